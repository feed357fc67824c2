import { sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { OrderMethod, OrderStatus } from '../../../shared/domain/orders'
import type { Asker, Promised, PromiseKind } from '../../../shared/domain/promise'
import type { RepeatRule, Series } from '../../../shared/domain/repeat'
import type { DiscountField, Recipient } from '../../../shared/orders'
import { amount, day, flag, id, json, line, moment, searchedId, searchKey, time } from '../columns'
import { ofCustomer } from './customers'
import { imports, staff } from './shop'

export const products = sqliteTable(
  'products',
  {
    key: searchKey(),
    id: searchedId(),
    name: line(),
    sortName: line(),
    reference: text(),
    category: line(),
    price: amount(),
    /** Working days. */
    makeDays: integer().notNull(),
    active: flag(),
    note: line(),
    importId: text().references(() => imports.id),
    addedAt: moment().notNull(),
  },
  (t) => [
    index('products_sort').on(t.sortName, t.key),
    uniqueIndex('products_reference').on(t.reference).where(sql`reference is not null`),
    index('products_import').on(t.importId).where(sql`"importId" is not null`),
  ],
)

export const orders = sqliteTable(
  'orders',
  {
    key: searchKey(),
    id: searchedId(),
    number: line(),
    /** The number folded: two spellings of one number are one. */
    numberKey: text().notNull().unique(),
    customerId: ofCustomer(),
    recipient: json<Recipient>(),
    method: text().$type<OrderMethod>().notNull(),
    status: text().$type<OrderStatus>().notNull(),
    orderedOn: day().notNull(),
    promisedOn: day(),
    promiseKind: text().$type<PromiseKind>(),
    /** The promise that the outcome is measured by: the shop's own changes leave it. */
    countsOn: day(),
    countsKind: text().$type<PromiseKind>(),
    timeFrom: time(),
    timeTo: time(),
    paidOn: day(),
    startedOn: day(),
    sentOn: day(),
    deliveredOn: day(),
    discount: json<DiscountField>(),
    deliveryCharge: amount(),
    /** Stored at each save, recomputed by the check of the data. */
    total: amount(),
    units: real().notNull(),
    note: line(),
    overrideReason: line(),
    /** The series it repeats in, and its lasting place there. */
    seriesId: text().references(() => series.id),
    slot: day(),
    importId: text().references(() => imports.id),
    addedAt: moment().notNull(),
  },
  (t) => [
    index('orders_promised').on(t.promisedOn, t.status),
    index('orders_counts').on(t.countsOn, t.deliveredOn, t.countsKind, t.status),
    index('orders_status').on(t.status, t.promisedOn),
    index('orders_customer').on(t.customerId, t.orderedOn, t.total, t.status),
    index('orders_ordered').on(t.orderedOn, t.customerId, t.total, t.status),
    index('orders_series').on(t.seriesId, t.slot).where(sql`"seriesId" is not null`),
    index('orders_import').on(t.importId).where(sql`"importId" is not null`),
  ],
)

const ofOrder = () =>
  text()
    .notNull()
    .references(() => orders.id)

const goods = () => ({
  position: integer().notNull(),
  productId: text().references(() => products.id),
  product: line(),
  price: amount(),
  /** Up to three decimals; below 0 for what came back. */
  quantity: real().notNull(),
  discount: json<DiscountField>(),
  /** Rounded half up for this line. */
  total: amount(),
})

export const orderLines = sqliteTable('order_lines', { id: id(), orderId: ofOrder(), ...goods() }, (t) => [
  index('order_lines_order').on(t.orderId, t.position),
  index('order_lines_product').on(t.productId).where(sql`"productId" is not null`),
])

export const promiseChanges = sqliteTable(
  'promise_changes',
  {
    id: id(),
    orderId: ofOrder(),
    /** The changes of one order in their order. */
    position: integer().notNull(),
    from: json<Promised>(),
    to: json<Promised>(),
    reason: line(),
    askedBy: text().$type<Asker>().notNull(),
    at: moment().notNull(),
    staffId: text().references(() => staff.id),
  },
  (t) => [index('promise_changes_order').on(t.orderId, t.position)],
)

export const returns = sqliteTable(
  'returns',
  {
    key: searchKey(),
    id: searchedId(),
    number: line(),
    numberKey: text().notNull().unique(),
    customerId: ofCustomer(),
    orderId: text().references(() => orders.id),
    on: day().notNull(),
    total: amount(),
    note: line(),
    importId: text().references(() => imports.id),
    addedAt: moment().notNull(),
  },
  (t) => [
    index('returns_customer').on(t.customerId, t.on, t.total),
    index('returns_on').on(t.on, t.customerId, t.total),
    index('returns_order').on(t.orderId).where(sql`"orderId" is not null`),
    index('returns_import').on(t.importId).where(sql`"importId" is not null`),
  ],
)

export const returnLines = sqliteTable(
  'return_lines',
  {
    id: id(),
    returnId: text()
      .notNull()
      .references(() => returns.id),
    ...goods(),
  },
  (t) => [index('return_lines_return').on(t.returnId, t.position)],
)

/** Orders that come again by their promised day. */
export const series = sqliteTable('series', {
  id: id(),
  startsOn: day().notNull(),
  until: day(),
  rule: json<RepeatRule>().notNull(),
  ifClosed: text().$type<Series['ifClosed']>().notNull(),
  /** The last slot that an order was made for: one that was removed since is not made again. */
  madeTo: day(),
})
