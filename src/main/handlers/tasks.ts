import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import { AppError, fieldError } from '../../shared/errors'
import type { Task, TaskDraft, TaskFilter, TaskRow, TaskSort } from '../../shared/tasks'
import type { ReadContext, WriteContext } from '../store/context'
import { inOrder } from '../store/lists'
import type { RowOf } from '../store/rows'
import { checklistItems, contactWays, customers, staff, tasks } from '../store/schema'
import { searchKeys } from '../store/search'
import type { HandlersOf } from '.'

export const tasksHandlers: HandlersOf<'tasks'> = {
  async list(ctx, { filter, sort, from, size }) {
    const keys = ctx.keysOf({ name: 'tasks', asked: [filter, sort], tables: [tasks, customers, staff] }, () =>
      listKeys(ctx, filter, sort),
    )
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
    const settledOn = status === 'open' ? null : ctx.today
    const rows = []
    for (const id of ids) rows.push(await ctx.update(tasks, id, { status, settledOn }))
    const verb = { done: 'Mark as done', dropped: 'Drop', open: 'Open again' }[status]
    says(ctx, verb, rows)
    return null
  },

  async move(ctx, { ids, dueOn }) {
    const rows = []
    for (const id of ids) {
      // Without a day a time has nothing to stand on.
      rows.push(await ctx.update(tasks, id, dueOn === null ? { dueOn, dueTime: null } : { dueOn }))
    }
    says(ctx, 'Move', rows)
    return null
  },

  async assign(ctx, { ids, assigneeId }) {
    const rows = []
    for (const id of ids) rows.push(await ctx.update(tasks, id, { assigneeId }))
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
    const rows = []
    for (const id of ids) {
      const [row] = await ctx.orm.select().from(tasks).where(eq(tasks.id, id))
      if (row) rows.push(row)
      await writeChecklist(ctx, id, [])
      await ctx.remove(tasks, id)
    }
    says(ctx, 'Remove', rows)
    return null
  },
}

/** “Mark as done: Call Ana”, or “Mark as done: 4 tasks”. */
function says(ctx: WriteContext, verb: string, rows: readonly { readonly title: string }[]): void {
  if (rows.length === 1 && rows[0]) ctx.says(`${verb}: {{title}}`, { title: rows[0].title })
  else ctx.says(`${verb}: {{count}} tasks`, { count: rows.length })
}

async function mustStand(ctx: WriteContext, { customerId, assigneeId }: Pick<TaskDraft, 'customerId' | 'assigneeId'>): Promise<void> {
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
  const { key: _key, importId: _importId, reference: _reference, addedAt: _addedAt, ...task } = row
  return task
}

function listKeys(ctx: ReadContext, filter: TaskFilter, sort: TaskSort): readonly number[] {
  return ctx.orm
    .select({ key: tasks.key })
    .from(tasks)
    .leftJoin(customers, eq(customers.id, tasks.customerId))
    .leftJoin(staff, eq(staff.id, tasks.assigneeId))
    .where(and(...conditions(ctx, filter)))
    .orderBy(...order(sort))
    .all()
    .map(({ key }) => key)
}

function conditions(ctx: ReadContext, filter: TaskFilter): (SQL | undefined)[] {
  const status = filter.status ?? 'open'
  return [
    status === 'all' ? undefined : eq(tasks.status, status === 'late' ? 'open' : status),
    status === 'late' ? lt(tasks.dueOn, ctx.today) : undefined,
    filter.kind === undefined ? undefined : eq(tasks.kind, filter.kind),
    filter.assigneeId === undefined ? undefined : eq(tasks.assigneeId, filter.assigneeId),
    filter.unassigned ? isNull(tasks.assigneeId) : undefined,
    filter.customerId === undefined ? undefined : eq(tasks.customerId, filter.customerId),
    filter.priority === undefined ? undefined : eq(tasks.priority, filter.priority),
    filter.dueFrom === undefined ? undefined : gte(tasks.dueOn, filter.dueFrom),
    filter.dueTo === undefined ? undefined : lte(tasks.dueOn, filter.dueTo),
    filter.text ? found(ctx, filter.text) : undefined,
  ]
}

/** Tasks whose own words, or whose customer, the text finds. */
function found(ctx: ReadContext, text: string): SQL {
  const own = JSON.stringify(searchKeys(ctx, 'tasks', text))
  const theirs = JSON.stringify(searchKeys(ctx, 'customers', text))
  return sql`(${tasks.key} in (select value from json_each(${own})) or ${customers.key} in (select value from json_each(${theirs})))`
}

const priorityRank = sql`case ${tasks.priority} when 'high' then 0 when 'normal' then 1 else 2 end`

function order({ by, direction }: TaskSort): SQL[] {
  const way = direction === 'ascending' ? asc : desc
  const due = [sql`${tasks.dueOn} is null`, asc(tasks.dueOn), sql`${tasks.dueTime} is null`, asc(tasks.dueTime)]
  const last = [priorityRank, asc(tasks.key)]
  switch (by) {
    case 'due':
      return [sql`${tasks.dueOn} is null`, way(tasks.dueOn), sql`${tasks.dueTime} is null`, way(tasks.dueTime), ...last]
    case 'title':
      return [way(sql`${tasks.title} collate nocase`), ...due, ...last]
    case 'customer':
      return [sql`${customers.sortName} is null`, way(customers.sortName), ...due, ...last]
    case 'kind':
      return [way(tasks.kind), ...due, ...last]
    case 'assignee':
      return [sql`${staff.initials} is null`, way(staff.initials), ...due, ...last]
    case 'priority':
      return [way(priorityRank), ...due, ...last]
    case 'settled':
      return [sql`${tasks.settledOn} is null`, way(tasks.settledOn), ...last]
  }
}

const firstPhone = sql<string | null>`(select ${contactWays.value} from ${contactWays}
  where ${contactWays.customerId} = ${tasks.customerId} and ${contactWays.kind} = 'phone'
  order by ${contactWays.position} limit 1)`
const checked = (only: SQL) => sql<number>`(select count(*) from ${checklistItems}
  where ${checklistItems.taskId} = ${tasks.id} and ${only})`

/** Tasks with the words of what they hang on; in the order of their due day and time. */
export async function taskRows(
  ctx: ReadContext,
  where: SQL | undefined,
): Promise<(TaskRow & { key: number; addedAt: RowOf<typeof tasks>['addedAt'] })[]> {
  return await ctx.orm
    .select({
      key: tasks.key,
      id: tasks.id,
      customerId: tasks.customerId,
      kind: tasks.kind,
      title: tasks.title,
      note: tasks.note,
      dueOn: tasks.dueOn,
      dueTime: tasks.dueTime,
      minutes: tasks.minutes,
      place: tasks.place,
      assigneeId: tasks.assigneeId,
      priority: tasks.priority,
      status: tasks.status,
      settledOn: tasks.settledOn,
      addedAt: tasks.addedAt,
      customerName: customers.name,
      phone: firstPhone,
      assignee: staff.initials,
      checklistDone: checked(sql`${checklistItems.done} = 1`),
      checklistTotal: checked(sql`true`),
    })
    .from(tasks)
    .leftJoin(customers, eq(customers.id, tasks.customerId))
    .leftJoin(staff, eq(staff.id, tasks.assigneeId))
    .where(where)
    .orderBy(sql`${tasks.dueOn} is null`, asc(tasks.dueOn), asc(tasks.dueTime), asc(tasks.key))
}
