import { app, powerMonitor } from 'electron'
import log from 'electron-log/main'
import type { Notice } from '../shared/ipc'
import type { AskStore } from './ask'

const EVERY_MS = 20_000

/**
 * Tells when the shop's day turns, so that Today rolls over by itself; makes the repeat orders that are due by then, and at
 * the start. Asked again and again rather than once
 * at midnight: a computer sleeps through midnight, travels, and has its clock set.
 */
export function followDayTurn(ask: AskStore, tell: (notice: Notice) => void): void {
  let known: string | undefined
  const look = async (): Promise<void> => {
    const { today } = await ask('shop', 'now', {})
    if (known === today) return
    if (known !== undefined) tell({ type: 'day', today })
    known = today
    await ask('orders', 'topUp', {})
  }
  const lookNow = () => void look().catch((error: unknown) => log.error(error))
  lookNow()
  const timer = setInterval(lookNow, EVERY_MS)
  powerMonitor.on('resume', lookNow)
  app.once('before-quit', () => {
    clearInterval(timer)
    powerMonitor.off('resume', lookNow)
  })
}
