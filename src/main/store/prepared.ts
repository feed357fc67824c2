import { fillPlaceholders, type Query, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Drizzle } from './connection'
import type { ReadContext } from './context'

const made = new WeakMap<Drizzle, Map<unknown, unknown>>()

/**
 * A query that is built and compiled once for each connection, which costs more than asking it: for what is asked with
 * every change. What varies is a placeholder. `build` names it: the same function each time.
 */
export function prepared<Q>(orm: Drizzle, build: (orm: Drizzle) => Q): Q {
  const known = made.get(orm) ?? new Map<unknown, unknown>()
  made.set(orm, known)
  if (!known.has(build)) known.set(build, build(orm))
  return known.get(build) as Q
}

type Readable<R> = PromiseLike<readonly R[]> & { readonly toSQL: () => Query }

/**
 * A prepared query whose rows are as SQLite gives them, without Drizzle's decoding, which takes as long as reading them:
 * for lists of many rows, where every column has its field's name and none is a boolean or JSON.
 */
export function plainQuery<R>(build: (orm: Drizzle) => Readable<R>) {
  const written = (orm: Drizzle) => build(orm).toSQL()
  return ({ orm, raw }: ReadContext, values: Record<string, unknown>): R[] => {
    const { sql, params } = prepared(orm, written)
    return raw.statement(sql).all(...fillPlaceholders(params, values)) as R[]
  }
}

/** Whether a column's value is one of a JSON list: for a prepared query, whose lists are of any length. */
export const isAmong = (column: SQLWrapper, list: string): SQL =>
  sql`${column} in (select value from json_each(${sql.placeholder(list)}))`

/** Whether a column has the value asked for, or none was asked for (null). */
export const isAsked = (column: SQLWrapper, value: string): SQL =>
  sql`(${sql.placeholder(value)} is null or ${column} = ${sql.placeholder(value)})`
