import { AppError, toSent } from '../shared/errors'
import type { Notice } from '../shared/ipc'
import { type StoreThreads, startStore } from './store/threads'

export type HolderStart = {
  readonly folder: string
  /** Milliseconds added to the computer's clock. */
  readonly clockShift: number
  readonly checkOutputs: boolean
}
type Hear = { readonly notice: (notice: Notice) => void; readonly log: (text: string) => void }

export type StoreHolder = {
  /** The store for whoever asks it, open or not: while it is closed, asking answers why. */
  readonly threads: StoreThreads
  /** Why it is closed; null while it is open. */
  readonly problem: () => AppError | null
  /** Opens it. Rejects with the reason, which then is the problem. */
  readonly open: (how: { readonly create: boolean; readonly anew?: boolean }) => Promise<void>
  /** Says why it can't even be tried, and rejects with it. */
  readonly fail: (error: AppError) => Promise<never>
  /** Closes it for a while, for a backup to be put in its place. */
  readonly pause: () => Promise<void>
  /** Opens it again after a pause. That it can't be opened is no failure of the pause: it is the problem from then on. */
  readonly resume: () => Promise<void>
}

const notOpen = () => new AppError('store.closed', 'The shop is not open.')
const opening = () =>
  new AppError('store.closed', 'Opening the shop. After an update, a shop of many years takes a few minutes.')
const restoring = () => new AppError('store.closed', 'A backup is being restored. Please wait a moment.')

/** Errors of the store itself, after which nothing more may be read or written. */
const fatal = new Set(['store.damaged'])

/** What the menu, the tray and the reminders are made from. */
const followed = ['kept', 'shop', 'steps', 'tasks']

/** Holds the store's threads, and lets them be closed and opened again while windows go on. */
export function holdStore(start: HolderStart, hear: Hear): StoreHolder {
  let current: StoreThreads | null = null
  let problem: AppError | null = notOpen()
  let isPaused = false

  const drop = async (error: AppError): Promise<void> => {
    const failed = current
    if (!failed) return
    current = null
    problem = error
    hear.notice({ type: 'store' })
    await failed.close()
  }
  const open: StoreHolder['open'] = async (how) => {
    problem = opening()
    try {
      current = await startStore({ ...start, ...how }, { ...hear, gone: (error) => void drop(error) })
      problem = null
    } catch (error) {
      problem = error instanceof AppError ? error : new AppError('store.unopened', UNOPENED)
      // A window that came while it was opening says why it can't be.
      hear.notice({ type: 'store' })
      throw error
    }
    hear.notice({ type: 'store' })
    // Whatever follows the shop looks anew: another may stand there now.
    hear.notice({ type: 'changed', tables: followed })
  }
  const close = async (): Promise<void> => {
    const closing = current
    current = null
    problem = notOpen()
    await closing?.close()
  }
  return {
    problem: () => problem,
    open,
    fail: async (error) => {
      problem = error
      throw error
    },
    pause: async () => {
      isPaused = true
      await close()
      problem = restoring()
    },
    resume: async () => {
      if (!isPaused) return
      isPaused = false
      await open({ create: false }).catch(() => undefined)
    },
    threads: {
      run: async (name, input) => {
        if (!current) return { ok: false, error: { ...toSent(notOpen()) } }
        const answer = await current.run(name, input)
        if (!answer.ok && fatal.has(answer.error.code)) {
          void drop(new AppError(answer.error.code, answer.error.message, answer.error.details))
        }
        return answer
      },
      cancel: (job) => current?.cancel(job),
      chooseFile: (id, path) => current?.chooseFile(id, path),
      close,
    },
  }
}

const UNOPENED = 'The shop could not be opened, and we did not foresee why. Nothing was changed.'
