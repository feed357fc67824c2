import { BIN_DAYS, type Binned, binned } from '../../../shared/bin'
import { type Moment, moment } from '../../../shared/domain/day'
import type { ReadContext } from '../../store/context'
import { namedBy, ways } from '../../store/owners'
import { readStored, type StoredRow } from '../../store/rows'

/** Something that lies in the bin: as it was, and the step that removed it. */
export type Lying = {
  readonly table: Binned
  readonly row: StoredRow
  readonly seq: number
  readonly at: Moment
  readonly who: string | null
}

type Removal = { table: string; id: string; before: string; seq: number; at: Moment; who: string | null }

const DAY_MS = 86_400_000

/**
 * What was removed in the last 30 days and is not there again, the newest first. The journal knows it; there is no other
 * record. What hung on another thing that went with it is not told apart: it comes back with that.
 */
export function inBin(ctx: ReadContext): readonly Lying[] {
  const removals = removalsSince(ctx, moment(Date.parse(ctx.now) - BIN_DAYS * DAY_MS))
  const gone = new Set(removals.map(({ seq, id }) => `${seq} ${id}`))
  const seen = new Set<string>()
  return removals.flatMap(({ table, id, before, ...step }) => {
    if (!isBinned(table) || seen.has(id)) return []
    seen.add(id)
    const row = JSON.parse(before) as StoredRow
    const isAlone = wentAlone(table, row, (parent) => gone.has(`${step.seq} ${parent}`))
    return !isAlone || readStored(ctx.raw, table, id) ? [] : [{ table, row, ...step }]
  })
}

/** Whether a removed row went for its own sake, and not with what it hung on. */
export const wentAlone = (table: string, row: StoredRow, isGone: (id: string) => boolean): boolean =>
  isBinned(table) &&
  !(ways[table] ?? []).some((way) => {
    const parent = namedBy(row, way)
    return parent !== null && parent !== row.id && isGone(parent)
  })

const isBinned = (table: string): table is Binned => binned.some((name) => name === table)

// What an import or the sample brought and took back is a step of its own; what Undo took away is Redo's.
const removalsSince = ({ raw }: ReadContext, cutoff: Moment): readonly Removal[] =>
  raw
    .statement(
      `select c."table", c."rowId" as id, c."before", s.seq, s.at, staff.initials as who from changes c
       join steps s on s.seq = c.step left join staff on staff.id = s."staffId"
       where c."after" is null and c."before" is not null
         and c.step >= (select seq from steps where at >= :cutoff order by at limit 1) and s.at >= :cutoff
         and s.kind in ('command', 'redo') and s."undoneBy" is null and s."erasedBy" is null
         and s.subject not in ('imports', 'shop')
       order by c.step desc, c.id desc`,
    )
    .all({ cutoff }) as Removal[]
