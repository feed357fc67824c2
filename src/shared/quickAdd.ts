import { z } from 'zod'
import { priorities, taskKinds } from './domain/tasks'
import { DayField, Id, Line, TimeField } from './fields'
import { query } from './ipc'
import { RepeatDraft } from './recurrence'

/** What a line of plain words was understood as; shown before anything is added. */
export const QuickTask = z.object({
  title: z.string(),
  kind: z.enum(taskKinds),
  dueOn: DayField.nullable(),
  dueTime: TimeField.nullable(),
  minutes: z.int().nullable(),
  priority: z.enum(priorities),
  assignee: z.object({ id: Id, initials: z.string() }).nullable(),
  repeats: RepeatDraft.nullable(),
  /** Who may be meant: one is taken, of several a person chooses. */
  customers: z.array(z.object({ id: Id, name: z.string(), hint: z.string() })),
  /** More are called so than are shown. */
  areMore: z.boolean(),
  /** What was not understood: it stays in the title. */
  unclear: z.array(z.string()),
  /** Days that no calendar has. */
  impossible: z.array(z.string()),
})
export type QuickTask = z.output<typeof QuickTask>

/** The longest line that is read. */
export const LONGEST_LINE = 300

export const quickAdd = {
  understand: query(z.strictObject({ text: Line(LONGEST_LINE) }), QuickTask),
}
