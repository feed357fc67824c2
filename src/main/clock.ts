import { app } from 'electron'
import type { Day } from '../shared/domain/day'

/** A moment to take for now, for development and tests; a packaged app has only the computer's clock. In milliseconds. */
export function clockShift(): number {
  const wanted = app.isPackaged ? undefined : process.env.REGULARS_NOW
  return wanted === undefined ? 0 : Date.parse(wanted) - Date.now()
}

/** What to add to the clock so that it is the morning of a day here, for a sample shop that is dated around it. */
export const shiftTo = (day: Day): number => Date.parse(`${day}T09:00:00`) - Date.now()
