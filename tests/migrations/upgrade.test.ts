import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { SCHEMA } from '../../src/main/store/migrate'
import { storePath } from '../../src/main/store/place'
import { aFolder, openTestStore } from '../support/shop'

const kept = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.regulars.gz'))

/** A stored shop of an older schema, unpacked into a folder of its own. */
function unpack(name: string): string {
  const folder = aFolder()
  writeFileSync(storePath(folder), gunzipSync(readFileSync(join(import.meta.dirname, name))))
  return folder
}

const countsIn = (path: string): Readonly<Record<string, unknown>> => {
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

describe('A shop of an older schema', () => {
  it('is kept for every schema that stands', () => {
    expect(kept).toHaveLength(SCHEMA)
  })

  it.each(kept)('%s is taken over with all its rows, and found by its words', async (name) => {
    const folder = unpack(name)
    const before = countsIn(storePath(folder))
    const { ask, close } = await openTestStore(folder)
    const [ana] = await ask('customers', 'find', { text: 'petrov', size: 1 })
    expect(ana?.name).toBe('Ana Petrović')
    expect(await ask('customers', 'detail', { id: ana?.id ?? '' })).toMatchObject({ likes: expect.arrayContaining([]) })
    close()
    expect(countsIn(storePath(folder))).toMatchObject(before)
    const db = new Database(storePath(folder), { readonly: true })
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    db.close()
  })

  it.each(kept.slice(0, 2))('%s has asked nobody yet whether the shop may write to them', async (name) => {
    const folder = unpack(name)
    const { ask } = await openTestStore(folder)
    const all = { status: 'all' } as const
    const sort = { by: 'name', direction: 'ascending' } as const
    const count = async (filter: object) => (await ask('customers', 'list', { filter, sort, from: 0, size: 1 })).total
    expect(await count({ ...all, mailings: 'not asked' })).toBe(await count(all))
    expect(await count(all)).toBeGreaterThan(50)
  })
})
