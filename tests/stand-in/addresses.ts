import { notInTheStandIn } from './missing.ts'

/**
 * Chromium cannot be taught a scheme of ours, so `app://regulars/page` is `https://regulars.app.invalid/page` to it: a
 * secure origin with the same paths, and a name that no network will ever answer.
 */
const schemes = new Set<string>()

export function addScheme(scheme: string): void {
  schemes.add(scheme)
}

export function toChromium(address: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address) ?? []
  if (schemes.has(scheme)) return `https://${host}.${scheme}.invalid${rest || '/'}`
  if (address.startsWith('file:')) throw notInTheStandIn('file: address')
  return address
}

export function fromChromium(address: string): string {
  const [, host = '', scheme = '', rest = ''] = /^https:\/\/([^/]*)\.([^./]+)\.invalid(.*)$/.exec(address) ?? []
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : address
}

/** The origin as Electron writes it. Node's URL answers 'null' for schemes of our own. */
export function originOf(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(fromChromium(address))?.[0] ?? 'null'
}

export function isLocal(address: string): boolean {
  return /^(https?|wss?):\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(address)
}
