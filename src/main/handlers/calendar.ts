import { and, asc, between, eq, gte, isNotNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { CalendarDay } from '../../shared/calendar'
import { addDays, type Day } from '../../shared/domain/day'
import { fullness, loadByDay, noLoad } from '../../shared/domain/load'
import type { Minor } from '../../shared/domain/money'
import type { OrderMethod } from '../../shared/domain/orders'
import { keptShare, type PromisedOutcome } from '../../shared/domain/promise'
import { fold } from '../../shared/domain/text'
import { whyClosed } from '../../shared/domain/workingDays'
import type { ReadContext } from '../store/context'
import { readKeys } from '../store/lists'
import { orderLines, orders, returns, tasks } from '../store/schema'
import type { HandlersOf } from '.'
import { cameOut, countsWithin, isPromised } from './orderOutcomes'
import { orderRows } from './orderRows'
import { type HowWePlan, howWePlan } from './planned/howWePlan'

/** The most orders that a day shows, of a few days and of many; its load counts all. */
const FEW_DAYS = { days: 14, rows: 100 }
const MANY_DAYS = { rows: 20 }

export const calendarHandlers: HandlersOf<'calendar'> = {
  async days(ctx, { from, days }) {
    const how = await howWePlan(ctx)
    const to = addDays(from, days - 1)
    const promised = await ctx.orm
      .select({ promisedOn: orders.promisedOn, status: orders.status, units: orders.units })
      .from(orders)
      .where(between(orders.promisedOn, from, to))
    const loads = loadByDay(promised)
    const rowsOn = Map.groupBy(
      await shownRows(ctx, from, to, days <= FEW_DAYS.days ? FEW_DAYS.rows : MANY_DAYS.rows),
      ({ promisedOn }) => promisedOn,
    )
    const leavingOn = await leaving(ctx, from, to)
    return Array.from({ length: days }, (_, at) => {
      const on = addDays(from, at)
      const load = loads.get(on) ?? noLoad
      const { share } = fullness(load, { orders: how.planning.dayOrders, units: how.planning.dayUnits })
      const rows = rowsOn.get(on) ?? []
      return { on, closed: closedWords(on, how), ...load, share, leaving: leavingOn(on), rows }
    })
  },

  makeList,

  async scorecard(ctx, { customerId, from, to }) {
    const theirs = customerId ? eq(orders.customerId, customerId) : undefined
    const count = (kind: PromisedOutcome) =>
      sql<number>`count(*) filter (where ${cameOut(kind, ctx.today)})`.mapWith(Number)
    const [outcomes] = await ctx.orm
      .select({
        kept: count('kept'),
        beaten: count('beaten'),
        broken: count('broken'),
        late: count('late'),
        waiting: count('waiting'),
      })
      .from(orders)
      .where(and(isPromised, countsWithin(from, to), theirs))
    const counted = outcomes ?? { kept: 0, beaten: 0, broken: 0, late: 0, waiting: 0 }
    return { ...counted, share: keptShare(counted), ...(await sold(ctx, { customerId, from, to })) }
  },
}

function closedWords(on: Day, { calendar, holidayOn }: HowWePlan): string {
  const why = whyClosed(on, calendar)
  switch (why?.kind) {
    case undefined:
      return ''
    case 'closure':
      return why.reason
    case 'holiday':
      return holidayOn(on) ?? 'Public holiday'
    case 'weekday':
      return 'Closed'
  }
}

/** The first orders of each day, without the cancelled ones. */
async function shownRows(ctx: ReadContext, from: Day, to: Day, most: number): Promise<CalendarDay['rows']> {
  const within = and(between(orders.promisedOn, from, to), ne(orders.status, 'cancelled'))
  const ranked = ctx.orm
    .select({
      key: orders.key,
      rank: sql<number>`row_number() over (partition by ${orders.promisedOn} order by ${orders.key})`.as('rank'),
    })
    .from(orders)
    .where(within)
    .as('ranked')
  const first = ctx.orm.select({ key: ranked.key }).from(ranked).where(lte(ranked.rank, most))
  const rows = orderRows(ctx, readKeys(ctx, first))
  return rows.map(({ key: _key, ...row }) => row)
}

/** What must still leave the shop on each day: open steps, what goes by post on the day it is sent. */
async function leaving(ctx: ReadContext, from: Day, to: Day): Promise<(on: Day) => CalendarDay['leaving']> {
  const counted = await ctx.orm
    .select({ on: tasks.dueOn, method: orders.method, count: sql<number>`count(*)` })
    .from(tasks)
    .innerJoin(orders, eq(orders.id, tasks.orderId))
    .where(
      and(
        eq(tasks.status, 'open'),
        between(tasks.dueOn, from, to),
        or(eq(tasks.step, 'send'), and(eq(tasks.step, 'deliver'), ne(orders.method, 'post'))),
      ),
    )
    .groupBy(tasks.dueOn, orders.method)
  return (on) => {
    const of = (method: OrderMethod) => counted.find((row) => row.on === on && row.method === method)?.count ?? 0
    return { deliver: of('deliver'), post: of('post'), pickUp: of('pick up') }
  }
}

/**
 * What is to be made for a day: the goods of all orders that are not made yet and either are being made or have a step
 * due by that day. Each product once, by its name, with the numbers of the orders that it is for.
 */
async function makeList(ctx: ReadContext, { on }: { readonly on: Day }) {
  const dueByThen = sql`exists (select 1 from ${tasks} where ${and(
    eq(tasks.orderId, orders.id),
    isNotNull(tasks.step),
    eq(tasks.status, 'open'),
    lte(tasks.dueOn, on),
  )})`
  const lines = await ctx.orm
    .select({
      productId: orderLines.productId,
      product: orderLines.product,
      quantity: orderLines.quantity,
      number: orders.number,
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(or(eq(orders.status, 'making'), and(eq(orders.status, 'taken'), dueByThen)))
    .orderBy(asc(orders.promisedOn), asc(orders.key), asc(orderLines.position))
  const byProduct = Map.groupBy(lines, ({ productId, product }) => productId ?? fold(product))
  const products = [...byProduct.values()].map((theirs) => ({
    product: theirs[0]?.product ?? '',
    quantity: theirs.reduce((sum, { quantity }) => sum + Math.round(quantity * 1000), 0) / 1000,
    orders: [...new Set(theirs.map(({ number }) => number))],
  }))
  return { on, products: products.toSorted((a, b) => (fold(a.product) < fold(b.product) ? -1 : 1)) }
}

type Period = {
  readonly customerId?: string | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/** The orders taken in a period and its net sales: their totals less what came back in it. */
async function sold(ctx: ReadContext, { customerId, from, to }: Period): Promise<{ orders: number; netSales: Minor }> {
  const sum = (total: typeof orders.total | typeof returns.total): SQL<number> =>
    sql<number>`coalesce(sum(${total}), 0)`
  const [taken] = await ctx.orm
    .select({ orders: sql<number>`count(*)`, amount: sum(orders.total) })
    .from(orders)
    .where(
      and(
        ne(orders.status, 'cancelled'),
        customerId ? eq(orders.customerId, customerId) : undefined,
        from && gte(orders.orderedOn, from),
        to && lte(orders.orderedOn, to),
      ),
    )
  const [back] = await ctx.orm
    .select({ amount: sum(returns.total) })
    .from(returns)
    .where(
      and(
        customerId ? eq(returns.customerId, customerId) : undefined,
        from && gte(returns.on, from),
        to && lte(returns.on, to),
      ),
    )
  return { orders: taken?.orders ?? 0, netSales: ((taken?.amount ?? 0) + (back?.amount ?? 0)) as Minor }
}
