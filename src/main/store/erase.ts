import { fold } from '../../shared/domain/text'
import type { Raw } from './connection'
import type { WriteContext } from './context'
import { ownedRows, ownersOf, sentTo } from './owners'
import type { StoredRow } from './rows'
import { indexRow, isSearched, unindexRows } from './search'
import { changesOf, indexStep } from './stepsFollow'

/** What stands for somebody who was erased. */
export const ERASED = 'Erased customer'

type Owned = ReadonlyMap<string, readonly StoredRow[]>
type Patch = Readonly<Record<string, string | number | null>>

const idsOf = (rows: readonly StoredRow[] = []): readonly string[] => rows.map(({ id }) => String(id))

/**
 * Takes a customer out of the shop for good, past the journal: all that is theirs goes; orders, returns and gifts that
 * cost money keep their figures without a word of the person, under "Erased customer". The journal's images of their
 * rows go, and the words of its steps are blotted out. Answers whether such a stand-in stays.
 */
export function eraseCustomer(ctx: WriteContext, id: string): { readonly stays: boolean } {
  const { raw } = ctx
  const owned = ownedRows(raw, id)
  const once = scrubJournal(raw, id, ctx.step())
  scrubSheets(raw, [...once, ...idsOf([...owned.values()].flat())])
  for (const order of sentTo(raw, id)) change(raw, 'orders', order, { recipient: noRecipient(String(order.recipient)) })
  raw.statement(`delete from saved_views where instr(search, ?) > 0`).run(id)
  removeTheirs(raw, owned)
  const worth = [...(owned.get('orders') ?? []), ...(owned.get('returns') ?? []), ...costly(owned)]
  blotFigures(ctx, owned)
  const customer = owned.get('customers')?.[0]
  if (!customer) return { stays: false }
  if (worth.length > 0) change(raw, 'customers', customer, nobody)
  else remove(raw, 'customers', [customer])
  return { stays: worth.length > 0 }
}

const nobody: Patch = {
  name: ERASED,
  sortName: fold(ERASED),
  contactName: '',
  trade: '',
  size: '',
  source: '',
  keeperId: null,
  preferredChannel: '',
  bestTime: '',
  status: 'inactive',
  stopContact: 1,
  mailings: 'out',
  mailingsOn: null,
  mailingsBy: '',
  knownSince: null,
  note: '',
  reference: null,
  importId: null,
}

/** Money was spent on these: the year's spend stays true. */
const costly = (owned: Owned): readonly StoredRow[] =>
  (owned.get('gifts') ?? []).filter(({ cost, status }) => cost !== null && (status === 'bought' || status === 'given'))

// What hangs on another of them goes before it.
const going = [
  'reminders',
  'checklist_items',
  'occasion_notes',
  'contact_ways',
  'addresses',
  'likes',
  'tags',
  'relations',
  'contacts',
  'gift_budgets',
] as const

function removeTheirs(raw: Raw, owned: Owned): void {
  for (const table of going) remove(raw, table, owned.get(table))
  remove(raw, 'tasks', owned.get('tasks'))
  free(raw, 'tasks', 'recurrenceId', idsOf(owned.get('recurrences')))
  remove(raw, 'recurrences', owned.get('recurrences'))
  const kept = new Set(costly(owned))
  remove(
    raw,
    'gifts',
    (owned.get('gifts') ?? []).filter((gift) => !kept.has(gift)),
  )
  free(raw, 'gifts', 'occasionId', idsOf(owned.get('occasions')))
  remove(raw, 'occasions', owned.get('occasions'))
  remove(
    raw,
    'thanks',
    (owned.get('thanks') ?? []).filter(({ orderId }) => orderId === null),
  )
}

