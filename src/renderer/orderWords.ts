import type { OrderMethod, OrderStatus } from '../shared/domain/orders'
import { type Outcome, outcomeWords, type PromisedOutcome } from '../shared/domain/promise'
import type { StepKind } from '../shared/domain/steps'
import type { Tone } from './ui/Chip'
import { t } from './words'

/** How an order gets there. */
export const methodWords = (method: OrderMethod): string =>
  ({ deliver: t('We deliver'), post: t('Post'), 'pick up': t('Pick up') })[method]

export const orderStatusWords = (status: OrderStatus): string =>
  ({
    taken: t('Taken'),
    making: t('Making'),
    ready: t('Ready'),
    sent: t('Sent'),
    delivered: t('Delivered'),
    cancelled: t('Cancelled'),
  })[status]

/** The verb that moves an order to a status. */
export function moveWords(to: OrderStatus, from?: OrderStatus): string {
  if (from === 'cancelled') return t('Take it up again')
  return {
    taken: t('Not begun yet'),
    making: t('Start making'),
    ready: t('Mark as ready'),
    sent: t('Mark as sent'),
    delivered: t('Mark as delivered'),
    cancelled: t('Cancel the order'),
  }[to]
}

/** What a step of an order is, by the way it goes. */
export function stepWords(kind: StepKind, method: OrderMethod): string {
  if (kind === 'make') return t('Start making it')
  if (kind === 'send') return t('Send it')
  return { deliver: t('Deliver it'), post: t('It arrives'), 'pick up': t('It is picked up') }[method]
}

/** What became of a promise: "kept", "late by 3 days"; empty where nothing was promised. */
export const sayOutcome = (outcome: Outcome): string => (outcome.kind === 'none' ? '' : t(outcomeWords(outcome)))

/** What promises that came out so are called. */
export const outcomeName = (kind: PromisedOutcome): string =>
  ({ kept: t('Kept'), beaten: t('Beaten'), broken: t('Broken'), late: t('Late'), waiting: t('Waiting') })[kind]

export const outcomeMeaning = (kind: PromisedOutcome): string =>
  ({
    kept: t('delivered on the promised day'),
    beaten: t('promised by a day, delivered before'),
    broken: t('delivered after the day, or too early'),
    late: t('not delivered, and the day has passed; counted apart'),
    waiting: t('not due yet'),
  })[kind]

export const outcomeTone = ({ kind }: Outcome): Tone =>
  (({ none: 'neutral', waiting: 'neutral', kept: 'kept', beaten: 'kept', broken: 'late', late: 'late' }) as const)[kind]

/** The next status of an order on its way; null where nothing is left to do. */
export function nextStatus(order: {
  readonly status: OrderStatus
  readonly method: OrderMethod
  readonly isMade?: boolean
}): OrderStatus | null {
  const leaves: OrderStatus = order.method === 'post' ? 'sent' : 'delivered'
  switch (order.status) {
    case 'taken':
      return order.isMade ? leaves : 'making'
    case 'making':
      return 'ready'
    case 'ready':
      return leaves
    case 'sent':
      return 'delivered'
    case 'delivered':
    case 'cancelled':
      return null
  }
}
