import { z } from 'zod'
import { contactKinds } from './customers'
import { orderStatuses } from './domain/orders'
import { promiseKinds } from './domain/promise'
import { giftStatuses } from './domain/remembering'
import { taskKinds, taskStatuses } from './domain/tasks'
import { thankChannels } from './domain/thanks'
import { DayField, Id, Line } from './fields'
import { query } from './ipc'

const ofCustomer = { customerId: Id, customerName: z.string() }

/** What a person's words find, of each kind the few likeliest: customers by name, the rest with the newest first. */
export const Found = z.object({
  customers: z.array(z.object({ id: Id, name: z.string(), hint: z.string(), phone: z.string() })),
  orders: z.array(
    z.object({
      id: Id,
      number: z.string(),
      ...ofCustomer,
      status: z.enum(orderStatuses),
      promisedOn: DayField.nullable(),
    }),
  ),
  tasks: z.array(
    z.object({
      id: Id,
      title: z.string(),
      kind: z.enum(taskKinds),
      status: z.enum(taskStatuses),
      dueOn: DayField.nullable(),
      customerName: z.string().nullable(),
    }),
  ),
  products: z.array(z.object({ id: Id, name: z.string() })),
  gifts: z.array(
    z.object({ id: Id, what: z.string(), ...ofCustomer, status: z.enum(giftStatuses), on: DayField.nullable() }),
  ),
  /** Lines of what was said. */
  words: z.array(z.object({ id: Id, text: z.string(), ...ofCustomer, kind: z.enum(contactKinds), on: DayField })),
})
export type Found = z.output<typeof Found>

/** What a customer was promised and is owed, at a glance. */
export const Glance = z.object({
  phone: z.string(),
  /** When it is best to call. */
  bestTime: z.string(),
  orders: z.array(
    z.object({
      number: z.string(),
      what: z.string(),
      promisedOn: DayField.nullable(),
      promiseKind: z.enum(promiseKinds).nullable(),
      isLate: z.boolean(),
    }),
  ),
  tasks: z.array(
    z.object({ kind: z.enum(taskKinds), title: z.string(), dueOn: DayField.nullable(), isLate: z.boolean() }),
  ),
  thanks: z.array(
    z.object({
      channel: z.enum(thankChannels),
      orderNumber: z.string().nullable(),
      title: z.string(),
      dueOn: DayField,
      isLate: z.boolean(),
    }),
  ),
})
export type Glance = z.output<typeof Glance>

export const search = {
  find: query(z.strictObject({ text: Line() }), Found),
  glance: query(z.strictObject({ customerId: Id }), Glance),
}
