import { and, asc, desc, eq, isNull, lt, or } from 'drizzle-orm'
import { addDays, type Day } from '../../../shared/domain/day'
import { numberKey } from '../../../shared/domain/orderNumbers'
import { nextOccurrence, occurrences, type Series } from '../../../shared/domain/repeat'
import type { Occurrence } from '../../../shared/domain/slots'
import type { Id } from '../../../shared/fields'
import type { ReadContext, WriteContext } from '../../store/context'
import { customers, orderLines, orders, series } from '../../store/schema'
import { type HowWePlan, howWePlan } from './howWePlan'
import { numberFor } from './numbers'
import { placeSteps } from './steps'
import { makeDaysOfOrder, type OrderRecord } from './work'

/** How far ahead the orders of a series are made. */
const DAYS_AHEAD = 8 * 7

/** Makes the orders that are missing in every series that goes on. Answers how many were made. */
export async function fillAllSeries(ctx: WriteContext): Promise<number> {
  const goingOn = await ctx.orm
    .selectDistinct({ id: series.id })
    .from(series)
    .innerJoin(orders, eq(orders.seriesId, series.id))
    .innerJoin(customers, eq(customers.id, orders.customerId))
    // Nobody asked for it: who has died or is inactive gets nothing more by itself.
    .where(
      and(
        eq(customers.status, 'active'),
        or(isNull(series.until), isNull(series.madeTo), lt(series.madeTo, series.until)),
      ),
    )
    .orderBy(asc(series.id))
  let made = 0
  for (const { id } of goingOn) made += await fillSeries(ctx, id)
  return made
}

/**
 * Makes the orders of a series that are missing in the coming eight weeks, at least the next one, each after its last.
 * One that was removed is not made again. Each is taken today, and is planned as if it could be begun in time. Answers
 * how many were made.
 */
export async function fillSeries(ctx: WriteContext, seriesId: Id): Promise<number> {
  const [rule] = await ctx.orm.select().from(series).where(eq(series.id, seriesId))
  const last = await lastOf(ctx, seriesId)
  if (!rule || !last || last.slot === null) return 0
  const how = await howWePlan(ctx)
  const coming = comingOf(ctx, rule, lastMade(rule, last.slot), how)
  for (const occurrence of coming) await comeAgain(ctx, last, occurrence, how)
  const end = coming.at(-1)
  if (end) await ctx.update(series, seriesId, { madeTo: end.slot })
  return coming.length
}

/** The last slot of a series that an order was ever made for. */
const lastMade = ({ madeTo }: { readonly madeTo: Day | null }, lastSlot: Day): Day =>
  madeTo !== null && madeTo > lastSlot ? madeTo : lastSlot

/** How a series stands: when it ends, and whether orders are still to be made. Null for an order that is in none. */
export async function seriesOf(
  ctx: ReadContext,
  seriesId: Id | null,
): Promise<{ readonly until: Day | null; readonly made: Day; readonly goesOn: boolean } | null> {
  if (seriesId === null) return null
  const [row] = await ctx.orm.select().from(series).where(eq(series.id, seriesId))
  const last = await lastOf(ctx, seriesId)
  if (!row || !last || last.slot === null) return null
  const made = lastMade(row, last.slot)
  return { until: row.until, made, goesOn: row.until === null || row.until > made }
}

async function lastOf(ctx: ReadContext, seriesId: Id): Promise<OrderRecord | undefined> {
  const theirs = eq(orders.seriesId, seriesId)
  const [last] = await ctx.orm.select().from(orders).where(theirs).orderBy(desc(orders.slot)).limit(1)
  return last
}

function comingOf(
  ctx: ReadContext,
  rule: Series,
  lastSlot: Occurrence['slot'],
  { calendar }: HowWePlan,
): readonly Occurrence[] {
  const ahead = addDays(ctx.today, DAYS_AHEAD)
  const after = addDays(lastSlot, 1)
  const coming = after > ahead ? [] : occurrences(rule, after, ahead, calendar)
  if (coming.length > 0 || lastSlot > ctx.today) return coming
  const next = nextOccurrence(rule, lastSlot, calendar)
  return next === null ? [] : [next]
}

/** The same order once more, for another day. */
async function comeAgain(
  ctx: WriteContext,
  last: OrderRecord,
  { slot, day }: Occurrence,
  how: HowWePlan,
): Promise<void> {
  const number = await numberFor(ctx, orders, '')
  const { key: _key, id: lastId, ...same } = last
  const order = await ctx.insert(orders, {
    ...same,
    number,
    numberKey: numberKey(number),
    status: 'taken',
    orderedOn: ctx.today < day ? ctx.today : day,
    promisedOn: day,
    promiseKind: last.promiseKind ?? 'on',
    countsOn: day,
    countsKind: last.promiseKind ?? 'on',
    paidOn: null,
    startedOn: null,
    sentOn: null,
    deliveredOn: null,
    overrideReason: '',
    slot,
    importId: null,
    addedAt: ctx.now,
  })
  const lines = await ctx.orm
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, lastId))
    .orderBy(asc(orderLines.position))
  for (const { id: _id, ...line } of lines) await ctx.insert(orderLines, { ...line, orderId: order.id })
  await placeSteps(ctx, order, how, await makeDaysOfOrder(ctx, order.id))
}
