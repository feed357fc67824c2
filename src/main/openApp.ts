import { app, BrowserWindow, dialog } from 'electron'
import log from 'electron-log/main'
import { AppError, UNEXPECTED } from '../shared/errors'
import type { Notice } from '../shared/ipc'
import type { Wanted } from './arguments'
import { clockShift } from './clock'
import { writeDaySheet } from './daySheet'
import { followDayTurn } from './dayTurn'
import { liveIn, shopFolder } from './folder'
import { setMenu } from './menu'
import { followOffers } from './offers'
import { beginWithSample, type OpenShop, openShop } from './openShop'
import { hearSecondStarts } from './secondStart'
import { focusMainWindow, openMainWindow } from './window'

/** The app with its window. Where it is open already with this shop, that one comes to the front and this one ends. */
export async function openApp(wanted: Omit<Wanted, 'sheet'>): Promise<void> {
  const folder = shopFolder(wanted)
  liveIn(folder)
  if (!app.requestSingleInstanceLock()) return app.exit(0)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  const opened = openWithWindow(folder, wanted.sample)
  hearSecondStarts({
    onPlain: () => void opened.then(focusMainWindow, () => undefined),
    write: async (order) => writeDaySheet(await opened, order, folder),
  })
  try {
    await opened
  } catch (error) {
    if (!(error instanceof AppError)) log.error(error)
    const said = error instanceof AppError ? error : UNEXPECTED
    dialog.showErrorBox('Regulars can’t open the shop', said.message)
    app.exit(1)
  }
}

async function openWithWindow(folder: string, sample: boolean): Promise<OpenShop> {
  let hearOffers: (notice: Notice) => void = () => undefined
  const hear = (notice: Notice): void => hearOffers(notice)
  const shop = await openShop({ folder, create: true, clockShift: clockShift(), hear })
  closeBeforeQuit(shop)
  if (sample) await beginWithSample(shop.ask)
  setMenu({ undo: null, redo: null })
  hearOffers = followOffers(shop.ask)
  await openMainWindow()
  followDayTurn(shop.ask)
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openMainWindow()
  })
  return shop
}

function closeBeforeQuit({ store }: OpenShop): void {
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void store.close().then(() => {
      closed = true
      app.quit()
    })
  })
}
