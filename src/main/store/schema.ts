import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ContactDirection, ContactKind, CustomerKind, CustomerStatus, WayKind } from '../../shared/customers'
import type { Priority, TaskKind, TaskStatus } from '../../shared/domain/tasks'
import type { ImportSubject } from '../../shared/imports'
import type { Grouping, Paper } from '../../shared/sheets'
import type { ViewSubject } from '../../shared/views'
import { day, flag, id, json, line, moment, searchedId, searchKey, time } from './columns'

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

export const customers = sqliteTable(
  'customers',
  {
    key: searchKey(),
    id: searchedId(),
    kind: text().$type<CustomerKind>().notNull(),
    name: line(),
    /** The name folded, so that É sorts beside E in any engine. */
    sortName: line(),
    contactName: line(),
    trade: line(),
    size: line(),
    source: line(),
    keeperId: text().references(() => staff.id),
    preferredChannel: line(),
    bestTime: line(),
    status: text().$type<CustomerStatus>().notNull(),
    stopContact: flag(),
    knownSince: day(),
    note: line(),
    /** What another program calls this customer; an import finds them again by it. */
    reference: text(),
    importId: text().references(() => imports.id),
    addedAt: moment().notNull(),
  },
  (t) => [
    index('customers_sort').on(t.sortName, t.key),
    uniqueIndex('customers_reference').on(t.reference).where(sql`reference is not null`),
    index('customers_import').on(t.importId).where(sql`"importId" is not null`),
  ],
)

const ofCustomer = () =>
  text()
    .notNull()
    .references(() => customers.id)

export const contactWays = sqliteTable(
  'contact_ways',
  {
    id: id(),
    customerId: ofCustomer(),
    kind: text().$type<WayKind>().notNull(),
    label: line(),
    value: line(),
    /** What finds duplicates: E.164 or digits of a phone, the folded address of an email. */
    match: line(),
    position: integer().notNull(),
  },
  (t) => [index('contact_ways_customer').on(t.customerId, t.position), index('contact_ways_match').on(t.match)],
)

export const addresses = sqliteTable(
  'addresses',
  {
    id: id(),
    customerId: ofCustomer(),
    label: line(),
    lines: line(),
    city: line(),
    region: line(),
    postalCode: line(),
    country: line(),
    position: integer().notNull(),
  },
  (t) => [
    index('addresses_customer').on(t.customerId, t.position),
    index('addresses_postal_code').on(t.postalCode),
    index('addresses_city').on(t.city),
  ],
)

export const likes = sqliteTable('likes', { id: id(), customerId: ofCustomer(), text: line(), liked: flag() }, (t) => [
  index('likes_customer').on(t.customerId),
])

export const tags = sqliteTable('tags', { id: id(), customerId: ofCustomer(), tag: line() }, (t) => [
  uniqueIndex('tags_customer').on(t.customerId, t.tag),
  index('tags_tag').on(t.tag),
])

/** `customerId` is what `kind` says of `otherId`: Ben *works at* Café Linden. */
export const relations = sqliteTable(
  'relations',
  { id: id(), customerId: ofCustomer(), kind: line(), otherId: ofCustomer() },
  (t) => [index('relations_customer').on(t.customerId), index('relations_other').on(t.otherId)],
)

export const contacts = sqliteTable(
  'contacts',
  {
    id: id(),
    customerId: ofCustomer(),
    kind: text().$type<ContactKind>().notNull(),
    direction: text().$type<ContactDirection>(),
    on: day().notNull(),
    at: moment().notNull(),
    text: line(),
    staffId: text().references(() => staff.id),
  },
  (t) => [index('contacts_customer').on(t.customerId, t.on)],
)

export const tasks = sqliteTable(
  'tasks',
  {
    key: searchKey(),
    id: searchedId(),
    customerId: text().references(() => customers.id),
    kind: text().$type<TaskKind>().notNull(),
    title: line(),
    note: line(),
    dueOn: day(),
    dueTime: time(),
    /** How long it takes, in minutes. */
    minutes: integer(),
    place: line(),
    assigneeId: text().references(() => staff.id),
    priority: text().$type<Priority>().notNull(),
    status: text().$type<TaskStatus>().notNull(),
    /** The day it was done or dropped. */
    settledOn: day(),
    reference: text(),
    importId: text().references(() => imports.id),
    addedAt: moment().notNull(),
  },
  (t) => [
    index('tasks_due').on(t.status, t.dueOn, t.dueTime),
    index('tasks_settled').on(t.settledOn, t.status),
    index('tasks_customer').on(t.customerId, t.status, t.dueOn),
    uniqueIndex('tasks_reference').on(t.reference).where(sql`reference is not null`),
    index('tasks_import').on(t.importId).where(sql`"importId" is not null`),
  ],
)

export const checklistItems = sqliteTable(
  'checklist_items',
  {
    id: id(),
    taskId: text()
      .notNull()
      .references(() => tasks.id),
    text: line(),
    done: flag(),
    position: integer().notNull(),
  },
  (t) => [index('checklist_items_task').on(t.taskId, t.position)],
)

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
    /** What the line stands for; more kinds of things come onto the sheet with their subjects. */
    subject: text().$type<'task'>().notNull(),
    subjectId: line(),
    title: line(),
    customerName: line(),
  },
  (t) => [uniqueIndex('sheet_lines_number').on(t.sheetId, t.number), index('sheet_lines_subject').on(t.subjectId)],
)

/** Small things to remember that nobody would call data: who stood at the counter last, how a file was mapped. */
export const kept = sqliteTable('kept', { id: id(), value: json<unknown>().notNull() })

/** The journal: one step for each command, one change for each row that it touched. */
export const steps = sqliteTable(
  'steps',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    at: moment().notNull(),
    staffId: text(),
    command: line(),
    /** The words for it, an English key and its values. */
    summary: line(),
    values: json<Readonly<Record<string, string | number>>>().notNull(),
    kind: text().$type<'command' | 'undo' | 'redo' | 'lasting'>().notNull(),
    /** The step that this one takes back or brings back. */
    target: integer(),
    undoneBy: integer(),
    /** The schema's version: steps before the last migration are history to read. */
    schema: integer().notNull(),
    /** Set where the step's new rows are known by their import, not by changes of their own. */
    importId: text(),
  },
  (t) => [index('steps_staff').on(t.staffId, t.kind, t.seq)],
)

/** Rows as stored, before and after; null where there was or is none. */
export const changes = sqliteTable(
  'changes',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    step: integer()
      .notNull()
      .references(() => steps.seq),
    table: line(),
    rowId: line(),
    before: text(),
    after: text(),
  },
  (t) => [index('changes_step').on(t.step), index('changes_row').on(t.rowId, t.step)],
)
