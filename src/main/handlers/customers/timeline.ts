import { desc, eq, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { customers as declared, TimelineEntry } from '../../../shared/customers'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { shopDayOf } from '../../store/days'
import { prepared } from '../../store/prepared'
import { contacts, customers, imports, staff, tasks } from '../../store/schema'
import { giftParts } from './timelineGifts'
import { orderParts } from './timelineOrders'
import { own, part, theirs } from './timelineParts'
import { thankParts } from './timelineThanks'

type Asked = ParsedOf<typeof declared.timeline>

/**
 * Everything so far with one customer, the newest first: words exchanged, tasks settled, what became of their orders, gifts,
 * thanks sent, how they came into the shop.
 */
export async function timeline(
  ctx: ReadContext,
  { id, kind, from, size }: Asked,
): Promise<OutputOf<typeof declared.timeline>> {
  const asked = { id, kind: kind ?? null }
  const [all] = prepared(ctx.orm, counted).all(asked)
  const rows = prepared(ctx.orm, newest).all({ ...asked, from, size })
  return { total: all?.total ?? 0, entries: rows.map(({ rank: _rank, ...entry }) => entry) }
}

const partsOf = (orm: Drizzle) =>
  [words(orm), settled(orm), added(orm), giftParts(orm), thankParts(orm), ...orderParts(orm)] as const

const kind = sql.placeholder('kind')
const isAsked = sql`(${kind} is null or kind = ${kind})`

// Counted part by part: so it is done from the indexes alone.
const counted = (orm: Drizzle) => {
  const counts = partsOf(orm).map((part, at) => sql`(select count(*) from ${part.as(`part${at}`)} where ${isAsked})`)
  return orm
    .select({ total: sql<number>`${sql.join(counts, sql` + `)}` })
    .from(customers)
    .where(eq(customers.id, theirs))
    .prepare()
}

const newest = (orm: Drizzle) => {
  const [first, second, ...others] = partsOf(orm)
  const parts = unionAll(first, second, ...others).as('parts')
  return orm
    .select()
    .from(parts)
    .where(isAsked)
    .orderBy(
      desc(parts.on),
      sql`${parts.kind} in ('added', 'import')`,
      desc(parts.at),
      desc(parts.rank),
      // Windows are cut from it: what is alike must always stand in one order.
      desc(parts.id),
    )
    .limit(sql.placeholder('size'))
    .offset(sql.placeholder('from'))
    .prepare()
}

const words = (orm: Drizzle) =>
  orm
    .select(
      part({
        kind: sql<TimelineEntry['kind']>`'contact'`,
        id: own(contacts.id),
        on: own(contacts.on),
        at: own(contacts.at),
        detail: sql<string>`${contacts.kind} || coalesce(' ' || ${contacts.direction}, '')`,
        text: own(contacts.text),
        who: own(staff.initials),
      }),
    )
    .from(contacts)
    .leftJoin(staff, eq(staff.id, contacts.staffId))
    .where(eq(contacts.customerId, theirs))

const settled = (orm: Drizzle) =>
  orm
    .select(
      part({
        kind: sql<TimelineEntry['kind']>`'task'`,
        id: own(tasks.id),
        on: own(tasks.settledOn),
        detail: sql<string>`${tasks.kind} || ' ' || ${tasks.status}`,
        title: own(tasks.title),
        text: own(tasks.note),
        who: own(staff.initials),
      }),
    )
    .from(tasks)
    .leftJoin(staff, eq(staff.id, tasks.assigneeId))
    .where(sql`${tasks.customerId} = ${theirs} and ${tasks.settledOn} is not null`)

const added = (orm: Drizzle) =>
  orm
    .select(
      part({
        kind: sql<TimelineEntry['kind']>`case when ${customers.importId} is null then 'added' else 'import' end`,
        id: own(customers.id),
        on: shopDayOf(customers.addedAt),
        at: own(customers.addedAt),
        title: sql<string>`coalesce(${imports.fileName}, '')`,
      }),
    )
    .from(customers)
    .leftJoin(imports, eq(imports.id, customers.importId))
    .where(eq(customers.id, theirs))
