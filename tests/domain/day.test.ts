import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  clockAt,
  compare,
  day,
  dayAt,
  dayOf,
  daysBetween,
  epochDay,
  isDay,
  isMoment,
  isTime,
  isWorkingDay,
  moment,
  momentAt,
  monthEnd,
  nextWorkingDay,
  parseDay,
  time,
  weekday,
  weekOf,
} from '../../src/shared/domain/day'
import { aDay } from '../support/arbitraries'

const weekdays = [1, 2, 3, 4, 5]

describe('what is a day', () => {
  test.each(['1900-01-01', '2199-12-31', '2026-02-28', '2024-02-29', '2000-02-29', '2026-06-30'])('%s is', (text) => {
    expect(isDay(text)).toBe(true)
    expect(parseDay(text)).toBe(text)
    expect(day(text)).toBe(text)
  })

  test.each([
    '2026-06-31',
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-01-32',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '0026-03-02',
    '1899-12-31',
    '2200-01-01',
    '2026-3-2',
    '26-03-02',
    ' 2026-03-02',
    '2026-03-02\n',
    '2026-03-02T00:00',
    '+002026-03-02',
    '',
  ])('%j is not', (text) => {
    expect(isDay(text)).toBe(false)
    expect(parseDay(text)).toBeNull()
    expect(() => day(text)).toThrow(RangeError)
  })

  test.each([
    [2026, 3, 2, '2026-03-02'],
    [2026, 6, 31, null],
    [26, 3, 2, null],
    [2026, 3, 2.5, null],
    [2026, -3, 2, null],
    [Number.NaN, 3, 2, null],
  ])('of %d, %d, %d: %s', (year, month, dayOfMonth, expected) => {
    expect(dayOf(year, month, dayOfMonth)).toBe(expected)
  })

  test.each(['00:00', '09:30', '23:59'])('%s is a time', (text) => {
    expect(isTime(text)).toBe(true)
    expect(time(text)).toBe(text)
  })

  test.each(['24:00', '9:30', '12:60', '12:5', '12:05:00', ''])('%j is no time', (text) => {
    expect(isTime(text)).toBe(false)
    expect(() => time(text)).toThrow(RangeError)
  })

  test.each(['2026-03-02T09:30:00.000Z', '2024-02-29T23:59:59.999Z'])('%s is a moment', (text) => {
    expect(isMoment(text)).toBe(true)
  })

  test.each(['2026-02-29T09:30:00.000Z', '2026-03-02T09:30:00Z', '2026-03-02T24:00:00.000Z', '2026-03-02'])(
    '%s is no moment',
    (text) => {
      expect(isMoment(text)).toBe(false)
    },
  )

  test('a moment is written with milliseconds, and only within the years that days have', () => {
    expect(moment(0)).toBe('1970-01-01T00:00:00.000Z')
    expect(() => moment(-9e12)).toThrow(RangeError)
  })
})

