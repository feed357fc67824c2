import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Manifest, SealKey, StoreFacts } from '../../../shared/backupFiles'
import { AppError } from '../../../shared/errors'
import { own } from '../lock'
import { ownBackups, storePath, storeStands, workPath } from '../place'
import { type Candidate, dropStaged, type Staged, stage } from './check'
import { causeOf, realDisk } from './disk'
import { factsOf } from './facts'
import { backupsIn, manifestOf } from './listing'
import { type BackupOrder, dropOld, makeBackup } from './make'
import { type Salvaged, salvage } from './salvage'
import { keepAside, swapIn } from './swap'

/** A place to back up to, as the task knows it. */
export type TaskPlace = { readonly id: string; readonly folder: string; readonly seal: SealKey | null }

/** How a backup to one place went; `skipped` where nothing had changed since the last one there. */
export type Outcome =
  | { readonly place: string; readonly outcome: 'made'; readonly manifest: Manifest }
  | { readonly place: string; readonly outcome: 'skipped' }
  | { readonly place: string; readonly outcome: 'failed'; readonly code: string; readonly cause: string }

export type Restored = {
  /** What lay beside the backup; null for a file without. */
  readonly manifest: Manifest | null
  /** Where the replaced store lies, where it could not be backed up; null where it was, or where there was none. */
  readonly aside: string | null
}

/** What is done to backups on a thread of its own, beside the store's and whether it is open or not. */
export type Task =
  | {
      readonly do: 'make'
      readonly folder: string
      readonly order: BackupOrder
      readonly places: readonly TaskPlace[]
      /** Leaves places out whose last backup holds the same and is younger than this, in milliseconds; 0 for none. */
      readonly unlessYounger: number
    }
  | { readonly do: 'list'; readonly places: readonly Pick<TaskPlace, 'id' | 'folder'>[] }
  | { readonly do: 'check'; readonly folder: string; readonly candidate: Candidate }
  | { readonly do: 'restore'; readonly folder: string; readonly candidate: Candidate; readonly order: BackupOrder }
  | { readonly do: 'salvage'; readonly folder: string; readonly to: string }

export type TaskAnswers = {
  readonly make: readonly Outcome[]
  /** The whole backups of the places that can be read, by place. */
  readonly list: readonly { readonly place: string; readonly path: string; readonly manifest: Manifest }[]
  readonly check: { readonly inBackup: StoreFacts; readonly standing: StoreFacts | null }
  readonly restore: Restored
  readonly salvage: readonly Salvaged[]
}

/** Does a task. A restore waits for `closed` once its backup was checked: from then on nobody may have the shop open. */
export async function runTask(
  task: Task,
  closed: () => Promise<void> = async () => undefined,
): Promise<TaskAnswers[Task['do']]> {
  switch (task.do) {
    case 'make':
      return makeAll(task)
    case 'list':
      return task.places.flatMap(listPlace)
    case 'check':
      return checkBackup(task)
    case 'restore':
      return restore(task, closed)
    case 'salvage':
      return salvage(task.folder, task.to, workPath(task.folder))
  }
}

function listPlace({ id: place, folder }: Pick<TaskPlace, 'id' | 'folder'>): TaskAnswers['list'] {
  try {
    return backupsIn(folder, realDisk).map((manifest) => ({ place, path: join(folder, manifest.file), manifest }))
  } catch {
    // A stick that is not plugged in has none to show; that it is missing stands in the places' state.
    return []
  }
}

function readerOf(folder: string): Database.Database {
  return new Database(storePath(folder), { readonly: true, fileMustExist: true, timeout: 5000 })
}

/** Backs up to each place; what fails at one is said of it and keeps no other from its turn. */
async function makeAll(task: Extract<Task, { do: 'make' }>): Promise<readonly Outcome[]> {
  try {
    return await makeEach(task)
  } catch (error) {
    return task.places.map(({ id }) => failure(id, error))
  }
}

