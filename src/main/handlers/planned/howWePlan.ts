import { asc } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import type { ShopCalendar } from '../../../shared/domain/workingDays'
import { type Planning, usualPlanning } from '../../../shared/planning'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { prepared } from '../../store/prepared'
import { closures, planning, shop } from '../../store/schema'
import { holidaysOf, noHolidays } from './holidays'

/** There is one row of planning in a store, under this id; none before anything was changed. */
export const PLANNING = 'planning'

/** All that plans of this shop are made from. */
export type HowWePlan = {
  readonly planning: Planning
  readonly calendar: ShopCalendar
  readonly startDay: Day
  /** The name of the public holiday on a day that is closed for it. */
  readonly holidayOn: (on: Day) => string | undefined
}

const theShop = (orm: Drizzle) => orm.select().from(shop).prepare()
const thePlanning = (orm: Drizzle) => orm.select().from(planning).prepare()
const allClosures = (orm: Drizzle) => orm.select().from(closures).orderBy(asc(closures.from)).prepare()

/** How the shop plans now: its working days, closures and holidays, what the post takes and a day can hold. */
export async function howWePlan(ctx: ReadContext): Promise<HowWePlan> {
  const [here] = await prepared(ctx.orm, theShop).execute()
  const chosen = await planningNow(ctx)
  const ofYear = here && chosen.holidays ? await holidaysOf(here.country) : noHolidays
  const holidayOn = (on: Day) => ofYear(Number(on.slice(0, 4))).get(on)
  return {
    planning: chosen,
    startDay: here?.startDay ?? ctx.today,
    holidayOn,
    calendar: {
      workingDays: here?.workingDays ?? [],
      closures: await prepared(ctx.orm, allClosures).execute(),
      holidays: { has: (on) => holidayOn(on) !== undefined },
    },
  }
}

/** What the shop has chosen, or what it begins with. */
export async function planningNow(ctx: ReadContext): Promise<Planning> {
  const [row] = await prepared(ctx.orm, thePlanning).execute()
  if (!row) return usualPlanning
  const { id: _id, closedDayMethods, ...chosen } = row
  return { ...chosen, closedDayMethods: [...closedDayMethods] }
}
