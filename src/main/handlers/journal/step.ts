import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { ChangedRow, journal as declared, StepDetail } from '../../../shared/journal'
import type { ReadContext } from '../../store/context'
import { readStored, type StoredRow } from '../../store/rows'
import { changedFields, rowName } from '../../store/rowWords'
import { lastChangeSince } from '../../store/since'
import { sameRow } from '../../store/undo'
import { readStep, refusalOf, stepRow } from './rows'

const MOST_ROWS = 100
const MOST_NAMED = 5

type Row = { readonly table: string; readonly id: string; readonly first: string | null; readonly last: string | null }

/** One step in full: what it changed, field by field, and what stands against taking it back. */
export async function stepDetail(
  ctx: ReadContext,
  { seq }: ParsedOf<typeof declared.step>,
): Promise<OutputOf<typeof declared.step>> {
  const { raw } = ctx
  const step = readStep(raw, seq)
  const refusal = refusalOf(step)
  const touched = Number(raw.statement(`select count(distinct "rowId") from changes where step = ?`).pluck().get(seq))
  const rows = touchedRows(ctx, seq)
  return {
    ...stepRow(step),
    undoneBy: step.undoneBy,
    target: step.target,
    refusal,
    since: refusal === null ? sinceOf(ctx, seq, rows) : [],
    touched,
    rows: rows.flatMap((row) => changedRow(ctx, row)),
  }
}

/** A row as it was before the step's first change of it, and after its last. */
function touchedRows({ raw }: ReadContext, seq: number): readonly Row[] {
  return raw
    .statement(
      `with touched as (
         select "table", "rowId" as id, min(id) as first, max(id) as last from changes where step = ?
         group by "table", "rowId" order by first limit ${MOST_ROWS})
       select touched."table", touched.id, f."before" as first, l."after" as last from touched
       join changes f on f.id = touched.first join changes l on l.id = touched.last order by touched.first`,
    )
    .all(seq) as Row[]
}

const parsed = (row: string | null): StoredRow | null => (row === null ? null : (JSON.parse(row) as StoredRow))

function changedRow({ raw }: ReadContext, { table, id, first, last }: Row): readonly ChangedRow[] {
  const [before, after] = [parsed(first), parsed(last)]
  const row = after ?? before
  if (row === null) return []
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed'
  return [{ table, id, name: rowName(row), change, fields: [...changedFields(raw, table, before, after)] }]
}

function sinceOf({ raw }: ReadContext, seq: number, rows: readonly Row[]): StepDetail['since'] {
  return rows
    .filter(({ table, id, last }) => !sameRow(readStored(raw, table, id), last))
    .slice(0, MOST_NAMED)
    .map(({ id, first, last }) => lastChangeSince(raw, seq, id, parsed(last) ?? parsed(first) ?? {}))
}
