import { eq, inArray } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import { nextOccasion, yearsOn } from '../../../shared/domain/occasions'
import { occasionWords } from '../../../shared/domain/owed'
import type { SheetSubject } from '../../../shared/domain/sheet'
import { type StepKind, statusAfterStep } from '../../../shared/domain/steps'
import type { Id } from '../../../shared/fields'
import type { TickDeed, TickEffect } from '../../../shared/sheets'
import type { ReadContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { customers, occasions, orders, type sheetLines, tasks, thanks } from '../../store/schema'
import { seenTo } from '../occasions/rows'

type Line = Pick<RowOf<typeof sheetLines>, 'number' | 'title' | 'customerName' | 'subject' | 'subjectId'>
type Effect = Pick<TickEffect, 'effect' | 'deed' | 'customerId'>
type EffectsById = ReadonlyMap<Id, Effect>

const gone: Effect = { effect: 'gone', deed: null, customerId: null }

const effectOf = (deed: TickDeed, isOpen: boolean, customerId: Id | null): Effect =>
  isOpen ? { effect: 'done', deed, customerId } : { effect: 'settled', deed: null, customerId }

/** What ticking the lines of a day's sheet will do, each as it stands now. */
export async function effectsOf(ctx: ReadContext, on: Day, lines: readonly Line[]): Promise<TickEffect[]> {
  const idsOf = (subject: SheetSubject) =>
    lines.filter((line) => line.subject === subject).map(({ subjectId }) => subjectId)
  const ofTasks = await taskEffects(ctx, idsOf('task'))
  const ofThanks = await thankEffects(ctx, idsOf('thanks'))
  const ofOccasion = await occasionEffects(ctx, idsOf('occasion'))
  const bySubject: Readonly<Record<SheetSubject, (id: Id) => Effect | undefined>> = {
    task: (id) => ofTasks.get(id),
    thanks: (id) => ofThanks.get(id),
    occasion: (id) => ofOccasion(id, on),
  }
  return lines.map(({ number, title, customerName, subject, subjectId }) => ({
    number,
    title,
    customer: customerName,
    subject,
    id: subjectId,
    ...(bySubject[subject](subjectId) ?? gone),
  }))
}

async function taskEffects(ctx: ReadContext, ids: Id[]): Promise<EffectsById> {
  const rows = await ctx.orm
    .select({ task: tasks, order: { number: orders.number, status: orders.status, method: orders.method } })
    .from(tasks)
    .leftJoin(orders, eq(orders.id, tasks.orderId))
    .where(inArray(tasks.id, ids))
  return new Map(
    rows.map(({ task, order }) => {
      const moved = order && task.status === 'open' ? orderAfter(order, task.step) : null
      return [task.id, effectOf(moved ?? { kind: 'task done' }, task.status === 'open', task.customerId)]
    }),
  )
}

type StandingOrder = Pick<RowOf<typeof orders>, 'number' | 'status' | 'method'>

/** What ticking a step makes of its order; null where the order stays as it is. */
function orderAfter(order: StandingOrder, step: StepKind | null): TickDeed | null {
  const becomes = step === null ? null : statusAfterStep(order, step, 'done')
  if (becomes === null || becomes === order.status) return null
  return { kind: 'order moved', number: order.number, becomes }
}

async function thankEffects(ctx: ReadContext, ids: Id[]): Promise<EffectsById> {
  const rows = await ctx.orm.select().from(thanks).where(inArray(thanks.id, ids))
  return new Map(
    rows.map(({ id, status, channel, customerId }) => [
      id,
      effectOf({ kind: 'thanks sent', channel }, status === 'owed', customerId),
    ]),
  )
}

/**
 * What ticking an occasion on a day's sheet will do: it is noted for the year in which it comes next after that day,
 * whenever the sheet is entered.
 */
export async function occasionEffects(ctx: ReadContext, ids: Id[]): Promise<(id: Id, on: Day) => Effect> {
  if (ids.length === 0) return () => gone
  const rows = await ctx.orm
    .select({ occasion: occasions, customerName: customers.name, kind: customers.kind })
    .from(occasions)
    .innerJoin(customers, eq(customers.id, occasions.customerId))
    .where(inArray(occasions.id, ids))
  const standing = new Map(rows.map((row) => [row.occasion.id, row]))
  const isSeenTo = seenTo(
    ctx,
    rows.map(({ occasion }) => occasion),
  )
  return (id, on) => {
    const row = standing.get(id)
    const then = row ? nextOccasion(row.occasion, on) : null
    if (!row || then === null) return gone
    const { occasion, customerName, kind } = row
    const said = { ...occasion, customerName, isPerson: kind === 'person', years: yearsOn(occasion, then) }
    const deed = { kind: 'occasion noted' as const, what: occasionWords(said), year: Number(then.slice(0, 4)) }
    return effectOf(deed, !isSeenTo(id, deed.year), occasion.customerId)
  }
}
