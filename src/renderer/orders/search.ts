import { z } from 'zod'
import { DayField, Id } from '../../shared/fields'
import { OrderFilter, type OrderSort, orderSorts } from '../../shared/orders'
import { listSearch, statedFilter } from '../views/listSearch'

export const OrdersSearch = listSearch(OrderFilter, orderSorts)
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
  const filter: OrderFilter = statedFilter(search)
  const status = filter.status ?? (isOfAll(filter) ? 'all' : 'open')
  return { ...filter, status }
}

const isOfAll = ({ outcome, deliveredFrom, deliveredTo }: OrderFilter): boolean =>
  (outcome !== undefined && outcome !== 'waiting' && outcome !== 'late') ||
  deliveredFrom !== undefined ||
  deliveredTo !== undefined
