import { app, dialog } from 'electron'
import log from 'electron-log/main'
import { AppError, UNEXPECTED } from '../shared/errors'
import type { Notice } from '../shared/ipc'
import type { Wanted } from './arguments'
import { wasStartedAtLogin } from './atLogin'
import { clockShift } from './clock'
import { writeDaySheet } from './daySheet'
import { followDayTurn } from './dayTurn'
import { followDesktop } from './desktop'
import { liveIn, shopFolder } from './folder'
import { setMenu } from './menu'
import { followOffers } from './offers'
import { beginWithSample, type OpenShop, openShop } from './openShop'
import { followReminders } from './reminders'
import { hearSecondStarts } from './secondStart'
import { focusMainWindow, hasMainWindow, openMainWindow, tellWindows } from './window'

/**
 * The app with its window, or hidden in the tray. Where it is open already with this shop, that one comes to the front
 * and this one ends.
 */
export async function openApp(wanted: Omit<Wanted, 'sheet'>): Promise<void> {
  const folder = shopFolder(wanted)
  liveIn(folder)
  if (!app.requestSingleInstanceLock({ hidden: wanted.hidden })) return app.exit(0)
  const opened = openToWork(folder, wanted)
  hearSecondStarts({
    onPlain: () =>
      void opened.then(
        () => focusMainWindow(),
        () => undefined,
      ),
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

type Hear = (notice: Notice) => void

async function openToWork(folder: string, { sample, hidden }: Omit<Wanted, 'sheet'>): Promise<OpenShop> {
  const hearing: Hear[] = []
  const hear: Hear = (notice) => {
    for (const one of hearing) one(notice)
  }
  const shift = clockShift()
  const shop = await openShop({ folder, create: true, clockShift: shift, hear })
  closeBeforeQuit(shop)
  if (sample) await beginWithSample(shop.ask)
  setMenu({ undo: null, redo: null })
  hearing.push(followOffers(shop.ask))
  const isHidden = hidden || wasStartedAtLogin()
  const desktop = await followDesktop(shop.ask, isHidden)
  hearing.push(desktop.hear)
  quitWithLastWindow(desktop.staysInTray)
  if (!isHidden) await openMainWindow()
  hearing.push(followReminders({ ...shop, clockShift: shift, notifies: desktop.notifies }))
  followDayTurn(shop.ask, (notice) => {
    tellWindows(notice)
    hear(notice)
  })
  app.on('activate', () => {
    if (!hasMainWindow()) void openMainWindow()
  })
  return shop
}

/** On macOS the Dock keeps the app; elsewhere it is gone with its window unless it lives on in the tray. */
function quitWithLastWindow(staysInTray: () => boolean): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !staysInTray()) app.quit()
  })
}

function closeBeforeQuit({ store }: OpenShop): void {
  let closed = false
  const close = async () => {
    await store.close()
    closed = true
    app.quit()
  }
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void close()
  })
}
