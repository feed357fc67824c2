import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { CustomerFilter, CustomerRow, CustomerSort } from '../../../shared/customers'
import type { ReadContext } from '../../store/context'
import { emptyLast, isOneOf, readKeys } from '../../store/lists'
import { isAmong, plainQuery } from '../../store/prepared'
import { addresses, contacts, contactWays, customers, staff, tags, tasks } from '../../store/schema'
import { searchKeys } from '../../store/search'

const openTasks = sql<number>`(select count(*) from ${tasks}
  where ${tasks.customerId} = ${customers.id} and ${tasks.status} = 'open')`
const nextDue = sql<CustomerRow['nextDue']>`(select min(${tasks.dueOn}) from ${tasks}
  where ${tasks.customerId} = ${customers.id} and ${tasks.status} = 'open')`
const lastContact = sql<CustomerRow['lastContact']>`(select max(${contacts.on}) from ${contacts}
  where ${contacts.customerId} = ${customers.id})`
const city = sql<string>`coalesce((select ${addresses.city} from ${addresses}
  where ${addresses.customerId} = ${customers.id} order by ${addresses.position} limit 1), '')`
const firstWay = (kind: 'phone' | 'email') => sql<string>`coalesce((select ${contactWays.value} from ${contactWays}
  where ${contactWays.customerId} = ${customers.id} and ${contactWays.kind} = ${sql.raw(`'${kind}'`)}
  order by ${contactWays.position} limit 1), '')`

/** The keys of the customers that a filter leaves, in the order asked for. */
export function listKeys(ctx: ReadContext, filter: CustomerFilter, sort: CustomerSort): readonly number[] {
  return readKeys(
    ctx,
    ctx.orm
      .select({ key: customers.key })
      .from(customers)
      .where(and(...conditions(ctx, filter)))
      .orderBy(...order(sort)),
  )
}

function conditions(ctx: ReadContext, filter: CustomerFilter): (SQL | undefined)[] {
  const status = filter.status ?? 'active'
  const owed = (late: SQL | undefined) =>
    sql`exists (select 1 from ${tasks} where ${and(eq(tasks.customerId, customers.id), eq(tasks.status, 'open'), late)})`
  return [
    status === 'all' ? undefined : eq(customers.status, status),
    filter.text ? isOneOf(customers.key, searchKeys(ctx, 'customers', filter.text)) : undefined,
    filter.tag
      ? sql`${customers.id} in (select ${tags.customerId} from ${tags} where ${tags.tag} = ${filter.tag})`
      : undefined,
    filter.kind && eq(customers.kind, filter.kind),
    filter.stopContact === undefined ? undefined : eq(customers.stopContact, filter.stopContact),
    filter.mailings && eq(customers.mailings, filter.mailings === 'not asked' ? '' : filter.mailings),
    filter.keeperId === undefined ? undefined : eq(customers.keeperId, filter.keeperId),
    filter.source ? eq(customers.source, filter.source) : undefined,
    filter.city
      ? sql`${customers.id} in (select ${addresses.customerId} from ${addresses} where ${addresses.city} = ${filter.city})`
      : undefined,
    filter.owing === 'open' ? owed(undefined) : undefined,
    filter.owing === 'late' ? owed(sql`${tasks.dueOn} < ${ctx.today}`) : undefined,
  ]
}

function order({ by, direction }: CustomerSort): SQL[] {
  const way = direction === 'ascending' ? asc : desc
  const last = [asc(customers.sortName), asc(customers.key)]
  switch (by) {
    case 'name':
      return [way(customers.sortName), asc(customers.key)]
    case 'city':
      return [sql`${city} = ''`, way(sql`${city} collate nocase`), ...last]
    case 'nextDue':
      return [emptyLast(direction, nextDue), ...last]
    case 'openTasks':
      return [way(openTasks), ...last]
    case 'lastContact':
      return [emptyLast(direction, lastContact), ...last]
    case 'knownSince':
      return [emptyLast(direction, customers.knownSince), ...last]
    case 'added':
      return [way(customers.key)]
  }
}

const byKey = plainQuery(
  {
    key: customers.key,
    id: customers.id,
    kind: customers.kind,
    name: customers.name,
    contactName: customers.contactName,
    status: customers.status,
    stopContact: customers.stopContact,
    knownSince: customers.knownSince,
    keeper: staff.initials,
    city,
    phone: firstWay('phone'),
    email: firstWay('email'),
    openTasks,
    nextDue,
    lastContact,
  },
  (select) =>
    select.from(customers).leftJoin(staff, eq(staff.id, customers.keeperId)).where(isAmong(customers.key, 'keys')),
)

const tagsOf = plainQuery({ customerId: tags.customerId, tag: tags.tag }, (select) =>
  select.from(tags).where(isAmong(tags.customerId, 'ids')).orderBy(asc(tags.tag)),
)

/** A window's rows with what the list shows of each; in no particular order. */
export function customerRows(ctx: ReadContext, keys: readonly number[]): (CustomerRow & { key: number })[] {
  const rows = byKey(ctx, { keys: JSON.stringify(keys) })
  const tagged = tagsOf(ctx, { ids: JSON.stringify(rows.map(({ id }) => id)) })
  const theirs = Map.groupBy(tagged, ({ customerId }) => customerId)
  return rows.map((row) => ({ ...row, tags: (theirs.get(row.id) ?? []).map(({ tag }) => tag) }))
}
