import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { TimelineEntry } from '../../../shared/customers'
import type { Id } from '../../../shared/fields'
import type { Drizzle } from '../../store/connection'
import { shopDayOf } from '../../store/days'
import { orders, promiseChanges, returns, staff } from '../../store/schema'
import { own, part, theirs } from './timelineParts'

const kind = sql<TimelineEntry['kind']>`'order'`
/** What happened on one day, in its order. */
const rank = { taken: sql<number>`1`, promised: sql<number>`2`, delivered: sql<number>`3`, returned: sql<number>`4` }

/** What became of a customer's orders: taken, promised for another day, delivered, and goods that came back. */
export function orderParts(orm: Drizzle) {
  const isTheirs = eq(orders.customerId, theirs)
  const order = {
    kind,
    id: own<string>(orders.id),
    title: own<string>(orders.number),
    orderId: own<Id>(orders.id),
    total: own<TimelineEntry['total']>(orders.total),
  }
  const taken = orm
    .select(
      part({
        ...order,
        rank: rank.taken,
        on: own(orders.orderedOn),
        detail: sql<string>`case ${orders.status} when 'cancelled' then 'cancelled' else 'taken' end`,
      }),
    )
    .from(orders)
    .where(isTheirs)
  const promised = orm
    .select(
      part({
        ...order,
        rank: rank.promised,
        id: own(promiseChanges.id),
        on: shopDayOf(promiseChanges.at),
        detail: sql<string>`'promised ' || ${promiseChanges.askedBy}`,
        text: own(promiseChanges.reason),
        who: own(staff.initials),
        from: own(promiseChanges.from),
        to: own(promiseChanges.to),
      }),
    )
    .from(orders)
    .innerJoin(promiseChanges, eq(promiseChanges.orderId, orders.id))
    .leftJoin(staff, eq(staff.id, promiseChanges.staffId))
    .where(isTheirs)
  const delivered = orm
    .select(part({ ...order, rank: rank.delivered, on: own(orders.deliveredOn), detail: sql<string>`'delivered'` }))
    .from(orders)
    .where(and(isTheirs, isNotNull(orders.deliveredOn)))
  const cameBack = orm
    .select(
      part({
        kind,
        rank: rank.returned,
        id: own(returns.id),
        on: own(returns.on),
        detail: sql<string>`'returned'`,
        title: own(returns.number),
        text: own(returns.note),
        orderId: own(returns.orderId),
        total: own(returns.total),
      }),
    )
    .from(returns)
    .where(eq(returns.customerId, theirs))
  return [taken, promised, delivered, cameBack] as const
}
