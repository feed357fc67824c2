import { AppError } from '../../../shared/errors'
import type { WriteContext } from '../../store/context'
import { SCHEMA } from '../../store/migrate'
import { lastKnown } from '../../store/owners'
import { readStored, type StoredRow } from '../../store/rows'
import { namedRows, rowName } from '../../store/rowWords'
import { type JournalledChange, settle, turnRound } from '../../store/undo'
import { type Lying, wentAlone } from './lying'

type Change = JournalledChange & { readonly row: StoredRow }

/** Brings back what lies in the bin, with what hung on it and changed with it; all of the step where that was all. */
export async function bringBack(ctx: WriteContext, lying: Lying): Promise<void> {
  const changes = changesOf(ctx, lying.seq)
  const removed = new Set(changes.filter(({ after }) => after === null).map(({ rowId }) => rowId))
  const alone = changes.filter(
    ({ table, rowId, row, after }) => after === null && wentAlone(table, row, (id) => id !== rowId && removed.has(id)),
  )
  const others = new Set(alone.map(({ rowId }) => rowId).filter((id) => id !== lying.row.id))
  const coming = others.size === 0 ? changes : withIt(changes, String(lying.row.id), removed, others)
  mustFindItsOwn(ctx, lying, coming)
  ctx.raw.db.pragma('defer_foreign_keys = on')
  for (const change of coming) turnRound(ctx, lying.seq, change)
  if (others.size === 0) settle(ctx, lying.seq)
}

const changesOf = ({ raw }: WriteContext, step: number): readonly Change[] => {
  const schema = raw.statement('select schema from steps where seq = ?').pluck().get(step)
  if (schema !== SCHEMA) {
    throw new AppError(
      'bin.older',
      'This was removed before Regulars was last brought up to date, and can’t be brought back by itself. A backup from before still holds it.',
    )
  }
  const changes = raw
    .statement('select id, "table", "rowId", "before", "after" from changes where step = ? order by id desc')
    .all(step) as JournalledChange[]
  return changes.map((change) => ({ ...change, row: JSON.parse(change.before ?? change.after ?? '{}') as StoredRow }))
}

const idsIn = (row: StoredRow): readonly string[] =>
  Object.entries(row).flatMap(([column, value]) => (column.endsWith('Id') && typeof value === 'string' ? [value] : []))

/**
 * Of a step that removed several things, what belongs to one of them: all that names it, what names that in turn, and
 * what those rows need; but nothing that hangs on another of the things.
 */
function withIt(
  changes: readonly Change[],
  id: string,
  removed: ReadonlySet<string>,
  others: ReadonlySet<string>,
): readonly Change[] {
  const able = changes.filter(({ rowId, row }) => !others.has(rowId) && !idsIn(row).some((named) => others.has(named)))
  const theirs = new Set([id])
  for (let size = 0; size < theirs.size; ) {
    size = theirs.size
    for (const { rowId, row } of able) if (idsIn(row).some((named) => theirs.has(named))) theirs.add(rowId)
  }
  const needed = able
    .filter(({ rowId }) => theirs.has(rowId))
    .flatMap(({ row }) => idsIn(row).filter((named) => removed.has(named)))
  for (const named of needed) theirs.add(named)
  return able.filter(({ rowId }) => theirs.has(rowId))
}

/** Refuses to bring back what would hang on something that is gone itself. */
function mustFindItsOwn({ raw }: WriteContext, lying: Lying, coming: readonly Change[]): void {
  const back = new Set(coming.map(({ rowId }) => rowId))
  for (const { row, after } of coming) {
    if (after !== null) continue
    for (const { table, id } of namedRows(row)) {
      if (back.has(id) || readStored(raw, table, id)) continue
      const parent = rowName(lastKnown(raw, table, id) ?? {})
      const words = parent === '' ? 'something that is not there any more' : `“${parent}”, which is not there any more`
      throw new AppError('bin.parentGone', `“${rowName(lying.row)}” hangs on ${words}. Bring that back first.`, {
        table,
        id,
      })
    }
  }
}
