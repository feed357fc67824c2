import { addDays, type Day, dayOf, daysBetween, monthEnd } from './day'

/** A day that comes every year. `dayOfMonth` null: only the month is known; `year` null: nobody knows which year it began. */
export type YearlyDay = {
  /** 1 to 12. */
  readonly month: number
  readonly dayOfMonth: number | null
  readonly year: number | null
}

/**
 * The day it falls on in a year: 29 February on the 28th where the year has no other; where only the month is known, the
 * month's first day. Null outside the years 1900 to 2199.
 */
export function occasionIn({ month, dayOfMonth }: YearlyDay, year: number): Day | null {
  const first = dayOf(year, month, 1)
  if (first === null || dayOfMonth === null) return first
  return dayOf(year, month, dayOfMonth) ?? monthEnd(first)
}

/** The next time it comes, today included; where only the month is known, the present month still counts. Null after 2199. */
export function nextOccasion(yearly: YearlyDay, today: Day): Day | null {
  const year = Number(today.slice(0, 4))
  const thisYear = occasionIn(yearly, year)
  if (thisYear === null) return null
  const isOver = yearly.dayOfMonth === null ? monthEnd(thisYear) < today : thisYear < today
  return isOver ? occasionIn(yearly, year + 1) : thisYear
}

/** How many years it will be on that day; null where the year is not known, and before the first return. */
export function yearsOn({ year }: YearlyDay, on: Day): number | null {
  const years = year === null ? 0 : Number(on.slice(0, 4)) - year
  return years > 0 ? years : null
}

/** The last day to buy a gift: calendar days before the occasion. Throws RangeError before 1900. */
export const buyBy = (on: Day, leadDays: number): Day => addDays(on, -leadDays)

/** Calendar days until a gift must be bought; below 0 where it is too late. */
export const daysToBuy = (on: Day, leadDays: number, today: Day): number => daysBetween(today, buyBy(on, leadDays))
