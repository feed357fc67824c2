import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, daysBetween } from '../../src/shared/domain/day'
import { type Anchor, anchors, asksFor, countedWords, spanProblem, stepDay } from '../../src/shared/domain/templates'
import { type CountedIn, isOpen } from '../../src/shared/domain/workingDays'
import { aDay } from '../support/arbitraries'
import { aCalendar, anyCalendar } from '../support/calendars'

const weekdays = aCalendar()
const counted = (anchor: Anchor, countedIn: CountedIn, offset: number) => ({ anchor, countedIn, offset })
const [working, calendar] = ['working days', 'calendar days'] as const

describe('A step of a template', () => {
  it.each([
    ['start', working, '2026-03-06', 0, '2026-03-06'],
    ['start', working, '2026-03-06', 1, '2026-03-09'],
    ['start', working, '2026-03-07', 0, '2026-03-09'],
    ['start', working, '2026-03-07', 1, '2026-03-09'],
    ['end', working, '2026-03-09', 1, '2026-03-06'],
    ['end', working, '2026-03-09', 5, '2026-03-02'],
    ['end', working, '2026-03-07', 0, '2026-03-06'],
    ['end', working, '2026-03-07', 1, '2026-03-06'],
    // Calendar days are those very days, open or not.
    ['start', calendar, '2026-03-06', 1, '2026-03-07'],
    ['end', calendar, '2026-03-07', 0, '2026-03-07'],
    ['end', calendar, '2026-03-01', 1, '2026-02-28'],
    ['start', calendar, '2028-02-28', 1, '2028-02-29'],
  ] as const)('counted from the %s in %s: %s and %i is %s', (anchor, countedIn, from, offset, due) => {
    expect(stepDay(counted(anchor, countedIn, offset), day(from), weekdays)).toEqual({ ok: true, value: due })
  })

  it('steps over closures and holidays', () => {
    const closed = aCalendar(['2026-03-09 2026-03-13'], ['2026-03-16'])
    const due = (anchor: Anchor, offset: number, from: string) =>
      stepDay(counted(anchor, working, offset), day(from), closed)
    expect(due('start', 1, '2026-03-06')).toEqual({ ok: true, value: '2026-03-17' })
    expect(due('end', 1, '2026-03-17')).toEqual({ ok: true, value: '2026-03-06' })
    expect(due('end', 0, '2026-03-11')).toEqual({ ok: true, value: '2026-03-06' })
  })

  it('has no day where the shop never works, or beyond the calendar', () => {
    const shut = aCalendar([], [], [])
    expect(stepDay(counted('end', working, 1), day('2026-03-06'), shut)).toEqual({ ok: false, error: 'no day' })
    expect(stepDay(counted('start', working, 0), day('2026-03-06'), shut)).toEqual({ ok: false, error: 'no day' })
    expect(stepDay(counted('start', calendar, 1), day('2199-12-31'), weekdays)).toEqual({ ok: false, error: 'no day' })
    expect(() => stepDay(counted('start', calendar, -1), day('2026-03-06'), weekdays)).toThrow(RangeError)
    expect(() => stepDay(counted('end', working, 366), day('2026-03-06'), weekdays)).toThrow(RangeError)
  })

  const aFrom = aDay({ after: '2025-10-01', before: '2027-06-30' })
  const anOffset = fc.integer({ min: 0, max: 60 })
  const anAnchor = fc.constantFrom(...anchors)

  it('counted in working days never lands on a closed day', () => {
    fc.assert(
      fc.property(aFrom, anOffset, anAnchor, anyCalendar(), (from, offset, anchor, shop) => {
        const found = stepDay(counted(anchor, working, offset), from, shop)
        if (found.ok) expect(isOpen(found.value, shop)).toBe(true)
      }),
    )
  })

  it('never comes before one that is counted shorter, nor on the other side of its start or end', () => {
    fc.assert(
      fc.property(
        aFrom,
        anOffset,
        anOffset,
        anAnchor,
        fc.constantFrom(working, calendar),
        anyCalendar(),
        (from, a, b, anchor, countedIn, shop) => {
          const [near, far] = [Math.min(a, b), Math.max(a, b)].map((offset) =>
            stepDay(counted(anchor, countedIn, offset), from, shop),
          )
          if (!near?.ok || !far?.ok) return
          const way = (to: typeof from) => (anchor === 'start' ? daysBetween(from, to) : daysBetween(to, from))
          expect(way(near.value)).toBeGreaterThanOrEqual(0)
          expect(way(far.value)).toBeGreaterThanOrEqual(way(near.value))
        },
      ),
    )
  })

  it('counted in calendar days is that very day', () => {
    fc.assert(
      fc.property(aFrom, anOffset, anAnchor, anyCalendar(), (from, offset, anchor, shop) => {
        const value = addDays(from, anchor === 'start' ? offset : -offset)
        expect(stepDay(counted(anchor, calendar, offset), from, shop)).toEqual({ ok: true, value })
      }),
    )
  })

  it.each([
    [counted('start', working, 0), 'on the first day'],
    [counted('end', calendar, 0), 'on the last day'],
    [counted('end', working, 1), '1 working day before the end'],
    [counted('start', calendar, 3), '3 days after the start'],
  ])('%o is said as “%s”', (step, words) => {
    expect(countedWords(step)).toBe(words)
  })
})

describe('The days of a use', () => {
  const [forward, back] = [{ anchor: 'start' }, { anchor: 'end' }] as const
  const [first, last] = [day('2026-03-02'), day('2026-03-06')]

  it.each([
    [[forward], { start: first, end: null }, null],
    [[forward], { start: null, end: last }, 'start'],
    [[back], { start: null, end: last }, null],
    [[back], { start: first, end: null }, 'end'],
    [[forward, back], { start: first, end: last }, null],
    [[forward, back], { start: first, end: first }, null],
    [[forward, back], { start: last, end: first }, 'end'],
    // What is not asked for is not looked at.
    [[back], { start: last, end: first }, null],
  ] as const)('%o from %o: wrong is %s', (steps, span, wrong) => {
    expect(spanProblem(steps, span)?.field ?? null).toBe(wrong)
  })

  it('are those that a step is counted from', () => {
    expect(asksFor([forward, forward])).toEqual({ start: true, end: false })
    expect(asksFor([forward, back])).toEqual({ start: true, end: true })
  })
})
