import type { Day } from './day'
import { sayDay } from './dayWords'
import { type Parsed, read, refused } from './parsed'
import type { PromiseKind } from './promise'
import { addWorkingDays, dayBeside, isOpen, openFrom, openUntil, type ShopCalendar } from './workingDays'

/** The most working days that making, or the way, may take. */
export const MOST_PLAN_DAYS = 365

/** What an order takes. Days are the shop's working days, whole, 0 to 365. */
export type Work = {
  readonly makeDays: number
  /** From the shop to the recipient; 0 for what is picked up or what the shop delivers itself. */
  readonly transitDays: number
  readonly method: { readonly deliversOnClosedDays: boolean }
  readonly calendar: ShopCalendar
}

export type Ask = Work & { readonly promisedOn: Day; readonly kind: PromiseKind }

/** The last days that keep the promise. For an *on*, sending earlier than `sendBy` brings it too early. */
export type Plan = { readonly startBy: Day; readonly sendBy: Day; readonly arriveOn: Day }

/** How far an order is already: what has been begun need not begin today. */
export type Progress = { readonly startedOn: Day | null; readonly isMade: boolean }

const notBegun: Progress = { startedOn: null, isMade: false }

export type PromiseCheck =
  | { readonly ok: true; readonly plan: Plan }
  | {
      readonly ok: false
      readonly why: 'too soon' | 'closed' | 'no working day'
      /** The earliest day it can arrive; null when the shop is shut for a year. */
      readonly earliest: Day | null
      /** What to offer instead: the earliest day, or the possible days just before and after a closed one. */
      readonly instead: readonly Day[]
      /** What to go by when the promise is given all the same; its days may have passed. Null where there is none. */
      readonly plan: Plan | null
    }

/** The working days that an order's making takes: its products are made side by side, so the longest counts; 0 if none. */
export function makeDaysOf(lines: readonly { readonly makeDays: number }[]): number {
  return lines.reduce((longest, line) => Math.max(longest, line.makeDays), 0)
}

function checkDays({ makeDays, transitDays }: Work): void {
  for (const days of [makeDays, transitDays]) {
    if (!Number.isInteger(days) || days < 0 || days > MOST_PLAN_DAYS) throw new RangeError(`Not days to plan: ${days}`)
  }
}

/** The day on which it arrives: an *on* on no other; a *by* on the last day that brings it. */
function arrival({ promisedOn, kind, method, calendar }: Ask): Parsed<Day, 'closed' | 'no working day'> {
  if (method.deliversOnClosedDays || isOpen(promisedOn, calendar)) return read(promisedOn)
  if (kind === 'on') return refused('closed')
  const before = openUntil(promisedOn, calendar)
  return before === null ? refused('no working day') : read(before)
}

/**
 * The plan that keeps a promise, backwards from the arrival: `transitDays` working days before it is sent, `makeDays`
 * working days before that it is begun. Making takes the days before the sending: begun on Friday, 3 days (Friday,
 * Monday, Tuesday), sent on Wednesday. Refused: an *on* for a closed day that the method does not deliver on, and a way
 * back through 365 closed days. Whether the plan's days have passed is `checkPromise`'s question. Throws RangeError for
 * days that are not whole or not from 0 to 365.
 */
export function planBackwards(ask: Ask): Parsed<Plan, 'closed' | 'no working day'> {
  checkDays(ask)
  const arriveOn = arrival(ask)
  if (!arriveOn.ok) return arriveOn
  const sendBy = addWorkingDays(arriveOn.value, -ask.transitDays, ask.calendar)
  const startBy = sendBy && addWorkingDays(sendBy, -ask.makeDays, ask.calendar)
  if (sendBy === null || startBy === null) return refused('no working day')
  return read({ startBy, sendBy, arriveOn: arriveOn.value })
}

