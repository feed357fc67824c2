import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, dayOf } from '../../src/shared/domain/day'
import { sayYearlyDay } from '../../src/shared/domain/occasionWords'
import { readYearlyDay } from '../../src/shared/domain/yearlyDayText'

const today = day('2026-03-02')
const read = (text: string, order: 'day first' | 'month first' = 'day first') => readYearlyDay(text, order, today)
const said = (text: string, order?: 'day first' | 'month first') => {
  const found = read(text, order)
  return 'mistake' in found ? found.mistake : found.value && sayYearlyDay(found.value)
}

describe('a day that comes every year, as it is typed', () => {
  test.each([
    ['14 May', '14 May'],
    ['may 14', '14 May'],
    ['14. Mai', '14 May'],
    ['the 14th of May', '14 May'],
    ['1er mai 1986', '1 May 1986'],
    ['14 de mayo de 1986', '14 May 1986'],
    ['14 May 1986', '14 May 1986'],
    ['May 14, 1986', '14 May 1986'],
    ['14 May 86', '14 May 1986'],
    ['14 May 24', '14 May 2024'],
    ['1 Jan 26', '1 January 2026'],
    ['14/5', '14 May'],
    ['14.5.', '14 May'],
    ['14/5/1986', '14 May 1986'],
    ['14-5-86', '14 May 1986'],
    ['1986-05-14', '14 May 1986'],
    ['5/14', '14 May'],
    ['5/4', '5 April'],
    ['June', 'June'],
    ['in june', 'June'],
    ['Juni', 'June'],
    ['JUN', 'June'],
    ['June 1986', 'June 1986'],
    ['6/1986', 'June 1986'],
    ['1986-06', 'June 1986'],
    ['29 Feb', '29 February'],
    ['29/2/1988', '29 February 1988'],
    ['  14   May  ', '14 May'],
  ])('“%s” is %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  test('where the month comes first', () => {
    expect(said('5/4', 'month first')).toBe('4 May')
    expect(said('14/5', 'month first')).toBe('14 May')
    expect(said('5/14/1986', 'month first')).toBe('14 May 1986')
  })

  test('nothing typed is nothing', () => {
    expect(read('   ')).toEqual({ value: null })
  })

  const example = 'Write a day like 14 May or 14/5/1986, or a month like June.'
  test.each([
    ['31 June', 'There is no 31 June.'],
    ['31/6', 'There is no 31 June.'],
    ['30 February', 'There is no 30 February.'],
    ['30/2/1986', 'There is no 30 February.'],
    ['0 May', 'There is no 0 May.'],
    ['29 Feb 1987', '1987 had no 29 February. Write another year, or leave it away.'],
    ['14 May 2031', '2031 is still to come. Write the year it began, or leave it away.'],
    ['14 May 2026', '14 May 2026 is still to come. Write the year it began, or leave it away.'],
    ['14 May 198', 'Write the year with four digits, or leave it away.'],
    ['14', example],
    ['1986', example],
    ['J', example],
    ['ju', example],
    ['Marchember', example],
    ['May June', example],
    ['14 15 16 May', example],
    ['14/15/16', example],
    ['14/5/1986/2', example],
    ['14 May 1986 1987', example],
    ['1986/1987', example],
    ['tomorrow', example],
    ['14 May & after', example],
    ['😀', example],
  ])('“%s” is not understood, and said so', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  test('whatever is shown is read as itself, in both orders', () => {
    const parts = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      dayOfMonth: fc.option(fc.integer({ min: 1, max: 31 })),
      year: fc.option(fc.integer({ min: 1000, max: 2025 })),
    })
    fc.assert(
      fc.property(parts, fc.constantFrom('en-GB', 'en-US'), (value, locale) => {
        fc.pre(dayOf(2001, value.month, value.dayOfMonth ?? 1) !== null)
        const order = locale === 'en-US' ? 'month first' : 'day first'
        expect(readYearlyDay(sayYearlyDay(value, locale), order, today)).toEqual({ value })
      }),
    )
  })

  test('any text is read or refused, without a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = read(text)
        expect('mistake' in found ? found.mistake : 'read').not.toBe('')
      }),
    )
  })
})
