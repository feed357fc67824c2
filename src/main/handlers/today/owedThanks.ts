import { and, between, eq, gte, ne, sql } from 'drizzle-orm'
import type { OwedThankRow } from '../../../shared/today'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { isAsked, prepared } from '../../store/prepared'
import { customers, thanks } from '../../store/schema'
import { selectThanks } from '../thanks/rows'
import { type Asked, since, withKeepers } from './asked'

const SOONEST_MOST = 6

// Nobody is asked to thank the dead. A debt is for whoever looks after the customer.
const isOwed = and(
  eq(thanks.status, 'owed'),
  ne(customers.status, 'deceased'),
  isAsked(customers.keeperId, 'assigneeId'),
)
const from = sql.placeholder('from')

const dueThen = (orm: Drizzle) =>
  selectThanks(orm, and(isOwed, between(thanks.dueOn, from, sql.placeholder('on')))).prepare()

const soonest = (orm: Drizzle) =>
  selectThanks(orm, and(isOwed, gte(thanks.dueOn, from)))
    .limit(SOONEST_MOST)
    .prepare()

const byDay = (orm: Drizzle) =>
  orm
    .select({ on: thanks.dueOn, count: sql<number>`count(*)` })
    .from(thanks)
    .innerJoin(customers, eq(customers.id, thanks.customerId))
    .where(and(isOwed, gte(thanks.dueOn, from)))
    .groupBy(thanks.dueOn)
    .prepare()

/** The thanks that stand on a day's sheet: due on it; on the shop's own today also those that are late. */
export async function thanksDue(ctx: ReadContext, { on, assigneeId }: Asked): Promise<OwedThankRow[]> {
  const rows = await prepared(ctx.orm, dueThen).execute({ on, from: since(ctx, on), assigneeId })
  return await withKeepers(ctx, rows)
}

/** The first thanks from a day on, with those that are late where it is today. */
export async function thanksSoonest(ctx: ReadContext, { on, assigneeId }: Asked): Promise<OwedThankRow[]> {
  const rows = await prepared(ctx.orm, soonest).execute({ from: since(ctx, on), assigneeId })
  return await withKeepers(ctx, rows)
}

/** How many thanks are owed for each day that has any. */
export const thanksByDay = async (ctx: ReadContext, { on, assigneeId }: Asked) =>
  await prepared(ctx.orm, byDay).execute({ from: since(ctx, on), assigneeId })
