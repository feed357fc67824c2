import { addDays, type Day, isWorkingDay } from '../day'

/** The sample shop opens Monday to Friday. */
export const sampleWorkingDays: readonly number[] = [1, 2, 3, 4, 5]

/** The day that is `count` of the shop's working days after today, or before it; today itself for 0. */
export function workingDayFrom(today: Day, count: number): Day {
  const way = Math.sign(count)
  let found = today
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, way)
    if (isWorkingDay(found, sampleWorkingDays)) left -= 1
  }
  return found
}
