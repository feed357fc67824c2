import { originOf } from './addresses.ts'
import { browserSession } from './browser.ts'
import type { WebContents } from './contents.ts'
import { module } from './missing.ts'
import { protocol } from './network.ts'
import { webRequest } from './web-request.ts'

type RequestHandler = (
  contents: object,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void
type CheckHandler = (contents: object, permission: string, origin: string, details: object) => boolean

/** Electron's names, with Chromium's for the same, of what a page can ask for and the protocol can settle. */
const permissions: Record<string, object[]> = {
  'clipboard-read': [{ name: 'clipboard-read' }],
  'clipboard-sanitized-write': [{ name: 'clipboard-write' }],
  geolocation: [{ name: 'geolocation' }],
  'idle-detection': [{ name: 'idle-detection' }],
  media: [{ name: 'microphone' }, { name: 'camera' }],
  midi: [{ name: 'midi' }],
  midiSysex: [{ name: 'midi', sysex: true }],
  notifications: [{ name: 'notifications' }],
  'storage-access': [{ name: 'storage-access' }],
  'window-management': [{ name: 'window-management' }],
}

let onRequest: RequestHandler | null = null
let onCheck: CheckHandler | null = null

export const defaultSession = module('session', {
  protocol,
  webRequest,
  setPermissionRequestHandler(handler: RequestHandler | null) {
    onRequest = handler
  },
  setPermissionCheckHandler(handler: CheckHandler | null) {
    onCheck = handler
  },
  // Chromium without a desktop offers no screens and no devices to pages, whatever these would answer.
  setDisplayMediaRequestHandler() {},
  setDevicePermissionHandler() {},
  setSpellCheckerEnabled() {},
  clearCache: () => Promise.resolve(),
})

export const session = module('session', { defaultSession })

/**
 * Chromium doesn't hand a page's question on, so the app's handlers are asked beforehand, when a page of an origin is
 * loaded, and Chromium keeps their answers. Without a handler everything is granted, as in Electron.
 */
export function settlePermissions(contents: WebContents, address: string): void {
  const origin = originOf(address)
  if (origin === 'null') return
  for (const [permission, descriptors] of Object.entries(permissions)) {
    const details = { requestingUrl: address, isMainFrame: true }
    void decide(contents, permission, origin, details).then((granted) => tell(address, descriptors, granted))
  }
}

async function decide(contents: WebContents, permission: string, origin: string, details: object): Promise<boolean> {
  if (onCheck && !onCheck(contents, permission, origin, details)) return false
  const handler = onRequest
  if (!handler) return true
  return new Promise((resolve) => handler(contents, permission, resolve, details))
}

async function tell(address: string, descriptors: object[], granted: boolean): Promise<void> {
  const { origin } = new URL(address)
  const setting = granted ? 'granted' : 'denied'
  await Promise.all(
    descriptors.map((permission) => browserSession().send('Browser.setPermission', { permission, setting, origin })),
  )
}
