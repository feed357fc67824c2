import type { Raw } from './connection'
import { readStored, type StoredRow } from './rows'

type Way = {
  readonly column: string
  /** The table whose row the column names. */
  readonly of: string
  /** Where in the column's JSON the name stands. */
  readonly within?: string
}

const customer: Way = { column: 'customerId', of: 'customers' }
const order: Way = { column: 'orderId', of: 'orders' }
// A line of a sheet names a row of the table that its subject says; ids are never the same in two.
const subjects = ['tasks', 'orders', 'thanks', 'occasions'].map((of): Way => ({ column: 'subjectId', of }))

/** How the rows of each table belong to customers: by naming one, or by way of a row that does. */
export const ways: Readonly<Record<string, readonly Way[]>> = {
  customers: [{ column: 'id', of: 'customers' }],
  contact_ways: [customer],
  addresses: [customer],
  likes: [customer],
  tags: [customer],
  relations: [customer, { column: 'otherId', of: 'customers' }],
  contacts: [customer],
  orders: [customer, { column: 'recipient', of: 'customers', within: 'customerId' }],
  order_lines: [order],
  promise_changes: [order],
  returns: [customer],
  return_lines: [{ column: 'returnId', of: 'returns' }],
  tasks: [customer, order],
  recurrences: [customer],
  checklist_items: [{ column: 'taskId', of: 'tasks' }],
  reminders: [{ column: 'id', of: 'tasks' }],
  occasions: [customer],
  occasion_notes: [{ column: 'occasionId', of: 'occasions' }],
  gifts: [customer],
  gift_budgets: [customer],
  thanks: [customer],
  sheet_lines: subjects,
}

/** What a row names by one of its ways; null for nothing. */
export function namedBy(row: StoredRow, { column, within }: Way): string | null {
  const value = row[column]
  if (typeof value !== 'string') return null
  if (within === undefined) return value
  const inner = (JSON.parse(value) as Readonly<Record<string, unknown>> | null)?.[within]
  return typeof inner === 'string' ? inner : null
}

/** The ids of the customers whom a stored row is about, also by way of rows that are gone but stand in the journal. */
export function ownersOf(raw: Raw, table: string, row: StoredRow): ReadonlySet<string> {
  const owners = new Set<string>()
  for (const way of ways[table] ?? []) {
    const id = namedBy(row, way)
    if (id === null) continue
    if (way.of === 'customers') owners.add(id)
    else {
      const parent = readStored(raw, way.of, id) ?? lastKnown(raw, way.of, id)
      if (parent) for (const owner of ownersOf(raw, way.of, parent)) owners.add(owner)
    }
  }
  return owners
}

/** A row as the journal knew it last; undefined where it never stood there. */
export function lastKnown(raw: Raw, table: string, id: string): StoredRow | undefined {
  const last = raw
    .statement(
      `select coalesce("after", "before") from changes where "rowId" = ? and "table" = ? order by step desc, id desc limit 1`,
    )
    .pluck()
    .get(id, table) as string | null | undefined
  return last == null ? undefined : (JSON.parse(last) as StoredRow)
}

/**
 * All rows that belong to a customer now, by table; of orders, not those that only went to them. Tables come in an order
 * in which what is named stands before what names it.
 */
export function ownedRows(raw: Raw, customerId: string): ReadonlyMap<string, readonly StoredRow[]> {
  const owned = new Map<string, readonly StoredRow[]>()
  for (const [table, itsWays] of Object.entries(ways)) {
    const rows = new Map<string, StoredRow>()
    for (const { column, of, within } of itsWays) {
      if (within !== undefined) continue
      const parents = of === 'customers' ? [customerId] : (owned.get(of) ?? []).map(({ id }) => id)
      const found = raw
        .statement(`select * from "${table}" where "${column}" in (select value from json_each(?))`)
        .all(JSON.stringify(parents)) as StoredRow[]
      for (const row of found) rows.set(String(row.id), row)
    }
    owned.set(table, [...rows.values()])
  }
  return owned
}

/** Other customers' orders that went to this one. */
export const sentTo = (raw: Raw, customerId: string): readonly StoredRow[] =>
  raw
    .statement(
      `select * from orders where recipient is not null and json_extract(recipient, '$.customerId') = :id and "customerId" <> :id`,
    )
    .all({ id: customerId }) as StoredRow[]
