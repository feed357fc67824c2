import { type Day, type Time, weekday } from './day'
import { impossibleDays, nextOfNumber } from './quickAddDays'
import { readRule, ruleFrom, ruleToBegin, within } from './quickAddRules'
import type { Recurrence } from './recurrence'
import type { Priority, TaskKind } from './tasks'
import { fold } from './text'
import type { DayOrder } from './yearlyDayText'

/** A day or a time that was read in the text, and where it stands there. */
export type ReadWhen = {
  readonly from: number
  readonly to: number
  /** The day that was named. */
  readonly day: Day | null
  readonly time: Time | null
  /** When the time comes next; it counts where no day is named. */
  readonly dayOfTime: Day | null
  /** From the time to another that was named with it. */
  readonly minutes: number | null
  /** The last day of several that were named. */
  readonly until: Day | null
  /** Its words say more than the day ("tomorrow evening"), so they stay in the title. */
  readonly stays: boolean
}

/** What was read as days and times, and what looks like one and can't be told. */
export type WhenRead = { readonly found: readonly ReadWhen[]; readonly doubtful: readonly string[] }

/** What a line of plain words says. */
export type Understood = {
  readonly title: string
  readonly kind: TaskKind
  readonly dueOn: Day | null
  readonly dueTime: Time | null
  /** Minutes. */
  readonly minutes: number | null
  readonly priority: Priority
  /** Initials as they stand in the shop; null for nobody named. */
  readonly initials: string | null
  readonly repeats: { readonly rule: Recurrence; readonly until: Day | null } | null
  /** Words that may be a customer's name, the likeliest first. */
  readonly names: readonly string[]
  /** What looks as if it meant something, and was not understood: it stays in the title. */
  readonly unclear: readonly string[]
  /** Days that no calendar has: "30 February". */
  readonly impossible: readonly string[]
}

type Reads = {
  readonly when: (rest: string) => WhenRead
  readonly initials: readonly string[]
  readonly today: Day
  readonly order: DayOrder
}

const verbs: readonly (readonly [RegExp, TaskKind])[] = [
  [/^(?:call|phone|ring|telephone)\b/i, 'call'],
  [/^(?:meet|meeting|tasting|appointment)\b/i, 'meeting'],
  [/^(?:send|post|ship)\b/i, 'send'],
  [/^(?:make|bake|pour)\b/i, 'make'],
  [/^(?:deliver|bring)\b/i, 'deliver'],
  [/^(?:thank)\b/i, 'thank-you'],
]

/** Takes what is understood out of the text as it goes, so that nothing is read twice; places stay as they are. */
function openReading(text: string) {
  const blanked = (from: number, to: number, all: string) => all.slice(0, from) + ' '.repeat(to - from) + all.slice(to)
  let rest = text
  let title = text
  return {
    rest: () => rest,
    title: () => title,
    /** Read, and a part of the title all the same. */
    leave: (from: number, to: number): void => {
      rest = blanked(from, to, rest)
    },
    take: (from: number, to: number): void => {
      // "by 6 March", "on Friday": the small word goes with what it leads to.
      const lead = /\b(?:on|at|by|for|from)\s+$/i.exec(rest.slice(0, from))
      rest = blanked(lead?.index ?? from, to, rest)
      title = blanked(lead?.index ?? from, to, title)
    },
  }
}
type Reading = ReturnType<typeof openReading>

/** Takes the first that the pattern finds. */
function find(reading: Reading, pattern: RegExp): readonly (string | undefined)[] | null {
  const found = pattern.exec(reading.rest())
  if (found !== null) reading.take(found.index, found.index + found[0].length)
  return found
}

function readMinutes(reading: Reading): number | null {
  const found = find(
    reading,
    /(?<!\bin )\b(?:for )?(?:(\d{1,2})(?:[.,](5))? ?(?:h|hours?|hrs?)(?: ?(\d{1,2}) ?(?:m|min|minutes?)?)?|(\d{1,3}) ?(?:min|minutes?))\b/i,
  )
  if (found === null) return null
  const minutes =
    found[4] === undefined ? Number(found[1]) * 60 + (found[2] ? 30 : 0) + Number(found[3] ?? 0) : Number(found[4])
  return within(minutes, 1, 1440) ? minutes : null
}

function readPriority(reading: Reading): Priority {
  const found = find(reading, /(?:^|\s)(?:!{1,3}(high|low|normal)?(?=\s|$)|urgent\b)/i)
  if (found === null) return 'normal'
  const named = found[1]?.toLowerCase()
  return named === 'low' || named === 'normal' ? named : 'high'
}

/** Who is named with an @, if these initials stand in the shop. */
function readWho(reading: Reading, initials: readonly string[]): string | null {
  const found = /(?:^|\s)@(\p{L}[\p{L}\p{N}]*)/u.exec(reading.rest())
  const known = found && initials.find((own) => fold(own) === fold(found[1] ?? ''))
  if (!found || known === undefined || known === null) return null
  reading.take(found.index, found.index + found[0].length)
  return known
}

/** "until 30 June", of what comes again; before the other days, or it would be the end of one of those. */
function readUntil(reading: Reading, { when }: Reads): Day | null {
  const word = /\buntil /i.exec(reading.rest())
  if (word === null) return null
  const from = word.index + word[0].length
  const [end] = when(' '.repeat(from) + reading.rest().slice(from)).found
  if (end === undefined || end.from !== from || end.day === null || end.time !== null) return null
  reading.take(word.index, end.to)
  return end.day
}

