import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { StepKind } from '../../../shared/domain/steps'
import type { Priority, TaskKind, TaskStatus } from '../../../shared/domain/tasks'
import { day, flag, id, line, moment, searchedId, searchKey, time } from '../columns'
import { customers } from './customers'
import { orders } from './orders'
import { recurrences } from './recurring'
import { imports, staff } from './shop'

export const tasks = sqliteTable(
  'tasks',
  {
    key: searchKey(),
    id: searchedId(),
    customerId: text().references(() => customers.id),
    kind: text().$type<TaskKind>().notNull(),
    title: line(),
    note: line(),
    dueOn: day(),
    dueTime: time(),
    /** How long it takes, in minutes. */
    minutes: integer(),
    place: line(),
    assigneeId: text().references(() => staff.id),
    priority: text().$type<Priority>().notNull(),
    status: text().$type<TaskStatus>().notNull(),
    /** The day it was done or dropped. */
    settledOn: day(),
    reference: text(),
    importId: text().references(() => imports.id),
    addedAt: moment().notNull(),
    /** Minutes before its time, or before the shop's morning hour where it has none, to remind of it; null for never. */
    remindMinutes: integer(),
    /** What it is a copy of, and its place there. */
    recurrenceId: text().references(() => recurrences.id),
    slot: day(),
    /** The order that it is for; and which of its steps it is, where it is one. */
    orderId: text().references((): AnySQLiteColumn => orders.id),
    step: text().$type<StepKind>(),
  },
  (t) => [
    index('tasks_recurrence').on(t.recurrenceId, t.status).where(sql`"recurrenceId" is not null`),
    // Begins with the status: else SQLite takes tasks_due, and reads all that is open.
    index('tasks_remind')
      .on(t.status, t.remindMinutes, t.dueOn)
      .where(sql`"remindMinutes" is not null and status = 'open'`),
    index('tasks_order').on(t.orderId).where(sql`"orderId" is not null`),
    index('tasks_due').on(t.status, t.dueOn, t.dueTime),
    index('tasks_settled').on(t.settledOn, t.status),
    index('tasks_customer').on(t.customerId, t.status, t.dueOn),
    uniqueIndex('tasks_reference').on(t.reference).where(sql`reference is not null`),
    index('tasks_import').on(t.importId).where(sql`"importId" is not null`),
  ],
)

export const checklistItems = sqliteTable(
  'checklist_items',
  {
    id: id(),
    taskId: text()
      .notNull()
      .references(() => tasks.id),
    text: line(),
    done: flag(),
    position: integer().notNull(),
  },
  (t) => [index('checklist_items_task').on(t.taskId, t.position)],
)
