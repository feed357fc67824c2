import { and, asc, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { thanks as declared, ThankFilter, ThankSort } from '../../../shared/thanks'
import type { ReadContext } from '../../store/context'
import { inOrder } from '../../store/lists'
import { addresses, contactWays, customers, orders, tags, thanks } from '../../store/schema'
import { searchKeys } from '../../store/search'
import { thankRows } from './rows'

type List = typeof declared.list

/** A window of the debts that a filter leaves. */
export async function listThanks(
  ctx: ReadContext,
  { filter, sort, from, size }: ParsedOf<List>,
): Promise<OutputOf<List>> {
  // A text finds debts through their customer and their order.
  const tables = [thanks, customers, ...(filter.text ? [orders, contactWays, addresses, tags] : [])]
  const keys = ctx.keysOf({ name: 'thanks', asked: [filter, sort], tables }, () => listKeys(ctx, filter, sort))
  const rows = await inOrder(keys.slice(from, from + size), (window) => thankRows(ctx, inArray(thanks.key, window)))
  return { total: keys.length, rows: [...rows] }
}

/** The keys of the debts that a filter leaves, in the order asked for. */
export function listKeys(ctx: ReadContext, filter: ThankFilter, sort: ThankSort): readonly number[] {
  const found = ctx.orm.select({ key: thanks.key }).from(thanks).$dynamic()
  const named = sort.by === 'customer' ? found.innerJoin(customers, eq(customers.id, thanks.customerId)) : found
  return named
    .where(and(...conditions(ctx, filter)))
    .orderBy(...order(sort))
    .all()
    .map(({ key }) => key)
}

function conditions(ctx: ReadContext, { status = 'owed', channel, customerId, text }: ThankFilter) {
  return [
    status === 'all' ? undefined : eq(thanks.status, status === 'late' ? 'owed' : status),
    status === 'late' ? lt(thanks.dueOn, ctx.today) : undefined,
    channel && eq(thanks.channel, channel),
    customerId === undefined ? undefined : eq(thanks.customerId, customerId),
    text ? found(ctx, text) : undefined,
  ]
}

/** Debts whose customer, or whose order, the text finds. */
function found(ctx: ReadContext, text: string): SQL {
  const [theirs, ofOrders] = (['customers', 'orders'] as const).map((table) =>
    JSON.stringify(searchKeys(ctx, table, text)),
  )
  return sql`(${thanks.customerId} in (select ${customers.id} from ${customers} where ${customers.key} in (select value from json_each(${theirs})))
    or ${thanks.orderId} in (select ${orders.id} from ${orders} where ${orders.key} in (select value from json_each(${ofOrders}))))`
}

function order({ by, direction }: ThankSort): SQL[] {
  const way = direction === 'ascending' ? asc : desc
  const last = [asc(thanks.dueOn), asc(thanks.key)]
  switch (by) {
    case 'due':
      return [way(thanks.dueOn), asc(thanks.key)]
    case 'customer':
      return [way(customers.sortName), ...last]
    case 'owed':
      return [way(thanks.owedSince), asc(thanks.key)]
    case 'channel':
      return [way(thanks.channel), ...last]
    case 'settled':
      return [sql`${thanks.settledOn} is null`, way(thanks.settledOn), ...last]
  }
}
