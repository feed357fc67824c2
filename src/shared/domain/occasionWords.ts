import { type Day, dayOf, epochDay } from './day'
import { sayDay, sayDays } from './dayWords'
import { type ComingOccasion, occasionState, type YearlyDay, type YearlyDayProblem } from './occasions'
import type { OccasionKind } from './remembering'

const dayInMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withDay}`
  const options = { month: 'long', calendar: 'gregory', timeZone: 'UTC' } as const
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, withDay ? { ...options, day: 'numeric' } : options)
  formats.set(key, made)
  return made
}

// In a leap year every day of every month is there to be written.
const write = (month: number, dayOfMonth: number | null, locale: string): string => {
  const day = dayOf(2000, month, dayOfMonth ?? 1)
  return day === null ? '' : formatOf(locale, dayOfMonth !== null).format(epochDay(day) * dayInMs)
}

/** "14 March", "June", with the year it began where that is known: "14 March 1986". */
export function sayYearlyDay({ month, dayOfMonth, year }: YearlyDay, locale: string = 'en-GB'): string {
  const words = write(month, dayOfMonth, locale)
  if (year === null) return words
  return words.endsWith(String(dayOfMonth)) ? `${words}, ${year}` : `${words} ${year}`
}

/** A month by its name, 1 is January. */
export const sayMonth = (month: number, locale: string = 'en-GB'): string => write(month, null, locale)

const kindNames: Readonly<Record<OccasionKind, string>> = {
  birthday: 'Birthday',
  anniversary: 'Anniversary',
  'name day': 'Name day',
  holiday: 'Holiday',
  other: 'Day to remember',
}

/** What an occasion is called: its own words, or its kind's. */
export const occasionName = ({ kind, title }: { readonly kind: OccasionKind; readonly title: string }): string =>
  title === '' ? kindNames[kind] : title

/** "1 year", "40 years". */
export const sayYears = (years: number): string => (years === 1 ? '1 year' : `${years} years`)

/** When it comes, and how many years it will be: "14 March, 40 years", "in June". Nobody's age is guessed. */
export function sayComing(yearly: YearlyDay, years: number | null, locale: string = 'en-GB'): string {
  const words = write(yearly.month, yearly.dayOfMonth, locale)
  const when = yearly.dayOfMonth === null ? `in ${words}` : words
  return years === null ? when : `${when}, ${sayYears(years)}`
}

/** "buy by Fri 6 March", "buy by tomorrow", "too late to buy: 2 days", "seen to". */
export function buyWords(coming: ComingOccasion, today: Day, locale?: string): string {
  const state = occasionState(coming, today)
  switch (state.kind) {
    case 'seen to':
      return 'seen to'
    case 'late':
      return `too late to buy: ${sayDays(state.days)}`
    case 'soon':
    case 'later':
      // Of a month whose day is not known, the last day to buy may have passed.
      return coming.buyBy < today ? 'buy now' : `buy by ${sayDay(coming.buyBy, today, locale)}`
  }
}

/** What is wrong with a yearly day, in a sentence. */
export function yearlyDayWords(day: YearlyDay, problem: YearlyDayProblem, locale: string = 'en-GB'): string {
  switch (problem.kind) {
    case 'no such day':
      return problem.field === 'month'
        ? 'There are twelve months.'
        : `There is no ${day.dayOfMonth} ${sayMonth(day.month, locale)}.`
    case 'no leap year':
      return `${day.year} had no 29 February. Write another year, or leave it away.`
    case 'too early':
      return 'Write the year with four digits, or leave it away.'
    case 'to come':
      return `${day.year} is still to come. Write the year it began, or leave it away.`
    case 'day to come':
      return `${sayYearlyDay(day, locale)} is still to come. Write the year it began, or leave it away.`
  }
}
