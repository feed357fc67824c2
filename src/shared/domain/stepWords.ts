import type { Day } from './day'
import { sayDays, shortDay } from './dayWords'
import type { OrderMethod } from './orders'
import { type Outcome, outcomeWords, type Promised } from './promise'
import type { StepKind } from './steps'

/** A task that is a step of an order, with what its words say. */
export type OrderStep = {
  readonly step: StepKind
  readonly dueOn: Day | null
  readonly isDone: boolean
  readonly method: OrderMethod
  readonly promise: Promised | null
  readonly outcome: Outcome
  /** Working days that making it takes, and that the way takes. */
  readonly makeDays: number
  readonly wayDays: number
  /** The first lines: "12 pillar candles, 2 gift boxes". */
  readonly what: string
  /** Whom it is for where that is not the buyer; else empty. */
  readonly recipient: string
}

export type StepChip = { readonly tone: 'late' | 'due' | 'kept' | 'accent' | 'neutral'; readonly words: string }

/** What became of it, of a step that is done: only the delivery keeps a promise or breaks it. */
function doneChip({ step, outcome }: OrderStep): StepChip | null {
  if (step !== 'deliver') return null
  switch (outcome.kind) {
    case 'kept':
    case 'beaten':
      return { tone: 'kept', words: outcomeWords(outcome) }
    case 'broken':
      return { tone: 'late', words: outcomeWords(outcome) }
    default:
      return null
  }
}

/**
 * What a step's row says of its promise in a word or two: "on the day", "last day to send", "3 days to make", "beaten by
 * 1 day"; null where there is nothing to say. How late it is, is said beside it, and goes first.
 */
export function stepChip(order: OrderStep): StepChip | null {
  const { step, dueOn, isDone, promise, makeDays } = order
  if (isDone) return doneChip(order)
  if (step === 'make') return makeDays > 0 ? { tone: 'neutral', words: `${sayDays(makeDays)} to make` } : null
  if (promise === null || dueOn === null) return null
  if (step === 'send') return { tone: 'due', words: 'last day to send' }
  if (promise.day !== dueOn) return null
  return promise.kind === 'on' ? { tone: 'accent', words: 'on the day' } : { tone: 'due', words: 'last day' }
}

const must = (promise: Promised, on: Day, locale?: string): string =>
  promise.kind === 'on'
    ? `must arrive ${shortDay(promise.day, on, locale)}`
    : `promised by ${shortDay(promise.day, on, locale)}`

/** The small words after a step's title on the screen, for the day that is shown. */
export function stepNote(order: OrderStep, on: Day, locale?: string): string {
  const { step, promise, wayDays, what, isDone } = order
  if (promise === null || isDone) return what
  if (step === 'make') return must(promise, on, locale)
  if (step === 'send') {
    const arrives = `${promise.kind === 'on' ? 'arrives' : 'arrives by'} ${shortDay(promise.day, on, locale)}`
    return wayDays > 0 ? `${arrives}, post takes ${sayDays(wayDays)}` : arrives
  }
  return promise.day < on ? must({ ...promise, kind: 'by' }, on, locale) : what
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')

/** What a step's line on the day sheet says after its title, and in the small words below. */
export function stepOnPaper(
  order: OrderStep,
  on: Day,
  locale?: string,
): { readonly words: string; readonly note: string } {
  const { step, promise, method, makeDays, wayDays, what, recipient } = order
  const forWhom = recipient === '' ? '' : `for ${recipient}`
  if (promise === null) return { words: what, note: forWhom }
  const { kind, day } = promise
  if (step === 'send') {
    const arrives = `${kind === 'on' ? 'arrives' : 'arrives by'} ${shortDay(day, on, locale)}`
    return { words: joined(method === 'post' ? 'post' : '', arrives), note: joined(forWhom, what) }
  }
  if (step === 'make') {
    const days = [makeDays > 0 ? `${sayDays(makeDays)} to make` : '', wayDays > 0 ? `${wayDays} to send` : '']
    return { words: joined(what, must(promise, on, locale)), note: joined(...days) }
  }
  const said = kind === 'on' && day === on ? 'promised on the day' : `promised ${kind} ${shortDay(day, on, locale)}`
  return { words: what, note: joined(said, forWhom) }
}
