import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, daysBetween } from '../../src/shared/domain/day'
import {
  buyBy,
  daysToBuy,
  isToSeeTo,
  mostLeadDays,
  nextOccasion,
  occasionIn,
  occasionState,
  type YearlyDay,
  yearlyDayProblem,
  yearOfOccasion,
  yearsOn,
} from '../../src/shared/domain/occasions'
import {
  buyWords,
  occasionName,
  sayComing,
  sayMonth,
  sayYearlyDay,
  yearlyDayWords,
} from '../../src/shared/domain/occasionWords'
import { aDay } from '../support/arbitraries'

const today = day('2026-03-02')
const yearly = (month: number, dayOfMonth: number | null = null, year: number | null = null): YearlyDay => ({
  month,
  dayOfMonth,
  year,
})
const anyYearly = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  dayOfMonth: fc.option(fc.integer({ min: 1, max: 28 })),
  year: fc.option(fc.integer({ min: 1700, max: 2026 })),
})

describe('an occasion in a year', () => {
  test.each([
    [yearly(3, 14), 2026, '2026-03-14'],
    [yearly(2, 29), 2027, '2027-02-28'],
    [yearly(2, 29), 2028, '2028-02-29'],
    [yearly(2, 29), 2100, '2100-02-28'],
    [yearly(6), 2026, '2026-06-01'],
    [yearly(12, 31), 1900, '1900-12-31'],
    [yearly(1, 1), 1899, null],
    [yearly(1, 1), 2200, null],
  ] as const)('%o in %i is %s', (of, year, expected) => {
    expect(occasionIn(of, year)).toBe(expected)
  })
})

describe('the next time', () => {
  test.each([
    ['the day itself counts', yearly(3, 2), '2026-03-02', '2026-03-02'],
    ['yesterday is over', yearly(3, 1), '2026-03-02', '2027-03-01'],
    ['over the end of the year', yearly(1, 3), '2026-12-30', '2027-01-03'],
    ['New Year’s Eve', yearly(12, 31), '2026-12-31', '2026-12-31'],
    ['29 February, before a year without', yearly(2, 29), '2026-03-02', '2027-02-28'],
    ['29 February, on the 28th of such a year', yearly(2, 29), '2027-02-28', '2027-02-28'],
    ['29 February, the day after', yearly(2, 29), '2027-03-01', '2028-02-29'],
    ['29 February, on the 28th of a leap year', yearly(2, 29), '2028-02-28', '2028-02-29'],
    ['a month counts while it lasts', yearly(6), '2026-06-30', '2026-06-01'],
    ['a month that is over', yearly(6), '2026-07-01', '2027-06-01'],
    ['a month to come', yearly(6), '2026-03-02', '2026-06-01'],
    ['December in December', yearly(12), '2026-12-31', '2026-12-01'],
    ['no day after the last year', yearly(3, 1), '2199-03-02', null],
  ] as const)('%s', (_, of, from, expected) => {
    expect(nextOccasion(of, day(from))).toBe(expected)
  })

  test('is never more than a leap year away, nor over', () => {
    fc.assert(
      fc.property(anyYearly, aDay({ after: '1901-01-01', before: '2198-12-31' }), (of, from) => {
        const next = nextOccasion(of, from)
        expect(next).not.toBeNull()
        const ahead = daysBetween(from, next as Day)
        expect(ahead).toBeLessThanOrEqual(366)
        expect(ahead).toBeGreaterThanOrEqual(of.dayOfMonth === null ? -30 : 0)
      }),
    )
  })

  test('can be bought for from the first year that is shown, however long it takes', () => {
    fc.assert(
      fc.property(anyYearly, aDay({ after: '1901-01-01', before: '2198-12-31' }), (of, from) => {
        expect(() => buyBy(nextOccasion(of, from) as Day, mostLeadDays)).not.toThrow()
      }),
    )
    expect(() => buyBy(day('1900-01-05'), 10)).toThrow(RangeError)
  })
})

