import { and, asc, eq, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { addDays, compare } from '../../../shared/domain/day'
import { buyBy, nextOccasion, type YearlyDay, yearOfOccasion, yearsOn } from '../../../shared/domain/occasions'
import type { Id } from '../../../shared/fields'
import type { OccasionRow } from '../../../shared/occasions'
import type { ReadContext } from '../../store/context'
import { contactWays, customers, gifts, occasionNotes, occasions } from '../../store/schema'

/** A gift is for the nearest occasion; older ones are for none that is still to come. */
const GIFT_DAYS = 220

const firstPhone = sql<string | null>`(select ${contactWays.value} from ${contactWays}
  where ${contactWays.customerId} = ${occasions.customerId} and ${contactWays.kind} = 'phone'
  order by ${contactWays.position} limit 1)`

type Row = OccasionRow & { readonly key: number }

/** Days to remember with the words of whose they are, the next to come first. The dead and the inactive have none. */
export const occasionRows = (ctx: ReadContext, where: SQL | undefined): Promise<readonly Row[]> =>
  rowsOf(ctx, and(where, eq(customers.status, 'active')))

/** The same of anybody, whatever their status. */
export async function rowsOf(ctx: ReadContext, where: SQL | undefined): Promise<readonly Row[]> {
  const rows = await ctx.orm
    .select({ occasion: occasions, customerName: customers.name, phone: firstPhone })
    .from(occasions)
    .innerJoin(customers, eq(customers.id, occasions.customerId))
    .where(where)
    .orderBy(asc(customers.sortName), asc(occasions.key))
  const coming = comingOf(
    ctx,
    rows.map(({ occasion }) => occasion),
  )
  return rows
    .flatMap(({ occasion: { addedAt: _addedAt, ...occasion }, customerName, phone }) => {
      const next = coming.get(occasion.id)
      return next ? [{ ...occasion, customerName, phone, years: yearsOn(occasion, next.nextOn), ...next }] : []
    })
    .toSorted((a, b) => compare(a.nextOn, b.nextOn))
}

type Yearly = YearlyDay & { readonly id: Id; readonly leadDays: number }
type Next = Pick<OccasionRow, 'nextOn' | 'buyBy' | 'isSeenTo'>

/** The next time of each, and whether somebody thought of it; none after the last year that days have. */
export function comingOf(ctx: ReadContext, all: readonly Yearly[]): ReadonlyMap<Id, Next> {
  const seenTo = seenToYears(ctx, new Map(all.map((occasion) => [occasion.id, occasion])))
  return new Map(
    all.flatMap((occasion) => {
      const { id, leadDays } = occasion
      const nextOn = nextOccasion(occasion, ctx.today)
      if (nextOn === null) return []
      const isSeenTo = seenTo.has(`${id} ${nextOn.slice(0, 4)}`) || seenTo.has(`${id} next`)
      return [[id, { nextOn, buyBy: buyBy(nextOn, leadDays), isSeenTo }] as const]
    }),
  )
}

const among = (column: SQLiteColumn, ids: Iterable<string>): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify([...ids])}))`

/**
 * "occasion year" for each that was noted, or has a gift bought or given for that year; "occasion next" where what was
 * bought has no day yet.
 */
function seenToYears(ctx: ReadContext, of: ReadonlyMap<string, YearlyDay>): ReadonlySet<string> {
  const noted = ctx.orm.select().from(occasionNotes).where(among(occasionNotes.occasionId, of.keys())).all()
  const bought = ctx.orm
    .select({ id: gifts.occasionId, on: gifts.on })
    .from(gifts)
    .where(
      and(
        among(gifts.occasionId, of.keys()),
        inArray(gifts.status, ['bought', 'given']),
        or(isNull(gifts.on), gte(gifts.on, addDays(ctx.today, -GIFT_DAYS))),
      ),
    )
    .all()
  const years = bought.map(({ id, on }) => {
    const yearly = of.get(id ?? '')
    return `${id} ${on === null || yearly === undefined ? 'next' : yearOfOccasion(yearly, on)}`
  })
  return new Set([...noted.map(({ occasionId, year }) => `${occasionId} ${year}`), ...years])
}
