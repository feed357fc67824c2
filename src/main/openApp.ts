import { existsSync } from 'node:fs'
import { app, dialog } from 'electron'
import log from 'electron-log/main'
import { AppError, UNEXPECTED } from '../shared/errors'
import type { Notice } from '../shared/ipc'
import type { Wanted } from './arguments'
import { wasStartedAtLogin } from './atLogin'
import { followBackups } from './backupRounds'
import { clockShift } from './clock'
import { writeDaySheet } from './daySheet'
import { followDayTurn } from './dayTurn'
import { followDesktop } from './desktop'
import { liveIn, passingFolder, shopFolder } from './folder'
import { wasShop } from './knownShops'
import { setMenu } from './menu'
import { followOffers } from './offers'
import { beginWithSample, type ReadyShop, readyShop } from './openShop'
import { followReminders } from './reminders'
import { hearSecondStarts } from './secondStart'
import { focusMainWindow, hasMainWindow, openMainWindow, tellWindows } from './window'

/**
 * The app with its window, or hidden in the tray. Where it is open already with this shop, that one comes to the front
 * and this one ends. Where the shop can't be opened, the window says why and what can be done.
 */
export async function openApp(wanted: Omit<Wanted, 'sheet'>): Promise<void> {
  const folder = shopFolder(wanted)
  // A shop's folder that is missing is not made anew: its disk may only not be plugged in.
  liveIn(wasShop(folder) && !existsSync(folder) ? passingFolder('session') : folder)
  if (!app.requestSingleInstanceLock({ hidden: wanted.hidden })) return app.exit(0)
  const opening = openToWork(folder, wanted)
  hearSecondStarts({
    onPlain: () => void opening.then(() => focusMainWindow()).catch((error: unknown) => log.error(error)),
    write: async (order) => writeDaySheet(mustBeOpen(await opening), order, folder),
  })
  try {
    await opening
  } catch (error) {
    if (!(error instanceof AppError)) log.error(error)
    const said = error instanceof AppError ? error : UNEXPECTED
    dialog.showErrorBox('Regulars can’t open the shop', said.message)
    app.exit(1)
  }
}

function mustBeOpen(shop: ReadyShop): ReadyShop {
  const problem = shop.holder.problem()
  if (problem) throw problem
  return shop
}

/** How long the shop may take to open before the window comes to say so, in milliseconds. */
const PATIENCE = 2000

type Hear = (notice: Notice) => void

/** Resolves when there is a window or a tray, with the shop in it or the reason why it can't be opened. */
async function openToWork(folder: string, wanted: Omit<Wanted, 'sheet'>): Promise<ReadyShop> {
  const hearing: Hear[] = []
  const hear: Hear = (notice) => {
    for (const one of hearing) one(notice)
  }
  const clock = clockShift()
  const shop = await readyShop({ folder, create: true, clockShift: clock, hear })
  closeBeforeQuit(shop)
  setMenu({ undo: null, redo: null })
  const isHidden = wanted.hidden || wasStartedAtLogin()
  const patience = isHidden ? undefined : setTimeout(() => void openMainWindow(), PATIENCE)
  try {
    await shop.open()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    log.warn(error.message)
    recoverFirst(shop, hearing, wanted, clock)
    if (!hasMainWindow()) await openMainWindow()
    return shop
  } finally {
    clearTimeout(patience)
  }
  await goToWork(shop, hearing, wanted, clock)
  return shop
}

/** All that waits for the shop begins once it was recovered. */
function recoverFirst(shop: ReadyShop, hearing: Hear[], wanted: Omit<Wanted, 'sheet'>, clock: number): void {
  const notWithoutWindow = () => app.quit()
  app.on('window-all-closed', notWithoutWindow)
  const first: Hear = (notice) => {
    if (notice.type !== 'store' || shop.holder.problem()) return
    hearing.splice(hearing.indexOf(first), 1)
    app.off('window-all-closed', notWithoutWindow)
    goToWork(shop, hearing, { ...wanted, hidden: false }, clock).catch((error: unknown) => log.error(error))
  }
  hearing.push(first)
}

async function goToWork(
  shop: ReadyShop,
  hearing: Hear[],
  { sample, hidden }: Omit<Wanted, 'sheet'>,
  clock: number,
): Promise<void> {
  if (sample) await beginWithSample(shop.ask)
  hearing.push(followOffers(shop.ask), followBackups({ ...shop, folderStands: existsSync }))
  const isHidden = hidden || wasStartedAtLogin()
  const desktop = await followDesktop(shop.ask, isHidden)
  hearing.push(desktop.hear)
  quitWithLastWindow(desktop.staysInTray)
  if (!isHidden && !hasMainWindow()) await openMainWindow()
  hearing.push(followReminders({ ...shop, clockShift: clock, notifies: desktop.notifies }))
  followDayTurn(shop.ask, (notice) => {
    tellWindows(notice)
    for (const one of hearing) one(notice)
  })
  app.on('activate', () => {
    if (!hasMainWindow()) void openMainWindow()
  })
}

/** On macOS the Dock keeps the app; elsewhere it is gone with its window unless it lives on in the tray. */
function quitWithLastWindow(staysInTray: () => boolean): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !staysInTray()) app.quit()
  })
}

function closeBeforeQuit({ store, backups }: ReadyShop): void {
  let closed = false
  const close = async () => {
    // A restore is never left half done.
    await backups.idle()
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
