import { and, between, sql } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import { fullness, loadByDay, noLoad } from '../../../shared/domain/load'
import { isOpen as isShopOpen } from '../../../shared/domain/workingDays'
import type { Planning } from '../../../shared/planning'
import type { DayLoad } from '../../../shared/today'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { prepared } from '../../store/prepared'
import { orders } from '../../store/schema'
import { howWePlan } from '../planned/howWePlan'
import type { Standing } from './asked'

/** The load of seven days; what is late weighs on today, which is when it will be done. */
export async function week(ctx: ReadContext, days: readonly Day[], standing: readonly Standing[]): Promise<DayLoad[]> {
  const { calendar, planning } = await howWePlan(ctx)
  const open = new Map<Day, number>()
  for (const { on, count } of standing) {
    const day = on < ctx.today && days.includes(ctx.today) ? ctx.today : on
    open.set(day, (open.get(day) ?? 0) + count)
  }
  const shares = await sharesOf(ctx, days, planning)
  return days.map((day) => ({
    on: day,
    open: open.get(day) ?? 0,
    working: isShopOpen(day, calendar),
    share: shares.get(day) ?? null,
  }))
}

const promisedWithin = (orm: Drizzle) =>
  orm
    .select({ promisedOn: orders.promisedOn, status: orders.status, units: orders.units })
    .from(orders)
    .where(and(between(orders.promisedOn, sql.placeholder('from'), sql.placeholder('to'))))
    .prepare()

/** How much of each day's capacity is promised; nothing where the shop has set none. */
async function sharesOf(
  ctx: ReadContext,
  days: readonly Day[],
  { dayOrders, dayUnits }: Planning,
): Promise<ReadonlyMap<Day, number | null>> {
  if (dayOrders === null && dayUnits === null) return new Map()
  const promised = await prepared(ctx.orm, promisedWithin).execute({ from: days[0], to: days.at(-1) })
  const loads = loadByDay(promised)
  return new Map(
    days.map((day) => [day, fullness(loads.get(day) ?? noLoad, { orders: dayOrders, units: dayUnits }).share]),
  )
}
