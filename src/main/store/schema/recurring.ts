import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { IfClosed, Recurrence } from '../../../shared/domain/recurrence'
import type { Priority, TaskKind } from '../../../shared/domain/tasks'
import type { Anchor } from '../../../shared/domain/templates'
import type { CountedIn } from '../../../shared/domain/workingDays'
import { day, flag, id, json, line, moment, time } from '../columns'
import { customers } from './customers'
import { staff } from './shop'

/** A task that comes again: what its next copy says, and when it comes. One open copy of it stands at a time. */
export const recurrences = sqliteTable('recurrences', {
  id: id(),
  customerId: text().references(() => customers.id),
  kind: text().$type<TaskKind>().notNull(),
  title: line(),
  note: line(),
  dueTime: time(),
  minutes: integer(),
  place: line(),
  assigneeId: text().references(() => staff.id),
  priority: text().$type<Priority>().notNull(),
  remindMinutes: integer(),
  checklist: json<readonly string[]>().notNull(),
  rule: json<Recurrence>().notNull(),
  ifClosed: text().$type<IfClosed>().notNull(),
  startsOn: day().notNull(),
  /** The last day it may come; null for no end. */
  until: day(),
  active: flag(),
})

/** When a task's reminder was shown, and until when it sleeps. Not a part of the task: showing it is no change to undo. */
export const reminders = sqliteTable(
  'reminders',
  {
    /** The task's id; it may be gone. */
    id: id(),
    /** The moment that it was shown for: a task that is moved is reminded of again. */
    dueAt: moment().notNull(),
    /** When it was shown, or last put off. */
    shownAt: moment().notNull(),
    /** The moment that it was put off to. */
    sleepsUntil: moment(),
    /** When the person put it away. */
    dismissedAt: moment(),
  },
  (t) => [index('reminders_shown').on(t.shownAt)],
)

/** The shop's standard way of doing something, as a list of tasks. */
export const templates = sqliteTable('templates', {
  id: id(),
  name: line(),
  note: line(),
  addedAt: moment().notNull(),
})

export const templateSteps = sqliteTable(
  'template_steps',
  {
    id: id(),
    templateId: text()
      .notNull()
      .references(() => templates.id),
    position: integer().notNull(),
    title: line(),
    kind: text().$type<TaskKind>().notNull(),
    priority: text().$type<Priority>().notNull(),
    /** So many days after the start, or before the end. */
    anchor: text().$type<Anchor>().notNull(),
    countedIn: text().$type<CountedIn>().notNull(),
    offset: integer().notNull(),
    assigneeId: text().references(() => staff.id),
  },
  (t) => [index('template_steps_template').on(t.templateId, t.position)],
)
