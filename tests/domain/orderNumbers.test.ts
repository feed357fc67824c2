import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstFree, LONGEST_NUMBER, numberKey, numberProblem, numbersAfter } from '../../src/shared/domain/orderNumbers'

describe('the next number', () => {
  test.each([
    [null, '1001'],
    ['1042', '1043'],
    ['999', '1000'],
    ['2026-099', '2026-100'],
    ['A-009', 'A-010'],
    ['0007', '0008'],
    ['17b', '18b'],
    ['Christmas', 'Christmas-2'],
    ['9007199254740993', '9007199254740994'],
  ])('after %s is %s', (last, expected) => {
    expect(numbersAfter(last, 1)).toEqual([expected])
  })

  test('taken ones are passed over, however they are written', () => {
    const taken = new Set(['A-18', 'a-19'].map(numberKey))
    expect(firstFree(numbersAfter('a-17', 5), taken)).toBe('a-20')
    expect(firstFree(numbersAfter('a-17', 2), taken)).toBeNull()
  })

  test('it does not grow without end', () => {
    expect(numbersAfter('9'.repeat(LONGEST_NUMBER), 5)).toEqual([])
    expect(numbersAfter(`${'9'.repeat(LONGEST_NUMBER - 1)}8`, 5)).toHaveLength(1)
  })

  test('numbers that follow differ from each other and from the last', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), (last) => {
        const numbers = numbersAfter(last, 10)
        expect(new Set([last, ...numbers].map(numberKey)).size).toBe(11)
      }),
    )
  })
})

test.each([
  ['1042', false, null],
  ['1042', true, 'Another order has this number.'],
  [' ', false, 'An order needs a number.'],
  ['1'.repeat(31), false, 'A number has at most 30 characters.'],
])('%j, taken: %s: %s', (number, isTaken, expected) => {
  expect(numberProblem(number, isTaken)).toBe(expected)
})
