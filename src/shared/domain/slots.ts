import { addDays, type Day, day, dayOf, daysBetween, monthEnd, weekday } from './day'
import type { IfClosed, NthWeekday, Recurrence } from './recurrence'
import { isOpen, openFrom, openUntil, type ShopCalendar } from './workingDays'

/** A rule whose days stand in the calendar beforehand; "after it was done" is none. */
export type CalendarRule = Exclude<Recurrence, { readonly unit: 'after' }>

/** A rule with the day that its periods are counted from. */
export type Origin = { readonly rule: CalendarRule; readonly startsOn: Day }

export type Occurrence = {
  /** Its place among the others, which names it for good; closures don't move it. */
  readonly slot: Day
  /** The day itself. */
  readonly day: Day
}

const lastDay = day('2199-12-31')

const monthNumber = (of: Day): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1

function nthIn(first: Day, { nth, weekday: wanted }: NthWeekday): Day {
  const end = monthEnd(first)
  if (nth === -1) return addDays(end, -((weekday(end) - wanted + 7) % 7))
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + (nth - 1) * 7)
}

/** The slot of a month: for its first working day the 1st, for its last one its last day. Null outside the years 1900 to 2199. */
function slotInMonth(number: number, on: Extract<Recurrence, { unit: 'months' }>['on']): Day | null {
  const first = dayOf(Math.floor(number / 12), (number % 12) + 1, 1)
  if (first === null || on === 'first working day') return first
  const end = monthEnd(first)
  if (on === 'last working day') return end
  if (typeof on !== 'number') return nthIn(first, on)
  return on > Number(end.slice(8)) ? end : addDays(first, on - 1)
}

const everyOf = (rule: CalendarRule): number => (rule.unit === 'working days' ? 1 : rule.every)

/**
 * The slots of a period, in order: of the day, week, month or year that lies `period` steps after the one of the start.
 * Counted from there each time, so that a 31st comes back after February. Null beyond the year 2199.
 */
export function slotsIn({ rule, startsOn }: Origin, period: number): readonly Day[] | null {
  const ahead = period * everyOf(rule)
  const inDays = (counts: readonly number[]): readonly Day[] | null => {
    const near = counts.filter((count) => count <= daysBetween(startsOn, lastDay))
    return near.length === 0 ? null : near.map((count) => addDays(startsOn, count))
  }
  const only = (slot: Day | null) => slot && [slot]
  switch (rule.unit) {
    case 'days':
    case 'working days':
      return inDays([ahead])
    case 'weeks': {
      const monday = ahead * 7 - weekday(startsOn)
      return inDays([1, 2, 3, 4, 5, 6, 7].filter((each) => rule.on.includes(each)).map((each) => monday + each))
    }
    case 'months':
      return only(slotInMonth(monthNumber(startsOn) + ahead, rule.on))
    case 'years':
      return only(slotInMonth((Number(startsOn.slice(0, 4)) + ahead) * 12 + rule.month - 1, rule.on))
  }
}

function distance({ rule, startsOn }: Origin, to: Day): number {
  switch (rule.unit) {
    case 'days':
    case 'working days':
      return daysBetween(startsOn, to)
    case 'weeks':
      return (daysBetween(startsOn, to) + weekday(startsOn) - 1) / 7
    case 'months':
      return monthNumber(to) - monthNumber(startsOn)
    case 'years':
      return Number(to.slice(0, 4)) - Number(startsOn.slice(0, 4))
  }
}

/** The period that a day lies in, or the one before it where it lies between two; the first for a day before the start. */
export function periodOf(origin: Origin, on: Day): number {
  return Math.max(0, Math.floor(distance(origin, on) / everyOf(origin.rule)))
}

/** The slots on and after a day, in order, to the end of the calendar. In the first period they may lie before the start. */
export function* slotsFrom(origin: Origin, from: Day): Generator<Day, void> {
  for (let period = periodOf(origin, from); ; period += 1) {
    const slots = slotsIn(origin, period)
    if (slots === null) return
    for (const slot of slots) if (slot >= from) yield slot
  }
}

const sameMonth = (found: Day | null, slot: Day): Day | null =>
  found !== null && found.slice(0, 7) === slot.slice(0, 7) ? found : null

/** The day for a slot; null where there is none: on a closed day of "every working day", or when the shop is shut for too long. */
export function copyDay(rule: Recurrence, ifClosed: IfClosed, slot: Day, calendar: ShopCalendar): Day | null {
  if (rule.unit === 'working days') return isOpen(slot, calendar) ? slot : null
  if (rule.unit === 'months' && rule.on === 'first working day') return sameMonth(openFrom(slot, calendar), slot)
  if (rule.unit === 'months' && rule.on === 'last working day') return sameMonth(openUntil(slot, calendar), slot)
  if (ifClosed === 'stay' || isOpen(slot, calendar)) return slot
  return ifClosed === 'before' ? openUntil(slot, calendar) : openFrom(slot, calendar)
}
