import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, daysBetween } from '../../src/shared/domain/day'
import { weekAround } from '../../src/shared/domain/today'
import { aDay } from '../support/arbitraries'

const today = day('2026-03-02')
const span = (of: string) => {
  const days = weekAround(day(of), today)
  return `${days[0]} ${days[6]}`
}

describe('The seven days around a day', () => {
  it('begin with today, and go on in sevens both ways', () => {
    expect(span('2026-03-02')).toBe('2026-03-02 2026-03-08')
    expect(span('2026-03-08')).toBe('2026-03-02 2026-03-08')
    expect(span('2026-03-09')).toBe('2026-03-09 2026-03-15')
    expect(span('2026-03-01')).toBe('2026-02-23 2026-03-01')
    expect(span('2026-02-22')).toBe('2026-02-16 2026-02-22')
  })

  it('hold the day, one after another, and are the same for each of them', () => {
    const inside = { after: '1901-01-01', before: '2198-12-31' }
    fc.assert(
      fc.property(aDay(inside), aDay(inside), (on, now) => {
        const days = weekAround(on, now)
        expect(days).toContain(on)
        expect(days.map((each, at) => daysBetween(days[0] ?? each, each) === at)).not.toContain(false)
        expect(weekAround(days[6] ?? addDays(on, 0), now)).toEqual(days)
      }),
    )
  })
})
