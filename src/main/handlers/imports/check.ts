import { randomFillSync } from 'node:crypto'
import { newIdClock, uuidv7 } from '../../../shared/domain/ids'
import { type CsvRecord, openCsvReader } from '../../../shared/domain/imports/csv'
import { AppError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { Counts, Reading } from '../../../shared/imports'
import type { ReadContext } from '../../store/context'
import { lastStep } from '../../store/imports/bring'
import { type Checked, makeDraft, type NewDraft, type Plan } from '../../store/imports/draft'
import { lookAtFile, readText, type TextFile } from '../../store/imports/file'
import { nameOf, toStored } from '../../store/rows'
import { openFileRows } from './fileRow'
import { cellWrong, type DraftRow, type Importer, type OpenImporter, rowWrong } from './importer'
import { isBlank, startOf } from './reading'

const BREATHE_EVERY = 200
const LONGEST_WORDS = 600

type Row = Pick<Checked, 'title' | 'outcome' | 'words' | 'plan'>
type CheckRow = (cells: readonly string[], line: number) => Row

/**
 * Reads a file row by row into a draft of its own, each row with what would become of it. The store is only read; a
 * cancelled or failed check leaves nothing. Memory stays bounded: rows go to the draft as they are read.
 */
export async function checkFile<S, D>(
  ctx: ReadContext,
  importer: Importer<S, D>,
  { file: handle, draft: draftId, reading }: { readonly file: Id; readonly draft: Id; readonly reading: Reading },
): Promise<Counts> {
  mustBeMapped(importer, reading)
  const file = await lookAtFile(ctx.pathOf(handle))
  const draft = makeDraft(ctx.workFolder, draftId)
  try {
    const check = openCheck(ctx, importer, reading, draft)
    const headers = await readRows(ctx, file, reading, (record, headers) => {
      draft.add(checked(record, headers, check))
    })
    const facts = { subject: importer.subject, fileName: file.name, headers, reading, asOf: lastStep(ctx) }
    const counts = draft.counts()
    if (Object.values(counts).every((count) => count === 0)) throw onlyHeader(file)
    draft.finish(facts)
    return counts
  } catch (error) {
    draft.drop()
    throw error
  }
}

export const onlyHeader = ({ name }: TextFile): AppError =>
  new AppError('file.noRows', `${name} has a row of headings and nothing below it. Please choose a file with rows.`, {
    name,
  })

function mustBeMapped<S, D>({ fields }: Importer<S, D>, { mapping }: Reading): void {
  const missing = fields.filter(({ key, required }) => required && !Object.hasOwn(mapping, key))
  const [first] = missing
  if (!first || (first.key === 'name' && Object.hasOwn(mapping, 'lastName'))) return
  throw new AppError('import.unmapped', `Say which column has the ${first.label.toLowerCase()}: every row needs one.`, {
    field: first.key,
  })
}

async function readRows(
  { job }: ReadContext,
  file: TextFile,
  { encoding, delimiter }: Reading,
  take: (record: CsvRecord, headers: readonly string[]) => void,
): Promise<readonly string[]> {
  const reader = openCsvReader(delimiter)
  let headers: readonly string[] | null = null
  let count = 0
  const takeAll = async (records: readonly CsvRecord[]) => {
    for (const record of records) {
      if (isBlank(record.cells) || (headers === null && startOf(record) !== null)) continue
      if (headers === null) {
        headers = record.cells
        continue
      }
      take(record, headers)
      count += 1
      if (count % BREATHE_EVERY === 0) await job.breathe()
    }
  }
  for await (const { text, bytes } of readText(file, encoding)) {
    await takeAll(reader.push(text))
    job.progress(bytes, file.bytes)
    await job.breathe()
  }
  await takeAll(reader.end())
  return headers ?? []
}

function checked({ line, cells, wrong }: CsvRecord, headers: readonly string[], check: CheckRow): Checked {
  try {
    if (wrong === 'too long') throw rowWrong('This line never ends, so it can’t be read. Is a line end missing?')
    if (wrong === 'quote') throw rowWrong('A quote (") is opened and not closed. Close it, or take it away.')
    if (!isBlank(cells.slice(headers.length))) {
      throw rowWrong(
        `This row has ${cells.length} cells, the heading only ${headers.length}. Put cells with a separator in them in quotes.`,
      )
    }
    return { ...check(cells, line), line, cells }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const title = cells
      .filter((cell) => cell.trim() !== '')
      .slice(0, 3)
      .join(' · ')
      .slice(0, 100)
    return { line, outcome: 'rejected', title, words: error.message.slice(0, LONGEST_WORDS), plan: [], cells }
  }
}

function openCheck<S, D>(ctx: ReadContext, importer: Importer<S, D>, reading: Reading, draft: NewDraft): CheckRow {
  const newId = openIds(Date.parse(ctx.now))
  const open = importer.open(ctx, newId)
  const fileRow = openFileRows(importer.fields, reading)
  const labels = new Map(importer.fields.map(({ key, label }) => [key, label]))

  const claim = (key: string, line: number) => {
    const first = draft.claim(key, line)
    if (first !== null)
      throw rowWrong(`This repeats row ${first}. Take one of the two away, or give each a number of its own.`)
  }

  return (cells, line) => {
    const row = fileRow(cells)
    const said = open.read(row)
    const taken = (id: Id) => draft.isClaimed(id)
    const found = open.match(said, taken)
    const before = found === null ? open.blank(said) : open.load(found)
    const after = parsed(open, open.merge(before, said), labels)
    for (const key of open.identity(said)) claim(key, line)
    if (found !== null) claim(found, line)
    const title = open.title(after)
    if (found === null) return { title, outcome: 'new', words: '', plan: planOf(open.rows(newId(), after)) }
    const plan = changesOf(open.rows(found, before), open.rows(found, after))
    if (plan.length === 0) return { title, outcome: 'unchanged', words: '', plan }
    return { title, outcome: 'updated', words: differences(open.shown(before), open.shown(after), labels), plan }
  }
}

/** Gives ids for new rows. Random bytes are fetched for many ids at once: a call for each is what takes the time. */
function openIds(nowMs: number): () => Id {
  const ids = newIdClock()
  const pool = new Uint8Array(10_000)
  let used = pool.length
  const random = (bytes: Uint8Array) => {
    if (used + bytes.length > pool.length) {
      randomFillSync(pool)
      used = 0
    }
    bytes.set(pool.subarray(used, used + bytes.length))
    used += bytes.length
  }
  return () => uuidv7(nowMs, random, ids)
}

/** The draft by the contract's own schema; what is wrong with it is said of the column that it came from. */
function parsed<S, D>(open: OpenImporter<S, D>, draft: D, labels: ReadonlyMap<string, string>): D {
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

/** The rows that are new, and of those that differ the columns that do. */
function changesOf(before: readonly DraftRow[], after: readonly DraftRow[]): Plan {
  const known = new Map(planOf(before).map(({ row }) => [row.id, row]))
  return planOf(after).flatMap(({ table, row }) => {
    const was = known.get(row.id)
    if (!was) return [{ table, row }]
    const changed = Object.entries(row).filter(([column, value]) => was[column] !== value)
    return changed.length === 0 ? [] : [{ table, row: { ...Object.fromEntries(changed), id: row.id } }]
  })
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
