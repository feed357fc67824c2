import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { moment } from '../../shared/domain/day'
import { AppError } from '../../shared/errors'
import { realDisk } from './backups/disk'
import { backupsIn } from './backups/listing'
import { makeBackup } from './backups/make'
import { readBackupSettings, writeBackupSettings } from './backups/settings'
import { settleSwap } from './backups/swap'
import { type Connection, connect, type Raw } from './connection'
import { type HeaderKind, headerKind } from './header'
import { type Ownership, own } from './lock'
import { migrate, SCHEMA, versionOf } from './migrate'
import { plainOpenError } from './openErrors'
import { backupSettingsPath, ownBackups, ownerPath, setAsidePath, storePath, workPath } from './place'
import { isScrubDue, scrubFile } from './scrub'
import { watchFile } from './watch'

export type OpenStore = {
  readonly writer: Connection
  readonly reader: Connection
  /** False once the file was moved, deleted or replaced under us: then nothing may be written any more. */
  readonly stillStands: () => boolean
  readonly close: () => void
}

export type OpenOptions = {
  /** Makes a store where a shop was known and is missing, because the person said so. */
  readonly anew?: boolean
  /** Milliseconds added to the computer's clock. */
  readonly clockShift?: number
}

/**
 * Opens the store in a folder and owns it. With `create` false a missing store is refused (`store.none`), never made;
 * with `create` true too where a shop was known here before (`store.missing`). Throws `store.folder`, `store.taken`,
 * `store.foreign`, `store.newer`, `store.damaged`, `store.readonly`, `store.unreadable`, `store.full`, `store.place`, each
 * with what happened; a file that is refused stays as it was, to the byte.
 */
export async function openStore(folder: string, create: boolean, options: OpenOptions = {}): Promise<OpenStore> {
  const path = storePath(folder)
  const isTorn = existsSync(setAsidePath(folder))
  const wasKnown = isKnown(folder)
  try {
    // What is refused at sight leaves no trace beside it.
    if (existsSync(path)) {
      if (!isTorn) inspect(path)
    } else if (!wasKnown) {
      if (!create) throw none(folder)
      makeFolder(folder)
    }
    const ownership = own(path)
    try {
      if (isTorn) settleSwap(folder)
      if (existsSync(path)) inspect(path)
      else if (wasKnown && !options.anew) throw missing(folder)
      else if (!create) throw none(folder)
      else makeStore(path)
      return await openOwned(path, ownership, options)
    } catch (error) {
      ownership.release()
      throw error
    }
  } catch (error) {
    throw plainOpenError(error, path)
  }
}

/** Whether a shop stood in the folder before: its owner's file and its backups outlive it. */
export function isKnown(folder: string): boolean {
  if (existsSync(ownerPath(folder)) || existsSync(backupSettingsPath(folder))) return true
  return existsSync(ownBackups(folder)) && backupsIn(ownBackups(folder), realDisk).length > 0
}

const missing = (folder: string): AppError =>
  new AppError('store.missing', `The shop’s file is not in ${folder} any more. Nothing was made in its place.`, {
    folder,
  })
const none = (folder: string): AppError =>
  new AppError('store.none', `There is no shop in ${folder} yet. Start Regulars and set one up first.`, { folder })

async function openOwned(path: string, ownership: Ownership, options: OpenOptions): Promise<OpenStore> {
  const writer = connect(path, 'write')
  try {
    probe(writer)
    const version = versionOf(writer.raw)
    if (version > 0 && version < SCHEMA) await backUpBeforeUpgrade(writer, dirname(path), options.clockShift ?? 0)
    migrate(writer.raw)
    forgetSamples(writer.raw)
    if (isScrubDue(writer.raw)) scrubFile(writer.raw)
    const reader = connect(path, 'read')
    return {
      writer,
      reader,
      stillStands: watchFile(path),
      close: () => {
        // The reader first: else the -wal file stays.
        reader.close()
        writer.raw.db.pragma('optimize')
        writer.close()
        ownership.release()
      },
    }
  } catch (error) {
    writer.close()
    throw error
  }
}

/** Drops the samples of values that earlier versions took; see `connect`. */
function forgetSamples({ db }: Raw): void {
  const stands = db.prepare(`select 1 from sqlite_schema where name = 'sqlite_stat4'`).pluck()
  if (stands.get() === undefined) return
  if (db.prepare('delete from sqlite_stat4').run().changes > 0) db.exec('analyze sqlite_schema')
}

/** Reads the beginning of each table: what is badly damaged shows at once, not in the middle of the day. */
function probe({ raw }: Connection): void {
  const tables = raw.db.prepare(`select name from sqlite_schema where type = 'table' and rootpage > 0`).pluck().all()
  for (const table of tables as string[]) raw.db.prepare(`select * from "${table}" limit 1`).get()
}

async function backUpBeforeUpgrade(writer: Connection, folder: string, clockShift: number): Promise<void> {
  const at = moment(Date.now() + clockShift)
  const settings = readBackupSettings(folder, at)
  const target = { folder: ownBackups(folder), seal: null, workFolder: workPath(folder) }
  realDisk.makeFolder(target.folder)
  const order = { shop: settings.shop, reason: 'before upgrade', at, lastSeq: settings.lastSeq } as const
  const { seq, day } = await makeBackup(writer.raw.db, order, target)
  const own = { ...settings.own, lastGood: at, lastGoodOn: day, problem: null }
  writeBackupSettings(folder, { ...settings, lastSeq: seq, own })
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new AppError(
      'store.folder',
      `The folder ${folder} can’t be made or written to. Choose another one, or ask who looks after this computer.`,
      {
        folder,
        cause: String(cause),
      },
    )
  }
}

/**
 * Makes an empty store beside its place and moves it there whole: a crash leaves none, never half of one. Only for who owns
 * the place: another start may be making one just now.
 */
function makeStore(path: string): void {
  const unfinished = `${path}.new`
  for (const ending of ['', '-wal', '-shm']) rmSync(`${unfinished}${ending}`, { force: true })
  // A log without its store is of no use, and would be read into the new one.
  for (const ending of ['-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  const store = connect(unfinished, 'write')
  migrate(store.raw)
  store.close()
  renameSync(unfinished, path)
}

const refusals: Readonly<
  Record<Exclude<HeaderKind, 'shop'>, readonly [code: string, words: (path: string) => string]>
> = {
  folder: ['store.foreign', (path) => `${path} is a folder, not a shop. Move it away, or choose another place.`],
  short: [
    'store.damaged',
    (path) => `The shop’s file ${path} is empty or cut short. Nothing was changed; restore the last backup.`,
  ],
  cut: [
    'store.damaged',
    (path) => `The shop’s file ${path} is cut short. Nothing was changed; restore the last backup.`,
  ],
  foreign: [
    'store.foreign',
    (path) => `${path} is not a shop’s file. Nothing was changed; restore the last backup or choose another place.`,
  ],
  'other program': ['store.foreign', (path) => `${path} belongs to another program. Nothing was changed.`],
  newer: [
    'store.newer',
    () => 'This shop was last opened by a newer Regulars. Nothing was changed; please install the newest version.',
  ],
}

function inspect(path: string): void {
  const kind = headerKind(path)
  if (kind === 'shop') return
  const [code, words] = refusals[kind]
  throw new AppError(code, words(path), { path })
}
