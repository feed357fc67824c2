import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../src/shared/domain/day'
import {
  addWorkingDays,
  dayBeside,
  isOpen,
  moveDay,
  openFrom,
  openUntil,
  whyClosed,
} from '../../src/shared/domain/workingDays'
import { aDay } from '../support/arbitraries'
import { aCalendar, anyCalendar } from '../support/calendars'

const usual = aCalendar()
const near = () => aDay({ after: '2026-01-01', before: '2026-12-31' })

describe('open days', () => {
  const calendar = aCalendar(['2026-03-10 2026-03-12', '2026-03-12 2026-03-15'], ['2026-04-03', '2026-03-11'])

  test.each([
    ['2026-03-09', null],
    ['2026-03-10', 'closure'],
    ['2026-03-11', 'closure'],
    ['2026-03-15', 'closure'],
    ['2026-03-16', null],
    ['2026-04-03', 'holiday'],
    ['2026-03-07', 'weekday'],
  ])('%s is shut because of: %s', (text, kind) => {
    expect(whyClosed(day(text), calendar)?.kind ?? null).toBe(kind)
    expect(isOpen(day(text), calendar)).toBe(kind === null)
  })

  test('holidays may bring their names', () => {
    const named = { ...usual, holidays: new Map([[day('2026-04-03'), 'Good Friday']]) }
    expect(isOpen(day('2026-04-03'), named)).toBe(false)
  })
})

describe('working days away', () => {
  test.each([
    ['over a weekend', '2026-03-06', 1, [], [], '2026-03-09'],
    ['back over a weekend', '2026-03-09', -1, [], [], '2026-03-06'],
    ['from a closed day', '2026-03-07', 1, [], [], '2026-03-09'],
    ['back from a closed day', '2026-03-07', -1, [], [], '2026-03-06'],
    ['none', '2026-03-06', 0, [], [], '2026-03-06'],
    ['none from a closed day', '2026-03-07', 0, [], [], '2026-03-07'],
    ['over a holiday', '2026-04-02', 1, [], ['2026-04-03', '2026-04-06'], '2026-04-07'],
    [
      'over closures back to back',
      '2026-03-06',
      2,
      ['2026-03-09 2026-03-13', '2026-03-14 2026-03-20'],
      [],
      '2026-03-24',
    ],
    [
      'back over overlapping closures',
      '2026-03-23',
      -1,
      ['2026-03-09 2026-03-16', '2026-03-12 2026-03-20'],
      [],
      '2026-03-06',
    ],
    ['over the year’s end', '2026-12-30', 3, [], ['2027-01-01'], '2027-01-05'],
    ['back over the year’s end', '2027-01-05', -3, ['2026-12-24 2026-12-31'], ['2027-01-01'], '2026-12-22'],
    ['over the last of February', '2028-02-28', 2, [], [], '2028-03-01'],
    ['over the night that summer time begins', '2026-03-27', 1, [], [], '2026-03-30'],
    ['back over the night that summer time ends', '2026-10-26', -1, [], [], '2026-10-23'],
    ['to the last day there is', '2199-12-30', 1, [], [], '2199-12-31'],
    ['beyond the last day', '2199-12-31', 1, [], [], null],
    ['before the first day', '1900-01-01', -1, [], [], null],
  ] as const)('%s', (_, from, count, closures, holidays, expected) => {
    expect(addWorkingDays(day(from), count, aCalendar(closures, holidays))).toBe(expected)
  })

  test.each([0.5, 1001, -1001, Number.NaN])('%d is no number of working days', (count) => {
    expect(() => addWorkingDays(day('2026-03-02'), count, usual)).toThrow(RangeError)
  })

  test('a shop that is shut for a year has no next working day; one shut a day less has', () => {
    const from = day('2026-03-02')
    const shut = (days: number) => aCalendar([`${from} ${addDays(from, days - 1)}`], [], [1, 2, 3, 4, 5, 6, 7])
    expect(openFrom(from, shut(365))).toBeNull()
    expect(openFrom(from, shut(364))).toBe(addDays(from, 364))
    expect(openUntil(addDays(from, 364), shut(365))).toBeNull()
    expect(openUntil(addDays(from, 363), shut(364))).toBe(addDays(from, -1))
    expect(openFrom(from, aCalendar([], [], []))).toBeNull()
    expect(addWorkingDays(from, 1, aCalendar([], [], []))).toBeNull()
  })

  test('there and back again', () => {
    fc.assert(
      fc.property(anyCalendar(), near(), fc.integer({ min: -30, max: 30 }), (calendar, from, count) => {
        fc.pre(isOpen(from, calendar))
        const there = addWorkingDays(from, count, calendar)
        if (there === null) return
        expect(isOpen(there, calendar)).toBe(true)
        expect(addWorkingDays(there, -count, calendar)).toBe(from)
      }),
    )
  })

  test('as many open days lie between as were asked for', () => {
    fc.assert(
      fc.property(anyCalendar(), near(), fc.integer({ min: 1, max: 30 }), (calendar, from, count) => {
        const there = addWorkingDays(from, count, calendar)
        if (there === null) return
        let open = 0
        for (let at = from; at < there; ) {
          at = addDays(at, 1)
          if (isOpen(at, calendar)) open += 1
        }
        expect(open).toBe(count)
      }),
    )
  })

  test('the open day on or after is the day itself, or nothing open lies between', () => {
    fc.assert(
      fc.property(anyCalendar(), near(), (calendar, from) => {
        const found = openFrom(from, calendar)
        expect(openUntil(from, calendar) === from).toBe(isOpen(from, calendar))
        for (let at = from, looked = 0; looked < 365 && at !== found; looked += 1) {
          expect(isOpen(at, calendar)).toBe(false)
          at = addDays(at, 1)
        }
        if (found !== null) expect(isOpen(found, calendar)).toBe(true)
      }),
    )
  })

  test('beside the first and the last day there is nothing', () => {
    expect(dayBeside(day('2199-12-31'), 1)).toBeNull()
    expect(dayBeside(day('1900-01-01'), -1)).toBeNull()
    expect(dayBeside(day('2026-02-28'), 1)).toBe('2026-03-01')
  })
})

describe('moving a day', () => {
  const fair = aCalendar(['2026-03-09'])

  test.each([
    ['2026-03-06', 1, 'working days', '2026-03-10'],
    ['2026-03-06', 1, 'calendar days', '2026-03-07'],
    ['2026-03-10', -1, 'working days', '2026-03-06'],
    ['2026-03-10', -7, 'calendar days', '2026-03-03'],
    ['2199-12-30', 1, 'calendar days', '2199-12-31'],
    ['2199-12-30', 2, 'calendar days', null],
    ['1900-01-01', -1, 'calendar days', null],
    ['2199-12-31', 1, 'working days', null],
  ] as const)('%s by %i %s is %s', (from, count, countedIn, expected) => {
    expect(moveDay(day(from), count, countedIn, fair)).toBe(expected)
  })
})
