import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { addDays, compare, type Day } from '../../../shared/domain/day'
import type { Id } from '../../../shared/fields'
import type { OccasionRow } from '../../../shared/occasions'
import type { ComingOccasion } from '../../../shared/today'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { idsOfNext, OCCASION_DAYS, occasionsToBuyFor, type ToBuyForRow } from '../../store/occasionDays'
import { isAmong, prepared } from '../../store/prepared'
import { customers, gifts, likes, occasionNotes, occasions } from '../../store/schema'
import { selectOccasions, withTimes } from '../occasions/rows'
import { type Asked, type Standing, withKeepers } from './asked'

const SHOWN_MOST = 5
const LIKES_MOST = 3

const byIds = (orm: Drizzle) =>
  selectOccasions(orm, and(isAmong(occasions.id, 'ids'), eq(customers.status, 'active'))).prepare()

async function rowsOf(ctx: ReadContext, ids: readonly Id[]): Promise<readonly OccasionRow[]> {
  if (ids.length === 0) return []
  return withTimes(ctx, await prepared(ctx.orm, byIds).execute({ ids: JSON.stringify(ids) }))
}

/**
 * The occasions that nobody has seen to and whose last day to buy a gift is one of the `days` from a day on; from the
 * shop's own today also those where it has passed. Of days past there are none: the occasion's next time is ahead.
 */
export const toBuyFor = (ctx: ReadContext, { on, assigneeId }: Asked, days: number): readonly ToBuyForRow[] =>
  on < ctx.today
    ? []
    : occasionsToBuyFor(ctx.raw, { from: on, days, withEarlier: on === ctx.today, keeperId: assigneeId })

/**
 * How many there are for each of the days; those that are late count on the first. Remembered, because the strip of days
 * is drawn with every change, and in a shop that knows many birthdays these are the most that it is drawn from.
 */
export function toBuyByDay(ctx: ReadContext, { on, assigneeId }: Asked, days: readonly Day[]): readonly Standing[] {
  const tables = [occasions, occasionNotes, gifts, customers]
  const counts = ctx.keysOf({ name: 'occasions to buy for', asked: [on, assigneeId], tables }, () => {
    const found = toBuyFor(ctx, { on, assigneeId }, days.length)
    return days.map((day, at) => found.filter(({ buyBy }) => buyBy === day || (at === 0 && buyBy < day)).length)
  })
  return days.map((day, at) => ({ on: day, count: counts[at] ?? 0 }))
}

/** Occasions whole; those that were found to buy for at the times that were found. */
async function wholeOf(
  ctx: ReadContext,
  found: readonly ToBuyForRow[],
  others: readonly Id[] = [],
): Promise<readonly OccasionRow[]> {
  const times = new Map(found.map((time) => [time.id, time]))
  const rows = await rowsOf(ctx, [...new Set([...times.keys(), ...others])])
  return rows.map((row) => ({ ...row, ...times.get(row.id) }))
}

/** The occasions that stand on a day's sheet. */
export async function occasionsDue(ctx: ReadContext, asked: Asked): Promise<ComingOccasion[]> {
  return await withHints(ctx, await wholeOf(ctx, toBuyFor(ctx, asked, 1)))
}

const byTime = (a: OccasionRow, b: OccasionRow): number => compare(a.nextOn, b.nextOn)

/** What stands beside a day: the occasions to buy for first, then the next to come, together in the order of the calendar. */
export async function occasionsBeside(
  ctx: ReadContext,
  { on, assigneeId }: Asked,
  due: readonly ToBuyForRow[],
): Promise<ComingOccasion[]> {
  const urgent = due.toSorted((a, b) => compare(a.nextOn, b.nextOn)).slice(0, SHOWN_MOST)
  const isUrgent = new Set(urgent.map(({ id }) => id))
  const next = idsOfNext(ctx.raw, { from: on, most: SHOWN_MOST, keeperId: assigneeId })
  const last = addDays(on, OCCASION_DAYS)
  const rows = (await wholeOf(ctx, urgent, next)).toSorted(byTime)
  const inTime = rows.filter(({ id, nextOn }) => !isUrgent.has(id) && nextOn >= on && nextOn <= last)
  const shown = [...rows.filter(({ id }) => isUrgent.has(id)), ...inTime].slice(0, SHOWN_MOST)
  return await withHints(ctx, shown.toSorted(byTime))
}

const likesOf = (orm: Drizzle) =>
  orm
    .select({ customerId: likes.customerId, text: likes.text })
    .from(likes)
    .where(and(isAmong(likes.customerId, 'ids'), eq(likes.liked, true)))
    .orderBy(asc(likes.id))
    .prepare()

const givenTo = (orm: Drizzle) =>
  orm
    .select({ customerId: gifts.customerId, what: gifts.what, on: gifts.on })
    .from(gifts)
    .where(and(isAmong(gifts.customerId, 'ids'), eq(gifts.status, 'given'), isNotNull(gifts.on)))
    // With the plus, SQLite sorts their gifts; without, it reads all that were ever given in the order of an index.
    .orderBy(desc(sql`+${gifts.on}`), desc(gifts.key))
    .prepare()

/** Occasions with what helps to choose a gift: what they like, and what they were given last. */
async function withHints(ctx: ReadContext, rows: readonly OccasionRow[]): Promise<ComingOccasion[]> {
  if (rows.length === 0) return []
  const ids = JSON.stringify([...new Set(rows.map(({ customerId }) => customerId))])
  const liked = Map.groupBy(await prepared(ctx.orm, likesOf).execute({ ids }), ({ customerId }) => customerId)
  const given = Map.groupBy(await prepared(ctx.orm, givenTo).execute({ ids }), ({ customerId }) => customerId)
  return (await withKeepers(ctx, rows)).map((row) => ({
    ...row,
    hint: {
      likes: (liked.get(row.customerId) ?? []).slice(0, LIKES_MOST).map(({ text }) => text),
      gave: gaveOf(given.get(row.customerId)?.[0]),
    },
  }))
}

const gaveOf = (gift: { readonly what: string; readonly on: Day | null } | undefined) =>
  gift?.on ? { what: gift.what, year: gift.on.slice(0, 4) } : null
