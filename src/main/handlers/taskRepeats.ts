import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { comingDays, firstCopy, type Repeats } from '../../shared/domain/copies'
import { addDays, type Day } from '../../shared/domain/day'
import { exactDay } from '../../shared/domain/dayWords'
import type { Occurrence } from '../../shared/domain/slots'
import { fieldError } from '../../shared/errors'
import type { ParsedOf } from '../../shared/ipc'
import type { RepeatDraft } from '../../shared/recurrence'
import type { tasks as declared, TaskDraft, WhichCopies } from '../../shared/tasks'
import type { ReadContext, WriteContext } from '../store/context'
import type { RowOf } from '../store/rows'
import { recurrences, tasks } from '../store/schema'
import {
  comingAgain,
  isCopy,
  makeNext,
  onItsOwn,
  openCopy,
  type RecurrenceRow,
  repeatsOf,
  stopComing,
} from './planned/copies'
import { howWePlan } from './planned/howWePlan'

const SHOWN_AHEAD = 3

type TaskRecord = RowOf<typeof tasks>
/** What a task's row says of its repeating, and the day that follows from it. */
type RepeatPatch = Partial<Pick<TaskRecord, 'recurrenceId' | 'slot' | 'dueOn'>>

export const draftOf = ({ rule, ifClosed, until }: RepeatDraft): RepeatDraft => ({ rule, ifClosed, until })

/** How a task comes again; null where it doesn't, or doesn't any more. */
export async function repeatsOfTask(ctx: ReadContext, row: TaskRecord): Promise<RepeatDraft | null> {
  const [recurrence] = (await comingAgain(ctx, [row])).values()
  return recurrence ? draftOf(recurrence) : null
}

/** What every copy says, of what a person wrote in one. */
function wordsFor({ checklist, repeats: _repeats, dueOn: _dueOn, ...words }: TaskDraft) {
  return { ...words, checklist: checklist.map(({ text }) => text) }
}

/** The first copy from a day on. Throws, at the field that is wrong, where none would come. */
async function mustCome(ctx: ReadContext, repeats: RepeatDraft, startsOn: Day): Promise<Occurrence> {
  const { calendar } = await howWePlan(ctx)
  const found = firstCopy({ ...repeats, startsOn }, calendar)
  if (found !== null) return found
  const endless = firstCopy({ ...repeats, until: null, startsOn }, calendar)
  if (endless === null) throw fieldError('repeats', 'The shop is closed for so long that it would never come.')
  throw fieldError('repeats.until', `This is before it comes for the first time, on ${exactDay(endless.day)}.`)
}

/** Begins to repeat what a draft says. Answers what its first copy has of that. */
export async function beginRepeating(
  ctx: WriteContext,
  draft: TaskDraft,
  repeats: RepeatDraft,
  startsOn: Day,
): Promise<Required<RepeatPatch>> {
  const { slot, day } = await mustCome(ctx, repeats, startsOn)
  const { id } = await ctx.insert(recurrences, { ...wordsFor(draft), ...repeats, startsOn, active: true })
  return { recurrenceId: id, slot, dueOn: day }
}

/**
 * Makes a task's repeating what a person wrote: begun, changed for it and those to come, or stopped. Answers what the
 * task's own row has of that. Throws where the change would reach further than the person said.
 */
export async function writeRepeats(
  ctx: WriteContext,
  row: TaskRecord,
  draft: TaskDraft,
  which: WhichCopies,
): Promise<RepeatPatch> {
  const { repeats, dueOn } = draft
  const [standing] = (await comingAgain(ctx, [row])).values()
  if (repeats === null || dueOn === null) {
    if (!standing) return {}
    await stopComing(ctx, [standing.id])
    return row.status === 'open' ? onItsOwn : {}
  }
  if (row.step !== null) throw fieldError('repeats', 'This is a step of an order: it comes with the order.')
  if (!standing) return await beginOn(ctx, row, draft, repeats, dueOn)
  const isSame = isDeepStrictEqual(draftOf(standing), repeats)
  if (row.status !== 'open') return isSame ? {} : await goOn(ctx, row, standing, repeats)
  if (which === 'this one') {
    if (isSame) return {}
    throw fieldError('repeats', 'How it comes again can’t change for this one alone: save it for those to come too.')
  }
  return await changeRest(ctx, row, standing, draft, repeats, dueOn, isSame)
}

/** A task that is open begins on its day; one that is settled was the first, and the next is made at once. */
async function beginOn(
  ctx: WriteContext,
  row: TaskRecord,
  draft: TaskDraft,
  repeats: RepeatDraft,
  dueOn: Day,
): Promise<RepeatPatch> {
  const begun = await beginRepeating(ctx, draft, repeats, dueOn)
  if (row.status === 'open') return begun
  const { recurrenceId } = begun
  const first = await ctx.update(tasks, row.id, { recurrenceId, slot: dueOn })
  await makeNext(ctx, [first], lately(ctx, row))
  return {}
}

/** What has ended comes again, from its last copy on. */
async function goOn(
  ctx: WriteContext,
  row: TaskRecord,
  standing: RecurrenceRow,
  repeats: RepeatDraft,
): Promise<RepeatPatch> {
  const open = await openCopy(ctx, standing.id)
  if (open) {
    const due = open.dueOn === null ? '' : `, due ${exactDay(open.dueOn)}`
    throw fieldError('repeats', `The next one is open${due}. Change there how it comes again.`)
  }
  await ctx.update(recurrences, standing.id, repeats)
  await makeNext(ctx, [row], lately(ctx, row))
  return {}
}

/** The day that a settled task is counted from when it comes again: what would have come long ago is left out. */
function lately(ctx: ReadContext, { settledOn }: TaskRecord): Day {
  const yesterday = addDays(ctx.today, -1)
  return settledOn !== null && settledOn > yesterday ? settledOn : yesterday
}

/** "This and the ones to come": with another day or another rule it is counted from this copy's day anew. */
async function changeRest(
  ctx: WriteContext,
  row: TaskRecord,
  standing: RecurrenceRow,
  draft: TaskDraft,
  repeats: RepeatDraft,
  dueOn: Day,
  isSame: boolean,
): Promise<RepeatPatch> {
  const isAnew = !isSame || dueOn !== row.dueOn
  const startsOn = isAnew ? dueOn : standing.startsOn
  const first = isAnew ? await mustCome(ctx, repeats, startsOn) : null
  await ctx.update(recurrences, standing.id, { ...wordsFor(draft), ...repeats, startsOn })
  return first === null ? {} : { slot: first.slot, dueOn: first.day }
}

/** The next days on which a task as a form has it would come, its own first. */
export async function comingOf(
  ctx: ReadContext,
  { id, dueOn, repeats }: ParsedOf<typeof declared.coming>,
): Promise<Day[]> {
  const { calendar } = await howWePlan(ctx)
  const [row] = id === null ? [] : await ctx.orm.select().from(tasks).where(eq(tasks.id, id))
  const [standing] = row ? (await comingAgain(ctx, [row])).values() : []
  const isAsItStands =
    row !== undefined && standing !== undefined && row.dueOn === dueOn && isDeepStrictEqual(draftOf(standing), repeats)
  if (isAsItStands && isCopy(row)) {
    const first = { slot: row.slot, day: dueOn }
    return [...comingDays(repeatsOf(standing), first, SHOWN_AHEAD, calendar)]
  }
  const anew: Repeats = { ...repeats, startsOn: dueOn }
  return [...comingDays(anew, firstCopy(anew, calendar), SHOWN_AHEAD, calendar)]
}
