import { eq, sql } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import { numberKey } from '../../../shared/domain/orderNumbers'
import { type OrderStatus, orderStatuses } from '../../../shared/domain/orders'
import type { Promised } from '../../../shared/domain/promise'
import { words } from '../../../shared/domain/text'
import type { Id } from '../../../shared/fields'
import type { Reading } from '../../../shared/imports'
import type { Recipient } from '../../../shared/orders'
import type { ReadContext } from '../../store/context'
import { addresses } from '../../store/schema'
import { chosen } from './choices'
import { rowWrong } from './importer'
import type { KnownCustomers } from './knownCustomers'
import { type Order, promised } from './orderDraft'
import type { SaidOrder } from './orderSaid'

/** Whether someone who gets an order is the buyer at one of their own addresses. */
export type IsBuyer = (recipient: Recipient, buyer: { readonly customerId: Id; readonly customer: string }) => boolean

const plain = (text: string): string => words(text).join(' ')

export function openIsBuyer({ orm }: ReadContext, customers: KnownCustomers): IsBuyer {
  const places = orm
    .select()
    .from(addresses)
    .where(eq(addresses.customerId, sql.placeholder('customerId')))
    .prepare()
  const parts = ['lines', 'city', 'postalCode', 'country'] as const
  type Place = Readonly<Record<(typeof parts)[number], string>>
  const placesOf = (customerId: Id): readonly Place[] => {
    const made = customers.made(customerId).filter(({ table }) => table === addresses)
    return [...places.all({ customerId }), ...made.map(({ row }) => row as unknown as Place)]
  }
  return ({ name, ...recipient }, { customerId, customer }) => {
    if (name !== '' && plain(name) !== plain(customer)) return false
    return placesOf(customerId).some((place) =>
      parts.every((part) => recipient[part] === '' || plain(place[part]) === plain(recipient[part])),
    )
  }
}

/** An order with what a file says of it. Throws what can't be brought together. */
export function mergeOrder(order: Order, said: SaidOrder, reading: Reading, isBuyer: IsBuyer): Order {
  const isNew = order.number === ''
  const buyer = buyerOf(order, said)
  const { discount, ...facts } = said.facts
  const orderedOn = facts.orderedOn ?? (isNew ? null : order.orderedOn)
  if (orderedOn === null) throw rowWrong('The day on which it was ordered is missing: a new order needs one.')
  const recipient = said.recipient && !isSame(said.recipient, order) ? said.recipient : null
  const merged: Order = {
    ...order,
    ...buyer,
    ...(isNew && { number: said.number, numberKey: numberKey(said.number), method: chosen.method(reading) }),
    ...facts,
    orderedOn,
    discount: discount ?? order.discount,
    ...(said.promise && promiseAfter(order, said.promise)),
    ...(recipient && { recipient: isBuyer(recipient, buyer) ? null : recipient }),
  }
  const isHandedOver = isNew && chosen.handedOver(reading) === 'yes' && (said.status ?? 'taken') !== 'cancelled'
  const deliveredOn = merged.deliveredOn ?? (isHandedOver ? orderedOn : null)
  return { ...merged, deliveredOn, status: statusOf(merged, said, deliveredOn) }
}

/** Whether a file says of the recipient what stands already: who that is among the customers is no file's to say. */
const isSame = (said: Recipient, { recipient }: Order): boolean =>
  recipient !== null &&
  Object.entries({ ...recipient, customerId: null }).every(([part, is]) => said[part as keyof Recipient] === is)

function buyerOf(order: Order, { buyer, number }: SaidOrder) {
  const isNew = order.number === ''
  if (buyer === null && isNew) throw rowWrong('The customer is missing: every order needs one.')
  if (buyer !== null && !isNew && buyer.customerId !== order.customerId) {
    throw rowWrong(`The number ${number} is taken: that order is ${order.customer}’s.`)
  }
  return { customerId: buyer?.customerId ?? order.customerId, customer: buyer?.customer ?? order.customer }
}

// A file never moves an order back: what the shop did since counts.
function statusOf({ status, method, sentOn }: Order, said: SaidOrder, deliveredOn: Day | null): OrderStatus {
  if (said.status === 'cancelled' || status === 'cancelled') return 'cancelled'
  if (deliveredOn !== null) return 'delivered'
  if (said.status === 'delivered') throw rowWrong('It is called delivered: say on which day.')
  const wanted: readonly OrderStatus[] = [status, said.status ?? status, sentOn === null ? status : 'sent']
  const furthest = orderStatuses.findLast((each) => wanted.includes(each)) ?? status
  // What is picked up waits for the customer.
  return furthest === 'sent' && method === 'pick up' ? 'ready' : furthest
}

/** A promise is given by a file once. Changing one takes a reason: that is done where it stands. */
function promiseAfter(order: Order, promise: Promised) {
  if (order.promises.some(({ day, kind }) => day === promise.day && kind === promise.kind)) return {}
  if (order.promises.length === 0) return promised(promise)
  throw rowWrong(
    `It is promised ${order.promiseKind ?? 'by'} ${order.promisedOn ?? '—'} already, the file says ${promise.kind} ${promise.day}. A promise is changed on the order itself, with the reason.`,
  )
}
