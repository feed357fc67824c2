import { addDays, type Day, day, epochDay, type Moment, moment, momentAt, type Time, time } from './day'

/** What a reminder is counted from: a task's day, its time, and how many minutes before; null for no reminder. */
export type Remindable = {
  readonly dueOn: Day | null
  readonly dueTime: Time | null
  /** 0 to 40,320, four weeks. */
  readonly remindMinutes: number | null
}

/** What a wall clock means in the shop: its time zone (an IANA name), and the hour that stands for a day without a time. */
export type ShopClock = { readonly timeZone: string; readonly morning: Time }

/** What is remembered of a reminder that was shown. */
export type Shown = {
  /** The moment that it was shown for. */
  readonly dueAt: Moment
  /** When it was shown, or last put off. */
  readonly shownAt: Moment
  /** The moment that it was put off to; null where it never was. */
  readonly sleepsUntil: Moment | null
}

/** The morning hour until the shop chooses its own. */
export const usualMorning = time('09:00')

const dayInMinutes = 1440
const minuteInMs = 60_000
/** What is first seen later than this was missed: it comes in the summary. */
export const MISSED_AFTER_MINUTES = 10

// The moments before the first of these days and after the last may lie outside the years that there are.
const firstReminded = day('1901-01-01')
const lastReminded = day('2198-12-31')

const midnight = time('00:00')

/** Milliseconds since 1970 at which the wall clock would show this, were it set to UTC. */
const asInUtc = (on: Day, at: Time): number =>
  (epochDay(on) * dayInMinutes + Number(at.slice(0, 2)) * 60 + Number(at.slice(3))) * minuteInMs

/** By time zone and day, how far its clocks are from UTC in milliseconds; null for a day on which they are changed. */
const steady = new Map<string, number | null>()

function steadyOffset(on: Day, timeZone: string): number | null {
  const key = `${timeZone} ${on}`
  const known = steady.get(key)
  if (known !== undefined) return known
  const [first, last] = [on, addDays(on, 1)].map(
    (start) => Date.parse(momentAt(start, midnight, timeZone)) - asInUtc(start, midnight),
  )
  const offset = first !== undefined && first === last ? first : null
  steady.set(key, offset)
  return offset
}

/**
 * The moment to remind of a task; null where it has no day or wants no reminder, and outside the years 1901 to 2198.
 * Whole days before are calendar days, so that "1 day before 9:00" is 9:00 on the day before, also when the clocks are
 * changed in between; what is left are elapsed minutes. A time that summer time skips moves forward by what was
 * skipped; of one that comes twice, the first counts. Throws RangeError for an unknown time zone.
 */
export function remindAt({ dueOn, dueTime, remindMinutes }: Remindable, clock: ShopClock): Moment | null {
  if (dueOn === null || remindMinutes === null || dueOn < firstReminded || dueOn > lastReminded) return null
  const on = addDays(dueOn, -Math.floor(remindMinutes / dayInMinutes))
  const at = dueTime ?? clock.morning
  // Every screen's change asks this of every reminder: on most days plain arithmetic says the same as the calendar.
  const offset = steadyOffset(on, clock.timeZone)
  const due = offset === null ? Date.parse(momentAt(on, at, clock.timeZone)) : asInUtc(on, at) + offset
  return moment(due - (remindMinutes % dayInMinutes) * minuteInMs)
}

/**
 * The moment to show a reminder at: its own, or the one it was put off to; null where it has been shown. A task that is
 * moved to a later moment is reminded of again. One that is moved back behind its reminder is not, nor are all of them
 * when the shop's morning hour changes: who was reminded after a moment needs no reminder of it.
 */
export function showAt(at: Moment, shown: Shown | null): Moment | null {
  if (shown === null || (at !== shown.dueAt && at > shown.shownAt)) return at
  return isAsleep(shown) ? shown.sleepsUntil : null
}

const isAsleep = ({ shownAt, sleepsUntil }: Shown): boolean => sleepsUntil !== null && sleepsUntil > shownAt

/** Whether a reminder that is first seen at a moment was missed: more than 10 minutes late. */
export const isMissed = (at: Moment, seenAt: Moment): boolean =>
  Date.parse(seenAt) - Date.parse(at) > MISSED_AFTER_MINUTES * minuteInMs

/**
 * Whether a task was written down when all of it was over, its own time too: who does that needs no reminder. `addedAt`
 * is when it was written.
 */
export function wasOverWhenAdded(task: Remindable, addedAt: Moment, clock: ShopClock): boolean {
  const due = remindAt({ ...task, remindMinutes: 0 }, clock)
  return due !== null && due < addedAt
}

/** For sorting: below zero when `a` comes first. Moments sort as their text does. */
export function earlierFirst(a: { readonly at: Moment }, b: { readonly at: Moment }): -1 | 0 | 1 {
  if (a.at === b.at) return 0
  return a.at < b.at ? -1 : 1
}

/** Which reminders are to be shown now, the earliest first, and the next moment to look again; null for none. */
export function sortOut<R extends { readonly at: Moment }>(
  waiting: readonly R[],
  now: Moment,
): { readonly due: readonly R[]; readonly next: Moment | null } {
  const sorted = waiting.toSorted(earlierFirst)
  const due = sorted.filter(({ at }) => at <= now)
  return { due, next: sorted[due.length]?.at ?? null }
}

/** The moment of the shop's next morning: tomorrow's, `today` being the day that it is there. */
export const nextMorning = (today: Day, { timeZone, morning }: ShopClock): Moment =>
  momentAt(addDays(today, 1), morning, timeZone)
