import { app } from 'electron'
import type { Wanted, WantedSheet } from './arguments'
import { clockShift, shiftTo } from './clock'
import { noShop, orderOf, writeDaySheet } from './daySheet'
import { callersFolder, liveIn, passingFolder, shopFolder } from './folder'
import { leave } from './leave'
import { beginWithSample, openShop } from './openShop'
import { handOver } from './secondStart'
import { storeStands } from './store/place'

/** Writes the day's sheet without a window, prints its path and ends: for the morning's scheduled job. */
export async function runDaySheet(wanted: Pick<Wanted, 'folder' | 'sample'>, sheet: WantedSheet): Promise<void> {
  const order = await orderOf(sheet, callersFolder())
  // A sample shop is made for this sheet alone, and leaves nothing behind, whatever folder is named.
  const folder = wanted.sample ? passingFolder('sample') : shopFolder(wanted)
  if (!wanted.sample && !storeStands(folder)) throw noShop(folder)
  liveIn(folder)
  if (await handOver(order)) return leave(0, order.path)
  // Chromium's own files apart, so that a window that opens meanwhile finds its free.
  app.setPath('sessionData', passingFolder('session'))
  // The window that draws the sheet is the only one: that it closes ends nothing.
  app.on('window-all-closed', () => undefined)
  const shift = wanted.sample && order.on ? shiftTo(order.on) : clockShift()
  const shop = await openShop({ folder, create: wanted.sample, clockShift: shift })
  try {
    if (wanted.sample) await beginWithSample(shop.ask)
    await writeDaySheet(shop, order, folder)
  } finally {
    await shop.store.close()
  }
  leave(0, order.path)
}