describe('the year that a gift is for', () => {
  test.each([
    ['on the day', yearly(3, 14), '2025-03-14', 2025],
    ['a little before', yearly(3, 14), '2026-03-01', 2026],
    ['belated', yearly(12, 28), '2027-01-05', 2026],
    ['at the end of the year before', yearly(1, 3), '2026-12-30', 2027],
    ['the last week of a month whose day is not known', yearly(12), '2026-12-31', 2026],
    ['after such a month, over the end of the year', yearly(12), '2027-01-10', 2026],
    ['29 February', yearly(2, 29), '2027-03-01', 2027],
    ['the first year that days have', yearly(12, 31), '1900-01-02', 1900],
  ] as const)('%s', (_, of, on, expected) => {
    expect(yearOfOccasion(of, day(on))).toBe(expected)
  })

  test('is that of the nearest occasion', () => {
    fc.assert(
      fc.property(anyYearly, aDay({ after: '1902-01-01', before: '2197-12-31' }), (of, on) => {
        const year = yearOfOccasion(of, on)
        const away = (other: number) => Math.abs(daysBetween(on, occasionIn(of, other) as Day))
        const slack = of.dayOfMonth === null ? 31 : 0
        expect(away(year)).toBeLessThanOrEqual(Math.min(away(year - 1), away(year + 1)) + slack)
      }),
    )
  })
})

describe('years', () => {
  test.each([
    [yearly(3, 14, 1986), '2026-03-14', 40],
    [yearly(5, 14), '2026-05-14', null],
    [yearly(3, 14, 2026), '2026-03-14', null],
    [yearly(3, 14, 2025), '2026-03-14', 1],
    [yearly(9, 1, 1787), '2026-09-01', 239],
    [yearly(6, null, 1986), '2026-06-01', 40],
  ] as const)('%o on %s: %s', (of, on, expected) => {
    expect(yearsOn(of, day(on))).toBe(expected)
  })
})

describe('buying in time', () => {
  test.each([
    ['Day 6: in 14 days, 10 to buy', '2026-03-16', 10, '2026-03-06', 4],
    ['no time needed', '2026-03-16', 0, '2026-03-16', 14],
    ['over the end of the year', '2027-01-03', 10, '2026-12-24', 297],
    ['too late by two days', '2026-03-10', 10, '2026-02-28', -2],
    ['over a leap day', '2028-03-05', 10, '2028-02-24', 724],
  ] as const)('%s', (_, on, lead, by, left) => {
    expect(buyBy(day(on), lead)).toBe(by)
    expect(daysToBuy(day(on), lead, today)).toBe(left)
  })

  const coming = (ahead: number, lead: number, own: { dayOfMonth?: number | null; isSeenTo?: boolean } = {}) => ({
    dayOfMonth: 14,
    isSeenTo: false,
    nextOn: addDays(today, ahead),
    buyBy: addDays(today, ahead - lead),
    ...own,
  })

  test.each([
    ['weeks away', coming(60, 10), { kind: 'later', days: 50 }, false, 'buy by Tue 21 April'],
    ['15 days left', coming(22, 7), { kind: 'later', days: 15 }, false, 'buy by Tue 17 March'],
    ['two weeks left', coming(21, 7), { kind: 'soon', days: 14 }, true, 'buy by Mon 16 March'],
    ['four days left', coming(14, 10), { kind: 'soon', days: 4 }, true, 'buy by Fri 6 March'],
    ['tomorrow', coming(8, 7), { kind: 'soon', days: 1 }, true, 'buy by tomorrow'],
    ['the last day', coming(7, 7), { kind: 'soon', days: 0 }, true, 'buy by today'],
    ['too late', coming(5, 7), { kind: 'late', days: 2 }, true, 'too late to buy: 2 days'],
    ['too late by a day', coming(6, 7), { kind: 'late', days: 1 }, true, 'too late to buy: 1 day'],
    ['seen to', coming(5, 7, { isSeenTo: true }), { kind: 'seen to' }, false, 'seen to'],
    ['this month', coming(-1, 7, { dayOfMonth: null }), { kind: 'soon', days: 0 }, true, 'buy now'],
    ['next month', coming(30, 7, { dayOfMonth: null }), { kind: 'later', days: 23 }, false, 'buy by Wed 25 March'],
  ] as const)('%s', (_, of, state, toSeeTo, said) => {
    expect(occasionState(of, today)).toEqual(state)
    expect(isToSeeTo(of, today)).toBe(toSeeTo)
    expect(buyWords(of, today)).toBe(said)
  })
})

