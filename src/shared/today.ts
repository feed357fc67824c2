import { z } from 'zod'
import { type Day, day } from './domain/day'
import { DayField, Id } from './fields'
import { query } from './ipc'
import { TaskRow } from './tasks'

/** The first and the last day that can be shown: the days around them are days as well. */
export const firstShown = day('1901-01-01')
export const lastShown = day('2198-12-31')
export const canShow = (on: Day): boolean => on >= firstShown && on <= lastShown
export const ShownDay = DayField.refine(canShow, 'Choose a day between 1901 and 2198.')

/** A day of the strip over Today: how much is open on it; on the shop's today, with what is late. */
export const DayLoad = z.object({
  on: DayField,
  open: z.int(),
  working: z.boolean(),
  /** How much of the day's capacity is promised, 1 is full; null where the shop has set none. */
  share: z.number().nullable(),
})
export type DayLoad = z.output<typeof DayLoad>

/** A day's list and the days around it. */
export const today = {
  day: query(
    z.strictObject({ on: ShownDay, assigneeId: Id.nullable() }),
    z.object({
      on: DayField,
      rows: z.array(TaskRow),
      /** The seven days that the day lies in, counted from the shop's today. */
      week: z.array(DayLoad),
      /** The next meetings and deliveries after the day. */
      coming: z.array(TaskRow),
    }),
  ),
  /** For the rail: what is due today or late, and all that is open. */
  counts: query(z.strictObject({}), z.object({ today: z.int(), tasks: z.int() })),
}
