import { z } from 'zod'
import { MOST_LINES } from './domain/orderProblems'
import { orderMethods, orderStatuses } from './domain/orders'
import { askers, promisedOutcomes, promiseKinds } from './domain/promise'
import { stepKinds } from './domain/steps'
import { taskStatuses } from './domain/tasks'
import { exported } from './export'
import {
  DayField,
  Direction,
  Done,
  Id,
  Line,
  MinorField,
  MomentField,
  Name,
  Nothing,
  Promised,
  Prose,
  TimeField,
  Window,
} from './fields'
import { command, lastingCommand, query } from './ipc'

/** Taken off: a percentage (0 to 100, two decimals) or an amount in minor units. */
export const DiscountField = z.union([z.strictObject({ percent: z.number() }), z.strictObject({ amount: MinorField })])
export type DiscountField = z.output<typeof DiscountField>

export const OrderLine = z.strictObject({
  id: Id.optional(),
  productId: Id.nullable(),
  /** What stands on paper; the product's name, or the person's own words. */
  product: Name(300),
  price: MinorField,
  quantity: z.number(),
  discount: DiscountField.nullable(),
})
export type OrderLine = z.output<typeof OrderLine>

export const Recipient = z.strictObject({
  /** Another customer; null where it is the buyer or somebody the shop does not know. */
  customerId: Id.nullable(),
  name: Line(),
  lines: Prose(500),
  city: Line(),
  region: Line(),
  postalCode: Line(40),
  country: Line(60),
})
export type Recipient = z.output<typeof Recipient>

export const OrderDraft = z.strictObject({
  customerId: Id,
  /** Empty: the next number is taken. */
  number: Line(30),
  orderedOn: DayField,
  method: z.enum(orderMethods),
  /** Null: the buyer. */
  recipient: Recipient.nullable(),
  promise: Promised.nullable(),
  timeFrom: TimeField.nullable(),
  timeTo: TimeField.nullable(),
  paidOn: DayField.nullable(),
  lines: z.array(OrderLine).max(MOST_LINES),
  discount: DiscountField.nullable(),
  deliveryCharge: MinorField,
  note: Prose(),
})
export type OrderDraft = z.output<typeof OrderDraft>

/** Why a promise is given although it can't be kept in time. */
const Override = z.string().max(500).optional()

/** How a promise came to be changed. */
export const PromiseReason = z.strictObject({ reason: Name(500), askedBy: z.enum(askers) })
export type PromiseReason = z.output<typeof PromiseReason>

/** What became of the promise, derived: never stored. Days are calendar days. */
export const OutcomeField = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['none', 'kept', 'waiting']) }),
  z.object({ kind: z.enum(['beaten', 'late']), days: z.int() }),
  z.object({ kind: z.literal('broken'), days: z.int(), wasEarly: z.boolean() }),
])
export type OutcomeField = z.output<typeof OutcomeField>

export const OrderRow = z.object({
  id: Id,
  number: z.string(),
  customerId: Id,
  customerName: z.string(),
  recipientName: z.string(),
  method: z.enum(orderMethods),
  status: z.enum(orderStatuses),
  orderedOn: DayField,
  promisedOn: DayField.nullable(),
  promiseKind: z.enum(promiseKinds).nullable(),
  deliveredOn: DayField.nullable(),
  paidOn: DayField.nullable(),
  outcome: OutcomeField,
  /** The day that the outcome is measured by: the shop's own changes leave it. */
  countsOn: DayField.nullable(),
  /** In minor units. */
  total: MinorField,
  units: z.number(),
  /** The first lines in words: "12 pillar candles, 2 gift boxes …". */
  what: z.string(),
})
export type OrderRow = z.output<typeof OrderRow>

export const OrderDetail = z.object({
  ...OrderDraft.shape,
  ...OrderRow.shape,
  startedOn: DayField.nullable(),
  sentOn: DayField.nullable(),
  sum: MinorField,
  phone: z.string(),
  email: z.string(),
  overrideReason: z.string(),
  history: z.array(
    z.object({
      from: Promised.nullable(),
      to: Promised.nullable(),
      reason: z.string(),
      askedBy: z.enum(askers),
      at: MomentField,
      who: z.string().nullable(),
    }),
  ),
  steps: z.array(
    z.object({ id: Id, kind: z.enum(stepKinds), dueOn: DayField.nullable(), status: z.enum(taskStatuses) }),
  ),
  /** What else is to be done for it, such as a template's tasks. */
  others: z.array(z.object({ id: Id, title: z.string(), dueOn: DayField.nullable(), status: z.enum(taskStatuses) })),
  returns: z.array(z.object({ id: Id, number: z.string(), on: DayField, total: MinorField })),
  seriesId: Id.nullable(),
  /** Of an order that comes again: its series' last day, and whether orders of it are still to be made. */
  series: z.object({ until: DayField.nullable(), goesOn: z.boolean() }).nullable(),
  addedAt: MomentField,
})
export type OrderDetail = z.output<typeof OrderDetail>

/**
 * Open orders unless a status or an outcome is asked for. Asked for an outcome, the promised days are those of the promise
 * that counts, as on the scorecard: each of its figures leads to exactly its orders.
 */
