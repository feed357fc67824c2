import { addDays, type Day, day, dayOf, daysBetween, monthEnd } from './day'
import { isOpenOrder, type OrderStatus } from './orders'
import { type Parsed, read, refused } from './parsed'
import { isOpen, openFrom, openUntil, type ShopCalendar } from './workingDays'

/** How often an order comes again. */
export type RepeatRule =
  /** Every 1 to 52 weeks, on the weekday of the series' first day. */
  | { readonly unit: 'weeks'; readonly every: number }
  /** Every 1 to 12 months; on 1 to 31, where a shorter month has its last day. */
  | { readonly unit: 'months'; readonly every: number; readonly on: number | 'last working day' }

/** Promised days that come again, the last day included; null for no end. */
export type Series = {
  readonly startsOn: Day
  readonly until: Day | null
  readonly rule: RepeatRule
  /** What becomes of a day on which the shop is shut: it stays, or goes to the working day before or after. */
  readonly ifClosed: 'stay' | 'before' | 'after'
}

export type Occurrence = {
  /** Its place in the series, which names it for good; closures don't move it. */
  readonly slot: Day
  /** The day to promise. */
  readonly day: Day
}

const lastDay = day('2199-12-31')

// A year without a working day has no last working day of a month; nothing is looked for beyond that.
const slotsToTry = 13

const monthNumber = (of: Day): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1

/** The slot of a month: its day `on`, or its last day. Null outside the years 1900 to 2199. */
function slotInMonth(number: number, on: number | 'last working day'): Day | null {
  const first = dayOf(Math.floor(number / 12), (number % 12) + 1, 1)
  if (first === null) return null
  const end = monthEnd(first)
  if (on === 'last working day' || on > Number(end.slice(8))) return end
  return addDays(first, on - 1)
}

/** The slot `count` steps after the start; counted from there each time, so that a 31st comes back after February. */
function slotAt({ startsOn, rule }: Series, count: number): Day | null {
  if (rule.unit === 'months') return slotInMonth(monthNumber(startsOn) + count * rule.every, rule.on)
  const ahead = count * rule.every * 7
  return ahead > daysBetween(startsOn, lastDay) ? null : addDays(startsOn, ahead)
}

/** The number of the first slot on or after a day, or one too few. */
function countTo({ startsOn, rule }: Series, to: Day): number {
  const steps =
    rule.unit === 'weeks'
      ? daysBetween(startsOn, to) / (7 * rule.every)
      : (monthNumber(to) - monthNumber(startsOn)) / rule.every
  return Math.max(0, Math.floor(steps))
}

function checkRule({ rule }: Series): void {
  const most = rule.unit === 'weeks' ? 52 : 12
  if (!Number.isInteger(rule.every) || rule.every < 1 || rule.every > most) {
    throw new RangeError(`Not every ${rule.every} ${rule.unit}`)
  }
  if (rule.unit === 'weeks' || rule.on === 'last working day') return
  if (!Number.isInteger(rule.on) || rule.on < 1 || rule.on > 31)
    throw new RangeError(`Not a day of the month: ${rule.on}`)
}

/** The day to promise for a slot; null where the shop is shut for too long. */
function dayFor({ rule, ifClosed }: Series, slot: Day, calendar: ShopCalendar): Day | null {
  if (rule.unit === 'months' && rule.on === 'last working day') {
    const found = openUntil(slot, calendar)
    return found !== null && found.slice(0, 7) === slot.slice(0, 7) ? found : null
  }
  if (ifClosed === 'stay' || isOpen(slot, calendar)) return slot
  return ifClosed === 'before' ? openUntil(slot, calendar) : openFrom(slot, calendar)
}

/**
 * The occurrences whose slots lie from one day to another, both included, in order. Two slots within one closure may be
 * promised for the same day. A month without a working day has no last one and is left out. Throws RangeError for a rule
 * out of its range.
 */
export function occurrences(series: Series, from: Day, to: Day, calendar: ShopCalendar): readonly Occurrence[] {
  checkRule(series)
  const first = from < series.startsOn ? series.startsOn : from
  const last = series.until !== null && series.until < to ? series.until : to
  const found: Occurrence[] = []
  for (let count = countTo(series, first); ; count += 1) {
    const slot = slotAt(series, count)
    if (slot === null || slot > last) return found
    const day = slot < first ? null : dayFor(series, slot, calendar)
    if (day !== null) found.push({ slot, day })
  }
}

/**
 * The first occurrence whose slot lies after a day; null when the series has ended, or when a year goes by without one.
 * Throws RangeError for a rule out of its range.
 */
export function nextOccurrence(series: Series, after: Day, calendar: ShopCalendar): Occurrence | null {
  checkRule(series)
  const start = countTo(series, after < series.startsOn ? series.startsOn : after)
  for (let count = start; count <= start + slotsToTry; count += 1) {
    const slot = slotAt(series, count)
    if (slot === null || (series.until !== null && slot > series.until)) return null
    const day = slot <= after || slot < series.startsOn ? null : dayFor(series, slot, calendar)
    if (day !== null) return { slot, day }
  }
  return null
}

/** Whether the series has this slot. */
function hasSlot(series: Series, slot: Day): boolean {
  if (slot < series.startsOn || (series.until !== null && slot > series.until)) return false
  return [0, 1].some((more) => slotAt(series, countTo(series, slot) + more) === slot)
}

/** The slot before another; null for the first. */
function slotBefore(series: Series, slot: Day): Day | null {
  const count = countTo(series, slot)
  const before = [count, count - 1].map((each) => (each < 0 ? null : slotAt(series, each)))
  return before.find((each) => each !== null && each < slot && each >= series.startsOn) ?? null
}

/** A series cut in two: what stays as it was, null when nothing does, and what goes on from the changed occurrence. */
export type Split = { readonly before: Series | null; readonly rest: Series }

/**
 * "The rest": the series up to the slot's eve stays, and a new one goes on from `to`, by the same rule on its weekday or
 * its day of the month. With `to` the slot itself only the days stay and something else changes (lines, method). Refused:
 * a day not in the series, and a new day that is not after the occurrence before, or is after the series' end. ("This
 * one" changes nothing here: its order is promised for another day and keeps its slot.)
 */
export function changeRest(
  series: Series,
  slot: Day,
  to: Day,
): Parsed<Split, 'no such occurrence' | 'before the one before' | 'after the end'> {
  checkRule(series)
  if (!hasSlot(series, slot)) return refused('no such occurrence')
  const previous = slotBefore(series, slot)
  if (previous !== null && to <= previous) return refused('before the one before')
  if (series.until !== null && to > series.until) return refused('after the end')
  const { rule } = series
  const moved: RepeatRule = rule.unit === 'weeks' || to === slot ? rule : { ...rule, on: Number(to.slice(8)) }
  const before = previous === null ? null : { ...series, until: addDays(slot, -1) }
  return read({ before, rest: { ...series, startsOn: to, rule: moved } })
}

/** Of a series' orders those that a change reaches: this one, or it and all later ones that did not leave the shop. */
export function ordersToChange<T extends { readonly slot: Day; readonly status: OrderStatus }>(
  orders: readonly T[],
  slot: Day,
  which: 'this one' | 'the rest',
): readonly T[] {
  return orders.filter(
    (order) =>
      isOpenOrder(order.status) &&
      order.status !== 'sent' &&
      (which === 'this one' ? order.slot === slot : order.slot >= slot),
  )
}
