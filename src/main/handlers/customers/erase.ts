import { and, eq, notInArray } from 'drizzle-orm'
import type { customers as declared } from '../../../shared/customers'
import { fold } from '../../../shared/domain/text'
import { AppError, fieldError } from '../../../shared/errors'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { ReadContext, WriteContext } from '../../store/context'
import { eraseCustomer } from '../../store/erase'
import { lastKnown, ownedRows } from '../../store/owners'
import * as tables from '../../store/schema'

const { customers, orders } = tables

/** What would go for good, and what would stay without them. */
export async function erasing(
  ctx: ReadContext,
  { id }: ParsedOf<typeof declared.erasing>,
): Promise<OutputOf<typeof declared.erasing>> {
  const { name } = await mustBeThere(ctx, id)
  const owned = ownedRows(ctx.raw, id)
  const count = (...named: readonly string[]) => named.reduce((sum, table) => sum + (owned.get(table)?.length ?? 0), 0)
  return {
    name,
    openOrders: await openOrders(ctx, id),
    orders: count('orders', 'returns'),
    tasks: count('tasks', 'recurrences'),
    contacts: count('contacts'),
    gifts: count('gifts', 'occasions'),
    steps: Number(ctx.raw.statement('select count(*) from step_customers where "customerId" = ?').pluck().get(id)),
  }
}

/** Takes a customer out for good. Refused while an order of theirs is open: it could be delivered to nobody. */
export async function erase(
  ctx: WriteContext,
  { id, name }: ParsedOf<typeof declared.erase>,
): Promise<OutputOf<typeof declared.erase>> {
  const customer = await mustBeThere(ctx, id)
  if (fold(name) !== fold(customer.name)) throw fieldError('name', `This is not their name. Type “${customer.name}”.`)
  const open = await openOrders(ctx, id)
  if (open > 0) {
    throw new AppError(
      'customer.open',
      `${customer.name} has ${open === 1 ? 'an open order' : `${open} open orders`}. Deliver or cancel what is open first.`,
      { open },
    )
  }
  const { stays } = eraseCustomer(ctx, id)
  ctx.wrote(...Object.values(tables))
  ctx.says('Erase a customer for good')
  ctx.scrub()
  return { stays }
}

/** The customer by name, also one who was removed and whom the journal still knows. */
async function mustBeThere(ctx: ReadContext, id: string): Promise<{ readonly name: string }> {
  const [customer] = await ctx.orm.select({ name: customers.name }).from(customers).where(eq(customers.id, id))
  const known = customer ?? lastKnown(ctx.raw, 'customers', id)
  if (!known) throw new AppError('row.gone', 'This customer is not there any more.')
  return { name: String(known.name) }
}

const openOrders = async (ctx: ReadContext, id: string): Promise<number> =>
  await ctx.orm.$count(orders, and(eq(orders.customerId, id), notInArray(orders.status, ['delivered', 'cancelled'])))
