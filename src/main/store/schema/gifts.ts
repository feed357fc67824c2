import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Minor } from '../../../shared/domain/money'
import type { BudgetOf, GiftStatus, OccasionKind, Reaction } from '../../../shared/domain/remembering'
import { amount, day, id, line, moment, searchedId, searchKey } from '../columns'
import { customers, ofCustomer } from './customers'
import { orders, products } from './orders'

/** A customer's recurring days. Where the day of the month is not known, the month is; where the year is not, no age. */
export const occasions = sqliteTable(
  'occasions',
  {
    key: searchKey(),
    id: searchedId(),
    customerId: ofCustomer(),
    kind: text().$type<OccasionKind>().notNull(),
    /** What it is called where the kind does not say it: "our first order". */
    title: line(),
    month: integer().notNull(),
    dayOfMonth: integer(),
    year: integer(),
    /** Calendar days that a gift takes to be bought before. */
    leadDays: integer().notNull(),
    note: line(),
    addedAt: moment().notNull(),
  },
  (t) => [index('occasions_customer').on(t.customerId), index('occasions_day').on(t.month, t.dayOfMonth, t.leadDays)],
)

const ofOccasion = () => text().references(() => occasions.id)

/** An occasion that was thought of in one year: ticked on a sheet, or on screen. */
export const occasionNotes = sqliteTable(
  'occasion_notes',
  { id: id(), occasionId: ofOccasion().notNull(), year: integer().notNull(), notedOn: day().notNull() },
  (t) => [uniqueIndex('occasion_notes_year').on(t.occasionId, t.year)],
)

export const gifts = sqliteTable(
  'gifts',
  {
    key: searchKey(),
    id: searchedId(),
    customerId: ofCustomer(),
    what: line(),
    /** What is given, folded: the same thing in two spellings is the same. */
    whatKey: line(),
    productId: text().references(() => products.id),
    status: text().$type<GiftStatus>().notNull(),
    /** Minor units; null where it is not known. */
    cost: integer().$type<Minor>(),
    why: line(),
    occasionId: ofOccasion(),
    orderId: text().references(() => orders.id),
    /** The day it is meant for; for one that was given, the day it was. */
    on: day(),
    reaction: text().$type<Reaction>().notNull(),
    /** What they said. */
    said: line(),
    note: line(),
    addedAt: moment().notNull(),
  },
  (t) => [
    index('gifts_customer').on(t.customerId, t.status, t.on),
    index('gifts_on').on(t.status, t.on, t.cost),
    index('gifts_what').on(t.whatKey, t.status),
    index('gifts_occasion').on(t.occasionId).where(sql`"occasionId" is not null`),
    index('gifts_order').on(t.orderId).where(sql`"orderId" is not null`),
    index('gifts_product').on(t.productId).where(sql`"productId" is not null`),
  ],
)

/**
 * What may be spent on gifts: by the whole shop, for each customer, or for one of them; in one year or, without one, in
 * every year.
 */
export const giftBudgets = sqliteTable(
  'gift_budgets',
  {
    id: id(),
    of: text().$type<BudgetOf>().notNull(),
    customerId: text().references(() => customers.id),
    year: integer(),
    amount: amount(),
  },
  (t) => [index('gift_budgets_customer').on(t.customerId, t.year)],
)
