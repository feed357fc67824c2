import { statSync } from 'node:fs'

/** Which file a path leads to, or null where it leads to none. */
function fileAt(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev}:${found.ino}` : null
}

/**
 * Answers whether the open store is still the file of its name. One that was deleted or replaced takes writes as if
 * nothing had happened, and they are gone with the process; so does a log of writes that was taken away.
 */
export function watchFile(path: string): () => boolean {
  const store = fileAt(path)
  let log = fileAt(`${path}-wal`)
  return () => {
    // The log is made with the first write, and then is the same until the store is closed.
    log ??= fileAt(`${path}-wal`)
    try {
      return fileAt(path) === store && fileAt(`${path}-wal`) === log
    } catch {
      return false
    }
  }
}
