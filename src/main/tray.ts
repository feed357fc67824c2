import { app, Menu, nativeImage, Tray } from 'electron'
import smallTemplate from '../../resources/tray/template-16.png?inline'
import largeTemplate from '../../resources/tray/template-32.png?inline'
import small from '../../resources/tray/tray-16.png?inline'
import large from '../../resources/tray/tray-32.png?inline'
import { focusMainWindow } from './window'

export type OpenTray = {
  /** How many tasks are due today or late. */
  readonly say: (due: number) => void
  readonly close: () => void
}

/** Regulars' sign in the tray, with the way back to it. Electron sweeps it away unless someone holds on to it. */
export function openTray(): OpenTray {
  const tray = new Tray(sign())
  tray.setToolTip(app.name)
  // On macOS and Linux a click opens the menu.
  if (process.platform === 'win32') tray.on('click', () => void focusMainWindow())
  return {
    say: (due) => {
      tray.setToolTip(due === 0 ? app.name : `${app.name}: ${due} due today`)
      tray.setContextMenu(menu(due))
    },
    close: () => tray.destroy(),
  }
}

const menu = (due: number): Menu =>
  Menu.buildFromTemplate([
    { id: 'open', label: 'Open Regulars', click: () => void focusMainWindow() },
    { id: 'today', label: `What is due today (${due})`, click: () => void focusMainWindow('/today') },
    { id: 'sheet', label: 'Print the day sheet', click: () => void focusMainWindow('/today/sheet') },
    { type: 'separator' },
    { id: 'quit', label: 'Quit Regulars', click: () => app.quit() },
  ])

/** macOS colours its own: it is given the shape alone. */
function sign(): Electron.NativeImage {
  const mac = process.platform === 'darwin'
  const image = nativeImage.createFromDataURL(mac ? smallTemplate : small)
  image.addRepresentation({ scaleFactor: 2, dataURL: mac ? largeTemplate : large })
  image.setTemplateImage(mac)
  return image
}
