import { z } from 'zod'
import { orderMethods } from './domain/orders'
import { promiseKinds } from './domain/promise'
import { stepKinds } from './domain/steps'
import { priorities, taskKinds, taskStatuses } from './domain/tasks'
import { countings } from './domain/workingDays'
import { exported } from './export'
import { DayField, Direction, Done, Id, Line, MomentField, Name, Prose, TimeField, Window } from './fields'
import { command, query } from './ipc'
import { OutcomeField } from './orders'
import { RepeatDraft } from './recurrence'

const MOST_REMIND_MINUTES = 4 * 7 * 24 * 60

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
  status: z.enum(taskStatuses),
  settledOn: DayField.nullable(),
  /** How it comes again; null where it doesn't, or doesn't any more. */
  repeats: RepeatDraft.nullable(),
  /** Minutes before its time, or before the shop's morning hour where it has none; null for never. */
  remindMinutes: z
    .int('Use whole minutes.')
    .min(0, 'A reminder comes before, not after.')
    .max(MOST_REMIND_MINUTES, 'At most four weeks before.')
    .nullable(),
})
export type Task = z.output<typeof Task>

const needsDay = (words: string) => ({ path: ['dueOn'], message: words })

/** What a person fills in; a time, a reminder and what comes again need a day to stand on. */
export const TaskDraft = Task.omit({ id: true, status: true, settledOn: true })
  .extend({ checklist: z.array(ChecklistItem.omit({ id: true }).extend({ id: Id.optional() })).max(100) })
  .refine(
    (task) => task.dueTime == null || task.dueOn != null,
    needsDay('A time needs a day: please choose the day too.'),
  )
  .refine(
    (task) => task.remindMinutes == null || task.dueOn != null,
    needsDay('A reminder needs a day: please choose the day too.'),
  )
  .refine(
    (task) => task.repeats == null || task.dueOn != null,
    needsDay('What comes again needs a day to begin with: please choose it.'),
  )
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
  repeats: null,
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
  /** The order that it is for without being one of its steps, such as a template's task. */
  forOrder: TaskOrder.pick({ id: true, number: true }).nullable(),
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

/** At most a thousand at once, as one step. */
const Several = z.array(Id).min(1).max(1000)
/** How many tasks it changed: those that stood so already don't count. */
const Changed = z.object({ count: z.int() })

/** Whether a change of a task that comes again is for this copy alone, or for those to come too. */
export const whichCopies = ['this one', 'the rest'] as const
export type WhichCopies = (typeof whichCopies)[number]

export const tasks = {
  list: query(
    z.strictObject({ filter: TaskFilter, sort: TaskSort, ...Window }),
    z.object({ total: z.int(), rows: z.array(TaskRow) }),
  ),
  detail: query(z.strictObject({ id: Id }), TaskDetail),
  /** The next three days on which a task would come: of one that stands, counted as it is unless its day or rule changes. */
  coming: query(z.strictObject({ id: Id.nullable(), dueOn: DayField, repeats: RepeatDraft }), z.array(DayField)),
  add: command(TaskDraft, Task),
  edit: command(z.strictObject({ id: Id, task: TaskDraft, which: z.enum(whichCopies).optional() }), Task),
  /** Done, dropped or open again; of one that comes again, `next` is the day of the copy that now stands. */
  settle: command(
    z.strictObject({ ids: Several, status: z.enum(taskStatuses) }),
    Changed.extend({ next: DayField.nullable() }),
  ),
  /** To another day, or to no day. */
  move: command(z.strictObject({ ids: Several, dueOn: DayField.nullable() }), Changed),
  /** To another time of its day. */
  retime: command(z.strictObject({ id: Id, dueTime: TimeField }), Done),
  /** Each from its own day; tasks without a day stay. */
  shift: command(
    z.strictObject({
      ids: Several,
      count: z
        .int('Use a whole number of days.')
        .min(-365, 'At most 365 days back.')
        .max(365, 'At most 365 days on.')
        .refine((count) => count !== 0, 'At least 1 day.'),
      countedIn: z.enum(countings),
    }),
    Changed,
  ),
  assign: command(z.strictObject({ ids: Several, assigneeId: Id.nullable() }), Changed),
  setPriority: command(z.strictObject({ ids: Several, priority: z.enum(priorities) }), Changed),
  setKind: command(z.strictObject({ ids: Several, kind: z.enum(taskKinds) }), Changed),
  check: command(z.strictObject({ id: Id, itemId: Id, done: z.boolean() }), Done),
  /** Of open copies that come again either these are skipped, or their repeating stops: `repeating` must say which. */
  remove: command(z.strictObject({ ids: Several, repeating: z.enum(['skip', 'stop']).optional() }), Changed),
  /** They stay as tasks of one time. */
  stopRepeating: command(z.strictObject({ ids: Several }), Changed),
  ...exported(TaskFilter, TaskSort),
}
