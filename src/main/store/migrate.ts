import { AppError } from '../../shared/errors'
import { APPLICATION_ID, type Raw } from './connection'
import { buildSearch } from './search'
import { buildSteps } from './stepsFollow'

const files = import.meta.glob<string>('../../../resources/migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The migrations in order; the schema's version is how many of them a file has had. */
export const migrations: readonly string[] = Object.keys(files)
  .toSorted()
  .map((path) => files[path] ?? '')
export const SCHEMA = migrations.length

const pragma = (raw: Raw, name: string): number => Number(raw.db.pragma(name, { simple: true }))
export const versionOf = (raw: Raw): number => pragma(raw, 'user_version')

/**
 * Brings a store to the newest schema: all missing migrations in one transaction, with the foreign keys off *outside* it
 * (inside, the switch does nothing and a table rebuild silently deletes child rows). Row counts and foreign keys are
 * checked before the commit; then the search index, and what the journal is found by, are built anew. The caller has made a verified backup before.
 * Throws `store.upgrade` where a check fails; the old store then stands as it was.
 */
export function migrate(raw: Raw, all: readonly string[] = migrations): void {
  const from = versionOf(raw)
  if (from === all.length) return
  raw.db.pragma('foreign_keys = off')
  try {
    raw.db.exec('begin immediate')
    const before = rowCounts(raw)
    for (const migration of all.slice(from)) {
      for (const statement of migration.split('--> statement-breakpoint')) raw.db.exec(statement)
    }
    check(raw, before)
    buildSearch(raw)
    buildSteps(raw)
    raw.db.pragma(`application_id = ${APPLICATION_ID}`)
    raw.db.pragma(`user_version = ${all.length}`)
    raw.db.exec('commit')
  } catch (error) {
    if (raw.db.inTransaction) raw.db.exec('rollback')
    throw error
  } finally {
    raw.db.pragma('foreign_keys = on')
  }
}

function rowCounts(raw: Raw): ReadonlyMap<string, number> {
  const tables = raw.db
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '%_search%'`,
    )
    .pluck()
    .all() as string[]
  return new Map(tables.map((name) => [name, Number(raw.db.prepare(`select count(*) from "${name}"`).pluck().get())]))
}

function check(raw: Raw, before: ReadonlyMap<string, number>): void {
  const after = rowCounts(raw)
  const lost = [...before].filter(([name, count]) => (after.get(name) ?? 0) < count).map(([name]) => name)
  const orphans = raw.db.pragma('foreign_key_check') as readonly unknown[]
  if (lost.length > 0 || orphans.length > 0) {
    throw new AppError(
      'store.upgrade',
      'Your shop could not be brought up to date. It stands as it was; nothing was changed.',
      {
        lost,
        orphans: orphans.length,
      },
    )
  }
}