/** Leaves of orders, returns, gifts and settled thanks what the shop's figures need. */
function blotFigures({ raw, today }: WriteContext, owned: Owned): void {
  for (const order of owned.get('orders') ?? [])
    change(raw, 'orders', order, { recipient: null, note: '', overrideReason: '' })
  for (const row of owned.get('returns') ?? []) change(raw, 'returns', row, { note: '' })
  for (const row of owned.get('promise_changes') ?? []) change(raw, 'promise_changes', row, { reason: '' })
  for (const table of ['order_lines', 'return_lines']) {
    for (const row of owned.get(table) ?? []) change(raw, table, row, { product: productName(raw, row) })
  }
  for (const gift of costly(owned)) {
    change(raw, 'gifts', gift, {
      what: 'Gift',
      whatKey: 'gift',
      why: '',
      said: '',
      note: '',
      reaction: '',
      occasionId: null,
    })
  }
  for (const thank of owned.get('thanks') ?? []) {
    if (thank.orderId === null) continue
    const settled: Patch = thank.status === 'owed' ? { status: 'waived', settledOn: today } : {}
    change(raw, 'thanks', thank, { ...settled, title: '', note: '' })
  }
}

/** A line in the person's own words may name somebody; one of a product says what it is. */
const productName = (raw: Raw, { productId }: StoredRow): string =>
  (raw.statement('select name from products where id = ?').pluck().get(productId) as string | undefined) ?? 'Goods'

function noRecipient(recipient: string): string {
  const fields = Object.keys(JSON.parse(recipient) as object).map((name) => [name, name === 'customerId' ? null : ''])
  return JSON.stringify({ ...Object.fromEntries(fields), name: ERASED })
}

function change(raw: Raw, table: string, row: StoredRow, patch: Patch): void {
  const columns = Object.keys(patch)
  raw
    .statement(`update "${table}" set ${columns.map((column) => `"${column}" = ?`).join(', ')} where id = ?`)
    .run(...Object.values(patch), row.id)
  if (isSearched(table)) indexRow(raw, table, Number(row.key))
}

function remove(raw: Raw, table: string, rows: readonly StoredRow[] = []): void {
  const ids = JSON.stringify(idsOf(rows))
  unindexRows(raw, table, ids)
  raw.statement(`delete from "${table}" where id in (select value from json_each(?))`).run(ids)
}

function free(raw: Raw, table: string, column: string, ids: readonly string[]): void {
  raw
    .statement(`update "${table}" set "${column}" = null where "${column}" in (select value from json_each(?))`)
    .run(JSON.stringify(ids))
}

function scrubSheets(raw: Raw, subjects: readonly string[]): void {
  raw
    .statement(
      `update sheet_lines set title = '…', "customerName" = ? where "subjectId" in (select value from json_each(?))`,
    )
    .run(ERASED, JSON.stringify(subjects))
}

/** Takes their rows' images out of the journal, and their words out of its steps. Answers the ids of all rows once theirs. */
function scrubJournal(raw: Raw, id: string, by: number): readonly string[] {
  const steps = raw.statement('select step from step_customers where "customerId" = ?').pluck().all(id) as number[]
  const theirs = steps.flatMap((step) =>
    [...changesOf(raw, step)].filter(({ table, before, after }) =>
      [before, after].some((row) => row !== null && ownersOf(raw, table, JSON.parse(row) as StoredRow).has(id)),
    ),
  )
  const gone = raw.statement('delete from changes where id = ?')
  for (const change of theirs) gone.run(change.id)
  for (const step of steps) blotStep(raw, step, by)
  return theirs.map(({ rowId }) => rowId)
}

// What no person is known by.
const plain = new Set(['number', 'code', 'day', 'time', 'from', 'to', 'initials'])

function blotStep(raw: Raw, seq: number, by: number): void {
  const step = raw.statement('select summary as key, "values" from steps where seq = ?').get(seq) as
    | { key: string; values: string }
    | undefined
  if (!step) return
  const said = Object.entries(JSON.parse(step.values) as Readonly<Record<string, string | number>>)
  const values = Object.fromEntries(
    said.map(([name, value]) => [name, typeof value === 'number' || plain.has(name) ? value : '…']),
  )
  raw.statement('update steps set "values" = ?, "erasedBy" = ? where seq = ?').run(JSON.stringify(values), by, seq)
  indexStep(raw, seq, { key: step.key, values })
}
