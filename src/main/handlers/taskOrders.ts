import { asc, inArray, sql } from 'drizzle-orm'
import { goodsWords } from '../../shared/domain/goods'
import { transitDaysOf } from '../../shared/domain/orders'
import { outcome, type Promised } from '../../shared/domain/promise'
import type { Id } from '../../shared/fields'
import type { TaskOrder } from '../../shared/tasks'
import type { ReadContext } from '../store/context'
import type { RowOf } from '../store/rows'
import { orderLines, orders, products } from '../store/schema'
import { planningNow } from './planned/howWePlan'

type OrderOfTask = Omit<TaskOrder, 'step'>

const promised = (day: Promised['day'] | null, kind: Promised['kind'] | null): Promised | null =>
  day === null || kind === null ? null : { day, kind }

/** What rows of tasks say of the orders that they are steps of, by the order's id. */
export async function ordersOfTasks(ctx: ReadContext, ids: readonly Id[]): Promise<ReadonlyMap<Id, OrderOfTask>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await ctx.orm.select().from(orders).where(inArray(orders.id, wanted))
  const goods = await goodsOf(ctx, wanted)
  const makeDays = await makeDaysOf(ctx, wanted)
  const { postDays } = await planningNow(ctx)
  return new Map(
    rows.map((order) => [
      order.id,
      {
        ...asOrderOfTask(ctx, order, postDays),
        makeDays: makeDays.get(order.id) ?? 0,
        what: goodsWords(goods.get(order.id) ?? []),
      },
    ]),
  )
}

function asOrderOfTask(ctx: ReadContext, order: RowOf<typeof orders>, postDays: number) {
  const { id, number, method, status, deliveredOn } = order
  const counts = status === 'cancelled' ? null : promised(order.countsOn, order.countsKind)
  return {
    id,
    number,
    method,
    promise: promised(order.promisedOn, order.promiseKind),
    outcome: outcome({ promise: counts, deliveredOn, today: ctx.today }),
    wayDays: transitDaysOf(method, postDays),
    recipient: order.recipient?.name ?? '',
  }
}

async function goodsOf(ctx: ReadContext, ids: readonly Id[]) {
  const lines = await ctx.orm
    .select({ orderId: orderLines.orderId, product: orderLines.product, quantity: orderLines.quantity })
    .from(orderLines)
    .where(inArray(orderLines.orderId, [...ids]))
    .orderBy(asc(orderLines.position))
  return Map.groupBy(lines, ({ orderId }) => orderId)
}

async function makeDaysOf(ctx: ReadContext, ids: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  const rows = await ctx.orm
    .select({ orderId: orderLines.orderId, days: sql<number>`max(${products.makeDays})` })
    .from(orderLines)
    .innerJoin(products, sql`${products.id} = ${orderLines.productId}`)
    .where(inArray(orderLines.orderId, [...ids]))
    .groupBy(orderLines.orderId)
  return new Map(rows.map(({ orderId, days }) => [orderId, days]))
}
