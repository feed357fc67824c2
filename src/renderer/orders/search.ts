import { z } from 'zod'
import { DayField, Direction, Id } from '../../shared/fields'
import { OrderFilter, type OrderSort, orderSorts } from '../../shared/orders'

const { shape } = OrderFilter

/**
 * What a list of orders is asked for, as it stands in the address and in a saved view. Junk, from an old view or a
 * hand-written address, falls away.
 */
export const OrdersSearch = z.object({
  text: shape.text.catch(undefined),
  status: shape.status.catch(undefined),
  method: shape.method.catch(undefined),
  customerId: shape.customerId.catch(undefined),
  outcome: shape.outcome.catch(undefined),
  promisedFrom: shape.promisedFrom.catch(undefined),
  promisedTo: shape.promisedTo.catch(undefined),
  orderedFrom: shape.orderedFrom.catch(undefined),
  orderedTo: shape.orderedTo.catch(undefined),
  deliveredFrom: shape.deliveredFrom.catch(undefined),
  deliveredTo: shape.deliveredTo.catch(undefined),
  unpaid: shape.unpaid.catch(undefined),
  by: z.enum(orderSorts).optional().catch(undefined),
  direction: Direction.optional().catch(undefined),
})
export type OrdersSearch = z.output<typeof OrdersSearch>

/** The papers that an order has. */
export const orderPapers = ['order ticket', 'delivery note'] as const
export type OrderPaperKind = (typeof orderPapers)[number]

/** One order beside its list; `print` shows a paper of it in its place. */
export const OrderSearch = OrdersSearch.extend({ print: z.enum(orderPapers).optional().catch(undefined) })
export type OrderSearch = z.output<typeof OrderSearch>

/** What a new order begins with: for whom, and on which day. */
export const OrderFormSearch = z.object({
  customerId: Id.optional().catch(undefined),
  on: DayField.optional().catch(undefined),
})
export type OrderFormSearch = z.output<typeof OrderFormSearch>

/** The days that a scorecard counts: those of a while back, all, or from one day to another. */
export const scorePeriods = ['90 days', '12 months', 'all', 'days'] as const
export const ScorecardSearch = z.object({
  customerId: Id.optional().catch(undefined),
  period: z.enum(scorePeriods).optional().catch(undefined),
  from: DayField.optional().catch(undefined),
  to: DayField.optional().catch(undefined),
  /** Shows it before it is paper. */
  print: z.boolean().optional().catch(undefined),
})
export type ScorecardSearch = z.output<typeof ScorecardSearch>

export const sortOf = ({ by = 'promised', direction = 'ascending' }: OrdersSearch): OrderSort => ({ by, direction })

/** The filter alone, without what is not asked; an outcome is looked for among all orders unless a status is named. */
export function filterOf(search: OrdersSearch): OrderFilter {
  const { by: _by, direction: _direction, ...filter } = search
  const status = filter.status ?? (isOfAll(filter) ? 'all' : 'open')
  return stated({ ...filter, status })
}

const isOfAll = ({ outcome, deliveredFrom, deliveredTo }: OrderFilter): boolean =>
  (outcome !== undefined && outcome !== 'waiting' && outcome !== 'late') ||
  deliveredFrom !== undefined ||
  deliveredTo !== undefined

/** Whether anything but the sort is asked for. */
export const isFiltered = ({ by: _by, direction: _direction, ...filter }: OrdersSearch): boolean =>
  Object.keys(stated(filter)).length > 0

/** The entries that say something: what is undefined or empty would only lengthen an address. */
export function stated<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as T
}
