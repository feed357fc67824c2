import { and, eq, gt, gte, isNotNull, isNull, lt, lte, ne, or, type SQL } from 'drizzle-orm'
import type { Day } from '../../shared/domain/day'
import type { PromisedOutcome } from '../../shared/domain/promise'
import { orders } from '../store/schema'

/** Orders with a promise to keep: one that counts, and they are not cancelled. */
export const isPromised = and(isNotNull(orders.countsOn), ne(orders.status, 'cancelled'))

/**
 * `orderOutcome` of the domain, asked of the store: which orders of those with a promise came out so. A test holds the
 * two to each other.
 */
export function cameOut(kind: PromisedOutcome, today: Day): SQL | undefined {
  const { countsOn, countsKind, deliveredOn } = orders
  switch (kind) {
    case 'kept':
      return eq(deliveredOn, countsOn)
    case 'beaten':
      return and(lt(deliveredOn, countsOn), eq(countsKind, 'by'))
    case 'broken':
      return or(gt(deliveredOn, countsOn), and(lt(deliveredOn, countsOn), eq(countsKind, 'on')))
    case 'late':
      return and(isNull(deliveredOn), lt(countsOn, today))
    case 'waiting':
      return and(isNull(deliveredOn), gte(countsOn, today))
  }
}

/** The days whose promises are asked for; both ends included. */
export const countsWithin = (from: Day | undefined, to: Day | undefined): SQL | undefined =>
  and(from && gte(orders.countsOn, from), to && lte(orders.countsOn, to))
