import { z } from 'zod'
import { ShownDay } from '../../shared/today'

export const calendarViews = ['month', 'week'] as const
export type CalendarView = (typeof calendarViews)[number]

/** How the calendar looks, and the day it stands on; without one, the shop's today. */
export const CalendarSearch = z.object({
  view: z.enum(calendarViews).optional().catch(undefined),
  on: ShownDay.optional().catch(undefined),
})
export type CalendarSearch = z.output<typeof CalendarSearch>

/** The day that a paper is for: a make list, the day's tickets. */
export const DayPaperSearch = z.object({ on: ShownDay.optional().catch(undefined) })
