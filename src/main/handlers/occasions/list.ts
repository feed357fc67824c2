import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { isToSeeTo } from '../../../shared/domain/occasions'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { occasions as declared, OccasionFilter, OccasionSort } from '../../../shared/occasions'
import type { ReadContext } from '../../store/context'
import { inOrder } from '../../store/lists'
import { addresses, contactWays, customers, gifts, occasionNotes, occasions, tags } from '../../store/schema'
import { searchKeys } from '../../store/search'
import { comingOf, occasionRows } from './rows'

type List = typeof declared.list
type Months = typeof declared.months

const everything = { by: 'next', direction: 'ascending' } as const

/** A window of the days to remember that a filter leaves. */
export async function listOccasions(
  ctx: ReadContext,
  { filter, sort, from, size }: ParsedOf<List>,
): Promise<OutputOf<List>> {
  const keys = keysOf(ctx, filter, sort)
  const rows = await inOrder(keys.slice(from, from + size), (window) =>
    occasionRows(ctx, inArray(occasions.key, window)),
  )
  return { total: keys.length, rows: [...rows] }
}

/** How many of them come in each month. */
export async function countMonths(ctx: ReadContext, { filter }: ParsedOf<Months>): Promise<OutputOf<Months>> {
  const { month: _month, ...rest } = filter
  const counts = ctx.keysOf({ name: 'months of occasions', asked: rest, tables: tablesOf(rest) }, () => {
    const found = ctx.orm
      .select({ month: occasions.month, count: sql<number>`count(*)` })
      .from(occasions)
      .where(keyIn(keysOf(ctx, rest, everything)))
      .groupBy(occasions.month)
      .all()
    return Array.from({ length: 12 }, (_, at) => found.find(({ month }) => month === at + 1)?.count ?? 0)
  })
  return [...counts]
}

/** What a list is made from: a text finds days through whose they are; what is seen to hangs on notes and gifts. */
const tablesOf = ({ text, toSeeTo }: OccasionFilter) => [
  occasions,
  customers,
  ...(text ? [contactWays, addresses, tags] : []),
  ...(toSeeTo ? [occasionNotes, gifts] : []),
]

function keysOf(ctx: ReadContext, filter: OccasionFilter, sort: OccasionSort): readonly number[] {
  return ctx.keysOf({ name: 'occasions', asked: [filter, sort], tables: tablesOf(filter) }, () =>
    ctx.orm
      .select({ key: occasions.key })
      .from(occasions)
      .innerJoin(customers, eq(customers.id, occasions.customerId))
      .where(and(...conditions(ctx, filter), filter.toSeeTo ? keyIn(toSeeTo(ctx, filter)) : undefined))
      .orderBy(...order(ctx, sort))
      .all()
      .map(({ key }) => key),
  )
}

const keyIn = (keys: readonly number[]): SQL =>
  sql`${occasions.key} in (select value from json_each(${JSON.stringify(keys)}))`

function conditions(ctx: ReadContext, { text, month, kind }: OccasionFilter): (SQL | undefined)[] {
  return [
    eq(customers.status, 'active'),
    month === undefined ? undefined : eq(occasions.month, month),
    kind && eq(occasions.kind, kind),
    text
      ? sql`${customers.key} in (select value from json_each(${JSON.stringify(searchKeys(ctx, 'customers', text))}))`
      : undefined,
  ]
}

/** Those that somebody should think of now: SQL leaves the months that may have some, the rule decides. */
function toSeeTo(ctx: ReadContext, filter: OccasionFilter): readonly number[] {
  const monthsAhead = sql`(${occasions.month} - ${monthOf(ctx)} + 12) % 12`
  // The shortest month has 28 days; this one is partly over, and "soon" is two weeks: 45 days leave room for both.
  const mayBe = sql`${monthsAhead} * 28 - 45 <= ${occasions.leadDays}`
  const { key, id, month, dayOfMonth, year, leadDays } = occasions
  const rows = ctx.orm
    .select({ key, id, month, dayOfMonth, year, leadDays })
    .from(occasions)
    .innerJoin(customers, eq(customers.id, occasions.customerId))
    .where(and(...conditions(ctx, filter), mayBe))
    .all()
  const coming = comingOf(ctx, rows)
  return rows.flatMap((row) => {
    const next = coming.get(row.id)
    return next && isToSeeTo({ ...row, ...next }, ctx.today) ? [row.key] : []
  })
}

const monthOf = ({ today }: ReadContext): number => Number(today.slice(5, 7))

/** As the days come from today on. Where only the month is known it comes first in it, and counts while it lasts. */
function order(ctx: ReadContext, { by, direction }: OccasionSort): SQL[] {
  const way = direction === 'ascending' ? asc : desc
  const dayOfMonth = sql`coalesce(${occasions.dayOfMonth}, 1)`
  const isOver = sql`case when ${occasions.month} <> ${monthOf(ctx)} then ${occasions.month} < ${monthOf(ctx)}
    else coalesce(${occasions.dayOfMonth}, 31) < ${Number(ctx.today.slice(8))} end`
  const next = [way(isOver), way(occasions.month), way(dayOfMonth)]
  switch (by) {
    case 'next':
      return [...next, asc(customers.sortName), asc(occasions.key)]
    case 'customer':
      return [way(customers.sortName), asc(isOver), asc(occasions.month), asc(dayOfMonth), asc(occasions.key)]
  }
}
