import { describe, expect, test } from 'vitest'
import { day } from '../../src/shared/domain/day'
import { changeRest, occurrences, ordersToChange, type RepeatRule, type Series } from '../../src/shared/domain/repeat'
import { aCalendar } from '../support/calendars'

const weekly: RepeatRule = { unit: 'weeks', every: 1 }
const monthly = (on: number | 'last working day'): RepeatRule => ({ unit: 'months', every: 1, on })
const series = (startsOn: string, rule: RepeatRule, until: string | null = null): Series => ({
  startsOn: day(startsOn),
  until: until === null ? null : day(until),
  rule,
  ifClosed: 'stay',
})
const daysOf = (some: Series, from: string, to: string) =>
  occurrences(some, day(from), day(to), aCalendar()).map((each) => each.day.slice(5))

describe('changing one asks: this one or the rest', () => {
  const fridays = series('2026-03-06', weekly, '2026-12-31')

  test('the rest on Thursdays: Fridays end the day before', () => {
    const split = changeRest(fridays, day('2026-03-20'), day('2026-03-19'))
    expect(split).toEqual({
      ok: true,
      value: { before: { ...fridays, until: '2026-03-19' }, rest: { ...fridays, startsOn: '2026-03-19' } },
    })
    expect(split.ok && daysOf(split.value.rest, '2026-03-01', '2026-04-03')).toEqual(['03-19', '03-26', '04-02'])
    expect(split.ok && split.value.before && daysOf(split.value.before, '2026-03-01', '2026-04-03')).toEqual([
      '03-06',
      '03-13',
    ])
  })

  test('the rest from the first on: nothing stays', () => {
    expect(changeRest(fridays, day('2026-03-06'), day('2026-03-05'))).toMatchObject({
      ok: true,
      value: { before: null },
    })
  })

  test.each([
    [monthly(31), '2026-02-28', '2026-02-20', monthly(20)],
    [monthly(31), '2026-02-28', '2026-02-28', monthly(31)],
    [monthly('last working day'), '2026-02-28', '2026-03-02', monthly(2)],
    [monthly('last working day'), '2026-02-28', '2026-02-28', monthly('last working day')],
    [monthly(1), '2026-03-01', '2026-02-27', monthly(27)],
  ] as const)('%j moved from %s to %s: %j', (rule, slot, to, expected) => {
    const split = changeRest(series('2026-01-01', rule), day(slot), day(to))
    expect(split).toMatchObject({ ok: true, value: { rest: { startsOn: to, rule: expected } } })
  })

  test.each([
    ['2026-03-21', '2026-03-22', 'no such occurrence'],
    ['2026-02-27', '2026-03-01', 'no such occurrence'],
    ['2027-01-01', '2027-01-02', 'no such occurrence'],
    ['2026-03-20', '2026-03-13', 'before the one before'],
    ['2026-12-25', '2027-01-01', 'after the end'],
  ])('%s to %s is refused: %s', (slot, to, error) => {
    expect(changeRest(fridays, day(slot), day(to))).toEqual({ ok: false, error })
  })

  test('which orders change: none that left the shop', () => {
    const order = (slot: string, status: 'taken' | 'ready' | 'sent' | 'delivered' | 'cancelled') => ({
      slot: day(slot),
      status,
    })
    const orders = [
      order('2026-03-06', 'delivered'),
      order('2026-03-13', 'taken'),
      order('2026-03-20', 'ready'),
      order('2026-03-27', 'sent'),
      order('2026-04-03', 'cancelled'),
      order('2026-04-10', 'taken'),
    ]
    const slots = (slot: string, which: 'this one' | 'the rest') =>
      ordersToChange(orders, day(slot), which).map((each) => each.slot.slice(5))
    expect(slots('2026-03-20', 'this one')).toEqual(['03-20'])
    expect(slots('2026-03-20', 'the rest')).toEqual(['03-20', '04-10'])
    expect(slots('2026-03-06', 'this one')).toEqual([])
  })
})
