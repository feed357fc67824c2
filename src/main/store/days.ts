import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Day } from '../../shared/domain/day'
import { shop } from './schema'

/** The shop's day at a stored moment, within a query. */
export const shopDayOf = (at: SQLWrapper): SQL<Day> =>
  sql<Day>`day_at(${at}, coalesce((select ${shop.timeZone} from ${shop}), 'UTC'))`
