import { and, eq, gte, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { type Moment, moment, momentAt, time } from '../../shared/domain/day'
import {
  earlierFirst,
  isMissed,
  nextMorning,
  remindAt,
  type ShopClock,
  showAt,
  sortOut,
  wasOverWhenAdded,
} from '../../shared/domain/reminders'
import { AppError } from '../../shared/errors'
import type { Reminder } from '../../shared/reminders'
import type { ReadContext, WriteContext } from '../store/context'
import type { RowOf } from '../store/rows'
import { customers, reminders, shop, tasks } from '../store/schema'
import type { HandlersOf } from '.'
import { keptDesktop } from './keptDesktop'
import { taskRowsById } from './taskRows'

type Shown = RowOf<typeof reminders>

/** An open task that wants to be reminded of. */
type Waiting = {
  readonly id: string
  readonly title: string
  /** The moment that its day, time and wish make. */
  readonly dueAt: Moment
  /** When to show it; null where it has been shown. */
  readonly at: Moment | null
  readonly shown: Shown | null
}

export const remindersHandlers: HandlersOf<'reminders'> = {
  async due(ctx) {
    const waiting = await waitingTasks(ctx, undefined)
    const { due, next } = sortOut(
      waiting.flatMap(({ id, at }) => (at === null ? [] : [{ id, at, seenAt: ctx.now }])),
      ctx.now,
    )
    return { due: await inWords(ctx, due), next }
  },

  async standing(ctx) {
    const clock = await shopClock(ctx)
    if (!clock) return []
    const today = momentAt(ctx.today, time('00:00'), clock.timeZone)
    const isStanding = and(gte(reminders.shownAt, today), isNull(reminders.dismissedAt))
    const shownToday = await ctx.orm.select({ id: reminders.id }).from(reminders).where(isStanding)
    if (shownToday.length === 0) return []
    const ids = shownToday.map(({ id }) => id)
    const waiting = await waitingTasks(ctx, inArray(tasks.id, ids))
    const standing = waiting.flatMap(({ id, at, shown }) =>
      at === null && shown ? [{ id, at: shown.sleepsUntil ?? shown.dueAt, seenAt: shown.shownAt }] : [],
    )
    return await inWords(ctx, standing.toSorted(earlierFirst))
  },

  async shown(ctx, { ids }) {
    const waiting = (await waitingTasks(ctx, inArray(tasks.id, ids))).filter(({ at }) => at !== null)
    for (const one of waiting) {
      // What was put off keeps that moment: it says whether it came late.
      const sleepsUntil = one.at === one.dueAt ? null : one.at
      await remember(ctx, one, { shownAt: ctx.now, sleepsUntil, dismissedAt: null })
    }
    if (waiting.length === 1 && waiting[0]) ctx.says('Be reminded of: {{title}}', { title: waiting[0].title })
    else ctx.says('Be reminded of: {{count}} tasks', { count: waiting.length })
    return null
  },

  async sleep(ctx, asked) {
    const [one] = await waitingTasks(ctx, eq(tasks.id, asked.id))
    const clock = await shopClock(ctx)
    if (!one || !clock) throw new AppError('reminder.gone', 'This is settled, or nobody is to be reminded of it now.')
    const sleepsUntil = 'until' in asked ? nextMorning(ctx.today, clock) : later(ctx.now, asked.minutes)
    await remember(ctx, one, { shownAt: ctx.now, sleepsUntil, dismissedAt: null })
    ctx.says('Be reminded again later: {{title}}', { title: one.title })
    return null
  },

  async dismiss(ctx, { ids }) {
    const rows = await ctx.orm.select().from(reminders).where(inArray(reminders.id, ids))
    for (const { id } of rows) await ctx.update(reminders, id, { dismissedAt: ctx.now })
    ctx.says('Put away {{count}} reminders', { count: rows.length })
    return null
  },
}

const later = (now: Moment, minutes: number): Moment => moment(Date.parse(now) + minutes * 60_000)

/** Null until there is a shop. */
async function shopClock(ctx: ReadContext): Promise<ShopClock | null> {
  const [row] = await ctx.orm.select({ timeZone: shop.timeZone }).from(shop)
  return row ? { timeZone: row.timeZone, morning: (await keptDesktop(ctx)).morning } : null
}

/** The open tasks that have a reminder. Of the dead there are none, nor of what was over when it was written down. */
async function waitingTasks(ctx: ReadContext, where: SQL | undefined): Promise<readonly Waiting[]> {
  const clock = await shopClock(ctx)
  if (!clock) return []
  const rows = await ctx.orm
    .select({ task: remindable, shown: reminders })
    .from(tasks)
    .leftJoin(reminders, eq(reminders.id, tasks.id))
    .leftJoin(customers, eq(customers.id, tasks.customerId))
    .where(and(hasReminder, where, or(isNull(customers.status), ne(customers.status, 'deceased'))))
  return rows.flatMap(({ task, shown }) => {
    const dueAt = remindAt(task, clock)
    // A copy of a recurring task is written when its turn comes, which may be after its time.
    const isOver = task.recurrenceId === null && wasOverWhenAdded(task, task.addedAt, clock)
    return dueAt === null || isOver ? [] : [{ ...task, dueAt, shown, at: showAt(dueAt, shown) }]
  })
}

const remindable = {
  id: tasks.id,
  title: tasks.title,
  dueOn: tasks.dueOn,
  dueTime: tasks.dueTime,
  remindMinutes: tasks.remindMinutes,
  addedAt: tasks.addedAt,
  recurrenceId: tasks.recurrenceId,
}

// Written out, not bound: only so does SQLite see that it is the condition of the index tasks_remind.
const hasReminder = sql`${tasks.remindMinutes} is not null and ${tasks.status} = 'open'`

type Seen = { readonly id: string; readonly at: Moment; readonly seenAt: Moment }

/** Reminders in their order, with the words of their tasks. */
async function inWords(ctx: ReadContext, seen: readonly Seen[]): Promise<Reminder[]> {
  if (seen.length === 0) return []
  const ids = seen.map(({ id }) => id)
  const rows = new Map((await taskRowsById(ctx, ids)).map((row) => [row.id, row]))
  return seen.flatMap(({ id, at, seenAt }) => {
    const task = rows.get(id)
    return task ? [{ task, at, isMissed: isMissed(at, seenAt) }] : []
  })
}

async function remember(
  ctx: WriteContext,
  { id, dueAt, shown }: Waiting,
  how: Omit<Shown, 'id' | 'dueAt'>,
): Promise<void> {
  if (shown) await ctx.update(reminders, id, { dueAt, ...how })
  else await ctx.insert(reminders, { id, dueAt, ...how })
}
