import { rename, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../shared/errors'

/**
 * Writes a file whole or not at all, from one piece or from many. `onSafe` runs when it is on the disk and before it has
 * its name; if that or a piece throws, no file appears. Throws `file.unwritable`, naming the file, where the place can't
 * be written to.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | string | AsyncIterable<string>,
  onSafe: () => Promise<void> = async () => undefined,
): Promise<void> {
  const unfinished = `${path}.part`
  try {
    await writeFile(unfinished, bytes, { flush: true })
    await onSafe()
    await rename(unfinished, path)
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    if (cause instanceof AppError) throw cause
    throw new AppError(
      'file.unwritable',
      `${basename(path)} can’t be written there. Is the folder there, and is there space? Choose another place.`,
      { cause: String(cause) },
    )
  }
}
