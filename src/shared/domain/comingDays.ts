import { addDays, type Day, monthEnd } from './day'

/** A day ahead as occasions are kept under it: `dayOfMonth` null for those of which only the month is known. */
export type ComingDay = {
  /** 1 to 12. */
  readonly month: number
  readonly dayOfMonth: number | null
  /** Days from the first one; below 0 for the month that this lies in, which began before. */
  readonly ahead: number
}

const monthOf = (day: Day): number => Number(day.slice(5, 7))

/**
 * What the occasions of `count` days, the first one included, are kept under, as `nextOccasion` places them: 29 February
 * on the 28th where the year has no other, those of a month on its first day, and still all through that month. Throws
 * RangeError after 2199.
 */
export function comingDays(first: Day, count: number): readonly ComingDay[] {
  const days = Array.from({ length: count }, (_, ahead) => {
    const day = addDays(first, ahead)
    const [month, dayOfMonth] = [monthOf(day), Number(day.slice(8))]
    const kept: readonly (number | null)[] = [
      dayOfMonth,
      ...(dayOfMonth === 28 && month === 2 && monthEnd(day) === day ? [29] : []),
      ...(dayOfMonth === 1 && ahead > 0 ? [null] : []),
    ]
    return kept.map((dayOfMonth) => ({ month, dayOfMonth, ahead }))
  })
  return [{ month: monthOf(first), dayOfMonth: null, ahead: 1 - Number(first.slice(8)) }, ...days.flat()]
}
