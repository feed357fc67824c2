import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { SheetSubject } from '../../../shared/domain/sheet'
import type { Grouping, Paper } from '../../../shared/sheets'
import type { ViewSubject } from '../../../shared/views'
import { day, id, json, line, moment } from '../columns'
import { staff } from './shop'

export const savedViews = sqliteTable('saved_views', {
  id: id(),
  subject: text().$type<ViewSubject>().notNull(),
  name: line(),
  search: json<Readonly<Record<string, unknown>>>().notNull(),
  position: integer().notNull(),
})

/** A printed day sheet: its lines stand as printed, so that a number means the same all day. */
export const sheets = sqliteTable('sheets', {
  id: id(),
  code: text().notNull().unique(),
  on: day().notNull(),
  assigneeId: text().references(() => staff.id),
  grouping: text().$type<Grouping>().notNull(),
  paper: text().$type<Paper>().notNull(),
  printedAt: moment().notNull(),
})

export const sheetLines = sqliteTable(
  'sheet_lines',
  {
    id: id(),
    sheetId: text()
      .notNull()
      .references(() => sheets.id),
    number: integer().notNull(),
    subject: text().$type<SheetSubject>().notNull(),
    subjectId: line(),
    title: line(),
    customerName: line(),
  },
  (t) => [uniqueIndex('sheet_lines_number').on(t.sheetId, t.number), index('sheet_lines_subject').on(t.subjectId)],
)
