import type { Id } from '../../../shared/fields'
import type { Raw } from '../connection'
import type { WriteContext } from '../context'
import { columnsOf, readStored, type StoredRow } from '../rows'
import { unindexRows } from '../search'
import { stands, updates } from './edited'
import { belongings, type Main, touchedTables } from './tables'

const CHUNK = 200

/** Turns the import's changes round where nothing stands against it, or where they are named. Answers how many owners. */
export async function restoreUpdated(ctx: WriteContext, importId: Id, also: ReadonlySet<Id>): Promise<number> {
  let restored = 0
  for (const [owner, changes] of updates(ctx.raw, importId)) {
    if (!also.has(owner) && !changes.every((change) => stands(ctx.raw, change))) continue
    for (const { table, rowId, before } of changes) {
      if (before !== null || readStored(ctx.raw, table, rowId)) {
        ctx.put(table, rowId, before === null ? null : (JSON.parse(before) as StoredRow))
      }
    }
    restored += 1
    if (restored % CHUNK === 0) await ctx.job.breathe()
  }
  return restored
}

// What hangs on rows that go, and goes before them.
const hanging: Readonly<Partial<Record<Main, readonly (readonly [Main, string])[]>>> = {
  customers: [
    ['tasks', 'customerId'],
    ['returns', 'customerId'],
    ['orders', 'customerId'],
  ],
  orders: [
    ['tasks', 'orderId'],
    ['returns', 'orderId'],
  ],
}
const goingOrder: readonly Main[] = ['tasks', 'returns', 'orders', 'products', 'customers']

/**
 * Takes the new rows of an import away, but for those that stay, and marks it as taken back. The rows are journalled in
 * bulk, so that redo is the ordinary way back. Answers how many went.
 */
export async function removeNew(ctx: WriteContext, importId: Id, edited: ReadonlySet<Id>): Promise<number> {
  const { raw } = ctx
  raw.db.pragma('defer_foreign_keys = on')
  const stay = withWhatTheyNeed(raw, edited)
  const idsOf = (table: Main) =>
    (raw.statement(`select id from ${table} where "importId" = ?`).pluck().all(importId) as Id[]).filter(
      (id) => !stay.has(id),
    )
  let removed = 0
  for (const main of goingOrder) {
    const going = idsOf(main)
    for (let from = 0; from < going.length; from += CHUNK) {
      removeWithHanging(ctx, main, going.slice(from, from + CHUNK))
      await ctx.job.breathe()
    }
    removed += going.length
  }
  ctx.put('imports', importId, { ...readStored(raw, 'imports', importId), undoneAt: ctx.now })
  ctx.wrote(...touchedTables)
  return removed
}

/** Orders and returns that stay keep their customers and products. */
function withWhatTheyNeed(raw: Raw, stay: ReadonlySet<Id>): ReadonlySet<Id> {
  const needed = raw
    .statement(
      `with stay (id) as (select value from json_each(?))
       select "customerId" from orders where id in stay union select "customerId" from returns where id in stay
       union select "productId" from order_lines where "orderId" in stay
       union select "productId" from return_lines where "returnId" in stay`,
    )
    .pluck()
    .all(JSON.stringify([...stay])) as (Id | null)[]
  return new Set([...stay, ...needed.filter((id) => id !== null)])
}

function removeWithHanging(ctx: WriteContext, main: Main, ids: readonly Id[]): void {
  const { raw } = ctx
  for (const [table, column] of hanging[main] ?? []) {
    const theirs = raw
      .statement(`select id from ${table} where "${column}" in (select value from json_each(?))`)
      .pluck()
      .all(JSON.stringify(ids)) as Id[]
    if (theirs.length > 0) removeWithHanging(ctx, table, theirs)
  }
  if (main === 'products') {
    for (const table of ['order_lines', 'return_lines', 'gifts']) freeRows(ctx, table, 'productId', ids)
  }
  if (main === 'orders') freeRows(ctx, 'gifts', 'orderId', ids)
  if (main === 'customers') {
    removeOfCustomers(ctx, ids)
    // What comes again for a customer who goes, and is left, is the shop's own.
    freeRows(ctx, 'recurrences', 'customerId', ids)
  }
  removeRows(ctx, main, ids)
  if (main === 'tasks') forgetRecurrences(ctx)
}

/** What comes again goes with its last copy. */
function forgetRecurrences(ctx: WriteContext): void {
  const empty = ctx.raw
    .statement(
      'select id from recurrences where not exists (select 1 from tasks where "recurrenceId" = recurrences.id)',
    )
    .pluck()
    .all() as Id[]
  for (const id of empty) ctx.put('recurrences', id, null)
}

/** What names a row that goes keeps its own words. */
function freeRows(ctx: WriteContext, table: string, column: string, ids: readonly Id[]): void {
  const rows = ctx.raw
    .statement(`select * from ${table} where "${column}" in (select value from json_each(?))`)
    .all(JSON.stringify(ids)) as (StoredRow & { id: Id })[]
  for (const row of rows) ctx.put(table, row.id, { ...row, [column]: null })
}

/** What hangs on customers by way of something else of theirs. */
function removeOfCustomers(ctx: WriteContext, ids: readonly Id[]): void {
  const theirs = (table: string) =>
    ctx.raw
      .statement(`select id from ${table} where "customerId" in (select value from json_each(?))`)
      .pluck()
      .all(JSON.stringify(ids)) as Id[]
  removeWhere(ctx, 'occasion_notes', 'occasionId', theirs('occasions'))
  unindexRows(ctx.raw, 'gifts', JSON.stringify(theirs('gifts')))
}

function removeRows(ctx: WriteContext, main: Main, ids: readonly Id[]): void {
  for (const [table, column] of belongings[main]) removeWhere(ctx, table, column, ids)
  unindexRows(ctx.raw, main, JSON.stringify(ids))
  removeWhere(ctx, main, 'id', ids)
}

function removeWhere(ctx: WriteContext, table: string, column: string, values: readonly Id[]): void {
  const whole = columnsOf(table)
    .map((name) => `'${name}', "${name}"`)
    .join(', ')
  const those = `"${column}" in (select value from json_each(:gone))`
  const gone = JSON.stringify(values)
  ctx.raw
    .statement(
      `insert into changes (step, "table", "rowId", "before") select :step, '${table}', id, json_object(${whole}) from "${table}" where ${those}`,
    )
    .run({ step: ctx.step(), gone })
  ctx.raw.statement(`delete from "${table}" where ${those}`).run({ gone })
}
