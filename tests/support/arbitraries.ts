import * as fc from 'fast-check'
import { addDays, type Day, day, daysBetween } from '../../src/shared/domain/day'

/** Any day that Regulars knows, or those between two. */
export function aDay({ after = '1900-01-01', before = '2199-12-31' } = {}): fc.Arbitrary<Day> {
  const first = day(after)
  return fc.integer({ min: 0, max: daysBetween(first, day(before)) }).map((count) => addDays(first, count))
}
