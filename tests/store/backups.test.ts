import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stage } from '../../src/main/store/backups/check'
import { realDisk } from '../../src/main/store/backups/disk'
import { backupsIn } from '../../src/main/store/backups/listing'
import { keyFor, seal, sealKeyOf, unseal } from '../../src/main/store/backups/sealed'
import { runTask, type TaskAnswers } from '../../src/main/store/backups/tasks'
import { ownBackups, storePath, workPath } from '../../src/main/store/place'
import type { Moment } from '../../src/shared/domain/day'
import { addTasks, backUp, fileOf, hashOf, SHOP, titlesIn } from '../support/backups'
import { aFolder, aShop, openTestStore } from '../support/shop'

const order = (lastSeq = 0) =>
  ({ shop: SHOP, reason: 'before restoring', at: '2026-03-02T10:00:00.000Z' as Moment, lastSeq }) as const
const restore = async (folder: string, path: string, passphrase: string | null = null) =>
  (await runTask({ do: 'restore', folder, candidate: { path, passphrase }, order: order() })) as TaskAnswers['restore']

describe('A backup', () => {
  it('is a whole copy with its manifest: sum, size, counts, newest change', async () => {
    const shop = await aShop()
    await addTasks(shop, 'One', 'Two')
    const made = await backUp(shop.folder)
    expect(made).toMatchObject({
      seq: 1,
      day: '2026-03-02',
      sealed: false,
      facts: { shopName: 'Wick & Wax', counts: { customers: 0, orders: 0, tasks: 2 } },
    })
    expect(made.facts.newestChange).toMatch(/^2026-03-02T09:00:0/)
    expect(hashOf(fileOf(shop.folder, made))).toBe(made.sha256)
    expect(titlesIn(fileOf(shop.folder, made))).toEqual(['One', 'Two'])
    expect(readdirSync(ownBackups(shop.folder)).toSorted()).toEqual([made.file, `${made.file}.json`])
    expect(readdirSync(workPath(shop.folder))).toEqual([])
  })

  it('is made while the shop is worked in, of one state', async () => {
    const shop = await aShop()
    const writing = addTasks(shop, ...Array.from({ length: 40 }, (_, at) => `Task ${at}`))
    const first = await backUp(shop.folder)
    await writing
    const second = await backUp(shop.folder)
    expect(titlesIn(fileOf(shop.folder, first)).length).toBe(first.facts.counts.tasks)
    expect(second.facts.counts.tasks).toBe(40)
  })

  it('has its number one above the highest, whatever the clock says', async () => {
    const { folder } = await aShop()
    await backUp(folder, { at: '2026-03-02T09:00:00.000Z' })
    await backUp(folder, { at: '2025-03-02T09:00:00.000Z' })
    const listed = backupsIn(ownBackups(folder), realDisk)
    expect(listed.map(({ seq, day }) => [seq, day])).toEqual([
      [2, '2025-03-02'],
      [1, '2026-03-02'],
    ])
  })

  it('drops older ones of the day, and leaves another shop’s and the person’s own files alone', async () => {
    const { folder } = await aShop()
    writeFileSync(join(folder, 'note.txt'), 'mine')
    const to = ownBackups(folder)
    for (const minute of [1, 2, 3]) await backUp(folder, { at: `2026-03-02T09:0${minute}:00.000Z` })
    writeFileSync(join(to, 'backup-mine.regulars'), 'mine')
    await backUp(folder)
    expect(backupsIn(to, realDisk).map(({ seq }) => seq)).toEqual([4, 3])
    expect(existsSync(join(to, 'backup-mine.regulars'))).toBe(true)
  })

  it('is no backup once its file has another length or its manifest is gone', async () => {
    const { folder } = await aShop()
    const made = await backUp(folder)
    writeFileSync(fileOf(folder, made), 'short')
    expect(backupsIn(ownBackups(folder), realDisk)).toEqual([])
  })

  it('goes to all places, says which failed, and leaves out those that hold the same', async () => {
    const shop = await aShop()
    const stick = aFolder()
    const places = [
      { id: SHOP, folder: ownBackups(shop.folder), seal: null },
      { id: SHOP.replace('1', '2'), folder: join(stick, 'gone'), seal: null },
      { id: SHOP.replace('1', '3'), folder: stick, seal: null },
    ]
    const make = async (unlessYounger: number) =>
      (await runTask({ do: 'make', folder: shop.folder, order: order(), places, unlessYounger })) as TaskAnswers['make']
    const first = await make(0)
    expect(first.map(({ outcome }) => outcome)).toEqual(['made', 'failed', 'made'])
    expect(first[1]).toMatchObject({ cause: 'The folder is not there any more.' })
    expect((await make(60_000)).map(({ outcome }) => outcome)).toEqual(['skipped', 'failed', 'skipped'])
    await addTasks(shop, 'New')
    expect((await make(60_000)).map(({ outcome }) => outcome)).toEqual(['made', 'failed', 'made'])
    expect(existsSync(join(stick, 'gone'))).toBe(false)
  })
})

