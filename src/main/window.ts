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

let main: BrowserWindow | null = null

/** Whether the window that people work in is there. */
export const hasMainWindow = (): boolean => main !== null

/** The window that people work in, at a page of it; shown once it is painted, so that nothing flashes. */
export async function openMainWindow(at = ''): Promise<void> {
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
  main = window
  window.once('closed', () => {
    main = null
  })
  window.once('ready-to-show', () => window.show())
  await loadPage(window, 'index.html', at)
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

/** Brings the app to the front, as a second start of it does, at a page where one is asked for; in a new window where it was closed. */
export async function focusMainWindow(at = ''): Promise<void> {
  if (!main) return openMainWindow(at)
  if (main.isMinimized()) main.restore()
  main.show()
  main.focus()
  if (at !== '') main.webContents.send('notice', { type: 'go', to: at } satisfies Notice)
}

/** Tells every window. */
export function tellWindows(notice: Notice): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send('notice', notice)
  }
}
