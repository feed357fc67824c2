import { type Day, dayOf } from './day'
import { monthOf } from './imports/dates'
import { monthNames } from './recurrence'
import type { DayOrder } from './yearlyDayText'

/** A place in the text. */
export type Span = { readonly from: number; readonly to: number }

export type ImpossibleDay = Span & {
  /** "30 February", with the year where that is why. */
  readonly words: string
}

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const nth = '(?:st|nd|rd|th)?'
const year = '(?:,? (\\d{4}))?'

type Said = { readonly dayOfMonth: number; readonly month: number; readonly year: number | null }
type Shape = readonly [RegExp, (parts: readonly (string | undefined)[], order: DayOrder) => Said]

const said = (dayOfMonth: string | undefined, month: number | null, named: string | undefined): Said => ({
  dayOfMonth: Number(dayOfMonth),
  month: month ?? 0,
  year: named === undefined ? null : Number(named),
})

const shapes: readonly Shape[] = [
  [
    new RegExp(`\\b(\\d{1,2})${nth}(?: of)? (${months})\\b${year}`, 'gi'),
    ([, a, b, y]) => said(a, monthOf(b ?? ''), y),
  ],
  [new RegExp(`\\b(${months}) (\\d{1,2})${nth}\\b${year}`, 'gi'), ([, a, b, y]) => said(b, monthOf(a ?? ''), y)],
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, ([, y, b, a]) => said(a, Number(b), y)],
  [
    /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/g,
    ([, a, b, y], order) => (order === 'day first' ? said(a, Number(b), y) : said(b, Number(a), y)),
  ],
]

const LONGEST_MONTH = 31
// More than that is a number of things: "send 50 March candles".
const MOST_MEANT = 39

/** What is wrong with a day that was said; null where nothing is, or where no day is meant. */
function problemOf({ dayOfMonth, month, year }: Said, today: Day): string | null {
  const name = monthNames[month - 1]
  if (name === undefined || dayOfMonth > MOST_MEANT) return null
  const thisYear = Number(today.slice(0, 4))
  const isOver = month < Number(today.slice(5, 7))
  if (dayOf(year ?? (isOver ? thisYear + 1 : thisYear), month, dayOfMonth) !== null) return null
  const isOfYear = dayOfMonth === 29
  return `${dayOfMonth} ${name}${isOfYear ? ` ${year ?? (isOver ? thisYear + 1 : thisYear)}` : ''}`
}

/** The days in the text that no calendar has: 30 February, 31/4, and 29 February of a year without one. */
export function impossibleDays(text: string, order: DayOrder, today: Day): readonly ImpossibleDay[] {
  return shapes.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const words = problemOf(read(found, order), today)
      return words === null ? [] : [{ from: found.index, to: found.index + found[0].length, words }]
    }),
  )
}

/** "on the 5th", "by the 31st": the next day of that number, in a month that has it; null where none is named. */
export function nextOfNumber(text: string, today: Day): (Span & { readonly day: Day }) | null {
  const found = /\b(?:on|by) the (\d{1,2})(?:st|nd|rd|th)\b/i.exec(text)
  const number = Number(found?.[1])
  if (found === null || number < 1 || number > LONGEST_MONTH) return null
  const [first, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1]
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const on = dayOf(first + Math.floor((month + ahead) / 12), ((month + ahead) % 12) + 1, number)
    if (on !== null && on >= today) return { from: found.index, to: found.index + found[0].length, day: on }
  }
  return null
}
