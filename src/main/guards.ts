import { app, type Session, session, shell, type WebContents } from 'electron'
import { ORIGIN } from './protocol'

/** Every page of ours, in every window, is opened with exactly these. */
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  enableWebSQL: false,
  devTools: !app.isPackaged,
} as const

/** In development pages come from Vite's server; packaged and tested ones from `app:`. */
export const devServer = (): string | undefined => (app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL)

const isOurs = (url: string): boolean => {
  const dev = devServer()
  return url.startsWith(`${ORIGIN}/`) || (dev !== undefined && url.startsWith(dev))
}

/** Chromium's own PDF viewer, which the window that prints a PDF is made of. */
const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'

/** Denies what nobody asked for: navigation, new windows, webviews, permissions, devices, traffic that isn't ours. */
export function denyByDefault(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  guardSession(session.defaultSession)
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
}

/** Hands a web page, an email address or a phone number to the program that the person uses for it; all else is dropped. */
function openOutside(text: string): void {
  if (!URL.canParse(text)) return
  const url = new URL(text)
  if (['https:', 'mailto:', 'tel:'].includes(url.protocol)) void shell.openExternal(url.href)
}

function guardSession(ours: Session): void {
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  ours.setPermissionCheckHandler(() => false)
  ours.setDevicePermissionHandler(() => false)
  ours.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  ours.webRequest.onBeforeRequest((details, answer) => {
    const inner = ['devtools:', 'blob:', 'data:', PDF_VIEWER].some((start) => details.url.startsWith(start))
    const dev = devServer()?.replace(/^http/, 'ws')
    const live = dev !== undefined && details.url.startsWith(dev)
    answer({ cancel: !(isOurs(details.url) || inner || live) })
  })
}
