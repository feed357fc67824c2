import type { Id } from '../../../shared/fields'
import type { WriteContext } from '../context'
import { readStored, type StoredRow, writeStored } from '../rows'
import { addresses, checklistItems, contactWays, customers, imports, likes, tags, tasks } from '../schema'
import { indexCustomer, indexTask } from '../search'
import type { Draft, Plan } from './draft'

const CHUNK = 100
/** Imported rows themselves, and not what belongs to them. */
const mains = new Set(['customers', 'tasks'])

/** Whether something that the check relied on was written after it. */
export function isStale({ raw }: WriteContext, asOf: number): boolean {
  const changed = raw
    .statement(
      `select exists (select 1 from steps where seq > ? and ("importId" is not null or exists (
         select 1 from changes where changes.step = steps.seq and "table" in
           ('customers', 'contact_ways', 'addresses', 'likes', 'tags', 'tasks', 'staff', 'shop'))))`,
    )
    .pluck()
    .get(asOf)
  return changed === 1
}

/** The number of the journal's last step. */
export const lastStep = ({ raw }: Pick<WriteContext, 'raw'>): number =>
  Number(raw.statement('select coalesce(max(seq), 0) from steps').pluck().get())

/**
 * Writes a checked file's rows into the store, inside the command's transaction, letting other work through between
 * chunks. New rows are known by the import and not journalled; updated ones are, through the door.
 */
export async function bringIn(ctx: WriteContext, importId: Id, draft: Draft): Promise<void> {
  const { subject, fileName, counts } = draft.facts
  const { new: added, ...others } = counts
  writeStored(ctx.raw, 'imports', { id: importId, subject, fileName, at: ctx.now, added, ...others })
  ctx.step()
  ctx.ofImport(importId)
  const total = added + counts.updated
  const stamp = { importId, addedAt: ctx.now }
  await inChunks(ctx, added, 0, total, (from) => {
    for (const plan of draft.plans('new', from, CHUNK)) insertNew(ctx, plan, stamp)
  })
  await inChunks(ctx, counts.updated, added, total, (from) => {
    for (const plan of draft.plans('updated', from, CHUNK)) update(ctx, plan)
  })
  ctx.wrote(imports, customers, contactWays, addresses, likes, tags, tasks, checklistItems)
}

async function inChunks(ctx: WriteContext, count: number, before: number, total: number, work: (from: number) => void) {
  for (let from = 0; from < count; from += CHUNK) {
    work(from)
    ctx.job.progress(Math.min(total, before + from + CHUNK), total)
    await ctx.job.breathe()
  }
}

function insertNew({ raw }: WriteContext, plan: Plan, stamp: StoredRow): void {
  for (const { table, row } of plan) {
    const whole = mains.has(table) ? { ...row, ...stamp } : row
    const columns = Object.keys(whole)
    const names = columns.map((column) => `"${column}"`).join(', ')
    const places = columns.map(() => '?').join(', ')
    const { lastInsertRowid } = raw
      .statement(`insert into "${table}" (${names}) values (${places})`)
      .run(...Object.values(whole))
    if (table === 'tasks') indexTask(raw, Number(lastInsertRowid))
  }
  const [first] = plan
  if (first?.table !== 'customers') return
  // After its ways and addresses, which it is found by, too.
  indexCustomer(raw, Number(raw.statement('select key from customers where id = ?').pluck().get(first.row.id)))
}

function update(ctx: WriteContext, plan: Plan): void {
  for (const { table, row } of plan) ctx.put(table, row.id, { ...readStored(ctx.raw, table, row.id), ...row })
}
