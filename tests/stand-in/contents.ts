import { fromChromium, toChromium } from './addresses.ts'
import { browserSession, chromium } from './browser.ts'
import type { Session } from './cdp.ts'
import { encode } from './codec.ts'
import { listenToPage } from './contents-events.ts'
import { evaluate } from './evaluate.ts'
import { type Frame, frameOf } from './frame.ts'
import { emitPreventable, strictEmitter } from './missing.ts'
import type { Paused } from './network.ts'
import { installPreload, type PreloadOptions } from './preload.ts'
import type { ToPreload } from './preload-world.ts'
import { type PdfOptions, type PrintOptions, print, printersNow, toPdf } from './printing.ts'
import { contents, nextId } from './registry.ts'
import { defaultSession, settlePermissions } from './session.ts'
import { closeTarget } from './targets.ts'
import type { BrowserWindow } from './window.ts'

export type OpenHandler = (details: object) => { action: 'allow' | 'deny' }
type Loading = { resolve: () => void; reject: (error: Error) => void }

/** What a window shows: one page of Chromium's, spoken to over a session of its own. */
export class WebContents extends strictEmitter('webContents', ['before-input-event']) {
  readonly id = nextId()
  readonly session = defaultSession
  /** The page's name in Chromium; its main frame has the same. */
  targetId: string | undefined
  readonly frames = new Set<string>()
  readonly window: BrowserWindow
  readonly #attached: Promise<Session>
  readonly #preload: PreloadOptions
  #secret = ''
  #context: number | undefined
  #frame: Frame
  #title = ''
  #loading = false
  #destroyed = false
  #crashed = false
  #ignoresMenu = false
  #waiting: Loading | undefined
  #expected: string | undefined
  readonly #requested = new Set<string>()
  openHandler: OpenHandler | undefined

  constructor(window: BrowserWindow, target: Promise<string>, preload: PreloadOptions) {
    super()
    this.window = window
    this.#preload = preload
    this.#frame = frameOf(this, '')
    contents.set(this.id, this)
    this.#attached = this.#attach(target)
    // A window that is destroyed while it is being made has nobody left to tell.
    this.#attached.catch(() => undefined)
  }

