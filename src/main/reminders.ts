import { app, powerMonitor } from 'electron'
import log from 'electron-log/main'
import type { Notice } from '../shared/ipc'
import type { Reminder } from '../shared/reminders'
import type { AskStore } from './ask'
import { notify } from './notify'
import type { Raised } from './raised'
import { notificationsOf, type Said } from './reminderWords'
import { focusMainWindow, hasMainWindow, tellWindows } from './window'

const EVERY_MS = 20_000
const SOONEST_MS = 500

type Following = {
  readonly ask: AskStore
  readonly raised: Raised
  /** Milliseconds added to the computer's clock. */
  readonly clockShift: number
  /** Whether the system's notifications are wanted. */
  readonly notifies: () => boolean
}

/**
 * Shows each reminder at its moment, once: to the windows, and as a notification of the system's. Looks at the clock
 * again and again rather than waiting for the moment: a computer sleeps through it, and has its clock set. Answers what
 * is to hear of every change.
 */
export function followReminders(following: Following): (notice: Notice) => void {
  const { ask, clockShift, notifies } = following
  // The moment to ask the store again, by the app's clock.
  let next = 0
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()
  let isWaiting = false
  const now = () => Date.now() + clockShift

  const look = async (): Promise<void> => {
    isWaiting = false
    next = now() + EVERY_MS
    const { due, next: later } = await ask('reminders', 'due', {})
    // With nobody to see it and nothing to say it, it waits: it will have been missed.
    if (due.length > 0 && (hasMainWindow() || notifies())) await show(due, following)
    next = later === null ? Number.POSITIVE_INFINITY : Date.parse(later)
  }
  const arm = (): void => {
    clearTimeout(timer)
    timer = setTimeout(tick, Math.min(EVERY_MS, Math.max(SOONEST_MS, next - now())))
  }
  const lookNow = (): void => {
    if (isWaiting) return
    isWaiting = true
    looking = looking
      .then(look)
      .catch((error: unknown) => log.error(error))
      .then(arm)
  }
  const tick = (): void => (now() >= next ? lookNow() : arm())

  tick()
  powerMonitor.on('resume', lookNow)
  app.on('browser-window-created', lookNow)
  app.once('before-quit', () => {
    clearTimeout(timer)
    powerMonitor.off('resume', lookNow)
    app.off('browser-window-created', lookNow)
  })
  return (notice) => {
    if (notice.type === 'changed' && notice.tables.some((table) => watched.has(table))) lookNow()
  }
}

async function show(due: readonly Reminder[], { ask, raised, notifies }: Following): Promise<void> {
  const { shop, today } = await ask('shop', 'now', {})
  const ids = due.map(({ task }) => task.id)
  // First, so that a crash in between shows them under the bell, not twice.
  await ask('reminders', 'shown', { ids })
  raise(raised, ids)
  if (!notifies()) return
  for (const said of notificationsOf(due, today, `en-${shop?.country ?? 'GB'}`)) {
    notify(said, () => openFor(raised, said))
  }
}

/** Whatever a reminder's moment hangs on; `kept` holds the shop's morning hour. */
const watched = new Set(['tasks', 'customers', 'reminders', 'shop', 'kept'])

function raise(raised: Raised, ids: readonly string[]): void {
  raised.add(ids)
  tellWindows({ type: 'reminders' })
}

/** What a click on a notification opens: its task's page, or the reminders that it spoke of. */
function openFor(raised: Raised, { taskId, ids }: Said): void {
  if (taskId !== null) return void focusMainWindow(`/tasks/${taskId}`)
  raise(raised, ids)
  void focusMainWindow()
}
