import type * as chrono from 'chrono-node'
import { addDays, type Day, dayOf, isTime, type Time } from '../../../shared/domain/day'
import type { ReadWhen, WhenRead } from '../../../shared/domain/quickAdd'
import type { DayOrder } from '../../../shared/domain/yearlyDayText'

type Chrono = typeof chrono

/** Reads days and times in English; loaded with the first question only: it takes a moment, which the start of the app hasn't. */
export const loadChrono = (): Promise<Chrono> => import('chrono-node')

/** The shop's day and wall clock, and how it writes a day in numbers. */
export type HereAndNow = { readonly today: Day; readonly time: Time; readonly order: DayOrder }

/** The days and times that stand in the text, as the shop's clock and calendar mean them. */
export function whenIn({ en }: Chrono, text: string, here: HereAndNow): WhenRead {
  // The shop's wall clock, told as if it were UTC: so no zone comes in, neither the shop's nor the computer's.
  const reference = { instant: new Date(`${here.today}T${here.time}:00Z`), timezone: 0 }
  const parser = here.order === 'month first' ? en.casual : en.GB
  // What was read already is blank, and chrono takes "5 March" apart before a long blank.
  const marked = text.replace(/ {2,}/g, (blank) => ` ${'·'.repeat(blank.length - 1)}`)
  const results = parser.parse(marked, reference, { forwardDate: true })
  const doubtful: string[] = []
  const found = results.flatMap((result) => {
    const read = readOne(text, result, here)
    if (read === 'doubtful') doubtful.push(result.text)
    return typeof read === 'string' ? [] : [read]
  })
  return { found, doubtful }
}

// Days gone by, and lengths of time that nothing says from when: no day to do something on.
const notToCome =
  /\b(?:last|ago|before|after|past)\b|^(?:\d+|an?|one|two|three) (?:days?|weeks?|months?|years?|hours?)$/i
// Words of their own in the middle of a line: "sun cream".
const ownWords = /^(?:sun|sat|wed|second|the month)$/i
const leads = /\b(?:on|by|from|until|this|next)\s+$/i
const partOfDay = /\b(?:morning|afternoon|evening|night|tonight)\b/i

function readOne(text: string, result: chrono.ParsedResult, here: HereAndNow): ReadWhen | 'doubtful' | 'a word' {
  const { index, text: said, start, end } = result
  const isLast = text.slice(index + said.length).trim() === ''
  if (ownWords.test(said) && !isLast && !leads.test(text.slice(0, index))) return 'a word'
  if (notToCome.test(said)) return 'doubtful'
  const time = timeOf(start, said)
  const isPart = time === null && partOfDay.test(said)
  const isDated = start.isCertain('day') || start.isCertain('weekday') || isPart
  // A month alone is no day.
  if (!isDated && time === null) return /\s/.test(said) ? 'doubtful' : 'a word'
  const weekOn = start.isCertain('weekday') ? /^\s+week\b/i.exec(text.slice(index + said.length)) : null
  const day = isDated ? onDay(start, weekOn ? 7 : 0) : null
  const lastDay = end && (end.isCertain('day') || end.isCertain('weekday')) ? onDay(end, 0) : null
  return {
    from: index,
    to: index + said.length + (weekOn?.[0].length ?? 0),
    day,
    time,
    dayOfTime: time === null ? null : time > here.time ? here.today : addDays(here.today, 1),
    minutes: time === null || !end ? null : minutesBetween(time, timeOf(end, said)),
    until: lastDay === day ? null : lastDay,
    stays: isPart,
  }
}

function onDay(parsed: chrono.ParsedComponents, more: number): Day | null {
  const day = dayOf(parsed.get('year') ?? 0, parsed.get('month') ?? 0, parsed.get('day') ?? 0)
  return day && addDays(day, more)
}

const SHOP_OPENS = 7
const HALF_DAY = 12

/** The time that was said. "At 3" is in the afternoon, when shops are open; "03:00" is what it says. */
function timeOf(parsed: chrono.ParsedComponents, said: string): Time | null {
  if (!parsed.isCertain('hour')) return null
  const hour = parsed.get('hour') ?? 0
  const isOpen = parsed.isCertain('meridiem') || hour === 0 || hour >= SHOP_OPENS || /\b0\d/.test(said)
  const digits = (value: number) => String(value).padStart(2, '0')
  const time = `${digits(isOpen ? hour : hour + HALF_DAY)}:${digits(parsed.get('minute') ?? 0)}`
  return isTime(time) ? time : null
}

function minutesBetween(from: Time, to: Time | null): number | null {
  const inMinutes = (time: Time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return to === null || to <= from ? null : inMinutes(to) - inMinutes(from)
}
