import { nationalDigits, phoneDigits } from '../../shared/domain/phone'
import { fold, words } from '../../shared/domain/text'
import type { Raw } from './connection'
import type { ReadContext } from './context'
import type { StoredRow } from './rows'

/**
 * The search index: what each of these tables is found by. It is derived, so it is never journalled; it follows every
 * write through the door, and is built anew after a migration, because a table rebuild renumbers and forgets.
 */
const indexes = {
  customers: 'customer_search',
  tasks: 'task_search',
  orders: 'order_search',
  products: 'product_search',
  gifts: 'gift_search',
  contacts: 'contact_search',
} as const
export type Searched = keyof typeof indexes
const searched = Object.keys(indexes) as readonly Searched[]
export const isSearched = (table: string): table is Searched => Object.hasOwn(indexes, table)

const ownedByCustomer = new Set(['contact_ways', 'addresses', 'tags', 'likes'])

export function buildSearch(raw: Raw): void {
  for (const index of Object.values(indexes)) {
    raw.db.exec(`drop table if exists ${index};
      create virtual table ${index} using fts5(words, content='', contentless_delete=1,
        tokenize="unicode61 remove_diacritics 0", prefix='1 2 3 4 5 6')`)
  }
  for (const table of searched) for (const key of allKeys(raw, table)) indexers[table](raw, key)
}

const allKeys = (raw: Raw, table: Searched): readonly number[] =>
  raw.statement(`select key from ${table}`).pluck().all() as number[]

/** Collects what a command touched and brings the index up to date once, before the commit. */
export function openFollower(raw: Raw): { follow: (table: string, row: StoredRow) => void; finish: () => void } {
  const keys: Record<Searched, Set<number>> = {
    customers: new Set(),
    tasks: new Set(),
    orders: new Set(),
    products: new Set(),
    gifts: new Set(),
    contacts: new Set(),
  }
  const owners = new Set<string>()
  return {
    follow: (table, row) => {
      if (isSearched(table)) keys[table].add(Number(row.key))
      else if (ownedByCustomer.has(table)) owners.add(String(row.customerId))
    },
    finish: () => {
      for (const id of owners) {
        const key = raw.statement('select key from customers where id = ?').pluck().get(id)
        if (key !== undefined) keys.customers.add(Number(key))
      }
      for (const table of searched) for (const key of keys[table]) indexers[table](raw, key)
    },
  }
}

/** Brings one row's entry up to date, after what belongs to it. */
export const indexRow = (raw: Raw, table: Searched, key: number): void => indexers[table](raw, key)

/** Takes the entries of rows away that are about to go; `ids` is a JSON list. Rows of other tables have none. */
export function unindexRows(raw: Raw, table: string, ids: string): void {
  if (!isSearched(table)) return
  const keys = `select key from ${table} where id in (select value from json_each(?))`
  raw.statement(`delete from ${indexes[table]} where rowid in (${keys})`).run(ids)
}

function put(raw: Raw, index: string, key: number, text: string | undefined): void {
  raw.statement(`delete from ${index} where rowid = ?`).run(key)
  if (text !== undefined) raw.statement(`insert into ${index} (rowid, words) values (?, ?)`).run(key, text)
}

type CustomerWords = {
  id: string
  name: string
  contactName: string
  trade: string
  note: string
  reference: string | null
}

/** Brings one customer's entry up to date; a customer that is gone loses it. */
function indexCustomer(raw: Raw, key: number): void {
  const customer = raw
    .statement('select id, name, "contactName", trade, note, reference from customers where key = ?')
    .get(key) as CustomerWords | undefined
  if (!customer) {
    put(raw, 'customer_search', key, undefined)
    return
  }
  const ways = raw.statement('select kind, value, match from contact_ways where "customerId" = ?').all(customer.id) as {
    kind: string
    value: string
    match: string
  }[]
  const places = raw
    .statement(`select city || ' ' || "postalCode" from addresses where "customerId" = ?`)
    .pluck()
    .all(customer.id) as string[]
  const tagged = raw.statement('select tag from tags where "customerId" = ?').pluck().all(customer.id) as string[]
  const liked = raw.statement('select text from likes where "customerId" = ?').pluck().all(customer.id) as string[]
  const { name, contactName, trade, note, reference } = customer
  const text = [name, contactName, trade, note, reference ?? '', ...places, ...tagged, ...liked]
  const numbers = ways.flatMap((way) => (way.kind === 'phone' ? phoneWords(way.value, way.match) : [way.value]))
  put(raw, 'customer_search', key, words([...text, ...numbers].join(' ')).join(' '))
}

const backwards = (digits: string): string => `x${Array.from(digits).toReversed().join('')}`

