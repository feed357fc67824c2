import type { Day } from './day'
import { sayDay } from './dayWords'
import { type IfClosed, monthNames, type NthWeekday, type Recurrence } from './recurrence'

/** English names, Monday first: whoever shows them translates them. */
export const weekdayNames: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
]

const weekdayName = (weekday: number): string => weekdayNames[weekday - 1] ?? ''
const monthName = (month: number): string => monthNames[month - 1] ?? ''

/** "2nd", "31st"; "last" for −1. */
export function nthWords(nth: number): string {
  if (nth === -1) return 'last'
  const isTeen = nth % 100 >= 11 && nth % 100 <= 13
  return `${nth}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][nth % 10] ?? 'th')}`
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** "every month", "every 3 months". */
const each = (every: number, one: string): string => (every === 1 ? `every ${one}` : `every ${every} ${one}s`)

const nthOf = ({ nth, weekday }: NthWeekday): string => `${nthWords(nth)} ${weekdayName(weekday)}`

function monthWords({ every, on }: Extract<Recurrence, { unit: 'months' }>): string {
  if (typeof on === 'number') return `${each(every, 'month')} on the ${nthWords(on)}`
  if (every > 1) return `${each(every, 'month')} on the ${typeof on === 'string' ? on : nthOf(on)}`
  return typeof on === 'string' ? `on the ${on} of the month` : `every ${nthOf(on)} of the month`
}

/** A rule as people say it: "every 2nd Tuesday of the month", "7 days after it was done". The rule is a possible one. */
export function ruleWords(rule: Recurrence): string {
  switch (rule.unit) {
    case 'days':
      return each(rule.every, 'day')
    case 'working days':
      return 'every working day'
    case 'weeks': {
      const days = weekdayNames.filter((_, at) => rule.on.includes(at + 1))
      return `${each(rule.every, 'week')} on ${listed(days)}`
    }
    case 'months':
      return monthWords(rule)
    case 'years': {
      const { month, on } = rule
      const day = typeof on === 'number' ? `${on} ${monthName(month)}` : `the ${nthOf(on)} of ${monthName(month)}`
      return `${each(rule.every, 'year')} on ${day}`
    }
    case 'after':
      return rule.days === 1 ? '1 day after it was done' : `${rule.days} days after it was done`
  }
}

/** Whether a closed day can fall on the rule at all: a working day is never one. */
export const canMeetClosedDay = (rule: Recurrence): boolean =>
  rule.unit !== 'working days' && !(rule.unit === 'months' && typeof rule.on === 'string')

const closedWords: Readonly<Record<IfClosed, string>> = {
  stay: '',
  before: 'on a closed day the working day before',
  after: 'on a closed day the working day after',
}

/** The whole of it: "every month on the 1st, on a closed day the working day before, until Fri 5 June". */
export function repeatsWords(
  { rule, ifClosed, until }: { readonly rule: Recurrence; readonly ifClosed: IfClosed; readonly until: Day | null },
  today: Day,
  locale?: string,
): string {
  return [
    ruleWords(rule),
    canMeetClosedDay(rule) ? closedWords[ifClosed] : '',
    until === null ? '' : `until ${sayDay(until, today, locale)}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}
