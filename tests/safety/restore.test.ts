import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { stage } from '../../src/main/store/backups/check'
import { sealKeyOf } from '../../src/main/store/backups/sealed'
import { settleSwap, swapIn } from '../../src/main/store/backups/swap'
import { runTask } from '../../src/main/store/backups/tasks'
import { openStore } from '../../src/main/store/open'
import { storePath, workPath } from '../../src/main/store/place'
import type { Moment } from '../../src/shared/domain/day'
import { AppError } from '../../src/shared/errors'
import { addTasks, backUp, failingDisk, fileOf, hashOf, SHOP, titlesIn } from '../support/backups'
import { aScript, killAfter } from '../support/script'
import { aFolder, aShop } from '../support/shop'
import { tries } from '../support/tries'

const start = aScript('backer')
const KILLS = tries(12, 200)
const BYTES = tries(10, 300)
const OPENS = tries(20, 1000)

type Shop = { readonly folder: string; readonly backup: string }

/** A closed shop with the tasks Before and After, and a backup with Before alone. */
async function aShopAndBackup(passphrase: string | null = null): Promise<Shop> {
  const shop = await aShop()
  await addTasks(shop, 'Before')
  const seal = passphrase === null ? null : await sealKeyOf(passphrase)
  const made = await backUp(shop.folder, { seal })
  await addTasks(shop, 'After')
  shop.close()
  return { folder: shop.folder, backup: fileOf(shop.folder, made) }
}

/** The backup's file without its manifest, for someone to spoil. */
function alone({ folder, backup }: Shop): string {
  const path = join(folder, 'alone.regulars')
  copyFileSync(backup, path)
  return path
}

const overwrite = (path: string, at: number, bytes: string | Buffer) => {
  const whole = readFileSync(path)
  Buffer.from(bytes).copy(whole, at < 0 ? whole.length + at : at)
  writeFileSync(path, whole)
}
const sql = (path: string, text: string) => {
  const db = new Database(path)
  db.pragma('foreign_keys = off')
  db.exec(text)
  db.close()
}
const another = (path: string, text: string) => {
  rmSync(path)
  sql(path, text)
}

const plain: readonly (readonly [string, (path: string) => void])[] = [
  ['an empty file', (path) => writeFileSync(path, '')],
  ['one byte', (path) => writeFileSync(path, 'S')],
  ['99 bytes', (path) => truncateSync(path, 99)],
  ['a header alone', (path) => truncateSync(path, 100)],
  ['one page', (path) => truncateSync(path, 4096)],
  ['half of it', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
  ['all but the last page', (path) => truncateSync(path, readFileSync(path).length - 4096)],
  ['all but the last byte', (path) => truncateSync(path, readFileSync(path).length - 1)],
  ['a text file', (path) => writeFileSync(path, 'a shopping list '.repeat(500))],
  ['a CSV file', (path) => writeFileSync(path, 'Name;City\r\nAna;Rijeka\r\n'.repeat(100))],
  [
    'a picture',
    (path) => writeFileSync(path, Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5000)])),
  ],
  ['a ZIP archive', (path) => writeFileSync(path, Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(5000)]))],
  ['zeros', (path) => writeFileSync(path, Buffer.alloc(100_000))],
  ['noise', (path) => writeFileSync(path, Buffer.from(Array.from({ length: 9000 }, (_, at) => (at * 7919) % 251)))],
  ['a folder', (path) => (rmSync(path), mkdirSync(path))],
  ['nothing at all', (path) => rmSync(path)],
  ['another program’s database', (path) => another(path, 'create table notes (text)')],
  ['an empty database', (path) => another(path, 'create table t (a); drop table t')],
  [
    'a database with our mark and nothing in it',
    (path) => another(path, 'pragma application_id = 0x52474c53; create table a (b)'),
  ],
  ['a newer program’s shop', (path) => sql(path, 'pragma user_version = 999')],
  ['a shop without our mark', (path) => sql(path, 'pragma application_id = 1')],
  ['a shop without its journal', (path) => sql(path, 'drop table changes; drop table steps')],
  ['a shop without customers', (path) => sql(path, 'drop table customers')],
  [
    'a shop with a trigger in it',
    (path) => sql(path, 'create trigger t after insert on tasks begin delete from tasks; end'),
  ],
  ['a shop with a view in it', (path) => sql(path, 'create view v as select 1')],
  [
    'a shop with rows that hang on nothing',
    (path) => sql(path, `insert into changes (step, "table", "rowId") values (99999, 'tasks', 'x')`),
  ],
  ['a page of other bytes in the middle', (path) => overwrite(path, 4096 * 9, Buffer.alloc(4096, 0xff))],
  ['a first page of other bytes', (path) => overwrite(path, 100, Buffer.alloc(3000, 0xff))],
  ['a page size that can’t be', (path) => overwrite(path, 16, Buffer.from([0x30, 0x39]))],
  ['a last page of zeros', (path) => overwrite(path, -4096, Buffer.alloc(4096))],
]

