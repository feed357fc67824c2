import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRow } from '../../../src/shared/domain/cells'
import { delimiters, recogniseDelimiter } from '../../../src/shared/domain/imports/delimiter'

test.each([
  ['commas', 'a,b,c\n1,2,3\n', ','],
  ['semicolons', 'a;b\r\n1;2\r\n', ';'],
  ['tabs', 'a\tb\n1\t2', '\t'],
  ['bars', 'a|b\n1|2', '|'],
  ['semicolons around decimal commas', 'price;weight\n1,50;2,25\n3,10;4,75\n', ';'],
  ['semicolons around commas that agree', 'name, first;city, zip\nPetrović, Ana;Leeds, LS1\n', ';'],
  ['commas around a semicolon', 'name,note\nAna,one; two\nBen,three\n', ','],
  ['commas within quotes', 'name;city\n"Wick, Wax, and Co, Ltd";Leeds\n"a,b,c,d";Hull\n', ';'],
  ['line ends within quotes', 'name,note\n"Ana","one\ntwo; three; four"\n', ','],
  ['doubled quotes', 'name,note\n"say ""a;b""",x\n"say ""c;d""",y\n', ','],
  ['a lone quote in a field', 'name;size\nbig 12" pan;1\nsmall 9" pan;2\n', ';'],
  ['lone quotes in two columns', 'a;b;c\nbig 12" pan;1;x\nsmall;9" pan;y\n', ';'],
  ['empty lines before', '\n\r\na;b\n1;2\n', ';'],
  ['empty lines between', 'a;b\n\n\n1;2\n\n', ';'],
  ['a sample cut within quotes', 'a;b\n1;2\n3;"cut, here, and', ';'],
  ['a sample cut within the quotes of its second line', 'a;b;c\n1;"cut', ';'],
  ['a sample cut within a line', 'a;b;c\n1;2;3\n4;5', ';'],
  ['a header alone', 'Name;City', ';'],
  ['one column', 'Name\nAna\n', ','],
  ['nothing', '', ','],
  ['a note that has commas in some rows', 'a;b\n1;x, y\n2;z\n', ';'],
])('%s', (_, sample, expected) => {
  expect(recogniseDelimiter(sample)).toBe(expected)
})

test('what we export is recognised, whatever stands in it', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', ';', '|', '\t', '"', '\n', ' '), maxLength: 8 })
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(rows, fc.constantFrom(...delimiters), (cells, delimiter) => {
      const file = [['name', 'city', 'note'], ...cells].map((row) => csvRow(row, delimiter)).join('')
      expect(recogniseDelimiter(file)).toBe(delimiter)
    }),
  )
})
