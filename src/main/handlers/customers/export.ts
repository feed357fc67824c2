import { asc, eq, inArray } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { customers as declared, WayKind } from '../../../shared/customers'
import type { ExportList, ExportRows } from '../../../shared/export'
import type { ParsedOf } from '../../../shared/ipc'
import type { ReadContext } from '../../store/context'
import { inOrder } from '../../store/lists'
import { addresses, contactWays, customers, likes, staff, tags } from '../../store/schema'
import { listKeys } from './list'

// Named so that an import of the file finds each column again.
const heading = [
  ...['Customer number', 'Name', 'Kind', 'Contact name', 'Trade', 'Size', 'Phone', 'Other phones', 'Email'],
  ...['Other emails', 'Website', 'Street', 'City', 'Region', 'Postcode', 'Country', 'Other addresses', 'Tags', 'Likes'],
  ...['Dislikes', 'Looked after by', 'How they came to us', 'Preferred channel', 'Best time', 'Status', 'Stop contact'],
  ...['Known since', 'Note'],
]

export async function exportCustomerList(
  ctx: ReadContext,
  { filter, sort }: ParsedOf<typeof declared.exportList>,
): Promise<ExportList> {
  return { heading, keys: [...listKeys(ctx, filter, sort)] }
}

/** Everything that the shop knows of each customer, in cells; who is gone meanwhile is left out. */
export async function exportCustomerRows(
  ctx: ReadContext,
  { keys }: ParsedOf<typeof declared.exportRows>,
): Promise<ExportRows> {
  const rows = await inOrder(keys, (window) =>
    ctx.orm
      .select({ key: customers.key, customer: customers, keeper: staff.initials })
      .from(customers)
      .leftJoin(staff, eq(staff.id, customers.keeperId))
      .where(inArray(customers.key, window)),
  )
  const ids = rows.map(({ customer }) => customer.id)
  const parts = await partsOf(ctx, ids)
  return rows.map(({ customer, keeper }) => cells(customer, keeper, parts(customer.id)))
}

type Customer = typeof customers.$inferSelect
type Parts = {
  readonly ways: readonly (typeof contactWays.$inferSelect)[]
  readonly addresses: readonly (typeof addresses.$inferSelect)[]
  readonly likes: readonly (typeof likes.$inferSelect)[]
  readonly tags: readonly (typeof tags.$inferSelect)[]
}

/** What belongs to each of the customers, read at once. */
async function partsOf(ctx: ReadContext, ids: string[]): Promise<(id: string) => Parts> {
  const read = async <T extends SQLiteTable & { readonly customerId: SQLiteColumn }>(table: T, order: SQLiteColumn) => {
    const rows = await ctx.orm.select().from(table).where(inArray(table.customerId, ids)).orderBy(asc(order))
    return Map.groupBy(rows as (T['$inferSelect'] & { customerId: string })[], ({ customerId }) => customerId)
  }
  const ways = await read(contactWays, contactWays.position)
  const places = await read(addresses, addresses.position)
  const liked = await read(likes, likes.text)
  const tagged = await read(tags, tags.tag)
  return (id) => ({
    ways: ways.get(id) ?? [],
    addresses: places.get(id) ?? [],
    likes: liked.get(id) ?? [],
    tags: tagged.get(id) ?? [],
  })
}

function cells(customer: Customer, keeper: string | null, parts: Parts): ExportRows[number] {
  const [phone = '', ...phones] = waysOf(parts, 'phone')
  const [email = '', ...emails] = waysOf(parts, 'email')
  const [place, ...places] = parts.addresses
  const likings = (liked: boolean) => join(parts.likes.filter((like) => like.liked === liked).map(({ text }) => text))
  return [
    ...[customer.reference ?? '', customer.name, customer.kind, customer.contactName, customer.trade, customer.size],
    ...[phone, join(phones), email, join(emails), join(waysOf(parts, 'web'))],
    ...[oneLine(place?.lines), place?.city ?? '', place?.region ?? '', place?.postalCode ?? '', place?.country ?? ''],
    ...[join(places.map(sayAddress)), parts.tags.map(({ tag }) => tag).join(', '), likings(true), likings(false)],
    ...[keeper ?? '', customer.source, customer.preferredChannel, customer.bestTime, customer.status],
    ...[customer.stopContact ? 'yes' : '', customer.knownSince ?? '', customer.note],
  ]
}

const join = (values: readonly string[]): string => values.join('; ')
const oneLine = (lines = ''): string => lines.split('\n').filter(Boolean).join(', ')
const waysOf = ({ ways }: Parts, kind: WayKind) => ways.filter((way) => way.kind === kind).map(({ value }) => value)
const sayAddress = ({ lines, postalCode, city, region, country }: Parts['addresses'][number]): string =>
  [oneLine(lines), [postalCode, city].filter(Boolean).join(' '), region, country].filter(Boolean).join(', ')
