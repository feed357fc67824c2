import { describe, expect, test } from 'vitest'
import { comingDays, firstCopy, nextCopy, type Repeats } from '../../src/shared/domain/copies'
import { day } from '../../src/shared/domain/day'
import { type Recurrence, ruleOn, ruleProblem } from '../../src/shared/domain/recurrence'
import { repeatsWords, ruleWords } from '../../src/shared/domain/recurrenceWords'
import type { ShopCalendar } from '../../src/shared/domain/workingDays'
import { aCalendar } from '../support/calendars'
import { repeatsFrom } from '../support/recurrences'

const usual = aCalendar()
const daily: Recurrence = { unit: 'days', every: 1 }
const workingDays: Recurrence = { unit: 'working days' }
const weekly = (on: readonly number[], every = 1): Recurrence => ({ unit: 'weeks', every, on })
type Months = Extract<Recurrence, { unit: 'months' }>
const monthly = (on: Months['on'], every = 1): Recurrence => ({ unit: 'months', every, on })
const yearly = (month: number, on: Extract<Recurrence, { unit: 'years' }>['on'], every = 1): Recurrence => ({
  unit: 'years',
  every,
  month,
  on,
})
const after = (days: number): Recurrence => ({ unit: 'after', days })

/** The days on which it comes, each done on its day: "03-02 03-09". */
function coming(repeats: Repeats, count: number, calendar: ShopCalendar = usual): string {
  return comingDays(repeats, firstCopy(repeats, calendar), count, calendar)
    .map((each) => each.slice(2))
    .join(' ')
}

describe('a task that comes again', () => {
  test.each<[string, Repeats, string]>([
    ['every day', repeatsFrom('2026-02-27', daily), '26-02-27 26-02-28 26-03-01 26-03-02'],
    [
      'every 10 days, over a leap day',
      repeatsFrom('2028-02-20', { unit: 'days', every: 10 }),
      '28-02-20 28-03-01 28-03-11 28-03-21',
    ],
    ['every working day', repeatsFrom('2026-02-28', workingDays), '26-03-02 26-03-03 26-03-04 26-03-05'],
    ['every week on Monday', repeatsFrom('2026-03-02', weekly([1])), '26-03-02 26-03-09 26-03-16 26-03-23'],
    [
      'on Monday and Thursday, begun on a Tuesday',
      repeatsFrom('2026-03-03', weekly([1, 4])),
      '26-03-05 26-03-09 26-03-12 26-03-16',
    ],
    [
      'every other week on Monday and Friday',
      repeatsFrom('2026-03-04', weekly([5, 1], 2)),
      '26-03-06 26-03-16 26-03-20 26-03-30',
    ],
    ['over the year’s end', repeatsFrom('2026-12-28', weekly([1, 7])), '26-12-28 27-01-03 27-01-04 27-01-10'],
    ['on the 31st', repeatsFrom('2027-12-31', monthly(31)), '27-12-31 28-01-31 28-02-29 28-03-31'],
    ['on the 30th, in a common year', repeatsFrom('2026-01-30', monthly(30)), '26-01-30 26-02-28 26-03-30 26-04-30'],
    ['on the 1st, begun after it', repeatsFrom('2026-03-02', monthly(1)), '26-04-01 26-05-01 26-06-01 26-07-01'],
    ['every third month', repeatsFrom('2025-11-30', monthly(30, 3)), '25-11-30 26-02-28 26-05-30 26-08-30'],
    [
      'on the 2nd Tuesday',
      repeatsFrom('2026-03-01', monthly({ nth: 2, weekday: 2 })),
      '26-03-10 26-04-14 26-05-12 26-06-09',
    ],
    [
      'on the 1st Sunday, which is the 1st',
      repeatsFrom('2026-03-01', monthly({ nth: 1, weekday: 7 })),
      '26-03-01 26-04-05 26-05-03 26-06-07',
    ],
    [
      'on the last Friday',
      repeatsFrom('2026-02-01', monthly({ nth: -1, weekday: 5 })),
      '26-02-27 26-03-27 26-04-24 26-05-29',
    ],
    [
      'on the first working day, begun on it',
      repeatsFrom('2026-03-02', monthly('first working day')),
      '26-03-02 26-04-01 26-05-01 26-06-01',
    ],
    [
      'on the first working day, begun after it',
      repeatsFrom('2026-03-03', monthly('first working day')),
      '26-04-01 26-05-01 26-06-01 26-07-01',
    ],
    [
      'on the last working day',
      repeatsFrom('2026-01-31', monthly('last working day')),
      '26-01-30 26-02-27 26-03-31 26-04-30',
    ],
    ['every year on 29 February', repeatsFrom('2026-01-01', yearly(2, 29)), '26-02-28 27-02-28 28-02-29 29-02-28'],
    [
      'every year, begun after its day',
      repeatsFrom('2026-05-15', yearly(5, 14)),
      '27-05-14 28-05-14 29-05-14 30-05-14',
    ],
    [
      'every 2 years on the 2nd Sunday of May',
      repeatsFrom('2026-01-01', yearly(5, { nth: 2, weekday: 7 }, 2)),
      '26-05-10 28-05-14 30-05-12 32-05-09',
    ],
    ['7 days after it was done', repeatsFrom('2026-02-23', after(7)), '26-02-23 26-03-02 26-03-09 26-03-16'],
  ])('%s', (_, repeats, expected) => {
    expect(coming(repeats, 4)).toBe(expected)
  })

  test('its first day comes from the start even where that is the last one it may come', () => {
    expect(coming(repeatsFrom('2026-03-02', daily, { until: day('2026-03-04') }), 9)).toBe('26-03-02 26-03-03 26-03-04')
    expect(coming(repeatsFrom('2026-03-02', daily, { until: day('2026-03-02') }), 9)).toBe('26-03-02')
    expect(coming(repeatsFrom('2026-03-02', daily, { until: day('2026-03-01') }), 9)).toBe('')
    expect(coming(repeatsFrom('2026-03-02', after(7), { until: day('2026-03-15') }), 9)).toBe('26-03-02 26-03-09')
  })

  test('ends with the calendar', () => {
    expect(coming(repeatsFrom('2199-12-30', daily), 9)).toBe('99-12-30 99-12-31')
    expect(coming(repeatsFrom('2199-12-01', monthly(31)), 9)).toBe('99-12-31')
    expect(coming(repeatsFrom('2199-06-30', after(300)), 9)).toBe('99-06-30')
    expect(coming(repeatsFrom('2199-12-31', weekly([5])), 9)).toBe('')
  })
})

