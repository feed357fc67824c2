import { asc, eq, inArray } from 'drizzle-orm'
import { AppError, fieldError } from '../../shared/errors'
import type { Task, TaskDraft } from '../../shared/tasks'
import type { WriteContext } from '../store/context'
import { inOrder } from '../store/lists'
import type { RowOf } from '../store/rows'
import { addresses, checklistItems, contactWays, customers, staff, tags, tasks } from '../store/schema'
import type { HandlersOf } from '.'
import { settleTasks } from './planned/moves'
import { taskExport } from './taskExport'
import { listKeys, taskRows } from './taskRows'

export const tasksHandlers: HandlersOf<'tasks'> = {
  ...taskExport,

  async list(ctx, { filter, sort, from, size }) {
    // A text finds tasks through their customer too, whose phones, addresses and tags are part of that.
    const tables = [tasks, customers, staff, ...(filter.text ? [contactWays, addresses, tags] : [])]
    const keys = ctx.keysOf({ name: 'tasks', asked: [filter, sort], tables }, () => listKeys(ctx, filter, sort))
    const rows = await inOrder(keys.slice(from, from + size), (window) => taskRows(ctx, inArray(tasks.key, window)))
    return { total: keys.length, rows: [...rows] }
  },

  async detail(ctx, { id }) {
    const [row] = await taskRows(ctx, eq(tasks.id, id))
    if (!row) throw new AppError('row.gone', 'This task is not there any more.')
    const checklist = await ctx.orm
      .select({ id: checklistItems.id, text: checklistItems.text, done: checklistItems.done })
      .from(checklistItems)
      .where(eq(checklistItems.taskId, id))
      .orderBy(asc(checklistItems.position))
    return { ...row, checklist }
  },

  async add(ctx, { checklist, ...task }) {
    await mustStand(ctx, task)
    const row = await ctx.insert(tasks, { ...task, status: 'open', addedAt: ctx.now })
    await writeChecklist(ctx, row.id, checklist)
    ctx.says('Add task “{{title}}”', { title: row.title })
    return asTask(row)
  },

  async edit(ctx, { id, task: { checklist, ...task } }) {
    await mustStand(ctx, task)
    const row = await ctx.update(tasks, id, task)
    await writeChecklist(ctx, id, checklist)
    ctx.says('Change task “{{title}}”', { title: row.title })
    return asTask(row)
  },

  async settle(ctx, { ids, status }) {
    const able = await settleTasks(ctx, await standing(ctx, ids), status, ctx.today)
    if (able.length === 0) throw new AppError('task.settled', settledWords[status])
    const verb = { done: 'Mark as done', dropped: 'Drop', open: 'Open again' }[status]
    says(ctx, verb, able)
    return null
  },

  async move(ctx, { ids, dueOn }) {
    const open = (await standing(ctx, ids)).filter(({ status }) => status === 'open')
    if (open.length === 0) throw new AppError('task.settled', 'This is done or dropped. Open it again to move it.')
    // Without a day a time has nothing to stand on.
    const patch = dueOn === null ? { dueOn, dueTime: null } : { dueOn }
    for (const { id } of open) await ctx.update(tasks, id, patch)
    says(ctx, 'Move', open)
    return null
  },

  async assign(ctx, { ids, assigneeId }) {
    await mustStand(ctx, { customerId: null, assigneeId })
    const rows = await standing(ctx, ids)
    for (const { id } of rows) await ctx.update(tasks, id, { assigneeId })
    says(ctx, 'Assign', rows)
    return null
  },

  async check(ctx, { id, itemId, done }) {
    const item = await ctx.update(checklistItems, itemId, { done })
    if (item.taskId !== id) throw fieldError('itemId', 'This item belongs to another task.')
    ctx.says(done ? 'Check “{{text}}”' : 'Uncheck “{{text}}”', { text: item.text })
    return null
  },

  async remove(ctx, { ids }) {
    const rows = await standing(ctx, ids)
    for (const { id } of rows) {
      await writeChecklist(ctx, id, [])
      await ctx.remove(tasks, id)
    }
    says(ctx, 'Remove', rows)
    return null
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

function asTask(row: RowOf<typeof tasks>): Task {
  const { key: _key, importId: _importId, reference: _reference, addedAt: _addedAt, ...shown } = row
  const { orderId: _orderId, step: _step, recurrenceId: _recurrence, slot: _slot, ...task } = shown
  return task
}
