import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, json, line, moment } from '../columns'

/** Small things to remember that nobody would call data: who stood at the counter last, how a file was mapped. */
export const kept = sqliteTable('kept', { id: id(), value: json<unknown>().notNull() })

/** The journal: one step for each command, one change for each row that it touched. */
export const steps = sqliteTable(
  'steps',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    at: moment().notNull(),
    staffId: text(),
    command: line(),
    /** What the command was about: "tasks". */
    subject: text().generatedAlwaysAs(sql`substr("command", 1, instr("command", '.') - 1)`, { mode: 'virtual' }),
    /** The words for it, an English key and its values. */
    summary: line(),
    values: json<Readonly<Record<string, string | number>>>().notNull(),
    kind: text().$type<'command' | 'undo' | 'redo' | 'lasting' | 'final'>().notNull(),
    /** The step that this one takes back or brings back. */
    target: integer(),
    undoneBy: integer(),
    /** The schema's version: steps before the last migration are history to read. */
    schema: integer().notNull(),
    /** Set where the step's new rows are known by their import, not by changes of their own. */
    importId: text(),
    /** The step that erased a customer whom this one touched: what it did can't be read or taken back any more. */
    erasedBy: integer(),
  },
  (t) => [
    index('steps_staff').on(t.staffId, t.kind, t.seq),
    index('steps_at').on(t.at),
    index('steps_who').on(t.staffId, t.at),
    index('steps_subject').on(t.subject, t.at),
    index('steps_import').on(t.importId).where(sql`"importId" is not null`),
  ],
)

/** Whom each step was about. Derived from its changes: it follows, and is never journalled. */
export const stepCustomers = sqliteTable('step_customers', { customerId: line(), step: integer().notNull() }, (t) => [
  uniqueIndex('step_customers_both').on(t.customerId, t.step),
])

/** Rows as stored, before and after; null where there was or is none. */
export const changes = sqliteTable(
  'changes',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    step: integer()
      .notNull()
      .references(() => steps.seq),
    table: line(),
    rowId: line(),
    before: text(),
    after: text(),
  },
  (t) => [
    index('changes_step').on(t.step),
    index('changes_row').on(t.rowId, t.step),
    index('changes_removed').on(t.step).where(sql`"after" is null`),
  ],
)
