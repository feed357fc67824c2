import type { Day } from './day'
import { type Parsed, read, refused } from './parsed'
import { addWorkingDays, type CountedIn, moveDay, openFrom, openUntil, type ShopCalendar } from './workingDays'

/** Whether a step's days are counted forward from the start, or back from the end. */
export const anchors = ['start', 'end'] as const
export type Anchor = (typeof anchors)[number]

/** When a step of a template is due: so many days, of that kind, after the start or before the end. */
export type Counted = { readonly anchor: Anchor; readonly countedIn: CountedIn; readonly offset: number }

/** What a template is used for: its first day, its last, or both. */
export type Span = { readonly start: Day | null; readonly end: Day | null }

/** The most days from a template's start or end to one of its steps. */
export const MOST_OFFSET = 365

/** Which days a use of the steps asks for. */
export const asksFor = (steps: readonly Pick<Counted, 'anchor'>[]): { readonly [A in Anchor]: boolean } => ({
  start: steps.some(({ anchor }) => anchor === 'start'),
  end: steps.some(({ anchor }) => anchor === 'end'),
})

export type SpanProblem = { readonly field: Anchor; readonly words: string }

/** What is wrong with the days of a use, in words for the field that is wrong; null where nothing is. */
export function spanProblem(steps: readonly Pick<Counted, 'anchor'>[], { start, end }: Span): SpanProblem | null {
  const asked = asksFor(steps)
  if (asked.start && start === null) return { field: 'start', words: 'Please choose the day it starts.' }
  if (asked.end && end === null) return { field: 'end', words: 'Please choose the day it ends.' }
  if (asked.start && asked.end && start !== null && end !== null && end < start) {
    return { field: 'end', words: 'The end comes before the start. Choose a later day.' }
  }
  return null
}

/**
 * The day of a step. Counted in working days it is never one on which the shop is shut: with 0 it is the day itself or,
 * where that is closed, the next open one from a start and the last open one up to an end; else as `addWorkingDays`
 * counts. Counted in calendar days it is that very day, open or not. Refused: a way that leads through a year without a
 * working day, or out of the years 1900 to 2199. Throws RangeError unless the offset is whole and from 0 to 365.
 */
export function stepDay(
  { anchor, countedIn, offset }: Counted,
  from: Day,
  calendar: ShopCalendar,
): Parsed<Day, 'no day'> {
  if (!Number.isInteger(offset) || offset < 0 || offset > MOST_OFFSET) throw new RangeError(`Not an offset: ${offset}`)
  const found =
    countedIn === 'calendar days'
      ? moveDay(from, signed(anchor, offset), countedIn, calendar)
      : workingDay(anchor, offset, from, calendar)
  return found === null ? refused('no day') : read(found)
}

const signed = (anchor: Anchor, offset: number): number => (anchor === 'start' || offset === 0 ? offset : -offset)

function workingDay(anchor: Anchor, offset: number, from: Day, calendar: ShopCalendar): Day | null {
  if (offset > 0) return addWorkingDays(from, signed(anchor, offset), calendar)
  return anchor === 'start' ? openFrom(from, calendar) : openUntil(from, calendar)
}

/** When a step is due, in words: "on the first day", "1 working day after the start", "3 days before the end". */
export function countedWords({ anchor, countedIn, offset }: Counted): string {
  if (offset === 0) return anchor === 'start' ? 'on the first day' : 'on the last day'
  const kind = countedIn === 'working days' ? 'working day' : 'day'
  return `${offset} ${kind}${offset === 1 ? '' : 's'} ${anchor === 'start' ? 'after the start' : 'before the end'}`
}
