import { z } from 'zod'
import { type Day, day } from './domain/day'
import { DayField, Id } from './fields'
import { query } from './ipc'
import { OccasionRow } from './occasions'
import { TaskRow } from './tasks'
import { ThankRow } from './thanks'

/** The first and the last day that can be shown: the days around them are days as well. */
export const firstShown = day('1901-01-01')
export const lastShown = day('2198-12-31')
export const canShow = (on: Day): boolean => on >= firstShown && on <= lastShown
export const ShownDay = DayField.refine(canShow, 'Choose a day between 1901 and 2198.')

/** A day of the strip over Today: how much its sheet holds; on the shop's today, with what is late. */
export const DayLoad = z.object({
  on: DayField,
  open: z.int(),
  working: z.boolean(),
  /** How much of the day's capacity is promised, 1 is full; null where the shop has set none. */
  share: z.number().nullable(),
})
export type DayLoad = z.output<typeof DayLoad>

/** Who looks after the customer, by initials, and whether they asked not to be contacted. */
const Keeper = { keeper: z.string().nullable(), stopContact: z.boolean() }

export const OwedThankRow = ThankRow.extend(Keeper)
export type OwedThankRow = z.output<typeof OwedThankRow>

/** An occasion with what helps to choose a gift. */
export const ComingOccasion = OccasionRow.extend({
  ...Keeper,
  isPerson: z.boolean(),
  hint: z.object({
    likes: z.array(z.string()),
    /** What they were given last. */
    gave: z.object({ what: z.string(), year: z.string() }).nullable(),
  }),
})
export type ComingOccasion = z.output<typeof ComingOccasion>

/** How much stands on the day's sheet, and how much of that is late. */
const OnSheet = { due: z.int(), late: z.int() }

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
      /** Those due soonest; `owed` counts all from the day on. */
      thanks: z.object({ ...OnSheet, owed: z.int(), rows: z.array(OwedThankRow) }),
      /** Those to buy for now, and the next ones; whose last day to buy a gift is the day stand on its sheet. */
      occasions: z.object({ ...OnSheet, rows: z.array(ComingOccasion) }),
    }),
  ),
  /** For the rail: all that is due today or late, the tasks that are open, and the thanks due by today. */
  counts: query(z.strictObject({}), z.object({ today: z.int(), tasks: z.int(), thanks: z.int() })),
}
