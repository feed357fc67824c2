import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comingDays } from '../../src/shared/domain/comingDays'
import { addDays, day, daysBetween } from '../../src/shared/domain/day'
import { nextOccasion } from '../../src/shared/domain/occasions'
import { aDay } from '../support/arbitraries'

const keptUnder = (first: string, count: number) =>
  comingDays(day(first), count).map(({ month, dayOfMonth, ahead }) => `${month}/${dayOfMonth ?? '–'} ${ahead}`)

describe('The days ahead as occasions are kept under them', () => {
  it('are the days themselves, and the month that the first one lies in', () => {
    expect(keptUnder('2026-03-02', 3)).toEqual(['3/– -1', '3/2 0', '3/3 1', '3/4 2'])
  })

  it('have the month with its first day', () => {
    expect(keptUnder('2026-03-31', 2)).toEqual(['3/– -30', '3/31 0', '4/1 1', '4/– 1'])
    expect(keptUnder('2026-04-01', 1)).toEqual(['4/– 0', '4/1 0'])
  })

  it('have 29 February on the 28th in common years, on its own day in leap years', () => {
    expect(keptUnder('2027-02-28', 1)).toEqual(['2/– -27', '2/28 0', '2/29 0'])
    expect(keptUnder('2028-02-28', 2)).toEqual(['2/– -27', '2/28 0', '2/29 1'])
  })

  it('hold an occasion exactly where its next time lies among them', () => {
    const yearly = fc
      .record({ month: fc.integer({ min: 1, max: 12 }), dayOfMonth: fc.option(fc.integer({ min: 1, max: 31 })) })
      .filter(({ month, dayOfMonth }) => dayOfMonth === null || dayOfMonth <= new Date(2000, month, 0).getDate())
    const first = aDay({ after: '1999-01-01', before: '2101-01-01' })
    fc.assert(
      fc.property(yearly, first, fc.integer({ min: 1, max: 70 }), ({ month, dayOfMonth }, first, count) => {
        const next = nextOccasion({ month, dayOfMonth, year: null }, first)
        const ahead = next === null ? Number.NaN : daysBetween(first, next)
        const found = comingDays(first, count).filter((kept) => kept.month === month && kept.dayOfMonth === dayOfMonth)
        expect(found.map((kept) => kept.ahead)).toEqual(ahead < count ? [ahead] : [])
        if (ahead < count) expect(addDays(first, ahead)).toBe(next)
      }),
    )
  })
})