/** The days and times of the text. Of two days the first counts; the other stays in the title, and is said. */
function readWhen(reading: Reading, reads: Reads, isRepeating: boolean, isImpossible: boolean) {
  let until = isRepeating ? readUntil(reading, reads) : null
  const { found, doubtful } = reads.when(reading.rest())
  const unclear = [...doubtful]
  const counts: ReadWhen[] = []
  for (const read of found) {
    const said = reading.rest().slice(read.from, read.to)
    // The end of nothing, or of a rule that was not understood: "every 2nd to last Friday".
    const isEnd = /\b(?:until|every(?: \S+)?)\s+$/i.test(reading.rest().slice(0, read.from))
    const isSecond = counts.some(
      ({ day, time }) => (day !== null && read.day !== null) || (time !== null && read.time !== null),
    )
    if (isEnd || isSecond) {
      unclear.push(said)
      continue
    }
    counts.push(read)
    if (isRepeating) until ??= read.until
    if (read.stays || (read.until !== null && !isRepeating)) reading.leave(read.from, read.to)
    else reading.take(read.from, read.to)
  }
  const of = <T>(part: (read: ReadWhen) => T | null): T | null => counts.map(part).find((each) => each !== null) ?? null
  const named = of(({ day }) => day)
  const numbered = named === null ? nextOfNumber(reading.rest(), reads.today) : null
  if (numbered) reading.take(numbered.from, numbered.to)
  const ofTime = isRepeating || isImpossible ? null : of(({ dayOfTime }) => dayOfTime)
  return {
    day: named ?? numbered?.day ?? ofTime,
    time: of(({ time }) => time),
    minutes: of(({ minutes }) => minutes),
    until,
    unclear,
  }
}

/** What is left and looks like a day, a time, a rule or a name of the staff. */
const doubtfulShape =
  /@\S+|\bevery\b(?: \S+)?|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} ?(?:am|pm)\b/gi

const leadsToName =
  /^(?:at|with|to|for|from|of|about|and|email|mail|text|write|ask|tell|visit|see|remind|invite|chase|greet|invoice)$/i
// Alone they are nobody's name: "The Copper Kettle" is not meant by "the".
const smallWord = /^(?:the|a|an|and|of|at|in|on|to|my|our|his|her|their|all|new|is|it)$/i

/** Where a name may stand: after a verb, after a word that leads to one, or where a word has a capital. */
function namesIn(text: string): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const leads = (word: string) => leadsToName.test(word) || verbs.some(([verb]) => verb.test(word))
  const starts = [
    ...words.flatMap((word, at) => (leads(word) ? [at + 1] : [])),
    ...words.flatMap((word, at) => (/^[\p{Lu}\p{Lo}]/u.test(word) ? [at] : [])),
  ]
  const spans = [...new Set(starts)].flatMap((start) =>
    [4, 3, 2, 1]
      .map((length) => words.slice(start, start + length))
      .filter((span) => !span.every((word) => smallWord.test(word))),
  )
  return [...new Set(spans.map((span) => span.join(' ').replace(/[,.;:!?]+$/, '')))].filter((span) =>
    /\p{L}{2}/u.test(span),
  )
}

function readRepeats(reading: Reading) {
  const rule = readRule(reading.rest())
  if (rule) reading.take(rule.from, rule.to)
  const toBegin = rule === null ? ruleToBegin(reading.rest()) : null
  if (toBegin) reading.take(toBegin.from, toBegin.to)
  return (begins: Day): Recurrence | null => rule?.rule ?? (toBegin && ruleFrom(toBegin, begins, weekday(begins)))
}

/**
 * Reads one line of plain words. `when` finds the days and times in what the other rules left, `initials` are those of the
 * staff, `order` is how numbers stand for day and month. What looks as if it meant something and was not understood is
 * named in `unclear` and stays in the title: nothing is guessed in silence. The title is the text without what was
 * understood; where nothing else is left, all of it.
 */
export function understand(text: string, reads: Reads): Understood {
  const { initials, today, order } = reads
  const reading = openReading(text)
  const impossible = impossibleDays(text, order, today)
  for (const { from, to } of impossible) reading.leave(from, to)
  const who = readWho(reading, initials)
  const priority = readPriority(reading)
  const ruleBegun = readRepeats(reading)
  const isRepeating = ruleBegun(today) !== null
  const minutes = readMinutes(reading)
  const when = readWhen(reading, reads, isRepeating, impossible.length > 0)
  const rule = ruleBegun(when.day ?? today)
  const title = tidy(reading.title())
  return {
    title: title === '' ? text.trim() : title,
    kind: verbs.find(([pattern]) => pattern.test(title))?.[1] ?? 'to-do',
    dueOn: when.day,
    dueTime: when.time,
    minutes: minutes ?? when.minutes,
    priority,
    initials: who,
    repeats: rule && { rule, until: when.until },
    names: namesIn(title),
    unclear: [...new Set([...(reading.rest().match(doubtfulShape) ?? []), ...when.unclear])],
    impossible: [...new Set(impossible.map(({ words }) => words))],
  }
}

/** Without the spaces and the little words that what was taken out leaves behind. */
const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(?:\s(?:on|at|by|for|from|this|next))+\s*$/i, '')
    .replace(/\s+([,.;])/g, '$1')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '')
