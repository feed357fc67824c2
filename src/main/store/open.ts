import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../shared/errors'
import { verifiedBackup } from './backup'
import { APPLICATION_ID, type Connection, connect, type Raw } from './connection'
import { type Ownership, own } from './lock'
import { migrate, SCHEMA, versionOf } from './migrate'
import { storePath } from './place'

export type OpenStore = { readonly writer: Connection; readonly reader: Connection; readonly close: () => void }

/**
 * Opens the store in a folder and owns it. With `create` false a missing store is refused (`store.none`), never made.
 * Throws `store.folder`, `store.taken`, `store.foreign`, `store.newer`, `store.damaged`, each with what to do; a file
 * that is refused stays as it was, to the byte.
 */
export async function openStore(folder: string, create: boolean): Promise<OpenStore> {
  const path = storePath(folder)
  if (!existsSync(path)) {
    if (!create)
      throw new AppError('store.none', `There is no shop in ${folder} yet. Start Regulars and set one up first.`, {
        folder,
      })
    makeFolder(folder)
    makeStore(path)
  } else {
    inspect(path)
  }
  const ownership = own(path)
  try {
    return await openOwned(path, ownership)
  } catch (error) {
    ownership.release()
    throw error
  }
}

async function openOwned(path: string, ownership: Ownership): Promise<OpenStore> {
  const writer = connect(path, 'write')
  try {
    const version = versionOf(writer.raw)
    if (version > 0 && version < SCHEMA) {
      await verifiedBackup(writer.raw, join(dirname(path), `before-upgrade-${version}-${SCHEMA}.regulars`))
    }
    migrate(writer.raw)
    forgetSamples(writer.raw)
    const reader = connect(path, 'read')
    return {
      writer,
      reader,
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

/** Makes an empty store beside its place and moves it there whole: a crash leaves none, never half of one. */
function makeStore(path: string): void {
  const unfinished = `${path}.new`
  for (const ending of ['', '-wal', '-shm']) rmSync(`${unfinished}${ending}`, { force: true })
  const store = connect(unfinished, 'write')
  migrate(store.raw)
  store.close()
  renameSync(unfinished, path)
}

const HEADER = 'SQLite format 3\u0000'

/** Looks at a file's first 100 bytes before SQLite does: an empty file would open as a healthy, empty shop. */
function inspect(path: string): void {
  const refuse = (code: string, message: string): never => {
    throw new AppError(code, message, { path })
  }
  if (statSync(path).isDirectory())
    refuse('store.foreign', `${path} is a folder, not a shop. Move it away, or choose another place.`)
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  const read = readSync(file, header, 0, 100, 0)
  closeSync(file)
  if (read < 100)
    refuse(
      'store.damaged',
      `The shop’s file ${path} is empty or cut short. Nothing was changed; restore the last backup.`,
    )
  if (header.toString('latin1', 0, 16) !== HEADER) {
    refuse(
      'store.foreign',
      `${path} is not a shop’s file. Nothing was changed; restore the last backup or choose another place.`,
    )
  }
  const userVersion = header.readUInt32BE(60)
  const applicationId = header.readUInt32BE(68)
  if (applicationId !== APPLICATION_ID)
    refuse('store.foreign', `${path} belongs to another program. Nothing was changed.`)
  if (userVersion > SCHEMA) {
    refuse(
      'store.newer',
      'This shop was last opened by a newer Regulars. Nothing was changed; please install the newest version.',
    )
  }
}
