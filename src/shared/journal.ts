import { z } from 'zod'
import { exported } from './export'
import { DayField, Id, Line, MomentField, Nothing } from './fields'
import { command, query } from './ipc'

/** A step in words: an English key and the values that go into it. */
export const Words = z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
export type Words = z.output<typeof Words>

/** A step in English, for a menu, a file, and to be found by. */
export const inPlainWords = ({ key, values }: Words): string =>
  key.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => String(values[name] ?? ''))

const Offer = z.object({ seq: z.int(), summary: Words }).nullable()

export const stepStates = ['stands', 'undone', 'undo', 'lasting', 'erased'] as const
/** What became of a step; `undo` for one that itself took another back, `lasting` for what can't be taken back. */
export type StepState = (typeof stepStates)[number]

export const StepRow = z.object({
  seq: z.int(),
  at: MomentField,
  /** Whose it was: initials and name. */
  who: z.string().nullable(),
  name: z.string().nullable(),
  subject: z.string(),
  summary: Words,
  state: z.enum(stepStates),
})
export type StepRow = z.output<typeof StepRow>

/** What steps can be about; each has its words on the journal's page. */
export const journalSubjects = [
  'customers',
  'orders',
  'tasks',
  'templates',
  'gifts',
  'occasions',
  'thanks',
  'products',
  'sheets',
  'imports',
  'planning',
  'staff',
  'shop',
  'views',
  'reminders',
  'backups',
  'bin',
  'journal',
] as const

export const JournalFilter = z.strictObject({
  text: Line().optional(),
  staffId: Id.optional(),
  subject: z.enum(journalSubjects).optional(),
  from: DayField.optional(),
  to: DayField.optional(),
  customerId: Id.optional(),
})
export type JournalFilter = z.output<typeof JournalFilter>

/** The journal has one order: the newest first. */
export const JournalSort = z.strictObject({ by: z.literal('at'), direction: z.literal('descending') })
export type JournalSort = z.output<typeof JournalSort>

/** The step after which a page of older ones begins. */
export const JournalPlace = z.strictObject({ at: MomentField, seq: z.int() })

export const fieldShapes = ['text', 'day', 'moment', 'time', 'money', 'number', 'flag', 'row'] as const
const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])
/** One field of a row before and after; `row` holds the name of another row. */
export const ChangedField = z.object({ name: z.string(), shape: z.enum(fieldShapes), before: Value, after: Value })
export type ChangedField = z.output<typeof ChangedField>

export const ChangedRow = z.object({
  table: z.string(),
  id: z.string(),
  name: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  fields: z.array(ChangedField),
})
export type ChangedRow = z.output<typeof ChangedRow>

/** A later step that changed what this one had changed. */
const Since = z.object({
  what: z.string(),
  seq: z.int().nullable(),
  at: MomentField.nullable(),
  who: z.string().nullable(),
  summary: Words.nullable(),
})

export const StepDetail = StepRow.extend({
  /** The step that took this one back, and the one that it took back itself. */
  undoneBy: z.int().nullable(),
  target: z.int().nullable(),
  /** Why it can't be taken back; null where it can. */
  refusal: z.string().nullable(),
  since: z.array(Since),
  /** How many rows it touched in all; the first hundred are told. */
  touched: z.int(),
  rows: z.array(ChangedRow),
})
export type StepDetail = z.output<typeof StepDetail>

export const journal = {
  /** What Undo and Redo would do now, for whoever stands at the counter. */
  offers: query(Nothing, z.object({ undo: Offer, redo: Offer })),
  undo: command(z.strictObject({ seq: z.int().optional() }), z.object({ summary: Words })),
  redo: command(Nothing, z.object({ summary: Words })),
  /** The last steps, but for those that undid others. */
  recent: query(
    z.strictObject({ size: z.int().min(1).max(500) }),
    z.array(
      z.object({
        seq: z.int(),
        at: MomentField,
        who: z.string().nullable(),
        summary: Words,
        undone: z.boolean(),
      }),
    ),
  ),
  /** Takes any one step back, as a step of its own, where nothing that it changed was changed since. */
  restore: command(z.strictObject({ seq: z.int() }), z.object({ summary: Words })),
  /** A page of the journal, the newest first, of steps older than the place given. */
  steps: query(
    z.strictObject({ filter: JournalFilter, after: JournalPlace.nullable(), size: z.int().min(1).max(500) }),
    z.object({ rows: z.array(StepRow), more: z.boolean() }),
  ),
  step: query(z.strictObject({ seq: z.int() }), StepDetail),
  ...exported(JournalFilter, JournalSort),
}
