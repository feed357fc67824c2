import type { Day } from './day'
import { monthOf } from './imports/dates'
import { type YearlyDay, yearlyDayProblem } from './occasions'
import { sayMonth, yearlyDayWords } from './occasionWords'
import { fold } from './text'

/** In which order numbers stand for day and month where it could be either. */
export type DayOrder = 'day first' | 'month first'

/** How a place writes a day in numbers. */
export function dayOrderOf(locale: string): DayOrder {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0)
  const at = (type: string) => parts.findIndex((part) => part.type === type)
  return at('month') < at('day') ? 'month first' : 'day first'
}

/** What a typed day says: nothing, a day, or what is wrong with it in a sentence. */
export type ReadYearlyDay = { readonly value: YearlyDay | null } | { readonly mistake: string }

const example = 'Write a day like 14 May or 14/5/1986, or a month like June.'
const leastMonthLetters = 3
// "the 14th of May", "14 de mayo", "le 1er mai".
const smallWords = new Set(['the', 'of', 'on', 'in', 'de', 'le', 'la', 'el', 'am', 'im', 'st', 'nd', 'rd', 'th', 'er'])

/** Two digits mean the last such year: "86" is 1986, "24" is 2024 from that year on. */
function fullYear(digits: string, today: Day): number {
  if (digits.length > 2) return Number(digits)
  const century = Number(today.slice(0, 2)) * 100
  const year = century + Number(digits)
  return year > Number(today.slice(0, 4)) ? year - 100 : year
}

type Parts = { readonly month: number; readonly dayOfMonth: number | null; readonly year: string | null }

/** Numbers beside a month's name: at most a day and a year, the long one is the year. */
function besideName(month: number, numbers: readonly string[]): Parts | null {
  const [year = null, ...years] = numbers.filter((number) => number.length > 2)
  const short = numbers.filter((number) => number.length <= 2)
  const [first, second = null] = short
  if (years.length > 0 || numbers.length > 2 || (year !== null && second !== null)) return null
  return { month, dayOfMonth: first === undefined ? null : Number(first), year: year ?? second }
}

const isLong = (number: string | undefined): number is string => number !== undefined && number.length > 2

/** Day and month in the shop's order; the other way round where only that can be. */
function inOrder(first: string, second: string, year: string | null, order: DayOrder): Parts {
  const [a, b] = [Number(first), Number(second)]
  const [day, month] = order === 'day first' ? [a, b] : [b, a]
  return month > 12 && day <= 12 ? { month: day, dayOfMonth: month, year } : { month, dayOfMonth: day, year }
}

/** Numbers alone: "14/5", "14/5/1986", "1986-05-14", "6/1986"; null where they say no month. */
function byNumbers(numbers: readonly string[], order: DayOrder): Parts | null {
  const [first, second, third = null] = numbers
  if (first === undefined || second === undefined || numbers.length > 3) return null
  if (isLong(first)) {
    const dayOfMonth = third === null ? null : Number(third)
    return isLong(second) ? null : { month: Number(second), dayOfMonth, year: first }
  }
  if (isLong(second)) return third === null ? { month: Number(first), dayOfMonth: null, year: second } : null
  return inOrder(first, second, third, order)
}

function partsOf(text: string, order: DayOrder): Parts | null {
  if (/[^\p{L}\p{M}\p{N}\s.,/\-–]/u.test(text)) return null
  const tokens = fold(text).match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? []
  const names = tokens.filter((token) => !/^\d/.test(token) && !smallWords.has(token))
  const numbers = tokens.filter((token) => /^\d/.test(token))
  const [name] = names
  if (name === undefined) return byNumbers(numbers, order)
  const month = name.length < leastMonthLetters || names.length > 1 ? null : monthOf(name)
  return month === null ? null : besideName(month, numbers)
}

/**
 * Reads a day that comes every year as a person types it: "14 May", "May 14, 1986", "14/5/86", "29 Feb", "June",
 * "June 1986". Month names in English, German, French and Spanish. What can't be read is said, never mended in silence.
 */
export function readYearlyDay(text: string, order: DayOrder, today: Day, locale?: string): ReadYearlyDay {
  if (text.trim() === '') return { value: null }
  const parts = partsOf(text.trim(), order)
  if (parts === null) return { mistake: example }
  const { month, dayOfMonth } = parts
  const value = { month, dayOfMonth, year: parts.year === null ? null : fullYear(parts.year, today) }
  const problem = yearlyDayProblem(value, today)
  if (problem === null) return { value }
  const isNone = sayMonth(month, locale) === ''
  return { mistake: isNone ? example : yearlyDayWords(value, problem, locale) }
}
