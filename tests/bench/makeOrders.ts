import { addDays, type Day } from '../../src/shared/domain/day'
import type { Chance } from '../../src/shared/domain/sample/chance'
import {
  type Insert,
  idOf,
  kinds,
  momentOn,
  productCount,
  regular,
  type Size,
  sizes,
  TODAY,
  workingDay,
} from './making'
import { goods } from './words'

export function fillOrders(insert: Insert, chance: Chance, { customers, orders }: (typeof sizes)[Size]): void {
  for (let n = 0; n < orders; n += 1) {
    const promisedOn = workingDay(n, orders)
    const isAhead = promisedOn >= TODAY
    const isLost = n % 50 === 0
    const lines = linesOf(chance, n)
    const { status, deliveredOn } = standing(n, promisedOn)
    const orderedOn = addDays(promisedOn, -10) > TODAY ? TODAY : addDays(promisedOn, -10)
    const kind = n % 3 === 0 ? 'on' : 'by'
    const order = {
      id: idOf(kinds.order, n),
      number: String(1000 + n),
      numberKey: String(1000 + n),
      customerId: idOf(kinds.customer, regular(chance, customers)),
      method: chance.oneOf(['post', 'deliver', 'pick up']),
      status,
      orderedOn,
      promisedOn,
      promiseKind: kind,
      countsOn: promisedOn,
      countsKind: kind,
      paidOn: deliveredOn,
      deliveredOn,
      deliveryCharge: 0,
      total: lines.reduce((sum, { total }) => sum + total, 0),
      units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      note: '',
      overrideReason: '',
      addedAt: momentOn(orderedOn),
    }
    insert('orders', order)
    for (const line of lines) insert('order_lines', line)
    if (isAhead && !isLost) fillStep(insert, n, order)
    if (deliveredOn !== null) fillThank(insert, n, order, deliveredOn)
  }
}

type Made = { readonly id: string; readonly customerId: string; readonly promisedOn: Day }

function linesOf(chance: Chance, n: number) {
  return Array.from({ length: 1 + chance.below(3) }, (_, position) => {
    const product = chance.below(productCount)
    const price = 350 + product * 50
    const quantity = 1 + chance.below(6)
    return {
      id: idOf(kinds.line, n * 3 + position),
      orderId: idOf(kinds.order, n),
      position,
      productId: idOf(kinds.product, product),
      product: `${goods[product % goods.length]} ${product}`,
      price,
      quantity,
      total: price * quantity,
    }
  })
}

/** Most are delivered on their day, one of thirty a day late; one of fifty was cancelled. */
function standing(n: number, promisedOn: Day): { readonly status: string; readonly deliveredOn: Day | null } {
  if (promisedOn >= TODAY) return { status: 'taken', deliveredOn: null }
  if (n % 50 === 0) return { status: 'cancelled', deliveredOn: null }
  return { status: 'delivered', deliveredOn: addDays(promisedOn, n % 30 === 0 ? 1 : 0) }
}

/** The last of an order's steps: bringing it. */
function fillStep(insert: Insert, n: number, { id, customerId, promisedOn }: Made): void {
  insert('tasks', {
    id: idOf(16, n),
    customerId,
    kind: 'deliver',
    title: `Deliver order ${1000 + n}`,
    note: '',
    dueOn: promisedOn,
    place: '',
    priority: 'normal',
    status: 'open',
    addedAt: momentOn(addDays(promisedOn, -10)),
    orderId: id,
    step: 'deliver',
  })
}

function fillThank(insert: Insert, n: number, { id, customerId }: Made, deliveredOn: Day): void {
  const dueOn = addDays(deliveredOn, 7)
  const isOwed = dueOn >= addDays(TODAY, -1)
  insert('thanks', {
    id: idOf(15, n),
    customerId,
    cause: 'order',
    orderId: id,
    title: '',
    channel: 'card',
    accessory: '',
    owedSince: deliveredOn,
    dueOn,
    status: isOwed ? 'owed' : 'sent',
    settledOn: isOwed ? null : addDays(deliveredOn, 3),
    note: '',
    addedAt: momentOn(deliveredOn),
  })
}
