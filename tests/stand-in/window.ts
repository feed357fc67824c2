import { app, cancelQuit, windowClosed } from './app.ts'
import { headless } from './chromium.ts'
import { WebContents } from './contents.ts'
import { destroyedError, emitPreventable, module, notInTheStandIn, strictEmitter } from './missing.ts'
import type { PreloadOptions } from './preload.ts'
import { contents, contentsOfTarget, focusedWindow, nextId, setFocused, windows } from './registry.ts'
import { openTarget, resizeTarget, setWindowState } from './targets.ts'
import { followTheme } from './theme.ts'

type Bounds = { x: number; y: number; width: number; height: number }

export type WindowOptions = Partial<Bounds> & {
  title?: string
  show?: boolean
  parent?: BrowserWindow
  modal?: boolean
  webPreferences?: PreloadOptions & { nodeIntegration?: boolean; contextIsolation?: boolean; sandbox?: boolean }
}

export class BrowserWindow extends strictEmitter('BrowserWindow') {
  readonly id = nextId()
  readonly #contents: WebContents
  readonly #bounds: Bounds
  readonly #parent: BrowserWindow | null
  #title: string
  #visible: boolean
  #minimized = false
  #destroyed = false
  #closing = false
  #loadedOnce = false
  #zoom = 1

  static getAllWindows = () => [...windows.values()]
  static getFocusedWindow = focusedWindow
  static fromId = (id: number) => windows.get(id) ?? null
  static fromWebContents = (contents: WebContents) => contents?.window ?? null

