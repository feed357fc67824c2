import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ImportSubject } from '../../../shared/imports'
import type { Paper } from '../../../shared/sheets'
import { day, flag, id, json, line, moment } from '../columns'

/** One row: the shop itself. */
export const shop = sqliteTable('shop', {
  id: id(),
  name: line(),
  timeZone: line(),
  country: line(),
  currency: line(),
  /** ISO weekdays, 1 Monday to 7 Sunday. */
  workingDays: json<readonly number[]>().notNull(),
  paper: text().$type<Paper>().notNull(),
  startDay: day().notNull(),
  /** The import that brought the sample shop, while it is there. */
  sampleImportId: text(),
})

export const staff = sqliteTable('staff', {
  id: id(),
  initials: text().notNull().unique(),
  name: line(),
  active: flag(),
  position: integer().notNull(),
})

export const imports = sqliteTable('imports', {
  id: id(),
  subject: text().$type<ImportSubject | 'sample'>().notNull(),
  fileName: line(),
  at: moment().notNull(),
  added: integer().notNull(),
  updated: integer().notNull(),
  unchanged: integer().notNull(),
  rejected: integer().notNull(),
  undoneAt: moment(),
})
