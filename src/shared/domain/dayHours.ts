import { type Time, time } from './day'

/** How long a thing without a length is taken to be, and the least that one is drawn as, so that its words can be read. */
const USUAL_MINUTES = 30
const DAY_MINUTES = 24 * 60
/** The hours of a day on which nothing is early or late. */
const usual = { first: 8, last: 18 }

export type Timed = {
  readonly id: string
  readonly dueTime: Time
  /** Null where nobody said. */
  readonly minutes: number | null
}

/** A thing in the column of hours. `from` and `to` are minutes since midnight; what lasts over midnight ends there. */
export type Placed<T extends Timed> = {
  readonly item: T
  readonly from: number
  readonly to: number
  /** Which of the columns side by side it stands in, from 0, and how many they are. */
  readonly column: number
  readonly columns: number
}

export type DayHours<T extends Timed> = {
  /** The first hour shown, and the hour at whose beginning the column ends: 8 and 18 on a usual day. */
  readonly first: number
  readonly last: number
  /** By time, the longer first, then by id. */
  readonly items: readonly Placed<T>[]
}

/** Minutes since midnight. */
export const minutesOf = (at: Time): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3))

const digits = (value: number): string => String(value).padStart(2, '0')
const timeOf = (minutes: number): Time => time(`${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`)

/** A time so many minutes later, or earlier when negative; it stays on its day. */
export const shifted = (at: Time, by: number): Time =>
  timeOf(Math.min(DAY_MINUTES - 1, Math.max(0, minutesOf(at) + by)))

/** When it ends, for the words: "11:45"; of what lasts over midnight, "24:00". */
export function endWords(at: Time, minutes: number | null): string {
  const end = Math.min(DAY_MINUTES, minutesOf(at) + (minutes ?? USUAL_MINUTES))
  return `${Math.floor(end / 60)}:${digits(end % 60)}`
}

type Span<T> = { readonly item: T; readonly from: number; readonly to: number }

function spanOf<T extends Timed>(item: T): Span<T> {
  const to = Math.min(DAY_MINUTES, minutesOf(item.dueTime) + Math.max(USUAL_MINUTES, item.minutes ?? 0))
  // Just before midnight there is no room below: it is drawn as if it began a little sooner.
  return { item, from: Math.min(minutesOf(item.dueTime), to - USUAL_MINUTES), to }
}

/** Spans in runs of which each overlaps one before it. */
function runsOf<T>(spans: readonly Span<T>[]): readonly (readonly Span<T>[])[] {
  const runs: Span<T>[][] = []
  let end = -1
  for (const span of spans) {
    const run = runs.at(-1)
    if (run && span.from < end) run.push(span)
    else runs.push([span])
    end = Math.max(end, span.to)
  }
  return runs
}

/** Each span of a run in the first column that is free by then. */
function sideBySide<T extends Timed>(run: readonly Span<T>[]): readonly Placed<T>[] {
  const ends: number[] = []
  const placed = run.map((span) => {
    const free = ends.findIndex((end) => end <= span.from)
    const column = free === -1 ? ends.length : free
    ends[column] = span.to
    return { ...span, column }
  })
  return placed.map((span) => ({ ...span, columns: ends.length }))
}

const before = <T extends Timed>(a: Span<T>, b: Span<T>): number =>
  a.from - b.from || b.to - a.to || (a.item.id < b.item.id ? -1 : 1)

/** The day's timed things in a column of hours: what overlaps stands side by side, and all of it can be seen. */
export function dayHours<T extends Timed>(items: readonly T[]): DayHours<T> {
  const spans = items.map(spanOf).toSorted(before)
  return {
    first: Math.min(usual.first, ...spans.map(({ from }) => Math.floor(from / 60))),
    last: Math.max(usual.last, ...spans.map(({ to }) => Math.ceil(to / 60))),
    items: runsOf(spans).flatMap(sideBySide),
  }
}
