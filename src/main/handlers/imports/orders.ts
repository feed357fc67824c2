import { orderImportFields } from '../../../shared/domain/imports/orderFields'
import { lineTotal } from '../../../shared/domain/money'
import { numberKey } from '../../../shared/domain/orderNumbers'
import { addUp } from '../../../shared/domain/orderTotals'
import type { ReadContext } from '../../store/context'
import { openMoney } from '../shopMoney'
import { chosen, discountWay, handedOver, method, promiseKind, unknownCustomers } from './choices'
import type { Importer, ImporterField } from './importer'
import { openKnownCustomers } from './knownCustomers'
import { blankOrder, checkedOrder, type Order, orderByNumber, orderLoader, orderRows } from './orderDraft'
import { mergeOrder, openIsBuyer } from './orderMerge'
import { readOrder, type SaidOrder } from './orderSaid'
import { withLabels } from './words'

/** What we call an order's fields. */
export const orderLabels = {
  number: { label: 'Order number', required: true },
  customerReference: 'Customer number',
  customer: 'Customer',
  customerCountry: 'Customer’s country',
  orderedOn: { label: 'Ordered', isDay: true },
  promisedOn: { label: 'Promised day', isDay: true },
  promiseKind: 'On or by',
  deliveredOn: { label: 'Delivered', isDay: true },
  sentOn: { label: 'Sent', isDay: true },
  paidOn: { label: 'Paid', isDay: true },
  status: 'Status',
  method: 'How it goes out',
  deliveryCharge: { label: 'Delivery charge', isNumber: true },
  discount: { label: 'Discount', isNumber: true },
  recipientName: 'Recipient',
  recipientLines: 'Recipient’s street',
  recipientCity: 'Recipient’s city',
  recipientRegion: 'Recipient’s region',
  recipientPostalCode: 'Recipient’s postcode',
  recipientCountry: 'Recipient’s country',
  note: 'Note',
} as const
const fields: readonly ImporterField[] = withLabels(orderImportFields, orderLabels)

export const ordersImporter: Importer<SaidOrder, Order> = {
  subject: 'orders',
  fields,
  choices: [unknownCustomers('reject'), promiseKind, handedOver('no'), method('deliver'), discountWay],
  open: (ctx, newId, reading) => {
    const customers = openKnownCustomers(ctx, newId, chosen.unknownCustomers(reading) === 'create')
    const byNumber = orderByNumber(ctx)
    const isBuyer = openIsBuyer(ctx, customers)
    return {
      read: (row) => readOrder(row, customers, reading, true),
      identity: ({ number }) => [`o:${numberKey(number)}`],
      match: ({ number }) => byNumber(number),
      load: orderLoader(ctx),
      blank: () => blankOrder,
      merge: (order, said) => mergeOrder(order, said, reading, isBuyer),
      makes: ({ customerId }) => customers.made(customerId),
      parse: (order) => checkedOrder(order, ctx.today),
      fieldOf: orderField,
      shown: openShownOrder(ctx),
      title: orderTitle,
      rows: orderRows,
    }
  },
}

export const orderTitle = ({ number, customer, orderedOn }: Order): string => [number, customer, orderedOn].join(' · ')

/** “recipient.city” is what the recipient's city's column says. */
export function orderField(path: string): string {
  const [part = '', field = ''] = path.split('.')
  return part === 'recipient' ? `recipient${field.charAt(0).toUpperCase()}${field.slice(1)}` : part
}

/** What a person would see of an order, by field; money in the shop's currency. */
export function openShownOrder(ctx: ReadContext): (order: Order) => Readonly<Record<string, string>> {
  const money = openMoney(ctx)
  return (order) => {
    const { recipient, discount, lines } = order
    const sum = addUp(lines.map(({ price, quantity, discount: off }) => lineTotal(price, quantity, off)))
    return {
      number: order.number,
      customer: order.customer,
      orderedOn: order.orderedOn,
      promisedOn: order.promisedOn ? `${order.promiseKind ?? 'by'} ${order.promisedOn}` : '',
      deliveredOn: order.deliveredOn ?? '',
      sentOn: order.sentOn ?? '',
      paidOn: order.paidOn ?? '',
      status: order.status,
      method: order.method,
      deliveryCharge: order.deliveryCharge === 0 ? '' : money(order.deliveryCharge),
      discount: discount === null ? '' : 'percent' in discount ? `${discount.percent} %` : money(discount.amount),
      recipientName: recipient?.name ?? '',
      recipientLines: recipient?.lines ?? '',
      recipientCity: recipient?.city ?? '',
      recipientRegion: recipient?.region ?? '',
      recipientPostalCode: recipient?.postalCode ?? '',
      recipientCountry: recipient?.country ?? '',
      note: order.note,
      Lines: lines.length === 0 ? '' : `${lines.length}, together ${money(sum)}`,
    }
  }
}
