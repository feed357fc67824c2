import type { Day } from './day'
import { type Parsed, read, refused } from './parsed'

export const orderMethods = ['deliver', 'post', 'pick up'] as const
export type OrderMethod = (typeof orderMethods)[number]

export const orderStatuses = ['taken', 'making', 'ready', 'sent', 'delivered', 'cancelled'] as const
export type OrderStatus = (typeof orderStatuses)[number]

type DayEffect = 'set' | 'clear' | 'keep'

/** What a move does beside the status itself; the steps follow by `stepAfter`. */
export type MoveEffects = {
  readonly startedOn: DayEffect
  readonly sentOn: DayEffect
  readonly deliveredOn: DayEffect
}

type Moves = Readonly<Partial<Record<OrderStatus, Partial<MoveEffects>>>>

const delivers: Partial<MoveEffects> = { deliveredOn: 'set' }

// Forward over any number of statuses, as a counter sale is taken and delivered at once; back as far as a mistake goes.
// A cancelled order keeps its days as a record; taken up again, it begins anew.
const moves: Readonly<Record<OrderStatus, Moves>> = {
  taken: { making: { startedOn: 'set' }, ready: {}, sent: { sentOn: 'set' }, delivered: delivers, cancelled: {} },
  making: {
    taken: { startedOn: 'clear' },
    ready: {},
    sent: { sentOn: 'set' },
    delivered: delivers,
    cancelled: {},
  },
  ready: {
    taken: { startedOn: 'clear' },
    making: {},
    sent: { sentOn: 'set' },
    delivered: delivers,
    cancelled: {},
  },
  sent: { ready: { sentOn: 'clear' }, delivered: delivers, cancelled: {} },
  delivered: {
    ready: { sentOn: 'clear', deliveredOn: 'clear' },
    sent: { deliveredOn: 'clear' },
    cancelled: {},
  },
  cancelled: { taken: { startedOn: 'clear', sentOn: 'clear', deliveredOn: 'clear' } },
}

const nothing: MoveEffects = { startedOn: 'keep', sentOn: 'keep', deliveredOn: 'keep' }

/**
 * What moving an order does, or why it may not move. `already` is no error to a person: marked twice is marked once.
 * What is picked up is never sent.
 */
export function moveOrder(
  from: OrderStatus,
  to: OrderStatus,
  method: OrderMethod,
): Parsed<MoveEffects, 'already' | 'not from here' | 'never sent'> {
  if (from === to) return refused('already')
  if (to === 'sent' && method === 'pick up') return refused('never sent')
  const effects = moves[from][to]
  return effects === undefined ? refused('not from here') : read({ ...nothing, ...effects })
}

/** The statuses that an order may move to, in their order: what a menu offers. */
export function movesFrom(from: OrderStatus, method: OrderMethod): readonly OrderStatus[] {
  return orderStatuses.filter((to) => moveOrder(from, to, method).ok)
}

/** Whether something is still to be done for it: neither delivered nor cancelled. */
export function isOpenOrder(status: OrderStatus): boolean {
  return status !== 'delivered' && status !== 'cancelled'
}

/** The way's working days: only the post takes any; what is picked up or delivered by the shop arrives that day. */
export function transitDaysOf(method: OrderMethod, postDays: number): number {
  return method === 'post' ? postDays : 0
}

/**
 * Whether the order lies before the shop's start day, by the last thing known of it: its delivery, else its promised
 * day, else the day it was taken. History counts in sales and scorecards, and opens no thanks, tasks or reminders.
 */
export function isHistory(
  order: { readonly orderedOn: Day; readonly promisedOn: Day | null; readonly deliveredOn: Day | null },
  startDay: Day,
): boolean {
  return (order.deliveredOn ?? order.promisedOn ?? order.orderedOn) < startDay
}
