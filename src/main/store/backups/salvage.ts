import { randomUUID } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { csvRow } from '../../../shared/domain/cells'
import { AppError } from '../../../shared/errors'
import { storePath } from '../place'
import { type Disk, realDisk, sweepWork } from './disk'
import { tablesOf } from './facts'

/** What could be read of a table, and whether that was all of it. */
export type Salvaged = { readonly table: string; readonly rows: number; readonly isWhole: boolean }

// Excel takes a file without it for one in the computer's old encoding.
const byteOrderMark = '\ufeff'

/**
 * Writes what can still be read of a shop's file as one CSV file a table, into a folder. It works on a copy, so that the
 * file stays as it is for someone who can do more. Where pages can't be read, it goes round them. Throws
 * `salvage.nothing` where SQLite can't read even the list of tables.
 */
export function salvage(folder: string, to: string, workFolder: string, disk: Disk = realDisk): readonly Salvaged[] {
  const path = storePath(folder)
  const copy = join(workFolder, `salvage-${randomUUID()}`)
  try {
    sweepWork(disk, workFolder, 'salvage-')
    disk.copy(path, copy)
    if (disk.stands(`${path}-wal`)) disk.copy(`${path}-wal`, `${copy}-wal`)
    const db = open(copy)
    try {
      return tables(db).map((table) => salvageTable(db, table, to))
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof AppError || !(error instanceof Database.SqliteError)) throw error
    throw nothing()
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) disk.remove(`${copy}${ending}`)
  }
}

const nothing = () =>
  new AppError('salvage.nothing', 'Nothing can be read from this file any more. Restore a backup instead.')

function open(path: string): Database.Database {
  const db = new Database(path)
  db.pragma('trusted_schema = off')
  return db
}

/** The shop's own tables: the search index can be made anew from them. */
function tables(db: Database.Database): readonly string[] {
  const found = tablesOf(db).filter((name) => !name.includes('_search'))
  if (found.length === 0) throw nothing()
  return found
}

function salvageTable(db: Database.Database, table: string, to: string): Salvaged {
  const columns = db.pragma(`table_info("${table}")`) as readonly { readonly name: string }[]
  const file = openSync(join(to, `${table.replace(/[^\w-]/g, '_')}.csv`), 'w')
  let rows = 0
  try {
    writeSync(
      file,
      byteOrderMark +
        csvRow(
          columns.map(({ name }) => name),
          ',',
        ),
    )
    const isWhole = readable(db, table, (row) => {
      rows += 1
      writeSync(file, csvRow(row.map(cellOf), ','))
    })
    return { table, rows, isWhole }
  } finally {
    closeSync(file)
  }
}

const cellOf = (value: unknown): string | number | null => {
  if (value === null || typeof value === 'number') return value
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Reads a table by its row numbers, from its start to what can't be read and from its end back to there. Answers whether that was all. */
function readable(db: Database.Database, table: string, take: (row: readonly unknown[]) => void): boolean {
  const border = { first: Number.NEGATIVE_INFINITY }
  const isWhole = walked(db, table, 'asc', (key, row) => {
    border.first = key
    take(row)
    return true
  })
  if (isWhole) return true
  walked(db, table, 'desc', (key, row) => {
    if (key <= border.first) return false
    take(row)
    return true
  })
  return false
}

/** Walks a table one way while `take` wants more. Answers false where it could not be read on. */
function walked(
  db: Database.Database,
  table: string,
  way: 'asc' | 'desc',
  take: (key: number, row: readonly unknown[]) => boolean,
): boolean {
  try {
    const rows = db.prepare(`select rowid, * from "${table}" order by rowid ${way}`).raw().iterate()
    for (const [key, ...row] of rows as Iterable<readonly unknown[]>) if (!take(Number(key), row)) return true
    return true
  } catch (error) {
    if (error instanceof Database.SqliteError) return false
    throw error
  }
}