describe('reckoning with days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-03-02', 0, '2026-03-02'],
  ])('%s and %d days is %s', (from, count, expected) => {
    expect(addDays(day(from), count)).toBe(expected)
    expect(daysBetween(day(from), day(expected))).toBe(count)
  })

  test('no day lies outside 1900 to 2199', () => {
    expect(() => addDays(day('2199-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(day('1900-01-01'), -1)).toThrow(RangeError)
  })

  test('adding and counting are each other’s inverse', () => {
    fc.assert(
      fc.property(aDay(), aDay(), (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b)
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0)
        expect(compare(a, b)).toBe(Math.sign(daysBetween(b, a)))
      }),
    )
  })

  test('Temporal counts the same', () => {
    fc.assert(
      fc.property(aDay(), fc.integer({ min: -109_572, max: 109_572 }), (any, count) => {
        const theirs = Temporal.PlainDate.from(any)
        const sum = theirs.add({ days: count }).toString()
        expect(weekday(any)).toBe(theirs.dayOfWeek)
        expect(epochDay(any)).toBe(Temporal.PlainDate.from('1970-01-01').until(theirs).days)
        if (isDay(sum)) expect(addDays(any, count)).toBe(sum)
        else expect(() => addDays(any, count)).toThrow(RangeError)
      }),
    )
  })

  test('every day from 1900 to 2199 follows the one before', () => {
    let any = day('1900-01-01')
    let count = 1
    for (; any < '2199-12-31'; count += 1) any = addDays(any, 1)
    expect(count).toBe(300 * 365 + 73)
  })

  test.each([
    ['2026-03-02', 1],
    ['2026-03-08', 7],
    ['2000-01-01', 6],
    ['1900-01-01', 1],
  ])('%s is weekday %d', (text, expected) => {
    expect(weekday(day(text))).toBe(expected)
  })

  test.each([
    ['2026-02-10', '2026-02-28'],
    ['2024-02-10', '2024-02-29'],
    ['2026-04-30', '2026-04-30'],
    ['2026-12-01', '2026-12-31'],
  ])('the month of %s ends on %s', (text, expected) => {
    expect(monthEnd(day(text))).toBe(expected)
  })

  test('the day after the end of a month is a first', () => {
    fc.assert(
      fc.property(aDay({ before: '2199-11-30' }), (any) => {
        expect(addDays(monthEnd(any), 1).slice(8)).toBe('01')
        expect(compare(any, monthEnd(any))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('a week runs from Monday to Sunday, over the end of a month', () => {
    expect(weekOf(day('2026-03-01'))).toEqual([
      '2026-02-23',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ])
  })

  test.each([
    ['2026-03-02', '2026-03-03'],
    ['2026-03-06', '2026-03-09'],
    ['2026-03-07', '2026-03-09'],
    ['2026-03-08', '2026-03-09'],
  ])('after %s the shop opens next on %s', (text, expected) => {
    expect(nextWorkingDay(day(text), weekdays)).toBe(expected)
  })

  it('finds a shop’s only working day a week ahead, and says when there is none', () => {
    expect(nextWorkingDay(day('2026-03-02'), [1])).toBe('2026-03-09')
    expect(() => nextWorkingDay(day('2026-03-02'), [])).toThrow(RangeError)
    expect(isWorkingDay(day('2026-03-07'), weekdays)).toBe(false)
    expect(isWorkingDay(day('2026-03-07'), [6])).toBe(true)
  })
})

describe('days and moments', () => {
  test.each([
    ['2026-03-02T04:59:59.999Z', 'America/New_York', '2026-03-01', '23:59'],
    ['2026-03-02T05:00:00.000Z', 'America/New_York', '2026-03-02', '00:00'],
    ['2026-03-02T10:59:00.000Z', 'Pacific/Auckland', '2026-03-02', '23:59'],
    ['2026-03-02T11:00:00.000Z', 'Pacific/Auckland', '2026-03-03', '00:00'],
    ['2026-03-02T09:30:59.999Z', 'Europe/London', '2026-03-02', '09:30'],
  ])('%s in %s is %s at %s', (text, timeZone, today, wallClock) => {
    const now = moment(Date.parse(text))
    expect(dayAt(now, timeZone)).toBe(today)
    expect(clockAt(now, timeZone)).toEqual({ today, time: wallClock })
  })

  test.each([
    ['an ordinary hour', '2026-03-02', '09:30', 'Europe/Berlin', '2026-03-02T08:30:00.000Z'],
    [
      'an hour that summer time skips moves forward',
      '2026-03-29',
      '02:30',
      'Europe/Berlin',
      '2026-03-29T01:30:00.000Z',
    ],
    ['the first of an hour that comes twice', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['a midnight that summer time skips', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['half an hour skipped', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
  ])('%s', (_, text, wallClock, timeZone, expected) => {
    expect(momentAt(day(text), time(wallClock), timeZone)).toBe(expected)
  })

  test('a skipped hour reads an hour later on the clock', () => {
    const skipped = momentAt(day('2026-03-29'), time('02:30'), 'Europe/Berlin')
    expect(clockAt(skipped, 'Europe/Berlin')).toEqual({ today: '2026-03-29', time: '03:30' })
  })

  test('noon of a day is on that day in every time zone', () => {
    const zones = ['Etc/GMT+12', 'Etc/GMT-14', 'Europe/London', 'Asia/Kolkata', 'Pacific/Apia', 'America/Sao_Paulo']
    fc.assert(
      fc.property(aDay({ after: '1970-01-02', before: '2199-12-30' }), fc.constantFrom(...zones), (any, timeZone) => {
        // Samoa had no 30 December 2011.
        fc.pre(!(timeZone === 'Pacific/Apia' && any === '2011-12-30'))
        expect(dayAt(momentAt(any, time('12:00'), timeZone), timeZone)).toBe(any)
      }),
    )
  })

  test('an unknown time zone is refused', () => {
    expect(() => dayAt(moment(0), 'Mars/Olympus')).toThrow(RangeError)
    expect(() => momentAt(day('2026-03-02'), time('09:30'), 'Mars/Olympus')).toThrow(RangeError)
  })
})