async function makeEach(task: Extract<Task, { do: 'make' }>): Promise<readonly Outcome[]> {
  const db = readerOf(task.folder)
  try {
    // A shop that nobody has begun yet has nothing to lose.
    const facts = factsOf(db)
    if (facts.shopName === '') return task.places.map(({ id }) => ({ place: id, outcome: 'skipped' }))
    const outcomes: Outcome[] = []
    for (const place of task.places) outcomes.push(await makeOne(db, task, place, facts))
    return outcomes
  } finally {
    db.close()
  }
}

async function makeOne(
  db: Database.Database,
  { folder, order, unlessYounger }: Extract<Task, { do: 'make' }>,
  { id: place, folder: target, seal }: TaskPlace,
  now: StoreFacts,
): Promise<Outcome> {
  try {
    // The app's own folder is made where it is missing; another that is missing is a stick that is not plugged in.
    if (target === ownBackups(folder)) realDisk.makeFolder(target)
    const [newest] = backupsIn(target, realDisk).filter(({ shop }) => shop === order.shop)
    const age = newest ? Date.parse(order.at) - Date.parse(newest.at) : Number.POSITIVE_INFINITY
    if (newest?.facts.lastStep === now.lastStep && age >= 0 && age < unlessYounger) return { place, outcome: 'skipped' }
    const manifest = await makeBackup(db, order, { folder: target, seal, workFolder: workPath(folder) })
    dropOld(target, order.shop)
    return { place, outcome: 'made', manifest }
  } catch (error) {
    return failure(place, error)
  }
}

const failure = (place: string, error: unknown): Outcome => ({
  place,
  outcome: 'failed',
  code: error instanceof AppError ? error.code : 'backup.failed',
  cause: causeOf(error),
})

/** What is in a backup, and what stands in the shop now. */
async function checkBackup({ folder, candidate }: Extract<Task, { do: 'check' }>): Promise<TaskAnswers['check']> {
  const staged = await stage(candidate, workPath(folder))
  dropStaged(staged)
  const now = nowIn(folder)
  return { inBackup: staged.facts, standing: now?.shopName === '' ? null : now }
}

/** What stands in the shop, or null where nothing can be read. */
function nowIn(folder: string): StoreFacts | null {
  if (!storeStands(folder)) return null
  try {
    const db = readerOf(folder)
    try {
      return factsOf(db)
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

/**
 * Puts a backup in the shop's place, which nobody has open: checks it, backs up what stands, and swaps. What stands but
 * can't be backed up, because it is damaged, is kept beside it as it was.
 */
async function restore(
  { folder, candidate, order }: Extract<Task, { do: 'restore' }>,
  closed: () => Promise<void>,
): Promise<Restored> {
  const staged = await stage(candidate, workPath(folder))
  try {
    await closed()
    return await replace(folder, staged, candidate, order)
  } finally {
    dropStaged(staged)
  }
}

async function replace(folder: string, staged: Staged, candidate: Candidate, order: BackupOrder): Promise<Restored> {
  const ownership = own(storePath(folder))
  try {
    const isSafe = await backUpBefore(folder, order)
    const aside = swapIn(folder, staged.path)
    if (aside !== null && isSafe) realDisk.remove(aside)
    return {
      manifest: manifestOf(candidate.path, realDisk),
      aside: aside === null || isSafe ? null : keepAside(folder),
    }
  } finally {
    ownership.release()
  }
}

/**
 * Backs up what a restore is about to replace. False where there is nothing that SQLite can read whole. Throws where a
 * sound shop could not be backed up: then nothing is replaced.
 */
async function backUpBefore(folder: string, order: BackupOrder): Promise<boolean> {
  const now = nowIn(folder)
  if (now === null) return !storeStands(folder)
  if (now.shopName === '') return true
  const db = readerOf(folder)
  try {
    const target = ownBackups(folder)
    realDisk.makeFolder(target)
    await makeBackup(db, order, { folder: target, seal: null, workFolder: workPath(folder) })
    dropOld(target, order.shop)
    return true
  } catch (error) {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return false
    throw new AppError(
      'restore.unsafe',
      `What you have now could not be backed up first, so nothing was restored. ${causeOf(error)}`,
      { folder: ownBackups(folder) },
    )
  } finally {
    db.close()
  }
}
