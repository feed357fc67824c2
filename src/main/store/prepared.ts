import type { RunResult } from 'better-sqlite3'
import { fillPlaceholders, is, type Query, SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { SQLiteColumn, type SQLiteSelectBuilder } from 'drizzle-orm/sqlite-core'
import { type Drizzle, steady } from './connection'
import type { ReadContext } from './context'

const made = new WeakMap<Drizzle, Map<unknown, unknown>>()

/**
 * A query that is built and compiled once for each connection, which costs more than asking it: for what a screen waits
 * for. What varies is a placeholder. `build` names it: the same function each time.
 */
export function prepared<Q>(orm: Drizzle, build: (orm: Drizzle) => Q): Q {
  const known = made.get(orm) ?? new Map<unknown, unknown>()
  made.set(orm, known)
  if (!known.has(build)) known.set(build, build(orm))
  return known.get(build) as Q
}

type Fields = Readonly<Record<string, SQLiteColumn | SQL | SQL.Aliased>>
export type Select<F extends Fields> = SQLiteSelectBuilder<{ -readonly [K in keyof F]: F[K] }, 'sync', RunResult>
type Readable<R> = PromiseLike<readonly R[]> & { readonly toSQL: () => Query }

/**
 * A prepared query of many rows, written with Drizzle and read as SQLite gives them: taking rows apart costs Drizzle as
 * much as reading them costs SQLite. Every field comes under its own name; only flags and JSON are still decoded.
 */
export function plainQuery<const F extends Fields, R>(fields: F, build: (select: Select<F>) => Readable<R>) {
  const named = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, is(field, SQL.Aliased) ? field : sql`${field}`.as(name)]),
  ) as unknown as F
  const decoded = Object.entries(fields).flatMap(([name, field]): [string, SQLiteColumn][] =>
    is(field, SQLiteColumn) && (field.dataType === 'json' || field.dataType === 'boolean') ? [[name, field]] : [],
  )
  const written = (orm: Drizzle) => {
    const { sql, params } = build(orm.select(named)).toSQL()
    return { text: steady(sql), params }
  }
  return ({ orm, raw }: Pick<ReadContext, 'orm' | 'raw'>, values: Readonly<Record<string, unknown>>): R[] => {
    const { text, params } = prepared(orm, written)
    const rows = raw.statement(text).all(...fillPlaceholders(params, values)) as Record<string, unknown>[]
    for (const [name, column] of decoded) {
      for (const row of rows) row[name] = row[name] == null ? null : column.mapFromDriverValue(row[name])
    }
    return rows as R[]
  }
}

/** Whether a column's value is one of a JSON list: for a prepared query, whose lists are of any length. */
export const isAmong = (column: SQLWrapper, list: string): SQL =>
  sql`${column} in (select value from json_each(${sql.placeholder(list)}))`

/** Whether a column has the value asked for, or none was asked for (null). */
export const isAsked = (column: SQLWrapper, value: string): SQL =>
  sql`(${sql.placeholder(value)} is null or ${column} = ${sql.placeholder(value)})`
