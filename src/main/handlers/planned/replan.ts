import { and, asc, inArray, isNotNull, type SQL } from 'drizzle-orm'
import type { Promised } from '../../../shared/domain/promise'
import { checkPromise } from '../../../shared/domain/schedule'
import type { ReadContext, WriteContext } from '../../store/context'
import { orders } from '../../store/schema'
import { type HowWePlan, howWePlan } from './howWePlan'
import { placeSteps } from './steps'
import { askOf, makeDaysOfOrders, type OrderRecord, progressOf, promiseOf, workOf } from './work'

export type Replanned = {
  /** How many orders' steps moved. */
  readonly moved: number
  /** The numbers of the orders whose promise could be kept before and can't be now. */
  readonly inDanger: string[]
}

const plannedStatuses = ['taken', 'making', 'ready', 'sent'] as const

/**
 * Plans open orders anew after something that they are planned by changed; what is done stays. With `before`, how the
 * shop planned until then, it says whose promises came into danger.
 */
export async function replan(ctx: WriteContext, only?: SQL, before?: HowWePlan): Promise<Replanned> {
  const open = and(inArray(orders.status, [...plannedStatuses]), isNotNull(orders.promisedOn), only)
  if (!open) return { moved: 0, inDanger: [] }
  const rows = await ctx.orm.select().from(orders).where(open).orderBy(asc(orders.promisedOn), asc(orders.key))
  const makeDays = await makeDaysOfOrders(
    ctx,
    rows.map(({ id }) => id),
  )
  const now = await howWePlan(ctx)
  const inDanger: string[] = []
  let moved = 0
  for (const order of rows) {
    const days = makeDays.get(order.id) ?? 0
    if (await placeSteps(ctx, order, now, days)) moved += 1
    const promise = promiseOf(order)
    if (!before || promise === null || order.status === 'sent') continue
    if (canKeep(ctx, before, order, promise, days) && !canKeep(ctx, now, order, promise, days)) {
      inDanger.push(order.number)
    }
  }
  return { moved, inDanger }
}

function canKeep(ctx: ReadContext, how: HowWePlan, order: OrderRecord, promise: Promised, makeDays: number): boolean {
  return checkPromise(ctx.today, askOf(workOf(how, order.method, makeDays), promise), progressOf(order)).ok
}