export const OrderFilter = z.strictObject({
  text: Line().optional(),
  status: z.enum([...orderStatuses, 'open', 'late', 'all']).optional(),
  method: z.enum(orderMethods).optional(),
  customerId: Id.optional(),
  outcome: z.enum(promisedOutcomes).optional(),
  promisedFrom: DayField.optional(),
  promisedTo: DayField.optional(),
  orderedFrom: DayField.optional(),
  orderedTo: DayField.optional(),
  deliveredFrom: DayField.optional(),
  deliveredTo: DayField.optional(),
  unpaid: z.boolean().optional(),
})
export type OrderFilter = z.output<typeof OrderFilter>
export const orderSorts = ['number', 'customer', 'ordered', 'promised', 'delivered', 'status', 'total'] as const
export const OrderSort = z.strictObject({ by: z.enum(orderSorts), direction: Direction })
export type OrderSort = z.output<typeof OrderSort>

/** The plan of a promise, day by day, as the form shows it. */
export const PlanShown = z.object({
  ok: z.boolean(),
  /** Why it is refused, in words with the earliest day; empty where it can be kept. */
  words: z.string(),
  plan: z.object({ startBy: DayField, sendBy: DayField, arriveOn: DayField }).nullable(),
  earliest: DayField.nullable(),
  /** Days to take instead, the nearest first. */
  instead: z.array(DayField),
  makeDays: z.int(),
  transitDays: z.int(),
  /** The days from the start to the arrival with what is closed among them, for the strip. */
  strip: z.array(z.object({ on: DayField, is: z.enum(['free', 'make', 'transit', 'arrive', 'closed']) })),
})
export type PlanShown = z.output<typeof PlanShown>

const RepeatRuleField = z.union([
  z.strictObject({ unit: z.literal('weeks'), every: z.int().min(1).max(52) }),
  z.strictObject({
    unit: z.literal('months'),
    every: z.int().min(1).max(12),
    on: z.union([z.int().min(1).max(31), z.literal('last working day')]),
  }),
])

export const orders = {
  list: query(
    z.strictObject({ filter: OrderFilter, sort: OrderSort, ...Window }),
    z.object({ total: z.int(), rows: z.array(OrderRow), amount: MinorField }),
  ),
  detail: query(z.strictObject({ id: Id }), OrderDetail),
  /** What a new order for this customer begins with: their usual way, the last order, how often they order. */
  fresh: query(
    z.strictObject({ customerId: Id }),
    z.object({
      draft: OrderDraft,
      last: z
        .object({ id: Id, number: z.string(), orderedOn: DayField, what: z.string(), lines: z.array(OrderLine) })
        .nullable(),
      /** "Usually orders every 5 weeks", or empty. */
      habit: z.string(),
      /** What is missing and should be asked for now; never the consent of who asked for no contact, or has died. */
      missing: z.array(z.enum(['phone', 'email', 'consent'])),
    }),
  ),
  /** Whether a promise can be kept, and the plan backwards from it. */
  plan: query(
    z.strictObject({
      /** The order being edited: what is made already takes no more days. */
      orderId: Id.optional(),
      method: z.enum(orderMethods),
      promise: Promised.nullable(),
      productIds: z.array(Id).max(MOST_LINES),
    }),
    PlanShown,
  ),
  /**
   * What is wrong is named by the draft's own paths, as a form has them: "lines.2.quantity", "promise". A promise that
   * can't be kept is `promise.tooSoon` with `earliest`, `instead` and `words`.
   */
  take: command(z.strictObject({ order: OrderDraft, override: Override }), z.object({ id: Id, number: z.string() })),
  /** A change of the promise needs `why`; a later edit that asks no more of the shop never re-checks. */
  edit: command(
    z.strictObject({ id: Id, order: OrderDraft, why: PromiseReason.optional(), override: Override }),
    z.object({ id: Id, number: z.string() }),
  ),
  promise: command(
    z.strictObject({ id: Id, promise: Promised.nullable(), why: PromiseReason, override: Override }),
    Done,
  ),
  /** Moves orders along: making, sent, delivered, cancelled, and back as far as a mistake goes. */
  move: command(
    z.strictObject({ ids: z.array(Id).min(1).max(1000), to: z.enum(orderStatuses), on: DayField.optional() }),
    Done,
  ),
  pay: command(z.strictObject({ ids: z.array(Id).min(1).max(1000), paidOn: DayField.nullable() }), Done),
  remove: command(z.strictObject({ ids: z.array(Id).min(1).max(1000) }), Done),
  /** Goods that came back; quantities are below 0. */
  takeBack: command(
    z.strictObject({
      customerId: Id,
      orderId: Id.nullable(),
      number: Line(30),
      on: DayField,
      lines: z.array(OrderLine).min(1).max(MOST_LINES),
      note: Prose(),
    }),
    z.object({ id: Id, number: z.string() }),
  ),
  removeReturn: command(z.strictObject({ id: Id }), Done),
  /** Lets an order come again by its promised day: the orders of the coming weeks are made at once. */
  repeat: command(
    z.strictObject({
      id: Id,
      rule: RepeatRuleField,
      until: DayField.nullable(),
      ifClosed: z.enum(['stay', 'before', 'after']),
    }),
    z.object({ made: z.int() }),
  ),
  /** Makes no more orders of its series; those that stand stay. */
  stopRepeating: command(z.strictObject({ id: Id }), Done),
  /** Makes what is missing of all series, each time the shop's day turns. */
  topUp: lastingCommand(Nothing, z.object({ made: z.int() })),
  /** Moves the rest of a series from this order on. */
  repromiseRest: command(
    z.strictObject({ id: Id, promise: Promised, why: PromiseReason, override: Override }),
    z.object({ moved: z.int() }),
  ),
  ...exported(OrderFilter, OrderSort),
}
