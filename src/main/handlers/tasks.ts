import { asc, eq, inArray } from 'drizzle-orm'
import { moveDay } from '../../shared/domain/workingDays'
import { AppError, fieldError } from '../../shared/errors'
import type { RepeatDraft } from '../../shared/recurrence'
import type { Task, TaskDraft } from '../../shared/tasks'
import type { WriteContext } from '../store/context'
import { inOrder } from '../store/lists'
import type { RowOf } from '../store/rows'
import { addresses, checklistItems, contactWays, customers, staff, tags, tasks } from '../store/schema'
import type { HandlersOf } from '.'
import { comingAgain, forgetEmpty, makeNext, openCopy, stopComing } from './planned/copies'
import { howWePlan } from './planned/howWePlan'
import { settleTasks } from './planned/moves'
import { taskExport } from './taskExport'
import { beginRepeating, comingOf, draftOf, repeatsOfTask, writeRepeats } from './taskRepeats'
import { listKeys, taskRows, taskRowsById } from './taskRows'

export const tasksHandlers: HandlersOf<'tasks'> = {
  ...taskExport,

  async list(ctx, { filter, sort, from, size }) {
    // A text finds tasks through their customer too, whose phones, addresses and tags are part of that.
    const tables = [tasks, customers, staff, ...(filter.text ? [contactWays, addresses, tags] : [])]
    const keys = ctx.keysOf({ name: 'tasks', asked: [filter, sort], tables }, () => listKeys(ctx, filter, sort))
    const rows = await inOrder(keys.slice(from, from + size), (window) => taskRows(ctx, window))
    return { total: keys.length, rows: [...rows] }
  },

  async detail(ctx, { id }) {
    const [row] = await taskRowsById(ctx, [id])
    if (!row) throw new AppError('row.gone', 'This task is not there any more.')
    const checklist = await ctx.orm
      .select({ id: checklistItems.id, text: checklistItems.text, done: checklistItems.done })
      .from(checklistItems)
      .where(eq(checklistItems.taskId, id))
      .orderBy(asc(checklistItems.position))
    return { ...row, checklist }
  },

  coming: comingOf,

  async add(ctx, draft) {
    await mustStand(ctx, draft)
    const { checklist, repeats, ...task } = draft
    const begun = repeats === null || task.dueOn === null ? {} : await beginRepeating(ctx, draft, repeats, task.dueOn)
    const row = await ctx.insert(tasks, { ...task, ...begun, status: 'open', addedAt: ctx.now })
    await writeChecklist(ctx, row.id, checklist)
    ctx.says('Add task “{{title}}”', { title: row.title })
    return asTask(row, repeats)
  },

  async edit(ctx, { id, task: draft, which = 'this one' }) {
    await mustStand(ctx, draft)
    const [before] = await standing(ctx, [id])
    const { checklist, repeats: _repeats, ...task } = draft
    const patch = before ? await writeRepeats(ctx, before, draft, which) : {}
    const row = await ctx.update(tasks, id, { ...task, ...patch })
    await writeChecklist(ctx, id, checklist)
    if (before) await forgetEmpty(ctx, goneFrom(before, row))
    ctx.says('Change task “{{title}}”', { title: row.title })
    return asTask(row, await repeatsOfTask(ctx, row))
  },

  async settle(ctx, { ids, status }) {
    const able = await settleTasks(ctx, await standing(ctx, ids), status, ctx.today)
    if (able.length === 0) throw new AppError('task.settled', settledWords[status])
    const verb = { done: 'Mark as done', dropped: 'Drop', open: 'Open again' }[status]
    says(ctx, verb, able)
    const [only, ...others] = able
    const isOne = only?.recurrenceId != null && others.length === 0 && status !== 'open'
    const next = isOne ? await openCopy(ctx, only.recurrenceId ?? '') : undefined
    return { count: able.length, next: next?.dueOn ?? null }
  },

  async move(ctx, { ids, dueOn }) {
    const open = await openOf(ctx, ids)
    if (dueOn === null) await mustNotRepeat(ctx, open)
    // Without a day a time and a reminder have nothing to stand on.
    const patch = dueOn === null ? { dueOn, dueTime: null, remindMinutes: null } : { dueOn }
    for (const { id } of open) await ctx.update(tasks, id, patch)
    says(ctx, 'Move', open)
    return { count: open.length }
  },

  async shift(ctx, { ids, count, countedIn }) {
    const { calendar } = await howWePlan(ctx)
    const open = (await openOf(ctx, ids)).filter(({ dueOn }) => dueOn !== null)
    if (open.length === 0) throw new AppError('task.anyDay', 'This has no day yet. Move it to a day first.')
    for (const { id, dueOn, title } of open) {
      const to = dueOn && moveDay(dueOn, count, countedIn, calendar)
      if (to === null) throw fieldError('count', `There is no such day for “${title}”. Choose another number of days.`)
      await ctx.update(tasks, id, { dueOn: to })
    }
    says(ctx, 'Move', open)
    return { count: open.length }
  },

  async retime(ctx, { id, dueTime }) {
    const [task] = await standing(ctx, [id])
    if (task?.status !== 'open')
      throw new AppError('task.settled', 'This is done or dropped. Open it again to move it.')
    if (task.dueOn === null) throw fieldError('dueTime', 'A time needs a day: please choose the day too.')
    await ctx.update(tasks, id, { dueTime })
    ctx.says('Move to {{time}}: {{title}}', { time: dueTime, title: task.title })
    return null
  },

  async assign(ctx, { ids, assigneeId }) {
    await mustStand(ctx, { customerId: null, assigneeId })
    return await changeAll(ctx, ids, { assigneeId }, 'Assign')
  },

  setPriority: (ctx, { ids, priority }) => changeAll(ctx, ids, { priority }, 'Change the priority'),

  setKind: (ctx, { ids, kind }) => changeAll(ctx, ids, { kind }, 'Change the kind'),

  async check(ctx, { id, itemId, done }) {
    const item = await ctx.update(checklistItems, itemId, { done })
    if (item.taskId !== id) throw fieldError('itemId', 'This item belongs to another task.')
    ctx.says(done ? 'Check “{{text}}”' : 'Uncheck “{{text}}”', { text: item.text })
    return null
  },

  async remove(ctx, { ids, repeating }) {
    const rows = await standing(ctx, ids)
    const open = rows.filter(({ status }) => status === 'open')
    const again = [...(await comingAgain(ctx, open)).keys()]
    if (again.length > 0 && repeating === undefined) {
      throw new AppError('task.repeats', 'This comes again. Say whether only this one goes, or all to come too.', {
        count: again.length,
      })
    }
    for (const { id } of rows) {
      await writeChecklist(ctx, id, [])
      await ctx.remove(tasks, id)
    }
    if (repeating === 'stop') await stopComing(ctx, again)
    else await makeNext(ctx, open, ctx.today)
    await forgetEmpty(
      ctx,
      rows.flatMap(({ recurrenceId }) => recurrenceId ?? []),
    )
    says(ctx, repeating === 'skip' ? 'Skip' : 'Remove', rows)
    return { count: rows.length }
  },

  async stopRepeating(ctx, { ids }) {
    const rows = await standing(ctx, ids)
    const again = await comingAgain(ctx, rows)
    if (again.size === 0) throw new AppError('task.once', 'This does not come again. Nothing was changed.')
    await stopComing(ctx, again.keys())
    says(
      ctx,
      'Stop repeating',
      rows.filter(({ recurrenceId }) => again.has(recurrenceId ?? '')),
    )
    return { count: again.size }
  },
}

