import { and, eq, gte, inArray, isNotNull, ne, notInArray, sql } from 'drizzle-orm'
import { addDays } from '../../../shared/domain/day'
import type { Candidate, IdeaReason } from '../../../shared/domain/giftIdeas'
import { rootsOf, speaksOf } from '../../../shared/domain/things'
import type { Id } from '../../../shared/fields'
import type { ReadContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { orderLines, orders, products } from '../../store/schema'
import { searchKeys } from '../../store/search'

type Product = RowOf<typeof products>

const BOUGHT_DAYS = 730
/** What somebody buys most says enough of them. */
const MOST_BOUGHT = 5
/** How many orders are looked at for what goes together, and in how many it must. */
const MOST_ORDERS = 300
const FEWEST_TOGETHER = 3
const MOST_FOUND = 50

const asCandidate = ({ id, name, price, category }: Product, reason: IdeaReason): Candidate => ({
  what: name,
  productId: id,
  cost: price,
  category,
  reason,
})

const sold = eq(products.active, true)

async function productsFound(ctx: ReadContext, word: string): Promise<readonly Product[]> {
  const keys = searchKeys(ctx, 'products', word).slice(0, MOST_FOUND)
  return await ctx.orm
    .select()
    .from(products)
    .where(and(sold, inArray(products.key, keys)))
}

/** Products whose words speak of what the customer likes. */
export async function productsInTheirWords(ctx: ReadContext, liked: readonly string[]): Promise<readonly Candidate[]> {
  const found: Candidate[] = []
  for (const like of liked) {
    for (const root of rootsOf(like)) {
      const rows = (await productsFound(ctx, root)).filter(({ name, category }) =>
        speaksOf(`${name} ${category}`, like),
      )
      found.push(...rows.map((row) => asCandidate(row, { kind: 'words', like })))
    }
  }
  return found
}

type Bought = { readonly id: Id; readonly name: string }

/** What a customer bought most often in the last two years. */
export async function boughtMost(ctx: ReadContext, customerId: Id): Promise<readonly Bought[]> {
  const times = sql<number>`count(distinct ${orders.id})`
  return await ctx.orm
    .select({ id: products.id, name: products.name })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .innerJoin(products, eq(products.id, orderLines.productId))
    .where(
      and(
        eq(orders.customerId, customerId),
        ne(orders.status, 'cancelled'),
        gte(orders.orderedOn, addDays(ctx.today, -BOUGHT_DAYS)),
      ),
    )
    .groupBy(products.id)
    .orderBy(sql`${times} desc`, products.name)
    .limit(MOST_BOUGHT)
}

/** What others often order with it, and this customer does not. */
export async function addOns(ctx: ReadContext, bought: readonly Bought[]): Promise<readonly Candidate[]> {
  const own = bought.map(({ id }) => id)
  const found: Candidate[] = []
  for (const { id, name } of bought) {
    const withIt = ctx.orm
      .selectDistinct({ id: orderLines.orderId })
      .from(orderLines)
      .where(eq(orderLines.productId, id))
      .limit(MOST_ORDERS)
    const of = await ctx.orm.$count(withIt.as('with_it'))
    const together = sql<number>`count(distinct ${orderLines.orderId})`
    const rows = await ctx.orm
      .select({ product: products, together })
      .from(orderLines)
      .innerJoin(products, eq(products.id, orderLines.productId))
      .where(
        and(
          inArray(orderLines.orderId, withIt),
          isNotNull(orderLines.productId),
          notInArray(orderLines.productId, own),
          sold,
        ),
      )
      .groupBy(products.id)
      .having(sql`${together} >= ${FEWEST_TOGETHER}`)
      .orderBy(sql`${together} desc`)
      .limit(MOST_BOUGHT)
    found.push(
      ...rows.map((row) => asCandidate(row.product, { kind: 'add-on', bought: name, together: row.together, of })),
    )
  }
  return found
}

/** Refills of what they buy: goods that are called so, and have a word in common with it. */
export async function refills(ctx: ReadContext, bought: readonly Bought[]): Promise<readonly Candidate[]> {
  if (bought.length === 0) return []
  const own = new Set(bought.map(({ id }) => id))
  const found = (await productsFound(ctx, 'refill')).filter(({ id }) => !own.has(id))
  return found.flatMap((row) => {
    const name = row.name.replace(/refills?/i, '')
    const of = bought.find((each) => speaksOf(each.name, name))
    return of ? [asCandidate(row, { kind: 'refill', bought: of.name })] : []
  })
}
