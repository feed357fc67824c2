import { recogniseEncoding } from './encoding'

const ascii = (text: string): readonly number[] => Array.from(text, (sign) => sign.charCodeAt(0))

// Of files that are not text, those that people mistake for a table, by their first bytes.
const beginnings: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF document', ascii('%PDF-')],
  ['a picture (PNG)', [0x89, ...ascii('PNG')]],
  ['a picture (JPEG)', [0xff, 0xd8, 0xff]],
  ['a picture (GIF)', ascii('GIF8')],
  ['a database (SQLite)', ascii('SQLite format 3')],
  ['an old Excel or Word file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a packed archive', [0x1f, 0x8b]],
  ['a packed archive', ascii('Rar!')],
  ['a packed archive', ascii("7z\u00bc\u00af'\u001c")],
  ['a program', [0x7f, ...ascii('ELF')]],
  ['a program', [0xcf, 0xfa, 0xed, 0xfe]],
  ['a program', [0xca, 0xfe, 0xba, 0xbe]],
]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/** An Excel workbook is a zip archive whose first entries say so. */
function recogniseZip(bytes: Uint8Array): string {
  const names = latin1(bytes.subarray(0, 4096))
  if (/xl\/|workbook/.test(names)) return 'an Excel workbook'
  if (/word\//.test(names)) return 'a Word document'
  return names.includes('[Content_Types].xml') ? 'an Office document' : 'a ZIP archive'
}

// Line ends, tabs, form feeds and the end mark of DOS.
const layoutSigns = '\t\n\v\f\r\u001a\u0085'

/** The share of signs that no text has. */
function shareOfStrangeSigns(bytes: Uint8Array): number {
  const text = new TextDecoder(recogniseEncoding(bytes, false)).decode(bytes, { stream: true })
  const strange = (text.match(/\p{Cc}/gu) ?? []).filter((sign) => !layoutSigns.includes(sign))
  return strange.length / Math.max(1, text.length)
}

/**
 * What a file that is no text seems to be, from its first bytes (some thousand are enough), to be said after "This is";
 * null for text. A few stray NULs don't make a table binary; one strange sign in a hundred does.
 */
export function looksBinary(bytes: Uint8Array): string | null {
  const known = beginnings.find(([, start]) => startsWith(bytes, start))
  if (known) return known[0]
  if (startsWith(bytes, [...ascii('PK'), 3, 4]) || startsWith(bytes, [...ascii('PK'), 5, 6])) return recogniseZip(bytes)
  if (shareOfStrangeSigns(bytes) <= 0.01) return null
  return startsWith(bytes, ascii('MZ')) ? 'a program' : 'not text'
}
