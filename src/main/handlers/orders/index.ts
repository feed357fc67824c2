import type { OrderStatus } from '../../../shared/domain/orders'
import { fieldError } from '../../../shared/errors'
import { orders } from '../../store/schema'
import type { HandlersOf } from '..'
import { moveTo } from '../planned/moves'
import { fillAllSeries } from '../planned/series'
import { freshOrder, orderDetail } from './detail'
import { orderExport } from './export'
import { listOrders } from './list'
import { showPlan } from './plan'
import { repeatOrder, repromiseTheRest, stopRepeating } from './repeat'
import { removeReturnOf, takeGoodsBack } from './returns'
import { nameOf, orderById, ordersById, saysOrders } from './standing'
import { editOrder, promiseOrder, removeOrder, takeOrder } from './write'

const moveWords: Readonly<Record<OrderStatus, string>> = {
  taken: 'Take up again',
  making: 'Begin making',
  ready: 'Mark as ready',
  sent: 'Mark as sent',
  delivered: 'Mark as delivered',
  cancelled: 'Cancel',
}

export const ordersHandlers: HandlersOf<'orders'> = {
  list: listOrders,
  detail: orderDetail,
  fresh: freshOrder,
  plan: showPlan,
  ...orderExport,

  async take(ctx, { order, override }) {
    const { id, number } = await takeOrder(ctx, order, { override })
    ctx.says('Take order {{number}} for {{name}}', { number, name: await nameOf(ctx, order.customerId) })
    return { id, number }
  },

  async edit(ctx, { id, order, why, override }) {
    const { number } = await editOrder(ctx, await orderById(ctx, id), order, { why, override })
    ctx.says('Change order {{number}}', { number })
    return { id, number }
  },

  async promise(ctx, { id, promise, why, override }) {
    const { number } = await promiseOrder(ctx, await orderById(ctx, id), promise, { why, override })
    if (promise === null) ctx.says('Take back the promise of order {{number}}', { number })
    else ctx.says('Promise order {{number}} for {{day}}', { number, day: promise.day })
    return null
  },

  async move(ctx, { ids, to, on }) {
    const moved = []
    for (const order of await ordersById(ctx, ids)) if (await moveTo(ctx, order, to, on)) moved.push(order)
    saysOrders(ctx, moveWords[to], moved)
    return null
  },

  async pay(ctx, { ids, paidOn }) {
    if (paidOn !== null && paidOn > ctx.today) throw fieldError('paidOn', 'It cannot be paid on a day to come.')
    const rows = await ordersById(ctx, ids)
    for (const { id } of rows) await ctx.update(orders, id, { paidOn })
    saysOrders(ctx, paidOn === null ? 'Mark as unpaid' : 'Mark as paid', rows)
    return null
  },

  async remove(ctx, { ids }) {
    const rows = await ordersById(ctx, ids)
    for (const order of rows) await removeOrder(ctx, order)
    saysOrders(ctx, 'Remove', rows)
    return null
  },

  async takeBack(ctx, wanted) {
    const { id, number } = await takeGoodsBack(ctx, wanted)
    ctx.says('Take back goods from {{name}}, return {{number}}', {
      number,
      name: await nameOf(ctx, wanted.customerId),
    })
    return { id, number }
  },

  async removeReturn(ctx, { id }) {
    const { number } = await removeReturnOf(ctx, id)
    ctx.says('Remove return {{number}}', { number })
    return null
  },

  async repeat(ctx, { id, ...wanted }) {
    const order = await orderById(ctx, id)
    const made = await repeatOrder(ctx, order, wanted)
    ctx.says('Let order {{number}} come again', { number: order.number })
    return { made }
  },

  async stopRepeating(ctx, { id }) {
    const order = await orderById(ctx, id)
    await stopRepeating(ctx, order)
    ctx.says('Let order {{number}} come again no more', { number: order.number })
    return null
  },

  async topUp(ctx) {
    const made = await fillAllSeries(ctx)
    ctx.says('Make the next {{count}} repeat orders', { count: made })
    return { made }
  },

  async repromiseRest(ctx, { id, ...wanted }) {
    const order = await orderById(ctx, id)
    const moved = await repromiseTheRest(ctx, order, wanted)
    ctx.says('Move order {{number}} and those after it', { number: order.number })
    return { moved }
  },
}
