import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { type Day, dayAt } from '../../shared/domain/day'
import { yearOfOccasion } from '../../shared/domain/occasions'
import { AppError } from '../../shared/errors'
import * as schema from './schema'

/** Marks our files among SQLite's: "RGLS". */
export const APPLICATION_ID = 0x52474c53

/** SQLite spoken plainly: only `store/` does. */
export type Raw = {
  readonly db: Database.Database
  /** A prepared statement, made once for each text. */
  readonly statement: (sql: string) => Database.Statement
}

export type Drizzle = BetterSQLite3Database<typeof schema>
export type Connection = { readonly raw: Raw; readonly orm: Drizzle; readonly close: () => void }

const wanted = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, trusted_schema: 0, cell_size_check: 1 } as const

/** Rules of ours that SQL asks: the day of a moment, for SQLite knows no time zones, and which year's occasion a gift is for. */
export function addFunctions(db: Database.Database): void {
  db.function('day_at', { deterministic: true }, dayAt)
  db.function('occasion_year', { deterministic: true }, (month: number, dayOfMonth: number | null, on: Day) =>
    yearOfOccasion({ month, dayOfMonth, year: null }, on),
  )
}

/**
 * A query that stays prepared: each value that something is compared with, and each limit, in a select of its own. SQLite
 * looks at bound values when it plans, and prepares a statement anew with every run for it; on a customer's page that took
 * three times as long as the reading.
 */
export const steady = (text: string): string =>
  text.replace(/(=|<|>|\b(?:between|and|limit|offset)) \?/g, '$1 (select ?)')

/** Drizzle on a database, whose queries stay prepared. */
export const ormOn = (db: Database.Database): Drizzle =>
  drizzle(Object.create(db, { prepare: { value: (text: string) => db.prepare(steady(text)) } }) as Database.Database, {
    schema,
  })

/** As on a network folder, which has no shared memory for the log of writes. */
const unfit = (cause: string): AppError =>
  new AppError(
    'store.place',
    'This folder can’t keep a shop safely. A network folder can’t: use one on this computer’s own disk.',
    { cause },
  )

/**
 * Opens one connection and asserts its settings. better-sqlite3 compiles WAL's default to `synchronous=NORMAL`, under
 * which a power cut loses acknowledged rows: every open sets FULL and reads it back.
 */
export function connect(path: string, mode: 'write' | 'read'): Connection {
  const db = new Database(path, { readonly: mode === 'read', fileMustExist: mode === 'read', timeout: 5000 })
  try {
    for (const [name, value] of Object.entries(wanted)) {
      if (name === 'journal_mode' && mode === 'read') continue
      db.pragma(`${name} = ${value}`)
    }
    addFunctions(db)
    db.pragma('cache_size = -32000')
    db.pragma('temp_store = memory')
    // With a limit, statistics are taken without samples of values: with those, SQLite prepares a statement anew each time
    // that it is asked with other values, which costs a customer's page five times what reading it does.
    db.pragma('analysis_limit = 1000')
    for (const [name, value] of Object.entries(wanted)) {
      const found = db.pragma(name, { simple: true })
      if (found !== value) throw unfit(`SQLite's ${name} is ${String(found)}, not ${value}`)
    }
  } catch (error) {
    db.close()
    throw error
  }
  const statements = new Map<string, Database.Statement>()
  const statement = (sql: string): Database.Statement => {
    const known = statements.get(sql)
    if (known) return known
    const made = db.prepare(sql)
    statements.set(sql, made)
    return made
  }
  return { raw: { db, statement }, orm: ormOn(db), close: () => db.close() }
}
