import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import type { Raw } from './connection'

/**
 * Writes a verified copy of the open store to `target`: a copy of one state, brought to the disk, opened again and
 * checked whole, and only then named as a backup, with its SHA-256 beside it. Throws `backup.bad` where the copy does not
 * check out; then nothing stands at `target`.
 */
export async function verifiedBackup(raw: Raw, target: string): Promise<void> {
  const unfinished = `${target}.part`
  rmSync(unfinished, { force: true })
  try {
    raw.db.prepare('vacuum into ?').run(unfinished)
    sync(unfinished)
    verify(raw, unfinished)
    writeFileSync(`${target}.sha256`, `${await sha256(unfinished)}\n`, { flush: true })
    renameSync(unfinished, target)
    if (process.platform !== 'win32') sync(dirname(target))
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function verify(raw: Raw, path: string): void {
  const copy = new Database(path, { readonly: true })
  try {
    const sound = copy.pragma('integrity_check', { simple: true }) === 'ok'
    const whole = (copy.pragma('foreign_key_check') as unknown[]).length === 0
    const tables = raw.db
      .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`)
      .pluck()
      .all() as string[]
    const count = (db: Database.Database, table: string) => db.prepare(`select count(*) from "${table}"`).pluck().get()
    const complete = tables.every((table) => count(copy, table) === count(raw.db, table))
    if (!sound || !whole || !complete) {
      throw new AppError('backup.bad', 'The backup did not check out, so it was thrown away. Your shop is as it was.')
    }
  } finally {
    copy.close()
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
