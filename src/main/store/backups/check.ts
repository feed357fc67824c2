import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import type { StoreFacts } from '../../../shared/backupFiles'
import { AppError } from '../../../shared/errors'
import { type HeaderKind, headerKind } from '../header'
import { causeOf, type Disk, realDisk, sweepWork } from './disk'
import { factsOf, tablesOf } from './facts'
import { manifestOf } from './listing'
import { isSealed, keyFor, unseal } from './sealed'

/** A backup that was checked, as a plain copy of its own on this computer. */
export type Staged = { readonly path: string; readonly facts: StoreFacts }

/** A file to check, and the passphrase where it is sealed. */
export type Candidate = { readonly path: string; readonly passphrase: string | null }

const refuse = (code: string, words: string): never => {
  throw new AppError(code, `${words} Nothing was changed.`)
}

const headerWords: Readonly<Record<Exclude<HeaderKind, 'shop'>, readonly [string, string]>> = {
  folder: ['backup.foreign', 'This is a folder, not a backup.'],
  short: ['backup.damaged', 'This file is empty or cut short. Choose another backup.'],
  cut: ['backup.damaged', 'This backup was cut short. Choose another one.'],
  foreign: ['backup.foreign', 'This file is not a backup of Regulars.'],
  'other program': ['backup.foreign', 'This file belongs to another program.'],
  newer: ['backup.newer', 'This backup was made by a newer Regulars. Install the newest version, then restore it.'],
}

/**
 * Copies a backup into the work folder, opened where it is sealed, and checks it whole: its sum, its header, its pages,
 * its references, its tables. Answers the copy; whoever asks removes it. Throws `backup.gone`, `backup.foreign`,
 * `backup.damaged`, `backup.newer`, `backup.sealed` (a passphrase is needed) or `backup.passphrase` (a wrong one), each in
 * words for a person; then no copy is left, and the file is as it was.
 */
export async function stage(
  { path, passphrase }: Candidate,
  workFolder: string,
  disk: Disk = realDisk,
): Promise<Staged> {
  const copy = join(workFolder, `restore-${randomUUID()}.regulars`)
  try {
    if (!disk.stands(path)) refuse('backup.gone', `${basename(path)} is not there any more. Is the stick plugged in?`)
    sweepWork(disk, workFolder, 'restore-')
    await bring(path, passphrase, copy, disk)
    fold(copy)
    disk.sync(copy)
    return { path: copy, facts: checkedFacts(copy) }
  } catch (error) {
    dropStaged({ path: copy }, disk)
    if (error instanceof AppError) throw error
    if (isDamage(error)) return refuse('backup.damaged', 'This backup is damaged. Choose another one.')
    return refuse('backup.unreadable', `${basename(path)} can’t be read here. ${causeOf(error)}`)
  }
}

/** Removes a staged copy with what SQLite may have left beside it. */
export function dropStaged({ path }: Pick<Staged, 'path'>, disk: Disk = realDisk): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) disk.remove(`${path}${ending}`)
}

async function bring(path: string, passphrase: string | null, copy: string, disk: Disk): Promise<void> {
  const kind = headerKind(path)
  if (kind === 'folder') refuse(...headerWords.folder)
  const manifest = manifestOf(path, disk)
  if (manifest && manifest.sha256 !== (await disk.hash(path))) {
    refuse('backup.damaged', 'This backup was changed or cut short since it was made. Choose another one.')
  }
  if (kind === 'foreign' && isSealed(path)) {
    if (passphrase === null)
      throw new AppError('backup.sealed', 'This backup is sealed. Type the passphrase that it was made with.')
    await unseal(path, copy, await keyFor(path, passphrase))
    return
  }
  if (kind !== 'shop') refuse(...headerWords[kind])
  disk.copy(path, copy)
  // A shop's own file, copied by hand, may have writes of its last minutes in a log beside it.
  if (!manifest && disk.stands(`${path}-wal`)) disk.copy(`${path}-wal`, `${copy}-wal`)
}

/** Folds a log into the copy, so that one file is all there is. */
function fold(copy: string): void {
  const kind = headerKind(copy)
  if (kind !== 'shop') refuse(...headerWords[kind])
  const db = new Database(copy)
  try {
    db.pragma('trusted_schema = off')
    db.pragma('journal_mode = delete')
  } finally {
    db.close()
  }
}

/** What every shop has had since the first version. */
const needed = ['shop', 'staff', 'customers', 'tasks', 'steps', 'changes', 'kept']

function checkedFacts(path: string): StoreFacts {
  const db = new Database(path, { readonly: true })
  try {
    db.pragma('trusted_schema = off')
    const tables = new Set(tablesOf(db))
    // Ours has none: in a file from elsewhere they would act on every write.
    const strangers = db.prepare(`select count(*) from sqlite_schema where type in ('trigger', 'view')`).pluck().get()
    if (needed.some((table) => !tables.has(table)) || strangers !== 0)
      refuse('backup.foreign', 'This file is not a backup of a shop.')
    const sound = db.pragma('integrity_check', { simple: true }) === 'ok'
    if (!sound || (db.pragma('foreign_key_check') as unknown[]).length > 0)
      refuse('backup.damaged', 'This backup is damaged: parts of it can’t be read. Choose another one.')
    return factsOf(db)
  } finally {
    db.close()
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|FORMAT|ERROR|READONLY)/.test(error.code)
