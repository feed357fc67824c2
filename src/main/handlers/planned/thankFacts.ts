import { asc, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Day } from '../../../shared/domain/day'
import type { NamedRule } from '../../../shared/domain/thankRules'
import { isThankDue, strongestRule, type ThankTerms, termsOf } from '../../../shared/domain/thanks'
import type { ReadContext, WriteContext } from '../../store/context'
import { customers, orders, shop, thanks } from '../../store/schema'
import { makeRules } from './thankRules'

/** What debts are reckoned by. */
export type Ledger = { readonly rules: readonly NamedRule[]; readonly startDay: Day }

export async function ledgerOf(ctx: WriteContext): Promise<Ledger> {
  const [here] = await ctx.orm.select({ startDay: shop.startDay }).from(shop)
  return { rules: await makeRules(ctx), startDay: here?.startDay ?? ctx.today }
}

const EARLIER = 'earlier'
const earlier = alias(orders, EARLIER)

/**
 * Whether something was delivered to the customer before this order; of one day's, before it in the book. The signs
 * before what else is asked keep SQLite on the customer's own orders: nearly all orders are delivered.
 */
export const hasEarlier = (only?: SQL): SQL<number> =>
  sql`exists (select 1 from ${orders} ${sql.identifier(EARLIER)} where ${earlier.customerId} = ${orders.customerId}
    and +${earlier.status} = 'delivered' and (${earlier.deliveredOn}, ${earlier.key}) < (${orders.deliveredOn}, ${orders.key})
    ${only ? sql`and ${only}` : sql``})`
/** Of the earlier ones, those that an import brought. */
export const ofImport = (importId: string): SQL => sql`+${earlier.importId} = ${importId}`

/** Delivered orders among a customer's, of whom an index finds the orders. */
export const isDelivered = sql`+${orders.status} = 'delivered'`

export type ThankFact = Awaited<ReturnType<typeof thankFacts>>[number]

/** Orders with what their debts hang on, in the order of the book. */
export async function thankFacts(ctx: ReadContext, where: SQL | undefined, most = -1) {
  return await ctx.orm
    .select({
      key: orders.key,
      id: orders.id,
      customerId: orders.customerId,
      status: orders.status,
      orderedOn: orders.orderedOn,
      promisedOn: orders.promisedOn,
      deliveredOn: orders.deliveredOn,
      total: orders.total,
      hasEarlier: hasEarlier(),
      standing: customers.status,
      debt: { id: thanks.id, status: thanks.status, customerId: thanks.customerId },
    })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .leftJoin(thanks, eq(thanks.orderId, orders.id))
    .where(where)
    .orderBy(asc(orders.key))
    .limit(most)
}

/** What is owed for an order by the rules; null where nothing is. */
export function termsFor(fact: ThankFact, { rules, startDay }: Ledger): ThankTerms | null {
  const { deliveredOn } = fact
  if (!isThankDue(fact, startDay, fact.standing === 'deceased') || deliveredOn === null) return null
  const rule = strongestRule(rules, { total: fact.total, isFirst: fact.hasEarlier === 0 })
  return rule ? termsOf(rule, deliveredOn) : null
}

/** A debt's columns while it is owed for an order. */
export const asOwed = ({ customerId }: ThankFact, terms: ThankTerms) => ({
  ...terms,
  customerId,
  title: '',
  status: 'owed' as const,
  settledOn: null,
  note: '',
})
