import type { WebContents } from './contents.ts'
import { module } from './missing.ts'
import type { Paused } from './network.ts'

type Verdict = { cancel?: boolean; redirectURL?: string }
type Headers = Record<string, string[]>
type HeadersVerdict = { cancel?: boolean; responseHeaders?: Record<string, string | string[]> }
type Listener<Answer> = (details: object, callback: (answer: Answer) => void) => void
type Filter = { urls: string[] }
type Registered<Answer> = { filter: Filter | undefined; listener: Listener<Answer> }

let beforeRequest: Registered<Verdict> | undefined
let onHeaders: Registered<HeadersVerdict> | undefined

/** Both of Electron's forms: (listener) and (filter, listener); null takes the listener away. */
function register<Answer>(first: unknown, second: unknown): Registered<Answer> | undefined {
  const [filter, listener] = typeof first === 'function' || first === null ? [undefined, first] : [first, second]
  if (listener === null || listener === undefined) return undefined
  return { filter: filter as Filter | undefined, listener: listener as Listener<Answer> }
}

export const webRequest = module('session.webRequest', {
  onBeforeRequest(first: unknown, second?: unknown) {
    beforeRequest = register(first, second)
  },
  onHeadersReceived(first: unknown, second?: unknown) {
    onHeaders = register(first, second)
  },
})

export async function requestVerdict(paused: Paused, url: string, contents?: WebContents): Promise<Verdict> {
  if (!beforeRequest || !concerns(beforeRequest.filter, url)) return {}
  const { listener } = beforeRequest
  const details = { ...describe(paused, url), webContentsId: contents?.id, webContents: contents }
  return new Promise((resolve) => listener(details, (verdict) => resolve(verdict ?? {})))
}

/** Whether the answers of a server are to be held for onHeadersReceived. */
export function wantsHeaders(): boolean {
  return onHeaders !== undefined
}

/** The headers as the app wants them, for each line one entry. Nothing where the app refuses the answer. */
export async function headersReceived(
  paused: Paused,
  url: string,
  given: { name: string; value: string }[],
): Promise<{ name: string; value: string }[] | undefined> {
  if (!onHeaders || !concerns(onHeaders.filter, url)) return given
  const { listener } = onHeaders
  const responseHeaders: Headers = {}
  for (const { name, value } of given) responseHeaders[name] = [...(responseHeaders[name] ?? []), value]
  const details = { ...describe(paused, url), statusCode: paused.responseStatusCode ?? 200, responseHeaders }
  const verdict = await new Promise<HeadersVerdict>((resolve) => listener(details, (answer) => resolve(answer ?? {})))
  if (verdict.cancel) return undefined
  return Object.entries(verdict.responseHeaders ?? responseHeaders).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  )
}

function describe(paused: Paused, url: string): object {
  const kinds: Record<string, string> = { Document: 'mainFrame', Stylesheet: 'stylesheet', Fetch: 'xhr' }
  const resourceType = kinds[paused.resourceType] ?? paused.resourceType.toLowerCase()
  return { id: paused.requestId, url, method: paused.request.method, resourceType, timestamp: Date.now() }
}

/** A filter's patterns: `*` stands for anything, and `<all_urls>` for every address. */
function concerns(filter: Filter | undefined, url: string): boolean {
  if (!filter) return true
  return filter.urls.some((pattern) => {
    if (pattern === '<all_urls>') return true
    return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(url)
  })
}
