import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { minor } from '../../../shared/domain/money'
import { thingKey } from '../../../shared/domain/things'
import type { gifts as declared } from '../../../shared/gifts'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { ReadContext } from '../../store/context'
import { gifts, products } from '../../store/schema'
import { searchKeys } from '../../store/search'

type Things = typeof declared.things

/** How many of those that a text finds are looked at: more are no help while somebody types. */
const RANKED = 500

/** What may be given: what was given before in the person's own words, and what the shop sells. */
export async function thingsToGive(ctx: ReadContext, { text, size }: ParsedOf<Things>): Promise<OutputOf<Things>> {
  const before = await givenBefore(ctx, text, size)
  const known = new Set(before.map(({ what }) => thingKey(what)))
  const sold = (await soldHere(ctx, text, size)).filter(({ what }) => !known.has(thingKey(what)))
  return [...before, ...sold].slice(0, size)
}

async function givenBefore(ctx: ReadContext, text: string, size: number) {
  if (text === '') return []
  const keys = searchKeys(ctx, 'gifts', text).slice(-RANKED)
  // The words may stand in why it was given: what is offered has them itself.
  const itself = thingKey(text)
    .split(' ')
    .map((word) => sql`instr(${gifts.whatKey}, ${word}) > 0`)
  const rows = await ctx.orm
    .select({ what: sql<string>`min(${gifts.what})`, cost: averageCost, given: sql<number>`count(*)` })
    .from(gifts)
    .where(and(inArray(gifts.key, keys), ...itself, isNull(gifts.productId), ne(gifts.status, 'dropped')))
    .groupBy(gifts.whatKey)
    .orderBy(desc(sql`count(*)`), asc(gifts.whatKey))
    .limit(size)
  return rows.map(({ cost, ...thing }) => ({ ...thing, productId: null, cost: cost === null ? null : minor(cost) }))
}

/** What it cost on average, to the minor unit; null where nobody knows. */
export const averageCost = sql<number | null>`cast(round(avg(${gifts.cost})) as integer)`

async function soldHere(ctx: ReadContext, text: string, size: number) {
  const keys = text === '' ? undefined : searchKeys(ctx, 'products', text).slice(0, RANKED)
  const rows = await ctx.orm
    .select({ what: products.name, productId: products.id, cost: products.price })
    .from(products)
    .where(and(eq(products.active, true), keys && inArray(products.key, [...keys])))
    .orderBy(asc(products.sortName), asc(products.key))
    .limit(size)
  return rows.map((row) => ({ ...row, given: 0 }))
}
