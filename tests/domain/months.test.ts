import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, day, monthEnd, weekday } from '../../src/shared/domain/day'
import { addMonths, monthStart, monthWeeks } from '../../src/shared/domain/months'

const days = fc.integer({ min: 0, max: 100_000 }).map((count) => addDays(day('1905-01-01'), count))

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-02', 0, '2026-03-02'],
    ['2026-03-02', -15, '2024-12-02'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(day(from), count)).toBe(to)
  })

  it('four weeks where February begins on a Monday, six where they must', () => {
    expect(monthWeeks(day('2027-02-14'))).toHaveLength(4)
    const march = monthWeeks(day('2026-03-02'))
    expect(march).toHaveLength(6)
    expect(march[0]?.[0]).toBe('2026-02-23')
    expect(march.at(-1)?.at(-1)).toBe('2026-04-05')
  })

  it('are whole weeks from Monday that hold the month, each day once', () => {
    fc.assert(
      fc.property(days, (on) => {
        const weeks = monthWeeks(on)
        const all = weeks.flat()
        expect(weeks.every((week) => week.length === 7)).toBe(true)
        expect(weekday(all[0] ?? on)).toBe(1)
        expect(all).toEqual(all.map((_, at) => addDays(all[0] ?? on, at)))
        expect(weeks[0]).toContain(monthStart(on))
        expect(weeks.at(-1)).toContain(monthEnd(on))
      }),
    )
  })
})
