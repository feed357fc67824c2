import { z } from 'zod'
import { DayField, Id, MinorField } from './fields'
import { query } from './ipc'
import { OrderRow } from './orders'

/** A day with what is promised for it and what must leave the shop. */
export const CalendarDay = z.object({
  on: DayField,
  /** Why the shop is shut, in a word; empty where it is open. */
  closed: z.string(),
  orders: z.int(),
  units: z.number(),
  /** Of the day's capacity, 1 is full; null without a limit. */
  share: z.number().nullable(),
  leaving: z.object({ deliver: z.int(), post: z.int(), pickUp: z.int() }),
  /** The first of its orders, 100 at most, in a longer time than two weeks 20; `orders` counts all. */
  rows: z.array(OrderRow),
})
export type CalendarDay = z.output<typeof CalendarDay>

/** Whose promises a scorecard counts, and which: by the promised day, both ends included. */
export const ScorecardAsked = z.strictObject({
  customerId: Id.optional(),
  from: DayField.optional(),
  to: DayField.optional(),
})
export type ScorecardAsked = z.output<typeof ScorecardAsked>

export const calendar = {
  days: query(z.strictObject({ from: DayField, days: z.int().min(1).max(62) }), z.array(CalendarDay)),
  /** Product totals of the open orders whose making is due by the day, with the orders' numbers. */
  makeList: query(
    z.strictObject({ on: DayField }),
    z.object({
      on: DayField,
      products: z.array(z.object({ product: z.string(), quantity: z.number(), orders: z.array(z.string()) })),
    }),
  ),
  /** How the promises did, for the shop or one customer, over the days that were promised. */
  scorecard: query(
    ScorecardAsked,
    z.object({
      kept: z.int(),
      beaten: z.int(),
      broken: z.int(),
      late: z.int(),
      waiting: z.int(),
      /** Kept or beaten, of those delivered; null where none were. */
      share: z.number().nullable(),
      orders: z.int(),
      netSales: MinorField,
    }),
  ),
}
