import { type Day, dayOf, monthEnd, weekday } from './day'

/** A weekday of a month, counted from its beginning, or the last: "2nd Tuesday". `weekday` is ISO, Monday 1. */
export type NthWeekday = { readonly nth: 1 | 2 | 3 | 4 | -1; readonly weekday: number }

/** How often a task comes again. */
export type Recurrence =
  /** Every 1 to 365 days. */
  | { readonly unit: 'days'; readonly every: number }
  /** Every day that the shop is open. */
  | { readonly unit: 'working days' }
  /** Every 1 to 52 weeks, on ISO weekdays. */
  | { readonly unit: 'weeks'; readonly every: number; readonly on: readonly number[] }
  /** Every 1 to 24 months; a day of the month from 1 to 31, where a shorter month has its last day. */
  | {
      readonly unit: 'months'
      readonly every: number
      readonly on: number | NthWeekday | 'first working day' | 'last working day'
    }
  /** Every 1 to 10 years, in a month from 1 to 12; 29 February falls on the 28th in other years. */
  | { readonly unit: 'years'; readonly every: number; readonly month: number; readonly on: number | NthWeekday }
  /** 1 to 730 days after the last one was done. */
  | { readonly unit: 'after'; readonly days: number }

/** What becomes of a day on which the shop is shut: it stays, or goes to the working day before or after. */
export const ifClosedWays = ['stay', 'before', 'after'] as const
export type IfClosed = (typeof ifClosedWays)[number]

/** The highest number that each unit counts to; all begin at 1. */
export const mostOf = { days: 365, weeks: 52, months: 24, years: 10, after: 730 } as const

/** English names: whoever shows them translates them. */
export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** What is wrong with a rule, and which part of it. */
export type RuleProblem = { readonly field: 'every' | 'days' | 'on' | 'month'; readonly words: string }

const isWhole = (number: number, least: number, most: number): boolean =>
  Number.isInteger(number) && number >= least && number <= most

const wrong = (field: RuleProblem['field'], words: string): RuleProblem => ({ field, words })
const badWeekday = wrong('on', 'A weekday is from 1, Monday, to 7, Sunday.')
const badMonthDay = wrong('on', 'A day of the month is from 1 to 31.')

/** Any leap year: 29 February is a day that a rule may name. */
const leapYear = 2024

function yearProblem(month: number, on: number | NthWeekday): RuleProblem | null {
  if (!isWhole(month, 1, 12)) return wrong('month', 'A month is from 1 to 12.')
  if (typeof on !== 'number') return isWhole(on.weekday, 1, 7) ? null : badWeekday
  if (!isWhole(on, 1, 31)) return badMonthDay
  return dayOf(leapYear, month, on) === null ? wrong('on', `There is no ${on} ${monthNames[month - 1]}.`) : null
}

function dayProblem(rule: Recurrence): RuleProblem | null {
  switch (rule.unit) {
    case 'weeks':
      if (rule.on.length === 0) return wrong('on', 'Choose at least one weekday.')
      return rule.on.every((each) => isWhole(each, 1, 7)) ? null : badWeekday
    case 'months':
      if (typeof rule.on === 'number') return isWhole(rule.on, 1, 31) ? null : badMonthDay
      return typeof rule.on === 'string' || isWhole(rule.on.weekday, 1, 7) ? null : badWeekday
    case 'years':
      return yearProblem(rule.month, rule.on)
    case 'days':
    case 'working days':
    case 'after':
      return null
  }
}

/** What makes a rule impossible (30 February, every 0 days), in words for the field that is wrong; null where nothing does. */
export function ruleProblem(rule: Recurrence): RuleProblem | null {
  if (rule.unit === 'after') {
    return isWhole(rule.days, 1, mostOf.after) ? null : wrong('days', `From 1 to ${mostOf.after} days.`)
  }
  if (rule.unit !== 'working days' && !isWhole(rule.every, 1, mostOf[rule.unit])) {
    return wrong('every', `From 1 to ${mostOf[rule.unit]}.`)
  }
  return dayProblem(rule)
}

/** The day's weekday and which of its month it is; the last where it is a fifth. */
export function nthWeekdayOf(on: Day): NthWeekday {
  const nth = ([1, 2, 3, 4] as const)[Math.floor((Number(on.slice(8)) - 1) / 7)] ?? -1
  return { nth, weekday: weekday(on) }
}

/** Whether no same weekday follows in the month. */
export const isLastOfMonth = (on: Day): boolean => Number(monthEnd(on).slice(8)) - Number(on.slice(8)) < 7

/** What a rule says of the old day, said of the new one; null where it names another day. */
function onOther(on: number | NthWeekday, from: Day, to: Day): number | NthWeekday | null {
  if (typeof on === 'number') return on === Number(from.slice(8)) ? Number(to.slice(8)) : null
  if (on.nth === -1) {
    if (on.weekday !== weekday(from) || !isLastOfMonth(from)) return null
    return isLastOfMonth(to) ? { nth: -1, weekday: weekday(to) } : nthWeekdayOf(to)
  }
  const then = nthWeekdayOf(from)
  return on.nth === then.nth && on.weekday === then.weekday ? nthWeekdayOf(to) : null
}

/**
 * The rule of a task that goes from one day to another: what it says of the old day (its weekday, its day of the month)
 * it says of the new one. A rule that names another day, or several weekdays, stays as it is.
 */
export function ruleOn(rule: Recurrence, from: Day, to: Day): Recurrence {
  switch (rule.unit) {
    case 'weeks':
      return rule.on.length === 1 && rule.on[0] === weekday(from) ? { ...rule, on: [weekday(to)] } : rule
    case 'months':
      return typeof rule.on === 'string' ? rule : { ...rule, on: onOther(rule.on, from, to) ?? rule.on }
    case 'years': {
      const on = rule.month === Number(from.slice(5, 7)) ? onOther(rule.on, from, to) : null
      return on === null ? rule : { ...rule, month: Number(to.slice(5, 7)), on }
    }
    case 'days':
    case 'working days':
    case 'after':
      return rule
  }
}
