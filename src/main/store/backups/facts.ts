import type Database from 'better-sqlite3'
import type { StoreFacts } from '../../../shared/backupFiles'
import type { Moment } from '../../../shared/domain/day'

/** The names of a store's tables, SQLite's own left out. */
export const tablesOf = (db: Database.Database): readonly string[] =>
  db
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`)
    .pluck()
    .all() as string[]

/** How many rows each table has. */
export const rowCountsOf = (db: Database.Database): ReadonlyMap<string, number> =>
  new Map(tablesOf(db).map((name) => [name, Number(db.prepare(`select count(*) from "${name}"`).pluck().get())]))

/** What is in a store of any schema: a table that it has not yet counts none. */
export function factsOf(db: Database.Database): StoreFacts {
  const tables = new Set(tablesOf(db))
  const count = (table: string): number =>
    tables.has(table) ? Number(db.prepare(`select count(*) from "${table}"`).pluck().get()) : 0
  const last = tables.has('steps')
    ? (db.prepare('select seq, at from steps order by seq desc limit 1').get() as
        | { readonly seq: number; readonly at: Moment }
        | undefined)
    : undefined
  const name = tables.has('shop') ? db.prepare('select name from shop').pluck().get() : undefined
  return {
    shopName: typeof name === 'string' ? name : '',
    counts: { customers: count('customers'), orders: count('orders'), tasks: count('tasks') },
    lastStep: last?.seq ?? 0,
    newestChange: last?.at ?? null,
    schema: Number(db.pragma('user_version', { simple: true })),
  }
}
