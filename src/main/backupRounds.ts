import { app } from 'electron'
import log from 'electron-log/main'
import type { Notice } from '../shared/ipc'
import type { Backups } from './backups'
import type { StoreHolder } from './storeHolder'

const SECONDS = 1000
const MINUTES = 60 * SECONDS
/** Not at once: a start has its window to show first. */
const AFTER_START = 10 * SECONDS
const EVERY = 30 * MINUTES
/** How soon after a stick came back, or after a failure, it is tried again. */
const AGAIN = 5 * MINUTES
const LOOK_EVERY = 60 * SECONDS

type Following = {
  readonly backups: Backups
  readonly holder: StoreHolder
  readonly folderStands: (path: string) => boolean
}

/**
 * Backs up by itself: at the start, every half an hour when something was changed, and to a place that failed once it is
 * there again. Answers what is to hear of every change.
 */
export function followBackups({ backups, holder, folderStands }: Following): (notice: Notice) => void {
  let isChanged = false
  let tried = Number.NEGATIVE_INFINITY

  const round = async (): Promise<void> => {
    if (holder.problem()) return
    tried = performance.now()
    isChanged = false
    await backups.round({ reason: 'time', places: backups.book.places(), anyway: false })
  }
  const roundNow = () => void round().catch((error: unknown) => log.error(error))
  const look = (): void => {
    const since = performance.now() - tried
    const isBack = backups.book.places().some((place) => backups.book.isFailing(place) && folderStands(place.folder))
    if (isChanged && (since >= EVERY || !backups.book.hasAny())) roundNow()
    else if (isBack && since >= AGAIN) roundNow()
  }
  const start = setTimeout(roundNow, AFTER_START)
  const timer = setInterval(look, LOOK_EVERY)
  app.once('before-quit', () => {
    clearTimeout(start)
    clearInterval(timer)
  })
  return (notice) => {
    if (notice.type === 'changed') isChanged = true
  }
}
