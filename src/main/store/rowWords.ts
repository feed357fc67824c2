import { isDay, isMoment, isTime } from '../../shared/domain/day'
import type { ChangedField } from '../../shared/journal'
import type { Raw } from './connection'
import { lastKnown } from './owners'
import { columnsOf, readStored, type StoredRow } from './rows'

const naming = [
  'name',
  'title',
  'what',
  'number',
  'code',
  'value',
  'text',
  'tag',
  'product',
  'initials',
  'reason',
  'lines',
  'city',
  'kind',
]

/** What a person would call a row: its name, title or text; its kind where it has none. */
export function rowName(row: StoredRow): string {
  for (const column of naming) {
    const value = row[column]
    if (typeof value === 'string' && value !== '') return value.slice(0, 300)
  }
  return ''
}

/** The tables whose rows a column names. */
const named: Readonly<Record<string, string>> = {
  customerId: 'customers',
  otherId: 'customers',
  orderId: 'orders',
  productId: 'products',
  staffId: 'staff',
  keeperId: 'staff',
  assigneeId: 'staff',
  taskId: 'tasks',
  occasionId: 'occasions',
  recurrenceId: 'recurrences',
  ruleId: 'thank_rules',
  returnId: 'returns',
  sheetId: 'sheets',
}

/** The rows that a stored row names, by their tables. */
export const namedRows = (row: StoredRow): readonly { readonly table: string; readonly id: string }[] =>
  Object.entries(named).flatMap(([column, table]) => {
    const id = row[column]
    return typeof id === 'string' ? [{ table, id }] : []
  })

const amounts = new Set(['price', 'total', 'cost', 'amount', 'deliveryCharge', 'threshold'])
const flags = new Set(['stopContact', 'liked', 'done', 'active', 'holidays'])
// Kept for the store's own sake; nobody typed them.
const hidden = new Set([
  'key',
  'id',
  'sortName',
  'numberKey',
  'whatKey',
  'match',
  'position',
  'importId',
  'sampleImportId',
  'seriesId',
  'subjectId',
  'addedAt',
  'madeTo',
])

/** The columns of a table that a person is told of. */
export const toldColumns = (table: string): readonly string[] =>
  columnsOf(table).filter((column) => !hidden.has(column))

/** What differs between two images of one row, field by field, in values that a person can read. */
export function changedFields(
  raw: Raw,
  table: string,
  before: StoredRow | null,
  after: StoredRow | null,
): readonly ChangedField[] {
  return toldColumns(table).flatMap((name): ChangedField[] => {
    const values = [before?.[name] ?? null, after?.[name] ?? null] as const
    if (isSame(...values)) return []
    const shape = shapeOf(name, values.find((value) => value !== null && value !== '') ?? null)
    const [then, now] = values.map((value) => toldValue(raw, name, shape, value))
    return [{ name, shape, before: then ?? null, after: now ?? null }]
  })
}

type Stored = StoredRow[string]

// What was empty and is empty still says nothing.
const isSame = (before: Stored, after: Stored): boolean =>
  before === after || ((before ?? '') === '' && (after ?? '') === '')

function shapeOf(name: string, value: Stored): ChangedField['shape'] {
  if (named[name] !== undefined) return 'row'
  if (flags.has(name)) return 'flag'
  if (typeof value === 'number') return amounts.has(name) ? 'money' : 'number'
  if (value === null) return 'text'
  if (isDay(value)) return 'day'
  if (isMoment(value)) return 'moment'
  return isTime(value) ? 'time' : 'text'
}

function toldValue(raw: Raw, name: string, shape: ChangedField['shape'], value: Stored): ChangedField['before'] {
  if (value === null) return null
  if (shape === 'flag') return value === 1
  if (shape === 'row') return nameOfRow(raw, named[name] ?? '', String(value))
  if (typeof value === 'number') return value
  return shape === 'text' ? toldJson(value) : value
}

/** The name of a row that stands, or that the journal still knows. */
function nameOfRow(raw: Raw, table: string, id: string): string {
  const row = readStored(raw, table, id) ?? lastKnown(raw, table, id)
  return row ? rowName(table === 'staff' ? { initials: row.initials ?? '' } : row) : '—'
}

/** JSON as words: what its parts say, one after the other. Any other text is itself. */
function toldJson(text: string): string {
  if (!/^[[{]/.test(text)) return text
  try {
    return saidParts(JSON.parse(text))
  } catch {
    return text
  }
}

function saidParts(value: unknown): string {
  if (Array.isArray(value)) return value.map(saidParts).filter(Boolean).join(', ')
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .filter(([name, part]) => !name.endsWith('Id') && part !== null && part !== '')
    .map(([name, part]) => `${name} ${saidParts(part)}`)
    .join(', ')
}

/** A row for somebody who doesn't know the store: its fields in words, other rows by their names, what is empty left out. */
export function toldRow(raw: Raw, table: string, row: StoredRow): Readonly<Record<string, unknown>> {
  const told = toldColumns(table).flatMap((name) => {
    const value = row[name] ?? null
    if (value === null || value === '') return []
    const shape = shapeOf(name, value)
    // A name says more than an id, and JSON is at home in JSON.
    const isJson = typeof value === 'string' && shape === 'text' && /^[[{]/.test(value)
    return [[spaced(name), isJson ? jsonOf(value) : toldValue(raw, name, shape, value)]]
  })
  return Object.fromEntries(told) as Record<string, unknown>
}

const spaced = (name: string): string =>
  name.replace(/(?<=.)Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
