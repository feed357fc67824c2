import { goodsWords } from '../../shared/domain/goods'
import { transitDaysOf } from '../../shared/domain/orders'
import type { Id } from '../../shared/fields'
import type { TaskOrder } from '../../shared/tasks'
import type { Drizzle } from '../store/connection'
import type { ReadContext } from '../store/context'
import { isAmong, prepared } from '../store/prepared'
import { orders } from '../store/schema'
import { goodsOf, LINES_SAID } from './orderRows'
import { planningNow } from './planned/howWePlan'
import { makeDaysOfOrders, type OrderRecord, outcomeOf, promiseOf } from './planned/work'

type OrderOfTask = Omit<TaskOrder, 'step'>

const ordersById = (orm: Drizzle) => orm.select().from(orders).where(isAmong(orders.id, 'ids')).prepare()

/** What rows of tasks say of the orders that they are steps of, by the order's id. */
export async function ordersOfTasks(ctx: ReadContext, ids: readonly Id[]): Promise<ReadonlyMap<Id, OrderOfTask>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await prepared(ctx.orm, ordersById).execute({ ids: JSON.stringify(wanted) })
  const goods = goodsOf(ctx, wanted, LINES_SAID + 1)
  const makeDays = await makeDaysOfOrders(ctx, wanted)
  const { postDays } = await planningNow(ctx)
  return new Map(
    rows.map((order) => [
      order.id,
      {
        ...asOrderOfTask(ctx, order, postDays),
        makeDays: makeDays.get(order.id) ?? 0,
        what: goodsWords(goods.get(order.id) ?? [], LINES_SAID),
      },
    ]),
  )
}

function asOrderOfTask(ctx: ReadContext, order: OrderRecord, postDays: number) {
  const { id, number, method } = order
  return {
    id,
    number,
    method,
    promise: promiseOf(order),
    outcome: outcomeOf(order, ctx.today),
    wayDays: transitDaysOf(method, postDays),
    recipient: order.recipient?.name ?? '',
  }
}
