/** A window that a page asks for, as its handler in the main process gets it. */
export type Opening = { url: string; frameName: string; features: string; disposition: string }

// The two functions run in Chromium, one in each world of a page: they use nothing from outside themselves.

/** In the page's world: window.open asks and opens nothing, as in Electron where the handler denies it. */
export function refuseWindows(asking: string): void {
  const { CustomEvent, URL } = globalThis
  const dispatch = globalThis.dispatchEvent.bind(globalThis)
  const openHere = globalThis.open.bind(globalThis)
  globalThis.open = function open(address: string | URL = '', target = '', features = '') {
    if (['_self', '_top', '_parent'].includes(target)) return openHere(address, target, features)
    const url = String(address) === '' ? 'about:blank' : new URL(address, document.baseURI).href
    const disposition = /\b(popup|width|height|left|top)\b/.test(features) ? 'new-window' : 'foreground-tab'
    const detail: Opening = { url, frameName: target, features, disposition }
    dispatch(new CustomEvent(asking, { detail }))
    return null
  }
}

/** In the preload's world: hears those, and the links that would open a window. */
export function hearOpenings(asking: string, tell: (opening: Opening) => void): void {
  addEventListener(asking, (event) => tell((event as CustomEvent<Opening>).detail))

  function follow(event: MouseEvent): void {
    const link = event.composedPath().find((element) => element instanceof HTMLAnchorElement)
    if (!link?.href || event.defaultPrevented) return
    const byKey = event.ctrlKey || event.metaKey || event.button === 1
    if (!byKey && !event.shiftKey && ['', '_self', '_top', '_parent'].includes(link.target)) return
    event.preventDefault()
    const disposition = byKey ? 'background-tab' : event.shiftKey ? 'new-window' : 'foreground-tab'
    tell({ url: link.href, frameName: link.target, features: '', disposition })
  }

  // At the window, after the page's own handlers.
  addEventListener('click', follow)
  addEventListener('auxclick', (event) => event.button === 1 && follow(event))
}