/** The first day, open or closed, on which all is made and could leave. */
function readyOn(today: Day, { makeDays, calendar }: Work, { startedOn, isMade }: Progress): Day | null {
  if (isMade || makeDays === 0) return today
  const begun = openFrom(startedOn ?? today, calendar)
  const lastMade = begun && addWorkingDays(begun, makeDays - 1, calendar)
  if (lastMade === null) return null
  return lastMade < today ? today : dayBeside(lastMade, 1)
}

/**
 * The earliest day on which the order can arrive when it is begun today (on the next working day, if today is none), or
 * was begun already. Null when the shop is shut for 365 days on the way. Throws RangeError as `planBackwards` does.
 */
export function earliestPromise(today: Day, work: Work, progress: Progress = notBegun): Day | null {
  checkDays(work)
  const { transitDays, calendar } = work
  const ready = readyOn(today, work, progress)
  if (ready === null) return null
  const anyDay = work.method.deliversOnClosedDays
  if (transitDays === 0) return anyDay ? ready : openFrom(ready, calendar)
  const sent = openFrom(ready, calendar)
  if (sent === null) return null
  if (!anyDay) return addWorkingDays(sent, transitDays, calendar)
  const lastOnTheWay = addWorkingDays(sent, transitDays - 1, calendar)
  return lastOnTheWay && dayBeside(lastOnTheWay, 1)
}

/** The possible days next to a closed one, before it and after it; the earliest where a long closure leaves neither. */
function beside(ask: Ask, earliest: Day): readonly Day[] {
  const open = [openUntil(ask.promisedOn, ask.calendar), openFrom(ask.promisedOn, ask.calendar)]
  const possible = open.filter((day) => day !== null).filter((day) => planBackwards({ ...ask, promisedOn: day }).ok)
  return possible.length > 0 ? possible : [earliest]
}

/**
 * Whether a promise asked for today can be kept; if not, why, and what can be offered instead. Throws RangeError as
 * `planBackwards` does.
 */
export function checkPromise(today: Day, ask: Ask, progress: Progress = notBegun): PromiseCheck {
  const earliest = earliestPromise(today, ask, progress)
  const planned = planBackwards(ask)
  const allTheSame = planBackwards({ ...ask, method: { deliversOnClosedDays: true } })
  const plan = planned.ok ? planned.value : allTheSame.ok ? allTheSame.value : null
  if (earliest === null) return { ok: false, why: 'no working day', earliest, instead: [], plan }
  if (ask.promisedOn < earliest) return { ok: false, why: 'too soon', earliest, instead: [earliest], plan }
  if (planned.ok) return { ok: true, plan: planned.value }
  const instead = planned.error === 'closed' ? beside(ask, earliest) : []
  return { ok: false, why: planned.error, earliest, instead, plan }
}

/** Why a promise is refused, for the person at the counter: "Too soon: the earliest is Mon 9 March." */
export function refusalWords(check: PromiseCheck & { readonly ok: false }, today: Day, locale?: string): string {
  const days = check.instead.map((each) => sayDay(each, today, locale)).join(' or ')
  switch (check.why) {
    case 'too soon':
      return `Too soon: the earliest is ${days}.`
    case 'closed':
      return `The shop is closed on that day. Possible: ${days}.`
    case 'no working day':
      return 'The shop has no working day in a whole year on the way there. Please look at its closures.'
  }
}

type Asked = Pick<Ask, 'promisedOn' | 'kind' | 'makeDays' | 'transitDays'> & { readonly method: string }

/**
 * Whether an edit asks for a new promise, so that it must be checked: another day, kind or method, or more days to make
 * or on the way. Notes, prices, the recipient's name and less work don't; a promise given all the same stays given.
 */
export function asksAgain(before: Asked | null, after: Asked): boolean {
  if (before === null) return true
  const isOther = (['promisedOn', 'kind', 'method'] as const).some((key) => before[key] !== after[key])
  return isOther || after.makeDays > before.makeDays || after.transitDays > before.transitDays
}
