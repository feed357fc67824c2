import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Manifest, SealKey, StoreFacts } from '../../../shared/backupFiles'
import { type BackupReason, backupsToDrop } from '../../../shared/domain/backups'
import { clockAt, dayAt, type Moment } from '../../../shared/domain/day'
import { AppError } from '../../../shared/errors'
import { type Disk, realDisk, renameSafely, sweepWork } from './disk'
import { factsOf, rowCountsOf } from './facts'
import { backupsIn, highestIn, manifestPath } from './listing'
import { seal, unseal } from './sealed'

/** What a backup is made for and called. */
export type BackupOrder = {
  readonly shop: string
  readonly reason: BackupReason
  readonly at: Moment
  /** The highest number given so far. */
  readonly lastSeq: number
}
/** Where it goes. */
export type BackupTarget = {
  readonly folder: string
  /** Seals it with a passphrase's key, or null. */
  readonly seal: SealKey | null
  /** On this computer, for what must not lie open in the target even for a moment. */
  readonly workFolder: string
}

/**
 * Makes a verified backup of an open store in a folder: a copy of one state, brought to the disk, opened again and
 * checked whole, and only then named, with its manifest beside it. Then old ones are dropped. Throws `backup.bad` where
 * the copy does not check out, `store.damaged` where the store itself can't be read, or the disk's error; the backups
 * that were there stay, and nothing half stands among them.
 */
export async function makeBackup(
  db: Database.Database,
  order: BackupOrder,
  target: BackupTarget,
  disk: Disk = realDisk,
): Promise<Manifest> {
  const { folder } = target
  sweep(folder, order.shop, disk)
  sweepWork(disk, target.workFolder, 'backup-')
  const seq = Math.max(order.lastSeq, highestIn(folder, disk)) + 1
  const file = fileOf(db, order, seq, target.seal !== null)
  const unfinished = join(folder, `${file}.part`)
  const plain = target.seal === null ? unfinished : join(target.workFolder, `backup-${randomUUID()}.part`)
  try {
    const expected = copyOf(db, plain, disk)
    disk.sync(plain)
    const facts = checkedFacts(plain, expected)
    if (target.seal) await sealInto(plain, unfinished, target.seal, disk)
    const manifest: Manifest = {
      format: 1,
      shop: order.shop,
      seq,
      at: order.at,
      day: dayAt(order.at, zoneOf(db)),
      reason: order.reason,
      file,
      bytes: disk.bytesOf(unfinished),
      sha256: await disk.hash(unfinished),
      sealed: target.seal !== null,
      facts,
    }
    disk.writeText(manifestPath(folder, manifest), `${JSON.stringify(manifest, null, 2)}\n`)
    renameSafely(disk, unfinished, join(folder, file))
    return manifest
  } finally {
    for (const left of new Set([plain, unfinished])) tryTo(() => disk.remove(left))
  }
}

/** Drops what the rule no longer keeps of a shop's backups in a folder. The file goes before its manifest: a manifest alone is no backup. */
export function dropOld(folder: string, shop: string, disk: Disk = realDisk): void {
  const ours = backupsIn(folder, disk).filter((one) => one.shop === shop)
  const drop = new Set(backupsToDrop(ours, disk.freeBytes(folder)))
  for (const one of ours) {
    if (!drop.has(one.seq)) continue
    disk.remove(join(folder, one.file))
    disk.remove(manifestPath(folder, one))
  }
}

/** What a crash left of this shop's: unfinished files, and manifests without theirs. */
function sweep(folder: string, shop: string, disk: Disk): void {
  const ours = `-${shop.slice(0, 8)}.regulars`
  const names = new Set(disk.list(folder))
  for (const name of names) {
    if (!name.startsWith('backup-') || !name.includes(ours)) continue
    const isUnfinished = name.endsWith('.part')
    const isAlone = name.endsWith('.json') && !names.has(name.slice(0, -'.json'.length))
    if (isUnfinished || isAlone) disk.remove(join(folder, name))
  }
}

function tryTo(work: () => void): void {
  try {
    work()
  } catch {
    // It is swept with the next backup.
  }
}

function zoneOf(db: Database.Database): string {
  const hasShop = db.prepare(`select count(*) from sqlite_schema where name = 'shop'`).pluck().get() === 1
  const zone = hasShop ? db.prepare('select "timeZone" from shop').pluck().get() : undefined
  return typeof zone === 'string' ? zone : Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Named so that people find the day, and sorted as they were made. */
function fileOf(db: Database.Database, { at, shop }: BackupOrder, seq: number, isSealed: boolean): string {
  const { today, time } = clockAt(at, zoneOf(db))
  const name = `backup-${today}-${time.replace(':', '')}-${String(seq).padStart(6, '0')}-${shop.slice(0, 8)}`
  return `${name}.${isSealed ? 'regulars-sealed' : 'regulars'}`
}

type Counts = ReadonlyMap<string, number>
/** How many rows the copy must have of each table: at least and at most. */
type Expected = { readonly least: Counts; readonly most: Counts }

const ATTEMPTS = 3

/**
 * Copies one state of the store, and counts its rows. People go on working meanwhile: where someone wrote between the
 * count and the copy it is done again; in the end a table may have as many rows as before or after.
 */
function copyOf(db: Database.Database, target: string, disk: Disk): Expected {
  for (let attempt = 1; ; attempt += 1) {
    const version = db.pragma('data_version', { simple: true })
    const before = rowCountsOf(db)
    vacuumInto(db, target)
    if (db.pragma('data_version', { simple: true }) === version) return { least: before, most: before }
    if (attempt === ATTEMPTS) {
      const after = rowCountsOf(db)
      const pick = (choose: (a: number, b: number) => number) =>
        new Map([...before].map(([table, count]) => [table, choose(count, after.get(table) ?? 0)]))
      return { least: pick(Math.min), most: pick(Math.max) }
    }
    disk.remove(target)
  }
}

function vacuumInto(db: Database.Database, target: string): void {
  try {
    db.prepare('vacuum into ?').run(target)
  } catch (error) {
    if (isDamage(error) && db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damagedStore()
    throw error
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)

export const damagedStore = (): AppError =>
  new AppError(
    'store.damaged',
    'The shop’s file is damaged: parts of it can’t be read any more. Nothing more is written to it.',
  )

/** Opens the copy again and checks it whole, against the store that it was made of. */
function checkedFacts(path: string, { least, most }: Expected): StoreFacts {
  const copy = new Database(path, { readonly: true })
  try {
    const sound = copy.pragma('integrity_check', { simple: true }) === 'ok'
    const whole = (copy.pragma('foreign_key_check') as unknown[]).length === 0
    const counts = rowCountsOf(copy)
    const isComplete = [...least].every(([table, fewest]) => {
      const count = counts.get(table) ?? -1
      return count >= fewest && count <= (most.get(table) ?? 0)
    })
    if (!sound || !whole || !isComplete) throw badCopy()
    return factsOf(copy)
  } finally {
    copy.close()
  }
}

const badCopy = (): AppError =>
  new AppError('backup.bad', 'The backup did not check out, so it was thrown away. Your shop is as it was.')

/** Seals the plain copy into the target, and reads it back whole. */
async function sealInto(plain: string, target: string, key: SealKey, disk: Disk): Promise<void> {
  await seal(plain, target, key)
  disk.sync(target)
  if ((await unseal(target, null, key)) !== (await disk.hash(plain))) throw badCopy()
}
