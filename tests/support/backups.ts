import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Disk, realDisk } from '../../src/main/store/backups/disk'
import { dropOld, makeBackup } from '../../src/main/store/backups/make'
import { ownBackups, storePath, workPath } from '../../src/main/store/place'
import type { Manifest, SealKey } from '../../src/shared/backupFiles'
import type { BackupReason } from '../../src/shared/domain/backups'
import type { Moment } from '../../src/shared/domain/day'
import { aTask } from './factories'
import type { TestShop } from './shop'

export const SHOP = '018f0000-0000-7000-8000-000000000001'

type Made = {
  readonly at?: string
  readonly to?: string
  readonly seal?: SealKey | null
  readonly reason?: BackupReason
  readonly disk?: Disk
}

/** Backs a shop in a folder up as the app does, on a connection of its own. */
export async function backUp(folder: string, made: Made = {}): Promise<Manifest> {
  const { at = '2026-03-02T09:00:00.000Z', to = ownBackups(folder), seal = null, reason = 'time' } = made
  for (const needed of [to, workPath(folder)]) mkdirSync(needed, { recursive: true })
  const db = new Database(storePath(folder), { readonly: true })
  try {
    const order = { shop: SHOP, reason, at: at as Moment, lastSeq: 0 }
    const manifest = await makeBackup(db, order, { folder: to, seal, workFolder: workPath(folder) }, made.disk)
    dropOld(to, SHOP, made.disk)
    return manifest
  } finally {
    db.close()
  }
}

export const fileOf = (folder: string, { file }: Manifest): string => join(ownBackups(folder), file)

export const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

export const addTasks = async ({ ask }: TestShop, ...titles: readonly string[]): Promise<void> => {
  for (const title of titles) await ask('tasks', 'add', aTask({ title }))
}

/** The titles of the tasks in a store's file. */
export function titlesIn(path: string): readonly unknown[] {
  const db = new Database(path, { readonly: true })
  try {
    return db.prepare('select title from tasks order by title').pluck().all()
  } finally {
    db.close()
  }
}

/** The disk, with its nth call failing as an unplugged stick's does; `called` counts them. */
export function failingDisk(nth: number): { readonly disk: Disk; readonly called: () => number } {
  let calls = 0
  const fail = () => {
    calls += 1
    if (calls === nth) throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
  }
  const disk = Object.fromEntries(
    Object.entries(realDisk).map(([name, work]) => [
      name,
      (...args: readonly unknown[]) => {
        fail()
        return (work as (...args: readonly unknown[]) => unknown)(...args)
      },
    ]),
  ) as Disk
  return { disk, called: () => calls }
}
