import { z } from 'zod'
import { budgetsOf, giftStatuses, occasionKinds, reactions } from './domain/remembering'
import { ExportList, ExportRows, ExportWindow } from './export'
import { DayField, Direction, Done, Id, Line, MinorField, Name, Prose, Window } from './fields'
import { command, long, query } from './ipc'

/** In minor units; few enough for the sums of many to stay exact. */
const MOST_COST = 1_000_000_000
const tooLarge = 'This amount is too large.'
const Cost = MinorField.refine((cost) => cost >= 0, 'A cost can’t be below 0.').refine(
  (cost) => cost <= MOST_COST,
  tooLarge,
)
const Year = z
  .int('Use a whole year.')
  .min(1900, 'Use a year from 1900 to 2199.')
  .max(2199, 'Use a year from 1900 to 2199.')

/** What a person fills in. */
export const GiftDraft = z.strictObject({
  customerId: Id,
  what: Name(200),
  productId: Id.nullable(),
  status: z.enum(giftStatuses),
  /** In minor units; null where nobody knows. */
  cost: Cost.nullable(),
  why: Line(500),
  occasionId: Id.nullable(),
  orderId: Id.nullable(),
  /** The day it is meant for; of one that was given, the day it was. */
  on: DayField.nullable(),
  reaction: z.enum(reactions),
  /** What they said of it. */
  said: Line(500),
  note: Prose(2000),
})
export type GiftDraft = z.output<typeof GiftDraft>

/** A gift with the words of what it hangs on. */
export const GiftRow = z.object({
  id: Id,
  customerId: Id,
  customerName: z.string(),
  what: z.string(),
  productId: Id.nullable(),
  status: z.enum(giftStatuses),
  cost: MinorField.nullable(),
  why: z.string(),
  occasionId: Id.nullable(),
  occasionKind: z.enum(occasionKinds).nullable(),
  occasionTitle: z.string(),
  orderId: Id.nullable(),
  orderNumber: z.string().nullable(),
  on: DayField.nullable(),
  reaction: z.enum(reactions),
  said: z.string(),
  note: z.string(),
})
export type GiftRow = z.output<typeof GiftRow>

export const GiftFilter = z.strictObject({
  /** Words of the gift, or of whose it is. */
  text: Line().optional(),
  customerId: Id.optional(),
  /** One status, or those that are still to be given. */
  status: z.enum([...giftStatuses, 'to give']).optional(),
  /** The year of its day. */
  year: Year.optional(),
  /** What it was for; 'none' for nothing in particular. */
  occasion: z.enum([...occasionKinds, 'none']).optional(),
})
export type GiftFilter = z.output<typeof GiftFilter>

export const giftSorts = ['on', 'customer', 'what', 'status', 'cost', 'added'] as const
export const GiftSort = z.strictObject({ by: z.enum(giftSorts), direction: Direction })
export type GiftSort = z.output<typeof GiftSort>

export const Budget = z.object({
  of: z.enum(budgetsOf),
  customerId: Id.nullable(),
  year: z.int().nullable(),
  amount: MinorField,
})
const Spent = { spent: MinorField, planned: MinorField }

const PastGift = GiftRow.pick({
  id: true,
  what: true,
  productId: true,
  status: true,
  on: true,
  reaction: true,
  said: true,
})

export const GiftWarning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('repeat'), sameness: z.enum(['same', 'alike']), gift: PastGift }),
  z.object({ kind: z.literal('dislike'), dislike: z.string() }),
  z.object({ kind: z.literal('budget'), over: MinorField, budget: Budget, year: z.int(), ...Spent }),
  z.object({ kind: z.literal('stop contact') }),
  z.object({ kind: z.literal('deceased') }),
])

const received = { pleased: z.int(), loved: z.int(), known: z.int() }
export const IdeaReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('like'), like: z.string(), ...received }),
  z.object({ kind: z.literal('tag'), tag: z.string(), ...received }),
  z.object({ kind: z.literal('many'), ...received }),
  z.object({ kind: z.literal('words'), like: z.string() }),
  z.object({ kind: z.literal('add-on'), bought: z.string(), together: z.int(), of: z.int() }),
  z.object({ kind: z.literal('refill'), bought: z.string() }),
])

