import { eq, inArray } from 'drizzle-orm'
import { isOpenOrder } from '../../../shared/domain/orders'
import { makeDaysOf } from '../../../shared/domain/schedule'
import { AppError } from '../../../shared/errors'
import type { OrderDraft, PromiseReason } from '../../../shared/orders'
import type { WriteContext } from '../../store/context'
import { gifts, orderLines, orders, products, promiseChanges, returns, series } from '../../store/schema'
import { type HowWePlan, howWePlan } from '../planned/howWePlan'
import { freeOthers, placeSteps, removeSteps, rewordSteps } from '../planned/steps'
import { followFirst, followThanks, freeThanks } from '../planned/thanks'
import { makeDaysOfOrder, type OrderRecord } from '../planned/work'
import { draftFields } from './draft'
import { writeLines } from './goods'
import { changePromise, mustBeKept } from './promises'

type Said = { readonly why?: PromiseReason | undefined; readonly override?: string | undefined }

/** The working days that a draft's products take. */
async function makeDaysOfDraft(ctx: WriteContext, { lines }: OrderDraft): Promise<number> {
  const ids = lines.flatMap(({ productId }) => productId ?? [])
  return makeDaysOf(await ctx.orm.select().from(products).where(inArray(products.id, ids)))
}

/** Takes an order and plans it. */
export async function takeOrder(ctx: WriteContext, draft: OrderDraft, { override }: Said): Promise<OrderRecord> {
  const { fields, lineTotals } = await draftFields(ctx, draft)
  const how = await howWePlan(ctx)
  const makeDays = await makeDaysOfDraft(ctx, draft)
  const asked = { ...fields, status: 'taken' as const, startedOn: null }
  const overrideReason = isPast(fields.orderedOn, fields.promisedOn, how)
    ? ''
    : mustBeKept(ctx, how, null, asked, { before: 0, after: makeDays }, override ?? '')
  const order = await ctx.insert(orders, {
    ...fields,
    status: 'taken',
    countsOn: fields.promisedOn,
    countsKind: fields.promiseKind,
    overrideReason,
    addedAt: ctx.now,
  })
  await writeLines(ctx, order.id, draft.lines, lineTotals)
  await placeSteps(ctx, order, how, makeDays)
  return order
}

/** An old order that is written down later: what was promised then is not asked again. */
const isPast = (orderedOn: string, promisedOn: string | null, { startDay }: HowWePlan): boolean =>
  (promisedOn ?? orderedOn) < startDay

/** Changes an order; its promise with a reason; its steps follow. */
export async function editOrder(
  ctx: WriteContext,
  before: OrderRecord,
  draft: OrderDraft,
  { why, override }: Said,
): Promise<OrderRecord> {
  const { fields, lineTotals } = await draftFields(ctx, { ...draft, number: draft.number || before.number }, before)
  const how = await howWePlan(ctx)
  const makeDays = { before: await makeDaysOfOrder(ctx, before.id), after: await makeDaysOfDraft(ctx, draft) }
  const overrideReason = mustBeKept(ctx, how, before, { ...before, ...fields }, makeDays, override ?? '')
  const counts = await changePromise(ctx, before, draft.promise, why)
  const order = await ctx.update(orders, before.id, { ...fields, ...counts, overrideReason })
  await writeLines(ctx, order.id, draft.lines, lineTotals)
  if (isOpenOrder(order.status)) {
    await placeSteps(ctx, order, how, makeDays.after)
    await rewordSteps(ctx, before, order)
  }
  await followThanks(ctx, [order.id])
  return order
}

/** Promises an order for another day, or for none. */
export async function promiseOrder(
  ctx: WriteContext,
  before: OrderRecord,
  promise: OrderDraft['promise'],
  { why, override }: Said,
): Promise<OrderRecord> {
  const how = await howWePlan(ctx)
  const days = await makeDaysOfOrder(ctx, before.id)
  const asked = { promisedOn: promise?.day ?? null, promiseKind: promise?.kind ?? null }
  const time = promise === null ? { timeFrom: null, timeTo: null } : {}
  const after = { ...before, ...asked }
  const overrideReason = mustBeKept(ctx, how, before, after, { before: days, after: days }, override ?? '')
  const counts = await changePromise(ctx, before, promise, why)
  const order = await ctx.update(orders, before.id, { ...asked, ...time, ...counts, overrideReason })
  if (isOpenOrder(order.status)) await placeSteps(ctx, order, how, days)
  return order
}

/** Takes an order away with all that belongs to it alone; that it was thanked for stays known. Refused while goods that came back speak of it. */
export async function removeOrder(ctx: WriteContext, order: OrderRecord): Promise<void> {
  const { id, number, seriesId, customerId } = order
  if ((await ctx.orm.$count(returns, eq(returns.orderId, id))) > 0) {
    throw new AppError('order.used', `Goods of order ${number} came back. Remove that return first.`, { id })
  }
  await removeSteps(ctx, id)
  await freeOthers(ctx, id)
  await freeThanks(ctx, order)
  for (const table of [orderLines, promiseChanges] as const) {
    const rows = await ctx.orm.select({ id: table.id }).from(table).where(eq(table.orderId, id))
    for (const row of rows) await ctx.remove(table, row.id)
  }
  // A gift that was for it stays.
  const given = await ctx.orm.select({ id: gifts.id }).from(gifts).where(eq(gifts.orderId, id))
  for (const gift of given) await ctx.update(gifts, gift.id, { orderId: null })
  await ctx.remove(orders, id)
  await followFirst(ctx, customerId)
  // A series that no order is left of would never come again.
  if (seriesId !== null && (await ctx.orm.$count(orders, eq(orders.seriesId, seriesId))) === 0) {
    await ctx.remove(series, seriesId)
  }
}
