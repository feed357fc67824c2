import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, dayOf, parseDay } from '../../src/shared/domain/day'
import { understand, type WhenRead } from '../../src/shared/domain/quickAdd'
import { impossibleDays, nextOfNumber } from '../../src/shared/domain/quickAddDays'
import { monthNames, ruleProblem } from '../../src/shared/domain/recurrence'
import { aDay } from '../support/arbitraries'

const today = day('2026-03-02')
const noDays = (): WhenRead => ({ found: [], doubtful: [] })
const reads = { when: noDays, initials: ['MK', 'TS'], today, order: 'day first' } as const
const impossible = (text: string, order: 'day first' | 'month first' = 'day first') =>
  impossibleDays(text, order, today).map(({ words }) => words)

describe('A day that no calendar has', () => {
  it.each([
    ['30 February', ['30 February']],
    ['Feb 30', ['30 February']],
    ['the 31st of April', ['31 April']],
    ['31/4 or 31/6/2026', ['31 April', '31 June']],
    ['2026-02-29', ['29 February 2026']],
    ['29 february', ['29 February 2027']],
    ['28 February, 31 May, 29/2/2028', []],
    ['30 sept', []],
    // No days are meant.
    ['50 March candles', []],
    ['invoice 2026/31/4', []],
    ['31/13', []],
  ])('“%s”: %j', (text, days) => {
    expect(impossible(text)).toEqual(days)
  })

  it('is told by the place’s own order of day and month', () => {
    expect(impossible('2/30', 'month first')).toEqual(['30 February'])
    expect(impossible('2/30', 'day first')).toEqual([])
  })

  it('is never one that exists, and always one that does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1900, max: 2199 }),
        (on, month, year) => {
          const exists = dayOf(year, month, on) !== null
          expect(impossible(`${on} ${monthNames[month - 1]} ${year}`)).toHaveLength(exists ? 0 : 1)
        },
      ),
    )
  })
})

describe('“On the 5th”', () => {
  it.each([
    ['on the 5th', '2026-03-05'],
    ['by the 2nd', '2026-03-02'],
    ['on the 1st', '2026-04-01'],
    ['on the 32nd', undefined],
    ['the 5th candle', undefined],
  ])('“%s” is %s', (text, on) => {
    expect(nextOfNumber(text, today)?.day).toBe(on)
  })

  it('is the next such day, in a month that has one', () => {
    fc.assert(
      fc.property(aDay({ before: '2199-01-01' }), fc.integer({ min: 1, max: 31 }), (from, number) => {
        const found = nextOfNumber(`on the ${number}th`, from)?.day
        expect(found !== undefined && found >= from).toBe(true)
        expect(Number(found?.slice(8))).toBe(number)
      }),
    )
  })
})

describe('A line of plain words', () => {
  it('never fails, keeps a title, and leaves in it what was not understood', () => {
    const word = fc.constantFrom(
      'call',
      'every',
      '@mk',
      '!!',
      '30',
      'feb',
      'until',
      'other',
      'friday',
      'month',
      'on',
      'the',
      '31st',
      '2h',
      'of',
      '–',
      'مريم',
    )
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(line, (text) => {
        const found = understand(text, reads)
        expect(found.title === '').toBe(text.trim() === '')
        for (const words of found.unclear) expect(text).toContain(words)
        if (found.repeats) expect(ruleProblem(found.repeats.rule)).toBeNull()
        if (found.minutes !== null) expect(found.minutes).toBeGreaterThan(0)
      }),
    )
  })

  it('takes of two days the first, and says the second', () => {
    const when = (rest: string): WhenRead => ({
      doubtful: [],
      found: [...rest.matchAll(/\d{4}-\d{2}-\d{2}/g)].map((found) => ({
        from: found.index,
        to: found.index + 10,
        day: parseDay(found[0]),
        time: null,
        dayOfTime: null,
        minutes: null,
        until: null,
        stays: false,
      })),
    })
    expect(understand('sweep on 2026-03-05 or 2026-03-06', { ...reads, when })).toMatchObject({
      dueOn: '2026-03-05',
      title: 'sweep or 2026-03-06',
      unclear: ['2026-03-06'],
    })
  })
})
