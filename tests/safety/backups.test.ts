import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../src/main/store/backups/disk'
import { backupsIn } from '../../src/main/store/backups/listing'
import { sealKeyOf } from '../../src/main/store/backups/sealed'
import { ownBackups, storePath, workPath } from '../../src/main/store/place'
import type { Manifest } from '../../src/shared/backupFiles'
import { addTasks, backUp, failingDisk, hashOf } from '../support/backups'
import { aScript, killAfter } from '../support/script'
import { aFolder, aShop } from '../support/shop'
import { tries } from '../support/tries'

const start = aScript('backer')
const KILLS = tries(20, 200)
const FILLS = tries(5, 50)

/** The files of a closed shop with a few hundred tasks. */
async function aFilledShop(): Promise<string> {
  const shop = await aShop()
  await addTasks(shop, ...Array.from({ length: 120 }, (_, at) => `Task ${at} ${'of many words '.repeat(20)}`))
  shop.close()
  return shop.folder
}

/** What is wrong with a listed backup; empty where it is whole. */
function wrongWith(folder: string, { file, sha256, facts }: Manifest): readonly string[] {
  const path = join(folder, file)
  const db = new Database(path, { readonly: true })
  try {
    return [
      ...(hashOf(path) === sha256 ? [] : ['its sum']),
      ...(db.pragma('integrity_check', { simple: true }) === 'ok' ? [] : ['its pages']),
      ...(db.prepare('select count(*) from tasks').pluck().get() === facts.counts.tasks ? [] : ['its tasks']),
    ]
  } finally {
    db.close()
  }
}

const allWrong = (folder: string) => backupsIn(folder, realDisk).flatMap((one) => wrongWith(folder, one))

describe('A process killed while it backs up', () => {
  it(
    `leaves no backup listed that is not whole, and the next one works (${KILLS} kills)`,
    async () => {
      const folder = await aFilledShop()
      const stick = aFolder()
      const before = hashOf(storePath(folder))
      for (let kill = 0; kill < KILLS; kill += 1) {
        await killAfter(start(['make', folder, stick]), (kill * 23) % 140)
        for (const place of [ownBackups(folder), stick]) {
          mkdirSync(place, { recursive: true })
          expect(allWrong(place)).toEqual([])
        }
      }
      const { said } = await start(['make', folder, stick, '1']).ended
      expect(JSON.parse(said.at(-1) ?? '')).toMatchObject([{ outcome: 'made' }, { outcome: 'made' }])
      for (const place of [ownBackups(folder), stick]) {
        expect(readdirSync(place).filter((name) => name.endsWith('.part'))).toEqual([])
      }
      expect(hashOf(storePath(folder))).toBe(before)
    },
    KILLS * 5000,
  )
})

describe('A place that fails in the middle of a backup', () => {
  it.each(['open', 'sealed'] as const)(
    'keeps its older backups, lists no bad one, and takes the next: at each call to the disk, %s',
    async (kind) => {
      const folder = await aFilledShop()
      const to = aFolder()
      const seal = kind === 'sealed' ? await sealKeyOf('three candles in March') : null
      const older = await backUp(folder, { to, seal })
      const hash = hashOf(join(to, older.file))
      for (let nth = 1; ; nth += 1) {
        const { disk, called } = failingDisk(nth)
        const failed = await backUp(folder, { to, seal, disk }).then(
          () => null,
          (error: unknown) => error,
        )
        if (called() < nth) break
        // What can't be tidied away waits for the next backup; all else is said.
        if (failed !== null) expect(failed).toMatchObject({ code: 'EIO' })
        expect(backupsIn(to, realDisk).some(({ seq }) => seq === older.seq)).toBe(true)
        expect(hashOf(join(to, older.file))).toBe(hash)
        for (const one of backupsIn(to, realDisk)) expect(hashOf(join(to, one.file))).toBe(one.sha256)
        for (const one of backupsIn(to, realDisk)) if (one.seq !== older.seq) realDisk.remove(join(to, one.file))
      }
      expect((await backUp(folder, { to, seal })).seq).toBeGreaterThan(older.seq)
      expect(readdirSync(to).filter((name) => name.endsWith('.part'))).toEqual([])
      expect(readdirSync(workPath(folder))).toEqual([])
    },
  )

  it(
    `keeps them where it is full, says so, and the shop goes on (${FILLS} fill points)`,
    async () => {
      const folder = await aFilledShop()
      const stick = aFolder()
      const older = await backUp(folder, { to: stick })
      const before = hashOf(storePath(folder))
      const blocks = Math.floor(older.bytes / 512)
      for (let fill = 0; fill < FILLS; fill += 1) {
        const fileBlocks = Math.floor((blocks * fill) / FILLS)
        const { said } = await start(['make', folder, stick, '1'], { fileBlocks }).ended
        expect(JSON.parse(said.at(-1) ?? '')).toMatchObject([
          { outcome: 'failed', cause: expect.stringMatching(/space|full/) },
          { outcome: 'failed', cause: expect.stringMatching(/space|full/) },
        ])
        expect(backupsIn(stick, realDisk).map(({ seq }) => seq)).toEqual([older.seq])
        expect(wrongWith(stick, older)).toEqual([])
      }
      expect(hashOf(storePath(folder))).toBe(before)
      const { said } = await start(['make', folder, stick, '1']).ended
      expect(JSON.parse(said.at(-1) ?? '')).toMatchObject([{ outcome: 'made' }, { outcome: 'made' }])
    },
    FILLS * 8000,
  )
})
