import { and, asc, type Column, desc, eq, lt, type SQL, sql } from 'drizzle-orm'
import { type Goods, goodsWords } from '../../shared/domain/goods'
import type { Id } from '../../shared/fields'
import type { OrderRow } from '../../shared/orders'
import type { ReadContext } from '../store/context'
import { emptyLast } from '../store/lists'
import { isAmong, plainQuery } from '../store/prepared'
import { customers, orderLines, orders } from '../store/schema'
import { outcomeOf } from './planned/work'

/** How many lines the words of an order speak of. */
export const LINES_SAID = 2

const shown = {
  key: orders.key,
  id: orders.id,
  number: orders.number,
  customerId: orders.customerId,
  customerName: customers.name,
  recipient: orders.recipient,
  method: orders.method,
  status: orders.status,
  orderedOn: orders.orderedOn,
  promisedOn: orders.promisedOn,
  promiseKind: orders.promiseKind,
  deliveredOn: orders.deliveredOn,
  paidOn: orders.paidOn,
  countsOn: orders.countsOn,
  countsKind: orders.countsKind,
  total: orders.total,
  units: orders.units,
}

const those = (column: Column) =>
  plainQuery(shown, (select) =>
    select
      .from(orders)
      .innerJoin(customers, eq(customers.id, orders.customerId))
      .where(isAmong(column, 'those'))
      .orderBy(emptyLast('ascending', orders.promisedOn), asc(orders.key)),
  )
const byKey = those(orders.key)
const byId = those(orders.id)

type Shown = ReturnType<typeof byKey>[number]
type Keyed = OrderRow & { key: number }

/** Orders as lists show them, known by their keys; by promised day, then by number. */
export const orderRows = (ctx: ReadContext, keys: readonly number[]): Keyed[] =>
  asRows(ctx, byKey(ctx, { those: JSON.stringify(keys) }))

/** One order as lists show it; undefined where none has the id. */
export const orderRow = (ctx: ReadContext, id: Id): Keyed | undefined =>
  asRows(ctx, byId(ctx, { those: JSON.stringify([id]) }))[0]

function asRows(ctx: ReadContext, found: readonly Shown[]): Keyed[] {
  // One line more than is said shows that there are more.
  const goods = goodsOf(
    ctx,
    found.map(({ id }) => id),
    LINES_SAID + 1,
  )
  return found.map((order) => ({
    key: order.key,
    id: order.id,
    number: order.number,
    customerId: order.customerId,
    customerName: order.customerName,
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

const firstLines = plainQuery(
  { orderId: orderLines.orderId, product: orderLines.product, quantity: orderLines.quantity },
  (select) =>
    select
      .from(orderLines)
      .where(and(isAmong(orderLines.orderId, 'orders'), lt(orderLines.position, sql.placeholder('most'))))
      .orderBy(asc(orderLines.position)),
)

/** The first lines of each order, `most` of them. */
export const goodsOf = (ctx: ReadContext, ids: readonly Id[], most: number): ReadonlyMap<Id, readonly Goods[]> =>
  Map.groupBy(firstLines(ctx, { orders: JSON.stringify(ids), most }), ({ orderId }) => orderId)

/** The newest first, as a customer's page and a new order ask for them. */
export const newestFirst: SQL[] = [desc(orders.orderedOn), desc(orders.key)]
