import { createReadStream, type Stats } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { looksBinary } from '../../../shared/domain/imports/binary'
import { type Encoding, recogniseEncoding } from '../../../shared/domain/imports/encoding'
import { AppError } from '../../../shared/errors'

/** A chosen file of text that may be a table: looked at, not read yet. */
export type TextFile = {
  readonly path: string
  readonly name: string
  readonly bytes: number
  readonly head: Uint8Array
}

const MOST_BYTES = 200_000_000
const HEAD_BYTES = 1_000_000
const PIECE_BYTES = 512 * 1024

/**
 * Looks at a file before it is read. Throws an AppError that names it where it is gone, a folder, empty, too big, no
 * text, or may not be read.
 */
export async function lookAtFile(path: string): Promise<TextFile> {
  const name = basename(path)
  const refuse = (code: string, message: string): never => {
    throw new AppError(code, message, { name })
  }
  const unreadable = (): never =>
    refuse(
      'file.unreadable',
      `${name} can’t be opened. Close it in other programs, or copy it to the desktop, and choose it again.`,
    )
  const found = await stat(path).catch((error: NodeJS.ErrnoException): Stats => {
    if (error.code !== 'ENOENT') return unreadable()
    return refuse(
      'file.gone',
      `${name} is not there any more. It may have been moved or renamed; please choose it again.`,
    )
  })
  if (found.isDirectory()) refuse('file.folder', `${name} is a folder. Please choose a CSV file in it.`)
  if (!found.isFile()) refuse('file.unreadable', `${name} is not a file. Please choose a CSV file.`)
  if (found.size === 0)
    refuse('file.empty', `${name} is empty. Please choose a CSV file with a row of headings and rows below it.`)
  if (found.size > MOST_BYTES) {
    const megabytes = Math.round(found.size / 1_000_000).toLocaleString('en')
    refuse('file.big', `${name} has ${megabytes} MB; at most 200 MB can be read. Please split it into smaller files.`)
  }
  const head = await readHead(path).catch(unreadable)
  const binary = looksBinary(head.subarray(0, 64_000))
  if (binary !== null) {
    refuse(
      'file.binary',
      `${name} is no CSV file: this is ${binary}. Open it in the program it comes from and save it as CSV (UTF-8).`,
    )
  }
  return { path, name, bytes: found.size, head }
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(HEAD_BYTES)
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The whole file's encoding: what looks like UTF-8 at its beginning is read to the end, where another letter may stand. */
export async function encodingOf({ path, bytes, head }: TextFile): Promise<Encoding> {
  const guess = recogniseEncoding(head, head.length === bytes)
  if (guess !== 'utf-8' || head.length === bytes) return guess
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
      decoder.decode(piece as Buffer, { stream: true })
    }
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252'
    throw error
  }
}

/** The text of the file's beginning, up to its last whole line. */
export function headText({ head, bytes }: TextFile, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(head, { stream: head.length < bytes })
  const lineEnd = text.lastIndexOf('\n')
  return head.length === bytes || lineEnd < 0 ? text : text.slice(0, lineEnd + 1)
}

/** The file's text in pieces, each with the number of bytes read so far. */
export async function* readText(
  { path, name }: TextFile,
  encoding: Encoding,
): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
  const decoder = new TextDecoder(encoding)
  let bytes = 0
  try {
    for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
      bytes += (piece as Buffer).length
      yield { text: decoder.decode(piece as Buffer, { stream: true }), bytes }
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError(
      'file.unreadable',
      `${name} could not be read to its end. Nothing was changed; please choose it again.`,
      {
        cause: String(cause),
      },
    )
  }
  yield { text: decoder.decode(), bytes }
}
