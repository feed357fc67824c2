import { addDays, type Day, weekday } from './day'
import { isOpenOrder, type OrderStatus } from './orders'
import { type Parsed, read, refused } from './parsed'
import type { IfClosed } from './recurrence'
import { copyDay, type Occurrence, type Origin, periodOf, slotsFrom, slotsIn } from './slots'
import type { ShopCalendar } from './workingDays'

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
  readonly ifClosed: IfClosed
}

// A year without a working day has no last working day of a month; nothing is looked for beyond that.
const slotsToTry = 13

const originOf = ({ startsOn, rule }: Series): Origin => ({
  startsOn,
  rule: rule.unit === 'weeks' ? { ...rule, on: [weekday(startsOn)] } : rule,
})

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
const dayFor = (series: Series, slot: Day, calendar: ShopCalendar): Day | null =>
  copyDay(originOf(series).rule, series.ifClosed, slot, calendar)

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
  for (const slot of slotsFrom(originOf(series), first)) {
    if (slot > last) break
    const day = dayFor(series, slot, calendar)
    if (day !== null) found.push({ slot, day })
  }
  return found
}

/**
 * The first occurrence whose slot lies after a day; null when the series has ended, or when a year goes by without one.
 * Throws RangeError for a rule out of its range.
 */
export function nextOccurrence(series: Series, after: Day, calendar: ShopCalendar): Occurrence | null {
  checkRule(series)
  let tried = 0
  for (const slot of slotsFrom(originOf(series), after < series.startsOn ? series.startsOn : after)) {
    if (tried > slotsToTry || (series.until !== null && slot > series.until)) return null
    const day = slot <= after ? null : dayFor(series, slot, calendar)
    if (day !== null) return { slot, day }
    tried += 1
  }
  return null
}

/** Whether the series has this slot. */
function hasSlot(series: Series, slot: Day): boolean {
  if (slot < series.startsOn || (series.until !== null && slot > series.until)) return false
  return slotsFrom(originOf(series), slot).next().value === slot
}

/** The slot before another; null for the first. */
function slotBefore(series: Series, slot: Day): Day | null {
  const origin = originOf(series)
  const period = periodOf(origin, slot)
  const before = [period, period - 1].flatMap((each) => (each < 0 ? [] : (slotsIn(origin, each) ?? [])))
  return before.find((each) => each < slot && each >= series.startsOn) ?? null
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
