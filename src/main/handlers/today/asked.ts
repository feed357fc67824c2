import { eq } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import type { Id } from '../../../shared/fields'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { isAmong, prepared } from '../../store/prepared'
import { customers, staff } from '../../store/schema'

/** A day, and whose: for one member of staff, or for all. */
export type Asked = { readonly on: Day; readonly assigneeId: Id | null }

/** Something that stands on a day, as often as it does. */
export type Standing = { readonly on: Day; readonly count: number }

/** Before any day. */
const EVER = '0000-00-00'

/** Since when what is left undone stands on a day's list: since ever on the shop's own today, else that day alone. */
export const since = (ctx: ReadContext, on: Day): string => (on === ctx.today ? EVER : on)

const keepers = (orm: Drizzle) =>
  orm
    .select({ id: customers.id, kind: customers.kind, stopContact: customers.stopContact, keeper: staff.initials })
    .from(customers)
    .leftJoin(staff, eq(staff.id, customers.keeperId))
    .where(isAmong(customers.id, 'ids'))
    .prepare()

type Keeper = { readonly keeper: string | null; readonly stopContact: boolean; readonly isPerson: boolean }
const nobody: Keeper = { keeper: null, stopContact: false, isPerson: true }

/** Rows with who looks after their customers, and what those wish. */
export async function withKeepers<T extends { readonly customerId: Id }>(
  ctx: ReadContext,
  rows: readonly T[],
): Promise<(T & Keeper)[]> {
  if (rows.length === 0) return []
  const ids = JSON.stringify([...new Set(rows.map(({ customerId }) => customerId))])
  const found = await prepared(ctx.orm, keepers).execute({ ids })
  const byId = new Map(
    found.map(({ id, kind, keeper, stopContact }) => [id, { keeper, stopContact, isPerson: kind === 'person' }]),
  )
  return rows.map((row) => ({ ...row, ...(byId.get(row.customerId) ?? nobody) }))
}
