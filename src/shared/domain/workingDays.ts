import { addDays, type Day, day, daysBetween, isWorkingDay } from './day'

/** A time in which the shop is shut, both days included; the reason is for people: "summer holiday". */
export type Closure = { readonly from: Day; readonly to: Day; readonly reason: string }

/** On which days the shop works. */
export type ShopCalendar = {
  /** ISO weekdays: Monday is 1, Sunday is 7. */
  readonly workingDays: readonly number[]
  /** In any order; they may overlap. */
  readonly closures: readonly Closure[]
  /** The public holidays on which the shop is shut: a set of days, or a map from the day to the holiday's name. */
  readonly holidays: Pick<ReadonlySet<Day>, 'has'>
}

/** How days are counted on: those that the shop works, or all. */
export const countings = ['working days', 'calendar days'] as const
export type CountedIn = (typeof countings)[number]

export type WhyClosed =
  | { readonly kind: 'closure'; readonly reason: string }
  | { readonly kind: 'holiday' }
  | { readonly kind: 'weekday' }

/** How many days in a row are looked at for an open one: a shop that is shut for a year plans nothing. */
export const LONGEST_CLOSED = 365

const MOST_WORKING_DAYS = 1000
const firstDay = day('1900-01-01')
const lastDay = day('2199-12-31')

/** Why the shop is shut on the day, the most particular reason first; null when it is open. */
export function whyClosed(on: Day, { workingDays, closures, holidays }: ShopCalendar): WhyClosed | null {
  const closure = closures.find(({ from, to }) => from <= on && on <= to)
  if (closure !== undefined) return { kind: 'closure', reason: closure.reason }
  if (holidays.has(on)) return { kind: 'holiday' }
  return isWorkingDay(on, workingDays) ? null : { kind: 'weekday' }
}

/** Whether the shop works on the day. */
export function isOpen(on: Day, calendar: ShopCalendar): boolean {
  return whyClosed(on, calendar) === null
}

/** The day after (1) or before (−1); null beyond the years 1900 to 2199. */
export function dayBeside(from: Day, direction: 1 | -1): Day | null {
  return from === (direction === 1 ? lastDay : firstDay) ? null : addDays(from, direction)
}

/** The first open day of the 365 that begin with `from` and run in a direction; null where there is none. */
function firstOpen(from: Day, direction: 1 | -1, calendar: ShopCalendar): Day | null {
  let candidate: Day | null = from
  for (let looked = 1; looked <= LONGEST_CLOSED && candidate !== null; looked += 1) {
    if (isOpen(candidate, calendar)) return candidate
    candidate = dayBeside(candidate, direction)
  }
  return null
}

/** The day itself when the shop is open, else the next day it is; null when it is shut for 365 days from then. */
export function openFrom(from: Day, calendar: ShopCalendar): Day | null {
  return firstOpen(from, 1, calendar)
}

/** The day itself when the shop is open, else the last day it was; null when it was shut for the 365 days up to then. */
export function openUntil(until: Day, calendar: ShopCalendar): Day | null {
  return firstOpen(until, -1, calendar)
}

/**
 * The working day `count` working days after the day (before it when negative); the day itself does not count, open or
 * not: one working day after a Saturday is Monday. With 0 it is the day itself, even a closed one. Null when the way
 * leads through 365 closed days in a row or out of the years 1900 to 2199. Throws RangeError unless the count is whole
 * and from −1000 to 1000.
 */
export function addWorkingDays(from: Day, count: number, calendar: ShopCalendar): Day | null {
  if (!Number.isInteger(count) || Math.abs(count) > MOST_WORKING_DAYS) {
    throw new RangeError(`Not a number of working days: ${count}`)
  }
  const direction = count < 0 ? -1 : 1
  let at: Day | null = from
  for (let left = Math.abs(count); left > 0 && at !== null; left -= 1) {
    const beside = dayBeside(at, direction)
    at = beside && firstOpen(beside, direction, calendar)
  }
  return at
}

/**
 * The day that many days on (back when negative), counted as the shop works or in the calendar. Null where there is none:
 * beyond the years 1900 to 2199, or when the shop is shut for too long. Throws RangeError as `addWorkingDays` does.
 */
export function moveDay(from: Day, count: number, countedIn: CountedIn, calendar: ShopCalendar): Day | null {
  if (countedIn === 'working days') return addWorkingDays(from, count, calendar)
  return count > daysBetween(from, lastDay) || count < daysBetween(from, firstDay) ? null : addDays(from, count)
}
