import { and, asc, desc, eq, gte, inArray, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { orders as declared, OrderFilter, OrderSort } from '../../../shared/orders'
import type { ReadContext } from '../../store/context'
import { emptyLast, inOrder, isOneOf, readKeys } from '../../store/lists'
import { addresses, contactWays, customers, orders, tags } from '../../store/schema'
import { searchKeys } from '../../store/search'
import { cameOut, countsWithin, isPromised } from '../orderOutcomes'
import { orderRows } from '../orderRows'

type List = typeof declared.list

/** A window of the orders that a filter leaves, and what all of them come to. */
export async function listOrders(
  ctx: ReadContext,
  { filter, sort, from, size }: ParsedOf<List>,
): Promise<OutputOf<List>> {
  // A text finds orders through their customer too, whose phones, addresses and tags are part of that.
  const tables = [orders, customers, ...(filter.text ? [contactWays, addresses, tags] : [])]
  const keys = ctx.keysOf({ name: 'orders', asked: [filter, sort], tables }, () => listKeys(ctx, filter, sort))
  const [amount = 0] = ctx.keysOf({ name: 'amount of orders', asked: filter, tables }, () => [amountOf(ctx, filter)])
  const rows = await inOrder(keys.slice(from, from + size), async (window) => orderRows(ctx, window))
  return { total: keys.length, rows: [...rows], amount: amount as OutputOf<List>['amount'] }
}

/** The keys of the orders that a filter leaves, in the order asked for. */
export function listKeys(ctx: ReadContext, filter: OrderFilter, sort: OrderSort): readonly number[] {
  const found = ctx.orm.select({ key: orders.key }).from(orders).$dynamic()
  const named = sort.by === 'customer' ? found.innerJoin(customers, eq(customers.id, orders.customerId)) : found
  return readKeys(ctx, named.where(and(...conditions(ctx, filter))).orderBy(...order(sort)))
}

/** What orders come to; the cancelled ones don't count. */
function amountOf(ctx: ReadContext, filter: OrderFilter): number {
  const [sum] = ctx.orm
    .select({ amount: sql<number>`coalesce(sum(${orders.total}), 0)` })
    .from(orders)
    .where(and(...conditions(ctx, filter), ne(orders.status, 'cancelled')))
    .all()
  return sum?.amount ?? 0
}

const openStatuses = ['taken', 'making', 'ready', 'sent'] as const

/** What an order must be for a filter. Asked for an outcome, its days are those of the promise that counts. */
function conditions(ctx: ReadContext, filter: OrderFilter): (SQL | undefined)[] {
  const { outcome, promisedFrom, promisedTo } = filter
  return [
    ...standing(ctx, filter),
    outcome && and(isPromised, cameOut(outcome, ctx.today), countsWithin(promisedFrom, promisedTo)),
    !outcome && promisedFrom ? gte(orders.promisedOn, promisedFrom) : undefined,
    !outcome && promisedTo ? lte(orders.promisedOn, promisedTo) : undefined,
    filter.method && eq(orders.method, filter.method),
    filter.customerId ? eq(orders.customerId, filter.customerId) : undefined,
    filter.orderedFrom && gte(orders.orderedOn, filter.orderedFrom),
    filter.orderedTo && lte(orders.orderedOn, filter.orderedTo),
    filter.deliveredFrom && gte(orders.deliveredOn, filter.deliveredFrom),
    filter.deliveredTo && lte(orders.deliveredOn, filter.deliveredTo),
    filter.unpaid ? and(isNull(orders.paidOn), ne(orders.status, 'cancelled')) : undefined,
    filter.text ? found(ctx, filter.text) : undefined,
  ]
}

/** How an order stands: open ones unless something else is asked for. */
function standing(ctx: ReadContext, { status, outcome }: OrderFilter): (SQL | undefined)[] {
  switch (status ?? (outcome ? 'all' : 'open')) {
    case 'all':
      return []
    case 'open':
      return [inArray(orders.status, [...openStatuses])]
    case 'late':
      return [isPromised, cameOut('late', ctx.today)]
    default:
      return [eq(orders.status, status as (typeof orders.$inferSelect)['status'])]
  }
}

/** Orders whose own words, or whose customer, the text finds. */
function found(ctx: ReadContext, text: string): SQL | undefined {
  const theirs = isOneOf(customers.key, searchKeys(ctx, 'customers', text))
  return or(
    isOneOf(orders.key, searchKeys(ctx, 'orders', text)),
    inArray(orders.customerId, ctx.orm.select({ id: customers.id }).from(customers).where(theirs)),
  )
}

const statusRank = sql`case ${orders.status} when 'taken' then 0 when 'making' then 1 when 'ready' then 2
  when 'sent' then 3 when 'delivered' then 4 else 5 end`

function order({ by, direction }: OrderSort): SQL[] {
  const way = direction === 'ascending' ? asc : desc
  const promised = [emptyLast('ascending', orders.promisedOn), asc(orders.key)]
  switch (by) {
    case 'number':
      // As people count: 99 before 100.
      return [way(sql`length(${orders.numberKey})`), way(orders.numberKey)]
    case 'customer':
      return [way(customers.sortName), ...promised]
    case 'ordered':
      return [way(orders.orderedOn), way(orders.key)]
    case 'promised':
      return [emptyLast(direction, orders.promisedOn), asc(orders.key)]
    case 'delivered':
      return [emptyLast(direction, orders.deliveredOn), asc(orders.key)]
    case 'status':
      return [way(statusRank), ...promised]
    case 'total':
      return [way(orders.total), asc(orders.key)]
  }
}
