/** A weekday of a month, counted from its beginning, or the last: "2nd Tuesday". `weekday` is ISO, Monday 1. */
export type NthWeekday = { readonly nth: 1 | 2 | 3 | 4 | -1; readonly weekday: number }

/** How often a task comes again. */
export type Recurrence =
  /** Every 1 to 365 days. */
  | { readonly unit: 'days'; readonly every: number }
  /** Every day that the shop is open. */
  | { readonly unit: 'working days' }
  /** Every 1 to 52 weeks, on ISO weekdays. */
  | { readonly unit: 'weeks'; readonly every: number; readonly on: readonly number[] }
  /** Every 1 to 24 months; a day of the month from 1 to 31, where a shorter month has its last day. */
  | {
      readonly unit: 'months'
      readonly every: number
      readonly on: number | NthWeekday | 'first working day' | 'last working day'
    }
  /** Every 1 to 10 years, in a month from 1 to 12; 29 February falls on the 28th in other years. */
  | { readonly unit: 'years'; readonly every: number; readonly month: number; readonly on: number | NthWeekday }
  /** 1 to 730 days after the last one was done. */
  | { readonly unit: 'after'; readonly days: number }

/** What becomes of a day on which the shop is shut: it stays, or goes to the working day before or after. */
export const ifClosedWays = ['stay', 'before', 'after'] as const
export type IfClosed = (typeof ifClosedWays)[number]
