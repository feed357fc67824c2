import { type CsvRecord, openCsvReader } from '../../../shared/domain/imports/csv'
import { recogniseDateFormat } from '../../../shared/domain/imports/dates'
import { type Delimiter, delimiters, recogniseDelimiter } from '../../../shared/domain/imports/delimiter'
import { fingerprint, guessMapping } from '../../../shared/domain/imports/mapping'
import { recogniseNumberFormat } from '../../../shared/domain/imports/numbers'
import type { Id } from '../../../shared/fields'
import { type Reading, type Recognised, RememberedReading } from '../../../shared/imports'
import type { ReadContext } from '../../store/context'
import { encodingOf, headText, lookAtFile } from '../../store/imports/file'
import { onlyHeader } from './check'
import type { Importer, ImporterChoice, ImporterField, ShownField } from './importer'

const SHOWN_ROWS = 8
const LOOKED_AT_ROWS = 2000
const LONGEST_CELL = 200
const LONGEST_HEAD_TEXT = 200_000

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** The delimiter that a first line of “sep=;” names, as spreadsheet programs write it; null for any other line. */
export function startOf({ line, cells }: CsvRecord): Delimiter | null {
  const named = line === 1 ? /^\ufeff?sep=(.?)/.exec(cells.join('\u0000')) : null
  if (!named) return null
  return delimiters.find((delimiter) => delimiter === named[1]) ?? ','
}

/** Under which name the mapping of such files is kept. */
export const rememberedAs = (subject: string, headers: readonly string[]): string =>
  `import of ${subject} ${fingerprint(headers)}`

/** Looks at a file's beginning: how it is to be read, as recognised, as remembered, or as the person says. */
export async function recogniseFile<S, D, L>(
  ctx: ReadContext,
  importer: Importer<S, D, L>,
  { file: handle, reading: wanted = {} }: { readonly file: Id; readonly reading?: Partial<Reading> | undefined },
): Promise<Recognised> {
  const file = await lookAtFile(ctx.pathOf(handle))
  const encoding = wanted.encoding ?? (await encodingOf(file))
  const text = headText(file, encoding)
  const delimiter = wanted.delimiter ?? delimiterOf(text)
  const [header, ...rows] = firstRows(text, delimiter)
  if (!header || rows.length === 0) throw onlyHeader(file)

  const known = rememberedReading(ctx, rememberedAs(importer.subject, header))
  const mapping = wanted.mapping ?? known?.mapping ?? guessMapping(header, importer.fields)
  const shownOf = (key: string): ShownField => shownField(mapping[key], header, rows)
  const dayCells = cellsOf(importer.fields.filter(({ isDay }) => isDay))
  const numberCells = cellsOf(importer.fields.filter(({ isNumber }) => isNumber))
  const dates = recogniseDateFormat(dayCells(shownOf))
  const dateFormat =
    wanted.dateFormat ?? (dates?.ambiguous ? known?.dateFormat : undefined) ?? dates?.format ?? 'yyyy-mm-dd'
  const numberFormat =
    wanted.numberFormat ?? known?.numberFormat ?? recogniseNumberFormat(numberCells(shownOf))?.format ?? '1,234.56'
  const asked = (importer.choices ?? []).filter(({ of }) => of === undefined || Object.hasOwn(mapping, of))
  const said = { ...known?.choices, ...wanted.choices }
  const choices = asked.map((choice) => [choice.key, chosen(choice, said) ?? choice.first(shownOf, numberFormat)])
  return {
    fileName: file.name,
    bytes: file.bytes,
    headers: header.map(shortCell),
    sample: rows.slice(0, SHOWN_ROWS).map((cells) => cells.slice(0, header.length).map(shortCell)),
    examples: header.map((_, column) => shortCell(shownField(column, header, rows).cells[0] ?? '')),
    fields: importer.fields.map(({ key, label, required = false }) => ({ key, label, required })),
    choices: asked.map(({ key, label, options }) => ({ key, label, options: [...options] })),
    reading: { encoding, delimiter, dateFormat, numberFormat, mapping, choices: Object.fromEntries(choices) },
    datesUnclear: dates?.ambiguous === true && wanted.dateFormat === undefined && known === null,
    hasDates: importer.fields.some(({ key, isDay }) => isDay && Object.hasOwn(mapping, key)),
    exampleDate: shortCell(dayCells(shownOf)[0] ?? ''),
    hasNumbers: importer.fields.some(({ key, isNumber }) => isNumber && Object.hasOwn(mapping, key)),
    remembered: wanted.mapping === undefined && known !== null,
  }
}

/** What the person said before or says now, where it is one of the options. */
const chosen = ({ key, options }: ImporterChoice, said: Readonly<Record<string, string>>): string | undefined =>
  options.find(({ id }) => id === said[key])?.id

const shownField = (
  column: number | undefined,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): ShownField =>
  column === undefined
    ? { heading: '', cells: [] }
    : {
        heading: header[column] ?? '',
        cells: rows.map((cells) => cells[column]?.trim() ?? '').filter((cell) => cell !== ''),
      }

const cellsOf =
  (fields: readonly ImporterField[]) =>
  (shownOf: (key: string) => ShownField): readonly string[] =>
    fields.flatMap(({ key }) => shownOf(key).cells)

const shortCell = (text: string): string => (text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text)

function delimiterOf(text: string): Delimiter {
  const first = text.slice(0, 10)
  return startOf({ line: 1, cells: [first], wrong: null }) ?? recogniseDelimiter(text.slice(0, LONGEST_HEAD_TEXT))
}

/** The heading and the rows below it, as far as the file's beginning shows them. */
function firstRows(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const reader = openCsvReader(delimiter)
  const rows: (readonly string[])[] = []
  for (let at = 0; at < text.length && rows.length <= LOOKED_AT_ROWS; at += LONGEST_HEAD_TEXT) {
    const last = at + LONGEST_HEAD_TEXT >= text.length
    const records = [...reader.push(text.slice(at, at + LONGEST_HEAD_TEXT)), ...(last ? reader.end() : [])]
    rows.push(
      ...records.filter((record) => !isBlank(record.cells) && startOf(record) === null).map(({ cells }) => cells),
    )
  }
  return rows
}

/** How such a file was read the last time. */
function rememberedReading({ raw }: ReadContext, name: string): RememberedReading | null {
  const value = raw.statement('select value from kept where id = ?').pluck().get(name) as string | undefined
  const known = value === undefined ? null : RememberedReading.safeParse(JSON.parse(value))
  return known?.success ? known.data : null
}
