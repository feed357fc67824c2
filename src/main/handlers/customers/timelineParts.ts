import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { TimelineEntry } from '../../../shared/customers'
import { promiseChanges } from '../../store/schema'

/** `rank` orders what happened on one day where no moment does: an order is taken before it is delivered. */
type Shown = TimelineEntry & { readonly rank: number }
type Columns = { readonly [K in keyof Shown]: SQL<Shown[K]> }

const none = sql<null>`null`
const noWords = sql<string>`''`
const noPromise = sql<TimelineEntry['from']>`null`.mapWith(promiseChanges.from)

const empty: Omit<Columns, 'kind' | 'id' | 'on'> = {
  at: none,
  detail: noWords,
  title: noWords,
  text: noWords,
  who: none,
  orderId: none,
  total: none,
  from: noPromise,
  to: noPromise,
  rank: sql<number>`0`,
}

/** Whose timeline it is. */
export const theirs = sql.placeholder('id')

/** A table's own column, as one of a part's. */
export const own = <T>(column: SQLWrapper): SQL<T> => sql<T>`${column}`

/** The columns of one part of the timeline, all parts alike: what it has, and nothing for what it doesn't. */
export function part(has: Pick<Columns, 'kind' | 'id' | 'on'> & Partial<Columns>) {
  const { kind, id, on, ...others } = has
  const columns: Columns = { kind, id, on, ...empty, ...others }
  const named = Object.entries(columns).map(([name, column]) => [name, column.as(name)])
  return Object.fromEntries(named) as { readonly [K in keyof Shown]: SQL.Aliased<Shown[K]> }
}
