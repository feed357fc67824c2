import { addDays, type Day, daysBetween } from './day'
import { type DayItem, type Group, groupBy, type Place, placeAt } from './sheet'
import { lateBy } from './tasks'

function placeToday(item: DayItem, today: Day): Place {
  if (lateBy(item, today) > 0) return placeAt('1', 'Late')
  if (item.kind === 'deliver' || item.kind === 'send') return placeAt('2', 'Deliver and send')
  return item.kind === 'meeting' || item.kind === 'call' ? placeAt('3', 'Meetings and calls') : placeAt('4', 'To do')
}

/** The groups of the Today page: what is late, what leaves the shop, meetings and calls, the rest; none is empty. */
export function groupToday<T extends DayItem>(items: readonly T[], today: Day, locale?: string): readonly Group<T>[] {
  return groupBy(items, today, (item) => placeToday(item, today), locale)
}

const week = 7

/** The seven days that a day lies in, counted in sevens from today, so that the days ahead are always seen together. */
export function weekAround(day: Day, today: Day): readonly Day[] {
  const first = addDays(today, Math.floor(daysBetween(today, day) / week) * week)
  return [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(first, ahead))
}
