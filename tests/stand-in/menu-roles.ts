import { app } from './app.ts'
import { notInTheStandIn } from './missing.ts'
import { record } from './record.ts'
import type { BrowserWindow } from './window.ts'

type Role = { label: string; accelerator?: string; act?: (window: BrowserWindow) => void }

const appName = () => app.name

/** Electron's roles by their lower-case names. A role without an act, but for quit, can't be played here. */
export const roles: Record<string, Role> = {
  undo: { label: 'Undo', accelerator: 'CommandOrControl+Z', act: (window) => window.webContents.undo() },
  redo: { label: 'Redo', accelerator: 'Shift+CommandOrControl+Z', act: (window) => window.webContents.redo() },
  cut: { label: 'Cut', accelerator: 'CommandOrControl+X', act: (window) => window.webContents.cut() },
  copy: { label: 'Copy', accelerator: 'CommandOrControl+C', act: (window) => window.webContents.copy() },
  paste: { label: 'Paste', accelerator: 'CommandOrControl+V', act: (window) => window.webContents.paste() },
  delete: { label: 'Delete', act: (window) => window.webContents.delete() },
  selectall: {
    label: 'Select All',
    accelerator: 'CommandOrControl+A',
    act: (window) => window.webContents.selectAll(),
  },
  reload: { label: 'Reload', accelerator: 'CommandOrControl+R', act: (window) => window.webContents.reload() },
  forcereload: {
    label: 'Force Reload',
    accelerator: 'Shift+CommandOrControl+R',
    act: (window) => window.webContents.reloadIgnoringCache(),
  },
  resetzoom: { label: 'Actual Size', accelerator: 'CommandOrControl+0', act: (window) => window.setZoom(1) },
  zoomin: { label: 'Zoom In', accelerator: 'CommandOrControl+Plus', act: (window) => zoomBy(window, 0.5) },
  zoomout: { label: 'Zoom Out', accelerator: 'CommandOrControl+-', act: (window) => zoomBy(window, -0.5) },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', act: (window) => window.minimize() },
  close: { label: 'Close Window', accelerator: 'CommandOrControl+W', act: (window) => window.close() },
  quit: { label: `Quit ${appName()}`, accelerator: 'CommandOrControl+Q' },
  toggledevtools: { label: 'Toggle Developer Tools', accelerator: 'Control+Shift+I' },
  togglefullscreen: { label: 'Toggle Full Screen', accelerator: 'F11' },
  about: { label: 'About' },
  help: { label: 'Help' },
  appmenu: { label: appName() },
  filemenu: { label: 'File' },
  editmenu: { label: 'Edit' },
  viewmenu: { label: 'View' },
  windowmenu: { label: 'Window' },
}

/** What the four standard menus hold, where the app gives only the role. */
export const standardMenus: Record<string, { role?: string; type?: 'separator' }[]> = {
  filemenu: [{ role: 'quit' }],
  editmenu: [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'delete' },
    { type: 'separator' },
    { role: 'selectAll' },
  ],
  viewmenu: [
    { role: 'reload' },
    { role: 'forceReload' },
    { role: 'toggleDevTools' },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ],
  windowmenu: [{ role: 'minimize' }, { role: 'close' }],
}

function zoomBy(window: BrowserWindow, step: number): void {
  window.webContents.setZoomLevel(window.webContents.getZoomLevel() + step)
}

export function playRole(role: string, window: BrowserWindow | null): void {
  const { act } = roles[role] ?? {}
  if (role === 'quit') app.quit()
  else if (act && window) act(window)
  else if (!act) {
    record.roles.push(role)
    process.stderr.write(`${notInTheStandIn(`menu role '${role}'`).message}\n`)
  }
}
