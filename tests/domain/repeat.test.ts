import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, daysBetween, monthEnd } from '../../src/shared/domain/day'
import { changeRest, nextOccurrence, occurrences, type RepeatRule, type Series } from '../../src/shared/domain/repeat'
import { isOpen, type ShopCalendar } from '../../src/shared/domain/workingDays'
import { aDay } from '../support/arbitraries'
import { aCalendar, anyCalendar } from '../support/calendars'

const usual = aCalendar()
const weekly: RepeatRule = { unit: 'weeks', every: 1 }
const monthly = (on: number | 'last working day', every = 1): RepeatRule => ({ unit: 'months', every, on })

const series = (startsOn: string, rule: RepeatRule, over: Partial<Series> = {}): Series => ({
  startsOn: day(startsOn),
  until: null,
  rule,
  ifClosed: 'stay',
  ...over,
})
const daysOf = (some: Series, from: string, to: string, calendar: ShopCalendar = usual) =>
  occurrences(some, day(from), day(to), calendar).map((each) => each.day.slice(5))

describe('an order that comes again', () => {
  test.each([
    ['every week', series('2026-03-06', weekly), ['03-06', '03-13', '03-20', '03-27']],
    ['every other week', series('2026-02-27', { unit: 'weeks', every: 2 }), ['03-13', '03-27']],
    ['every week, from a day to come', series('2026-03-20', weekly), ['03-20', '03-27']],
    [
      'every week, with an end',
      series('2026-03-06', weekly, { until: day('2026-03-20') }),
      ['03-06', '03-13', '03-20'],
    ],
    ['on the 14th', series('2026-01-14', monthly(14)), ['03-14']],
    ['on the 1st, begun after it', series('2026-03-02', monthly(1)), []],
    ['every third month', series('2025-12-10', monthly(10, 3)), ['03-10']],
    ['on the last working day', series('2026-01-01', monthly('last working day')), ['03-31']],
  ] as const)('%s', (_, some, expected) => {
    expect(daysOf(some, '2026-03-01', '2026-03-31')).toEqual(expected)
  })

  test('the 31st is the last day of a shorter month, and comes back', () => {
    const year = daysOf(series('2028-01-31', monthly(31)), '2028-01-01', '2028-12-31')
    expect(year.slice(0, 5)).toEqual(['01-31', '02-29', '03-31', '04-30', '05-31'])
    expect(year).toHaveLength(12)
    expect(daysOf(series('2026-01-29', monthly(29)), '2026-02-01', '2026-03-31')).toEqual(['02-28', '03-29'])
  })

  test('the last working day, with closures', () => {
    const some = series('2026-01-01', monthly('last working day'))
    const closed = aCalendar(['2026-12-24 2026-12-31', '2026-08-01 2026-08-31'])
    expect(daysOf(some, '2026-05-01', '2026-12-31', closed)).toEqual([
      '05-29',
      '06-30',
      '07-31',
      '09-30',
      '10-30',
      '11-30',
      '12-23',
    ])
  })

  test('a closed day stays, or goes to the working day before or after; its slot names it all the same', () => {
    const closed = aCalendar([], ['2026-04-03', '2026-04-06'])
    const fridays = (ifClosed: Series['ifClosed']) =>
      occurrences(series('2026-03-06', weekly, { ifClosed }), day('2026-04-01'), day('2026-04-07'), closed)
    expect(fridays('stay')).toEqual([{ slot: '2026-04-03', day: '2026-04-03' }])
    expect(fridays('before')).toEqual([{ slot: '2026-04-03', day: '2026-04-02' }])
    expect(fridays('after')).toEqual([{ slot: '2026-04-03', day: '2026-04-07' }])
  })

  test('a closed day in a year without a working day is left out, unless it stays', () => {
    const shut = aCalendar([], [], [])
    expect(daysOf(series('2026-03-06', weekly, { ifClosed: 'after' }), '2026-03-01', '2026-03-31', shut)).toEqual([])
    expect(nextOccurrence(series('2026-03-06', weekly, { ifClosed: 'before' }), day('2026-03-01'), shut)).toBeNull()
    expect(nextOccurrence(series('2026-03-06', monthly('last working day')), day('2026-03-01'), shut)).toBeNull()
    expect(daysOf(series('2026-03-06', weekly), '2026-03-01', '2026-03-08', shut)).toEqual(['03-06'])
  })

  test.each([
    [weekly, '2026-03-06', '2026-03-13'],
    [weekly, '2026-03-05', '2026-03-06'],
    [weekly, '2020-01-01', '2026-03-06'],
    [monthly(31), '2026-03-31', '2026-04-30'],
    [monthly(31), '2026-12-31', '2027-01-31'],
    [monthly('last working day'), '2026-04-30', '2026-05-29'],
    [monthly('last working day'), '2026-05-29', '2026-05-29'],
  ] as const)('%j after %s: %s', (rule, after, expected) => {
    expect(nextOccurrence(series('2026-03-06', rule), day(after), usual)?.day).toBe(expected)
  })

  test('the next of a series that begins after that month’s day is in the month after', () => {
    expect(nextOccurrence(series('2026-03-02', monthly(1)), day('2026-02-01'), usual)?.day).toBe('2026-04-01')
  })

  test('months without a working day are passed over', () => {
    const shut = aCalendar(['2026-03-01 2026-12-31'])
    const some = series('2026-01-01', monthly('last working day'))
    expect(nextOccurrence(some, day('2026-02-28'), shut)?.day).toBe('2027-01-29')
  })

  test('after its end there is no next', () => {
    const some = series('2026-03-06', weekly, { until: day('2026-03-20') })
    expect(nextOccurrence(some, day('2026-03-19'), usual)?.day).toBe('2026-03-20')
    expect(nextOccurrence(some, day('2026-03-20'), usual)).toBeNull()
    expect(nextOccurrence(series('2026-03-06', weekly), day('2199-12-30'), usual)).toBeNull()
    expect(nextOccurrence(series('2026-03-06', monthly(31)), day('2199-12-31'), usual)).toBeNull()
  })

  test.each([
    { unit: 'weeks', every: 0 },
    { unit: 'weeks', every: 53 },
    { unit: 'weeks', every: 1.5 },
    { unit: 'months', every: 13, on: 1 },
    { unit: 'months', every: 1, on: 0 },
    { unit: 'months', every: 1, on: 32 },
  ] as const)('%j is no rule', (rule) => {
    expect(() => daysOf(series('2026-03-06', rule), '2026-03-01', '2026-03-31')).toThrow(RangeError)
    expect(() => nextOccurrence(series('2026-03-06', rule), day('2026-03-01'), usual)).toThrow(RangeError)
    expect(() => changeRest(series('2026-03-06', rule), day('2026-03-06'), day('2026-03-07'))).toThrow(RangeError)
  })
})