describe('a closed day', () => {
  const easter = aCalendar(['2026-03-30 2026-03-31'], ['2026-04-03', '2026-04-06'])

  test.each<[string, Repeats, string]>([
    ['stays', repeatsFrom('2026-03-27', weekly([5])), '26-03-27 26-04-03 26-04-10'],
    [
      'goes to the working day before',
      repeatsFrom('2026-03-27', weekly([5]), { ifClosed: 'before' }),
      '26-03-27 26-04-02 26-04-10',
    ],
    [
      'goes to the working day after',
      repeatsFrom('2026-03-27', weekly([5]), { ifClosed: 'after' }),
      '26-03-27 26-04-07 26-04-10',
    ],
    ['is left out of every working day', repeatsFrom('2026-03-27', workingDays), '26-03-27 26-04-01 26-04-02'],
    [
      'is not the last working day',
      repeatsFrom('2026-03-01', monthly('last working day')),
      '26-03-27 26-04-30 26-05-29',
    ],
    [
      'is not the first working day',
      repeatsFrom('2026-03-30', monthly('first working day')),
      '26-04-01 26-05-01 26-06-01',
    ],
    [
      'daily to the one before is that day once',
      repeatsFrom('2026-04-02', daily, { ifClosed: 'before' }),
      '26-04-02 26-04-07 26-04-08',
    ],
    [
      'daily to the one after is that day once',
      repeatsFrom('2026-04-02', daily, { ifClosed: 'after' }),
      '26-04-02 26-04-07 26-04-08',
    ],
    [
      'after it was done is never the day itself',
      repeatsFrom('2026-04-02', after(1), { ifClosed: 'before' }),
      '26-04-02 26-04-07 26-04-08',
    ],
    [
      'on the 1st, begun on the working day after it',
      repeatsFrom('2026-03-02', monthly(1), { ifClosed: 'after' }),
      '26-03-02 26-04-01 26-05-01',
    ],
  ])('%s', (_, repeats, expected) => {
    expect(coming(repeats, 3, easter)).toBe(expected)
  })

  test('a month without a working day is passed over; a year of them ends it', () => {
    const summer = aCalendar(['2026-07-25 2026-09-05'])
    expect(coming(repeatsFrom('2026-07-01', monthly('last working day')), 3, summer)).toBe('26-07-24 26-09-30 26-10-30')
    expect(coming(repeatsFrom('2026-07-01', monthly('first working day')), 3, summer)).toBe(
      '26-07-01 26-09-07 26-10-01',
    )
    const shut = aCalendar([], [], [])
    for (const rule of [workingDays, monthly('last working day'), monthly('first working day')]) {
      expect(coming(repeatsFrom('2026-03-02', rule), 3, shut)).toBe('')
    }
    expect(coming(repeatsFrom('2026-03-02', daily, { ifClosed: 'after' }), 3, shut)).toBe('')
    expect(coming(repeatsFrom('2026-03-02', after(7), { ifClosed: 'before' }), 3, shut)).toBe('')
    expect(coming(repeatsFrom('2026-03-02', daily), 2, shut)).toBe('26-03-02 26-03-03')
  })
})

