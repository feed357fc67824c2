import { and, eq, sql } from 'drizzle-orm'
import type { TimelineEntry } from '../../../shared/customers'
import type { Drizzle } from '../../store/connection'
import { gifts, occasions } from '../../store/schema'
import { own, part, theirs } from './timelineParts'

/** What a customer was given: what it was for, and what it cost where that is known. */
export const giftParts = (orm: Drizzle) =>
  orm
    .select(
      part({
        kind: sql<TimelineEntry['kind']>`'gift'`,
        id: own(gifts.id),
        on: own(gifts.on),
        detail: sql<string>`coalesce(nullif(${occasions.title}, ''), ${occasions.kind}, '')`,
        title: own(gifts.what),
        text: own(gifts.said),
        total: own(gifts.cost),
      }),
    )
    .from(gifts)
    .leftJoin(occasions, eq(occasions.id, gifts.occasionId))
    .where(and(eq(gifts.customerId, theirs), eq(gifts.status, 'given')))