const aRule = fc.oneof(
  fc.record({ unit: fc.constant('weeks' as const), every: fc.integer({ min: 1, max: 52 }) }),
  fc.record({
    unit: fc.constant('months' as const),
    every: fc.integer({ min: 1, max: 12 }),
    on: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last working day' as const)),
  }),
)
const near = aDay({ after: '2024-01-01', before: '2028-12-31' })
const aSeries: fc.Arbitrary<Series> = fc.record({
  startsOn: near,
  until: fc.option(near),
  rule: aRule,
  ifClosed: fc.constantFrom('stay', 'before', 'after'),
})

describe('always', () => {
  test('slots follow the rule', () => {
    fc.assert(
      fc.property(aSeries, near, fc.nat({ max: 800 }), (some, from, length) => {
        const { rule, startsOn, until } = some
        const slots = occurrences({ ...some, ifClosed: 'stay' }, from, addDays(from, length), usual).map(
          ({ slot }) => slot,
        )
        for (const [at, slot] of slots.entries()) {
          expect(slot >= startsOn && slot >= from && (until === null || slot <= until)).toBe(true)
          const next = slots[at + 1]
          if (rule.unit === 'weeks') {
            expect(daysBetween(startsOn, slot) % (7 * rule.every)).toBe(0)
            if (next !== undefined) expect(daysBetween(slot, next)).toBe(7 * rule.every)
            continue
          }
          const end = Number(monthEnd(slot).slice(8))
          expect(Number(slot.slice(8))).toBe(rule.on === 'last working day' ? end : Math.min(rule.on, end))
          if (next !== undefined) expect(Math.round(daysBetween(slot, next) / 30.44)).toBe(rule.every)
        }
      }),
    )
  })

  test('next after next are the occurrences', () => {
    fc.assert(
      fc.property(aSeries, anyCalendar(), near, (some, calendar, from) => {
        const listed = occurrences(some, from, addDays(from, 120), calendar)
        let next = nextOccurrence(some, addDays(from, -1), calendar)
        for (const each of listed) {
          expect(next).toEqual(each)
          next = nextOccurrence(some, each.slot, calendar)
        }
      }),
    )
  })

  test('unless closed days stay, every promised day is a working day', () => {
    fc.assert(
      fc.property(aSeries, anyCalendar(), near, (some, calendar, from) => {
        fc.pre(some.ifClosed !== 'stay')
        for (const { day } of occurrences(some, from, addDays(from, 200), calendar)) {
          expect(isOpen(day, calendar)).toBe(true)
        }
      }),
    )
  })

  test('cut at an occurrence without moving it, both parts give what the whole gave', () => {
    fc.assert(
      fc.property(aSeries, fc.nat({ max: 10 }), (some, at) => {
        const to = day('2030-12-31')
        const whole = occurrences({ ...some, ifClosed: 'stay' }, some.startsOn, to, usual)
        const cut = whole[at % Math.max(1, whole.length)]
        if (cut === undefined) return
        const split = changeRest(some, cut.slot, cut.slot)
        if (!split.ok) throw new Error(split.error)
        const parts = [split.value.before, split.value.rest].flatMap((part) =>
          part === null ? [] : occurrences({ ...part, ifClosed: 'stay' }, part.startsOn, to, usual),
        )
        expect(parts).toEqual(whole)
      }),
    )
  })
})
