import { addDays, type Day, dayOf, daysBetween, isLeapYear, monthEnd } from './day'

/** A day that comes every year. `dayOfMonth` null: only the month is known; `year` null: nobody knows which year it began. */
export type YearlyDay = {
  /** 1 to 12. */
  readonly month: number
  readonly dayOfMonth: number | null
  readonly year: number | null
}

/** Days of a year's end and its beginning are as near to each other as those within a year. */
const halfYear = 183
/** How many days before the last one to buy it is time to think of it. */
const SOON = 14
/** Older than any shop; a year before it is a slip of the keyboard. */
const firstYear = 1000

/** The most days that a gift may take to be bought before. */
export const mostLeadDays = 365

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

/** Days from a day to the occasion in a year, whichever comes first; 0 within a month whose day is not known. */
function distance(yearly: YearlyDay, year: number, on: Day): number | null {
  const first = occasionIn(yearly, year)
  if (first === null) return null
  const last = yearly.dayOfMonth === null ? monthEnd(first) : first
  if (on >= first && on <= last) return 0
  return Math.min(Math.abs(daysBetween(on, first)), Math.abs(daysBetween(on, last)))
}

/**
 * The year whose occasion a gift of that day is for: the nearest one, so that what is given on 30 December is for
 * 3 January. Of two as near, the one to come.
 */
export function yearOfOccasion(yearly: YearlyDay, on: Day): number {
  const year = Number(on.slice(0, 4))
  const next = distance(yearly, year + 1, on)
  const before = distance(yearly, year - 1, on)
  const here = distance(yearly, year, on) ?? halfYear
  if (next !== null && next <= here) return year + 1
  return before !== null && before < here ? year - 1 : year
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

/** What of an occasion decides whether it wants something now. */
export type ComingOccasion = Pick<YearlyDay, 'dayOfMonth'> & {
  readonly nextOn: Day
  readonly buyBy: Day
  readonly isSeenTo: boolean
}

/**
 * How a coming occasion stands. Late: a gift can't come in time any more, by so many days; where only the month is known
 * it is never too late while the month lasts. Soon: two weeks or less are left to buy, today included.
 */
export type OccasionState =
  | { readonly kind: 'seen to' }
  | { readonly kind: 'later'; readonly days: number }
  | { readonly kind: 'soon'; readonly days: number }
  | { readonly kind: 'late'; readonly days: number }

export function occasionState(coming: ComingOccasion, today: Day): OccasionState {
  if (coming.isSeenTo) return { kind: 'seen to' }
  const days = daysBetween(today, coming.buyBy)
  if (days > SOON) return { kind: 'later', days }
  if (days >= 0) return { kind: 'soon', days }
  return coming.dayOfMonth === null ? { kind: 'soon', days: 0 } : { kind: 'late', days: -days }
}

/** Whether somebody should think of it now. */
export function isToSeeTo(coming: ComingOccasion, today: Day): boolean {
  const { kind } = occasionState(coming, today)
  return kind === 'soon' || kind === 'late'
}

/** The field of an occasion that is wrong, and what is wrong with it. */
export type YearlyDayProblem =
  | { readonly field: 'month' | 'dayOfMonth'; readonly kind: 'no such day' }
  | { readonly field: 'dayOfMonth'; readonly kind: 'no leap year' }
  | { readonly field: 'year'; readonly kind: 'too early' | 'to come' | 'day to come' }

/** What is wrong with a yearly day, the first thing; null for a day that can be. A year of its own must have had it, by today. */
export function yearlyDayProblem({ month, dayOfMonth, year }: YearlyDay, today: Day): YearlyDayProblem | null {
  // 2000 is a leap year: what it has not, no year has.
  if (dayOf(2000, month, 1) === null) return { field: 'month', kind: 'no such day' }
  if (dayOfMonth !== null && dayOf(2000, month, dayOfMonth) === null) {
    return { field: 'dayOfMonth', kind: 'no such day' }
  }
  if (year === null) return null
  if (year < firstYear) return { field: 'year', kind: 'too early' }
  if (year > Number(today.slice(0, 4))) return { field: 'year', kind: 'to come' }
  if (month === 2 && dayOfMonth === 29 && !isLeapYear(year)) return { field: 'dayOfMonth', kind: 'no leap year' }
  const began = dayOf(year, month, dayOfMonth ?? 1)
  return began !== null && began > today ? { field: 'year', kind: 'day to come' } : null
}
