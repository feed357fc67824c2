import { fromChromium } from './addresses.ts'
import type { Session } from './cdp.ts'
import type { WebContents } from './contents.ts'
import { fromPreload } from './ipc.ts'
import { binding, worldName } from './preload.ts'
import { record } from './record.ts'
import { driven } from './switches.ts'

type FrameInfo = { id: string; url: string; urlFragment?: string; unreachableUrl?: string }
type Context = { id: number; name: string; auxData?: { frameId?: string } }

/** Chromium's news of a page, told as Electron's. */
export function listenToPage(contents: WebContents, session: Session): void {
  // Chromium may still speak of a page whose window has been destroyed.
  const on = (name: string, listener: (news: never) => void) => {
    session.on(name, (news) => {
      if (!contents.isDestroyed()) listener(news as never)
    })
  }
  const isMain = (frameId: string) => frameId === contents.targetId

  on('Page.frameAttached', ({ frameId }: { frameId: string }) => contents.frames.add(frameId))
  on('Page.frameDetached', ({ frameId }: { frameId: string }) => contents.frames.delete(frameId))
  on('Page.frameRequestedNavigation', ({ frameId, url }: { frameId: string; url: string }) => {
    if (isMain(frameId)) contents.navigation.requested(url)
  })
  on('Page.frameStartedLoading', ({ frameId }: { frameId: string }) => {
    if (isMain(frameId)) contents.navigation.loading(true)
  })
  on('Page.frameStoppedLoading', ({ frameId }: { frameId: string }) => {
    if (isMain(frameId)) contents.navigation.loading(false)
  })
  on('Page.frameNavigated', ({ frame }: { frame: FrameInfo }) => {
    if (!isMain(frame.id)) return
    const address = (frame.unreachableUrl ?? frame.url) + (frame.urlFragment ?? '')
    contents.navigated(address)
    if (frame.unreachableUrl) contents.navigation.failed('ERR_FAILED', fromChromium(frame.unreachableUrl))
    else contents.emit('did-navigate', {}, fromChromium(address), 200, 'OK')
  })
  on('Page.navigatedWithinDocument', ({ frameId, url }: { frameId: string; url: string }) => {
    if (!isMain(frameId)) return
    contents.navigatedWithinPage(url)
    contents.emit('did-navigate-in-page', {}, fromChromium(url), true)
  })
  on('Page.domContentEventFired', () => contents.emit('dom-ready', {}))
  on('Page.loadEventFired', () => contents.navigation.finished())
  on('Page.javascriptDialogOpening', ({ type, message }: { type: string; message: string }) => {
    record.dialogs.push({ method: type, args: [message] })
    // Playwright answers these itself. Without it nobody would, and the page would stand still.
    if (!driven) session.send('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' }).catch(() => undefined)
  })
  on('Inspector.targetCrashed', () => contents.crashed('crashed'))
  on('Runtime.consoleAPICalled', ({ type, args }: { type: string; args: { value?: unknown }[] }) => {
    const message = args.map(({ value }) => String(value)).join(' ')
    contents.emit('console-message', { level: type, message, frame: contents.mainFrame })
  })
  on('Runtime.executionContextCreated', ({ context }: { context: Context }) => {
    if (context.name === worldName && isMain(context.auxData?.frameId ?? '')) contents.preloadContext(context.id)
  })
  on('Runtime.executionContextDestroyed', ({ executionContextId }: { executionContextId: number }) => {
    if (contents.isPreloadContext(executionContextId)) contents.preloadContext(undefined)
  })
  on('Runtime.executionContextsCleared', () => contents.preloadContext(undefined))
  on(
    'Runtime.bindingCalled',
    ({ name, payload, executionContextId }: { name: string; payload: string; executionContextId: number }) => {
      if (name !== binding || !contents.isPreloadContext(executionContextId)) return
      fromPreload(contents, executionContextId, payload)
    },
  )
}
