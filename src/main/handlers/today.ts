import { and, eq, gt, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import { addDays, type Day } from '../../shared/domain/day'
import { fullness, loadByDay, noLoad } from '../../shared/domain/load'
import { weekAround } from '../../shared/domain/today'
import { isOpen as isShopOpen } from '../../shared/domain/workingDays'
import type { TaskRow } from '../../shared/tasks'
import type { DayLoad } from '../../shared/today'
import type { ReadContext } from '../store/context'
import { orders, tasks } from '../store/schema'
import type { HandlersOf } from '.'
import { howWePlan, planningNow } from './planned/howWePlan'
import { taskRows } from './taskRows'

const COMING_DAYS = 14
const COMING_MOST = 6

const isOpen = eq(tasks.status, 'open')
const of = (assigneeId: string | null): SQL | undefined =>
  assigneeId === null ? undefined : eq(tasks.assigneeId, assigneeId)

export const todayHandlers: HandlersOf<'today'> = {
  async day(ctx, { on, assigneeId }) {
    return {
      on,
      rows: await dayRows(ctx, on, assigneeId),
      week: await week(ctx, on, assigneeId),
      coming: await coming(ctx, on, assigneeId),
    }
  },

  async counts(ctx) {
    return {
      today: await ctx.orm.$count(tasks, and(isOpen, lte(tasks.dueOn, ctx.today))),
      tasks: await ctx.orm.$count(tasks, isOpen),
    }
  },
}

/**
 * What a day's list holds: due on the day, or settled on it. On the shop's own today what is overdue comes first; a
 * coming day's sheet carries no guess about what will be late by then.
 */
export async function dayRows(ctx: ReadContext, on: Day, assigneeId: string | null): Promise<TaskRow[]> {
  const due = on === ctx.today ? lte(tasks.dueOn, on) : eq(tasks.dueOn, on)
  const doneThen = and(eq(tasks.status, 'done'), eq(tasks.settledOn, on))
  return await taskRows(ctx, and(or(and(isOpen, due), doneThen), of(assigneeId)))
}

/** The load of seven days; what is late weighs on today, which is when it will be done. */
async function week(ctx: ReadContext, on: Day, assigneeId: string | null): Promise<DayLoad[]> {
  const { calendar } = await howWePlan(ctx)
  const days = weekAround(on, ctx.today)
  const counted = await ctx.orm
    .select({ on: tasks.dueOn, open: sql<number>`count(*)` })
    .from(tasks)
    .where(and(isOpen, inArray(tasks.dueOn, [...days]), of(assigneeId)))
    .groupBy(tasks.dueOn)
  const openOn = new Map(counted.map(({ on, open }) => [on, open]))
  if (days.includes(ctx.today)) {
    openOn.set(ctx.today, await ctx.orm.$count(tasks, and(isOpen, lte(tasks.dueOn, ctx.today), of(assigneeId))))
  }
  const shares = await sharesOf(ctx, days)
  return days.map((day) => ({
    on: day,
    open: openOn.get(day) ?? 0,
    working: isShopOpen(day, calendar),
    share: shares.get(day) ?? null,
  }))
}

/** How much of each day's capacity is promised; nothing where the shop has set none. */
async function sharesOf(ctx: ReadContext, days: readonly Day[]): Promise<ReadonlyMap<Day, number | null>> {
  const { dayOrders, dayUnits } = await planningNow(ctx)
  if (dayOrders === null && dayUnits === null) return new Map()
  const promised = await ctx.orm
    .select({ promisedOn: orders.promisedOn, status: orders.status, units: orders.units })
    .from(orders)
    .where(inArray(orders.promisedOn, [...days]))
  const loads = loadByDay(promised)
  return new Map(
    days.map((day) => [day, fullness(loads.get(day) ?? noLoad, { orders: dayOrders, units: dayUnits }).share]),
  )
}

/** The next meetings and deliveries after a day. */
async function coming(ctx: ReadContext, on: Day, assigneeId: string | null): Promise<TaskRow[]> {
  const ahead = and(gt(tasks.dueOn, on), lte(tasks.dueOn, addDays(on, COMING_DAYS)))
  const kinds = inArray(tasks.kind, ['meeting', 'deliver', 'send'])
  return (await taskRows(ctx, and(isOpen, ahead, kinds, of(assigneeId)))).slice(0, COMING_MOST)
}
