import { AppError } from '../../../shared/errors'
import type { ParsedOf } from '../../../shared/ipc'
import { type journal as declared, inPlainWords, type Words } from '../../../shared/journal'
import type { WriteContext } from '../../store/context'
import { mustBeUntouched } from '../../store/imports/edited'
import { removeNew, restoreUpdated } from '../../store/imports/takeBack'
import { invert, type OfferedStep, settle } from '../../store/undo'
import { readStep, refusalOf } from './rows'

/** Turns a step round, as Undo, Redo and the journal do. */
export async function bring(ctx: WriteContext, step: OfferedStep): Promise<void> {
  if (step.importId === null) await invert(ctx, step)
  else await undoImport(ctx, step.seq, step.importId)
}

/** An import's new rows are known by the import, not by changes of their own. */
async function undoImport(ctx: WriteContext, seq: number, importId: string): Promise<void> {
  mustBeUntouched(ctx.raw, importId)
  await restoreUpdated(ctx, importId, new Set())
  await removeNew(ctx, importId, new Set())
  settle(ctx, seq)
}

/** Takes one step back, whoever's it was and however long ago: a new step, which can itself be undone. */
export async function restoreStep(
  ctx: WriteContext,
  { seq }: ParsedOf<typeof declared.restore>,
): Promise<{ summary: Words }> {
  const step = readStep(ctx.raw, seq)
  const refusal = refusalOf(step)
  if (refusal !== null) throw new AppError('journal.lasting', refusal)
  const summary = { key: step.summary, values: JSON.parse(step.values) as Words['values'] }
  await bring(ctx, { seq, summary, importId: step.importId })
  const words = inPlainWords(summary)
  if (step.kind === 'undo') ctx.says('Bring back: {{what}}', { what: words })
  else ctx.says('Take back: {{what}}', { what: words })
  return { summary }
}
