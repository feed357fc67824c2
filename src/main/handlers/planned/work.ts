import { eq } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import { isHistory, isOpenOrder, transitDaysOf } from '../../../shared/domain/orders'
import { type Outcome, orderOutcome, type Promised } from '../../../shared/domain/promise'
import {
  type Ask,
  checkPromise,
  makeDaysOf,
  type Plan,
  type Progress,
  type Work,
} from '../../../shared/domain/schedule'
import type { Id } from '../../../shared/fields'
import type { Drizzle } from '../../store/connection'
import type { ReadContext } from '../../store/context'
import { isAmong, prepared } from '../../store/prepared'
import type { RowOf } from '../../store/rows'
import { orderLines, type orders, products } from '../../store/schema'
import type { HowWePlan } from './howWePlan'

export type OrderRecord = RowOf<typeof orders>

/** What an order by this method takes in this shop. */
export function workOf({ planning, calendar }: HowWePlan, method: OrderRecord['method'], makeDays: number): Work {
  return {
    makeDays,
    transitDays: transitDaysOf(method, planning.postDays),
    method: { deliversOnClosedDays: planning.closedDayMethods.includes(method) },
    calendar,
  }
}

export const askOf = (work: Work, { day, kind }: Promised): Ask => ({ ...work, promisedOn: day, kind })

/** The promise that stands now, which may be another than the one that counts. */
export const promiseOf = ({ promisedOn, promiseKind }: Pick<OrderRecord, 'promisedOn' | 'promiseKind'>) =>
  promisedOn === null || promiseKind === null ? null : { day: promisedOn, kind: promiseKind }

/** The promise that the outcome is measured by. */
export const countsOf = ({ countsOn, countsKind }: Pick<OrderRecord, 'countsOn' | 'countsKind'>) =>
  countsOn === null || countsKind === null ? null : { day: countsOn, kind: countsKind }

/** What became of an order's promise. */
export const outcomeOf = (
  order: Pick<OrderRecord, 'status' | 'countsOn' | 'countsKind' | 'deliveredOn'>,
  today: Day,
): Outcome => orderOutcome({ ...order, promise: countsOf(order), history: [] }, today)

export const progressOf = ({ startedOn, status }: Pick<OrderRecord, 'startedOn' | 'status'>): Progress => ({
  startedOn,
  isMade: status === 'ready' || status === 'sent' || status === 'delivered',
})

/** Whether steps stand for it: something is to be done, by a day, and not before the shop began with Regulars. */
export const isPlanned = (order: OrderRecord, { startDay }: HowWePlan): boolean =>
  order.promisedOn !== null && isOpenOrder(order.status) && !isHistory(order, startDay)

/** What to go by: the plan that keeps the promise, or comes nearest to it. */
export function planOf(ctx: ReadContext, how: HowWePlan, order: OrderRecord, makeDays: number): Plan | null {
  const promise = promiseOf(order)
  if (promise === null) return null
  const { plan } = checkPromise(ctx.today, askOf(workOf(how, order.method, makeDays), promise), progressOf(order))
  return plan ?? { startBy: promise.day, sendBy: promise.day, arriveOn: promise.day }
}

const makesOf = (orm: Drizzle) =>
  orm
    .select({ orderId: orderLines.orderId, makeDays: products.makeDays })
    .from(orderLines)
    .innerJoin(products, eq(products.id, orderLines.productId))
    .where(isAmong(orderLines.orderId, 'ids'))
    .prepare()

/** The working days that making takes, of each order; one of nothing to make is left out. */
export async function makeDaysOfOrders(ctx: ReadContext, ids: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  const lines = await prepared(ctx.orm, makesOf).execute({ ids: JSON.stringify(ids) })
  const byOrder = Map.groupBy(lines, ({ orderId }) => orderId)
  return new Map([...byOrder].map(([orderId, theirs]) => [orderId, makeDaysOf(theirs)]))
}

/** The working days that making one order takes. */
export async function makeDaysOfOrder(ctx: ReadContext, orderId: Id): Promise<number> {
  return (await makeDaysOfOrders(ctx, [orderId])).get(orderId) ?? 0
}
