import * as fc from 'fast-check'
import type { Repeats } from '../../src/shared/domain/copies'
import { day } from '../../src/shared/domain/day'
import { mostOf, type Recurrence, ruleProblem } from '../../src/shared/domain/recurrence'

/** A task that comes again from a day on, without an end; each test names what matters to it. */
export const repeatsFrom = (startsOn: string, rule: Recurrence, own: Partial<Repeats> = {}): Repeats => ({
  rule,
  ifClosed: 'stay',
  startsOn: day(startsOn),
  until: null,
  ...own,
})

const upTo = (most: number) => fc.integer({ min: 1, max: most })
const nthWeekday = fc.record({
  nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
  weekday: upTo(7),
})

/** Any possible rule. */
export const aRecurrence: fc.Arbitrary<Recurrence> = fc
  .oneof<fc.Arbitrary<Recurrence>[]>(
    fc.record({ unit: fc.constant('days' as const), every: upTo(mostOf.days) }),
    fc.constant({ unit: 'working days' as const }),
    fc.record({
      unit: fc.constant('weeks' as const),
      every: upTo(mostOf.weeks),
      on: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    }),
    fc.record({
      unit: fc.constant('months' as const),
      every: upTo(mostOf.months),
      on: fc.oneof(upTo(31), nthWeekday, fc.constantFrom('first working day' as const, 'last working day' as const)),
    }),
    fc.record({
      unit: fc.constant('years' as const),
      every: upTo(mostOf.years),
      month: upTo(12),
      on: fc.oneof(upTo(31), nthWeekday),
    }),
    fc.record({ unit: fc.constant('after' as const), days: upTo(mostOf.after) }),
  )
  .filter((rule) => ruleProblem(rule) === null)
