import { isDeepStrictEqual } from 'node:util'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { nextCopy, type Repeats } from '../../../shared/domain/copies'
import type { Day } from '../../../shared/domain/day'
import { exactDay } from '../../../shared/domain/dayWords'
import { copyDay, type Occurrence } from '../../../shared/domain/slots'
import { AppError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { ReadContext, WriteContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { checklistItems, recurrences, tasks } from '../../store/schema'
import { howWePlan } from './howWePlan'

export type RecurrenceRow = RowOf<typeof recurrences>
type TaskRecord = RowOf<typeof tasks>
/** A task that is a copy of one that comes again. */
export type Copy = TaskRecord & { readonly recurrenceId: Id; readonly slot: Day }

export const isCopy = <T extends TaskRecord>(task: T): task is T & Copy =>
  task.recurrenceId !== null && task.slot !== null

export const repeatsOf = ({ rule, ifClosed, startsOn, until }: RecurrenceRow): Repeats => ({
  rule,
  ifClosed,
  startsOn,
  until,
})

/** What each copy says, in the fields that a task has too. */
function wordsOf(recurrence: RecurrenceRow) {
  const { id: _id, checklist: _checklist, rule: _rule, ifClosed: _closed, startsOn: _starts, ...rest } = recurrence
  const { until: _until, active: _active, ...words } = rest
  return words
}

/** What tasks are copies of, by its id, where it still comes again. */
export async function comingAgain(
  ctx: ReadContext,
  rows: readonly TaskRecord[],
): Promise<ReadonlyMap<Id, RecurrenceRow>> {
  const ids = [...new Set(rows.flatMap(({ recurrenceId }) => recurrenceId ?? []))]
  if (ids.length === 0) return new Map()
  const active = and(inArray(recurrences.id, ids), eq(recurrences.active, true))
  return new Map((await ctx.orm.select().from(recurrences).where(active)).map((row) => [row.id, row]))
}

/** The one copy that stands open, if any. */
export async function openCopy(ctx: ReadContext, recurrenceId: Id): Promise<Copy | undefined> {
  const isIts = and(eq(tasks.recurrenceId, recurrenceId), eq(tasks.status, 'open'))
  return (await ctx.orm.select().from(tasks).where(isIts)).find(isCopy)
}

/** Makes the copies that follow those which were done, dropped or skipped on a day. No copy of theirs stands open. */
export async function makeNext(ctx: WriteContext, settled: readonly TaskRecord[], on: Day): Promise<void> {
  const known = await comingAgain(ctx, settled)
  if (known.size === 0) return
  const { calendar } = await howWePlan(ctx)
  for (const { recurrenceId, slot } of settled.filter(isCopy)) {
    const recurrence = known.get(recurrenceId)
    if (!recurrence) continue
    const next = nextCopy(repeatsOf(recurrence), slot, on, calendar)
    if (next !== null) await makeCopy(ctx, recurrence, next)
  }
}

async function makeCopy(ctx: WriteContext, recurrence: RecurrenceRow, { slot, day }: Occurrence): Promise<void> {
  const { id } = await ctx.insert(tasks, {
    ...wordsOf(recurrence),
    recurrenceId: recurrence.id,
    slot,
    dueOn: day,
    status: 'open',
    addedAt: ctx.now,
  })
  for (const [position, text] of recurrence.checklist.entries()) {
    await ctx.insert(checklistItems, { taskId: id, text, done: false, position })
  }
}

/**
 * Before copies are opened again: the one that came after each goes, so that never two stand open. Throws `task.copies`
 * where it has been changed since, or where two copies of one task are to be opened.
 */
export async function withdrawNext(ctx: WriteContext, reopened: readonly TaskRecord[]): Promise<void> {
  const known = await comingAgain(ctx, reopened)
  for (const [id, copies] of Map.groupBy(reopened.filter(isCopy), ({ recurrenceId }) => recurrenceId)) {
    const recurrence = known.get(id)
    if (!recurrence) continue
    const [first] = copies
    if (copies.length > 1) {
      throw new AppError(
        'task.copies',
        `“${first?.title}” comes again, and one of it stands open at a time. Open only the last of them again.`,
      )
    }
    const next = await openCopy(ctx, id)
    if (next) await withdraw(ctx, next, recurrence)
  }
}

async function withdraw(ctx: WriteContext, copy: Copy, recurrence: RecurrenceRow): Promise<void> {
  const items = await ctx.orm
    .select()
    .from(checklistItems)
    .where(eq(checklistItems.taskId, copy.id))
    .orderBy(asc(checklistItems.position))
  if (!(await isAsMade(ctx, copy, items, recurrence))) {
    const due = copy.dueOn === null ? '' : `, due ${exactDay(copy.dueOn)},`
    throw new AppError(
      'task.copies',
      `The next “${copy.title}”${due} has been changed since, and one of it stands open at a time. Work on that one, or remove it first.`,
      { id: copy.id },
    )
  }
  for (const { id } of items) await ctx.remove(checklistItems, id)
  await ctx.remove(tasks, copy.id)
}

/** Whether nobody has changed a copy since it was made. */
async function isAsMade(
  ctx: ReadContext,
  copy: Copy,
  items: readonly RowOf<typeof checklistItems>[],
  recurrence: RecurrenceRow,
): Promise<boolean> {
  const words = Object.entries(wordsOf(recurrence))
  const { calendar } = await howWePlan(ctx)
  const { rule, ifClosed } = recurrence
  return (
    words.every(([field, value]) => copy[field as keyof Copy] === value) &&
    // A closure that was added meanwhile moves no copy.
    [copy.slot, copyDay(rule, ifClosed, copy.slot, calendar)].includes(copy.dueOn) &&
    items.every(({ done }) => !done) &&
    isDeepStrictEqual(
      items.map(({ text }) => text),
      recurrence.checklist,
    )
  )
}

/** Lets recurrences come no more: the open copy of each stays, as a task of one time. */
export async function stopComing(ctx: WriteContext, ids: Iterable<Id>): Promise<void> {
  for (const id of ids) {
    const copy = await openCopy(ctx, id)
    if (copy) await ctx.update(tasks, copy.id, onItsOwn)
    await ctx.update(recurrences, id, { active: false })
    await forgetEmpty(ctx, [id])
  }
}

/** What makes a copy a task of one time. */
export const onItsOwn = { recurrenceId: null, slot: null } as const

/** Takes away those recurrences of which no copy is left. */
export async function forgetEmpty(ctx: WriteContext, ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return
  const standing = await ctx.orm
    .select({ id: recurrences.id })
    .from(recurrences)
    .where(inArray(recurrences.id, [...ids]))
  for (const { id } of standing) {
    if ((await ctx.orm.$count(tasks, eq(tasks.recurrenceId, id))) === 0) await ctx.remove(recurrences, id)
  }
}
