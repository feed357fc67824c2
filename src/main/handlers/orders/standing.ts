import { eq, inArray } from 'drizzle-orm'
import { AppError } from '../../../shared/errors'
import type { ReadContext, WriteContext } from '../../store/context'
import { customers, orders } from '../../store/schema'
import type { OrderRecord } from '../planned/work'

/** One order. Throws `row.gone` where it is not there any more. */
export async function orderById(ctx: ReadContext, id: string): Promise<OrderRecord> {
  const [order] = await ctx.orm.select().from(orders).where(eq(orders.id, id))
  if (!order) throw new AppError('row.gone', 'This order is not there any more.')
  return order
}

/** The orders with these ids, in their order. Throws `row.gone` where one is not there any more: all or none. */
export async function ordersById(ctx: ReadContext, ids: readonly string[]): Promise<readonly OrderRecord[]> {
  const wanted = [...new Set(ids)]
  const rows = await ctx.orm.select().from(orders).where(inArray(orders.id, wanted))
  if (rows.length < wanted.length) {
    throw new AppError('row.gone', 'An order is not there any more. Someone may have removed it.')
  }
  const byId = new Map(rows.map((row) => [row.id, row]))
  return wanted.flatMap((id) => byId.get(id) ?? [])
}

export async function nameOf(ctx: ReadContext, customerId: string): Promise<string> {
  const [customer] = await ctx.orm.select({ name: customers.name }).from(customers).where(eq(customers.id, customerId))
  return customer?.name ?? ''
}

/** “Mark as sent: order 1066”, or “Mark as sent: 4 orders”. */
export function saysOrders(ctx: WriteContext, verb: string, rows: readonly { readonly number: string }[]): void {
  if (rows.length === 1 && rows[0]) ctx.says(`${verb}: order {{number}}`, { number: rows[0].number })
  else ctx.says(`${verb}: {{count}} orders`, { count: rows.length })
}
