import { and, eq, gte, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { addDays } from '../../../shared/domain/day'
import { buyBy, nextOccasion, yearsOn } from '../../../shared/domain/occasions'
import type { OccasionRow } from '../../../shared/occasions'
import type { ReadContext } from '../../store/context'
import { contactWays, customers, gifts, occasionNotes, occasions } from '../../store/schema'

const firstPhone = sql<string | null>`(select ${contactWays.value} from ${contactWays}
  where ${contactWays.customerId} = ${occasions.customerId} and ${contactWays.kind} = 'phone'
  order by ${contactWays.position} limit 1)`

/** Days to remember with the words of whose they are, the next to come first. The dead have none. */
export async function occasionRows(ctx: ReadContext, where: SQL | undefined): Promise<readonly OccasionRow[]> {
  const rows = await ctx.orm
    .select({ occasion: occasions, customerName: customers.name, phone: firstPhone })
    .from(occasions)
    .innerJoin(customers, eq(customers.id, occasions.customerId))
    .where(and(where, ne(customers.status, 'deceased')))
  const seenTo = await seenToYears(
    ctx,
    rows.map(({ occasion }) => occasion.id),
  )
  return rows
    .flatMap(({ occasion: { addedAt: _addedAt, ...occasion }, customerName, phone }) => {
      const nextOn = nextOccasion(occasion, ctx.today)
      if (nextOn === null) return []
      const isSeenTo = seenTo.has(`${occasion.id} ${nextOn.slice(0, 4)}`)
      const years = yearsOn(occasion, nextOn)
      return { ...occasion, customerName, phone, nextOn, years, buyBy: buyBy(nextOn, occasion.leadDays), isSeenTo }
    })
    .sort((a, b) => (a.nextOn === b.nextOn ? 0 : a.nextOn < b.nextOn ? -1 : 1))
}

/** "occasion year" for each that was noted, or has a gift bought or given for that year. */
async function seenToYears(ctx: ReadContext, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const noted = await ctx.orm
    .select()
    .from(occasionNotes)
    .where(inArray(occasionNotes.occasionId, [...ids]))
  const bought = await ctx.orm
    .select({ id: gifts.occasionId, on: gifts.on })
    .from(gifts)
    .where(
      and(
        inArray(gifts.occasionId, [...ids]),
        inArray(gifts.status, ['bought', 'given']),
        gte(gifts.on, addDays(ctx.today, -366)),
      ),
    )
  return new Set([
    ...noted.map(({ occasionId, year }) => `${occasionId} ${year}`),
    ...bought.map(({ id, on }) => `${id} ${on?.slice(0, 4)}`),
  ])
}
