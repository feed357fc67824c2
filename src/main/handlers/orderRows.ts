import { and, asc, desc, eq, lt, type SQL, sql } from 'drizzle-orm'
import { type Goods, goodsWords } from '../../shared/domain/goods'
import type { Id } from '../../shared/fields'
import type { OrderRow } from '../../shared/orders'
import type { Drizzle } from '../store/connection'
import type { ReadContext } from '../store/context'
import { emptyLast } from '../store/lists'
import { isAmong, prepared } from '../store/prepared'
import { customers, orderLines, orders } from '../store/schema'
import { outcomeOf } from './planned/work'

/** How many lines the words of an order speak of. */
export const LINES_SAID = 2

/** Orders as lists show them; by promised day, then by number. */
export async function orderRows(ctx: ReadContext, where: SQL | undefined): Promise<(OrderRow & { key: number })[]> {
  const found = await ctx.orm
    .select({ order: orders, customerName: customers.name })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(where)
    .orderBy(emptyLast('ascending', orders.promisedOn), asc(orders.key))
  const ids = found.map(({ order }) => order.id)
  // One line more than is said shows that there are more.
  const goods = await goodsOf(ctx, ids, LINES_SAID + 1)
  return found.map(({ order, customerName }) => ({
    key: order.key,
    id: order.id,
    number: order.number,
    customerId: order.customerId,
    customerName,
    recipientName: order.recipient?.name ?? '',
    method: order.method,
    status: order.status,
    orderedOn: order.orderedOn,
    promisedOn: order.promisedOn,
    promiseKind: order.promiseKind,
    deliveredOn: order.deliveredOn,
    paidOn: order.paidOn,
    outcome: outcomeOf(order, ctx.today),
    countsOn: order.countsOn,
    total: order.total,
    units: order.units,
    what: goodsWords(goods.get(order.id) ?? [], LINES_SAID),
  }))
}

const firstLines = (orm: Drizzle) =>
  orm
    .select({ orderId: orderLines.orderId, product: orderLines.product, quantity: orderLines.quantity })
    .from(orderLines)
    .where(and(isAmong(orderLines.orderId, 'ids'), lt(orderLines.position, sql.placeholder('most'))))
    .orderBy(asc(orderLines.position))
    .prepare()

/** The first lines of each order, `most` of them. */
export async function goodsOf(
  ctx: ReadContext,
  ids: readonly Id[],
  most: number,
): Promise<ReadonlyMap<Id, readonly Goods[]>> {
  const lines = await prepared(ctx.orm, firstLines).execute({ ids: JSON.stringify(ids), most })
  return Map.groupBy(lines, ({ orderId }) => orderId)
}

/** The newest first, as a customer's page and a new order ask for them. */
export const newestFirst: SQL[] = [desc(orders.orderedOn), desc(orders.key)]
