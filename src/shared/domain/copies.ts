import { addDays, type Day, day, daysBetween } from './day'
import { type IfClosed, type Recurrence, ruleProblem } from './recurrence'
import { copyDay, type Occurrence, type Origin, slotsFrom } from './slots'
import { LONGEST_CLOSED, type ShopCalendar } from './workingDays'

/** A task that comes again: by which rule, from when, and the last day that it may come; null for no end. */
export type Repeats = {
  readonly rule: Recurrence
  readonly ifClosed: IfClosed
  readonly startsOn: Day
  readonly until: Day | null
}

const lastDay = day('2199-12-31')

// Months without a working day are passed over; nothing is looked for beyond a year of them.
const slotsToTry = 13

const later = (a: Day, b: Day): Day => (a < b ? b : a)

/** A later day, or the last of the calendar. */
const daysOn = (from: Day, count: number): Day => (daysBetween(from, lastDay) < count ? lastDay : addDays(from, count))

function mustBePossible(rule: Recurrence): void {
  const problem = ruleProblem(rule)
  if (problem !== null) throw new RangeError(`${problem.field}: ${problem.words}`)
}

/** Where the slots of a rule are counted from. What comes after it was done may come on any day from then. */
const originOf = (rule: Recurrence, startsOn: Day): Origin => ({
  rule: rule.unit === 'after' ? { unit: 'days', every: 1 } : rule,
  startsOn,
})

/** The first occurrence from a slot on that fits, given up once more than a year and a year's months have gone by since a day. */
function find(
  { rule, ifClosed, until }: Repeats,
  slots: Iterable<Day>,
  since: Day,
  fits: (found: Occurrence) => boolean,
  calendar: ShopCalendar,
): Occurrence | null {
  const farEnough = daysOn(since, LONGEST_CLOSED + 1)
  let tried = 0
  for (const slot of slots) {
    const on = copyDay(rule, ifClosed, slot, calendar)
    if (on !== null && until !== null && on > until) return null
    if (on !== null && fits({ slot, day: on })) return { slot, day: on }
    if (slot > since) tried += 1
    if (tried >= slotsToTry && slot > farEnough) return null
  }
  return null
}

/**
 * The first copy: its slot or its day is the start, or comes after it. Null when the end comes before it, or when a year
 * goes by without a day for it. Throws RangeError for an impossible rule.
 */
export function firstCopy(repeats: Repeats, calendar: ShopCalendar): Occurrence | null {
  const { rule, startsOn } = repeats
  mustBePossible(rule)
  // A month's first working day is the start although its slot, the 1st, lies before it.
  const monthsFirst = day(`${startsOn.slice(0, 8)}01`)
  const fits = ({ slot, day }: Occurrence) => later(slot, day) >= startsOn
  return find(repeats, slotsFrom(originOf(rule, startsOn), monthsFirst), startsOn, fits, calendar)
}

/**
 * The copy that follows when one is done or dropped: the first whose day comes after both its own and the one on which
 * it was settled, so that what was missed meanwhile is never made up for. For "after it was done" that many days are
 * counted from the day it was settled. Null when the repeating has ended, or when a year goes by without a day for it.
 * Throws RangeError for an impossible rule.
 */
export function nextCopy(repeats: Repeats, slot: Day, settledOn: Day, calendar: ShopCalendar): Occurrence | null {
  const { rule, ifClosed, startsOn } = repeats
  mustBePossible(rule)
  if (rule.unit === 'after') {
    if (daysBetween(settledOn, lastDay) < rule.days) return null
    const from = addDays(settledOn, rule.days)
    return find(repeats, slotsFrom(originOf(rule, from), from), from, ({ day }) => day > settledOn, calendar)
  }
  const after = later(copyDay(rule, ifClosed, slot, calendar) ?? slot, settledOn)
  const fits = (found: Occurrence) => found.slot > slot && found.day > after
  return find(repeats, slotsFrom(originOf(rule, startsOn), slot), after, fits, calendar)
}

/** The days on which it comes if each is done on its day: the first of them on `first`, at most `count`. */
export function comingDays(
  repeats: Repeats,
  first: Occurrence | null,
  count: number,
  calendar: ShopCalendar,
): readonly Day[] {
  const found: Day[] = []
  for (let at = first; at !== null && found.length < count; at = nextCopy(repeats, at.slot, at.day, calendar)) {
    found.push(at.day)
  }
  return found
}
