import { and, asc, desc, eq, gte, inArray, isNull, lte, ne, type SQL, sql } from 'drizzle-orm'
import { day } from '../../../shared/domain/day'
import { minor } from '../../../shared/domain/money'
import type { gifts as declared, GiftFilter, GiftSort } from '../../../shared/gifts'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { ReadContext } from '../../store/context'
import { inOrder } from '../../store/lists'
import { addresses, contactWays, customers, gifts, occasions, tags } from '../../store/schema'
import { searchKeys } from '../../store/search'
import { giftRows } from './rows'

type List = typeof declared.list

/** A window of the gifts that a filter leaves, and what all of them cost. */
export async function listGifts(
  ctx: ReadContext,
  { filter, sort, from, size }: ParsedOf<List>,
): Promise<OutputOf<List>> {
  // A text finds gifts through their customer too, whose phones, addresses and tags are part of that.
  const tables = [gifts, customers, occasions, ...(filter.text ? [contactWays, addresses, tags] : [])]
  const keys = ctx.keysOf({ name: 'gifts', asked: [filter, sort], tables }, () => listKeys(ctx, filter, sort))
  const [amount = 0] = ctx.keysOf({ name: 'amount of gifts', asked: filter, tables }, () => [amountOf(ctx, filter)])
  const rows = await inOrder(keys.slice(from, from + size), (window) => giftRows(ctx, inArray(gifts.key, window)))
  return { total: keys.length, rows: [...rows], amount: minor(amount) }
}

export function listKeys(ctx: ReadContext, filter: GiftFilter, sort: GiftSort): readonly number[] {
  const found = ctx.orm.select({ key: gifts.key }).from(gifts).$dynamic()
  const named = sort.by === 'customer' ? found.innerJoin(customers, eq(customers.id, gifts.customerId)) : found
  return named
    .where(and(...conditions(ctx, filter)))
    .orderBy(...order(sort))
    .all()
    .map(({ key }) => key)
}

function amountOf(ctx: ReadContext, filter: GiftFilter): number {
  const [sum] = ctx.orm
    .select({ amount: sql<number>`coalesce(sum(${gifts.cost}), 0)` })
    .from(gifts)
    .where(and(...conditions(ctx, filter), ne(gifts.status, 'dropped')))
    .all()
  return sum?.amount ?? 0
}

function conditions(ctx: ReadContext, filter: GiftFilter): (SQL | undefined)[] {
  const { text, customerId, status, year, occasion } = filter
  return [
    customerId === undefined ? undefined : eq(gifts.customerId, customerId),
    status && (status === 'to give' ? inArray(gifts.status, ['idea', 'planned', 'bought']) : eq(gifts.status, status)),
    year === undefined ? undefined : withinYear(year),
    occasion && ofOccasion(occasion),
    text ? found(ctx, text) : undefined,
  ]
}

/** Whether a gift’s day lies in a year, 1900 to 2199. */
export const withinYear = (year: number): SQL | undefined =>
  and(gte(gifts.on, day(`${year}-01-01`)), lte(gifts.on, day(`${year}-12-31`)))

function ofOccasion(kind: NonNullable<GiftFilter['occasion']>): SQL {
  if (kind === 'none') return isNull(gifts.occasionId)
  return sql`exists (select 1 from ${occasions} where ${occasions.id} = ${gifts.occasionId} and ${occasions.kind} = ${kind})`
}

/** Gifts whose own words, or whose customer, the text finds. */
function found(ctx: ReadContext, text: string): SQL {
  const own = JSON.stringify(searchKeys(ctx, 'gifts', text))
  const theirs = JSON.stringify(searchKeys(ctx, 'customers', text))
  return sql`(${gifts.key} in (select value from json_each(${own})) or ${gifts.customerId} in
    (select ${customers.id} from ${customers} where ${customers.key} in (select value from json_each(${theirs}))))`
}

const statusRank = sql`case ${gifts.status} when 'idea' then 0 when 'planned' then 1 when 'bought' then 2
  when 'given' then 3 else 4 end`

function order({ by, direction }: GiftSort): SQL[] {
  const way = direction === 'ascending' ? asc : desc
  const newest = [sql`${gifts.on} is null`, desc(gifts.on), desc(gifts.key)]
  switch (by) {
    case 'on':
      return [sql`${gifts.on} is null`, way(gifts.on), way(gifts.key)]
    case 'customer':
      return [way(customers.sortName), ...newest]
    case 'what':
      return [way(gifts.whatKey), ...newest]
    case 'status':
      return [way(statusRank), ...newest]
    case 'cost':
      return [sql`${gifts.cost} is null`, way(gifts.cost), ...newest]
    case 'added':
      return [way(gifts.key)]
  }
}
