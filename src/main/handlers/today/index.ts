import { and, eq, lte, sql } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import { weekAround } from '../../../shared/domain/today'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { prepared } from '../../store/prepared'
import { tasks } from '../../store/schema'
import type { HandlersOf } from '..'
import { type Standing, since } from './asked'
import { occasionsBeside, toBuyByDay, toBuyFor } from './comingOccasions'
import { dayAndComing, openTasksByDay } from './dayTasks'
import { thanksByDay, thanksSoonest } from './owedThanks'
import { week } from './week'

export const todayHandlers: HandlersOf<'today'> = {
  async day(ctx, asked) {
    const { on, assigneeId } = asked
    const days = weekAround(on, ctx.today)
    const [first = on, last = on] = [days[0], days.at(-1)]
    const { rows, coming } = await dayAndComing(ctx, asked)
    const ofTasks = await openTasksByDay(ctx, since(ctx, first), last, assigneeId)
    const ofThanks = await thanksByDay(ctx, { on: first, assigneeId })
    const ofOccasions = toBuyByDay(ctx, { on: first, assigneeId }, days)
    const toBuy = toBuyFor(ctx, asked, 1)
    return {
      on,
      rows,
      week: await week(ctx, days, [...ofTasks, ...ofThanks, ...ofOccasions]),
      coming,
      thanks: {
        ...onSheet(ctx, on, ofThanks),
        owed: sum(ofThanks.filter((day) => day.on >= since(ctx, on))),
        rows: await thanksSoonest(ctx, asked),
      },
      occasions: {
        ...onSheet(ctx, on, toBuy.map(asStanding)),
        rows: await occasionsBeside(ctx, asked, toBuy),
      },
    }
  },

  async counts(ctx) {
    const asked = { on: ctx.today, assigneeId: null }
    const thanks = onSheet(ctx, ctx.today, await thanksByDay(ctx, asked)).due
    const [due] = await prepared(ctx.orm, tasksDue).execute({ today: ctx.today })
    const [open] = await prepared(ctx.orm, tasksOpen).execute()
    const today = (due?.count ?? 0) + thanks + toBuyFor(ctx, asked, 1).length
    return { today, tasks: open?.count ?? 0, thanks }
  },
}

const counted = { count: sql<number>`count(*)` }
const isOpen = eq(tasks.status, 'open')
const tasksOpen = (orm: Drizzle) => orm.select(counted).from(tasks).where(isOpen).prepare()
const tasksDue = (orm: Drizzle) =>
  orm
    .select(counted)
    .from(tasks)
    .where(and(isOpen, lte(tasks.dueOn, sql.placeholder('today'))))
    .prepare()

const asStanding = ({ buyBy }: { readonly buyBy: Day }): Standing => ({ on: buyBy, count: 1 })
const sum = (standing: readonly Standing[]): number => standing.reduce((all, { count }) => all + count, 0)

/** How much of what stands on days is on one day's sheet, and how much of that is late. */
function onSheet(ctx: ReadContext, on: Day, standing: readonly Standing[]) {
  const then = standing.filter((day) => day.on <= on && day.on >= since(ctx, on))
  return { due: sum(then), late: sum(then.filter((day) => day.on < ctx.today)) }
}
