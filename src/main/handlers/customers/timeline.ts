import { desc, eq, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { customers as declared, TimelineEntry } from '../../../shared/customers'
import type { Day } from '../../../shared/domain/day'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { ReadContext } from '../../store/context'
import { contacts, customers, imports, staff, tasks } from '../../store/schema'

type Asked = ParsedOf<typeof declared.timeline>

/** Everything so far with one customer, the newest first: words exchanged, tasks settled, how they came into the shop. */
export async function timeline(
  ctx: ReadContext,
  { id, kind, from, size }: Asked,
): Promise<OutputOf<typeof declared.timeline>> {
  const none = sql<string | null>`null`
  const words = ctx.orm
    .select({
      kind: sql<TimelineEntry['kind']>`'contact'`.as('kind'),
      id: contacts.id,
      on: contacts.on,
      at: sql<TimelineEntry['at']>`${contacts.at}`.as('at'),
      detail: sql<string>`${contacts.kind} || coalesce(' ' || ${contacts.direction}, '')`.as('detail'),
      title: sql<string>`''`.as('title'),
      text: contacts.text,
      who: staff.initials,
    })
    .from(contacts)
    .leftJoin(staff, eq(staff.id, contacts.staffId))
    .where(eq(contacts.customerId, id))
  const settled = ctx.orm
    .select({
      kind: sql<TimelineEntry['kind']>`'task'`,
      id: tasks.id,
      on: sql<Day>`${tasks.settledOn}`,
      at: sql<TimelineEntry['at']>`null`,
      detail: sql<string>`${tasks.kind} || ' ' || ${tasks.status}`,
      title: tasks.title,
      text: tasks.note,
      who: staff.initials,
    })
    .from(tasks)
    .leftJoin(staff, eq(staff.id, tasks.assigneeId))
    .where(sql`${tasks.customerId} = ${id} and ${tasks.settledOn} is not null`)
  const added = ctx.orm
    .select({
      kind: sql<TimelineEntry['kind']>`case when ${customers.importId} is null then 'added' else 'import' end`,
      id: customers.id,
      on: sql<Day>`substr(${customers.addedAt}, 1, 10)`,
      at: sql<TimelineEntry['at']>`${customers.addedAt}`,
      detail: sql<string>`''`,
      title: sql<string>`coalesce(${imports.fileName}, '')`,
      text: sql<string>`''`,
      who: none,
    })
    .from(customers)
    .leftJoin(imports, eq(imports.id, customers.importId))
    .where(eq(customers.id, id))
  const parts = unionAll(words, settled, added).as('parts')
  const asked = kind && eq(parts.kind, kind)
  const total = await ctx.orm.$count(ctx.orm.select().from(parts).where(asked).as('counted'))
  const entries = await ctx.orm
    .select()
    .from(parts)
    .where(asked)
    .orderBy(desc(parts.on), sql`${parts.kind} in ('added', 'import')`, desc(parts.at))
    .limit(size)
    .offset(from)
  return { total, entries }
}
