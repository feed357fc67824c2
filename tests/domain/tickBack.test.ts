import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSheetCode, normaliseSheetCode, parseNumbers, sheetCode } from '../../src/shared/domain/tickBack'

describe('a sheet’s code', () => {
  test('has nothing that is misread and no word in it, whatever chance says', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.constantFrom(3, 4), (chance, length) => {
        const code = sheetCode((n) => (chance.next().value ?? 0) % n, length)
        expect(code).toHaveLength(length)
        expect(isSheetCode(code)).toBe(true)
        expect(code).not.toMatch(/[0O1IL2Z4A5S8BGUYE]/)
        expect(code).toMatch(/\d/)
      }),
    )
  })

  test('comes in more than three thousand forms', () => {
    const codes = new Set<string>()
    for (let seed = 0; seed < 19 ** 3; seed += 1) {
      const turns = [seed % 19, Math.floor(seed / 19) % 19, Math.floor(seed / 361)]
      codes.add(sheetCode((n) => (turns.shift() ?? 0) % n))
    }
    expect(codes.size).toBeGreaterThan(3000)
  })

  test.each([
    ['K7Q', true],
    ['K7QX', true],
    ['FCK', false],
    ['K7', false],
    ['K7QXX', false],
    ['k7q', false],
    ['K0Q', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isSheetCode(text)).toBe(expected)
  })

  test.each([
    ['k7q', 'K7Q'],
    [' Sheet K7Q ', 'K7Q'],
    ['k 7-q.', 'K7Q'],
    ['Ｋ７Ｑ', 'K7Q'],
    ['', ''],
  ])('%j typed is %j', (typed, expected) => {
    expect(normaliseSheetCode(typed)).toBe(expected)
  })
})

describe('the ticked numbers', () => {
  test.each([
    ['3, 7-9', [3, 7, 8, 9]],
    ['9;3 3', [3, 9]],
    ['1–2, 2 - 4', [1, 2, 3, 4]],
    ['5-5,', [5]],
    ['007', [7]],
    [' 12 ', [12]],
  ])('%j are %j', (text, numbers) => {
    expect(parseNumbers(text, 12)).toEqual({ ok: true, numbers })
  })

  test.each([
    ['', '', 'Enter the numbers that are ticked, such as 3, 7-9.'],
    [' , ', '', 'Enter the numbers that are ticked, such as 3, 7-9.'],
    ['3, 9-7', '9-7', '“9-7” runs backwards: enter 7-9.'],
    ['3, 13', '13', 'There is no line 13: this sheet has lines 1 to 12.'],
    ['7-99999999999', '7-99999999999', 'There is no line 99999999999: this sheet has lines 1 to 12.'],
    ['0', '0', 'There is no line 0: this sheet has lines 1 to 12.'],
    ['3, x', 'x', '“x” is not a number. Enter numbers and ranges, such as 3, 7-9.'],
    ['1-3-5', '1-3-5', '“1-3-5” is not a number. Enter numbers and ranges, such as 3, 7-9.'],
    ['-3', '-3', '“-3” is not a number. Enter numbers and ranges, such as 3, 7-9.'],
    ['3.5', '3.5', '“3.5” is not a number. Enter numbers and ranges, such as 3, 7-9.'],
  ])('%j is refused for %j: %s', (text, piece, words) => {
    expect(parseNumbers(text, 12)).toEqual({ ok: false, piece, words })
  })

  test('a sheet without lines has no numbers', () => {
    expect(parseNumbers('1', 0)).toEqual({ ok: false, piece: '', words: 'This sheet has no lines.' })
  })

  test('any numbers written in any order come back sorted, each once', () => {
    const piece = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 5 }))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), fc.constantFrom(',', ' ', '; '), (pieces, separator) => {
        const ranges = pieces.map(([from, more]) => [from, Math.min(60, from + more)] as const)
        const text = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(separator)
        const expected = Array.from({ length: 60 }, (_, at) => at + 1).filter((number) =>
          ranges.some(([from, to]) => from <= number && number <= to),
        )
        expect(parseNumbers(text, 60)).toEqual({ ok: true, numbers: expected })
      }),
    )
  })
})
