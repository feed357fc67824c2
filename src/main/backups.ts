import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { dialog, shell } from 'electron'
import log from 'electron-log/main'
import type { Backup } from '../shared/backups'
import type { BackupReason } from '../shared/domain/backups'
import { type Moment, moment } from '../shared/domain/day'
import { AppError } from '../shared/errors'
import type { Id } from '../shared/fields'
import type { ActionsOf } from './actions'
import { askOf } from './ask'
import { type BackupBook, OWN_PLACE, openBook } from './backupBook'
import type { Candidate } from './store/backups/check'
import type { BackupOrder } from './store/backups/make'
import { isSealed, sealKeyOf } from './store/backups/sealed'
import type { Restored, TaskPlace } from './store/backups/tasks'
import { runApart } from './store/backups/threads'
import type { StoreHolder } from './storeHolder'
import { tellWindows } from './window'

const HOURS = 3_600_000
/** A place whose last backup holds the same is left alone this long. */
const FRESH_FOR = 20 * HOURS

export type BackupRound = {
  readonly reason: BackupReason
  readonly places: readonly TaskPlace[]
  /** Also where nothing has changed since the last one. */
  readonly anyway: boolean
}

export type Backups = {
  readonly actions: ActionsOf<'backups'>
  readonly book: BackupBook
  /** Backs up to some places, after whatever else is done with backups. How each went stands in the book. */
  readonly round: (round: BackupRound) => Promise<void>
  /** Backs up to the app's own folder before a change. Throws where that fails. */
  readonly before: (reason: BackupReason) => Promise<void>
  /** Resolves when nothing is done with backups any more. */
  readonly idle: () => Promise<void>
}

type Of = { readonly folder: string; readonly holder: StoreHolder; readonly clockShift: number }

/** Backups of the shop in a folder, and the way back to one. Paths stay here; windows know ids. */
export function openBackups({ folder, holder, clockShift }: Of): Backups {
  const now = (): Moment => moment(Date.now() + clockShift)
  const book = openBook(folder, now)
  const handles = openHandles()
  const ask = askOf(holder.threads)
  const say = (text: string) => log.error(text)
  let running = 0
  let last: Promise<unknown> = Promise.resolve()

  /** One after another: two would meet in the same folder. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }

  /** In turn, and windows hear that something is going on. */
  function heard<T>(work: () => Promise<T>): Promise<T> {
    running += 1
    tellWindows({ type: 'backups' })
    return inTurn(work).finally(() => {
      running -= 1
      tellWindows({ type: 'backups' })
    })
  }

  const order = (reason: BackupReason): BackupOrder => ({
    shop: book.shop(),
    reason,
    at: now(),
    lastSeq: book.lastSeq(),
  })

  const round = ({ reason, places, anyway }: BackupRound): Promise<void> =>
    heard(async () => {
      const unlessYounger = anyway ? 0 : FRESH_FOR
      const outcomes = await runApart({ do: 'make', folder, order: order(reason), places, unlessYounger }, say)
      book.record(outcomes)
      for (const one of outcomes) if (one.outcome === 'failed') log.warn(`Backup to ${one.place}: ${one.cause}`)
    })

  /** What can't be restored is refused while the shop is open; it is closed for the exchange alone. */
  async function replaceShop(candidate: Candidate): Promise<Restored> {
    try {
      return await runApart({ do: 'restore', folder, candidate, order: order('before restoring') }, say, holder.pause)
    } finally {
      await holder.resume()
    }
  }

  const state = () => book.state(running > 0)
  const all = () => ({ places: book.places(), reason: 'asked' as const, anyway: true })

  return {
    book,
    round,
    idle: async () => {
      await last
    },
    before: async (reason) => {
      const places = book.places().filter(({ id }) => id === OWN_PLACE)
      await round({ reason, places, anyway: true })
      const problem = book.state(false).places.find(({ isOwn }) => isOwn)?.problem
      if (problem)
        throw new AppError('backup.before', `The shop could not be backed up first, so nothing was changed. ${problem}`)
    },
    actions: {
      state: async () => state(),
      list: async () => {
        const places = book.places().map(({ id, folder }) => ({ id, folder }))
        const found = await runApart({ do: 'list', places }, say)
        return found
          .map(({ place, path, manifest: { at, day, seq, reason, bytes, sealed, facts } }): Backup => {
            return { id: handles.idOf(path), placeId: place, seq, at, day, reason, bytes, isSealed: sealed, facts }
          })
          .toSorted((a, b) => b.seq - a.seq)
      },
      make: async () => {
        await round(all())
        return state()
      },
      addPlace: async () => {
        const { canceled, filePaths } = await dialog.showOpenDialog({
          title: 'Where backups go, too',
          properties: ['openDirectory', 'createDirectory'],
        })
        const [chosen] = filePaths
        if (canceled || chosen === undefined) return null
        const id = book.add(chosen)
        await round({ ...all(), places: book.places().filter((place) => place.id === id) })
        return state()
      },
      forgetPlace: async ({ id }) => {
        book.forget(id)
        tellWindows({ type: 'backups' })
        return state()
      },
      keepPlace: async ({ id }) => {
        book.keep(id)
        tellWindows({ type: 'backups' })
        return state()
      },
      show: async ({ id }) => {
        const place = book.places().find((one) => one.id === id)
        shell.showItemInFolder(place?.folder ?? handles.pathOf(id))
        return null
      },
      setPassphrase: async ({ passphrase }) => {
        book.sealWith(passphrase === null ? null : await sealKeyOf(passphrase))
        tellWindows({ type: 'backups' })
        return state()
      },
      chooseFile: async () => {
        const { canceled, filePaths } = await dialog.showOpenDialog({
          title: 'Choose a backup',
          properties: ['openFile'],
          filters: [
            { name: 'Backups of Regulars', extensions: ['regulars', 'regulars-sealed'] },
            { name: 'All files', extensions: ['*'] },
          ],
        })
        const [path] = filePaths
        if (canceled || path === undefined) return null
        return { id: handles.idOf(path), name: basename(path), isSealed: looksSealed(path) }
      },
      preview: async ({ id, passphrase }) => {
        const candidate = { path: handles.pathOf(id), passphrase }
        return inTurn(() => runApart({ do: 'check', folder, candidate }, say))
      },
      restore: async ({ id, passphrase }) => {
        const candidate = { path: handles.pathOf(id), passphrase }
        return heard(async () => {
          const { manifest, aside } = await replaceShop(candidate)
          book.refresh()
          if (manifest) book.adopt(manifest)
          if (!holder.problem()) await ask('backups', 'noteRestored', { at: manifest?.at ?? now() })
          return { isKeptAside: aside !== null }
        })
      },
    },
  }
}

/** Names for paths, which windows may speak of and not read. */
function openHandles() {
  const paths = new Map<Id, string>()
  const ids = new Map<string, Id>()
  return {
    idOf: (path: string): Id => {
      const id = ids.get(path) ?? randomUUID()
      ids.set(path, id)
      paths.set(id, path)
      return id
    },
    pathOf: (id: Id): string => {
      const path = paths.get(id)
      if (path === undefined)
        throw new AppError('backup.gone', 'This backup is not at hand any more. Look at the list again.')
      return path
    },
  }
}

function looksSealed(path: string): boolean {
  try {
    return isSealed(path)
  } catch {
    // What is wrong with it is said when it is looked into.
    return false
  }
}
