import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
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
    /** The words for it, an English key and its values. */
    summary: line(),
    values: json<Readonly<Record<string, string | number>>>().notNull(),
    kind: text().$type<'command' | 'undo' | 'redo' | 'lasting'>().notNull(),
    /** The step that this one takes back or brings back. */
    target: integer(),
    undoneBy: integer(),
    /** The schema's version: steps before the last migration are history to read. */
    schema: integer().notNull(),
    /** Set where the step's new rows are known by their import, not by changes of their own. */
    importId: text(),
  },
  (t) => [index('steps_staff').on(t.staffId, t.kind, t.seq)],
)

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
  (t) => [index('changes_step').on(t.step), index('changes_row').on(t.rowId, t.step)],
)
