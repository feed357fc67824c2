import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { SCHEMA } from '../../src/main/store/migrate'
import { storePath } from '../../src/main/store/place'
import { countsIn, kept, unpack } from '../support/kept'
import { openTestStore } from '../support/shop'

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
