import * as fc from 'fast-check'
import papaparse from 'papaparse'
import { expect, test } from 'vitest'
import { csvCell, csvRow, readGuarded } from '../../src/shared/domain/cells'

test.each([
  ['Ana', 'Ana'],
  ['', ''],
  [null, ''],
  [-5.5, '-5.5'],
  ['=1+1', `"'=1+1"`],
  ['+49 30 0074321', `"'+49 30 0074321"`],
  ['-5', `"'-5"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\tx', `"'\tx"`],
  ['\rx', `"'\rx"`],
  ['＝1', `"'＝1"`],
  [`'=1`, `"''=1"`],
  [`'t Hof`, `"'t Hof"`],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['one\ntwo', '"one\ntwo"'],
  [' Ana', '" Ana"'],
])('%j is written %s', (value, expected) => {
  expect(csvCell(value)).toBe(expected)
})

test('a number has the decimal mark of the file', () => {
  expect(csvCell(-1234.5, ',')).toBe('"-1234,5"')
  expect(csvRow([12.05, 7, 'a.b'], ';', ',')).toBe('"12,05";7;a.b\r\n')
})

test.each([
  [`'+49`, '+49'],
  [`''=1`, `'=1`],
  [`'t Hof`, `'t Hof`],
  [`'`, `'`],
  ['+49', '+49'],
])('%j is read as %j', (cell, expected) => {
  expect(readGuarded(cell)).toBe(expected)
})

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', 'a', ' '),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
})

test('no text can run as a formula, and each comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), fc.constantFrom(',', ';', '\t'), (cells, delimiter) => {
      const [row = []] = papaparse.parse<string[]>(csvRow(cells, delimiter), { delimiter, newline: '\r\n' }).data
      expect(row.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([])
      expect(row.map(readGuarded)).toEqual(cells)
    }),
  )
})

test('a row ends as CSV rows do', () => {
  expect(csvRow(['a', 1, null], ';')).toBe('a;1;\r\n')
})
