import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Day } from '../../shared/domain/day'
import type { Raw } from './connection'
import { shop } from './schema'

/** The shop's day at a stored moment, within a query. */
export const shopDayOf = (at: SQLWrapper): SQL<Day> =>
  sql<Day>`day_at(${at}, coalesce((select ${shop.timeZone} from ${shop}), 'UTC'))`

/** The shop's time zone; UTC before there is a shop. */
export const zoneOf = (raw: Raw): string =>
  (raw.statement('select "timeZone" from shop').pluck().get() as string | undefined) ?? 'UTC'
