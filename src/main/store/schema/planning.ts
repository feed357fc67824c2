import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'
import type { OrderMethod } from '../../../shared/domain/orders'
import { day, flag, id, json, line } from '../columns'

export const closures = sqliteTable('closures', {
  id: id(),
  from: day().notNull(),
  to: day().notNull(),
  reason: line(),
})

/** One row: how the shop plans. */
export const planning = sqliteTable('planning', {
  id: id(),
  postDays: integer().notNull(),
  closedDayMethods: json<readonly OrderMethod[]>().notNull(),
  dayOrders: integer(),
  dayUnits: integer(),
  holidays: flag(),
})
