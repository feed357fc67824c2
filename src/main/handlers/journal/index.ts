import { AppError } from '../../../shared/errors'
import type { WriteContext } from '../../store/context'
import { SCHEMA } from '../../store/migrate'
import { mustNotBeFinal, type OfferedStep, redoOffer, undoOffer } from '../../store/undo'
import type { HandlersOf } from '..'
import { journalExport } from './export'
import { journalSteps } from './list'
import { recentSteps } from './recent'
import { bring, restoreStep } from './restore'
import { stepDetail } from './step'

export const journalHandlers: HandlersOf<'journal'> = {
  async offers(ctx) {
    return { undo: shown(undoOffer(ctx.raw, ctx.actor, SCHEMA)), redo: shown(redoOffer(ctx.raw, ctx.actor, SCHEMA)) }
  },

  async undo(ctx, { seq }) {
    mustNotBeFinal(ctx.raw, ctx.actor, SCHEMA)
    const step = mustStand(undoOffer(ctx.raw, ctx.actor, SCHEMA), 'There is nothing to undo.')
    // A toast offers the step it speaks of; by then something newer may stand on top of it.
    if (seq !== undefined && seq !== step.seq) {
      throw new AppError('undo.newer', 'Something else was done since. Undo that first, or use Ctrl+Z step by step.')
    }
    return repeat(ctx, step)
  },

  async redo(ctx) {
    return repeat(ctx, mustStand(redoOffer(ctx.raw, ctx.actor, SCHEMA), 'There is nothing to redo.'))
  },

  recent: recentSteps,
  restore: restoreStep,
  steps: journalSteps,
  step: stepDetail,
  ...journalExport,
}

const shown = (step: OfferedStep | null) => step && { seq: step.seq, summary: step.summary }

function mustStand(step: OfferedStep | null, message: string): OfferedStep {
  if (!step) throw new AppError('undo.nothing', message)
  return step
}

async function repeat(ctx: WriteContext, step: OfferedStep): Promise<{ summary: OfferedStep['summary'] }> {
  await bring(ctx, step)
  ctx.says(step.summary.key, step.summary.values)
  return { summary: step.summary }
}
