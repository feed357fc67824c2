import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksBinary } from '../../../src/shared/domain/imports/binary'
import { recogniseEncoding } from '../../../src/shared/domain/imports/encoding'

const table = 'Name;Straße;PLZ\r\nCafé Linden;Obere Str. 57;12209\r\n'
const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: number[]) => Uint8Array.from(values)
const ascii = (text: string) => Array.from(text, (sign) => sign.charCodeAt(0))

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

const windows1252 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

describe('a file’s encoding', () => {
  test.each([
    ['UTF-8', utf8(table), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${table}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(`\ufeff${table}`, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(`\ufeff${table}`, false), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(table, true), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(table, false), 'utf-16be'],
    ['UTF-16 LE in Greek', utf16('Όνομα;Πόλη\r\nΆννα Παππά;Αθήνα\r\n', true), 'utf-16le'],
    ['Windows-1252', windows1252(table), 'windows-1252'],
    ['plain ASCII', utf8('Name,City\n'), 'utf-8'],
    ['nothing', bytes(), 'utf-8'],
    ['UTF-8 with a stray NUL', utf8(`${table.repeat(10)}\0`), 'utf-8'],
  ])('%s', (_, file, expected) => {
    expect(recogniseEncoding(file, true)).toBe(expected)
  })

  test('a sample may end within a letter, a file may not', () => {
    const cut = utf8('Café').subarray(0, 4)
    expect(recogniseEncoding(cut, false)).toBe('utf-8')
    expect(recogniseEncoding(cut, true)).toBe('windows-1252')
    expect(recogniseEncoding(windows1252('Caf\u00e9 Linden'), false)).toBe('windows-1252')
  })

  test('UTF-8 is recognised wherever a sample is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), (text, cut) => {
        fc.pre(!text.includes('\0'))
        const file = utf8(`Name,${text}`)
        expect(recogniseEncoding(file.subarray(0, 5 + (cut % file.length)), false)).toBe('utf-8')
      }),
    )
  })

  test('what is recognised decodes to the text', () => {
    for (const file of [
      utf8(`\ufeff${table}`),
      utf16(table, true),
      utf16(`\ufeff${table}`, false),
      windows1252(table),
    ]) {
      expect(new TextDecoder(recogniseEncoding(file, true)).decode(file)).toBe(table)
    }
  })
})

describe('what a file that is no text seems to be', () => {
  const zip = (name: string) => bytes(...ascii('PK'), 3, 4, 20, 0, 0, 0, ...ascii(name))

  test.each([
    ['an Excel workbook', zip('xl/workbook.xml')],
    ['a Word document', zip('word/document.xml')],
    ['an Office document', zip('[Content_Types].xml')],
    ['a ZIP archive', zip('photo.jpg')],
    ['an old Excel or Word file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['a PDF document', bytes(...ascii('%PDF-1.7'))],
    ['a picture (PNG)', bytes(0x89, ...ascii('PNG\r\n'))],
    ['a picture (JPEG)', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['a picture (GIF)', bytes(...ascii('GIF89a'))],
    ['a database (SQLite)', bytes(...ascii('SQLite format 3'), 0)],
    ['a packed archive', bytes(0x1f, 0x8b, 8)],
    ['a program', bytes(...ascii('MZ'), 0x90, 0, 3, 0, 0, 0, 4, 0, 0xff, 0xff)],
    ['a program', bytes(0x7f, ...ascii('ELF'))],
    ['not text', Uint8Array.from({ length: 600 }, (_, at) => (at * 7919) % 256)],
    ['not text', bytes(0, 0, 0, 0)],
  ])('%s', (expected, file) => {
    expect(looksBinary(file)).toBe(expected)
  })

  test.each([
    ['UTF-8', utf8(table)],
    ['UTF-16', utf16(table, true)],
    ['UTF-16 with a mark', utf16(`\ufeff${table}`, false)],
    ['Windows-1252', windows1252(table)],
    ['a table whose first column is MZ', utf8('MZ,Name\r\n1,Ana\r\n')],
    ['a table with a stray NUL and the DOS end mark', utf8(`${table.repeat(10)}\0\u001a`)],
    ['a sample cut within a letter', utf8('Café').subarray(0, 4)],
    ['nothing', bytes()],
  ])('none: %s', (_, file) => {
    expect(looksBinary(file)).toBeNull()
  })
})
