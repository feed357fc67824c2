import { isDeepStrictEqual } from 'node:util'
import { and, eq, inArray, isNotNull, notInArray, or } from 'drizzle-orm'
import type { Id } from '../../../shared/fields'
import type { ReadContext, WriteContext } from '../../store/context'
import type { RowTable } from '../../store/rows'
import {
  gifts,
  orderLines,
  orders,
  planning,
  products,
  promiseChanges,
  returnLines,
  returns,
  series,
  thanks,
} from '../../store/schema'
import { PLANNING, planningNow } from '../planned/howWePlan'
import { samplePlanning } from './sample'

/** The sample's orders, and those that were taken for its customers since. */
export async function ordersOf(ctx: ReadContext, importId: Id, customerIds: Id[]): Promise<Id[]> {
  const rows = await ctx.orm
    .select({ id: orders.id })
    .from(orders)
    .where(or(eq(orders.importId, importId), inArray(orders.customerId, customerIds)))
  return rows.map(({ id }) => id)
}

type PartTable = RowTable & typeof orderLines

/** Takes out orders with all that belongs to them, then what only they were made of. Their steps are gone already. */
export async function removeOrders(ctx: WriteContext, importId: Id, customerIds: Id[], orderIds: Id[]): Promise<void> {
  const back = await ctx.orm
    .select({ id: returns.id })
    .from(returns)
    .where(or(inArray(returns.orderId, orderIds), inArray(returns.customerId, customerIds)))
  const backIds = back.map(({ id }) => id)
  await removeWhere(ctx, returnLines, inArray(returnLines.returnId, backIds))
  await removeWhere(ctx, returns, inArray(returns.id, backIds))
  await removeWhere(ctx, thanks, or(inArray(thanks.orderId, orderIds), inArray(thanks.customerId, customerIds)))
  await removeWhere(ctx, orderLines, inArray(orderLines.orderId, orderIds))
  await removeWhere(ctx, promiseChanges, inArray(promiseChanges.orderId, orderIds))
  await removeWhere(ctx, orders, inArray(orders.id, orderIds))
  const repeated = ctx.orm.select({ id: orders.seriesId }).from(orders).where(isNotNull(orders.seriesId))
  await removeWhere(ctx, series, notInArray(series.id, repeated))
  // What the person's own orders and gifts name stays in the shop.
  const named = [
    ...(await ctx.orm.select({ id: orderLines.productId }).from(orderLines)),
    ...(await ctx.orm.select({ id: returnLines.productId }).from(returnLines)),
    ...(await ctx.orm.select({ id: gifts.productId }).from(gifts)),
  ].flatMap(({ id }) => id ?? [])
  await removeWhere(ctx, products, and(eq(products.importId, importId), notInArray(products.id, named)))
  if (isDeepStrictEqual(await planningNow(ctx), samplePlanning)) await ctx.remove(planning, PLANNING)
}

async function removeWhere(ctx: WriteContext, table: RowTable, where: ReturnType<typeof and>): Promise<void> {
  // Each of these tables is known by its id; nothing else of them is read.
  const rows = await ctx.orm
    .select({ id: (table as PartTable).id })
    .from(table as PartTable)
    .where(where)
  for (const { id } of rows) await ctx.remove(table, id)
}