describe('in words', () => {
  test.each([
    [yearly(3, 14, 1986), 40, '14 March 1986', '14 March, 40 years'],
    [yearly(5, 14), null, '14 May', '14 May'],
    [yearly(6), null, 'June', 'in June'],
    [yearly(6, null, 2025), 1, 'June 2025', 'in June, 1 year'],
    [yearly(2, 29, 1988), 39, '29 February 1988', '29 February, 39 years'],
    [yearly(9, 1, 1787), 239, '1 September 1787', '1 September, 239 years'],
  ] as const)('%o', (of, years, day, coming) => {
    expect(sayYearlyDay(of)).toBe(day)
    expect(sayComing(of, years)).toBe(coming)
  })

  test('in the order of the place, whatever the machine’s time zone', () => {
    expect(sayYearlyDay(yearly(3, 14, 1986), 'en-US')).toBe('March 14, 1986')
    expect(sayYearlyDay(yearly(12, 31), 'en-US')).toBe('December 31')
    expect(sayMonth(1)).toBe('January')
    expect(sayMonth(13)).toBe('')
  })

  test('an occasion is called by its own words, or by its kind', () => {
    expect(occasionName({ kind: 'birthday', title: '' })).toBe('Birthday')
    expect(occasionName({ kind: 'anniversary', title: 'First order' })).toBe('First order')
    expect(occasionName({ kind: 'other', title: '' })).toBe('Day to remember')
  })
})

describe('a day that can’t be', () => {
  test.each([
    ['31 June', yearly(6, 31), 'dayOfMonth', 'There is no 31 June.'],
    ['30 February', yearly(2, 30), 'dayOfMonth', 'There is no 30 February.'],
    ['day 0', yearly(2, 0), 'dayOfMonth', 'There is no 0 February.'],
    ['a thirteenth month', yearly(13, 1), 'month', 'There are twelve months.'],
    [
      '29 February of a year without',
      yearly(2, 29, 1987),
      'dayOfMonth',
      '1987 had no 29 February. Write another year, or leave it away.',
    ],
    [
      '29 February 1900',
      yearly(2, 29, 1900),
      'dayOfMonth',
      '1900 had no 29 February. Write another year, or leave it away.',
    ],
    ['a year to come', yearly(3, 1, 2031), 'year', '2031 is still to come. Write the year it began, or leave it away.'],
    [
      'a day of this year to come',
      yearly(3, 3, 2026),
      'year',
      '3 March 2026 is still to come. Write the year it began, or leave it away.',
    ],
    [
      'a month of this year to come',
      yearly(4, null, 2026),
      'year',
      'April 2026 is still to come. Write the year it began, or leave it away.',
    ],
    ['half a year', yearly(4, 1, 86), 'year', 'Write the year with four digits, or leave it away.'],
  ] as const)('%s', (_, of, field, words) => {
    const problem = yearlyDayProblem(of, today)
    expect(problem?.field).toBe(field)
    expect(problem && yearlyDayWords(of, problem)).toBe(words)
  })

  test.each([
    yearly(2, 29),
    yearly(2, 29, 1988),
    yearly(2, 29, 1896),
    yearly(6),
    yearly(3, 2, 2026),
    yearly(3, null, 2026),
    yearly(1, 1, 1000),
  ])('%o can be', (of) => {
    expect(yearlyDayProblem(of, today)).toBeNull()
  })
})
