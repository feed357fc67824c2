import { type CsvRecord, openCsvReader } from '../../../shared/domain/imports/csv'
import { AppError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { Counts, Reading } from '../../../shared/imports'
import type { ReadContext } from '../../store/context'
import { lastStep } from '../../store/imports/bring'
import { makeDraft, type NewDraft } from '../../store/imports/draft'
import { lookAtFile, readText, type TextFile } from '../../store/imports/file'
import { currencyOf } from '../shopMoney'
import { openLinesCheck } from './checkLines'
import { openCheck, orRejected } from './checkOne'
import { openFileRows } from './fileRow'
import { openIds } from './ids'
import type { FileRow, Importer } from './importer'
import { isBlank, startOf } from './reading'
import { readableRow } from './rowShape'

const BREATHE_EVERY = 200
/** Lines that are gathered after the reading are about half as much work again. */
const GATHERING = 0.5

type Take = (record: CsvRecord, headers: readonly string[]) => void
/** What is done with each row of a file, and then, once all are read. */
export type Check = { readonly take: Take; readonly gather?: (done: (share: number) => Promise<void>) => Promise<void> }

/**
 * Reads a file row by row into a draft of its own, each row with what would become of it. The store is only read; a
 * cancelled or failed check leaves nothing. Memory stays bounded: rows go to the draft as they are read.
 */
export async function checkFile<S, D, L>(
  ctx: ReadContext,
  importer: Importer<S, D, L>,
  { file: handle, draft: draftId, reading }: { readonly file: Id; readonly draft: Id; readonly reading: Reading },
): Promise<Counts> {
  mustBeMapped(importer, reading)
  const file = await lookAtFile(ctx.pathOf(handle))
  const draft = makeDraft(ctx.workFolder, draftId)
  try {
    const { take, gather } = openFileCheck(ctx, importer, reading, draft)
    const total = file.bytes * (gather === undefined ? 1 : 1 + GATHERING)
    const headers = await readRows(ctx, file, reading, total, take)
    await gather?.(async (share) => {
      ctx.job.progress(file.bytes + share * (total - file.bytes), total)
      await ctx.job.breathe()
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

function mustBeMapped<S, D, L>({ fields }: Importer<S, D, L>, { mapping }: Reading): void {
  const missing = fields.filter(({ key, required }) => required && !Object.hasOwn(mapping, key))
  const [first] = missing
  if (!first || (first.key === 'name' && Object.hasOwn(mapping, 'lastName'))) return
  throw new AppError('import.unmapped', `Say which column has the ${first.label.toLowerCase()}: every row needs one.`, {
    field: first.key,
  })
}

function openFileCheck<S, D, L>(
  ctx: ReadContext,
  importer: Importer<S, D, L>,
  reading: Reading,
  draft: NewDraft,
): Check {
  const newId = openIds(Date.parse(ctx.now))
  const open = importer.open(ctx, newId, reading)
  const fileRow = openFileRows(importer.fields, reading, currencyOf(ctx))
  const labels = new Map(importer.fields.map(({ key, label }) => [key, label]))
  const rowOf = (record: CsvRecord, headers: readonly string[]): FileRow => fileRow(readableRow(record, headers))
  const check = openCheck(open, labels, draft, newId)
  if ('lines' in open) return openLinesCheck(open.lines, check, rowOf, draft)
  return {
    take: (record, headers) => {
      const { line, cells } = record
      const checked = orRejected(record, () => ({ ...check(open.read(rowOf(record, headers)), line), line, cells }))
      draft.add(checked)
    },
  }
}

async function readRows(
  { job }: ReadContext,
  file: TextFile,
  { encoding, delimiter }: Reading,
  total: number,
  take: Take,
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
    job.progress(bytes, total)
    await job.breathe()
  }
  await takeAll(reader.end())
  return headers ?? []
}
