import { setTimeout as wait } from 'node:timers/promises'
import { fromChromium } from './addresses.ts'
import { browserSession, chromium } from './browser.ts'
import type { Session } from './cdp.ts'
import { encode } from './codec.ts'
import { listenToPage } from './contents-events.ts'
import { evaluate } from './evaluate.ts'
import { type Frame, frameOf } from './frame.ts'
import { destroyedError, emitPreventable, strictEmitter } from './missing.ts'
import { Navigation } from './navigation.ts'
import { installPreload, type PreloadOptions, readPreload } from './preload.ts'
import type { ToPreload } from './preload-world.ts'
import { type PdfOptions, type PrintOptions, print, printersNow, toPdf } from './printing.ts'
import { contents, nextId } from './registry.ts'
import { defaultSession } from './session.ts'
import { closeTarget } from './targets.ts'
import type { BrowserWindow } from './window.ts'

export type OpenHandler = (details: object) => { action: 'allow' | 'deny' }

/** What a window shows: one page of Chromium's, spoken to over a session of its own. */
export class WebContents extends strictEmitter('webContents', ['before-input-event']) {
  readonly id = nextId()
  readonly session = defaultSession
  /** The page's name in Chromium; its main frame has the same. */
  targetId: string | undefined
  readonly frames = new Set<string>()
  readonly navigation = new Navigation(this)
  readonly window: BrowserWindow
  readonly #attached: Promise<Session>
  readonly #preload: PreloadOptions
  #secret = ''
  #context: number | undefined
  #frame: Frame
  #title = ''
  #destroyed = false
  #crashed = false
  #ignoresMenu = false
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
      installPreload(session, this.#preload, this.#preloadSource()),
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Inspector.enable'),
    ])
    this.#secret = secret
    return session
  }

  /** The session with the page, once there is one. */
  page(): Promise<Session> {
    if (this.#destroyed) return Promise.reject(destroyedError())
    return this.#attached
  }

  #preloadSource(): string {
    try {
      return readPreload(this.#preload)
    } catch (error) {
      this.preloadFailed(error as Error)
      return ''
    }
  }

  preloadFailed(error: Error): void {
    process.stderr.write(`Unable to load preload script: ${this.#preload.preload}\n${error.stack}\n`)
    this.emit('preload-error', {}, this.#preload.preload, error)
  }

  getURL = () => fromChromium(this.#frame.address)
  getTitle = () => this.#title
  getType = () => 'window'
  isLoading = () => this.navigation.isLoading
  isLoadingMainFrame = () => this.navigation.isLoading
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

  loadURL = (url: string) => this.navigation.go(url)

  reload(): void {
    this.navigation.again(false).catch(() => undefined)
  }

  reloadIgnoringCache(): void {
    this.navigation.again(true).catch(() => undefined)
  }

  stop(): void {
    this.#page((session) => session.send('Page.stopLoading'))
  }

  navigated(address: string): void {
    this.navigation.committed()
    this.#crashed = false
    this.#frame = frameOf(this, address)
  }

  navigatedWithinPage(address: string): void {
    this.#frame.address = address
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
    this.navigation.abandon(this.getURL())
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
    // A page that hangs can't hold its window open, nor the app.
    const patience = wait(2000, true, { ref: false })
    const may = await Promise.race([this.executeJavaScript(ask).catch(() => true), patience])
    return may === true || emitPreventable(this, 'will-prevent-unload')
  }

  executeJavaScript = async (code: string, userGesture = false) => evaluate(await this.page(), code, userGesture)

  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw destroyedError()
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
