import { z } from 'zod'
import { Id, Line, MomentField, Window } from './fields'
import { command, query } from './ipc'
import { Words } from './journal'

/** How long what was removed can be brought back from the bin. */
export const BIN_DAYS = 30

/** What lies in the bin under a name of its own; what hung on it comes back with it. */
export const binned = [
  'customers',
  'orders',
  'returns',
  'tasks',
  'products',
  'gifts',
  'occasions',
  'contacts',
  'thanks',
] as const
export type Binned = (typeof binned)[number]

export const BinRow = z.object({
  /** The removed row's own id. */
  id: Id,
  table: z.enum(binned),
  name: z.string(),
  /** Whose it was; empty where it was nobody's. */
  customer: z.string(),
  seq: z.int(),
  removedAt: MomentField,
  who: z.string().nullable(),
  daysLeft: z.int(),
})
export type BinRow = z.output<typeof BinRow>

export const BinFilter = z.strictObject({ text: Line().optional(), table: z.enum(binned).optional() })
export type BinFilter = z.output<typeof BinFilter>

export const bin = {
  /** What was removed in the last 30 days, the newest first. */
  list: query(z.strictObject({ filter: BinFilter, ...Window }), z.object({ total: z.int(), rows: z.array(BinRow) })),
  /** Brings one thing back, with what hung on it and went with it. Refused where what it hangs on is gone itself. */
  restore: command(z.strictObject({ id: Id }), z.object({ summary: Words })),
}
