import { desc, eq, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { customers as declared, TimelineEntry } from '../../../shared/customers'
import type { Id } from '../../../shared/fields'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { ReadContext } from '../../store/context'
import { shopDayOf } from '../../store/days'
import { contacts, customers, imports, staff, tasks } from '../../store/schema'
import { giftParts } from './timelineGifts'
import { orderParts } from './timelineOrders'
import { own, part } from './timelineParts'
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
  const parts = unionAll(
    words(ctx, id),
    settled(ctx, id),
    added(ctx, id),
    giftParts(ctx, id),
    thankParts(ctx, id),
    ...orderParts(ctx, id),
  ).as('parts')
  const asked = kind && eq(parts.kind, kind)
  const total = await ctx.orm.$count(ctx.orm.select().from(parts).where(asked).as('counted'))
  const rows = await ctx.orm
    .select()
    .from(parts)
    .where(asked)
    .orderBy(
      desc(parts.on),
      sql`${parts.kind} in ('added', 'import')`,
      desc(parts.at),
      desc(parts.rank),
      // Windows are cut from it: what is alike must always stand in one order.
      desc(parts.id),
    )
    .limit(size)
    .offset(from)
  return { total, entries: rows.map(({ rank: _rank, ...entry }) => entry) }
}

const words = ({ orm }: ReadContext, customerId: Id) =>
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
    .where(eq(contacts.customerId, customerId))

const settled = ({ orm }: ReadContext, customerId: Id) =>
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
    .where(sql`${tasks.customerId} = ${customerId} and ${tasks.settledOn} is not null`)

const added = ({ orm }: ReadContext, customerId: Id) =>
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
    .where(eq(customers.id, customerId))
