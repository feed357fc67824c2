import { addDays, type Day } from './day'
import type { Minor } from './money'
import { isHistory, type OrderStatus } from './orders'

/** How a thank-you goes out. */
export const thankChannels = ['card', 'letter', 'call', 'email', 'gift', 'in person'] as const
export type ThankChannel = (typeof thankChannels)[number]

export const thankStatuses = ['owed', 'sent', 'waived', 'withdrawn'] as const
export type ThankStatus = (typeof thankStatuses)[number]

/** What a thank-you is for: a delivered order, or something that a person says. */
export const thankCauses = ['order', 'other'] as const
export type ThankCause = (typeof thankCauses)[number]

/** Which orders a rule is about. */
export const thankOccasions = ['every order', 'first order', 'big order', 'small order'] as const
export type ThankOccasion = (typeof thankOccasions)[number]

/** How the shop thanks for which orders. */
export type ThankRule = {
  readonly id: string
  readonly on: ThankOccasion
  /** For big orders the least total, for small ones the most; null for the others. */
  readonly threshold: Minor | null
  readonly channel: ThankChannel
  /** Calendar days from the delivery. */
  readonly days: number
  readonly accessory: string
  readonly active: boolean
}

/** What rules ask of an order; `isFirst`: no order was delivered to the customer before it. */
export type ThankedOrder = { readonly total: Minor; readonly isFirst: boolean }

/** Whether a rule is about an order. */
export function fits(
  { on, threshold }: Pick<ThankRule, 'on' | 'threshold'>,
  { total, isFirst }: ThankedOrder,
): boolean {
  switch (on) {
    case 'every order':
      return true
    case 'first order':
      return isFirst
    case 'big order':
      return threshold !== null && total >= threshold
    case 'small order':
      return threshold !== null && total <= threshold
  }
}

/** The rule that sets channel and days: the first that fits, of those that are not switched off. */
export const strongestRule = <R extends ThankRule>(rules: readonly R[], order: ThankedOrder): R | undefined =>
  rules.find((rule) => rule.active && fits(rule, order))

/** Why a shop's rules can't stand, in words; null where they can. Each delivered order must find a rule. */
export function rulesProblem(rules: readonly Pick<ThankRule, 'on' | 'active'>[]): string | null {
  return rules.some(({ on, active }) => on === 'every order' && active)
    ? null
    : 'Keep one rule for every order: nobody is left unthanked. You can change how and when.'
}

/** What an order's debt says while it is owed. */
export type ThankTerms = {
  readonly ruleId: string
  readonly channel: ThankChannel
  readonly accessory: string
  readonly owedSince: Day
  readonly dueOn: Day
}

/** What is owed by a rule for an order delivered on a day. Throws RangeError where the due day is after 2199. */
export const termsOf = ({ id, channel, accessory, days }: ThankRule, deliveredOn: Day): ThankTerms => ({
  ruleId: id,
  channel,
  accessory,
  owedSince: deliveredOn,
  dueOn: addDays(deliveredOn, days),
})

type OrderState = {
  readonly status: OrderStatus
  readonly orderedOn: Day
  readonly promisedOn: Day | null
  readonly deliveredOn: Day | null
}

/** Whether an order is to be thanked for: delivered, no history, to someone who lives. */
export const isThankDue = (order: OrderState, startDay: Day, isDeceased: boolean): boolean =>
  order.status === 'delivered' && order.deliveredOn !== null && !isHistory(order, startDay) && !isDeceased

/** What becomes of a debt; none stands yet where it is opened. */
export type DebtStep = 'open' | 'open again' | 'withdraw' | 'keep'

/**
 * What following its cause does to a debt. It asks only how things stand, so that following twice is following once:
 * what it opens is kept the next time, and what it withdraws is, too. Sent and waived stay whatever happens.
 */
export function followDebt(isDue: boolean, debt: ThankStatus | null): DebtStep {
  switch (debt) {
    case null:
      return isDue ? 'open' : 'keep'
    case 'owed':
      return isDue ? 'keep' : 'withdraw'
    case 'withdrawn':
      return isDue ? 'open again' : 'keep'
    case 'sent':
    case 'waived':
      return 'keep'
  }
}

/** The order in words, as what a thank-you is for. */
export const forOrder = (number: string): string => `order ${number}`

type ThankedFor = { readonly orderNumber: string | null; readonly title: string }

/** What it is for: "order 861", or what a person said. */
export const thankedFor = ({ orderNumber, title }: ThankedFor): string =>
  orderNumber === null ? title : forOrder(orderNumber)

/** "card, for order 861". */
export const thankWords = (thank: ThankedFor & { readonly channel: ThankChannel }): string =>
  `${thank.channel}, for ${thankedFor(thank)}`
