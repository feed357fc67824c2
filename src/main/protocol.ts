import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

export const ORIGIN = 'app://regulars'

/** What a page of ours may do: only its own files, no inline script, no eval, no frames, no strangers. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // One policy, which passes the empty text alone: React Aria's announcer is emptied with it (renderer/emptyMarkup.ts).
  'trusted-types default',
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json; charset=utf-8',
}

/** Before the app is ready: our own scheme is as good as https. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

const offered = new Map<string, Uint8Array>()

/** A PDF from memory, at an address that only who is told it can guess, until it is withdrawn. */
export function offerPdf(bytes: Uint8Array): { readonly url: string; readonly withdraw: () => void } {
  const path = `/made/${randomUUID()}.pdf`
  offered.set(path, bytes)
  return { url: `${ORIGIN}${path}`, withdraw: () => void offered.delete(path) }
}

/** No policy goes with it: Chromium would put that on its own viewer, which then shows nothing. A PDF runs no script of ours. */
const pdfResponse = (bytes: Uint8Array): Response =>
  new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' },
  })

/** Serves the built renderer from one folder, by an allowlist of kinds, and nothing else. */
export function serveRenderer(folder: string): void {
  const root = normalize(folder + sep)
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const pdf = offered.get(url.pathname)
    if (pdf && url.host === 'regulars' && request.method === 'GET') return pdfResponse(pdf)
    const path = normalize(join(root, decodeURIComponent(url.pathname)))
    const type = types[extname(path)]
    if (url.host !== 'regulars' || request.method !== 'GET' || type === undefined || !path.startsWith(root)) {
      return new Response('Not found', { status: 404 })
    }
    try {
      const headers = {
        'content-type': type,
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      }
      return new Response(new Uint8Array(await readFile(path)), { headers })
    } catch {
      return new Response('Not found', { status: 404 })
    }
  })
}
