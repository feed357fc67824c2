import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { APPLICATION_ID } from './connection'
import { SCHEMA } from './migrate'

const HEADER = 'SQLite format 3\u0000'

/** What a file's first 100 bytes say of it. */
export type HeaderKind = 'shop' | 'folder' | 'short' | 'cut' | 'foreign' | 'other program' | 'newer'

/**
 * Looks at a file's first 100 bytes before SQLite does: an empty file would open as a healthy, empty shop. `cut` is a
 * file that is shorter than it says; one with a log of writes beside it may be. Throws the disk's error where it can't be read.
 */
export function headerKind(path: string): HeaderKind {
  const found = statSync(path)
  if (found.isDirectory()) return 'folder'
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    if (readSync(file, header, 0, 100, 0) < 100) return 'short'
  } finally {
    closeSync(file)
  }
  if (header.toString('latin1', 0, 16) !== HEADER) return 'foreign'
  if (header.readUInt32BE(68) !== APPLICATION_ID) return 'other program'
  if (header.readUInt32BE(60) > SCHEMA) return 'newer'
  // SQLite writes 1 for 65,536.
  const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const isCut = found.size < header.readUInt32BE(28) * pageBytes
  return isCut && !hasLog(path) ? 'cut' : 'shop'
}

const hasLog = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
