import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/main/store/connection'
import { openStore } from '../../src/main/store/open'
import { storePath } from '../../src/main/store/place'
import { aFolder, aShop, openTestStore } from '../support/shop'

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** A store's file as it stands after the shop was closed. */
async function aClosedStore(): Promise<string> {
  const shop = await aShop()
  await shop.ask('shop', 'now')
  shop.close()
  return storePath(shop.folder)
}

describe('Opening the store', () => {
  it('writes every commit through to the disk, on the second open too', async () => {
    const path = await aClosedStore()
    for (const mode of ['write', 'read', 'write'] as const) {
      const connection = connect(path, mode)
      expect(connection.raw.db.pragma('synchronous', { simple: true })).toBe(2)
      expect(connection.raw.db.pragma('foreign_keys', { simple: true })).toBe(1)
      expect(connection.raw.db.pragma('journal_mode', { simple: true })).toBe('wal')
      connection.close()
    }
  })

  it('is one process’s alone until it is closed', async () => {
    const shop = await openTestStore()
    await expect(openStore(shop.folder, false)).rejects.toMatchObject({ code: 'store.taken' })
    shop.close()
    const again = await openStore(shop.folder, false)
    again.close()
  })

  it('makes no shop where none stands unless asked to', async () => {
    const folder = join(aFolder(), 'nothing')
    await expect(openStore(folder, false)).rejects.toMatchObject({ code: 'store.none' })
    expect(() => readFileSync(storePath(folder))).toThrow('ENOENT')
  })

  it('leaves no side files behind when it is closed', async () => {
    const path = await aClosedStore()
    expect(() => readFileSync(`${path}-wal`)).toThrow('ENOENT')
  })

  it('keeps no samples of values, for which SQLite would prepare statements anew each time', async () => {
    const path = await aClosedStore()
    const samples = 'select count(*) from sqlite_stat4'
    const earlier = new Database(path)
    earlier.exec('analyze')
    expect(earlier.prepare(samples).pluck().get()).toBeGreaterThan(0)
    earlier.close()
    for (const _ of ['what an earlier version took', 'what closing takes']) {
      const store = await openStore(dirname(path), false)
      store.writer.raw.db.exec('analyze')
      expect(store.reader.raw.db.prepare(samples).pluck().get()).toBe(0)
      store.close()
    }
  })

  const faults: readonly (readonly [string, string, (path: string) => void])[] = [
    ['an empty file', 'store.damaged', (path) => writeFileSync(path, '')],
    ['a file cut short', 'store.damaged', (path) => truncateSync(path, 60)],
    ['a text file', 'store.foreign', (path) => writeFileSync(path, 'a shopping list '.repeat(100))],
    [
      'another program’s database',
      'store.foreign',
      (path) => {
        writeFileSync(path, '')
        const other = new Database(path)
        other.exec('create table notes (text)')
        other.close()
      },
    ],
    [
      'a newer program’s shop',
      'store.newer',
      (path) => {
        const newer = new Database(path)
        newer.pragma('user_version = 999')
        newer.pragma('journal_mode = delete')
        newer.close()
      },
    ],
  ]
  it.each(faults)('refuses %s and leaves it as it was', async (_words, code, spoil) => {
    const path = await aClosedStore()
    const folder = aFolder()
    const spoilt = storePath(folder)
    copyFileSync(path, spoilt)
    spoil(spoilt)
    const before = hashOf(spoilt)
    await expect(openStore(folder, true)).rejects.toMatchObject({ code })
    expect(hashOf(spoilt)).toBe(before)
  })

  it('refuses a folder of the shop’s name', async () => {
    const folder = aFolder()
    mkdirSync(storePath(folder))
    await expect(openStore(folder, true)).rejects.toMatchObject({ code: 'store.foreign' })
  })

  it('says so where the folder can’t be made', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'file'), '')
    await expect(openStore(join(folder, 'file', 'shop'), true)).rejects.toMatchObject({ code: 'store.folder' })
  })
})
