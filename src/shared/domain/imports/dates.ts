import { type Day, dayOf, isTime, type Time } from '../day'
import { type Parsed, read, refused } from '../parsed'
import { fold } from '../text'

/** The ways a file writes days, as they are shown; where two could be meant, the first of these is taken. */
export const dateFormats = [
  'yyyy-mm-dd',
  'yyyy/mm/dd',
  'yyyy.mm.dd',
  'yyyymmdd',
  'dd/mm/yyyy',
  'dd.mm.yyyy',
  'dd-mm-yyyy',
  'mm/dd/yyyy',
  'mm-dd-yyyy',
  'd mmm yyyy',
  'mmm d, yyyy',
] as const
export type DateFormat = (typeof dateFormats)[number]

export type DateError = 'empty' | 'not a date' | 'impossible' | 'year out of range'

const year = String.raw`(?<year>\d{4}|\d{2})`
const number = (part: 'month' | 'day'): string => String.raw`(?<${part}>\d{1,2})`
const monthName = String.raw`(?<month>\p{L}{3,})\.?,?`
const ordinal = String.raw`(?:\.|st|nd|rd|th|er)?`
const weekdayName = String.raw`(?:\p{L}+[.,]*\s+)?`

const patterns: Readonly<Record<DateFormat, string>> = {
  'yyyy-mm-dd': String.raw`(?<year>\d{4})-${number('month')}-${number('day')}`,
  'yyyy/mm/dd': String.raw`(?<year>\d{4})/${number('month')}/${number('day')}`,
  'yyyy.mm.dd': String.raw`(?<year>\d{4})\.${number('month')}\.${number('day')}\.?`,
  yyyymmdd: String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
  'dd/mm/yyyy': String.raw`${number('day')}/${number('month')}/${year}`,
  'dd.mm.yyyy': String.raw`${number('day')}\.\s?${number('month')}\.\s?${year}`,
  'dd-mm-yyyy': String.raw`${number('day')}-${number('month')}-${year}`,
  'mm/dd/yyyy': String.raw`${number('month')}/${number('day')}/${year}`,
  'mm-dd-yyyy': String.raw`${number('month')}-${number('day')}-${year}`,
  'd mmm yyyy': String.raw`${weekdayName}${number('day')}${ordinal}[\s-]*(?:of |de )?${monthName}[\s-]*(?:de )?${year}`,
  'mmm d, yyyy': String.raw`${weekdayName}${monthName}\s*${number('day')}${ordinal},?\s*${year}`,
}

// A day with a time of day after it, as databases export it, is that day.
const timeAfter = String.raw`(?:[T\s]\s*\d{1,2}:\d{2}.*)?`
const shapes = new Map(dateFormats.map((format) => [format, new RegExp(`^${patterns[format]}${timeAfter}$`, 'iu')]))

/** Folded; English, German, French, Spanish. An abbreviation of three letters or more is enough where it is the only one. */
const monthNames: readonly (readonly string[])[] = [
  ['january', 'januar', 'janner', 'janvier', 'enero'],
  ['february', 'februar', 'fevrier', 'febrero'],
  ['march', 'marz', 'maerz', 'mrz', 'mars', 'marzo'],
  ['april', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'juni', 'juin', 'junio'],
  ['july', 'juli', 'juillet', 'julio'],
  ['august', 'aout', 'agosto'],
  ['september', 'septembre', 'septiembre', 'setiembre'],
  ['october', 'oktober', 'octobre', 'octubre'],
  ['november', 'novembre', 'noviembre'],
  ['december', 'dezember', 'decembre', 'diciembre'],
]

/** The month (1 to 12) of a number or a name, or null. */
export function monthOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const name = fold(text)
  const fitting = monthNames.flatMap((names, at) => (names.some((full) => full.startsWith(name)) ? [at + 1] : []))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** Two digits mean 2000 to 2049, then 1950 to 1999. */
const fullYear = (digits: string): number => {
  if (digits.length === 4) return Number(digits)
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900)
}

/** A day written in the format; a time of day behind it is left aside. Two-digit years mean 1950 to 2049. */
export function parseDateAs(text: string, format: DateFormat): Parsed<Day, DateError> {
  const trimmed = text.trim()
  if (trimmed === '') return refused('empty')
  const parts = shapes.get(format)?.exec(trimmed)?.groups
  const month = parts ? monthOf(parts.month ?? '') : null
  if (!parts || month === null) return refused('not a date')
  const [yearNumber, dayOfMonth] = [fullYear(parts.year ?? ''), Number(parts.day)]
  const found = dayOf(yearNumber, month, dayOfMonth)
  if (found !== null) return read(found)
  // 2000 is a year with a 29 February: what it has not, is impossible whatever the year.
  return dayOf(2000, month, dayOfMonth) === null || (yearNumber >= 1900 && yearNumber <= 2199)
    ? refused('impossible')
    : refused('year out of range')
}

export type RecognisedDates = {
  readonly format: DateFormat
  /** True where another format reads as many of the samples, some of them as other days: ask the person. */
  readonly ambiguous: boolean
}

/** The format that reads most of the samples as days; null where none reads any. Empty samples don't count. */
export function recogniseDateFormat(samples: readonly string[]): RecognisedDates | null {
  const readings = dateFormats.map((format) => {
    const days = samples.map((sample) => parseDateAs(sample, format)).map((parsed) => (parsed.ok ? parsed.value : ''))
    return { format, days: days.join(), count: days.filter((found) => found !== '').length }
  })
  const most = Math.max(...readings.map((reading) => reading.count))
  const best = readings.filter((reading) => reading.count === most)
  if (most === 0 || !best[0]) return null
  return { format: best[0].format, ambiguous: best.some((other) => other.days !== best[0]?.days) }
}

export type TimeError = 'empty' | 'not a time' | 'impossible'

const timeShape =
  /^(?<hour>\d{1,2})(?:(?:[:.]|\s?h\s?)(?<minute>\d{2})(?:[:.]\d{2})?)?\s*(?:h|uhr)?\s*(?<half>[ap]\.?m\.?)?$/iu

/** A time of day as people write it: "9:30", "09.30", "9h30", "9:30:00", "3pm", "15 h"; "9" alone is none. */
export function parseTimeText(text: string): Parsed<Time, TimeError> {
  const trimmed = text.trim()
  if (trimmed === '') return refused('empty')
  const parts = timeShape.exec(trimmed)?.groups
  if (!parts || /^\d+$/.test(trimmed)) return refused('not a time')
  const hour = Number(parts.hour)
  const half = parts.half?.charAt(0).toLowerCase()
  if (half !== undefined && (hour < 1 || hour > 12)) return refused('impossible')
  const hour24 = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  const written = `${String(hour24).padStart(2, '0')}:${parts.minute ?? '00'}`
  return isTime(written) ? read(written) : refused('impossible')
}
