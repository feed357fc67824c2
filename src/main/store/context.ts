import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Day, Moment } from '../../shared/domain/day'
import type { Id } from '../../shared/fields'
import type { Drizzle, Raw } from './connection'
import type { NewRowOf, RowOf, RowTable, StoredRow } from './rows'

/** Tells how far a long work is, and whether the person has had enough of it. */
export type Job = {
  readonly progress: (done: number, total: number) => void
  /** Throws `job.cancelled` once the person cancelled; lets other work through. Call it between chunks. */
  readonly breathe: () => Promise<void>
}

/** What every handler is given. `today` is the shop's day at `now`. */
export type ReadContext = {
  readonly orm: Drizzle
  readonly raw: Raw
  readonly now: Moment
  readonly today: Day
  /** Who stands at the counter. */
  readonly actor: Id | null
  readonly job: Job
  /** The keys of a list, remembered until one of its tables changes. */
  readonly keysOf: (list: ListName, make: () => readonly number[]) => readonly number[]
  /** The path of a chosen file; throws `file.gone` for a handle that is not known (any more). */
  readonly pathOf: (file: Id) => string
  /** A folder for this store's temporary files. */
  readonly workFolder: string
}

/** A list by its name, what was asked of it, and the tables it is made from. */
export type ListName = { readonly name: string; readonly asked: unknown; readonly tables: readonly SQLiteTable[] }

/** The one door for writes: everything through it is journalled, found by search, and announced after the commit. */
export type WriteContext = ReadContext & {
  readonly newId: () => Id
  readonly insert: <T extends RowTable>(table: T, row: Omit<NewRowOf<T>, 'id'> & { id?: string }) => Promise<RowOf<T>>
  readonly update: <T extends RowTable>(table: T, id: string, patch: Partial<NewRowOf<T>>) => Promise<RowOf<T>>
  readonly remove: (table: RowTable, id: string) => Promise<void>
  /** The step in words, for Undo and the journal: an English key and its values. */
  readonly says: (key: string, values?: Readonly<Record<string, string | number>>) => void
  /** Remembers a small thing outside the journal. */
  readonly keep: (name: string, value: unknown) => void
  /** For bulk work, which keeps its own account: names the tables it wrote. */
  readonly wrote: (...tables: readonly SQLiteTable[]) => void
  /** The step's number in the journal. */
  readonly step: () => number
  /** Puts a stored row back, or takes it away with null; journalled. What Undo and taking an import back are made of. */
  readonly put: (table: string, id: string, row: StoredRow | null) => void
  /** Names the step that this one takes back or brings back. */
  readonly targets: (step: number) => void
  /** Has the file scrubbed after the commit, so that nothing of what was deleted can be read in its bytes. */
  readonly scrub: () => void
  /** Marks the step as an import's, whose new rows are known by the import and not by changes. */
  readonly ofImport: (importId: Id) => void
}
