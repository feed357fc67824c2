import { addDays, type Day, daysBetween } from './day'
import { sayDay } from './dayWords'

export type UsualInterval = {
  /** The median of the gaps between days with orders, in days, 1 or more, rounded half up. */
  readonly days: number
  /** How many gaps it was found from, 2 or more. */
  readonly gaps: number
  /** Whether three quarters of the gaps are near the median, so that something can be expected. */
  readonly isSteady: boolean
}

export type Reorder = {
  readonly usual: UsualInterval
  readonly last: Day
  readonly expectedOn: Day
  readonly isDue: boolean
}

const fewestOrders = 3
// A habit: of four gaps three stray from the median by no more than half of it. (The median straying alone would take
// someone who orders two days running, twice a year, for one who orders daily.)
const steadyShare = 0.75
const steadyWithin = 0.5

/** The middle of sorted numbers, of an even count the mean of the two in the middle; 0 for none. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0]
  return (low + high) / 2
}

/**
 * How often a customer orders, from the days of their orders in any order; several on one day count once. Null for fewer
 * than three days. The caller chooses which orders count (not cancelled, the last two years).
 */
export function usualInterval(orderDays: readonly Day[]): UsualInterval | null {
  const days = [...new Set(orderDays)].toSorted()
  if (days.length < fewestOrders) return null
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day))
  const usual = median(gaps)
  const near = gaps.filter((gap) => Math.abs(gap - usual) <= usual * steadyWithin)
  return { days: Math.floor(usual + 0.5), gaps: gaps.length, isSteady: near.length >= gaps.length * steadyShare }
}

/**
 * When a customer's next order is to be expected; due from that day on. Null for fewer than three days with orders, and
 * for gaps without a habit in them. Throws RangeError when the expected day lies beyond the year 2199.
 */
export function reorder(orderDays: readonly Day[], today: Day): Reorder | null {
  const usual = usualInterval(orderDays)
  const last = orderDays.toSorted().at(-1)
  if (usual === null || !usual.isSteady || last === undefined) return null
  const expectedOn = addDays(last, usual.days)
  return { usual, last, expectedOn, isDue: expectedOn <= today }
}

/** An interval as people say it: "every day", "every 10 days", "every 4 weeks", "every 3 months". */
function every(days: number): string {
  if (days === 1) return 'every day'
  if (days < 14) return `every ${days} days`
  return days < 60 ? `every ${Math.round(days / 7)} weeks` : `every ${Math.round(days / 30.44)} months`
}

/** A habit, cautiously: "Usually orders about every 4 weeks, last on Mon 2 February; may need more now." */
export function reorderWords({ usual, last, isDue }: Reorder, today: Day, locale?: string): string {
  const since = daysBetween(last, today) <= 1 ? sayDay(last, today, locale) : `on ${sayDay(last, today, locale)}`
  return `Usually orders about ${every(usual.days)}, last ${since}${isDue ? '; may need more now' : ''}.`
}
