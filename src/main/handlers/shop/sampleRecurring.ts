import { firstCopy, nextCopy } from '../../../shared/domain/copies'
import { type Day, momentAt, time } from '../../../shared/domain/day'
import { type SampleRecurring, sampleRecurring } from '../../../shared/domain/sample/recurring'
import type { Id } from '../../../shared/fields'
import type { WriteContext } from '../../store/context'
import { checklistItems, recurrences, tasks } from '../../store/schema'
import { howWePlan } from '../planned/howWePlan'

/** Where the ids of what comes again in the sample are kept. */
export const SAMPLE_RECURRENCES = 'sample recurrences'

const opening = time('09:00')

type Of = { readonly member: (initials: string) => Id; readonly importId: Id; readonly timeZone: string }

/** Writes what the sample shop does again and again, each with its done copies and the one that stands. */
export async function writeSampleRecurring(ctx: WriteContext, of: Of): Promise<void> {
  const ids: Id[] = []
  for (const sample of sampleRecurring(ctx.today)) ids.push(await writeOne(ctx, sample, of))
  ctx.keep(SAMPLE_RECURRENCES, ids)
}

async function writeOne(ctx: WriteContext, sample: SampleRecurring, { member, importId, timeZone }: Of): Promise<Id> {
  const { who, repeats, done, checklist, ...own } = sample
  const words = { ...own, place: '', priority: 'normal' as const, assigneeId: member(who) }
  const { id } = await ctx.insert(recurrences, { ...words, checklist, ...repeats, active: true })
  const write = async (slot: Day, dueOn: Day, settledOn: Day | null) => {
    const { id: taskId } = await ctx.insert(tasks, {
      ...words,
      dueOn,
      slot,
      recurrenceId: id,
      status: settledOn === null ? 'open' : 'done',
      settledOn,
      importId,
      addedAt: momentAt(repeats.startsOn < ctx.today ? repeats.startsOn : ctx.today, opening, timeZone),
    })
    for (const [position, text] of checklist.entries()) {
      await ctx.insert(checklistItems, { taskId, text, done: settledOn !== null, position })
    }
  }
  for (const { slot, settledOn } of done) await write(slot, slot, settledOn)
  const { calendar } = await howWePlan(ctx)
  const last = done.at(-1)
  const next = last ? nextCopy(repeats, last.slot, last.settledOn, calendar) : firstCopy(repeats, calendar)
  if (next !== null) await write(next.slot, next.day, null)
  return id
}
