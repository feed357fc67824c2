import { type Column, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ListName, ReadContext } from './context'
import { nameOf } from './rows'

const REMEMBERED = 24

/**
 * Remembers the keys of long lists by what was asked, so that any window of them is read at once however deep it lies.
 * A list is forgotten when one of its tables changes.
 */
export function rememberLists(): {
  keysOf: (day: string) => ReadContext['keysOf']
  changed: (tables: Iterable<string>) => void
} {
  const versions = new Map<string, number>()
  const lists = new Map<string, { readonly version: string; readonly keys: readonly number[] }>()
  const keysOf = (day: string) => {
    // What this reader sees is what stood when it began: a commit meanwhile must not pass for seen.
    const seen = new Map(versions)
    const versionOf = (tables: readonly SQLiteTable[]) => tables.map((table) => seen.get(nameOf(table)) ?? 0).join()
    return (list: ListName, make: () => readonly number[]) => {
      const name = JSON.stringify([list.name, day, list.asked])
      const version = versionOf(list.tables)
      const known = lists.get(name)
      lists.delete(name)
      const keys = known?.version === version ? known.keys : make()
      lists.set(name, { version, keys })
      for (const oldest of lists.keys()) {
        if (lists.size <= REMEMBERED) break
        lists.delete(oldest)
      }
      return keys
    }
  }
  return {
    keysOf,
    changed: (tables) => {
      for (const table of tables) versions.set(table, (versions.get(table) ?? 0) + 1)
    },
  }
}

/** Whether a key is one of many: handed over as one value, however many they are. */
export const isOneOf = (key: Column, keys: readonly number[]): SQL =>
  sql`${key} in (select value from json_each(${JSON.stringify(keys)}))`

type KeyQuery = { readonly toSQL: () => { readonly sql: string; readonly params: readonly unknown[] } }

/** The keys that a query of one column selects. Read raw: an object for each row would take longer than the query. */
export function readKeys({ raw }: Pick<ReadContext, 'raw'>, query: KeyQuery): readonly number[] {
  const { sql: text, params } = query.toSQL()
  return raw
    .statement(text)
    .pluck()
    .all(...params) as number[]
}

/**
 * One way or the other, what is empty last. Said so and not as a term of its own before it, an index on the column serves
 * the order.
 */
export const emptyLast = (direction: 'ascending' | 'descending', column: Column | SQLWrapper): SQL =>
  direction === 'ascending' ? sql`${column} asc nulls last` : sql`${column} desc nulls last`

/** The rows of a list's window in the list's order; `read` answers them in any order. */
export async function inOrder<R>(
  keys: readonly number[],
  read: (keys: number[]) => Promise<readonly (R & { key: number })[]>,
): Promise<readonly (R & { key: number })[]> {
  const rows = new Map((await read([...keys])).map((row) => [row.key, row]))
  return keys.flatMap((key) => rows.get(key) ?? [])
}
