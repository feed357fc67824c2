import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Day, Time } from '../../../shared/domain/day'
import type { OrderStatus } from '../../../shared/domain/orders'
import {
  type StandingStep,
  type StepKind,
  stepAfter,
  stepChanges,
  stepsOf,
  stepTitle,
} from '../../../shared/domain/steps'
import type { Id } from '../../../shared/fields'
import type { ReadContext, WriteContext } from '../../store/context'
import { emptyLast } from '../../store/lists'
import type { RowOf } from '../../store/rows'
import { addresses, checklistItems, tasks } from '../../store/schema'
import type { HowWePlan } from './howWePlan'
import { isPlanned, type OrderRecord, planOf } from './work'

export type StepTask = RowOf<typeof tasks> & { readonly step: StepKind }

/** An order's steps among the tasks. */
export async function stepTasks(ctx: ReadContext, orderId: Id): Promise<readonly StepTask[]> {
  const rows = await ctx.orm.select().from(tasks).where(eq(tasks.orderId, orderId)).orderBy(asc(tasks.key))
  return rows.flatMap((row) => (row.step === null ? [] : [{ ...row, step: row.step }]))
}

// A step that somebody gave no day stands nowhere in the plan: any day of it is another.
const standingStep = ({ id, step, status, dueOn }: StepTask, otherwise: Day): StandingStep => ({
  id,
  kind: step,
  status,
  dueOn: dueOn ?? otherwise,
})

/**
 * Makes an order's open steps stand as its plan wants them: moved, added, taken away. Those that are done stay, and
 * history has none. Answers whether one of them moved.
 */
export async function placeSteps(
  ctx: WriteContext,
  order: OrderRecord,
  how: HowWePlan,
  makeDays: number,
): Promise<boolean> {
  const standing = await stepTasks(ctx, order.id)
  const plan = isPlanned(order, how) ? planOf(ctx, how, order, makeDays) : null
  const wanted = plan === null ? [] : stepsOf(plan, { makeDays, method: order.method }, order.orderedOn)
  const changes = stepChanges(
    standing.map((task) => standingStep(task, order.orderedOn)),
    wanted,
  )
  for (const { id, dueOn } of changes.move) await ctx.update(tasks, id, { dueOn })
  for (const id of changes.remove) await removeStep(ctx, id)
  for (const { kind, dueOn } of changes.add) {
    // What the order has passed already is no step any more.
    if (stepAfter({ kind, status: 'open' }, 'taken', order.status) !== 'open') continue
    await ctx.insert(tasks, {
      ...(await wordsOf(ctx, order, kind)),
      kind,
      step: kind,
      orderId: order.id,
      dueOn,
      note: '',
      priority: 'normal',
      status: 'open',
      addedAt: ctx.now,
    })
  }
  return changes.move.length > 0
}

/** Brings the words of the open steps up to date after the order was changed; a title of the person's own stays. */
export async function rewordSteps(ctx: WriteContext, before: OrderRecord, order: OrderRecord): Promise<void> {
  for (const task of await stepTasks(ctx, order.id)) {
    if (task.status !== 'open') continue
    const { title, ...words } = await wordsOf(ctx, order, task.step)
    const isOwn = task.title !== stepTitle(task.step, before)
    await ctx.update(tasks, task.id, isOwn ? words : { ...words, title })
  }
}

/** The steps follow their order from one status to another. */
export async function followSteps(ctx: WriteContext, orderId: Id, from: OrderStatus, to: OrderStatus, on: Day) {
  for (const task of await stepTasks(ctx, orderId)) {
    const status = stepAfter({ kind: task.step, status: task.status }, from, to)
    if (status === task.status) continue
    await ctx.update(tasks, task.id, { status, settledOn: status === 'open' ? null : on })
  }
}

/** What else is to be done for an order and is none of its steps, such as a template's tasks; the first due first. */
export const otherTasks = (ctx: ReadContext, orderId: Id) =>
  ctx.orm
    .select()
    .from(tasks)
    .where(and(eq(tasks.orderId, orderId), isNull(tasks.step)))
    .orderBy(emptyLast('ascending', tasks.dueOn), asc(tasks.key))

/**
 * The other tasks of an order, such as a template's: cancelled with it, the open ones are dropped; taken up again, they
 * are opened again.
 */
export async function followOthers(ctx: WriteContext, orderId: Id, from: OrderStatus, to: OrderStatus, on: Day) {
  if (from !== 'cancelled' && to !== 'cancelled') return
  const [stood, status] = to === 'cancelled' ? (['open', 'dropped'] as const) : (['dropped', 'open'] as const)
  for (const task of await otherTasks(ctx, orderId)) {
    if (task.status === stood) await ctx.update(tasks, task.id, { status, settledOn: status === 'open' ? null : on })
  }
}

/** Before an order is removed: what else was to be done for it stays to be done, for the customer. */
export async function freeOthers(ctx: WriteContext, orderId: Id): Promise<void> {
  for (const { id } of await otherTasks(ctx, orderId)) await ctx.update(tasks, id, { orderId: null })
}

export async function removeSteps(ctx: WriteContext, orderId: Id): Promise<void> {
  for (const { id } of await stepTasks(ctx, orderId)) await removeStep(ctx, id)
}

async function removeStep(ctx: WriteContext, taskId: Id): Promise<void> {
  const items = await ctx.orm.select().from(checklistItems).where(eq(checklistItems.taskId, taskId))
  for (const { id } of items) await ctx.remove(checklistItems, id)
  await ctx.remove(tasks, taskId)
}

/** What a step says, at what time and where. */
async function wordsOf(ctx: ReadContext, order: OrderRecord, kind: StepKind) {
  const { customerId, method } = order
  const hasTime = kind === 'deliver' && method !== 'post'
  return {
    customerId,
    title: stepTitle(kind, order),
    dueTime: hasTime ? (order.timeFrom ?? order.timeTo) : null,
    minutes: hasTime ? minutesBetween(order.timeFrom, order.timeTo) : null,
    place: kind === 'deliver' && method === 'deliver' ? (await placeOf(ctx, order)).slice(0, 200) : '',
  }
}

const inMinutes = (time: Time): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

function minutesBetween(from: Time | null, to: Time | null): number | null {
  if (from === null || to === null || to <= from) return null
  return inMinutes(to) - inMinutes(from)
}

const onOneLine = ({ lines, city, postalCode }: { lines: string; city: string; postalCode: string }): string =>
  [...lines.split('\n'), city, postalCode].filter((part) => part !== '').join(', ')

/** Where it is brought: to the recipient, else to the buyer's first address. */
async function placeOf(ctx: ReadContext, { recipient, customerId }: OrderRecord): Promise<string> {
  if (recipient !== null) return onOneLine(recipient)
  const [address] = await ctx.orm
    .select()
    .from(addresses)
    .where(eq(addresses.customerId, customerId))
    .orderBy(asc(addresses.position))
    .limit(1)
  return address ? onOneLine(address) : ''
}
