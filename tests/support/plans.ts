import Database from 'better-sqlite3'
import { addFunctions, ormOn } from '../../src/main/store/connection'
import type { ReadContext } from '../../src/main/store/context'
import { storePath } from '../../src/main/store/place'
import { day, moment } from '../../src/shared/domain/day'
import type { TestShop } from './shop'

/** How SQLite goes about each query of a handler: a line for each step, as `EXPLAIN QUERY PLAN` says it. */
export async function plansOf(
  shop: TestShop,
  read: (ctx: ReadContext) => Promise<unknown>,
): Promise<readonly string[]> {
  const asked: string[] = []
  const db = new Database(storePath(shop.folder), { readonly: true, verbose: (query) => asked.push(String(query)) })
  addFunctions(db)
  const ctx = {
    orm: ormOn(db),
    raw: { db, statement: (sql: string) => db.prepare(sql) },
    now: moment(Date.parse('2026-03-02T09:00:00.000Z')),
    today: day('2026-03-02'),
    actor: null,
    keysOf: (_: unknown, make: () => readonly number[]) => make(),
  }
  try {
    // What this stands in for has more; these handlers read no files and do no long work.
    await read(ctx as unknown as ReadContext)
    return [...asked].flatMap((query) =>
      (db.prepare(`explain query plan ${query}`).all() as { detail: string }[]).flatMap(({ detail }) =>
        // A value that is asked for.
        detail === 'SCAN CONSTANT ROW' ? [] : [detail],
      ),
    )
  } finally {
    db.close()
  }
}
