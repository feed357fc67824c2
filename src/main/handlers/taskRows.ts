import { and, asc, type Column, desc, eq, gte, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Id } from '../../shared/fields'
import type { TaskFilter, TaskRow, TaskSort } from '../../shared/tasks'
import type { ReadContext } from '../store/context'
import { emptyLast, isOneOf, readKeys } from '../store/lists'
import { isAmong, plainQuery, type Select } from '../store/prepared'
import type { RowOf } from '../store/rows'
import { checklistItems, contactWays, customers, recurrences, staff, tasks } from '../store/schema'
import { searchKeys } from '../store/search'
import { ordersOfTasks } from './taskOrders'

/** The keys of the tasks that a filter leaves, in the order asked for. */
export function listKeys(ctx: ReadContext, filter: TaskFilter, sort: TaskSort): readonly number[] {
  return readKeys(
    ctx,
    ctx.orm
      .select({ key: tasks.key })
      .from(tasks)
      .leftJoin(customers, eq(customers.id, tasks.customerId))
      .leftJoin(staff, eq(staff.id, tasks.assigneeId))
      .where(and(...conditions(ctx, filter)))
      .orderBy(...order(sort)),
  )
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
const found = (ctx: ReadContext, text: string): SQL | undefined =>
  or(isOneOf(tasks.key, searchKeys(ctx, 'tasks', text)), isOneOf(customers.key, searchKeys(ctx, 'customers', text)))

const priorityRank = sql`case ${tasks.priority} when 'high' then 0 when 'normal' then 1 else 2 end`

function order({ by, direction }: TaskSort): SQL[] {
  const way = direction === 'ascending' ? asc : desc
  const dueFirst = (way: TaskSort['direction']) => [emptyLast(way, tasks.dueOn), emptyLast(way, tasks.dueTime)]
  const due = dueFirst('ascending')
  const last = [priorityRank, asc(tasks.key)]
  switch (by) {
    case 'due':
      return [...dueFirst(direction), ...last]
    case 'title':
      return [way(sql`${tasks.title} collate nocase`), ...due, ...last]
    case 'customer':
      return [emptyLast(direction, customers.sortName), ...due, ...last]
    case 'kind':
      return [way(tasks.kind), ...due, ...last]
    case 'assignee':
      return [emptyLast(direction, staff.initials), ...due, ...last]
    case 'priority':
      return [way(priorityRank), ...due, ...last]
    case 'settled':
      return [emptyLast(direction, tasks.settledOn), ...last]
  }
}

const firstPhone = sql<string | null>`(select ${contactWays.value} from ${contactWays}
  where ${contactWays.customerId} = ${tasks.customerId} and ${contactWays.kind} = 'phone'
  order by ${contactWays.position} limit 1)`.as('phone')
const checked = (only: SQL) => sql<number>`(select count(*) from ${checklistItems}
  where ${checklistItems.taskId} = ${tasks.id} and ${only})`

/** Tasks as they are stored, with the words of what they hang on. */
export const taskFields = {
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
  remindMinutes: tasks.remindMinutes,
  rule: recurrences.rule,
  ifClosed: recurrences.ifClosed,
  until: recurrences.until,
  addedAt: tasks.addedAt,
  orderId: tasks.orderId,
  step: tasks.step,
  customerName: sql<string | null>`${customers.name}`.as('customerName'),
  phone: firstPhone,
  assignee: sql<string | null>`${staff.initials}`.as('assignee'),
  checklistDone: checked(sql`${checklistItems.done} = 1`).as('checklistDone'),
  checklistTotal: checked(sql`true`).as('checklistTotal'),
}

/** Those that `where` leaves, in the order of their due day and time. */
export const selectTasks = (select: Select<typeof taskFields>, where: SQL | undefined) =>
  select
    .from(tasks)
    .leftJoin(customers, eq(customers.id, tasks.customerId))
    .leftJoin(staff, eq(staff.id, tasks.assigneeId))
    .leftJoin(recurrences, and(eq(recurrences.id, tasks.recurrenceId), eq(recurrences.active, true)))
    .where(where)
    .orderBy(emptyLast('ascending', tasks.dueOn), asc(tasks.dueTime), asc(tasks.key))

type Selected = Awaited<ReturnType<typeof selectTasks>>[number]
type WholeRow = TaskRow & { key: number; addedAt: RowOf<typeof tasks>['addedAt'] }

const those = (column: Column) => plainQuery(taskFields, (select) => selectTasks(select, isAmong(column, 'those')))
const byKey = those(tasks.key)
const byId = those(tasks.id)

/** Tasks with the words of what they hang on, known by their keys; in the order of their due day and time. */
export const taskRows = async (ctx: ReadContext, keys: readonly number[]): Promise<WholeRow[]> =>
  await withOrders(ctx, byKey(ctx, { those: JSON.stringify(keys) }))

/** The same, known by their ids. */
export const taskRowsById = async (ctx: ReadContext, ids: readonly Id[]): Promise<WholeRow[]> =>
  await withOrders(ctx, byId(ctx, { those: JSON.stringify(ids) }))

/** What was selected, each step with what is said of its order. */
export async function withOrders(ctx: ReadContext, rows: readonly Selected[]): Promise<WholeRow[]> {
  const orders = await ordersOfTasks(
    ctx,
    rows.flatMap(({ orderId }) => orderId ?? []),
  )
  return rows.map(({ rule, ifClosed, until, orderId, step, ...row }) => {
    const order = orderId === null ? undefined : orders.get(orderId)
    return {
      ...row,
      order: order && step !== null ? { ...order, step } : null,
      forOrder: order && step === null ? { id: order.id, number: order.number } : null,
      repeats: rule === null || ifClosed === null ? null : { rule, ifClosed, until },
    }
  })
}
