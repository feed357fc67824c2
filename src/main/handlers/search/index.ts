import { asc, eq, sql } from 'drizzle-orm'
import type { Found } from '../../../shared/search'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { inOrder } from '../../store/lists'
import { isAmong, prepared } from '../../store/prepared'
import { addresses, contacts, contactWays, customers, gifts, orders, products, tasks } from '../../store/schema'
import { nearestCustomers, newestFound, type Searched } from '../../store/search'
import type { HandlersOf } from '..'
import { glance } from './glance'

/** Of each kind a person sees the few that are meant most likely. */
const MOST = { customers: 7, each: 4 }

export const searchHandlers: HandlersOf<'search'> = {
  async find(ctx, { text }) {
    return {
      customers: await foundCustomers(ctx, text),
      orders: await found(ctx, 'orders', text, ordersByKey),
      tasks: await found(ctx, 'tasks', text, tasksByKey),
      products: await found(ctx, 'products', text, productsByKey),
      gifts: await found(ctx, 'gifts', text, giftsByKey),
      words: await found(ctx, 'contacts', text, contactsByKey),
    }
  },

  glance,
}

type Keyed<R> = R & { readonly key: number }
type ByKey<R> = (orm: Drizzle) => { readonly all: (keys: { keys: string }) => readonly Keyed<R>[] }

/** The rows of the newest few that the words find, in that order. */
async function found<R>(
  ctx: ReadContext,
  table: Exclude<Searched, 'customers'>,
  text: string,
  byKey: ByKey<R>,
): Promise<R[]> {
  return await rowsOf(ctx, newestFound(ctx, table, text, MOST.each), byKey)
}

async function rowsOf<R>(ctx: ReadContext, keys: readonly number[], byKey: ByKey<R>): Promise<R[]> {
  if (keys.length === 0) return []
  const rows = await inOrder<R>(keys, async () => prepared(ctx.orm, byKey).all({ keys: JSON.stringify(keys) }))
  return rows.map(({ key: _key, ...row }) => row as R)
}

async function foundCustomers(ctx: ReadContext, text: string): Promise<Found['customers']> {
  const rows = await rowsOf(ctx, nearestCustomers(ctx, text, MOST.customers), customersByKey)
  return rows.map(({ contactName, city, phone, ...row }) => ({
    ...row,
    hint: [contactName, city, phone].filter(Boolean).join(' · '),
    phone: phone ?? '',
  }))
}

// Named whole: Drizzle leaves the table out where a statement reads only one.
const theirId = sql`${customers}.${sql.identifier('id')}`
const firstPhone = sql<string | null>`(select ${contactWays.value} from ${contactWays}
  where ${contactWays.customerId} = ${theirId} and ${contactWays.kind} = 'phone' order by ${contactWays.position} limit 1)`
const firstCity = sql<string | null>`(select ${addresses.city} from ${addresses}
  where ${addresses.customerId} = ${theirId} order by ${addresses.position} limit 1)`

const customersByKey = (orm: Drizzle) =>
  orm
    .select({
      key: customers.key,
      id: customers.id,
      name: customers.name,
      contactName: customers.contactName,
      city: firstCity,
      phone: firstPhone,
    })
    .from(customers)
    .where(isAmong(customers.key, 'keys'))
    .prepare()

const ordersByKey = (orm: Drizzle) =>
  orm
    .select({
      key: orders.key,
      id: orders.id,
      number: orders.number,
      customerId: orders.customerId,
      customerName: customers.name,
      status: orders.status,
      promisedOn: orders.promisedOn,
    })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(isAmong(orders.key, 'keys'))
    .prepare()

const tasksByKey = (orm: Drizzle) =>
  orm
    .select({
      key: tasks.key,
      id: tasks.id,
      title: tasks.title,
      kind: tasks.kind,
      status: tasks.status,
      dueOn: tasks.dueOn,
      customerName: customers.name,
    })
    .from(tasks)
    .leftJoin(customers, eq(customers.id, tasks.customerId))
    .where(isAmong(tasks.key, 'keys'))
    .prepare()

const productsByKey = (orm: Drizzle) =>
  orm
    .select({ key: products.key, id: products.id, name: products.name })
    .from(products)
    .where(isAmong(products.key, 'keys'))
    .orderBy(asc(products.sortName))
    .prepare()

const giftsByKey = (orm: Drizzle) =>
  orm
    .select({
      key: gifts.key,
      id: gifts.id,
      what: gifts.what,
      customerId: gifts.customerId,
      customerName: customers.name,
      status: gifts.status,
      on: gifts.on,
    })
    .from(gifts)
    .innerJoin(customers, eq(customers.id, gifts.customerId))
    .where(isAmong(gifts.key, 'keys'))
    .prepare()

const contactsByKey = (orm: Drizzle) =>
  orm
    .select({
      key: contacts.key,
      id: contacts.id,
      text: contacts.text,
      customerId: contacts.customerId,
      customerName: customers.name,
      kind: contacts.kind,
      on: contacts.on,
    })
    .from(contacts)
    .innerJoin(customers, eq(customers.id, contacts.customerId))
    .where(isAmong(contacts.key, 'keys'))
    .prepare()
