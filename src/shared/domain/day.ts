import { Temporal } from 'temporal-polyfill'

/** A calendar day in the shop, `YYYY-MM-DD`, years 1900 to 2199; no time zone. */
export type Day = string & { readonly day: unique symbol }
/** A wall-clock time on a day, `HH:mm`, 00:00 to 23:59. */
export type Time = string & { readonly time: unique symbol }
/** An instant in UTC, ISO 8601 with milliseconds and `Z`. */
export type Moment = string & { readonly moment: unique symbol }

const firstYear = 1900
const lastYear = 2199
const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/
const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/
const momentShape = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

/** Whether the year has a 29 February, by the Gregorian rule. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function monthLength(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * Whether the text is exactly `YYYY-MM-DD`, a day that the calendar has (31 June is none), in the years 1900 to 2199.
 * Plain arithmetic, because an import asks it a million times.
 */
export function isDay(text: string): text is Day {
  const parts = dayShape.exec(text)
  if (parts === null) return false
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return false
  return dayOfMonth >= 1 && dayOfMonth <= monthLength(year, month)
}

/** The text as a day, or null. */
export function parseDay(text: string): Day | null {
  return isDay(text) ? text : null
}

/** The text as a day. Throws RangeError when it isn't one: for text that must be right, such as a literal or a stored row. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`)
  return text
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0')

/** The day of a year, month (1 to 12) and day of the month, or null where there is none between 1900 and 2199. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  return parseDay(`${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`)
}

/** Whether the text is exactly `HH:mm`, 00:00 to 23:59. */
export function isTime(text: string): text is Time {
  return timeShape.test(text)
}

/** The text as a time. Throws RangeError when it isn't one. */
export function time(text: string): Time {
  if (!isTime(text)) throw new RangeError(`Not a time: ${text}`)
  return text
}

/** Whether the text is an instant as stored: `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export function isMoment(text: string): text is Moment {
  const parts = momentShape.exec(text)
  return parts !== null && isDay(parts[1] ?? '')
}

/** The instant at `epochMs` milliseconds since 1970 (UTC). Throws RangeError outside the years 1900 to 2199. */
export function moment(epochMs: number): Moment {
  const text = Temporal.Instant.fromEpochMilliseconds(epochMs).toString({ fractionalSecondDigits: 3 })
  if (!isMoment(text)) throw new RangeError(`Not a moment: ${text}`)
  return text
}

/**
 * Days since 1 January 1970, negative before. Counted in years that begin in March, so that a leap day is a year's last,
 * and in their cycles of 400 (146,097 days). Temporal says the same, a hundred times slower: the tests compare them.
 */
export function epochDay(day: Day): number {
  const [month, dayOfMonth] = [Number(day.slice(5, 7)), Number(day.slice(8))]
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468
}

/** The day `count` days after 1 January 1970. Throws RangeError outside the years 1900 to 2199. */
function fromEpochDay(count: number): Day {
  const shifted = count + 719_468
  const cycle = Math.floor(shifted / 146_097)
  const dayOfCycle = shifted - cycle * 146_097
  const leapDays = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096)
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365)
  const yearStart = 365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100)
  const marchMonth = Math.floor((5 * (dayOfCycle - yearStart) + 2) / 153)
  const dayOfMonth = dayOfCycle - yearStart - Math.floor((153 * marchMonth + 2) / 5) + 1
  const found = dayOf(cycle * 400 + yearOfCycle + (marchMonth >= 10 ? 1 : 0), ((marchMonth + 2) % 12) + 1, dayOfMonth)
  if (found === null) throw new RangeError(`Not a day from 1900 to 2199: ${count} days after 1970-01-01`)
  return found
}

/** The day `count` days later (earlier when negative). Throws RangeError outside the years 1900 to 2199. */
export function addDays(from: Day, count: number): Day {
  return fromEpochDay(epochDay(from) + count)
}

/** Whole days from `a` to `b`: positive when `b` is later. */
export function daysBetween(a: Day, b: Day): number {
  return epochDay(b) - epochDay(a)
}

/** The ISO weekday: Monday is 1, Sunday is 7. */
export function weekday(day: Day): number {
  // 1 January 1900, the first day there is, was a Monday.
  return ((epochDay(day) + 25_567) % 7) + 1
}

/** The last day of the day's month. */
export function monthEnd(from: Day): Day {
  return day(`${from.slice(0, 8)}${monthLength(Number(from.slice(0, 4)), Number(from.slice(5, 7)))}`)
}

/** For sorting: below zero when `a` is earlier. ISO text sorts as the calendar does. */
export function compare(a: Day, b: Day): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Whether the shop is open on the day's weekday; `workingDays` are ISO weekdays. */
export function isWorkingDay(day: Day, workingDays: readonly number[]): boolean {
  return workingDays.includes(weekday(day))
}

/** The first working day after the day itself. Throws RangeError when no weekday is a working day. */
export function nextWorkingDay(after: Day, workingDays: readonly number[]): Day {
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const candidate = addDays(after, ahead)
    if (isWorkingDay(candidate, workingDays)) return candidate
  }
  throw new RangeError('The shop has no working days')
}

/** The seven days of the day's ISO week, Monday first. */
export function weekOf(day: Day): readonly Day[] {
  const monday = addDays(day, 1 - weekday(day))
  return [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(monday, ahead))
}

/**
 * The day and the wall-clock time that an instant is in a time zone (an IANA name): with the present instant, today and
 * the time now. Throws RangeError for an unknown time zone.
 */
export function clockAt(now: Moment, timeZone: string): { readonly today: Day; readonly time: Time } {
  const there = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone)
  return {
    today: day(there.toPlainDate().toString()),
    time: time(there.toPlainTime().toString({ smallestUnit: 'minute' })),
  }
}

/** The day that an instant falls on in a time zone (an IANA name). Throws RangeError for an unknown time zone. */
export function dayAt(moment: Moment, timeZone: string): Day {
  return clockAt(moment, timeZone).today
}

/**
 * The instant of a wall-clock time on a day in a time zone (an IANA name). An hour that summer time skips moves forward
 * by what was skipped (2:30 becomes 3:30); of an hour that comes twice, the first counts. Throws RangeError for an
 * unknown time zone.
 */
export function momentAt(day: Day, time: Time, timeZone: string): Moment {
  const wallClock = Temporal.PlainDateTime.from(`${day}T${time}`)
  return moment(wallClock.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds)
}
