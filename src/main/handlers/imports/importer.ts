import type { Day, Time } from '../../../shared/domain/day'
import type { ImportField } from '../../../shared/domain/imports/mapping'
import type { Minor } from '../../../shared/domain/money'
import type { NumberFormat } from '../../../shared/domain/number'
import { AppError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { ImportChoice, ImportSubject, Reading } from '../../../shared/imports'
import type { ReadContext } from '../../store/context'
import type { RowTable } from '../../store/rows'

/** A field that a column can be for. */
export type ImporterField = ImportField & {
  /** On screen, and in the reasons. */
  readonly label: string
  readonly required?: true
  /** A day: its column is written in the file's date format. */
  readonly isDay?: true
  /** An amount or a quantity: its column is written in the file's number format. */
  readonly isNumber?: true
}

/** What the file shows of a field: the heading of its column, and the first cells that say something. */
export type ShownField = { readonly heading: string; readonly cells: readonly string[] }

/** Something that a file leaves open: it is shown with what we take it for, and can be changed. */
export type ImporterChoice = ImportChoice & {
  /** It is asked only where this field has a column. */
  readonly of?: string
  readonly first: (fieldOf: (key: string) => ShownField, format: NumberFormat) => string
}

/** One row of a file, seen through the mapping. Throws what is wrong with a cell. */
export type FileRow = {
  /** The cell, cleaned; empty where the field is not mapped, too. */
  readonly text: (key: string) => string
  /** Several lines, cleaned. */
  readonly prose: (key: string) => string
  readonly day: (key: string) => Day | null
  readonly time: (key: string) => Time | null
  readonly number: (key: string) => number | null
  /** In minor units, rounded half up where the file is finer. */
  readonly amount: (key: string) => Minor | null
  readonly has: (key: string) => boolean
  /** The error that says what is wrong with the field's cell, and what would be right. */
  readonly wrong: (key: string, right: string) => AppError
}

/** Rows of a draft in the domain's shape, by table, the main one first. */
export type DraftRow = {
  readonly table: RowTable
  readonly row: Readonly<Record<string, unknown>> & { readonly id: Id }
}

/**
 * What an import does with one subject. `Said` is what a row of a file says; `Draft` is the whole thing as it would stand.
 * The engine reads, matches, merges, compares and writes by it; another subject is another of these.
 */
export type Importer<Said = never, Draft = never, Line = never> = {
  readonly subject: ImportSubject
  readonly fields: readonly ImporterField[]
  readonly choices?: readonly ImporterChoice[]
  readonly open: (ctx: ReadContext, newId: () => Id, reading: Reading) => OpenImporter<Said, Draft, Line>
}
export type OpenImporter<Said, Draft, Line = never> = Rules<Said, Draft> & (ByRow<Said> | ByLines<Said, Line>)

/** A row of the file is the whole thing. */
export type ByRow<Said> = { readonly read: (row: FileRow) => Said }
/** Rows with the same key are the lines of one thing, wherever they stand in the file: it comes in whole or not at all. */
export type ByLines<Said, Line> = {
  readonly lines: {
    /** What its lines share, to be compared by. Throws where the row doesn't say. */
    readonly key: (row: FileRow) => string
    /** Plain values only: lines wait in the draft for the others. The first one speaks for the whole. */
    readonly read: (row: FileRow, isFirst: boolean) => Line
    readonly gather: (lines: readonly Line[]) => Said
    readonly title: (line: Line) => string
    /** What its lines are of, in the reasons: "order". */
    readonly what: string
  }
}

export type Rules<Said, Draft> = {
  /** Words that name the same thing again within one file. */
  readonly identity: (said: Said) => readonly string[]
  /** The row of the store that is meant, or null. Throws where it can't be told; `isTaken` ones are another row's. */
  readonly match: (said: Said, isTaken: (id: Id) => boolean) => Id | null
  readonly load: (id: Id, said: Said) => Draft
  readonly blank: (said: Said) => Draft
  /** What it would be after the import: only what the file says changes. Throws what is wrong with the row. */
  readonly merge: (draft: Draft, said: Said) => Draft
  /** Whether the file brings to a known thing what it has none of yet: that counts as new. */
  readonly isBare?: (draft: Draft) => boolean
  /** What must stand before it and is made with it, once in a file: a customer who isn't known. */
  readonly makes?: (draft: Draft) => readonly DraftRow[]
  /** By the contract's own schema. Throws `input.invalid` with the paths of the wrong fields. */
  readonly parse: (draft: Draft) => Draft
  /** The field that a wrong path of the draft came from. */
  readonly fieldOf: (path: string, draft: Draft) => string
  /** What a person would see of it, by field: two drafts are compared by it. */
  readonly shown: (draft: Draft) => Readonly<Record<string, string>>
  readonly title: (draft: Draft) => string
  readonly rows: (id: Id, draft: Draft) => readonly DraftRow[]
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** What is wrong with a row of a file: said in the preview, and beside the row when it goes back out. */
export const rowWrong = (reason: string): AppError => new AppError('import.row', reason)

/** “Due day “31.6.2026” …” */
export const cellWrong = (label: string, value: string, right: string): AppError =>
  rowWrong(value === '' ? `${label} is empty. ${right}` : `${label} “${short(value)}”: ${right}`)