const settledWords = {
  done: 'This is done or dropped already.',
  dropped: 'This is done or dropped already.',
  open: 'This is open already.',
}

/** The tasks with these ids. Throws `row.gone` where one is not there any more: of several, all or none. */
async function standing(ctx: WriteContext, ids: readonly string[]): Promise<readonly RowOf<typeof tasks>[]> {
  const wanted = [...new Set(ids)]
  const rows = await ctx.orm.select().from(tasks).where(inArray(tasks.id, wanted))
  if (rows.length < wanted.length) {
    throw new AppError('row.gone', 'A task is not there any more. Someone may have removed it.')
  }
  return rows
}

/** Those of the tasks that can be moved. Throws `task.settled` where none can. */
async function openOf(ctx: WriteContext, ids: readonly string[]): Promise<readonly RowOf<typeof tasks>[]> {
  const open = (await standing(ctx, ids)).filter(({ status }) => status === 'open')
  if (open.length === 0) throw new AppError('task.settled', 'This is done or dropped. Open it again to move it.')
  return open
}

async function changeAll(
  ctx: WriteContext,
  ids: readonly string[],
  patch: Partial<RowOf<typeof tasks>>,
  verb: string,
): Promise<{ count: number }> {
  const rows = await standing(ctx, ids)
  for (const { id } of rows) await ctx.update(tasks, id, patch)
  says(ctx, verb, rows)
  return { count: rows.length }
}

