import { addDays, type Day, day, monthEnd, weekOf } from './day'

/** The first day of the day's month. */
export function monthStart(from: Day): Day {
  return day(`${from.slice(0, 8)}01`)
}

/** The same day `count` months later (earlier when negative); the month's last where it is shorter. */
export function addMonths(from: Day, count: number): Day {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + count
  const first = day(
    `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`,
  )
  const last = monthEnd(first)
  const same = `${first.slice(0, 8)}${from.slice(8)}`
  return same > last ? last : day(same)
}

/** The whole weeks, Monday first, that the day's month lies in: four to six. */
export function monthWeeks(of: Day): readonly (readonly Day[])[] {
  const last = monthEnd(of)
  const weeks: (readonly Day[])[] = []
  for (let week = weekOf(monthStart(of)); (week[0] ?? last) <= last; week = weekOf(addDays(week[0] ?? last, 7))) {
    weeks.push(week)
  }
  return weeks
}
