import { z } from 'zod'
import { CARD_LENGTH } from './domain/thankCards'
import { type ThankOccasion, thankCauses, thankChannels, thankOccasions, thankStatuses } from './domain/thanks'
import { ExportList, ExportRows, ExportWindow } from './export'
import { DayField, Direction, Done, Id, Line, MinorField, Name, Prose, Window } from './fields'
import { command, lastingCommand, long, query } from './ipc'

/** A debt of the thanks ledger, with the words of what it hangs on. */
export const ThankRow = z.object({
  id: Id,
  customerId: Id,
  customerName: z.string(),
  /** They asked not to be contacted: whoever thanks them must know. */
  stopContact: z.boolean(),
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

export const ThankFilter = z.strictObject({
  /** Words of the customer, or an order's number. */
  text: Line().optional(),
  /** What is owed unless something else is asked for. */
  status: z.enum([...thankStatuses, 'late', 'all']).optional(),
  channel: z.enum(thankChannels).optional(),
  customerId: Id.optional(),
})
export type ThankFilter = z.output<typeof ThankFilter>

export const thankSorts = ['due', 'customer', 'owed', 'channel', 'settled'] as const
export const ThankSort = z.strictObject({ by: z.enum(thankSorts), direction: Direction })
export type ThankSort = z.output<typeof ThankSort>

const Rule = {
  name: Name(60),
  on: z.enum(thankOccasions),
  /** For big orders the least total, for small ones the most; the others have none. */
  threshold: MinorField.refine((amount) => amount >= 0, 'An amount cannot be below zero.').nullable(),
  channel: z.enum(thankChannels),
  /** Calendar days from the delivery. */
  days: z.int('Use whole days.').min(0, 'At least 0 days.').max(365, 'At most 365 days.'),
  accessory: Line(120),
  active: z.boolean(),
}
/** How the shop thanks for which orders. */
export const ThankRule = z.object({ id: Id, ...Rule })
export type ThankRule = z.output<typeof ThankRule>

type Amount = { readonly on: ThankOccasion; readonly threshold: number | null }
/** Big and small orders are big and small by an amount. */
export const hasItsAmount = ({ on, threshold }: Amount): boolean =>
  (on !== 'big order' && on !== 'small order') || threshold !== null
export const amountMissing = {
  path: ['threshold'],
  message: 'From which amount, or up to which? Please fill this in.',
}

/** A rule as a person writes it; a new one has no id yet. */
export const ThankRuleDraft = z.strictObject({ id: Id.optional(), ...Rule }).refine(hasItsAmount, amountMissing)
export type ThankRuleDraft = z.output<typeof ThankRuleDraft>

/** What a card is made from before its text is written. */
export const ThankCard = z.object({
  id: Id,
  customerId: Id,
  name: z.string(),
  contactName: z.string(),
  stopContact: z.boolean(),
  isOrder: z.boolean(),
  orderNumber: z.string().nullable(),
  occasion: z.enum(thankOccasions).nullable(),
  title: z.string(),
  products: z.array(z.string()),
  accessory: z.string(),
  status: z.enum(thankStatuses),
})
export type ThankCard = z.output<typeof ThankCard>

/** What every card says: `{what}` and `{name}` are put in for each. */
export const CardWords = z.strictObject({ greeting: Line(120), text: Prose(CARD_LENGTH) })
export type CardWords = z.output<typeof CardWords>

/** How many cards go on paper at once: fifty sheets. */
export const MOST_CARDS = 200
const MOST_AT_ONCE = 1000
const Ids = z.array(Id).min(1).max(MOST_AT_ONCE)

const Fast = {
  sent: z.int(),
  inTime: z.int(),
  /** The least number of days within which half of them were sent. */
  halfWithin: z.int().nullable(),
}

export const thanks = {
  list: query(
    z.strictObject({ filter: ThankFilter, sort: ThankSort, ...Window }),
    z.object({ total: z.int(), rows: z.array(ThankRow) }),
  ),
  /** What is owed, how much of it is due by today, and how much is late. */
  counts: query(z.strictObject({}), z.object({ owed: z.int(), due: z.int(), late: z.int() })),
  /** Marks what is owed as sent, today or on a day before; what is settled stays as it is. */
  send: command(
    z.strictObject({
      ids: Ids,
      channel: z.enum(thankChannels).optional(),
      on: DayField.optional(),
      note: Prose(2000).optional(),
    }),
    z.object({ sent: z.int() }),
  ),
  /** Gives up what is owed, with the reason why. */
  waive: command(z.strictObject({ ids: Ids, reason: Name(500) }), z.object({ waived: z.int() })),
  /** Sent or waived by mistake: owed again, or withdrawn where there is nothing to thank for any more. */
  reopen: command(z.strictObject({ ids: Ids }), z.object({ reopened: z.int() })),
  /** A debt by hand. Refused for those who have died. */
  owe: command(
    z.strictObject({
      customerId: Id,
      /** To go into a sentence after "for". */
      title: Name(),
      channel: z.enum(thankChannels),
      accessory: Line(120),
      dueOn: DayField,
    }),
    z.object({ id: Id }),
  ),
  /** The strongest first. */
  rules: query(z.strictObject({}), z.array(ThankRule)),
  /** Puts these in the place of the rules that stand; what is owed follows. One must be for every order. */
  setRules: command(z.strictObject({ rules: z.array(ThankRuleDraft).max(30) }), Done),
  /** How fast the shop thanked in the months up to this one, by the month of sending. */
  fast: query(
    z.strictObject({ months: z.int().min(1).max(60) }),
    z.object({
      ...Fast,
      months: z.array(z.object({ month: z.string(), ...Fast })),
    }),
  ),
  /** The debts as cards on paper want them, in the order asked for; those that are gone are left out. */
  cards: query(z.strictObject({ ids: z.array(Id).max(MOST_CARDS) }), z.array(ThankCard)),
  /** What the shop wrote on its last cards. */
  words: query(z.strictObject({}), CardWords),
  keepWords: lastingCommand(CardWords, Done),
  /** What an export of the list writes: its heading, and the keys of its rows in their order. */
  exportList: long(z.strictObject({ filter: ThankFilter, sort: ThankSort }), ExportList),
  exportRows: long(ExportWindow, ExportRows),
}