export const Idea = z.object({
  what: z.string(),
  productId: Id.nullable(),
  cost: MinorField.nullable(),
  reasons: z.array(IdeaReason),
  score: z.number(),
  isHint: z.boolean(),
})
export type Idea = z.output<typeof Idea>

/** What gifts of a year came to, for one of the things that they are told apart by. */
const Share = { ...Spent, gifts: z.int() }
export const SpendOfYear = z.object({
  year: z.int(),
  /** Years with gifts, the newest first; the shop's present one among them. */
  years: z.array(z.int()),
  ...Share,
  /** The shop's budget of that year; null where there is none. */
  budget: MinorField.nullable(),
  /** January to December; what is planned without a day is in none of them. */
  months: z.array(z.object(Share)).length(12),
  /** Those on whom most is spent or planned. */
  customers: z.array(z.object({ id: Id, name: z.string(), budget: MinorField.nullable(), ...Share })),
  /** How many customers there are gifts for. */
  customersInAll: z.int(),
  occasions: z.array(z.object({ kind: z.enum(occasionKinds).nullable(), ...Share })),
})
export type SpendOfYear = z.output<typeof SpendOfYear>

/** A budget as it is set: null takes it away. */
export const BudgetDraft = z
  .strictObject({
    of: z.enum(budgetsOf),
    customerId: Id.nullable(),
    year: Year.nullable(),
    amount: MinorField.refine((amount) => amount > 0, 'A budget is more than nothing. Leave it empty to have none.')
      .refine((amount) => amount <= MOST_COST, tooLarge)
      .nullable(),
  })
  .refine(({ of, customerId }) => (of === 'customer') === (customerId !== null), {
    path: ['customerId'],
    message: 'Please choose whose budget it is.',
  })

export const gifts = {
  /** `amount` is what all of them cost, as far as it is known; the dropped ones don't count. */
  list: query(
    z.strictObject({ filter: GiftFilter, sort: GiftSort, ...Window }),
    z.object({ total: z.int(), amount: MinorField, rows: z.array(GiftRow) }),
  ),
  detail: query(z.strictObject({ id: Id }), GiftRow),
  /** Things that were given before, and products, whose words begin with the text. */
  things: query(
    z.strictObject({ text: Line(), size: z.int().min(1).max(50) }),
    z.array(z.object({ what: z.string(), productId: Id.nullable(), cost: MinorField.nullable(), given: z.int() })),
  ),
  add: command(GiftDraft, z.object({ id: Id })),
  edit: command(z.strictObject({ id: Id, gift: GiftDraft }), Done),
  remove: command(z.strictObject({ ids: z.array(Id).min(1).max(1000) }), Done),
  /** Takes gifts a step on; given on a day, today unless said, and how it was received. */
  advance: command(
    z.strictObject({
      ids: z.array(Id).min(1).max(1000),
      to: z.enum(giftStatuses),
      on: DayField.optional(),
      reaction: z.enum(reactions).optional(),
      said: Line(500).optional(),
    }),
    Done,
  ),
  /** What to think of while a gift is chosen, and how the customer's budget of its year stands without it. */
  check: query(
    z.strictObject({
      /** The gift that is changed. */
      id: Id.optional(),
      customerId: Id,
      what: Line(),
      productId: Id.nullable(),
      cost: Cost.nullable(),
      on: DayField.nullable(),
    }),
    z.object({ warnings: z.array(GiftWarning), year: z.int(), budget: MinorField.nullable(), ...Spent }),
  ),
  /** What might please a customer, and why; `year` is that of the budget that limits them. */
  ideas: query(
    z.strictObject({ customerId: Id, occasionId: Id.optional() }),
    z.object({
      ideas: z.array(Idea),
      leftOut: z.object({ got: z.int(), disliked: z.int(), tooDear: z.int() }),
      likes: z.array(z.string()),
      dislikes: z.array(z.string()),
    }),
  ),
  spend: query(z.strictObject({ year: Year }), SpendOfYear),
  budgets: query(z.strictObject({}), z.array(Budget)),
  setBudget: command(BudgetDraft, Done),
  exportList: long(z.strictObject({ filter: GiftFilter, sort: GiftSort }), ExportList),
  exportRows: long(ExportWindow, ExportRows),
}
