import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { storePath } from '../../src/main/store/place'
import { aFolder } from './shop'

const folder = join(import.meta.dirname, '../migrations')

/** The stored shops of older schemas, the oldest first. */
export const kept = readdirSync(folder).filter((name) => name.endsWith('.regulars.gz'))

/** One of them, unpacked into a folder of its own. */
export function unpack(name: string): string {
  const unpacked = aFolder()
  writeFileSync(storePath(unpacked), gunzipSync(readFileSync(join(folder, name))))
  return unpacked
}

/** How many rows each table of a store has, the search index left out. */
export function countsIn(path: string): Readonly<Record<string, unknown>> {
  const db = new Database(path, { readonly: true })
  const tables = db
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '%_search%'`,
    )
    .pluck()
    .all() as string[]
  const counts = tables.map((name) => [name, db.prepare(`select count(*) from "${name}"`).pluck().get()])
  db.close()
  return Object.fromEntries(counts)
}
