import { addDays, type Day, daysBetween } from './day'
import type { Plan } from './schedule'
import { isOpen, type ShopCalendar } from './workingDays'

export type StripDay = { readonly on: Day; readonly is: 'free' | 'make' | 'transit' | 'arrive' | 'closed' }

/** How many days of the time before the start are shown, and how many in all. */
const FREE_DAYS = 7
const MOST_DAYS = 62

/**
 * A plan day by day, for a strip that shows it: from today, or the last week before the start, to the arrival. Closed days
 * stand as closed also while it is being made or on its way; of a plan over long closures the last two months.
 */
export function planStrip(plan: Plan, today: Day, calendar: ShopCalendar): readonly StripDay[] {
  const { startBy, arriveOn } = plan
  const weekBefore = daysBetween(today, startBy) > FREE_DAYS ? addDays(startBy, -FREE_DAYS) : today
  const first = startBy < weekBefore ? startBy : weekBefore
  const length = Math.min(MOST_DAYS, daysBetween(first, arriveOn) + 1)
  return Array.from({ length }, (_, at) => {
    const on = addDays(arriveOn, at + 1 - length)
    return { on, is: use(on, plan, calendar) }
  })
}

function use(on: Day, { startBy, sendBy, arriveOn }: Plan, calendar: ShopCalendar): StripDay['is'] {
  if (on === arriveOn) return 'arrive'
  if (!isOpen(on, calendar)) return 'closed'
  if (on < startBy) return 'free'
  return on < sendBy ? 'make' : 'transit'
}
