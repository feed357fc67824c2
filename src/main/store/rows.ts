import { getTableColumns, getTableName, type InferInsertModel, type InferSelectModel } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Raw } from './connection'
import * as schema from './schema'

/** A row as SQLite holds it, by column name: what the journal keeps and undo writes back. */
export type StoredRow = Readonly<Record<string, string | number | null>>
/** A table whose rows are known by their `id`. */
export type RowTable = SQLiteTable & { readonly id: SQLiteColumn }
export type RowOf<T extends SQLiteTable> = InferSelectModel<T>
export type NewRowOf<T extends SQLiteTable> = InferInsertModel<T>

type Shape = { readonly name: string; readonly columns: readonly (readonly [string, SQLiteColumn])[] }
const shapes = new WeakMap<SQLiteTable, Shape>()

function shapeOf(table: SQLiteTable): Shape {
  const known = shapes.get(table)
  if (known) return known
  const shape = {
    name: getTableName(table),
    columns: Object.entries(getTableColumns(table)) as [string, SQLiteColumn][],
  }
  shapes.set(table, shape)
  return shape
}

export const nameOf = (table: SQLiteTable): string => shapeOf(table).name

const byName = new Map(Object.values(schema).map((table): [string, SQLiteTable] => [getTableName(table), table]))

/** The columns of a table by its name. Throws for a name that no table has: the journal speaks of tables by name. */
export function columnsOf(table: string): readonly string[] {
  const known = byName.get(table)
  if (!known) throw new Error(`No table is called ${table}`)
  return shapeOf(known).columns.map(([, column]) => column.name)
}

/** A row in the domain's shape as it is stored; what is not given is left out. */
export function toStored(table: SQLiteTable, row: Readonly<Record<string, unknown>>): StoredRow {
  const stored: Record<string, string | number | null> = {}
  for (const [field, column] of shapeOf(table).columns) {
    const value = row[field]
    if (value === undefined) continue
    stored[column.name] = value === null ? null : (column.mapToDriverValue(value) as string | number)
  }
  return stored
}

/** A stored row in the domain's shape. */
export function fromStored<T extends SQLiteTable>(table: T, stored: StoredRow): RowOf<T> {
  const row: Record<string, unknown> = {}
  for (const [field, column] of shapeOf(table).columns) {
    const value = stored[column.name]
    row[field] = value == null ? null : column.mapFromDriverValue(value)
  }
  return row as RowOf<T>
}

const quoted = (name: string): string => `"${name}"`

/** Reads one row as stored; undefined where none has the id. */
export function readStored(raw: Raw, table: string, id: string): StoredRow | undefined {
  return raw.statement(`select * from ${quoted(table)} where id = ?`).get(id) as StoredRow | undefined
}

/** Writes one stored row, new or over the one with the same id. */
export function writeStored(raw: Raw, table: string, row: StoredRow): void {
  const columns = columnsOf(table).filter((column) => row[column] !== undefined)
  const places = columns.map(() => '?').join(', ')
  const updates = columns
    .filter((column) => column !== 'id')
    .map((column) => `${quoted(column)} = excluded.${quoted(column)}`)
  raw
    .statement(
      `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values (${places})
       on conflict (id) do update set ${updates.join(', ')}`,
    )
    .run(...columns.map((column) => row[column]))
}

export function removeStored(raw: Raw, table: string, id: string): void {
  raw.statement(`delete from ${quoted(table)} where id = ?`).run(id)
}
