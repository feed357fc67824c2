import { join } from 'node:path'
import { Manifest } from '../../../shared/backupFiles'
import type { Disk } from './disk'

const nameOf = ({ file }: Pick<Manifest, 'file'>): string => `${file}.json`

export const manifestPath = (folder: string, manifest: Pick<Manifest, 'file'>): string => join(folder, nameOf(manifest))

/**
 * The manifest beside a file, or null where there is none, or one that makes no sense or is another file's. Throws the
 * disk's error where it can't be read: that is no sign that there is no backup.
 */
export function manifestOf(path: string, disk: Disk): Manifest | null {
  if (!disk.stands(`${path}.json`)) return null
  const text = disk.readText(`${path}.json`)
  try {
    const manifest = Manifest.parse(JSON.parse(text))
    return path.endsWith(manifest.file) ? manifest : null
  } catch {
    return null
  }
}

/** The highest number that any file of backups in a folder bears, whole or not; 0 for none. */
export function highestIn(folder: string, disk: Disk): number {
  const numbers = disk.list(folder).map((name) => Number(/^backup-.*-(\d{6,})-/.exec(name)?.[1] ?? 0))
  return Math.max(0, ...numbers)
}

/**
 * The whole backups in a folder, the newest first: those whose manifest stands and whose file has the length that it
 * says. A backup gets its name only once it was checked, so that what a crash left is none. Throws the disk's error
 * where the folder can't be read.
 */
export function backupsIn(folder: string, disk: Disk): readonly Manifest[] {
  const names = disk.list(folder).filter((name) => /^backup-.*\.json$/.test(name))
  const found = names.flatMap((name) => {
    const path = join(folder, name.slice(0, -'.json'.length))
    const manifest = manifestOf(path, disk)
    return manifest && disk.stands(path) && disk.bytesOf(path) === manifest.bytes ? [manifest] : []
  })
  return found.toSorted((a, b) => b.seq - a.seq)
}
