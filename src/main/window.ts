import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import type { Notice } from '../shared/ipc'
import { devServer, WEB_PREFERENCES } from './guards'
import { ORIGIN } from './protocol'

const preload = join(import.meta.dirname, '../preload/index.cjs')

/** Opens a page of ours (`index.html`, `print.html`) in a window. */
export async function loadPage(window: BrowserWindow, page: string, hash = ''): Promise<void> {
  await window.loadURL(`${devServer() ?? ORIGIN}/${page}${hash === '' ? '' : `#${hash}`}`)
}

/** The window that people work in; shown once it is painted, so that nothing flashes. */
export async function openMainWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    name: 'main',
    windowStatePersistence: true,
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Regulars',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1917' : '#faf7f1',
    webPreferences: { ...WEB_PREFERENCES, preload },
  })
  window.once('ready-to-show', () => window.show())
  await loadPage(window, 'index.html')
  return window
}

/** A window that nobody sees, for drawing what goes on paper. */
export function openPrintWindow(): BrowserWindow {
  return new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: { ...WEB_PREFERENCES, preload } })
}

/** A window that nobody sees, for printing a PDF as it is: Chromium's own viewer in it, and no way to ask for anything. */
export function openPdfWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { ...WEB_PREFERENCES, plugins: true },
  })
}

/** Brings the app to the front, as a second start of it does; with a new window where all were closed. */
export async function focusMainWindow(): Promise<void> {
  const window = BrowserWindow.getAllWindows().find((open) => open.isVisible() || open.isMinimized())
  if (!window) return void (await openMainWindow())
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Tells every window. */
export function tellWindows(notice: Notice): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send('notice', notice)
  }
}
