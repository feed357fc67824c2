import { and, asc, desc, eq, gte, inArray, ne } from 'drizzle-orm'
import { isToBeAsked } from '../../../shared/domain/consent'
import { addDays } from '../../../shared/domain/day'
import { addUp } from '../../../shared/domain/orderTotals'
import { reorder, reorderWords } from '../../../shared/domain/reorder'
import { AppError } from '../../../shared/errors'
import type { OutputOf } from '../../../shared/ipc'
import type { orders as declared, OrderDetail } from '../../../shared/orders'
import type { ReadContext } from '../../store/context'
import { contactWays, customers, orderLines, orders, returns, staff } from '../../store/schema'
import { newestFirst, orderRow } from '../orderRows'
import { seriesOf } from '../planned/series'
import { otherTasks, stepTasks } from '../planned/steps'
import { promiseOf } from '../planned/work'
import { linesOf } from './goods'
import { promiseHistory } from './promises'
import { orderById } from './standing'

/** One order with all that belongs to it. */
export async function orderDetail(ctx: ReadContext, { id }: { readonly id: string }): Promise<OrderDetail> {
  const order = await orderById(ctx, id)
  const row = orderRow(ctx, id)
  if (!row) throw new AppError('row.gone', 'This order is not there any more.')
  const { key: _key, ...shown } = row
  const { timeFrom, timeTo, discount, deliveryCharge, note, overrideReason, seriesId, addedAt } = order
  return {
    ...shown,
    timeFrom,
    timeTo,
    discount,
    deliveryCharge,
    note,
    overrideReason,
    seriesId,
    series: await seriesOf(ctx, seriesId),
    addedAt,
    lines: await linesOf(ctx, id),
    recipient: order.recipient,
    promise: promiseOf(order),
    startedOn: order.startedOn,
    sentOn: order.sentOn,
    sum: await sumOf(ctx, id),
    phone: await firstWay(ctx, order.customerId, 'phone'),
    email: await firstWay(ctx, order.customerId, 'email'),
    history: await historyOf(ctx, id),
    steps: (await stepTasks(ctx, id)).map(({ id, step, dueOn, status }) => ({ id, kind: step, dueOn, status })),
    others: (await otherTasks(ctx, id)).map(({ id, title, dueOn, status }) => ({ id, title, dueOn, status })),
    returns: await ctx.orm
      .select({ id: returns.id, number: returns.number, on: returns.on, total: returns.total })
      .from(returns)
      .where(eq(returns.orderId, id))
      .orderBy(asc(returns.on)),
  }
}

/** What the lines come to, as stored with each. */
async function sumOf(ctx: ReadContext, orderId: string): Promise<OrderDetail['sum']> {
  const rows = await ctx.orm.select({ total: orderLines.total }).from(orderLines).where(eq(orderLines.orderId, orderId))
  return addUp(rows.map(({ total }) => total))
}

async function firstWay(ctx: ReadContext, customerId: string, kind: 'phone' | 'email'): Promise<string> {
  const [way] = await ctx.orm
    .select({ value: contactWays.value })
    .from(contactWays)
    .where(and(eq(contactWays.customerId, customerId), eq(contactWays.kind, kind)))
    .orderBy(asc(contactWays.position))
    .limit(1)
  return way?.value ?? ''
}

async function historyOf(ctx: ReadContext, orderId: string): Promise<OrderDetail['history']> {
  const changes = await promiseHistory(ctx, orderId)
  const ids = changes.flatMap(({ staffId }) => staffId ?? [])
  const members = await ctx.orm.select().from(staff).where(inArray(staff.id, ids))
  const initials = new Map(members.map((member) => [member.id, member.initials]))
  return changes.map(({ from, to, reason, askedBy, at, staffId }) => {
    return { from, to, reason, askedBy, at, who: (staffId && initials.get(staffId)) ?? null }
  })
}

type Fresh = OutputOf<typeof declared.fresh>

/** How many days of orders a habit is read from. */
const HABIT_DAYS = 730

/** What a new order for a customer begins with. */
export async function freshOrder(ctx: ReadContext, { customerId }: { readonly customerId: string }): Promise<Fresh> {
  const [customer] = await ctx.orm.select().from(customers).where(eq(customers.id, customerId))
  if (!customer) throw new AppError('row.gone', 'This customer is not there any more.')
  const theirs = and(eq(orders.customerId, customerId), ne(orders.status, 'cancelled'))
  const [last] = await ctx.orm
    .select()
    .from(orders)
    .where(theirs)
    .orderBy(...newestFirst)
    .limit(1)
  const since = addDays(ctx.today, -HABIT_DAYS)
  const days = await ctx.orm
    .select({ on: orders.orderedOn })
    .from(orders)
    .where(and(theirs, gte(orders.orderedOn, since)))
    .orderBy(desc(orders.orderedOn))
  const habit = reorder(
    days.map(({ on }) => on),
    ctx.today,
  )
  const missing: Fresh['missing'] = []
  for (const kind of ['phone', 'email'] as const) if ((await firstWay(ctx, customerId, kind)) === '') missing.push(kind)
  if (isToBeAsked(customer)) missing.push('consent')
  return {
    draft: emptyDraft(customerId, ctx.today, last?.method ?? 'pick up'),
    last: last ? await lastOrder(ctx, last) : null,
    habit: habit === null ? '' : reorderWords(habit, ctx.today),
    missing,
  }
}

const emptyDraft = (
  customerId: string,
  orderedOn: Fresh['draft']['orderedOn'],
  method: Fresh['draft']['method'],
): Fresh['draft'] => ({
  customerId,
  number: '',
  orderedOn,
  method,
  recipient: null,
  promise: null,
  timeFrom: null,
  timeTo: null,
  paidOn: null,
  lines: [],
  discount: null,
  deliveryCharge: 0 as Fresh['draft']['deliveryCharge'],
  note: '',
})

/** The last order, to be repeated: its lines are new ones there. */
async function lastOrder(
  ctx: ReadContext,
  { id, number, orderedOn }: typeof orders.$inferSelect,
): Promise<Fresh['last']> {
  const row = orderRow(ctx, id)
  const lines = (await linesOf(ctx, id)).map(({ id: _id, ...line }) => line)
  return { id, number, orderedOn, what: row?.what ?? '', lines }
}
