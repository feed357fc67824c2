import type { EventEmitter } from 'node:events'

export type Call = { readonly method: string; readonly args: readonly unknown[] }
export type BlockedRequest = { readonly url: string; readonly by: 'webRequest' | 'stand-in' }
export type LoginItemSettings = { readonly openAtLogin?: boolean; readonly args?: readonly string[] }

/**
 * What happened outside the windows, for tests to read and to answer, as `globalThis.__standIn` in the main process.
 * An answer set for a method is given by every later call of it; a function is called with the call's arguments.
 */
export const record = {
  dialogs: [] as Call[],
  shell: [] as Call[],
  prints: [] as { readonly options: unknown; readonly url: string }[],
  popups: [] as { readonly menu: unknown; readonly items: readonly unknown[] }[],
  notifications: [] as EventEmitter[],
  trays: [] as EventEmitter[],
  /** Menu roles that were chosen and can't be played here. */
  roles: [] as string[],
  blockedRequests: [] as BlockedRequest[],
  loginItemSettings: [] as LoginItemSettings[],
  answers: {} as Record<string, unknown>,
  /** What getPrintersAsync answers. Empty it, and printing fails as on a machine without a printer. */
  printers: [{ name: 'stand-in', displayName: 'Stand-in printer', description: '', options: {} }] as object[],
}

declare global {
  var __standIn: typeof record
}

/** The answer that a test has set for this method, or the stand-in's own. */
export function answer<Answer>(method: string, args: readonly unknown[], otherwise: Answer): Answer {
  if (!Object.hasOwn(record.answers, method)) return otherwise
  const given = record.answers[method]
  return (typeof given === 'function' ? given(...args) : given) as Answer
}

globalThis.__standIn = record