describe('the copy after one that was settled', () => {
  const next = (repeats: Repeats, slot: string, settledOn: string, calendar = usual) =>
    nextCopy(repeats, day(slot), day(settledOn), calendar)?.day ?? null

  test.each<[string, Recurrence, string, string, string | null]>([
    ['ten days missed', daily, '2026-03-02', '2026-03-12', '2026-03-13'],
    ['done the day before', daily, '2026-03-03', '2026-03-02', '2026-03-04'],
    ['a monthly one, ten days late', monthly(1), '2026-03-01', '2026-03-12', '2026-04-01'],
    ['a monthly one, two months late', monthly(1), '2026-03-01', '2026-05-12', '2026-06-01'],
    ['7 days after, finished late', after(7), '2026-03-02', '2026-03-12', '2026-03-19'],
    ['7 days after, finished early', after(7), '2026-03-09', '2026-03-02', '2026-03-09'],
    ['every other week keeps its weeks', weekly([1], 2), '2026-03-02', '2026-03-12', '2026-03-16'],
    [
      'the last working day, done on a Saturday after it',
      monthly('last working day'),
      '2026-02-28',
      '2026-02-28',
      '2026-03-31',
    ],
    [
      'the first working day, done on the Sunday before the next',
      monthly('first working day'),
      '2026-02-01',
      '2026-03-01',
      '2026-03-02',
    ],
  ])('%s', (_, rule, slot, settledOn, expected) => {
    expect(next(repeatsFrom('2026-02-02', rule), slot, settledOn)).toBe(expected)
  })

  test('is not a second one on the same working day', () => {
    const repeats = repeatsFrom('2026-03-02', daily, { ifClosed: 'after' })
    expect(next(repeats, '2026-03-07', '2026-03-06')).toBe('2026-03-10')
  })

  test('is none after the end', () => {
    const repeats = repeatsFrom('2026-03-02', daily, { until: day('2026-03-10') })
    expect(next(repeats, '2026-03-02', '2026-03-09')).toBe('2026-03-10')
    expect(next(repeats, '2026-03-02', '2026-03-10')).toBeNull()
  })
})

describe('an impossible rule', () => {
  test.each<[Recurrence, string, string]>([
    [yearly(2, 30), 'on', 'There is no 30 February.'],
    [yearly(4, 31), 'on', 'There is no 31 April.'],
    [yearly(13, 1), 'month', 'from 1 to 12'],
    [yearly(1, 0), 'on', 'from 1 to 31'],
    [yearly(1, { nth: 1, weekday: 8 }), 'on', 'weekday'],
    [yearly(1, 1, 11), 'every', 'From 1 to 10.'],
    [monthly(32), 'on', 'from 1 to 31'],
    [monthly(Number.NaN), 'on', 'from 1 to 31'],
    [monthly({ nth: 1, weekday: 0 }), 'on', 'weekday'],
    [monthly(1, 25), 'every', 'From 1 to 24.'],
    [weekly([]), 'on', 'at least one weekday'],
    [weekly([0]), 'on', 'weekday'],
    [weekly([1], 53), 'every', 'From 1 to 52.'],
    [{ unit: 'days', every: 0 }, 'every', 'From 1 to 365.'],
    [{ unit: 'days', every: 1.5 }, 'every', 'From 1 to 365.'],
    [after(0), 'days', 'From 1 to 730 days.'],
    [after(731), 'days', 'From 1 to 730 days.'],
  ])('%j is refused at its field', (rule, field, words) => {
    expect(ruleProblem(rule)).toEqual({ field, words: expect.stringContaining(words) })
    expect(() => firstCopy(repeatsFrom('2026-03-02', rule), usual)).toThrow(RangeError)
    expect(() => nextCopy(repeatsFrom('2026-03-02', rule), day('2026-03-02'), day('2026-03-02'), usual)).toThrow(
      RangeError,
    )
  })

  test('29 February and the 31st of any month are possible', () => {
    expect(ruleProblem(yearly(2, 29))).toBeNull()
    expect(ruleProblem(monthly(31))).toBeNull()
  })
})

