import { asc, eq } from 'drizzle-orm'
import { addDays, type Day } from '../../../shared/domain/day'
import { changeRest, occurrences, ordersToChange, type Series } from '../../../shared/domain/repeat'
import type { ShopCalendar } from '../../../shared/domain/workingDays'
import { fieldError } from '../../../shared/errors'
import type { ParsedOf } from '../../../shared/ipc'
import type { orders as declared } from '../../../shared/orders'
import type { WriteContext } from '../../store/context'
import { orders, series } from '../../store/schema'
import { howWePlan } from '../planned/howWePlan'
import { fillSeries, seriesOf } from '../planned/series'
import type { OrderRecord } from '../planned/work'
import { promiseOrder } from './write'

const LONGEST_MONTH = 31

/** Lets an order come again by its promised day. Answers how many orders were made at once. */
export async function repeatOrder(
  ctx: WriteContext,
  order: OrderRecord,
  { rule, until, ifClosed }: Omit<ParsedOf<typeof declared.repeat>, 'id'>,
): Promise<number> {
  const { promisedOn, seriesId } = order
  if (promisedOn === null) throw fieldError('id', 'Give it a promised day first: it comes again by that day.')
  if (seriesId !== null) throw fieldError('id', 'This order comes again already.')
  if (until !== null && until <= promisedOn) throw fieldError('until', 'This is not after the promised day.')
  const row = await ctx.insert(series, { startsOn: promisedOn, until, rule, ifClosed })
  await ctx.update(orders, order.id, { seriesId: row.id, slot: ownSlot(row, (await howWePlan(ctx)).calendar) })
  return await fillSeries(ctx, row.id)
}

/** Ends the series of an order with the last one that was made; those that stand stay. */
export async function stopRepeating(ctx: WriteContext, { seriesId }: OrderRecord): Promise<void> {
  const standing = await seriesOf(ctx, seriesId)
  if (seriesId === null || standing === null) throw fieldError('id', 'This order does not come again.')
  if (standing.goesOn) await ctx.update(series, seriesId, { until: standing.made })
}

/** The place of a series' first order: promised for Friday the 30th because the 31st is closed, it stands on the 31st. */
function ownSlot(wanted: Series, calendar: ShopCalendar): Day {
  const near = occurrences(wanted, wanted.startsOn, addDays(wanted.startsOn, LONGEST_MONTH), calendar)
  return near.find(({ day }) => day === wanted.startsOn)?.slot ?? wanted.startsOn
}

const refusals = {
  'no such occurrence': 'This order does not lie in its series any more. Move it by itself.',
  'before the one before': 'This is not after the order that comes before it.',
  'after the end': 'The series ends before that day.',
}

/** The longest that the orders of a series lie apart: a year and a bit, so that the rest of them is found. */
const DAYS_APART = 400

/** Moves this order and the later ones of its series that have not left the shop. Answers how many were moved. */
export async function repromiseTheRest(
  ctx: WriteContext,
  order: OrderRecord,
  { promise, why, override }: Omit<ParsedOf<typeof declared.repromiseRest>, 'id'>,
): Promise<number> {
  const { seriesId, slot } = order
  const [standing] = await ctx.orm
    .select()
    .from(series)
    .where(eq(series.id, seriesId ?? ''))
  if (!standing || slot === null) throw fieldError('id', 'This order does not come again.')
  const split = changeRest(standing, slot, promise.day)
  if (!split.ok) throw fieldError('promise', refusals[split.error])
  const theirs = await ctx.orm.select().from(orders).where(eq(orders.seriesId, standing.id)).orderBy(asc(orders.slot))
  const placed = theirs.flatMap((each) => (each.slot === null ? [] : [{ ...each, slot: each.slot }]))
  const moving = ordersToChange(placed, slot, 'the rest')
  const restId = await splitSeries(ctx, standing.id, split.value.before, split.value.rest)
  const { calendar } = await howWePlan(ctx)
  const last = addDays(promise.day, moving.length * DAYS_APART)
  const coming = occurrences(split.value.rest, promise.day, last, calendar)
  for (const [at, each] of moving.entries()) {
    const to = coming[at]
    // A series that ends now has no day for the last of them: they stay where they are.
    if (!to) break
    const day = at === 0 ? promise.day : to.day
    const isSame = each.promisedOn === day && each.promiseKind === promise.kind
    if (!isSame) await promiseOrder(ctx, each, { day, kind: promise.kind }, { why, override })
    await ctx.update(orders, each.id, { seriesId: restId, slot: to.slot })
  }
  return Math.min(moving.length, coming.length)
}

/** Cuts a series in two, or lets it begin anew where nothing of it stays. Answers the id of the rest. */
async function splitSeries(ctx: WriteContext, id: string, before: Series | null, rest: Series): Promise<string> {
  // Its orders stand in other places from now on: what was made is told by them.
  if (before === null) return (await ctx.update(series, id, { ...rest, madeTo: null })).id
  await ctx.update(series, id, before)
  const { startsOn, until, rule, ifClosed } = rest
  return (await ctx.insert(series, { startsOn, until, rule, ifClosed })).id
}