  async #attach(target: Promise<string>): Promise<Session> {
    const targetId = await target
    this.targetId = targetId
    this.frames.add(targetId)
    if (this.#destroyed) closeTarget(targetId)
    const { sessionId } = await browserSession().send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    })
    const session = chromium().channel.session(sessionId)
    listenToPage(this, session)
    const [secret] = await Promise.all([
      installPreload(session, this.#preload).catch((error: Error) => this.preloadFailed(error)),
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Inspector.enable'),
    ])
    this.#secret = secret ?? ''
    return session
  }

  /** The session with the page, once there is one. */
  page(): Promise<Session> {
    return this.#attached
  }

  preloadFailed(error: Error): undefined {
    process.stderr.write(`Unable to load preload script: ${this.#preload.preload}\n${error.stack}\n`)
    this.emit('preload-error', {}, this.#preload.preload, error)
    return undefined
  }

  getURL = () => fromChromium(this.#frame.address)
  getTitle = () => this.#title
  getType = () => 'window'
  isLoading = () => this.#loading
  isLoadingMainFrame = () => this.#loading
  isDestroyed = () => this.#destroyed
  isCrashed = () => this.#crashed
  isFocused = () => this.window.isFocused()
  isDevToolsOpened = () => false
  focus = () => this.window.focus()
  setIgnoreMenuShortcuts = (ignore: boolean) => {
    this.#ignoresMenu = ignore
  }
  ignoresMenuShortcuts = () => this.#ignoresMenu
  setWindowOpenHandler = (handler: OpenHandler) => {
    this.openHandler = handler
  }

  get mainFrame(): Frame {
    return this.#frame
  }

  async loadURL(url: string): Promise<void> {
    const address = toChromium(url)
    const session = await this.page()
    settlePermissions(this, address)
    this.#waiting?.reject(loadError('ERR_ABORTED', -3, url))
    const loaded = new Promise<void>((resolve, reject) => {
      this.#waiting = { resolve, reject }
    })
    loaded.catch(() => undefined)
    this.#expected = withoutHash(address)
    const { errorText, loaderId } = await session.send<{ errorText?: string; loaderId?: string }>('Page.navigate', {
      url: address,
    })
    if (errorText) this.failed(errorText.replace('net::', ''), url)
    else if (!loaderId) this.#waiting?.resolve()
    return loaded
  }

  reload(): void {
    this.#expected = withoutHash(this.#frame.address)
    this.#page((session) => session.send('Page.reload'))
  }

  reloadIgnoringCache(): void {
    this.#expected = withoutHash(this.#frame.address)
    this.#page((session) => session.send('Page.reload', { ignoreCache: true }))
  }

  stop(): void {
    this.#page((session) => session.send('Page.stopLoading'))
  }

  /** The page asks to go elsewhere: the app may forbid it. What the app or a debugger asked for is not its question. */
  async allowNavigation(paused: Paused, url: string): Promise<boolean> {
    const isMainFrame = paused.frameId === this.targetId
    const details = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? this.#frame : null }
    if (!isMainFrame) return !emitPreventable(this, 'will-frame-navigate', details)
    if (paused.redirectedRequestId) return !emitPreventable(this, 'will-redirect', details, url, false, true)
    const expected = this.#expected === withoutHash(paused.request.url)
    if (expected) {
      this.#expected = undefined
      return true
    }
    // The page's own announcement comes by another way; after an answer from the page it has arrived.
    await (await this.page()).send('Runtime.evaluate', { expression: '0' })
    if (!this.#requested.delete(withoutHash(paused.request.url))) return true
    if (emitPreventable(this, 'will-frame-navigate', details)) return false
    return !emitPreventable(this, 'will-navigate', details, url)
  }

  requestedNavigation(address: string): void {
    this.#requested.add(withoutHash(address))
  }

  navigated(address: string): void {
    this.#requested.clear()
    this.#crashed = false
    this.#frame = frameOf(this, address)
  }

  navigatedWithinPage(address: string): void {
    this.#frame.address = address
  }

  loading(loading: boolean): void {
    this.#loading = loading
    this.emit(loading ? 'did-start-loading' : 'did-stop-loading', {})
  }

  finished(): void {
    this.emit('did-finish-load', {})
    this.window.firstLoaded()
    this.#waiting?.resolve()
    this.#waiting = undefined
  }

  failed(description: string, url: string): void {
    const error = loadError(description, description === 'ERR_ABORTED' ? -3 : -2, url)
    this.emit('did-fail-load', {}, error.errno, description, url, true)
    this.#waiting?.reject(error)
    this.#waiting = undefined
  }

  titled(title: string): void {
    if (title === this.#title) return
    this.#title = title
    if (!emitPreventable(this.window, 'page-title-updated', {}, title, true)) this.window.setTitle(title)
    this.emit('page-title-updated', {}, title, true)
  }

  crashed(status: string): void {
    if (this.#destroyed || this.#crashed) return
    this.#crashed = true
    this.emit('render-process-gone', {}, { reason: status === 'killed' ? 'killed' : 'crashed', exitCode: 1 })
  }

  /** Chromium has closed the page, for example because somebody closed its window by hand. */
  gone(): void {
    this.window.emit('close', {})
    this.window.destroy()
  }

  destroy(): void {
    this.#destroyed = true
    contents.delete(this.id)
    this.#waiting?.reject(loadError('ERR_ABORTED', -3, this.getURL()))
    if (this.targetId) closeTarget(this.targetId)
    this.emit('destroyed')
  }

  close({ waitForBeforeUnload = false } = {}): void {
    if (!waitForBeforeUnload) this.window.destroy()
    else void this.mayUnload().then((may) => may && this.window.destroy())
  }

  /** Asks the page's beforeunload handlers, as before closing a window. */
  async mayUnload(): Promise<boolean> {
    if (this.#crashed || this.getURL() === '') return true
    const ask = `(() => {
      const event = document.createEvent('BeforeUnloadEvent')
      event.initEvent('beforeunload', false, true)
      return dispatchEvent(event) && !event.returnValue
    })()`
    const may = await this.executeJavaScript(ask).catch(() => true)
    return may === true || emitPreventable(this, 'will-prevent-unload')
  }

  executeJavaScript = async (code: string, userGesture = false) => evaluate(await this.page(), code, userGesture)

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    try {
      this.deliver({ kind: 'event', channel, args: encode(structuredClone(args)) })
    } catch (error) {
      console.error('Error sending from webFrameMain: ', error)
    }
  }

  preloadContext(context: number | undefined): void {
    this.#context = context
  }

  isPreloadContext(context: number): boolean {
    return context === this.#context
  }

  /** To the preload of the document that stands now. A document that is gone gets nothing, as in Electron. */
  deliver(message: ToPreload, context = this.#context): void {
    if (context === undefined || context !== this.#context) return
    this.#page((session) =>
      session.send('Runtime.callFunctionOn', {
        executionContextId: context,
        functionDeclaration: `function (text) { globalThis['${this.#secret}'](text) }`,
        arguments: [{ value: JSON.stringify(message) }],
      }),
    )
  }

  printToPDF = async (options: PdfOptions) => toPdf(await this.page(), options)
  print = (options?: PrintOptions, callback?: (success: boolean, failureReason: string) => void) =>
    print(this.getURL(), options, callback)
  getPrintersAsync = () => Promise.resolve(printersNow())

  undo = () => this.#edit('Undo')
  redo = () => this.#edit('Redo')
  cut = () => this.#edit('Cut')
  copy = () => this.#edit('Copy')
  paste = () => this.#edit('Paste')
  delete = () => this.#edit('Delete')
  selectAll = () => this.#edit('SelectAll')

  #edit(command: string): void {
    this.#page(async (session) => {
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp' })
    })
  }

  getZoomFactor = () => this.window.zoom()
  setZoomFactor = (factor: number) => this.window.setZoom(factor)
  getZoomLevel = () => Math.log(this.window.zoom()) / Math.log(1.2)
  setZoomLevel = (level: number) => this.window.setZoom(1.2 ** level)

  forcefullyCrashRenderer(): void {
    this.#page((session) => session.send('Page.crash'))
  }

  /** Does something with the page that nobody waits for. The page may be gone by then. */
  #page(work: (session: Session) => Promise<unknown>): void {
    this.page()
      .then(work)
      .catch(() => undefined)
  }
}

function loadError(code: string, errno: number, url: string): Error & { code: string; errno: number; url: string } {
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url })
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/, '')
}
