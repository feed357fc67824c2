import { z } from 'zod'
import { occasionKinds } from './domain/remembering'
import { DayField, Id } from './fields'

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
