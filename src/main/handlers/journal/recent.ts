import { desc, eq, ne } from 'drizzle-orm'
import type { ParsedOf } from '../../../shared/ipc'
import type { journal as declared } from '../../../shared/journal'
import type { ReadContext } from '../../store/context'
import { staff, steps } from '../../store/schema'

/** The last steps, the newest first. */
export async function recentSteps(ctx: ReadContext, { size }: ParsedOf<typeof declared.recent>) {
  const rows = await ctx.orm
    .select({
      seq: steps.seq,
      at: steps.at,
      who: staff.initials,
      key: steps.summary,
      values: steps.values,
      undoneBy: steps.undoneBy,
    })
    .from(steps)
    .leftJoin(staff, eq(staff.id, steps.staffId))
    .where(ne(steps.kind, 'undo'))
    .orderBy(desc(steps.seq))
    .limit(size)
  return rows.map(({ key, values, undoneBy, ...step }) => ({
    ...step,
    summary: { key, values },
    undone: undoneBy !== null,
  }))
}
