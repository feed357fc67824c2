import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors'

/** Every call to the disk that a backup or a restore makes: the tests let each of them fail in turn. */
export const realDisk = {
  stands: (path: string): boolean => existsSync(path),
  bytesOf: (path: string): number => statSync(path).size,
  list: (folder: string): readonly string[] => readdirSync(folder),
  makeFolder: (folder: string): void => void mkdirSync(folder, { recursive: true }),
  readText: (path: string): string => readFileSync(path, 'utf8'),
  /** Writes a text whole or not at all; only this computer's user may read it. */
  writeText: (path: string, text: string): void => {
    const unfinished = `${path}.part`
    writeFileSync(unfinished, text, { flush: true, mode: 0o600 })
    renameSync(unfinished, path)
  },
  copy: (from: string, to: string): void => copyFileSync(from, to),
  rename: (from: string, to: string): void => renameSync(from, to),
  remove: (path: string): void => rmSync(path, { recursive: true, force: true }),
  /** Brings a file to the disk itself. */
  sync: (path: string): void => syncOf(path, 'r+'),
  /** Brings a folder's names to the disk. Windows has no such thing and needs none. */
  syncFolder: (folder: string): void => {
    if (process.platform !== 'win32') syncOf(folder, 'r')
  },
  freeBytes: (folder: string): number => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  },
  hash: async (path: string): Promise<string> => {
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
    return hash.digest('hex')
  },
}
export type Disk = typeof realDisk

function syncOf(path: string, mode: 'r' | 'r+'): void {
  const file = openSync(path, mode)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Removes what a crash left of earlier work: files in the work folder whose names begin so. */
export function sweepWork(disk: Disk, workFolder: string, beginning: string): void {
  disk.makeFolder(workFolder)
  for (const name of disk.list(workFolder)) if (name.startsWith(beginning)) disk.remove(join(workFolder, name))
}

/** Renames within a folder, and brings the new name to the disk. */
export function renameSafely(disk: Disk, from: string, to: string): void {
  disk.rename(from, to)
  disk.syncFolder(dirname(to))
}

const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no space left there.',
  EFBIG: 'There is no space left there.',
  EDQUOT: 'There is no space left there.',
  SQLITE_FULL: 'There is no space left there.',
  EROFS: 'Nothing can be written there.',
  EACCES: 'Nothing can be written there.',
  EPERM: 'Nothing can be written there.',
  SQLITE_READONLY: 'Nothing can be written there.',
  SQLITE_CANTOPEN: 'Nothing can be written there.',
  ENOENT: 'The folder is not there any more.',
  ENOTDIR: 'The folder is not there any more.',
  EIO: 'The disk reports an error.',
}

/** What a failure of the disk means, in a sentence. */
export function causeOf(error: unknown): string {
  if (error instanceof AppError) return error.message
  const code = (error as { readonly code?: unknown } | null)?.code
  if (typeof code !== 'string') return 'It could not be finished.'
  const found = Object.entries(causes).find(([known]) => code === known || code.startsWith(`${known}_`))
  return (
    found?.[1] ??
    (code.startsWith('SQLITE_IOERR') ? 'The disk reports an error, or is full.' : 'It could not be finished.')
  )
}
