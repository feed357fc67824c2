import { AppError } from '../../shared/errors'
import type { Words } from '../../shared/journal'
import type { Raw } from './connection'
import type { WriteContext } from './context'
import { readStored, type StoredRow } from './rows'
import { changedError, lastChangeSince } from './since'

const BREATHE_EVERY = 200

export type JournalledChange = {
  readonly id: number
  readonly table: string
  readonly rowId: string
  readonly before: string | null
  readonly after: string | null
}
export type OfferedStep = { readonly seq: number; readonly summary: Words; readonly importId: string | null }
type StepRow = {
  seq: number
  summary: string
  values: string
  importId: string | null
  kind: string
  erasedBy: number | null
}

const offered = (row: StepRow | undefined): OfferedStep | null =>
  row ? { seq: row.seq, summary: { key: row.summary, values: JSON.parse(row.values) }, importId: row.importId } : null

const isFinal = (row: StepRow | undefined): boolean =>
  row !== undefined && (row.kind === 'final' || row.erasedBy !== null)

const lastStanding = (raw: Raw, actor: string | null, schema: number): StepRow | undefined =>
  raw
    .statement(
      `select seq, summary, "values", "importId", kind, "erasedBy" from steps
       where "staffId" is ? and kind in ('command', 'redo', 'final') and "undoneBy" is null and schema = ?
       order by seq desc limit 1`,
    )
    .get(actor, schema) as StepRow | undefined

/**
 * The step that Undo would take back: the actor's own last one that stands, not older than the last migration.
 * Null where there is none, and where a customer was erased for good: nothing is undone past that unasked.
 */
export function undoOffer(raw: Raw, actor: string | null, schema: number): OfferedStep | null {
  const last = lastStanding(raw, actor, schema)
  return isFinal(last) ? null : offered(last)
}

/** Throws `undo.final` where the actor's last step erased a customer, or touched one who was erased since. */
export function mustNotBeFinal(raw: Raw, actor: string | null, schema: number): void {
  const last = lastStanding(raw, actor, schema)
  if (last && isFinal(last)) throw finalError(last.kind === 'final')
}

export const finalError = (erases: boolean): AppError =>
  new AppError(
    'undo.final',
    erases
      ? 'Erasing a customer is final: it can’t be undone. What was done before it stands in the journal, to be taken back there.'
      : 'This can’t be undone: it touched a customer who was erased for good since. What was done before it stands in the journal, to be taken back there.',
  )

/** The step that Redo would bring back: the actor's last undo, unless they have done something new since. */
export function redoOffer(raw: Raw, actor: string | null, schema: number): OfferedStep | null {
  return offered(
    raw
      .statement(
        `select seq, summary, "values", "importId", kind, "erasedBy" from steps
         where "staffId" is ? and kind = 'undo' and "undoneBy" is null and schema = ? and "erasedBy" is null
           and seq > coalesce((select max(seq) from steps where "staffId" is ? and kind in ('command', 'final')), 0)
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
  const page = raw.statement(
    `select id, "table", "rowId", "before", "after" from changes where step = ? and id < ? order by id desc
     limit ${BREATHE_EVERY}`,
  )
  const pageBefore = (id: number) => page.all(step.seq, id) as JournalledChange[]
  for (let changes = pageBefore(Number.MAX_SAFE_INTEGER); changes.length > 0; ) {
    for (const change of changes) turnRound(ctx, step.seq, change)
    // A big import brought back is many rows: they come in pages, and queries are answered meanwhile.
    await ctx.job.breathe()
    changes = pageBefore(changes.at(-1)?.id ?? 0)
  }
  settle(ctx, step.seq)
}

/** Turns one change of a step round. Throws `undo.changed`, saying what was changed since, by whom and when. */
export function turnRound(ctx: WriteContext, step: number, { table, rowId, before, after }: JournalledChange): void {
  if (!sameRow(readStored(ctx.raw, table, rowId), after)) {
    const row = JSON.parse(after ?? before ?? '{}') as StoredRow
    throw changedError(ctx, { table, id: rowId }, lastChangeSince(ctx.raw, step, rowId, row))
  }
  ctx.put(table, rowId, before === null ? null : (JSON.parse(before) as StoredRow))
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
