import { eq } from 'drizzle-orm'
import type { WriteContext } from '../../store/context'
import { changedBy } from '../../store/imports/edited'
import { tasks } from '../../store/schema'
import { makeNext } from '../planned/copies'

/** After a file said of tasks which come again that they are done: what follows comes. */
export async function repeatBrought(ctx: WriteContext): Promise<void> {
  const settled = changedBy(ctx.raw, ctx.step(), 'tasks').filter(
    ({ before, after }) => before?.status === 'open' && after != null && after.status !== 'open',
  )
  for (const { rowId } of settled) {
    await makeNext(ctx, await ctx.orm.select().from(tasks).where(eq(tasks.id, rowId)), ctx.today)
  }
}
