import { type Day, daysBetween, epochDay } from './day'

const defaultLocale = 'en-GB'
const nineMonths = 274
const dayInMs = 86_400_000

type Style = 'exact' | 'long' | 'short' | 'of the month'

// Making a formatter costs far more than using it, so each is made once.
const formats = new Map<string, Intl.DateTimeFormat>()
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>()

function relativeFormatOf(locale: string): Intl.RelativeTimeFormat {
  const made = relativeFormats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  relativeFormats.set(locale, made)
  return made
}

function formatOf(locale: string, style: Style, withYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${withYear}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, {
    weekday: style === 'of the month' ? undefined : style === 'exact' ? 'long' : 'short',
    day: 'numeric',
    month: style === 'short' ? 'short' : 'long',
    year: withYear ? 'numeric' : undefined,
    calendar: 'gregory',
    timeZone: 'UTC',
  })
  formats.set(key, made)
  return made
}

function write(day: Day, locale: string, style: Style, withYear: boolean): string {
  const parts = formatOf(locale, style, withYear).formatToParts(epochDay(day) * dayInMs)
  // Whether English writes "Fri, 13 March" or "Fri 13 March" changes with the version of Unicode's data: we settle it.
  const english = locale.toLowerCase().startsWith('en')
  return parts
    .map((part, at) => (english && part.type === 'literal' && parts[at - 1]?.type === 'weekday' ? ' ' : part.value))
    .join('')
}

const yearMatters = (day: Day, today: Day): boolean =>
  day.slice(0, 4) !== today.slice(0, 4) || Math.abs(daysBetween(today, day)) > nineMonths

/**
 * A day as people say it: "today", "tomorrow", "yesterday", else "Fri 13 March", with the year when it is another year
 * or more than nine months away.
 */
export function sayDay(day: Day, today: Day, locale: string = defaultLocale): string {
  const ahead = daysBetween(today, day)
  if (Math.abs(ahead) <= 1) return relativeFormatOf(locale).format(ahead, 'day')
  return write(day, locale, 'long', yearMatters(day, today))
}

/** A day for narrow places and paper: "Fri 27 Feb", with the year by the rule of `sayDay`; never "today". */
export function shortDay(day: Day, today: Day, locale: string = defaultLocale): string {
  return write(day, locale, 'short', yearMatters(day, today))
}

/** A day that comes every year: "14 March". */
export function dayOfMonthWords(day: Day, locale: string = defaultLocale): string {
  return write(day, locale, 'of the month', false)
}

/** "Friday 13 March 2026". */
export function exactDay(day: Day, locale: string = defaultLocale): string {
  return write(day, locale, 'exact', true)
}

const thousands = new Intl.NumberFormat(defaultLocale)

/** "1 day", "3 days", "1,204 days". */
export function sayDays(count: number): string {
  return count === 1 ? '1 day' : `${thousands.format(count)} days`
}

/** "3 days late" for 1 and more days; empty for 0, which is not late. */
export function sayLate(days: number): string {
  return days > 0 ? `${sayDays(days)} late` : ''
}