const order = { shop: SHOP, reason: 'before restoring', at: '2026-03-02T10:00:00.000Z' as Moment, lastSeq: 0 } as const
const restore = (folder: string, path: string, passphrase: string | null = null) =>
  runTask({ do: 'restore', folder, candidate: { path, passphrase }, order })

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => new Error('It was restored'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw error
  return error
}

describe('What is no whole backup', () => {
  it.each(plain)('%s is refused in words, and the shop stays as it is, to the byte', async (_words, spoil) => {
    const shop = await aShopAndBackup()
    const path = alone(shop)
    spoil(path)
    const before = hashOf(storePath(shop.folder))
    const { code, message } = await refusal(restore(shop.folder, path))
    expect(code).toMatch(/^backup\.(gone|foreign|damaged|newer|unreadable)$/)
    expect(message).toMatch(/ Nothing was changed\.$/)
    expect(hashOf(storePath(shop.folder))).toBe(before)
    expect(existsSync(join(shop.folder, 'set-aside'))).toBe(false)
  })

  it(`is one with any byte changed (${BYTES} bytes), or with another’s manifest`, async () => {
    const shop = await aShopAndBackup()
    const whole = readFileSync(shop.backup)
    const before = hashOf(storePath(shop.folder))
    for (let at = 0; at < BYTES; at += 1) {
      const spoilt = Buffer.from(whole)
      const place = Math.floor((whole.length * at) / BYTES)
      spoilt[place] = (spoilt[place] ?? 0) ^ 0x10
      writeFileSync(shop.backup, spoilt)
      expect((await refusal(restore(shop.folder, shop.backup))).code).toMatch(/^backup\.(damaged|foreign|newer)$/)
    }
    expect(hashOf(storePath(shop.folder))).toBe(before)
  })

  it('is a sealed one that was changed or cut, and one whose passphrase is wrong', async () => {
    const shop = await aShopAndBackup('three candles')
    const path = join(shop.folder, 'alone.regulars-sealed')
    const before = hashOf(storePath(shop.folder))
    for (const [spoil, code] of [
      [() => undefined, 'backup.passphrase'],
      [() => overwrite(path, 8, Buffer.from([99])), 'backup.damaged'],
      [() => truncateSync(path, 40), 'backup.damaged'],
      [() => truncateSync(path, 60), 'backup.damaged'],
    ] as const) {
      copyFileSync(shop.backup, path)
      spoil()
      expect(['backup.passphrase', 'backup.damaged', code]).toContain(
        (await refusal(restore(shop.folder, path, 'two'))).code,
      )
    }
    copyFileSync(shop.backup, path)
    overwrite(path, -1, Buffer.from([readFileSync(path).at(-1) === 0 ? 1 : 0]))
    expect((await refusal(restore(shop.folder, path, 'three candles'))).code).toBe('backup.damaged')
    expect(hashOf(storePath(shop.folder))).toBe(before)
  })
})

describe('A restore that fails half-way', () => {
  it('puts the old shop back: at each call to the disk', async () => {
    const shop = await aShopAndBackup()
    const path = storePath(shop.folder)
    const before = hashOf(path)
    copyFileSync(path, join(shop.folder, 'old'))
    for (let nth = 1; ; nth += 1) {
      const staged = await stage({ path: shop.backup, passphrase: null }, workPath(shop.folder))
      const { disk, called } = failingDisk(nth)
      const done = (() => {
        try {
          swapIn(shop.folder, staged.path, disk)
          return true
        } catch {
          return false
        }
      })()
      if (called() < nth) break
      // As the next start does.
      settleSwap(shop.folder)
      if (!done) expect(hashOf(path)).toBe(before)
      else expect(titlesIn(path)).toEqual(['Before'])
      rmSync(staged.path, { force: true })
      copyFileSync(join(shop.folder, 'old'), path)
    }
    expect(titlesIn(path)).toEqual(['Before'])
  })

  it(
    `leaves the old shop or the restored one, whenever it is killed (${KILLS} kills)`,
    async () => {
      const shop = await aShopAndBackup()
      for (let kill = 0; kill < KILLS; kill += 1) {
        await killAfter(start(['restore', shop.folder, shop.backup]), 5 + ((kill * 31) % 260))
        const store = await openStore(shop.folder, false)
        expect(store.writer.raw.db.pragma('integrity_check', { simple: true })).toBe('ok')
        store.close()
        expect([['Before'], ['After', 'Before']]).toContainEqual(titlesIn(storePath(shop.folder)))
      }
    },
    KILLS * 6000,
  )
})

describe('A shop’s own file that is not whole', () => {
  it(`is refused with what to do, and stays as it is (${OPENS} files)`, async () => {
    const { folder } = await aShopAndBackup()
    const whole = readFileSync(storePath(folder))
    for (let at = 0; at < OPENS; at += 1) {
      const by = aFolder()
      const path = storePath(by)
      const length = Math.floor((whole.length * at) / OPENS)
      writeFileSync(path, whole.subarray(0, length))
      const before = hashOf(path)
      const { code, message } = await refusal(openStore(by, true))
      expect(code).toMatch(/^store\.(damaged|foreign)$/)
      expect(message).toMatch(/Nothing was changed/)
      expect(hashOf(path)).toBe(before)
    }
  })
})
