import { fromChromium } from './addresses.ts'
import type { Session } from './cdp.ts'
import type { WebContents } from './contents.ts'
import { fromPreload } from './ipc.ts'
import { openAsked } from './popups.ts'
import { binding, worldName } from './preload.ts'
import { record } from './record.ts'
import { driven } from './switches.ts'

type FrameInfo = { id: string; parentId?: string; url: string; unreachableUrl?: string }
type Context = { id: number; name: string; auxData?: { frameId?: string } }

/** Chromium's news of a page, told as Electron's. */
export function listenToPage(contents: WebContents, session: Session): void {
  const isMain = (frameId: string) => frameId === contents.targetId

  session.on('Page.frameAttached', ({ frameId }: { frameId: string }) => contents.frames.add(frameId))
  session.on('Page.frameDetached', ({ frameId }: { frameId: string }) => contents.frames.delete(frameId))
  session.on('Page.frameRequestedNavigation', ({ frameId, url }: { frameId: string; url: string }) => {
    if (isMain(frameId)) contents.requestedNavigation(url)
  })
  session.on('Page.frameStartedLoading', ({ frameId }: { frameId: string }) => {
    if (isMain(frameId)) contents.loading(true)
  })
  session.on('Page.frameStoppedLoading', ({ frameId }: { frameId: string }) => {
    if (isMain(frameId)) contents.loading(false)
  })
  session.on('Page.frameNavigated', ({ frame }: { frame: FrameInfo }) => {
    if (!isMain(frame.id)) return
    contents.navigated(frame.unreachableUrl ?? frame.url)
    if (frame.unreachableUrl) contents.failed('ERR_FAILED', fromChromium(frame.unreachableUrl))
    else contents.emit('did-navigate', {}, fromChromium(frame.url), 200, 'OK')
  })
  session.on('Page.navigatedWithinDocument', ({ frameId, url }: { frameId: string; url: string }) => {
    if (!isMain(frameId)) return
    contents.navigatedWithinPage(url)
    contents.emit('did-navigate-in-page', {}, fromChromium(url), true)
  })
  session.on('Page.domContentEventFired', () => contents.emit('dom-ready', {}))
  session.on('Page.loadEventFired', () => contents.finished())
  session.on('Page.windowOpen', (details: Parameters<typeof openAsked>[1]) => openAsked(contents, details))
  session.on('Page.javascriptDialogOpening', ({ type, message }: { type: string; message: string }) => {
    record.dialogs.push({ method: type, args: [message] })
    // Playwright answers these itself. Without it nobody would, and the page would stand still.
    if (!driven) session.send('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' }).catch(() => undefined)
  })
  session.on('Inspector.targetCrashed', () => contents.crashed('crashed'))
  session.on('Runtime.consoleAPICalled', ({ type, args }: { type: string; args: { value?: unknown }[] }) => {
    const message = args.map(({ value }) => String(value)).join(' ')
    contents.emit('console-message', { level: type, message, frame: contents.mainFrame })
  })
  session.on('Runtime.executionContextCreated', ({ context }: { context: Context }) => {
    if (context.name === worldName && isMain(context.auxData?.frameId ?? '')) contents.preloadContext(context.id)
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }: { executionContextId: number }) => {
    if (contents.isPreloadContext(executionContextId)) contents.preloadContext(undefined)
  })
  session.on('Runtime.executionContextsCleared', () => contents.preloadContext(undefined))
  session.on(
    'Runtime.bindingCalled',
    ({ name, payload, executionContextId }: { name: string; payload: string; executionContextId: number }) => {
      if (name !== binding || !contents.isPreloadContext(executionContextId)) return
      fromPreload(contents, executionContextId, payload)
    },
  )
}
