import { AppError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { Checked, NewDraft, Plan } from '../../store/imports/draft'
import { nameOf, toStored } from '../../store/rows'
import { cellWrong, type DraftRow, type Rules, rowWrong } from './importer'

/** The longest reason or list of changes. */
export const LONGEST_WORDS = 600
export type Row = Pick<Checked, 'title' | 'outcome' | 'words' | 'plan'>
/** What would become of what a row (or several) of the file says; `line` is the first. */
export type CheckOne<S> = (said: S, line: number) => Row
type InFile = Pick<Checked, 'line' | 'cells'>

/** A row that stays out, with the reason. */
export function rejected({ line, cells }: InFile, reason: string): Checked {
  const title = cells
    .filter((cell) => cell.trim() !== '')
    .slice(0, 3)
    .join(' · ')
    .slice(0, 100)
  return { line, outcome: 'rejected', title, words: reason.slice(0, LONGEST_WORDS), plan: [], cells }
}

/** The row, checked; or rejected, where that throws what is wrong with it. */
export function orRejected(row: InFile, check: () => Checked): Checked {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return rejected(row, error.message)
  }
}

/** Matches, merges and compares what a file says with what the store knows. */
export function openCheck<S, D>(
  open: Rules<S, D>,
  labels: ReadonlyMap<string, string>,
  draft: NewDraft,
  newId: () => Id,
): CheckOne<S> {
  const claim = (key: string, line: number) => {
    const first = draft.claim(key, line)
    if (first !== null)
      throw rowWrong(`This repeats row ${first}. Take one of the two away, or give each a number of its own.`)
  }
  const madeFirst = (after: D, line: number): Plan =>
    planOf((open.makes?.(after) ?? []).filter(({ row }) => draft.claim(`made ${row.id}`, line) === null))

  return (said, line) => {
    const taken = (id: Id) => draft.isClaimed(id)
    const found = open.match(said, taken)
    const before = found === null ? open.blank(said) : open.load(found, said)
    const after = parsed(open, open.merge(before, said), labels)
    for (const key of open.identity(said)) claim(key, line)
    if (found !== null) claim(found, line)
    const title = open.title(after)
    if (found === null) {
      const id = newId()
      return { title, outcome: 'new', words: '', plan: [...madeFirst(after, line), ...planOf(open.rows(id, after))] }
    }
    const changes = changesOf(open.rows(found, before), open.rows(found, after))
    if (changes.length === 0) return { title, outcome: 'unchanged', words: '', plan: [] }
    const plan = [...madeFirst(after, line), ...changes]
    if (open.isBare?.(before)) return { title, outcome: 'new', words: '', plan }
    return { title, outcome: 'updated', words: differences(open.shown(before), open.shown(after), labels), plan }
  }
}

/** The draft by the contract's own schema; what is wrong with it is said of the column that it came from. */
function parsed<S, D>(open: Rules<S, D>, draft: D, labels: ReadonlyMap<string, string>): D {
  try {
    return open.parse(draft)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'input.invalid') throw error
    const [[path, message] = ['', error.message]] = Object.entries(
      error.details.fields as Readonly<Record<string, string>>,
    )
    const key = open.fieldOf(path, draft)
    throw cellWrong(labels.get(key) ?? key, open.shown(draft)[key] ?? '', message)
  }
}

const planOf = (rows: readonly DraftRow[]): Plan =>
  rows.map(({ table, row }) => ({ table: nameOf(table), row: { ...toStored(table, row), id: row.id } }))

/** The rows that are new, of those that differ the columns that do, and those that are not there any more. */
function changesOf(before: readonly DraftRow[], after: readonly DraftRow[]): Plan {
  const known = new Map(planOf(before).map((planned) => [planned.row.id, planned]))
  const changed = planOf(after).flatMap(({ table, row }) => {
    const was = known.get(row.id)
    known.delete(row.id)
    if (!was) return [{ table, row }]
    const columns = Object.entries(row).filter(([column, value]) => was.row[column] !== value)
    return columns.length === 0 ? [] : [{ table, row: { ...Object.fromEntries(columns), id: row.id } }]
  })
  const gone = [...known.values()].map(({ table, row }) => ({ table, row: { id: row.id }, goes: true as const }))
  return [...changed, ...gone]
}

/** “City: Berlin → Bonn; Phone: 030 123”. */
function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  labels: ReadonlyMap<string, string>,
): string {
  return Object.entries(after)
    .filter(([key, value]) => (before[key] ?? '') !== value)
    .map(([key, value]) => {
      const was = before[key] ?? ''
      return `${labels.get(key) ?? key}: ${was === '' ? value : `${was} → ${value}`}`
    })
    .join('; ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_WORDS)
}
