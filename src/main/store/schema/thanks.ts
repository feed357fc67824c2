import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Minor } from '../../../shared/domain/money'
import type { ThankCause, ThankChannel, ThankOccasion, ThankStatus } from '../../../shared/domain/thanks'
import { day, flag, id, line, moment, searchedId, searchKey } from '../columns'
import { ofCustomer } from './customers'
import { orders } from './orders'

/** How the shop thanks for which orders; the strongest rule that fits sets channel and days. */
export const thankRules = sqliteTable('thank_rules', {
  id: id(),
  name: line(),
  on: text().$type<ThankOccasion>().notNull(),
  /** For big orders the least total, for small ones the most, in minor units. */
  threshold: integer().$type<Minor>(),
  channel: text().$type<ThankChannel>().notNull(),
  /** Calendar days from the delivery until it is due. */
  days: integer().notNull(),
  /** A small thing that goes with it; empty for none. */
  accessory: line(),
  active: flag(),
  /** The strongest first. */
  position: integer().notNull(),
})

/** The thanks ledger: one debt for each delivered order since the start day, and those opened by hand. */
export const thanks = sqliteTable(
  'thanks',
  {
    key: searchKey(),
    id: searchedId(),
    customerId: ofCustomer(),
    cause: text().$type<ThankCause>().notNull(),
    orderId: text().references(() => orders.id),
    ruleId: text().references(() => thankRules.id),
    /** What it is for where no order says it. */
    title: line(),
    channel: text().$type<ThankChannel>().notNull(),
    accessory: line(),
    owedSince: day().notNull(),
    dueOn: day().notNull(),
    status: text().$type<ThankStatus>().notNull(),
    /** The day it was sent, waived or withdrawn. */
    settledOn: day(),
    /** Why it was waived, or what was written. */
    note: line(),
    addedAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex('thanks_order').on(t.orderId).where(sql`"orderId" is not null`),
    index('thanks_due').on(t.status, t.dueOn),
    index('thanks_settled').on(t.status, t.settledOn, t.owedSince),
    index('thanks_customer').on(t.customerId, t.status, t.dueOn),
  ],
)
