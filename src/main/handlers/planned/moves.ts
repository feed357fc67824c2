import { eq } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import { isOpenOrder, type MoveEffects, moveOrder, type OrderStatus } from '../../../shared/domain/orders'
import { statusAfterStep, stepKinds } from '../../../shared/domain/steps'
import { canBecome, type TaskStatus } from '../../../shared/domain/tasks'
import { AppError, fieldError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { WriteContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { orders, tasks } from '../../store/schema'
import { comingAgain, forgetEmpty, makeNext, onItsOwn, withdrawNext } from './copies'
import { howWePlan } from './howWePlan'
import { fillSeries } from './series'
import { followOthers, followSteps, placeSteps } from './steps'
import { followThanks } from './thanks'
import { makeDaysOfOrder, type OrderRecord } from './work'

const refusals = {
  'not from here': (number: string, from: OrderStatus, to: OrderStatus) =>
    `Order ${number} is ${from}: it can’t become ${to} from there.`,
  'never sent': (number: string) => `Order ${number} is picked up, so it is never sent.`,
}

const daysThatMoveSets = { making: 'startedOn', sent: 'sentOn', delivered: 'deliveredOn' } as const

/**
 * Moves an order along or back; its steps and its thanks follow, and what comes again goes on. Marked twice is marked once; marked again
 * with a day, it has that day. Answers whether anything changed.
 */
export async function moveTo(ctx: WriteContext, order: OrderRecord, to: OrderStatus, on?: Day): Promise<boolean> {
  mustBePossible(ctx, order, on)
  const effects = moveOrder(order.status, to, order.method)
  if (!effects.ok) {
    if (effects.error !== 'already') {
      throw new AppError('order.move', refusals[effects.error](order.number, order.status, to), { id: order.id, to })
    }
    if (on === undefined || !(to in daysThatMoveSets)) return false
    const field = daysThatMoveSets[to as keyof typeof daysThatMoveSets]
    if (order[field] === on) return false
    await ctx.update(orders, order.id, { [field]: on })
    await followThanks(ctx, [order.id])
    return true
  }
  const moved = await ctx.update(orders, order.id, { status: to, ...daysAfter(order, effects.value, on ?? ctx.today) })
  await followSteps(ctx, order.id, order.status, to, on ?? ctx.today)
  await followOthers(ctx, order.id, order.status, to, ctx.today)
  await followThanks(ctx, [order.id])
  if (isOpenOrder(to) && !isOpenOrder(order.status)) {
    // While it was settled, closures passed its steps by.
    await placeSteps(ctx, moved, await howWePlan(ctx), await makeDaysOfOrder(ctx, order.id))
  }
  if (!isOpenOrder(to) && order.seriesId !== null) await fillSeries(ctx, order.seriesId)
  return true
}

function mustBePossible(ctx: WriteContext, { number, orderedOn }: OrderRecord, on: Day | undefined): void {
  if (on === undefined) return
  if (on > ctx.today) throw fieldError('on', 'This day is still to come.')
  if (on < orderedOn) throw fieldError('on', `Order ${number} was taken later than this day.`)
}

function daysAfter(order: OrderRecord, effects: MoveEffects, on: Day) {
  const after = (now: Day | null, effect: MoveEffects['sentOn']) =>
    effect === 'set' ? on : effect === 'clear' ? null : now
  return {
    startedOn: after(order.startedOn, effects.startedOn),
    sentOn: after(order.sentOn, effects.sentOn),
    deliveredOn: after(order.deliveredOn, effects.deliveredOn),
  }
}

/**
 * Finishes, drops or opens tasks again on a day; where one is a step, its order moves with it, on the day it happened;
 * what comes again comes again. Tasks that stand so already keep their day. Answers those that changed. Throws `order.step`
 * where the order is too far on to go back, and `task.copies` where two copies of one task would stand open.
 */
export async function settleTasks<T extends RowOf<typeof tasks>>(
  ctx: WriteContext,
  rows: readonly T[],
  status: TaskStatus,
  on: Day,
  happenedOn: Day = on,
): Promise<readonly T[]> {
  const able = rows.filter((task) => canBecome(task.status, status))
  if (status === 'open') await openAgain(ctx, able)
  else {
    for (const { id } of able) await ctx.update(tasks, id, { status, settledOn: on })
    await makeNext(ctx, able, happenedOn)
  }
  if (status === 'dropped') return able
  // Forward from the making, back from the delivery: so that each finds the order where it can follow.
  const kinds = status === 'done' ? stepKinds : stepKinds.toReversed()
  for (const kind of kinds) {
    for (const task of able) if (task.step === kind) await moveWithStep(ctx, task, kind, status, happenedOn)
  }
  return able
}

/** The last copy of what has stopped repeating is a task of one time when it is opened again. */
async function openAgain(ctx: WriteContext, rows: readonly RowOf<typeof tasks>[]): Promise<void> {
  await withdrawNext(ctx, rows)
  const again = await comingAgain(ctx, rows)
  for (const { id, recurrenceId } of rows) {
    const once = recurrenceId === null || again.has(recurrenceId) ? {} : onItsOwn
    await ctx.update(tasks, id, { status: 'open', settledOn: null, ...once })
  }
  await forgetEmpty(
    ctx,
    rows.flatMap(({ recurrenceId }) => recurrenceId ?? []),
  )
}

async function moveWithStep(
  ctx: WriteContext,
  task: { readonly orderId: Id | null; readonly title: string },
  kind: (typeof stepKinds)[number],
  became: 'open' | 'done',
  on: Day,
): Promise<void> {
  const [order] = await ctx.orm
    .select()
    .from(orders)
    .where(eq(orders.id, task.orderId ?? ''))
  if (!order) return
  const to = statusAfterStep(order, kind, became)
  if (to === null) {
    const { number, status } = order
    throw new AppError(
      'order.step',
      `Order ${number} is ${status}, so “${task.title}” can’t be ${became === 'open' ? 'opened again' : 'done'}. Move the order first.`,
      { orderId: order.id },
    )
  }
  if (to !== order.status) await moveTo(ctx, order, to, became === 'done' && on >= order.orderedOn ? on : undefined)
}
