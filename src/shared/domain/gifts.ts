import type { Day } from './day'
import { type Minor, minor } from './money'
import type { BudgetOf, GiftStatus, Reaction } from './remembering'
import { names, type Sameness, sameness, type Thing } from './things'

/** A gift of a customer, as far as the next one is measured by it. */
export type PastGift = Thing & {
  readonly id: string
  readonly status: GiftStatus
  readonly on: Day | null
  readonly reaction: Reaction
  readonly said: string
}

/** What may be spent on gifts; see the table of budgets. `customerId` only of a customer's own. */
export type Budget = {
  readonly of: BudgetOf
  readonly customerId: string | null
  /** Null for every year. */
  readonly year: number | null
  readonly amount: Minor
}

/** What was given in a year, and what is planned or bought for it; minor units. */
export type Spent = { readonly spent: Minor; readonly planned: Minor }

const moves: Readonly<Record<GiftStatus, readonly GiftStatus[]>> = {
  idea: ['planned', 'bought', 'given', 'dropped'],
  planned: ['bought', 'given', 'dropped'],
  bought: ['given', 'dropped'],
  given: [],
  dropped: ['idea'],
}
/** How far a gift can go on from where it is, the next step first. A gift that was given stays given. */
export const movesFrom = (status: GiftStatus): readonly GiftStatus[] => moves[status]

/** Whether what it costs is counted as planned: it is meant for a year, and not given yet. */
export const isPlanned = (status: GiftStatus): boolean => status === 'planned' || status === 'bought'

export type GiftProblem =
  | { readonly field: 'on'; readonly kind: 'no day' | 'day to come' }
  | { readonly field: 'reaction' | 'said'; readonly kind: 'not given' }

type Standing = {
  readonly status: GiftStatus
  readonly on: Day | null
  readonly reaction: Reaction
  readonly said: string
}

/** What can't be of a gift, the first thing: one that was given has a day, and not one to come; only then it was received. */
export function giftProblem({ status, on, reaction, said }: Standing, today: Day): GiftProblem | null {
  if (status === 'given') {
    if (on === null) return { field: 'on', kind: 'no day' }
    return on > today ? { field: 'on', kind: 'day to come' } : null
  }
  if (reaction !== '') return { field: 'reaction', kind: 'not given' }
  return said === '' ? null : { field: 'said', kind: 'not given' }
}

const isOwn =
  (customerId: string, year: number | null) =>
  (budget: Budget): boolean =>
    budget.of === 'customer' && budget.customerId === customerId && budget.year === year
const isOf =
  (of: BudgetOf, year: number | null) =>
  (budget: Budget): boolean =>
    budget.of === of && budget.year === year

/** The budget that holds for one customer in a year: their own for that year, their own for every year, then each one's. */
export function customerBudget(budgets: readonly Budget[], customerId: string, year: number): Budget | null {
  return (
    budgets.find(isOwn(customerId, year)) ??
    budgets.find(isOwn(customerId, null)) ??
    budgets.find(isOf('each customer', year)) ??
    budgets.find(isOf('each customer', null)) ??
    null
  )
}

/** The budget of the whole shop in a year: that year's, or every year's. */
export function shopBudget(budgets: readonly Budget[], year: number): Budget | null {
  return budgets.find(isOf('shop', year)) ?? budgets.find(isOf('shop', null)) ?? null
}

/** How much a gift would go over a budget, with what was given and is planned in the year; 0 where it fits. */
export function overBudget({ amount }: Budget, { spent, planned }: Spent, cost: Minor): Minor {
  return minor(Math.max(0, spent + planned + cost - amount))
}

/** What is left of a budget; below 0 where it is overdrawn. */
export const leftOf = ({ amount }: Budget, { spent, planned }: Spent): Minor => minor(amount - spent - planned)

export type GiftWarning =
  | { readonly kind: 'repeat'; readonly sameness: Sameness; readonly gift: PastGift }
  | { readonly kind: 'dislike'; readonly dislike: string }
  | ({ readonly kind: 'budget'; readonly over: Minor; readonly budget: Budget; readonly year: number } & Spent)
  | { readonly kind: 'stop contact' }
  | { readonly kind: 'deceased' }

/** What is known when a gift is chosen. The gift itself, where it is changed, is not among `past`, nor in what was spent. */
export type Choosing = {
  readonly thing: Thing
  /** Of the product, where it is one: a dislike may name it. */
  readonly category: string
  readonly cost: Minor | null
  readonly year: number
  readonly past: readonly PastGift[]
  readonly dislikes: readonly string[]
  readonly customer: { readonly id: string; readonly stopContact: boolean; readonly isDeceased: boolean }
  readonly budgets: readonly Budget[]
  readonly ofCustomer: Spent
  readonly ofShop: Spent
}

const MOST_REPEATS = 3

/** The same thing, or one like it, that this customer got or will get; the nearest first, then the newest. */
export function repeats(
  thing: Thing,
  past: readonly PastGift[],
): readonly (GiftWarning & { readonly kind: 'repeat' })[] {
  const rank = ({ sameness, gift }: { readonly sameness: Sameness; readonly gift: PastGift }): string =>
    `${sameness === 'same' ? 1 : 0} ${gift.on ?? '0000'}`
  return past
    .filter(({ status }) => status !== 'dropped')
    .flatMap((gift) => {
      const found = sameness(thing, gift)
      return found === null ? [] : [{ kind: 'repeat' as const, sameness: found, gift }]
    })
    .toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))
    .slice(0, MOST_REPEATS)
}

const budgetWarning = (budget: Budget | null, spent: Spent, { cost, year }: Choosing): readonly GiftWarning[] => {
  const over = budget === null || cost === null ? 0 : overBudget(budget, spent, cost)
  return budget === null || over === 0 ? [] : [{ kind: 'budget', over: minor(over), budget, year, ...spent }]
}

/** What to think of before this is given: nothing is forbidden. */
export function giftWarnings(choosing: Choosing): readonly GiftWarning[] {
  const { thing, category, past, dislikes, customer, budgets, year, ofCustomer, ofShop } = choosing
  const said = `${thing.what} ${category}`
  return [
    ...(customer.isDeceased ? [{ kind: 'deceased' as const }] : []),
    ...(customer.stopContact && !customer.isDeceased ? [{ kind: 'stop contact' as const }] : []),
    ...repeats(thing, past),
    ...dislikes.filter((dislike) => names(said, dislike)).map((dislike) => ({ kind: 'dislike' as const, dislike })),
    ...budgetWarning(customerBudget(budgets, customer.id, year), ofCustomer, choosing),
    ...budgetWarning(shopBudget(budgets, year), ofShop, choosing),
  ]
}
