import { and, asc, eq, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { addDays, compare } from '../../../shared/domain/day'
import { buyBy, nextOccasion, type YearlyDay, yearOfOccasion, yearsOn } from '../../../shared/domain/occasions'
import type { Id } from '../../../shared/fields'
import type { OccasionRow } from '../../../shared/occasions'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { isAmong, prepared } from '../../store/prepared'
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
export const rowsOf = async (ctx: ReadContext, where: SQL | undefined): Promise<readonly Row[]> =>
  withTimes(ctx, await selectOccasions(ctx.orm, where))

/** Days to remember as they are stored, with whose they are. */
export const selectOccasions = (orm: Drizzle, where: SQL | undefined) =>
  orm
    .select({ occasion: occasions, customerName: customers.name, phone: firstPhone })
    .from(occasions)
    .innerJoin(customers, eq(customers.id, occasions.customerId))
    .where(where)
    .orderBy(asc(customers.sortName), asc(occasions.key))

type Selected = Awaited<ReturnType<typeof selectOccasions>>[number]

/** What was selected, with the next time that each comes; the next to come first. */
export function withTimes(ctx: ReadContext, rows: readonly Selected[]): readonly Row[] {
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
  const isSeenTo = seenTo(ctx, all)
  return new Map(
    all.flatMap((occasion) => {
      const { id, leadDays } = occasion
      const nextOn = nextOccasion(occasion, ctx.today)
      if (nextOn === null) return []
      return [[id, { nextOn, buyBy: buyBy(nextOn, leadDays), isSeenTo: isSeenTo(id, Number(nextOn.slice(0, 4))) }]]
    }),
  )
}

const notesOf = (orm: Drizzle) =>
  orm.select().from(occasionNotes).where(isAmong(occasionNotes.occasionId, 'ids')).prepare()

const giftsFor = (orm: Drizzle) =>
  orm
    .select({ id: gifts.occasionId, on: gifts.on })
    .from(gifts)
    .where(
      and(
        isAmong(gifts.occasionId, 'ids'),
        inArray(gifts.status, ['bought', 'given']),
        or(isNull(gifts.on), gte(gifts.on, sql.placeholder('since'))),
      ),
    )
    .prepare()

/** Whether an occasion was noted for a year, or has a gift for it; what was bought for no day yet is for any. */
export function seenTo(
  ctx: ReadContext,
  all: readonly (YearlyDay & { readonly id: Id })[],
): (id: Id, year: number) => boolean {
  const of = new Map<string, YearlyDay>(all.map((occasion) => [occasion.id, occasion]))
  const ids = JSON.stringify([...of.keys()])
  const noted = prepared(ctx.orm, notesOf).all({ ids })
  const bought = prepared(ctx.orm, giftsFor).all({ ids, since: addDays(ctx.today, -GIFT_DAYS) })
  const years = bought.map(({ id, on }) => {
    const yearly = of.get(id ?? '')
    return `${id} ${on === null || yearly === undefined ? 'any' : yearOfOccasion(yearly, on)}`
  })
  const seen = new Set([...noted.map(({ occasionId, year }) => `${occasionId} ${year}`), ...years])
  return (id, year) => seen.has(`${id} ${year}`) || seen.has(`${id} any`)
}