async function mustNotRepeat(ctx: WriteContext, rows: readonly RowOf<typeof tasks>[]): Promise<void> {
  const again = await comingAgain(ctx, rows)
  const first = rows.find(({ recurrenceId }) => again.has(recurrenceId ?? ''))
  if (!first) return
  throw new AppError('task.repeats', `“${first.title}” comes again, so it keeps a day. Stop repeating it first.`)
}

/** The recurrence that a task is no copy of any more. */
const goneFrom = (before: RowOf<typeof tasks>, after: RowOf<typeof tasks>): readonly string[] =>
  before.recurrenceId !== null && before.recurrenceId !== after.recurrenceId ? [before.recurrenceId] : []

/** “Mark as done: Call Ana”, or “Mark as done: 4 tasks”. */
function says(ctx: WriteContext, verb: string, rows: readonly { readonly title: string }[]): void {
  if (rows.length === 1 && rows[0]) ctx.says(`${verb}: {{title}}`, { title: rows[0].title })
  else ctx.says(`${verb}: {{count}} tasks`, { count: rows.length })
}

async function mustStand(
  ctx: WriteContext,
  { customerId, assigneeId }: Pick<TaskDraft, 'customerId' | 'assigneeId'>,
): Promise<void> {
  if (customerId !== null && (await ctx.orm.$count(customers, eq(customers.id, customerId))) === 0) {
    throw fieldError('customerId', 'This customer is not there any more. Please choose another.')
  }
  if (assigneeId !== null && (await ctx.orm.$count(staff, eq(staff.id, assigneeId))) === 0) {
    throw fieldError('assigneeId', 'Nobody with these initials works here any more. Please choose another.')
  }
}

/** Makes the task's checklist what the person wrote: items that stay keep their id. */
async function writeChecklist(ctx: WriteContext, taskId: string, wanted: TaskDraft['checklist']): Promise<void> {
  const standing = await ctx.orm.select().from(checklistItems).where(eq(checklistItems.taskId, taskId))
  const known = new Set(standing.map((item) => item.id))
  const kept = new Set(wanted.map((item) => item.id))
  for (const item of standing) if (!kept.has(item.id)) await ctx.remove(checklistItems, item.id)
  for (const [position, { id, text, done }] of wanted.entries()) {
    if (id !== undefined && known.has(id)) await ctx.update(checklistItems, id, { text, done, position })
    else await ctx.insert(checklistItems, { taskId, text, done, position })
  }
}

function asTask(row: RowOf<typeof tasks>, repeats: RepeatDraft | null): Task {
  const { key: _key, importId: _importId, reference: _reference, addedAt: _addedAt, ...shown } = row
  const { orderId: _orderId, step: _step, recurrenceId: _recurrence, slot: _slot, ...task } = shown
  return { ...task, repeats: repeats && draftOf(repeats) }
}
