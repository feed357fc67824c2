import { z } from 'zod'
import { mostLeadDays } from './domain/occasions'
import { occasionKinds } from './domain/remembering'
import { DayField, Direction, Done, Id, Line, Window } from './fields'
import { command, query } from './ipc'

/** A customer's day as lists show it: the next time it comes, and what was thought of for it. */
export const OccasionRow = z.object({
  id: Id,
  customerId: Id,
  customerName: z.string(),
  phone: z.string().nullable(),
  kind: z.enum(occasionKinds),
  title: z.string(),
  month: z.int(),
  dayOfMonth: z.int().nullable(),
  year: z.int().nullable(),
  leadDays: z.int(),
  note: z.string(),
  /** The next time it comes; where only the month is known, the month's first day. */
  nextOn: DayField,
  /** How many years it will be then; null where nobody knows. */
  years: z.int().nullable(),
  /** The last day to buy a gift for it. */
  buyBy: DayField,
  /** Whether it was noted for that time, or a gift is bought or given for it. */
  isSeenTo: z.boolean(),
})
export type OccasionRow = z.output<typeof OccasionRow>

/** What a person fills in. Where the day of the month is not known, the month is; where the year is not, nobody's age is guessed. */
export const OccasionDraft = z.strictObject({
  customerId: Id,
  kind: z.enum(occasionKinds),
  /** What it is called; empty where the kind says it. */
  title: Line(120),
  month: z.int('Use a month from 1 to 12.').min(1, 'Use a month from 1 to 12.').max(12, 'Use a month from 1 to 12.'),
  dayOfMonth: z.int('Use a whole day.').nullable(),
  year: z.int('Use a whole year.').nullable(),
  leadDays: z
    .int('Use whole days.')
    .min(0, 'Days before it can’t be below 0.')
    .max(mostLeadDays, `At most ${mostLeadDays} days.`),
  note: Line(500),
})
export type OccasionDraft = z.output<typeof OccasionDraft>

const Month = z.int().min(1).max(12)
const Year = z.int().min(1900).max(2199)

export const OccasionFilter = z.strictObject({
  /** Words of whose it is. */
  text: Line().optional(),
  month: Month.optional(),
  kind: z.enum(occasionKinds).optional(),
  /** Only those that somebody should think of now. */
  toSeeTo: z.boolean().optional(),
})
export type OccasionFilter = z.output<typeof OccasionFilter>

export const occasionSorts = ['next', 'customer'] as const
export const OccasionSort = z.strictObject({ by: z.enum(occasionSorts), direction: Direction })
export type OccasionSort = z.output<typeof OccasionSort>

export const occasions = {
  /** Days of the customers who are active, the next to come first. */
  list: query(
    z.strictObject({ filter: OccasionFilter, sort: OccasionSort, ...Window }),
    z.object({ total: z.int(), rows: z.array(OccasionRow) }),
  ),
  /** How many days a filter leaves in each month, from January on; the month of the filter itself is left aside. */
  months: query(z.strictObject({ filter: OccasionFilter }), z.array(z.int()).length(12)),
  /** All days of one customer, whatever their status. */
  ofCustomer: query(z.strictObject({ customerId: Id }), z.array(OccasionRow)),
  add: command(OccasionDraft, z.object({ id: Id })),
  edit: command(z.strictObject({ id: Id, occasion: OccasionDraft }), Done),
  /** Gifts that were for it stay, without it. */
  remove: command(z.strictObject({ ids: z.array(Id).min(1).max(1000) }), Done),
  /** Somebody thought of it, for the time that it comes in a year. */
  note: command(z.strictObject({ id: Id, year: Year }), Done),
  takeBack: command(z.strictObject({ id: Id, year: Year }), Done),
}