// A number is remembered by its first digits, as typed, with the country and as dialled at home, and from its end: "x" and the digits reversed.
const phoneWords = (value: string, match: string): readonly string[] => {
  const international = phoneDigits(match)
  return [international, nationalDigits(match), phoneDigits(value), backwards(international)]
}

/** Brings one order's entry up to date: its number, and for whom it is where that is not the buyer. */
function indexOrder(raw: Raw, key: number): void {
  const order = raw.statement('select number, recipient, note from orders where key = ?').get(key) as
    | { number: string; recipient: string | null; note: string }
    | undefined
  const recipient = order?.recipient ? (JSON.parse(order.recipient) as { name: string; city: string }) : null
  const text = order && [order.number, recipient?.name ?? '', recipient?.city ?? '', order.note].join(' ')
  put(raw, 'order_search', key, text && words(text).join(' '))
}

/** An entry of what one statement says of a row. */
const indexed =
  (index: string, said: string) =>
  (raw: Raw, key: number): void => {
    const text = raw.statement(said).pluck().get(key) as string | undefined
    put(raw, index, key, text && words(text).join(' '))
  }

const indexProduct = indexed(
  'product_search',
  `select name || ' ' || coalesce(reference, '') || ' ' || category from products where key = ?`,
)
const indexTask = indexed('task_search', `select title || ' ' || note || ' ' || place from tasks where key = ?`)
const indexGift = indexed(
  'gift_search',
  `select what || ' ' || why || ' ' || said || ' ' || note from gifts where key = ?`,
)
const indexContact = indexed('contact_search', 'select text from contacts where key = ?')

const indexers: Readonly<Record<Searched, (raw: Raw, key: number) => void>> = {
  customers: indexCustomer,
  tasks: indexTask,
  orders: indexOrder,
  products: indexProduct,
  gifts: indexGift,
  contacts: indexContact,
}

/**
 * What FTS is asked for a person's words: every word as a prefix; digits also find phones from their start or end. Null
 * where nothing can be looked for. Every token is quoted: raw text would be read as FTS syntax.
 */
export function matchOf(text: string): string | null {
  const looksLikePhone = /^[+()\p{Nd}\s./-]{3,}$/u.test(text.trim()) && phoneDigits(text).length >= 3
  const tokens = words(fold(text))
  if (tokens.length === 0) return null
  const prefix = (token: string) => `"${token.replaceAll('"', '""')}"*`
  const all = tokens.map(prefix).join(' AND ')
  return looksLikePhone ? `${prefix(phoneDigits(text))} OR ${prefix(backwards(phoneDigits(text)))} OR (${all})` : all
}

/** The keys of all rows that a person's words find, in the order of their keys. An empty text finds nothing. */
export function searchKeys({ raw }: Pick<ReadContext, 'raw'>, table: Searched, text: string): readonly number[] {
  const match = matchOf(text)
  if (match === null) return []
  const index = indexes[table]
  return raw
    .statement(`select rowid from ${index} where ${index} match ? order by rowid`)
    .pluck()
    .all(match) as number[]
}

/** The keys of the newest few rows that a person's words find. */
export function newestFound(
  { raw }: Pick<ReadContext, 'raw'>,
  table: Exclude<Searched, 'customers'>,
  text: string,
  size: number,
): readonly number[] {
  const match = matchOf(text)
  if (match === null) return []
  const index = indexes[table]
  return raw
    .statement(`select rowid from ${index} where ${index} match ? order by rowid desc limit ?`)
    .pluck()
    .all(match, size) as number[]
}

/** Of what a short text finds, no more are put in order: nobody reads on, and the next letter leaves fewer. */
const MOST_RANKED = 300

/**
 * The keys of the few customers that a person's words mean most likely: those whose name begins so, then those with a word
 * of their name that does, then whoever is found by anything else of theirs; by name.
 */
export function nearestCustomers({ raw }: Pick<ReadContext, 'raw'>, text: string, size: number): readonly number[] {
  const match = matchOf(text)
  if (match === null) return []
  const start = fold(text)
  const named = raw
    .statement(`select key from customers where "sortName" >= ? and "sortName" < ? order by "sortName", key limit ?`)
    .pluck()
    .all(start, `${start}\u{10ffff}`, size) as number[]
  if (named.length === size) return named
  const others = raw
    .statement(
      `select c.key from (select rowid from customer_search where customer_search match ? limit ${MOST_RANKED}) f
       join customers c on c.key = f.rowid
       order by instr(' ' || c."sortName", ?) = 0, c."sortName", c.key limit ?`,
    )
    .pluck()
    .all(match, ` ${start}`, size * 2) as number[]
  return [...new Set([...named, ...others])].slice(0, size)
}
