import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { openCsvReader } from '../../../src/shared/domain/imports/csv'
import { delimiters } from '../../../src/shared/domain/imports/delimiter'

/** Reads the text in pieces of a size. */
function records(text: string, delimiter: (typeof delimiters)[number] = ';', size = 7) {
  const reader = openCsvReader(delimiter)
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  )
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
}
const cells = (text: string) => records(text).map((record) => record.cells)

test('quotes, doubled quotes, line ends within quotes, empty cells', () => {
  expect(cells('a;b\r\n"x;y";"say ""hi"""\r"two\r\nlines";\n;')).toEqual([
    ['a', 'b'],
    ['x;y', 'say "hi"'],
    ['two\nlines', ''],
    ['', ''],
  ])
})

test('reads back what another program wrote, however it comes in pieces', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', ',', '\t', '\n', ' ', '😀'), maxLength: 8 })
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
  fc.assert(
    fc.property(rows, fc.constantFrom(...delimiters), fc.integer({ min: 1, max: 40 }), (table, delimiter, size) => {
      const text = Papa.unparse(table, { delimiter, newline: '\r\n', quotes: true })
      expect(records(text, delimiter, size).map((record) => record.cells)).toEqual(table)
    }),
  )
})

test('a lone quote spoils its own line and no other', () => {
  const read = records('name;city\n"Ana;Rome\n"Bo "x";Paris\nCy 5" ring;Oslo\n"Di";Bonn\n"Ed;Nice')
  expect(read.map(({ line, cells: [first], wrong }) => [line, first, wrong])).toEqual([
    [1, 'name', null],
    [2, '"Ana', 'quote'],
    [3, '"Bo "x"', 'quote'],
    [4, 'Cy 5" ring', null],
    [5, 'Di', null],
    [6, '"Ed', 'quote'],
  ])
})

test('empty lines count as lines', () => {
  expect(records('a\n\nb\n').map(({ line, cells: [first] }) => [line, first])).toEqual([
    [1, 'a'],
    [2, ''],
    [3, 'b'],
  ])
})

test('a line that never ends is cut short, and the next one is read', () => {
  const reader = openCsvReader(';')
  const long = 'x'.repeat(1_000_000)
  const read = [
    ...reader.push('a;b\n'),
    ...Array.from({ length: 20 }, () => reader.push(long)).flat(),
    ...reader.push('\nc;d\n'),
  ]
  expect(read.map(({ line, cells: [first], wrong }) => [line, first?.length, wrong])).toEqual([
    [1, 1, null],
    [2, 100, 'too long'],
    [3, 1, null],
  ])
})

test('a quote that is never closed is looked for only so far', () => {
  const reader = openCsvReader(';')
  const row = `${'y'.repeat(99)}\n`.repeat(10_000)
  const read = [...reader.push('"a;b\n'), ...Array.from({ length: 20 }, () => reader.push(row)).flat(), ...reader.end()]
  expect(read[0]).toEqual({ line: 1, cells: ['"a', 'b'], wrong: 'quote' })
  expect(read).toHaveLength(200_001)
})
