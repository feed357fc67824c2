import { join } from 'node:path'
import Database from 'better-sqlite3'
import { setAsidePath, storePath, workPath } from '../place'
import { type Disk, realDisk, renameSafely } from './disk'
import { rowCountsOf } from './facts'

const endings = ['', '-wal', '-shm'] as const
const NAME = 'shop.regulars'

/**
 * Puts a checked store in the place of the shop's: the old file and its logs move aside together (a log left behind would
 * bring the old rows into the new file), then the new one is named, and counted again. Where anything fails the old one
 * is put back, and the error is thrown on. The caller owns the store, and nothing has it open. Answers where the old
 * one lies now, or null where there was none.
 */
export function swapIn(folder: string, staged: string, disk: Disk = realDisk): string | null {
  const path = storePath(folder)
  const aside = setAsidePath(folder)
  const counted = countsIn(staged)
  disk.makeFolder(workPath(folder))
  // What an earlier one left is settled when the store is opened; here it would be mixed with this one's.
  if (disk.stands(aside)) keepAside(folder, disk)
  const hadOne = endings.some((ending) => disk.stands(`${path}${ending}`))
  disk.makeFolder(aside)
  try {
    // The store before its logs: a crash in between leaves no store here, and the next start puts it back.
    for (const ending of endings) moveIfThere(disk, `${path}${ending}`, join(aside, `${NAME}${ending}`))
    disk.syncFolder(folder)
    renameSafely(disk, staged, path)
    if (countsIn(path) !== counted) throw new Error('The restored store has other rows than the backup')
  } catch (error) {
    // Only where the new one has its name is what stands there not the old one.
    if (!disk.stands(staged)) for (const ending of endings) disk.remove(`${path}${ending}`)
    putBack(folder, disk)
    throw error
  }
  if (hadOne) return aside
  disk.remove(aside)
  return null
}

const countsIn = (path: string): string => {
  const db = new Database(path, { readonly: true })
  try {
    return JSON.stringify([...rowCountsOf(db)])
  } finally {
    db.close()
  }
}

function moveIfThere(disk: Disk, from: string, to: string): void {
  if (disk.stands(from)) disk.rename(from, to)
}

/** Brings back what was moved aside. */
function putBack(folder: string, disk: Disk = realDisk): void {
  const path = storePath(folder)
  const aside = setAsidePath(folder)
  // The logs before their store: only with it is the shop there again.
  for (const ending of endings.toReversed()) moveIfThere(disk, join(aside, `${NAME}${ending}`), `${path}${ending}`)
  disk.syncFolder(folder)
  disk.remove(aside)
}

/** After a crash in the middle of a restore: the old store is put back where no new one was named yet; else it is kept aside. */
export function settleSwap(folder: string, disk: Disk = realDisk): void {
  const aside = setAsidePath(folder)
  if (!disk.stands(aside)) return
  if (disk.list(aside).length === 0) disk.remove(aside)
  else if (disk.stands(storePath(folder))) keepAside(folder, disk)
  else putBack(folder, disk)
}

/** Gives what lies aside a name that stays. Answers it. Nothing that was not backed up is ever deleted. */
export function keepAside(folder: string, disk: Disk = realDisk): string {
  const aside = setAsidePath(folder)
  for (let number = 1; ; number += 1) {
    const name = join(folder, `set-aside-${number}`)
    if (disk.stands(name)) continue
    disk.rename(aside, name)
    return name
  }
}
