import { z } from 'zod'
import { orderMethods } from './domain/orders'
import { promiseKinds } from './domain/promise'
import { stepKinds } from './domain/steps'
import { priorities, taskKinds, taskStatuses } from './domain/tasks'
import { exported } from './export'
import { DayField, Direction, Done, Id, Line, MomentField, Name, Prose, TimeField, Window } from './fields'
import { command, query } from './ipc'
import { OutcomeField } from './orders'

export const ChecklistItem = z.strictObject({ id: Id, text: Name(300), done: z.boolean() })

export const Task = z.strictObject({
  id: Id,
  customerId: Id.nullable(),
  kind: z.enum(taskKinds),
  title: Name(300),
  note: Prose(),
  dueOn: DayField.nullable(),
  dueTime: TimeField.nullable(),
  minutes: z
    .int('Use whole minutes.')
    .min(1, 'At least 1 minute.')
    .max(1440, 'At most 1,440 minutes, a whole day.')
    .nullable(),
  place: Line(),
  assigneeId: Id.nullable(),
  priority: z.enum(priorities),
  /** Minutes before its time, or before the shop's morning hour where it has none; null for no reminder. */
  remindMinutes: z.int().min(0).max(40_320).nullable(),
  status: z.enum(taskStatuses),
  settledOn: DayField.nullable(),
})
export type Task = z.output<typeof Task>

/** What a person fills in; a time needs a day to stand on. */
export const TaskDraft = Task.omit({ id: true, status: true, settledOn: true })
  .extend({ checklist: z.array(ChecklistItem.omit({ id: true }).extend({ id: Id.optional() })).max(100) })
  .refine((task) => task.dueTime == null || task.dueOn != null, {
    path: ['dueOn'],
    message: 'A time needs a day: please choose the day too.',
  })
export type TaskDraft = z.output<typeof TaskDraft>

/** Something to do of which nothing is said yet. */
export const blankTask: TaskDraft = {
  customerId: null,
  kind: 'to-do',
  title: '',
  note: '',
  dueOn: null,
  dueTime: null,
  minutes: null,
  place: '',
  assigneeId: null,
  priority: 'normal',
  remindMinutes: null,
  checklist: [],
}

/** The order that a task is a step of, with what its row says of it. */
export const TaskOrder = z.object({
  id: Id,
  number: z.string(),
  step: z.enum(stepKinds),
  method: z.enum(orderMethods),
  promise: z.object({ day: DayField, kind: z.enum(promiseKinds) }).nullable(),
  outcome: OutcomeField,
  /** Working days. */
  makeDays: z.int(),
  wayDays: z.int(),
  what: z.string(),
  /** Whom it is for where that is not the buyer; else empty. */
  recipient: z.string(),
})
export type TaskOrder = z.output<typeof TaskOrder>

/** A task as lists show it: with the words of what it hangs on. */
export const TaskRow = z.object({
  ...Task.shape,
  order: TaskOrder.nullable(),
  customerName: z.string().nullable(),
  phone: z.string().nullable(),
  assignee: z.string().nullable(),
  checklistDone: z.int(),
  checklistTotal: z.int(),
})
export type TaskRow = z.output<typeof TaskRow>

export const TaskDetail = z.object({ ...TaskRow.shape, checklist: z.array(ChecklistItem), addedAt: MomentField })
export type TaskDetail = z.output<typeof TaskDetail>

export const TaskFilter = z.strictObject({
  text: Line().optional(),
  status: z.enum(['open', 'done', 'dropped', 'late', 'all']).optional(),
  kind: z.enum(taskKinds).optional(),
  assigneeId: Id.optional(),
  /** Only tasks that nobody is named for. */
  unassigned: z.boolean().optional(),
  customerId: Id.optional(),
  priority: z.enum(priorities).optional(),
  dueFrom: DayField.optional(),
  dueTo: DayField.optional(),
})
export type TaskFilter = z.output<typeof TaskFilter>

export const taskSorts = ['due', 'title', 'customer', 'kind', 'assignee', 'priority', 'settled'] as const
export const TaskSort = z.strictObject({ by: z.enum(taskSorts), direction: Direction })
export type TaskSort = z.output<typeof TaskSort>

export const tasks = {
  list: query(
    z.strictObject({ filter: TaskFilter, sort: TaskSort, ...Window }),
    z.object({ total: z.int(), rows: z.array(TaskRow) }),
  ),
  detail: query(z.strictObject({ id: Id }), TaskDetail),
  add: command(TaskDraft, Task),
  edit: command(z.strictObject({ id: Id, task: TaskDraft }), Task),
  /** Done, dropped or open again; several at once are one step. */
  settle: command(z.strictObject({ ids: z.array(Id).min(1).max(1000), status: z.enum(taskStatuses) }), Done),
  /** To another day, or to no day. */
  move: command(z.strictObject({ ids: z.array(Id).min(1).max(1000), dueOn: DayField.nullable() }), Done),
  assign: command(z.strictObject({ ids: z.array(Id).min(1).max(1000), assigneeId: Id.nullable() }), Done),
  check: command(z.strictObject({ id: Id, itemId: Id, done: z.boolean() }), Done),
  remove: command(z.strictObject({ ids: z.array(Id).min(1).max(1000) }), Done),
  ...exported(TaskFilter, TaskSort),
}
