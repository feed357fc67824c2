import { z } from 'zod'
import { thankCauses, thankChannels, thankStatuses } from './domain/thanks'
import { DayField, Id } from './fields'

/** A debt of the thanks ledger, with the words of what it hangs on. */
export const ThankRow = z.object({
  id: Id,
  customerId: Id,
  customerName: z.string(),
  phone: z.string().nullable(),
  cause: z.enum(thankCauses),
  orderId: Id.nullable(),
  orderNumber: z.string().nullable(),
  /** The rule that opened it: "First order"; null for one opened by hand. */
  rule: z.string().nullable(),
  title: z.string(),
  channel: z.enum(thankChannels),
  accessory: z.string(),
  owedSince: DayField,
  dueOn: DayField,
  status: z.enum(thankStatuses),
  settledOn: DayField.nullable(),
  note: z.string(),
})
export type ThankRow = z.output<typeof ThankRow>
