/** The encodings that files come in, as `TextDecoder` names them; it drops a byte order mark by itself. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  try {
    // A sample may end within a letter: `stream` leaves such an end open.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole })
    return true
  } catch {
    return false
  }
}

/** UTF-16 without a mark: in text of a table (digits, separators, line ends) every other byte is often zero. */
function recogniseUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0] as [number, number]
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1
  })
  const [even, odd] = zeros
  if (even + odd < bytes.length / 40) return null
  if (odd > even * 9) return 'utf-16le'
  return even > odd * 9 ? 'utf-16be' : null
}

/**
 * A text file's encoding: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 where every byte agrees, else
 * Windows-1252, in which any byte means something. `whole` is false where the bytes are only the file's beginning.
 */
export function recogniseEncoding(bytes: Uint8Array, whole: boolean): Encoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return recogniseUtf16(bytes) ?? (isUtf8(bytes, whole) ? 'utf-8' : 'windows-1252')
}
