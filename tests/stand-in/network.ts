import { addScheme, fromChromium, isLocal, toChromium } from './addresses.ts'
import { browserSession } from './browser.ts'
import { ProtocolError } from './cdp.ts'
import { module } from './missing.ts'
import { record } from './record.ts'
import { contentsOfFrame } from './registry.ts'
import { headersReceived, requestVerdict, wantsHeaders } from './web-request.ts'

type Body = { body: string; base64Encoded: boolean }
type Header = { name: string; value: string }

/** A request that Chromium has paused, from whichever page or worker. */
export type Paused = {
  requestId: string
  request: { url: string; method: string; headers: Record<string, string>; postData?: string }
  frameId?: string
  resourceType: string
  redirectedRequestId?: string
  responseStatusCode?: number
  responseErrorReason?: string
  responseHeaders?: Header[]
}

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()

export const protocol = module('protocol', {
  registerSchemesAsPrivileged(schemes: { scheme: string }[]) {
    for (const { scheme } of schemes) addScheme(scheme)
  },
  handle(scheme: string, handler: Handler) {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    addScheme(scheme)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme: string) => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
})

/** Every request of every page comes by here; nothing reaches a network but what is on this machine. */
export async function interceptRequests(): Promise<void> {
  const browser = browserSession()
  browser.on('Fetch.requestPaused', (paused: Paused) => {
    void route(paused).catch((error) => {
      // A page that closes takes its requests along. Any other error is the app's own, and is not swallowed.
      if (error instanceof ProtocolError) return
      queueMicrotask(() => {
        throw error
      })
    })
  })
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function route(paused: Paused): Promise<void> {
  const { requestId } = paused
  const url = fromChromium(paused.request.url)
  if (paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined) return answered(paused, url)
  const contents = contentsOfFrame(paused.frameId)
  if (contents && paused.resourceType === 'Document' && !(await contents.navigation.allows(paused, url))) {
    return fail(requestId, 'Aborted')
  }
  // A window that only Chromium knows, and that is about to be closed.
  if (!contents && paused.resourceType === 'Document') return fail(requestId, 'Aborted')
  const verdict = await requestVerdict(paused, url, contents)
  if (verdict.cancel) {
    record.blockedRequests.push({ url, by: 'webRequest' })
    return fail(requestId, 'BlockedByClient')
  }
  if (verdict.redirectURL) {
    const responseHeaders = [{ name: 'Location', value: toChromium(verdict.redirectURL) }]
    await browserSession().send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders })
    return
  }
  const handler = handlers.get(url.slice(0, url.indexOf(':')))
  if (handler) return serve(paused, url, handler)
  if (isLocal(url)) {
    await browserSession().send('Fetch.continueRequest', { requestId, interceptResponse: wantsHeaders() })
    return
  }
  record.blockedRequests.push({ url, by: 'stand-in' })
  return fail(requestId, 'InternetDisconnected')
}

async function serve(paused: Paused, url: string, handler: Handler): Promise<void> {
  // Chromium asks for this by itself; Electron does not.
  if (new URL(url).pathname === '/favicon.ico') return fulfill(paused, url, new Response(null, { status: 204 }))
  const { method, headers, postData } = paused.request
  try {
    const body = method === 'GET' || method === 'HEAD' ? null : (postData ?? null)
    const response = await handler(new Request(url, { method, headers, body }))
    await fulfill(paused, url, response)
  } catch (error) {
    if (error instanceof ProtocolError) throw error
    process.stderr.write(`protocol.handle failed for ${url}: ${error instanceof Error ? error.stack : String(error)}\n`)
    await fail(paused.requestId, 'Failed')
  }
}

async function fulfill(paused: Paused, url: string, response: Response): Promise<void> {
  const given = [...response.headers].map(([name, value]) => ({ name, value }))
  const headers = await headersReceived(paused, url, given)
  if (!headers) return fail(paused.requestId, 'BlockedByClient')
  await browserSession().send('Fetch.fulfillRequest', {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders: headers.map(({ name, value }) => ({
      name,
      value: name.toLowerCase() === 'location' ? toChromium(new URL(value, url).href) : value,
    })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

/** An answer of the development server, which Chromium fetched by itself. */
async function answered(paused: Paused, url: string): Promise<void> {
  const { requestId, responseStatusCode, responseHeaders } = paused
  if (responseStatusCode === undefined) return fail(requestId, paused.responseErrorReason ?? 'Failed')
  const { body, base64Encoded } = await browserSession().send<Body>('Fetch.getResponseBody', { requestId })
  const headers = await headersReceived(paused, url, responseHeaders ?? [])
  if (!headers) return fail(requestId, 'BlockedByClient')
  await browserSession().send('Fetch.fulfillRequest', {
    requestId,
    responseCode: responseStatusCode,
    // Chromium has unpacked the body, and it has read the policies of the first headers: only a whole new answer counts.
    responseHeaders: headers.filter(({ name }) => !/^content-(encoding|length)$/i.test(name)),
    body: base64Encoded ? body : Buffer.from(body).toString('base64'),
  })
}

async function fail(requestId: string, errorReason: string): Promise<void> {
  await browserSession().send('Fetch.failRequest', { requestId, errorReason })
}
