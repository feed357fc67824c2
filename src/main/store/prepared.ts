import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Drizzle } from './connection'

const prepared = new WeakMap<Drizzle, Map<string, unknown>>()

/**
 * A query that a screen waits for, built and prepared once for each connection: Drizzle takes longer to build one than
 * SQLite to answer it. What changes from call to call goes in as `sql.placeholder`.
 */
export function hot<T>({ orm }: { readonly orm: Drizzle }, name: string, build: (orm: Drizzle) => T): T {
  const known = prepared.get(orm) ?? new Map<string, unknown>()
  prepared.set(orm, known)
  if (!known.has(name)) known.set(name, build(orm))
  return known.get(name) as T
}

/** Whether a column is one of a list that is given when the query runs, as JSON: one statement for lists of any length. */
export const oneOf = (column: SQLWrapper, placeholder: string): SQL =>
  sql`${column} in (select value from json_each(${sql.placeholder(placeholder)}))`