describe('A sealed backup', () => {
  it('holds nothing that can be read, and opens with its passphrase alone', async () => {
    const shop = await aShop()
    await addTasks(shop, 'A secret of Ana')
    const key = await sealKeyOf('three candles in March')
    const made = await backUp(shop.folder, { seal: key })
    const path = fileOf(shop.folder, made)
    expect(made.sealed).toBe(true)
    expect(readFileSync(path).includes('A secret of Ana')).toBe(false)
    expect(readFileSync(path).includes('SQLite format')).toBe(false)
    const work = workPath(shop.folder)
    await expect(stage({ path, passphrase: null }, work)).rejects.toMatchObject({ code: 'backup.sealed' })
    await expect(stage({ path, passphrase: 'three candles in may' }, work)).rejects.toMatchObject({
      code: 'backup.passphrase',
    })
    expect(readdirSync(work)).toEqual([])
    const staged = await stage({ path, passphrase: 'three candles in March' }, work)
    expect(titlesIn(staged.path)).toEqual(['A secret of Ana'])
  })

  it('finds a change of any byte', async () => {
    const folder = aFolder()
    const [plain, sealed, opened] = ['plain', 'sealed', 'opened'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(plain, 'x'.repeat(3000))
    const key = await sealKeyOf('three candles in March')
    await seal(plain, sealed, key)
    const whole = readFileSync(sealed)
    expect(await unseal(sealed, opened, await keyFor(sealed, 'three candles in March'))).toBe(hashOf(plain))
    for (const at of [43, 54, 55, 1000, whole.length - 17, whole.length - 1]) {
      const spoilt = Buffer.from(whole)
      spoilt[at] = (spoilt[at] ?? 0) ^ 1
      writeFileSync(sealed, spoilt)
      await expect(unseal(sealed, opened, key)).rejects.toMatchObject({ code: 'backup.damaged' })
    }
    writeFileSync(sealed, whole.subarray(0, whole.length - 1))
    await expect(unseal(sealed, opened, key)).rejects.toMatchObject({ code: 'backup.damaged' })
  })
})

describe('Restoring', () => {
  it('brings the shop back as it was, and back again', async () => {
    const shop = await aShop()
    await addTasks(shop, 'Before')
    const made = await backUp(shop.folder)
    await addTasks(shop, 'After')
    shop.close()
    const { aside } = await restore(shop.folder, fileOf(shop.folder, made))
    expect(aside).toBeNull()
    expect(titlesIn(storePath(shop.folder))).toEqual(['Before'])
    const [safety] = backupsIn(ownBackups(shop.folder), realDisk)
    expect(safety).toMatchObject({ reason: 'before restoring', facts: { counts: { tasks: 2 } } })
    if (!safety) throw new Error('There is no safety backup')
    await restore(shop.folder, fileOf(shop.folder, safety))
    expect(titlesIn(storePath(shop.folder))).toEqual(['After', 'Before'])
    expect(readdirSync(workPath(shop.folder))).toEqual([])
  })

  it('leaves no log behind that would bring the old rows into the restored shop', async () => {
    const shop = await aShop()
    await addTasks(shop, 'Before')
    const made = await backUp(shop.folder)
    await addTasks(shop, 'After')
    // As after a crash: the last writes are still in the log.
    for (const ending of ['', '-wal']) {
      copyFileSync(`${storePath(shop.folder)}${ending}`, join(shop.folder, `crashed${ending}`))
    }
    shop.close()
    for (const ending of ['', '-wal']) {
      copyFileSync(join(shop.folder, `crashed${ending}`), `${storePath(shop.folder)}${ending}`)
    }
    await restore(shop.folder, fileOf(shop.folder, made))
    const again = await openTestStore(shop.folder)
    again.close()
    expect(titlesIn(storePath(shop.folder))).toEqual(['Before'])
    expect(backupsIn(ownBackups(shop.folder), realDisk)[0]?.facts.counts.tasks).toBe(2)
  })

  it('works onto a folder with nothing in it, and onto an empty shop', async () => {
    const shop = await aShop()
    await addTasks(shop, 'Kept')
    const made = await backUp(shop.folder)
    const fresh = aFolder()
    await restore(fresh, fileOf(shop.folder, made))
    expect(titlesIn(storePath(fresh))).toEqual(['Kept'])
    expect(readdirSync(fresh).filter((name) => name.startsWith('set-aside'))).toEqual([])
    const empty = await openTestStore()
    empty.close()
    await restore(empty.folder, fileOf(shop.folder, made))
    expect(titlesIn(storePath(empty.folder))).toEqual(['Kept'])
    expect(existsSync(ownBackups(empty.folder))).toBe(false)
  })

  it('keeps a damaged shop aside as it was, for it can’t be backed up', async () => {
    const shop = await aShop()
    const made = await backUp(shop.folder)
    shop.close()
    writeFileSync(storePath(shop.folder), 'spoilt')
    const { aside } = await restore(shop.folder, fileOf(shop.folder, made))
    expect(aside).toBe(join(shop.folder, 'set-aside-1'))
    expect(readFileSync(join(aside ?? '', 'shop.regulars'), 'utf8')).toBe('spoilt')
    expect(titlesIn(storePath(shop.folder))).toEqual([])
  })

  it('is refused while someone has the shop open', async () => {
    const shop = await aShop()
    const made = await backUp(shop.folder)
    await expect(restore(shop.folder, fileOf(shop.folder, made))).rejects.toMatchObject({ code: 'store.taken' })
  })

  it('takes a shop’s file that was copied by hand together with its log', async () => {
    const shop = await aShop()
    await addTasks(shop, 'In the log')
    const by = aFolder()
    for (const ending of ['', '-wal']) copyFileSync(`${storePath(shop.folder)}${ending}`, join(by, `copy${ending}`))
    const staged = await stage({ path: join(by, 'copy'), passphrase: null }, workPath(shop.folder))
    expect(titlesIn(staged.path)).toEqual(['In the log'])
  })
})

describe('What can still be read', () => {
  it('comes out as a CSV file for each table, and leaves the shop’s file as it was', async () => {
    const shop = await aShop()
    await addTasks(shop, '=1+1', 'Two')
    shop.close()
    const to = aFolder()
    const before = hashOf(storePath(shop.folder))
    const tables = (await runTask({ do: 'salvage', folder: shop.folder, to })) as TaskAnswers['salvage']
    expect(tables.find(({ table }) => table === 'tasks')).toEqual({ table: 'tasks', rows: 2, isWhole: true })
    const csv = readFileSync(join(to, 'tasks.csv'), 'utf8')
    expect(csv).toContain("'=1+1")
    expect(hashOf(storePath(shop.folder))).toBe(before)
  })

  it('goes round the pages that can’t be read', async () => {
    const shop = await aShop()
    await addTasks(shop, ...Array.from({ length: 400 }, (_, at) => `Task ${String(at).padStart(3, '0')}`))
    shop.close()
    const bytes = readFileSync(storePath(shop.folder))
    const at = bytes.indexOf('Task 200')
    bytes.fill(0xff, at - (at % 4096), at - (at % 4096) + 4096)
    writeFileSync(storePath(shop.folder), bytes)
    const to = aFolder()
    const tables = (await runTask({ do: 'salvage', folder: shop.folder, to })) as TaskAnswers['salvage']
    const found = tables.find(({ table }) => table === 'tasks')
    expect(found?.isWhole).toBe(false)
    expect(found?.rows).toBeGreaterThan(300)
    const csv = readFileSync(join(to, 'tasks.csv'), 'utf8')
    expect(csv).toContain('Task 000')
    expect(csv).toContain('Task 399')
  })

  it('says so where nothing can be read', async () => {
    const folder = aFolder()
    writeFileSync(storePath(folder), 'x'.repeat(5000))
    await expect(runTask({ do: 'salvage', folder, to: aFolder() })).rejects.toMatchObject({ code: 'salvage.nothing' })
  })
})

describe('A shop’s file that goes missing', () => {
  it('takes no more writes, once it was deleted or another was put in its place', async () => {
    const shop = await aShop()
    await addTasks(shop, 'Before')
    rmSync(storePath(shop.folder))
    await expect(addTasks(shop, 'After')).rejects.toMatchObject({ code: 'store.gone' })
    writeFileSync(storePath(shop.folder), 'another')
    await expect(addTasks(shop, 'After')).rejects.toMatchObject({ code: 'store.gone' })
  })

  it('takes no more writes without its log', async () => {
    const shop = await aShop()
    await addTasks(shop, 'Before')
    rmSync(`${storePath(shop.folder)}-wal`)
    await expect(addTasks(shop, 'After')).rejects.toMatchObject({ code: 'store.gone' })
  })
})
