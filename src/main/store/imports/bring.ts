import type { Id } from '../../../shared/fields'
import type { WriteContext } from '../context'
import { readStored, type StoredRow, writeStored } from '../rows'
import { indexRow, isSearched } from '../search'
import type { Draft, Plan } from './draft'
import { isMain, ownerColumn, touchedTables } from './tables'

const CHUNK = 100

/** What a check looks at, beside the imports themselves. */
const lookedAt = [
  'customers',
  'contact_ways',
  'addresses',
  'likes',
  'tags',
  'products',
  'orders',
  'order_lines',
  'promise_changes',
  'returns',
  'return_lines',
  'tasks',
  'staff',
  'shop',
]

/** Whether something that the check relied on was written after it. */
export function isStale({ raw }: WriteContext, asOf: number): boolean {
  const changed = raw
    .statement(
      `select exists (select 1 from steps where seq > :asOf and ("importId" is not null or exists (
         select 1 from changes where changes.step = steps.seq
           and "table" in (select value from json_each(:lookedAt)))))`,
    )
    .pluck()
    .get({ asOf, lookedAt: JSON.stringify(lookedAt) })
  return changed === 1
}

/** The number of the journal's last step. */
export const lastStep = ({ raw }: Pick<WriteContext, 'raw'>): number =>
  Number(raw.statement('select coalesce(max(seq), 0) from steps').pluck().get())

/**
 * Writes a checked file's rows into the store, inside the command's transaction, letting other work through between
 * chunks. New rows are known by the import and not journalled; what stood before is changed through the door.
 */
export async function bringIn(ctx: WriteContext, importId: Id, draft: Draft): Promise<void> {
  const { subject, fileName, counts } = draft.facts
  const { new: added, ...others } = counts
  writeStored(ctx.raw, 'imports', { id: importId, subject, fileName, at: ctx.now, added, ...others })
  ctx.step()
  ctx.ofImport(importId)
  const total = added + counts.updated
  const stamp = { importId, addedAt: ctx.now }
  for (const [outcome, before] of [
    ['new', 0],
    ['updated', added],
  ] as const) {
    for (let from = 0; from < counts[outcome]; from += CHUNK) {
      for (const plan of draft.plans(outcome, from, CHUNK)) bring(ctx, plan, stamp)
      ctx.job.progress(Math.min(total, before + from + CHUNK), total)
      await ctx.job.breathe()
    }
  }
  ctx.wrote(...touchedTables)
}

/** A row that nobody knew is inserted with what belongs to it; all else goes through the door. */
function bring(ctx: WriteContext, plan: Plan, stamp: StoredRow): void {
  const { raw } = ctx
  const inserted = new Map<string, { readonly table: string; readonly key: number }>()
  for (const { table, row, goes } of plan) {
    const owner = String(row[ownerColumn(table) ?? ''])
    if (isMain(table) && raw.statement(`select 1 from ${table} where id = ?`).get(row.id) === undefined) {
      inserted.set(row.id, { table, key: insert(ctx, table, { ...row, ...stamp }) })
    } else if (inserted.has(owner)) insert(ctx, table, row)
    else ctx.put(table, row.id, goes ? null : { ...readStored(raw, table, row.id), ...row })
  }
  // After what belongs to them, which they are found by, too.
  for (const { table, key } of inserted.values()) if (isSearched(table)) indexRow(raw, table, key)
}

function insert({ raw }: WriteContext, table: string, row: StoredRow): number {
  const columns = Object.keys(row)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const places = columns.map(() => '?').join(', ')
  const { lastInsertRowid } = raw
    .statement(`insert into "${table}" (${names}) values (${places})`)
    .run(...Object.values(row))
  return Number(lastInsertRowid)
}
