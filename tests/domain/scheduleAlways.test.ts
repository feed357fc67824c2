import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '../../src/shared/domain/day'
import { checkPromise, earliestPromise, planBackwards } from '../../src/shared/domain/schedule'
import { isOpen } from '../../src/shared/domain/workingDays'
import { aDay } from '../support/arbitraries'
import { anyCalendar } from '../support/calendars'

const anAsk = fc.record({
  promisedOn: aDay({ after: '2026-01-01', before: '2026-12-31' }),
  kind: fc.constantFrom('on', 'by'),
  makeDays: fc.nat({ max: 12 }),
  transitDays: fc.nat({ max: 6 }),
  method: fc.constantFrom({ deliversOnClosedDays: false }, { deliversOnClosedDays: true }),
  calendar: anyCalendar(),
})
const aToday = aDay({ after: '2025-12-01', before: '2026-12-31' })

test('a plan runs forward, on working days, and keeps its promise', () => {
  fc.assert(
    fc.property(anAsk, (asked) => {
      const planned = planBackwards(asked)
      if (!planned.ok) return
      const { startBy, sendBy, arriveOn } = planned.value
      expect(startBy <= sendBy && sendBy <= arriveOn && arriveOn <= asked.promisedOn).toBe(true)
      if (asked.kind === 'on') expect(arriveOn).toBe(asked.promisedOn)
      if (asked.makeDays > 0) expect(isOpen(startBy, asked.calendar)).toBe(true)
      if (asked.transitDays > 0) expect(isOpen(sendBy, asked.calendar)).toBe(true)
      if (!asked.method.deliversOnClosedDays) expect(isOpen(arriveOn, asked.calendar)).toBe(true)
    }),
  )
})

test('a promise is accepted exactly when its plan need not begin before today', () => {
  fc.assert(
    fc.property(anAsk, aToday, (asked, today) => {
      const planned = planBackwards(asked)
      const check = checkPromise(today, asked)
      const canBegin = planned.ok && planned.value.startBy >= today
      // A shop that is shut for a year from today may open before the promised day, but plans nothing till then.
      if (!check.ok && check.why === 'no working day') return
      expect(check.ok).toBe(canBegin)
      if (check.ok) expect(planned).toEqual({ ok: true, value: check.plan })
    }),
    { numRuns: 1000 },
  )
})

test('the earliest day can be promised, and no day before it', () => {
  fc.assert(
    fc.property(anAsk, aToday, (asked, today) => {
      const earliest = earliestPromise(today, asked)
      if (earliest === null) return
      const canArrive = (on: Day): boolean => {
        const planned = planBackwards({ ...asked, promisedOn: on, kind: 'on' })
        return planned.ok && planned.value.startBy >= today
      }
      expect(canArrive(earliest)).toBe(true)
      for (let before = today; before < earliest; before = addDays(before, 1)) expect(canArrive(before)).toBe(false)
    }),
  )
})

test('what is offered instead can be promised', () => {
  fc.assert(
    fc.property(anAsk, aToday, (asked, today) => {
      const check = checkPromise(today, asked)
      if (check.ok) return
      for (const promisedOn of check.instead) expect(checkPromise(today, { ...asked, promisedOn }).ok).toBe(true)
      expect(check.instead.length > 0).toBe(check.why !== 'no working day')
    }),
    { numRuns: 500 },
  )
})

test('what is begun can be promised no later than what is not', () => {
  fc.assert(
    fc.property(anAsk, aToday, fc.nat({ max: 30 }), fc.boolean(), (asked, today, ago, isMade) => {
      const fresh = earliestPromise(today, asked)
      const begun = earliestPromise(today, asked, { startedOn: addDays(today, -ago), isMade })
      if (fresh !== null && begun !== null) expect(begun <= fresh && begun >= today).toBe(true)
    }),
  )
})
