import { z } from 'zod'
import { dateFormats } from './domain/imports/dates'
import { delimiters } from './domain/imports/delimiter'
import { numberFormats } from './domain/number'
import { Done, Id, Job, Line, MomentField, Window } from './fields'
import { action, command, long, query } from './ipc'

export const importSubjects = [
  'customers',
  'products',
  'orders',
  'order lines',
  'invoices',
  'returns',
  'tasks',
] as const
export type ImportSubject = (typeof importSubjects)[number]
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const

/** How a file is read: recognised, shown, and changeable. */
export const Reading = z.strictObject({
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  dateFormat: z.enum(dateFormats),
  numberFormat: z.enum(numberFormats),
  /** Column number in the file (from 0) for each field that is mapped. */
  mapping: z.record(z.string().max(60), z.int().min(0).max(500)),
  /** What the person chose where the file leaves it open: an option for each choice. */
  choices: z.record(z.string().max(60), z.string().max(60)),
})
export type Reading = z.output<typeof Reading>

/** What is remembered of how a file was read, for the next with the same columns. */
export const RememberedReading = Reading.pick({ mapping: true, dateFormat: true }).extend(
  Reading.pick({ numberFormat: true, choices: true }).partial().shape,
)
export type RememberedReading = z.output<typeof RememberedReading>

export const outcomes = ['new', 'updated', 'unchanged', 'rejected'] as const
export type Outcome = (typeof outcomes)[number]

export const ImportField = z.object({ key: z.string(), label: z.string(), required: z.boolean() })

/** What a file leaves open, with the ways to take it. */
export const ImportChoice = z.object({
  key: z.string(),
  label: z.string(),
  options: z.array(z.object({ id: z.string(), label: z.string() })),
})
export type ImportChoice = z.output<typeof ImportChoice>

/** A file looked at: enough to show what we understood. Nothing is checked yet. */
export const Recognised = z.object({
  fileName: z.string(),
  bytes: z.int(),
  headers: z.array(z.string()),
  /** The first rows as they stand in the file. */
  sample: z.array(z.array(z.string())),
  /** For each column the first cell that says something. */
  examples: z.array(z.string()),
  fields: z.array(ImportField),
  choices: z.array(ImportChoice),
  reading: Reading,
  /** True where the dates could be either way round: the person is asked. */
  datesUnclear: z.boolean(),
  /** Whether a column with dates is mapped at all. */
  hasDates: z.boolean(),
  /** Where such a column stands: an example that could mean two days. */
  exampleDate: z.string(),
  /** Whether a column with amounts or quantities is mapped at all. */
  hasNumbers: z.boolean(),
  /** True where the mapping comes from an earlier import of such a file. */
  remembered: z.boolean(),
})
export type Recognised = z.output<typeof Recognised>

export const Counts = z.object({ new: z.int(), updated: z.int(), unchanged: z.int(), rejected: z.int() })
export type Counts = z.output<typeof Counts>

export const CheckedRow = z.object({
  /** The row's number in the file, counted from 1 with the header as row 1. */
  line: z.int(),
  outcome: z.enum(outcomes),
  /** What the row is about, in a few words. */
  title: z.string(),
  /** Why it was rejected, or what it would change. */
  words: z.string(),
})
export type CheckedRow = z.output<typeof CheckedRow>

export const PastImport = z.object({
  id: Id,
  subject: z.enum(importSubjects),
  fileName: z.string(),
  at: MomentField,
  counts: Counts,
  undone: z.boolean(),
})
export type PastImport = z.output<typeof PastImport>

const Draft = { draft: Id }

export const imports = {
  /** Looks at a chosen file; `file` is a handle from `files.choose`. */
  recognise: long(
    z.strictObject({ file: Id, subject: z.enum(importSubjects), reading: Reading.partial().optional() }),
    Recognised,
  ),
  /** Reads and checks every row into a temporary database of its own; changes nothing in the store. */
  check: long(
    z.strictObject({ ...Draft, file: Id, subject: z.enum(importSubjects), reading: Reading, job: Job }),
    Counts,
  ),
  rows: long(
    z.strictObject({ ...Draft, outcome: z.enum(outcomes), ...Window }),
    z.object({ total: z.int(), rows: z.array(CheckedRow) }),
  ),
  /** The rejected rows exactly as they stand in the file, with the reasons. */
  rejects: long(
    z.strictObject({ ...Draft, ...Window }),
    z.object({
      headers: z.array(z.string()),
      delimiter: z.enum(delimiters),
      total: z.int(),
      rows: z.array(z.object({ line: z.int(), reason: z.string(), cells: z.array(z.string()) })),
    }),
  ),
  /** Brings a checked file in, as one step; the import is known by the draft's id from then on. */
  commit: command(z.strictObject({ ...Draft, job: Job }), z.object({ importId: Id, counts: Counts })),
  /** Lets go of a checked file. */
  discard: long(z.strictObject(Draft), Done),
  past: query(z.strictObject({}), z.array(PastImport)),
  /** What taking an import back would do, and which of its rows were changed or used since. */
  edited: query(
    z.strictObject({ importId: Id }),
    z.object({
      untouched: z.int(),
      restored: z.int(),
      edited: z.array(z.object({ id: Id, title: z.string(), isNew: z.boolean() })),
    }),
  ),
  /**
   * Takes an import back: the untouched rows go, the updated return. Of those edited since, the ones named here go (or
   * return) too, with what hangs on them; the rest stays.
   */
  takeBack: command(
    z.strictObject({ importId: Id, alsoEdited: z.array(Id).max(100_000) }),
    z.object({ removed: z.int(), restored: z.int(), kept: z.int() }),
  ),
  /** Saves the rejected rows with their reasons as CSV, where the person says. */
  saveRejects: action(z.strictObject({ ...Draft, fileName: Line() }), z.object({ saved: z.boolean() })),
}
