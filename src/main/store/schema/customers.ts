import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ContactDirection, ContactKind, CustomerKind, CustomerStatus, WayKind } from '../../../shared/customers'
import type { ConsentWay, MailingAnswer } from '../../../shared/domain/consent'
import { day, flag, id, line, moment, searchedId, searchKey } from '../columns'
import { imports, staff } from './shop'

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
    /** What they said of mailings; empty for those who were never asked. */
    mailings: text().$type<MailingAnswer>().notNull().default(''),
    mailingsOn: day(),
    mailingsBy: text().$type<ConsentWay>().notNull().default(''),
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

export const ofCustomer = () =>
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
  index('likes_text').on(t.text, t.liked),
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
    key: searchKey(),
    id: searchedId(),
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
