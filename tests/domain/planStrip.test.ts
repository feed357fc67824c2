import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '../../src/shared/domain/day'
import { planStrip } from '../../src/shared/domain/planStrip'
import { planBackwards } from '../../src/shared/domain/schedule'
import { isOpen } from '../../src/shared/domain/workingDays'
import { aDay } from '../support/arbitraries'
import { aCalendar, anyCalendar } from '../support/calendars'

const plan = (startBy: string, sendBy: string, arriveOn: string) => ({
  startBy: day(startBy),
  sendBy: day(sendBy),
  arriveOn: day(arriveOn),
})
const said = (days: readonly { readonly on: Day; readonly is: string }[]) =>
  days.map(({ on, is }) => `${Number(on.slice(8))} ${is}`).join(', ')
const monday = day('2026-03-02')

describe('The strip of a plan', () => {
  it('goes from today to the arrival, with what is closed', () => {
    expect(said(planStrip(plan('2026-03-05', '2026-03-10', '2026-03-12'), monday, aCalendar()))).toBe(
      '2 free, 3 free, 4 free, 5 make, 6 make, 7 closed, 8 closed, 9 make, 10 transit, 11 transit, 12 arrive',
    )
  })

  it('has a week before a start that is far away', () => {
    const strip = planStrip(plan('2026-03-20', '2026-03-20', '2026-03-20'), monday, aCalendar())
    expect(said(strip.slice(0, 2))).toBe('13 free, 14 closed')
    expect(strip.at(-1)).toEqual({ on: '2026-03-20', is: 'arrive' })
  })

  it('begins with a start that has passed', () => {
    expect(said(planStrip(plan('2026-02-27', '2026-03-02', '2026-03-04'), monday, aCalendar()))).toBe(
      '27 make, 28 closed, 1 closed, 2 transit, 3 transit, 4 arrive',
    )
  })

  it('arrives on a closed day where it is to', () => {
    expect(said(planStrip(plan('2026-03-06', '2026-03-06', '2026-03-07'), monday, aCalendar()).slice(-2))).toBe(
      '6 transit, 7 arrive',
    )
  })

  it('always ends with the arrival, day after day, two months at most, with a making day for each day of making', () => {
    const asked = fc.record({
      calendar: anyCalendar(),
      promisedOn: aDay({ after: '2026-03-10', before: '2026-12-31' }),
      makeDays: fc.nat({ max: 10 }),
      transitDays: fc.nat({ max: 5 }),
    })
    fc.assert(
      fc.property(asked, ({ calendar, promisedOn, makeDays, transitDays }) => {
        const method = { deliversOnClosedDays: true }
        const found = planBackwards({ calendar, promisedOn, kind: 'on', makeDays, transitDays, method })
        if (!found.ok) return
        const strip = planStrip(found.value, monday, calendar)
        expect(strip.length).toBeLessThanOrEqual(62)
        expect(strip.at(-1)).toEqual({ on: found.value.arriveOn, is: 'arrive' })
        strip.slice(1).forEach(({ on }, at) => expect(on).toBe(addDays(strip[at]?.on ?? monday, 1)))
        for (const { on, is } of strip.slice(0, -1)) expect(is === 'closed').toBe(!isOpen(on, calendar))
        if (strip[0] && strip[0].on <= found.value.startBy) {
          expect(strip.filter(({ is }) => is === 'make')).toHaveLength(makeDays)
        }
      }),
    )
  })
})
