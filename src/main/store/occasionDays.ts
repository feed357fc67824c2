import { comingDays } from '../../shared/domain/comingDays'
import { addDays, type Day } from '../../shared/domain/day'
import type { Id } from '../../shared/fields'
import type { Raw } from './connection'

/** How far ahead occasions are looked for, in days. */
export const OCCASION_DAYS = 60
/** More than any lead. */
const EVER = 1_000_000

const ofActive = `join customers c on c.id = o."customerId" and c.status = 'active'
  and (@keeperId is null or c."keeperId" = @keeperId)`

// One look into the index for each day ahead, which finds those whose lead falls between its two bounds.
const toBuyFor = `with d (ahead, month, "dayOfMonth", least, most, year) as materialized (
    select json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),
      json_extract(value, '$[3]'), json_extract(value, '$[4]'), json_extract(value, '$[5]') from json_each(@days))
  select o.id, d.ahead, o."leadDays" lead from d
  cross join occasions o on o.month = d.month and o."dayOfMonth" is d."dayOfMonth"
    and o."leadDays" between d.least and d.most
  ${ofActive}
  where not exists (select 1 from occasion_notes n where n."occasionId" = o.id and n.year = d.year)
    and not exists (select 1 from gifts g where g."occasionId" = o.id and g.status in ('bought', 'given')
      and (g."on" is null or occasion_year(o.month, o."dayOfMonth", g."on") = d.year))`

type ToBuyFor = {
  readonly from: Day
  /** How many days, the first included. */
  readonly days: number
  /** Also those that should have been bought for before, until they are over. */
  readonly withEarlier: boolean
  /** Only of customers whom this member of staff looks after; null for all. */
  readonly keeperId: Id | null
}

export type ToBuyForRow = { readonly id: Id; readonly nextOn: Day; readonly buyBy: Day }

/**
 * The occasions of the next 60 days that nobody has seen to, and for which the last day to buy a gift is one of these
 * days. Whether one is seen to is what `withTimes` says, asked of the store: a test holds the two to each other.
 */
export function occasionsToBuyFor(raw: Raw, { from, days, withEarlier, keeperId }: ToBuyFor): readonly ToBuyForRow[] {
  const ahead = comingDays(from, OCCASION_DAYS + days).map(({ month, dayOfMonth, ahead }) => [
    ahead,
    month,
    dayOfMonth,
    Math.max(0, ahead - days + 1),
    withEarlier ? EVER : ahead,
    Number(addDays(from, ahead).slice(0, 4)),
  ])
  const rows = raw.statement(toBuyFor).all({ days: JSON.stringify(ahead), keeperId }) as readonly {
    readonly id: Id
    readonly ahead: number
    readonly lead: number
  }[]
  return rows.map(({ id, ahead, lead }) => ({ id, nextOn: addDays(from, ahead), buyBy: addDays(from, ahead - lead) }))
}

const between = `select o.id from occasions o ${ofActive}
  where (o.month, o."dayOfMonth") >= (@fromMonth, @fromDay) and (o.month, o."dayOfMonth") <= (@toMonth, @toDay)
  order by o.month, o."dayOfMonth" limit @most`

const monthAndDay = (day: Day): readonly [number, number] => [Number(day.slice(5, 7)), Number(day.slice(8))]

type Next = { readonly from: Day; readonly most: number; readonly keeperId: Id | null }

/** The first occasions of the 60 days from a day on, in the order of the calendar. */
export function idsOfNext(raw: Raw, { from, most, keeperId }: Next): readonly Id[] {
  const to = addDays(from, OCCASION_DAYS)
  const read = ([fromMonth, fromDay]: readonly [number, number], [toMonth, toDay]: readonly [number, number]) =>
    raw.statement(between).pluck().all({ fromMonth, fromDay, toMonth, toDay, most, keeperId }) as Id[]
  if (from.slice(0, 4) === to.slice(0, 4)) return read(monthAndDay(from), monthAndDay(to))
  // The index goes from January to December: around the new year there are two pieces of it.
  return [...read(monthAndDay(from), [12, 31]), ...read([1, 1], monthAndDay(to))].slice(0, most)
}
