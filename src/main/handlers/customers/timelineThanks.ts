import { and, eq, sql } from 'drizzle-orm'
import type { TimelineEntry } from '../../../shared/customers'
import type { Drizzle } from '../../store/connection'
import { orders, thanks } from '../../store/schema'
import { own, part, theirs } from './timelineParts'

/** How a customer was thanked, and for what. */
export const thankParts = (orm: Drizzle) =>
  orm
    .select(
      part({
        kind: sql<TimelineEntry['kind']>`'thanks'`,
        id: own(thanks.id),
        on: own(thanks.settledOn),
        detail: own(thanks.channel),
        title: sql<string>`coalesce('order ' || ${orders.number}, ${thanks.title})`,
        text: own(thanks.note),
      }),
    )
    .from(thanks)
    .leftJoin(orders, eq(orders.id, thanks.orderId))
    .where(and(eq(thanks.customerId, theirs), eq(thanks.status, 'sent')))
