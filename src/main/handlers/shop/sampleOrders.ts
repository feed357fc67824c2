import { type Day, momentAt, time } from '../../../shared/domain/day'
import { minor } from '../../../shared/domain/money'
import { numberKey } from '../../../shared/domain/orderNumbers'
import { isOpenOrder } from '../../../shared/domain/orders'
import { orderTotals } from '../../../shared/domain/orderTotals'
import type { SampleProduct } from '../../../shared/domain/sample/goods'
import type { SampleOrder } from '../../../shared/domain/sample/orders'
import type { ToldStep } from '../../../shared/domain/sample/toldOrders'
import { fold } from '../../../shared/domain/text'
import type { Id } from '../../../shared/fields'
import type { WriteContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { checklistItems, orderLines, orders, products, promiseChanges, tasks } from '../../store/schema'
import { howWePlan } from '../planned/howWePlan'
import { followSteps, placeSteps, stepTasks } from '../planned/steps'
import { makeDaysOfOrder } from '../planned/work'

/** Whom the sample's rows belong to, by what the sample calls them. */
export type SampleIds = {
  readonly customer: (name: string) => Id
  readonly member: (initials: string) => Id
  readonly importId: Id
  readonly timeZone: string
}

type Products = ReadonlyMap<string, RowOf<typeof products>>
const opening = time('09:00')

/** Writes what the sample shop sells, and its orders with their steps. */
export async function writeSampleOrders(
  ctx: WriteContext,
  goods: readonly SampleProduct[],
  all: readonly SampleOrder[],
  ids: SampleIds,
): Promise<void> {
  const sold = new Map<string, RowOf<typeof products>>()
  for (const product of goods) {
    const more = { sortName: fold(product.name), active: true, note: '', importId: ids.importId, addedAt: ctx.now }
    sold.set(product.name, await ctx.insert(products, { ...product, ...more }))
  }
  const how = await howWePlan(ctx)
  for (const sample of all) {
    // The steps are placed while it is still open; what is delivered today follows after that.
    const isToday = sample.deliveredOn === ctx.today
    const order = await writeOrder(ctx, isToday ? { ...sample, status: 'ready' } : sample, sold, ids)
    if (!isOpenOrder(order.status)) continue
    await placeSteps(ctx, order, how, await makeDaysOfOrder(ctx, order.id))
    for (const { id, step } of await stepTasks(ctx, order.id)) await writeStep(ctx, id, sample.steps[step] ?? {}, ids)
    if (!isToday) continue
    await ctx.update(orders, order.id, { status: sample.status })
    await followSteps(ctx, order.id, 'ready', sample.status, ctx.today)
  }
}

async function writeOrder(
  ctx: WriteContext,
  { customer, lines, recipient, promise, changed, steps: _steps, ...own }: SampleOrder,
  sold: Products,
  ids: SampleIds,
): Promise<RowOf<typeof orders>> {
  const goods = lines.map(({ product, quantity }) => {
    const known = sold.get(product)
    if (!known) throw new Error(`The sample speaks of ${product}, which it doesn't sell`)
    return { productId: known.id, product, price: known.price, quantity, discount: null }
  })
  const totals = orderTotals({ lines: goods, discount: own.discount, deliveryCharge: own.deliveryCharge })
  const order = await ctx.insert(orders, {
    ...own,
    numberKey: numberKey(own.number),
    customerId: ids.customer(customer),
    recipient: recipient ? { customerId: null, region: '', country: '', ...recipient } : null,
    promisedOn: promise?.day,
    promiseKind: promise?.kind,
    countsOn: promise?.day,
    countsKind: promise?.kind,
    total: totals.total,
    units: goods.reduce((sum, { quantity }) => sum + quantity, 0),
    overrideReason: '',
    importId: ids.importId,
    addedAt: at(own.orderedOn, ids),
  })
  for (const [position, line] of goods.entries()) {
    await ctx.insert(orderLines, { ...line, orderId: order.id, position, total: totals.lines[position] ?? minor(0) })
  }
  if (changed) {
    const row = { ...changed, orderId: order.id, position: 0, to: promise, at: at(own.orderedOn, ids) }
    await ctx.insert(promiseChanges, row)
  }
  return order
}

const at = (on: Day, { timeZone }: SampleIds) => momentAt(on, opening, timeZone)

/** What a step has beside its plan: who does it, and what they should know. */
async function writeStep(ctx: WriteContext, id: Id, told: ToldStep, ids: SampleIds): Promise<void> {
  const { who, note, priority, time: at, checklist = [] } = told
  await ctx.update(tasks, id, {
    importId: ids.importId,
    ...(who === undefined ? {} : { assigneeId: ids.member(who) }),
    ...(note === undefined ? {} : { note }),
    ...(priority === undefined ? {} : { priority }),
    ...(at === undefined ? {} : { dueTime: time(at) }),
  })
  for (const [position, text] of checklist.entries()) {
    await ctx.insert(checklistItems, { taskId: id, text, done: false, position })
  }
}
