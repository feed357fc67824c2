import { asc, eq, inArray } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { WayKind } from '../../../shared/customers'
import type { ReadContext } from '../../store/context'
import { inOrder } from '../../store/lists'
import { addresses, contactWays, customers, likes, staff, tags } from '../../store/schema'
import { type ExportColumns, exportOf } from '../exportOf'
import { listKeys } from './list'

type Exported = Parts & { readonly customer: typeof customers.$inferSelect; readonly keeper: string | null }

const columns: ExportColumns<Exported> = [
  ['Customer number', ({ customer }) => customer.reference],
  ['Name', ({ customer }) => customer.name],
  ['Kind', ({ customer }) => customer.kind],
  ['Contact name', ({ customer }) => customer.contactName],
  ['Trade', ({ customer }) => customer.trade],
  ['Size', ({ customer }) => customer.size],
  ['Phone', ({ ways }) => valuesOf(ways, 'phone')[0] ?? ''],
  ['Other phones', ({ ways }) => join(valuesOf(ways, 'phone').slice(1))],
  ['Email', ({ ways }) => valuesOf(ways, 'email')[0] ?? ''],
  ['Other emails', ({ ways }) => join(valuesOf(ways, 'email').slice(1))],
  ['Website', ({ ways }) => join(valuesOf(ways, 'web'))],
  ['Street', ({ addresses: [first] }) => oneLine(first?.lines)],
  ['City', ({ addresses: [first] }) => first?.city ?? ''],
  ['Region', ({ addresses: [first] }) => first?.region ?? ''],
  ['Postcode', ({ addresses: [first] }) => first?.postalCode ?? ''],
  ['Country', ({ addresses: [first] }) => first?.country ?? ''],
  ['Other addresses', ({ addresses: [, ...others] }) => join(others.map(sayAddress))],
  ['Tags', ({ tags }) => tags.map(({ tag }) => tag).join(', ')],
  ['Likes', ({ likes }) => join(likes.filter(({ liked }) => liked).map(({ text }) => text))],
  ['Dislikes', ({ likes }) => join(likes.filter(({ liked }) => !liked).map(({ text }) => text))],
  ['Looked after by', ({ keeper }) => keeper],
  ['How they came to us', ({ customer }) => customer.source],
  ['Preferred channel', ({ customer }) => customer.preferredChannel],
  ['Best time', ({ customer }) => customer.bestTime],
  ['Status', ({ customer }) => customer.status],
  ['Stop contact', ({ customer }) => (customer.stopContact ? 'yes' : '')],
  ['Mailings', ({ customer }) => ({ '': '', in: 'yes', out: 'no' })[customer.mailings]],
  ['Mailings said on', ({ customer }) => customer.mailingsOn],
  ['Mailings said by', ({ customer }) => customer.mailingsBy],
  ['Known since', ({ customer }) => customer.knownSince],
  ['Note', ({ customer }) => customer.note],
]

/** Everything that the shop knows of each customer. */
export const customerExport = exportOf(columns, listKeys, exportedCustomers)

async function exportedCustomers(ctx: ReadContext, keys: readonly number[]): Promise<readonly Exported[]> {
  const rows = await inOrder(keys, (window) =>
    ctx.orm
      .select({ key: customers.key, customer: customers, keeper: staff.initials })
      .from(customers)
      .leftJoin(staff, eq(staff.id, customers.keeperId))
      .where(inArray(customers.key, window)),
  )
  const ids = rows.map(({ customer }) => customer.id)
  const parts = await partsOf(ctx, ids)
  return rows.map(({ customer, keeper }) => ({ customer, keeper, ...parts(customer.id) }))
}

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

const join = (values: readonly string[]): string => values.join('; ')
const oneLine = (lines = ''): string => lines.split('\n').filter(Boolean).join(', ')
const valuesOf = (ways: Parts['ways'], kind: WayKind): readonly string[] =>
  ways.filter((way) => way.kind === kind).map(({ value }) => value)
const sayAddress = ({ lines, postalCode, city, region, country }: Parts['addresses'][number]): string =>
  [oneLine(lines), [postalCode, city].filter(Boolean).join(' '), region, country].filter(Boolean).join(', ')
