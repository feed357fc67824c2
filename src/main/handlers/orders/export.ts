import { eq, inArray } from 'drizzle-orm'
import { goodsWords } from '../../../shared/domain/goods'
import type { Discount, Minor } from '../../../shared/domain/money'
import { type Outcome, outcomeWords } from '../../../shared/domain/promise'
import type { ReadContext } from '../../store/context'
import { inOrder } from '../../store/lists'
import { customers, orders } from '../../store/schema'
import { type ExportColumns, exportOf } from '../exportOf'
import { goodsOf } from '../orderRows'
import { type OrderRecord, outcomeOf } from '../planned/work'
import { openDecimals } from '../shopMoney'
import { listKeys } from './list'

/** How many lines the words of an order speak of: a spreadsheet's cell holds 32,767 characters. */
const GOODS_SAID = 100

type Exported = {
  readonly order: OrderRecord
  readonly customer: { readonly name: string; readonly reference: string | null }
  readonly outcome: Outcome
  readonly goods: string
  readonly decimal: (amount: Minor) => number
}

const columns: ExportColumns<Exported> = [
  ['Order number', ({ order }) => order.number],
  ['Customer number', ({ customer }) => customer.reference],
  ['Customer', ({ customer }) => customer.name],
  ['Ordered', ({ order }) => order.orderedOn],
  ['Promised', ({ order }) => order.promisedOn],
  ['On or by', ({ order }) => order.promiseKind],
  ['Time from', ({ order }) => order.timeFrom],
  ['Time until', ({ order }) => order.timeTo],
  ['Delivery method', ({ order }) => order.method],
  ['Status', ({ order }) => order.status],
  ['Sent', ({ order }) => order.sentOn],
  ['Delivered', ({ order }) => order.deliveredOn],
  ['Outcome', ({ outcome }) => (outcome.kind === 'none' ? '' : outcomeWords(outcome))],
  ['Goods', ({ goods }) => goods],
  ['Units', ({ order }) => order.units],
  // A percentage says so; a bare number is an amount.
  ['Discount amount', ({ order, decimal }) => off(order.discount, decimal)],
  ['Delivery charge', ({ order, decimal }) => decimal(order.deliveryCharge)],
  ['Total', ({ order, decimal }) => decimal(order.total)],
  ['Paid', ({ order }) => order.paidOn],
  ['Recipient', ({ order }) => order.recipient?.name ?? ''],
  ['Recipient street', ({ order }) => order.recipient?.lines ?? ''],
  ['Recipient city', ({ order }) => order.recipient?.city ?? ''],
  ['Recipient region', ({ order }) => order.recipient?.region ?? ''],
  ['Recipient postcode', ({ order }) => order.recipient?.postalCode ?? ''],
  ['Recipient country', ({ order }) => order.recipient?.country ?? ''],
  ['Note', ({ order }) => order.note],
]

export const orderExport = exportOf(columns, listKeys, exportedOrders)

async function exportedOrders(ctx: ReadContext, keys: readonly number[]): Promise<readonly Exported[]> {
  const rows = await inOrder(keys, (window) =>
    ctx.orm
      .select({ key: orders.key, order: orders, customer: { name: customers.name, reference: customers.reference } })
      .from(orders)
      .innerJoin(customers, eq(customers.id, orders.customerId))
      .where(inArray(orders.key, window)),
  )
  const ids = rows.map(({ order }) => order.id)
  const goods = goodsOf(ctx, ids, GOODS_SAID + 1)
  const decimal = openDecimals(ctx)
  return rows.map(({ order, customer }) => ({
    order,
    customer,
    outcome: outcomeOf(order, ctx.today),
    goods: goodsWords(goods.get(order.id) ?? [], GOODS_SAID),
    decimal,
  }))
}

function off(discount: Discount | null, decimal: Exported['decimal']): string | number | null {
  if (discount === null) return null
  return 'percent' in discount ? `${discount.percent} %` : decimal(discount.amount)
}
