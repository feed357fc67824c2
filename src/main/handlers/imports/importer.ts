import type { Day, Time } from '../../../shared/domain/day'
import type { ImportField } from '../../../shared/domain/imports/mapping'
import { AppError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { ImportSubject } from '../../../shared/imports'
import type { ReadContext } from '../../store/context'
import type { RowTable } from '../../store/rows'

/** A field that a column can be for. */
export type ImporterField = ImportField & {
  /** On screen, and in the reasons. */
  readonly label: string
  readonly required?: true
  /** A day: its column is written in the file's date format. */
  readonly isDay?: true
}

/** One row of a file, seen through the mapping. Throws what is wrong with a cell. */
export type FileRow = {
  /** The cell, cleaned; empty where the field is not mapped, too. */
  readonly text: (key: string) => string
  /** Several lines, cleaned. */
  readonly prose: (key: string) => string
  readonly day: (key: string) => Day | null
  readonly time: (key: string) => Time | null
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
export type Importer<Said = never, Draft = never> = {
  readonly subject: ImportSubject
  readonly fields: readonly ImporterField[]
  readonly open: (ctx: ReadContext, newId: () => Id) => OpenImporter<Said, Draft>
}
export type OpenImporter<Said, Draft> = {
  readonly read: (row: FileRow) => Said
  /** Words that name the same thing again within one file. */
  readonly identity: (said: Said) => readonly string[]
  /** The row of the store that is meant, or null. Throws where it can't be told; `isTaken` ones are another row's. */
  readonly match: (said: Said, isTaken: (id: Id) => boolean) => Id | null
  readonly load: (id: Id) => Draft
  readonly blank: (said: Said) => Draft
  /** What it would be after the import: only what the file says changes. */
  readonly merge: (draft: Draft, said: Said) => Draft
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
