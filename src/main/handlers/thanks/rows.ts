import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { ThankRow } from '../../../shared/thanks'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { contactWays, customers, orders, thankRules, thanks } from '../../store/schema'

const firstPhone = sql<string | null>`(select ${contactWays.value} from ${contactWays}
  where ${contactWays.customerId} = ${thanks.customerId} and ${contactWays.kind} = 'phone'
  order by ${contactWays.position} limit 1)`
/** A rule that was removed leaves its name with what it opened. */
const ruleName = sql<string | null>`coalesce(${thankRules.name},
  case when ${thanks.orderId} is not null then nullif(${thanks.title}, '') end)`

/** Debts of the thanks ledger, the soonest due first. */
export const thankRows = async (ctx: ReadContext, where: SQL | undefined): Promise<readonly WholeThank[]> =>
  await selectThanks(ctx.orm, where)

type WholeThank = ThankRow & { readonly key: number }

/** What those rows are read with. */
export function selectThanks(orm: Drizzle, where: SQL | undefined) {
  return orm
    .select({
      key: thanks.key,
      id: thanks.id,
      customerId: thanks.customerId,
      customerName: customers.name,
      stopContact: customers.stopContact,
      phone: firstPhone,
      cause: thanks.cause,
      orderId: thanks.orderId,
      orderNumber: orders.number,
      rule: ruleName,
      title: thanks.title,
      channel: thanks.channel,
      accessory: thanks.accessory,
      owedSince: thanks.owedSince,
      dueOn: thanks.dueOn,
      status: thanks.status,
      settledOn: thanks.settledOn,
      note: thanks.note,
    })
    .from(thanks)
    .innerJoin(customers, eq(customers.id, thanks.customerId))
    .leftJoin(orders, eq(orders.id, thanks.orderId))
    .leftJoin(thankRules, eq(thankRules.id, thanks.ruleId))
    .where(where)
    .orderBy(asc(thanks.dueOn), asc(thanks.key))
}
