import { eq, type SQL } from 'drizzle-orm'
import type { GiftRow } from '../../../shared/gifts'
import type { ReadContext } from '../../store/context'
import { customers, gifts, occasions, orders } from '../../store/schema'

type Row = GiftRow & { readonly key: number }

/** Gifts with the words of what they hang on; in no particular order. */
export async function giftRows(ctx: ReadContext, where: SQL | undefined): Promise<readonly Row[]> {
  const rows = await ctx.orm
    .select({
      key: gifts.key,
      id: gifts.id,
      customerId: gifts.customerId,
      customerName: customers.name,
      what: gifts.what,
      productId: gifts.productId,
      status: gifts.status,
      cost: gifts.cost,
      why: gifts.why,
      occasionId: gifts.occasionId,
      occasionKind: occasions.kind,
      occasionTitle: occasions.title,
      orderId: gifts.orderId,
      orderNumber: orders.number,
      on: gifts.on,
      reaction: gifts.reaction,
      said: gifts.said,
      note: gifts.note,
    })
    .from(gifts)
    .innerJoin(customers, eq(customers.id, gifts.customerId))
    .leftJoin(occasions, eq(occasions.id, gifts.occasionId))
    .leftJoin(orders, eq(orders.id, gifts.orderId))
    .where(where)
  return rows.map((row) => ({ ...row, occasionTitle: row.occasionTitle ?? '' }))
}
