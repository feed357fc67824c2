import { AppError } from '../../shared/errors'
import type { Words } from '../../shared/journal'
import type { Raw } from './connection'
import type { WriteContext } from './context'
import { readStored, type StoredRow } from './rows'

const BREATHE_EVERY = 200

export type OfferedStep = { readonly seq: number; readonly summary: Words; readonly importId: string | null }
type StepRow = { seq: number; summary: string; values: string; importId: string | null }

const offered = (row: StepRow | undefined): OfferedStep | null =>
  row ? { seq: row.seq, summary: { key: row.summary, values: JSON.parse(row.values) }, importId: row.importId } : null

/**
 * The step that Undo would take back: the actor's own last one that stands, not older than the last migration.
 * Null where there is none.
 */
export function undoOffer(raw: Raw, actor: string | null, schema: number): OfferedStep | null {
  return offered(
    raw
      .statement(
        `select seq, summary, "values", "importId" from steps
         where "staffId" is ? and kind in ('command', 'redo') and "undoneBy" is null and schema = ?
         order by seq desc limit 1`,
      )
      .get(actor, schema) as StepRow | undefined,
  )
}

/** The step that Redo would bring back: the actor's last undo, unless they have done something new since. */
export function redoOffer(raw: Raw, actor: string | null, schema: number): OfferedStep | null {
  return offered(
    raw
      .statement(
        `select seq, summary, "values", "importId" from steps
         where "staffId" is ? and kind = 'undo' and "undoneBy" is null and schema = ?
           and seq > coalesce((select max(seq) from steps where "staffId" is ? and kind = 'command'), 0)
         order by seq desc limit 1`,
      )
      .get(actor, schema, actor) as StepRow | undefined,
  )
}

/**
 * Turns every change of a step round, last first, through the door. Throws `undo.changed` where a row has changed since.
 * A row that would go although something newer needs it is refused at the commit.
 */
export async function invert(ctx: WriteContext, step: OfferedStep): Promise<void> {
  const { raw } = ctx
  // Checked at the commit: within a step, children and parents may come back in any order.
  raw.db.pragma('defer_foreign_keys = on')
  const changes = raw
    .statement('select "table", "rowId", "before", "after" from changes where step = ? order by id desc')
    .all(step.seq) as { table: string; rowId: string; before: string | null; after: string | null }[]
  for (const [at, change] of changes.entries()) {
    // A big import brought back is many rows: queries are answered meanwhile.
    if (at % BREATHE_EVERY === BREATHE_EVERY - 1) await ctx.job.breathe()
    const now = readStored(raw, change.table, change.rowId)
    if (!sameRow(now, change.after)) {
      throw new AppError('undo.changed', 'This can’t be undone: something it changed has been changed again since.', {
        table: change.table,
        id: change.rowId,
      })
    }
    ctx.put(change.table, change.rowId, change.before === null ? null : (JSON.parse(change.before) as StoredRow))
  }
  settle(ctx, step.seq)
}

/** Notes that this step takes another back, or brings it back. What that one had itself taken back stands again. */
export function settle(ctx: WriteContext, seq: number): void {
  ctx.targets(seq)
  const { raw } = ctx
  raw
    .statement(
      `update steps set "undoneBy" = null
       where "undoneBy" = :seq and (select kind from steps where seq = :seq) = 'command'`,
    )
    .run({ seq })
  raw.statement('update steps set "undoneBy" = ? where seq = ?').run(ctx.step(), seq)
}

/** Whether a row is still as the journal last wrote it. */
export function sameRow(now: StoredRow | undefined, journalled: string | null): boolean {
  if (!now || journalled === null) return !now && journalled === null
  const then = JSON.parse(journalled) as StoredRow
  return (
    Object.keys(now).length === Object.keys(then).length &&
    Object.entries(now).every(([name, value]) => then[name] === value)
  )
}