  constructor(options: WindowOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const { webPreferences = {}, show = true, x = 0, y = 0, width = 800, height = 600 } = options
    if (webPreferences.nodeIntegration) throw notInTheStandIn('nodeIntegration')
    if (webPreferences.contextIsolation === false) throw notInTheStandIn('contextIsolation: false')
    if (webPreferences.sandbox === false) throw notInTheStandIn('sandbox: false')
    this.#bounds = { x, y, width, height }
    this.#title = options.title ?? app.name
    this.#visible = show
    this.#parent = options.parent ?? null
    windows.set(this.id, this)
    const target = openTarget({ width, height, minimized: !show && !headless })
    this.#contents = new WebContents(this, target, webPreferences)
    followTheme(this.#contents)
    app.emit('browser-window-created', {}, this)
    app.emit('web-contents-created', {}, this.#contents)
    if (show) this.#takeFocus()
  }

  #mustStand(): void {
    if (this.#destroyed) throw destroyedError()
  }

  get webContents(): WebContents {
    this.#mustStand()
    return this.#contents
  }

  loadURL = (url: string) => this.webContents.loadURL(url)
  loadFile(): never {
    throw notInTheStandIn('BrowserWindow.loadFile')
  }
  reload = () => this.webContents.reload()

  show(): void {
    this.showInactive()
    this.focus()
  }

  showInactive(): void {
    this.#mustStand()
    if (!this.#visible || this.#minimized) this.#desktop('normal')
    const shown = this.#visible
    this.#visible = true
    if (!shown) this.emit('show')
  }

  hide(): void {
    this.#mustStand()
    if (!this.#visible) return
    this.#visible = false
    this.blur()
    this.#desktop('minimized')
    this.emit('hide')
  }

  minimize(): void {
    this.#mustStand()
    this.#minimized = true
    this.blur()
    this.#desktop('minimized')
    this.emit('minimize')
  }

  restore(): void {
    this.#mustStand()
    if (!this.#minimized) return
    this.#minimized = false
    this.#desktop('normal')
    this.emit('restore')
  }

  focus(): void {
    this.#mustStand()
    if (!this.#visible) return
    this.#takeFocus()
    this.#contents
      .page()
      .then((session) => session.send('Page.bringToFront'))
      .catch(() => undefined)
  }

  #takeFocus(): void {
    const before = focusedWindow()
    if (before === this) return
    before?.blur()
    setFocused(this)
    this.emit('focus', {})
    app.emit('browser-window-focus', {}, this)
  }

  blur(): void {
    if (focusedWindow() !== this) return
    setFocused(null)
    this.emit('blur', {})
    app.emit('browser-window-blur', {}, this)
  }

  isVisible = () => this.#visible && !this.#destroyed
  isMinimized = () => this.#minimized
  isMaximized = () => false
  isFullScreen = () => false
  isModal = () => false
  isFocused = () => focusedWindow() === this
  isDestroyed = () => this.#destroyed
  getParentWindow = () => this.#parent
  getTitle = () => this.#title
  setTitle(title: string): void {
    this.#mustStand()
    this.#title = title
  }

  getBounds = () => ({ ...this.#bounds })
  getNormalBounds = () => ({ ...this.#bounds })
  getContentBounds = () => ({ ...this.#bounds })
  getSize = () => [this.#bounds.width, this.#bounds.height]
  getContentSize = () => [this.#bounds.width, this.#bounds.height]
  getPosition = () => [this.#bounds.x, this.#bounds.y]
  setSize = (width: number, height: number) => this.setBounds({ width, height })
  setContentSize = (width: number, height: number) => this.setBounds({ width, height })
  setPosition = (x: number, y: number) => this.setBounds({ x, y })

  setBounds(bounds: Partial<Bounds>): void {
    this.#mustStand()
    const before = { ...this.#bounds }
    Object.assign(this.#bounds, bounds)
    const { x, y, width, height } = this.#bounds
    if (width !== before.width || height !== before.height) {
      void this.#resize()
      this.emit('resize')
    }
    if (x !== before.x || y !== before.y) this.emit('move')
  }

  async #resize(): Promise<void> {
    try {
      const session = await this.#contents.page()
      const { width, height } = this.#bounds
      await resizeTarget(this.#contents.targetId as string, width, height)
      // A zoomed page is one with fewer, larger pixels in the same window.
      if (this.#zoom === 1) await session.send('Emulation.clearDeviceMetricsOverride')
      else {
        await session.send('Emulation.setDeviceMetricsOverride', {
          width: Math.round(width / this.#zoom),
          height: Math.round(height / this.#zoom),
          deviceScaleFactor: this.#zoom,
          mobile: false,
        })
      }
    } catch (error) {
      if (!this.#destroyed) throw error
    }
  }

  zoom = () => this.#zoom
  setZoom(factor: number): void {
    if (factor === this.#zoom) return
    this.#zoom = factor
    void this.#resize()
  }

  // No desktop draws these here.
  setMenu() {}
  removeMenu() {}
  setMenuBarVisibility() {}
  setAutoHideMenuBar() {}
  setIcon() {}
  setBackgroundColor() {}
  setMinimumSize() {}
  setProgressBar() {}
  flashFrame() {}
  center() {}
  moveTop() {}

  close(): void {
    this.#mustStand()
    if (this.#closing) return
    if (emitPreventable(this, 'close')) return cancelQuit()
    this.#closing = true
    void this.#closeIfPageMay()
  }

  async #closeIfPageMay(): Promise<void> {
    const may = await this.#contents.mayUnload()
    this.#closing = false
    if (may) this.destroy()
    else cancelQuit()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.blur()
    windows.delete(this.id)
    this.#contents.destroy()
    this.emit('closed')
    windowClosed()
  }

  /** Called for every load; Electron's event comes once, with the first. */
  firstLoaded(): void {
    if (this.#loadedOnce) return
    this.#loadedOnce = true
    this.emit('ready-to-show')
  }

  #desktop(state: 'normal' | 'minimized'): void {
    if (headless) return
    this.#contents
      .page()
      .then(() => setWindowState(this.#contents.targetId as string, state))
      .catch(() => undefined)
    if (state === 'normal') void this.#resize()
  }
}

export const webContents = module('webContents', {
  getAllWebContents: () => [...contents.values()],
  getFocusedWebContents: () => focusedWindow()?.webContents ?? null,
  fromId: (id: number) => contents.get(id),
  fromDevToolsTargetId: (targetId: string) => contentsOfTarget(targetId),
})
