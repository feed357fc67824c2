import { and, asc, desc, eq } from 'drizzle-orm'
import { addDays } from '../../../shared/domain/day'
import { numberKey } from '../../../shared/domain/orderNumbers'
import { nextOccurrence, type Occurrence, occurrences, type Series } from '../../../shared/domain/repeat'
import type { Id } from '../../../shared/fields'
import type { ReadContext, WriteContext } from '../../store/context'
import { orderLines, orders, series } from '../../store/schema'
import { type HowWePlan, howWePlan } from './howWePlan'
import { numberFor } from './numbers'
import { placeSteps } from './steps'
import { makeDaysOfOrder, type OrderRecord } from './work'

/** How far ahead the orders of a series are made. */
const DAYS_AHEAD = 8 * 7

/**
 * Makes the orders of a series that are missing in the coming eight weeks, at least the next one, each after its last.
 * Each is taken today, and is planned as if it could be begun in time. Answers how many were made.
 */
export async function fillSeries(ctx: WriteContext, seriesId: Id): Promise<number> {
  const [rule] = await ctx.orm.select().from(series).where(eq(series.id, seriesId))
  const last = await lastOf(ctx, seriesId)
  if (!rule || !last || last.slot === null) return 0
  const how = await howWePlan(ctx)
  const coming = comingOf(ctx, rule, last.slot, how)
  for (const occurrence of coming) await comeAgain(ctx, last, occurrence, how)
  return coming.length
}

async function lastOf(ctx: ReadContext, seriesId: Id): Promise<OrderRecord | undefined> {
  const theirs = and(eq(orders.seriesId, seriesId))
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
