import * as fc from 'fast-check'
import { addDays, day } from '../../src/shared/domain/day'
import type { Closure, ShopCalendar } from '../../src/shared/domain/workingDays'
import { aDay } from './arbitraries'

/** A shop open Monday to Friday, with closures as "2026-03-09 2026-03-13". */
export function aCalendar(
  closures: readonly string[] = [],
  holidays: readonly string[] = [],
  workingDays: readonly number[] = [1, 2, 3, 4, 5],
): ShopCalendar {
  return {
    workingDays,
    closures: closures.map((text): Closure => {
      const [from = '', to = from] = text.split(' ')
      return { from: day(from), to: day(to), reason: 'holiday' }
    }),
    holidays: new Set(holidays.map(day)),
  }
}

/** Any shop's calendar around the year 2026; it may be shut for long. */
export function anyCalendar(): fc.Arbitrary<ShopCalendar> {
  const near = aDay({ after: '2025-10-01', before: '2027-06-30' })
  const closure = fc
    .tuple(near, fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 400 })))
    .map(([from, length]): Closure => ({ from, to: addDays(from, length), reason: '' }))
  return fc.record({
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    closures: fc.array(closure, { maxLength: 4 }),
    holidays: fc.array(near, { maxLength: 15 }).map((days) => new Set(days)),
  })
}
