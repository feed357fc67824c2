import { asc, eq, inArray } from 'drizzle-orm'
import { usualCardText, usualGreeting } from '../../../shared/domain/thankCards'
import type { Id } from '../../../shared/fields'
import { CardWords, type ThankCard } from '../../../shared/thanks'
import type { ReadContext } from '../../store/context'
import { customers, kept, orderLines, orders, thankRules, thanks } from '../../store/schema'

/** Where what the shop wrote on its last cards is kept. */
export const CARD_WORDS = 'card words'

/** What the next cards begin with. */
export async function cardWords(ctx: ReadContext): Promise<CardWords> {
  const [row] = await ctx.orm.select().from(kept).where(eq(kept.id, CARD_WORDS))
  const written = CardWords.safeParse(row?.value)
  return written.success ? written.data : { greeting: usualGreeting, text: usualCardText }
}

/** The debts as cards on paper want them, in the order asked for; those that are gone are left out. */
export async function thankCards(ctx: ReadContext, { ids }: { readonly ids: readonly Id[] }): Promise<ThankCard[]> {
  const rows = await ctx.orm
    .select({
      thank: thanks,
      name: customers.name,
      contactName: customers.contactName,
      stopContact: customers.stopContact,
      orderNumber: orders.number,
      occasion: thankRules.on,
    })
    .from(thanks)
    .innerJoin(customers, eq(customers.id, thanks.customerId))
    .leftJoin(orders, eq(orders.id, thanks.orderId))
    .leftJoin(thankRules, eq(thankRules.id, thanks.ruleId))
    .where(inArray(thanks.id, [...ids]))
  const products = await productsOf(
    ctx,
    rows.flatMap(({ thank }) => thank.orderId ?? []),
  )
  const cards = new Map(
    rows.map(({ thank, ...words }) => {
      const { id, customerId, orderId, title, accessory, status } = thank
      const named = orderId === null ? [] : (products.get(orderId) ?? [])
      const card = { id, customerId, title, accessory, status, ...words, isOrder: orderId !== null }
      return [id, { ...card, products: [...named] }]
    }),
  )
  return ids.flatMap((id) => cards.get(id) ?? [])
}

/** What each order brought, by the products' names in the order of its lines. */
async function productsOf(ctx: ReadContext, orderIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly string[]>> {
  const lines = await ctx.orm
    .select({ orderId: orderLines.orderId, product: orderLines.product })
    .from(orderLines)
    .where(inArray(orderLines.orderId, [...orderIds]))
    .orderBy(asc(orderLines.position))
  const byOrder = Map.groupBy(lines, ({ orderId }) => orderId)
  return new Map([...byOrder].map(([orderId, theirs]) => [orderId, theirs.map(({ product }) => product)]))
}
