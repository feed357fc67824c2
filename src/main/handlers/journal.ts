import { desc, eq, ne } from 'drizzle-orm'
import { AppError } from '../../shared/errors'
import type { ReadContext, WriteContext } from '../store/context'
import { mustBeUntouched } from '../store/imports/edited'
import { removeNew, restoreUpdated } from '../store/imports/takeBack'
import { SCHEMA } from '../store/migrate'
import { staff, steps } from '../store/schema'
import { invert, type OfferedStep, redoOffer, settle, undoOffer } from '../store/undo'
import type { HandlersOf } from '.'

export const journalHandlers: HandlersOf<'journal'> = {
  async offers(ctx) {
    return { undo: shown(undoOffer(ctx.raw, ctx.actor, SCHEMA)), redo: shown(redoOffer(ctx.raw, ctx.actor, SCHEMA)) }
  },

  async undo(ctx, { seq }) {
    const step = mustStand(undoOffer(ctx.raw, ctx.actor, SCHEMA), 'There is nothing to undo.')
    // A toast offers the step it speaks of; by then something newer may stand on top of it.
    if (seq !== undefined && seq !== step.seq) {
      throw new AppError('undo.newer', 'Something else was done since. Undo that first, or use Ctrl+Z step by step.')
    }
    return bring(ctx, step)
  },

  async redo(ctx) {
    return bring(ctx, mustStand(redoOffer(ctx.raw, ctx.actor, SCHEMA), 'There is nothing to redo.'))
  },

  async recent(ctx, { size }) {
    return await recentSteps(ctx, size)
  },
}

const shown = (step: OfferedStep | null) => step && { seq: step.seq, summary: step.summary }

function mustStand(step: OfferedStep | null, message: string): OfferedStep {
  if (!step) throw new AppError('undo.nothing', message)
  return step
}

async function bring(ctx: WriteContext, step: OfferedStep): Promise<{ summary: OfferedStep['summary'] }> {
  if (step.importId === null) await invert(ctx, step)
  else await undoImport(ctx, step.seq, step.importId)
  ctx.says(step.summary.key, step.summary.values)
  return { summary: step.summary }
}

/** An import's new rows are known by the import, not by changes of their own. */
async function undoImport(ctx: WriteContext, seq: number, importId: string): Promise<void> {
  mustBeUntouched(ctx.raw, importId)
  await restoreUpdated(ctx, importId, new Set())
  await removeNew(ctx, importId, new Set())
  settle(ctx, seq)
}

async function recentSteps(ctx: ReadContext, size: number) {
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
