import Database from 'better-sqlite3'
import { AppError } from '../../shared/errors'

/** Held while this process owns the store. */
export type Ownership = { readonly release: () => void }

/**
 * Takes the store for this process alone, across users of the computer too. An exclusive transaction on a small file
 * beside it does that, for it dies with the process; `locking_mode=EXCLUSIVE` on the store would shut out our own reader.
 * Throws `store.taken` where another process has it.
 */
export function own(storePath: string): Ownership {
  const lock = new Database(`${storePath}-owner`, { timeout: 0 })
  try {
    lock.pragma('journal_mode = memory')
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (isBusy(error)) {
      throw new AppError(
        'store.taken',
        'Regulars is already open with this shop, here or for another user of this computer.',
        {
          path: storePath,
        },
      )
    }
    throw error
  }
  return { release: () => lock.close() }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
