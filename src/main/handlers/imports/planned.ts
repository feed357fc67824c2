import { and, eq, gte, inArray, notInArray } from 'drizzle-orm'
import type { OrderStatus } from '../../../shared/domain/orders'
import type { Id } from '../../../shared/fields'
import type { WriteContext } from '../../store/context'
import { changedBy } from '../../store/imports/edited'
import { orders } from '../../store/schema'
import { howWePlan } from '../planned/howWePlan'
import { followSteps, placeSteps } from '../planned/steps'
import { followThanks } from '../planned/thanks'
import { isPlanned, makeDaysOfOrder } from '../planned/work'
import { thankBrought } from './thanks'

const CHUNK = 500

/**
 * What is still to be done for the orders of an import gets its steps, what was delivered its thanks; those of orders
 * that it moved along follow. History, by the shop's start day, opens none.
 */
export async function planBrought(ctx: WriteContext, importId: Id): Promise<void> {
  const changed = changedBy(ctx.raw, ctx.step(), 'orders')
  for (const { rowId, before, after } of changed) {
    const [from, to] = [before?.status, after?.status] as [OrderStatus | undefined, OrderStatus | undefined]
    if (from === undefined || to === undefined || from === to) continue
    const [order] = await ctx.orm.select().from(orders).where(eq(orders.id, rowId))
    await followSteps(ctx, rowId, from, to, order?.deliveredOn ?? order?.sentOn ?? ctx.today)
  }
  const changedIds = [...new Set(changed.map(({ rowId }) => rowId))]
  await placeAll(ctx, importId, changedIds)
  await followThanks(ctx, changedIds)
  await thankBrought(ctx, importId)
}

async function placeAll(ctx: WriteContext, importId: Id, changed: readonly Id[]): Promise<void> {
  const how = await howWePlan(ctx)
  const isOpen = and(notInArray(orders.status, ['delivered', 'cancelled']), gte(orders.promisedOn, how.startDay))
  const found = await ctx.orm
    .select()
    .from(orders)
    .where(and(eq(orders.importId, importId), isOpen))
  for (let from = 0; from < changed.length; from += CHUNK) {
    const ids = changed.slice(from, from + CHUNK)
    found.push(
      ...(await ctx.orm
        .select()
        .from(orders)
        .where(and(inArray(orders.id, ids), isOpen))),
    )
  }
  for (const [at, order] of found.entries()) {
    if (isPlanned(order, how)) await placeSteps(ctx, order, how, await makeDaysOfOrder(ctx, order.id))
    if (at % CHUNK === CHUNK - 1) await ctx.job.breathe()
  }
}