describe('in words', () => {
  test.each<[Recurrence, string]>([
    [daily, 'every day'],
    [{ unit: 'days', every: 3 }, 'every 3 days'],
    [workingDays, 'every working day'],
    [weekly([1]), 'every week on Monday'],
    [weekly([4, 1, 2], 2), 'every 2 weeks on Monday, Tuesday and Thursday'],
    [monthly(2), 'every month on the 2nd'],
    [monthly(13), 'every month on the 13th'],
    [monthly(31, 3), 'every 3 months on the 31st'],
    [monthly({ nth: 2, weekday: 2 }), 'every 2nd Tuesday of the month'],
    [monthly({ nth: -1, weekday: 5 }, 2), 'every 2 months on the last Friday'],
    [monthly('last working day'), 'on the last working day of the month'],
    [monthly('first working day', 6), 'every 6 months on the first working day'],
    [yearly(5, 14), 'every year on 14 May'],
    [yearly(5, { nth: 2, weekday: 7 }, 2), 'every 2 years on the 2nd Sunday of May'],
    [after(7), '7 days after it was done'],
    [after(1), '1 day after it was done'],
  ])('%j is “%s”', (rule, words) => {
    expect(ruleWords(rule)).toBe(words)
  })

  test('with its end and what happens on a closed day', () => {
    const today = day('2026-03-02')
    expect(repeatsWords({ rule: monthly(1), ifClosed: 'before', until: day('2026-06-05') }, today)).toBe(
      'every month on the 1st, on a closed day the working day before, until Fri 5 June',
    )
    expect(repeatsWords({ rule: daily, ifClosed: 'stay', until: null }, today)).toBe('every day')
    expect(repeatsWords({ rule: workingDays, ifClosed: 'after', until: null }, today)).toBe('every working day')
  })
})

describe('the rule of a task that goes to another day', () => {
  test.each<[Recurrence, string, string, Recurrence]>([
    [weekly([1]), '2026-03-02', '2026-03-03', weekly([2])],
    [weekly([1, 3]), '2026-03-02', '2026-03-03', weekly([1, 3])],
    [weekly([5]), '2026-03-02', '2026-03-03', weekly([5])],
    [monthly(2), '2026-03-02', '2026-03-31', monthly(31)],
    [monthly(31), '2026-04-30', '2026-05-05', monthly(31)],
    [monthly({ nth: 1, weekday: 1 }), '2026-03-02', '2026-03-10', monthly({ nth: 2, weekday: 2 })],
    [monthly({ nth: 1, weekday: 1 }), '2026-03-02', '2026-03-31', monthly({ nth: -1, weekday: 2 })],
    [monthly({ nth: -1, weekday: 1 }), '2026-03-30', '2026-04-28', monthly({ nth: -1, weekday: 2 })],
    [monthly({ nth: -1, weekday: 1 }), '2026-03-30', '2026-04-07', monthly({ nth: 1, weekday: 2 })],
    [monthly({ nth: 2, weekday: 1 }), '2026-03-02', '2026-03-10', monthly({ nth: 2, weekday: 1 })],
    [monthly('last working day'), '2026-03-31', '2026-03-10', monthly('last working day')],
    [yearly(3, 2), '2026-03-02', '2026-05-14', yearly(5, 14)],
    [yearly(3, { nth: 1, weekday: 1 }), '2026-03-02', '2026-05-10', yearly(5, { nth: 2, weekday: 7 })],
    [yearly(4, 2), '2026-03-02', '2026-05-14', yearly(4, 2)],
    [daily, '2026-03-02', '2026-05-14', daily],
    [after(7), '2026-03-02', '2026-05-14', after(7)],
  ])('%j from %s to %s', (rule, from, to, expected) => {
    expect(ruleOn(rule, day(from), day(to))).toEqual(expected)
  })
})
