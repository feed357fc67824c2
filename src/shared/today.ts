import { z } from 'zod'
import { DayField, Id } from './fields'
import { query } from './ipc'
import { TaskRow } from './tasks'

/** A day of the strip over Today: how much is open on it; on the shop's today, with what is late. */
export const DayLoad = z.object({ on: DayField, open: z.int(), working: z.boolean() })
export type DayLoad = z.output<typeof DayLoad>

/** A day's list and the days around it. */
export const today = {
  day: query(
    z.strictObject({ on: DayField, assigneeId: Id.nullable() }),
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
