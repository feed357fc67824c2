import { setImmediate as nextTurn } from 'node:timers/promises'
import { toChromium } from './addresses.ts'
import type { WebContents } from './contents.ts'
import { emitPreventable } from './missing.ts'
import type { Paused } from './network.ts'
import { settlePermissions } from './session.ts'

type Waiting = { resolve: () => void; reject: (error: Error) => void }

/** A page's way from address to address: who wanted it, whether it may, and how it ended. */
export class Navigation {
  isLoading = false
  readonly #contents: WebContents
  /** The promise of the last loadURL. */
  #waiting: Waiting | undefined
  /** Where the app itself is sending the page. */
  #expected: string | undefined
  /** Where the page has said that it wants to go. */
  readonly #requested = new Set<string>()
  #failed = false

  constructor(contents: WebContents) {
    this.#contents = contents
  }

  async go(url: string): Promise<void> {
    const address = toChromium(url)
    const session = await this.#contents.page()
    settlePermissions(this.#contents, address)
    // Handlers that answer at once have been heard then, before the page runs.
    await nextTurn()
    this.abandon(url)
    const loaded = new Promise<void>((resolve, reject) => {
      this.#waiting = { resolve, reject }
    })
    loaded.catch(() => undefined)
    this.#expected = withoutHash(address)
    const { errorText, loaderId } = await session.send<{ errorText?: string; loaderId?: string }>('Page.navigate', {
      url: address,
    })
    // Chromium shows an error page after other failures: they are told when that stands.
    if (errorText === 'net::ERR_ABORTED') this.failed('ERR_ABORTED', url)
    else if (!errorText && !loaderId) this.#waiting?.resolve()
    return loaded
  }

  async again(ignoreCache: boolean): Promise<void> {
    this.#expected = withoutHash(this.#contents.mainFrame.address)
    await (await this.#contents.page()).send('Page.reload', { ignoreCache })
  }

  /** The page asks to go elsewhere: the app may forbid it. What the app or a debugger wants is not the page's asking. */
  async allows(paused: Paused, url: string): Promise<boolean> {
    const contents = this.#contents
    const isMainFrame = paused.frameId === contents.targetId
    const details = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? contents.mainFrame : null }
    if (!isMainFrame) return !emitPreventable(contents, 'will-frame-navigate', details)
    if (paused.redirectedRequestId) return !emitPreventable(contents, 'will-redirect', details, url, false, true)
    const address = withoutHash(paused.request.url)
    if (this.#expected === address) {
      this.#expected = undefined
      return true
    }
    // The page's own announcement comes by another way: a round trip lets it arrive. The page itself can't be asked,
    // because Chromium holds back what is sent to a page that is about to be left.
    await (await contents.page()).send('Page.getNavigationHistory')
    if (!this.#requested.delete(address)) return true
    if (emitPreventable(contents, 'will-frame-navigate', details)) return false
    return !emitPreventable(contents, 'will-navigate', details, url)
  }

  requested(address: string): void {
    this.#requested.add(withoutHash(address))
  }

  committed(): void {
    this.#requested.clear()
    this.#failed = false
  }

  loading(loading: boolean): void {
    if (this.isLoading === loading) return
    this.isLoading = loading
    this.#contents.emit(loading ? 'did-start-loading' : 'did-stop-loading', {})
  }

  finished(): void {
    if (this.#failed) return
    this.#contents.emit('did-finish-load', {})
    this.#contents.window.firstLoaded()
    this.#waiting?.resolve()
    this.#waiting = undefined
  }

  failed(description: string, url: string): void {
    const error = loadError(description, url)
    this.#failed = description !== 'ERR_ABORTED'
    this.#contents.emit('did-fail-load', {}, error.errno, description, url, true)
    this.#waiting?.reject(error)
    this.#waiting = undefined
  }

  /** Another load, or the end of the window, comes before this one is done. */
  abandon(url: string): void {
    this.#waiting?.reject(loadError('ERR_ABORTED', url))
    this.#waiting = undefined
  }
}

function loadError(code: string, url: string): Error & { code: string; errno: number; url: string } {
  const errno = code === 'ERR_ABORTED' ? -3 : -2
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url })
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/, '')
}
