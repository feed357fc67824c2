import { z } from 'zod'
import { orderMethods } from './domain/orders'
import { DayField, Id, Name, Nothing } from './fields'
import { command, query } from './ipc'

/** How the shop plans: what the post takes, what a day can hold, when it is shut. */
export const Planning = z.strictObject({
  /** Working days that the post takes. */
  postDays: z.int().min(0).max(60, 'At most 60 days.'),
  /** Ways that arrive on a closed day too. */
  closedDayMethods: z.array(z.enum(orderMethods)).max(3),
  /** Orders and units that a day can hold; null for no limit. */
  dayOrders: z.int().min(1).max(100_000).nullable(),
  dayUnits: z.int().min(1).max(10_000_000).nullable(),
  /** Whether the country's public holidays are closed days. */
  holidays: z.boolean(),
})
export type Planning = z.output<typeof Planning>

/** What a shop begins with. */
export const usualPlanning: Planning = {
  postDays: 2,
  closedDayMethods: [],
  dayOrders: null,
  dayUnits: null,
  holidays: true,
}

export const Closure = z.object({ id: Id, from: DayField, to: DayField, reason: z.string() })

export const planning = {
  get: query(Nothing, Planning),
  /** Moves the open steps of open orders where the plan changes. */
  set: command(Planning, z.object({ moved: z.int() })),
  closures: query(Nothing, z.array(Closure)),
  /** The public holidays of a year in the shop's country, from data that ships with the app. */
  holidays: query(
    z.strictObject({ year: z.int().min(1900).max(2199) }),
    z.array(z.object({ on: DayField, name: z.string() })),
  ),
  /** Shuts the shop from the first to the last day; answers which orders' promises are now in danger, by number. */
  close: command(
    z.strictObject({ from: DayField, to: DayField, reason: Name(120) }),
    z.object({ id: Id, moved: z.int(), inDanger: z.array(z.string()) }),
  ),
  reopen: command(z.strictObject({ id: Id }), z.object({ moved: z.int() })),
}
