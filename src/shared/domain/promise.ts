import { type Day, daysBetween } from './day'
import { sayDay, sayDays } from './dayWords'
import type { OrderStatus } from './orders'

/** *On*: it must arrive that day. *By*: that day or before. */
export const promiseKinds = ['on', 'by'] as const
export type PromiseKind = (typeof promiseKinds)[number]

export const askers = ['customer', 'shop'] as const
export type Asker = (typeof askers)[number]

/** A promised day with its kind. */
export type Promised = { readonly day: Day; readonly kind: PromiseKind }

/** A change of the promise; null for none, before or after. */
export type PromiseChange = {
  readonly from: Promised | null
  readonly to: Promised | null
  readonly reason: string
  readonly askedBy: Asker
  /** The day on which it was changed. */
  readonly at: Day
}

/**
 * The promise that the shop is measured by. What the customer asked for counts from then on; what the shop asked for
 * moves the plan but leaves the earlier promise on the record, also when it takes the promise back. A promise given where
 * none counts does count, whoever asked. `history` is in the order in which the changes were made.
 */
export function promiseThatCounts(current: Promised | null, history: readonly PromiseChange[]): Promised | null {
  const [first] = history
  if (first === undefined) return current
  return history.reduce(
    (counts, change) => (change.askedBy === 'customer' || counts === null ? change.to : counts),
    first.from,
  )
}

const samePromise = (a: Promised | null, b: Promised | null): boolean => a?.day === b?.day && a?.kind === b?.kind

/** What is wrong with a change of the promise, in words; null when it may be made. Nothing changed is no change. */
export function changeProblem(change: Pick<PromiseChange, 'from' | 'to' | 'reason'>): string | null {
  if (samePromise(change.from, change.to)) return 'This is what is promised already.'
  return change.reason.trim() === '' ? 'Please say why the promise changes.' : null
}

/** What became of a promise; days are calendar days, 1 or more. */
export type Outcome =
  | { readonly kind: 'none' | 'kept' | 'waiting' }
  | { readonly kind: 'beaten' | 'late'; readonly days: number }
  | { readonly kind: 'broken'; readonly days: number; readonly wasEarly: boolean }

/**
 * What became of the promise that counts. Delivered before the day a *by* is beaten and an *on* is broken; not delivered,
 * it waits up to and on its day, and is late after it.
 */
export function outcome({
  promise,
  deliveredOn,
  today,
}: {
  readonly promise: Promised | null
  readonly deliveredOn: Day | null
  readonly today: Day
}): Outcome {
  if (promise === null) return { kind: 'none' }
  const after = daysBetween(promise.day, deliveredOn ?? today)
  if (deliveredOn === null) return after > 0 ? { kind: 'late', days: after } : { kind: 'waiting' }
  if (after === 0) return { kind: 'kept' }
  if (after < 0 && promise.kind === 'by') return { kind: 'beaten', days: -after }
  return { kind: 'broken', days: Math.abs(after), wasEarly: after < 0 }
}

/** What can become of a promise that was given. */
export const promisedOutcomes = [
  'kept',
  'beaten',
  'broken',
  'late',
  'waiting',
] as const satisfies readonly Outcome['kind'][]
export type PromisedOutcome = (typeof promisedOutcomes)[number]

export type PromisedOrder = {
  readonly status: OrderStatus
  readonly promise: Promised | null
  readonly history: readonly PromiseChange[]
  readonly deliveredOn: Day | null
}

/** What became of an order's promise; a cancelled order has none to keep. */
export function orderOutcome({ status, promise, history, deliveredOn }: PromisedOrder, today: Day): Outcome {
  const counts = status === 'cancelled' ? null : promiseThatCounts(promise, history)
  return outcome({ promise: counts, deliveredOn, today })
}

/** An outcome in words: "kept", "beaten by 2 days", "broken: 1 day too early", "late by 3 days". */
export function outcomeWords(found: Outcome): string {
  switch (found.kind) {
    case 'none':
      return 'no promise'
    case 'kept':
    case 'waiting':
      return found.kind
    case 'beaten':
    case 'late':
      return `${found.kind} by ${sayDays(found.days)}`
    case 'broken':
      return found.wasEarly ? `broken: ${sayDays(found.days)} too early` : `broken by ${sayDays(found.days)}`
  }
}

/** A promise in words: "on Fri 13 March", "by Fri 13 March". */
export function promiseWords({ day, kind }: Promised, today: Day, locale?: string): string {
  return kind === 'on' && Math.abs(daysBetween(today, day)) <= 1
    ? sayDay(day, today, locale)
    : `${kind} ${sayDay(day, today, locale)}`
}

export type Scorecard = {
  /** Delivered on the promised day itself, without those beaten. */
  readonly kept: number
  readonly beaten: number
  readonly broken: number
  /** Not delivered, and the day has passed: counted apart, and no part of the share. */
  readonly late: number
  readonly waiting: number
  /** The kept share of what was delivered, 0 to 1, where beaten counts as kept; null before anything was delivered. */
  readonly share: number | null
}

/** How the shop kept its promises; orders without one don't count. */
export function scorecard(outcomes: readonly Outcome[]): Scorecard {
  const counts = { none: 0, kept: 0, beaten: 0, broken: 0, late: 0, waiting: 0 }
  for (const { kind } of outcomes) counts[kind] += 1
  const { none: _, ...promised } = counts
  return { ...promised, share: keptShare(promised) }
}

/** The kept share of counts as the store gathers them; see `Scorecard`. */
export function keptShare({ kept, beaten, broken }: Pick<Scorecard, 'kept' | 'beaten' | 'broken'>): number | null {
  const delivered = kept + beaten + broken
  return delivered === 0 ? null : (kept + beaten) / delivered
}

// Under this many, one more or less changes the percentage by ten: the plain count says it better.
export const fewestForPercent = 10

/** "772 of 809 kept (95 %)"; no percentage for fewer than 10. It is rounded down: 100 % is said of all alone. */
export function scorecardWords(card: Pick<Scorecard, 'kept' | 'beaten' | 'broken'>): string {
  const delivered = card.kept + card.beaten + card.broken
  const kept = card.kept + card.beaten
  if (delivered === 0) return 'nothing promised was delivered yet'
  const percent = delivered < fewestForPercent ? '' : ` (${Math.floor((kept * 100) / delivered)} %)`
  return `${kept} of ${delivered} kept${percent}`
}
