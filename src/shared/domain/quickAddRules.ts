import type { Day } from './day'
import type { Recurrence } from './recurrence'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const weekdayWords =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'
const weekdayOf = (word: string): number =>
  weekdays.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3))) + 1
const counted = { other: 2, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4 } as const
const nths = { first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, last: -1 } as const
const countWords = Object.keys(counted).join('|')
const nthWords = Object.keys(nths).join('|')
const isNth = (word: string): word is keyof typeof nths => word in nths
const countOf = (word: string | undefined): number =>
  word === undefined
    ? 1
    : word.toLowerCase() in counted
      ? counted[word.toLowerCase() as keyof typeof counted]
      : Number(word)

type Rule = readonly [RegExp, (parts: readonly (string | undefined)[]) => Recurrence | null]
export const within = (value: number, least: number, most: number): boolean => value >= least && value <= most

function nthRule(nth: string | undefined, on: string | undefined): Recurrence | null {
  const word = (nth ?? '').toLowerCase()
  return isNth(word) ? { unit: 'months', every: 1, on: { nth: nths[word], weekday: weekdayOf(on ?? '') } } : null
}

const rules: readonly Rule[] = [
  [/\bevery working day\b|\bevery workday\b/i, () => ({ unit: 'working days' })],
  [/\bevery weekday\b/i, () => ({ unit: 'weeks', every: 1, on: [1, 2, 3, 4, 5] })],
  [
    new RegExp(`\\b(?:every|on the) (${nthWords}) (${weekdayWords}) of (?:the|each|every) month\\b`, 'i'),
    ([, nth, on]) => nthRule(nth, on),
  ],
  [new RegExp(`\\bevery month on the (${nthWords}) (${weekdayWords})\\b`, 'i'), ([, nth, on]) => nthRule(nth, on)],
  [
    /\b(?:every|on the) (\d{1,2})(?:st|nd|rd|th) of (?:the|each|every) month\b/i,
    ([, on]) => (within(Number(on), 1, 31) ? { unit: 'months', every: 1, on: Number(on) } : null),
  ],
  [
    /\b(\d{1,3}) days? after (?:it is |it’s |it's )?(?:done|completion)\b/i,
    ([, days]) => (within(Number(days), 1, 730) ? { unit: 'after', days: Number(days) } : null),
  ],
  [
    /\bevery (?:(\d{1,3}|other|second|third) )?(?:days?)\b|\bdaily\b/i,
    ([, every]) => (within(countOf(every), 1, 365) ? { unit: 'days', every: countOf(every) } : null),
  ],
  [
    new RegExp(
      `\\bevery (?:(\\d{1,2}|${countWords}) )?((?:${weekdayWords})(?:(?:,| and|, and) (?:${weekdayWords}))*)\\b`,
      'i',
    ),
    ([, every, days]) => ({
      unit: 'weeks',
      every: countOf(every),
      on: [...new Set((days ?? '').split(/,? and |, ?/).map(weekdayOf))].toSorted((a, b) => a - b),
    }),
  ],
  [
    /\bevery (?:(\d{1,2}|other|second|third) )?months? on the (\d{1,2})(?:st|nd|rd|th)\b/i,
    ([, every, on]) =>
      within(countOf(every), 1, 24) && within(Number(on), 1, 31)
        ? { unit: 'months', every: countOf(every), on: Number(on) }
        : null,
  ],
  [/\bevery month on the last working day\b/i, () => ({ unit: 'months', every: 1, on: 'last working day' })],
]

/** A rule as it was read, and where it stands in the text. */
export type ReadRule = { readonly from: number; readonly to: number; readonly rule: Recurrence }

/** A rule that says all by itself: "every other Tuesday", "7 days after it is done"; null where there is none. */
export function readRule(text: string): ReadRule | null {
  for (const [pattern, make] of rules) {
    const found = pattern.exec(text)
    const rule = found && make(found)
    if (found && rule) return { from: found.index, to: found.index + found[0].length, rule }
  }
  return null
}

const beginning = /\bevery (?:(\d{1,2}|other|second|third) )?(weeks?|months?|years?)\b|\b(weekly|monthly|yearly)\b/i

/** A rule that takes weekday or date from the day that it begins with. */
export type RuleToBegin = {
  readonly from: number
  readonly to: number
  readonly unit: 'weeks' | 'months' | 'years'
  readonly every: number
}

/** "every week", "monthly", "every other year"; null where there is none, or where it comes too seldom. */
export function ruleToBegin(text: string): RuleToBegin | null {
  const found = beginning.exec(text)
  if (found === null) return null
  const word = (found[2] ?? found[3] ?? '').toLowerCase()
  const unit = word.startsWith('week') ? 'weeks' : word.startsWith('month') ? 'months' : 'years'
  const every = countOf(found[1])
  if (!within(every, 1, { weeks: 52, months: 24, years: 10 }[unit])) return null
  return { from: found.index, to: found.index + found[0].length, unit, every }
}

/** The rule, begun on a day; `weekday` is that day's ISO weekday. */
export function ruleFrom({ unit, every }: RuleToBegin, begins: Day, weekday: number): Recurrence {
  if (unit === 'weeks') return { unit, every, on: [weekday] }
  const [month, on] = [Number(begins.slice(5, 7)), Number(begins.slice(8))]
  return unit === 'months' ? { unit, every, on } : { unit, every, month, on }
}
