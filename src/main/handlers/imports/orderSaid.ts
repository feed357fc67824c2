import type { Day } from '../../../shared/domain/day'
import type { Discount, Minor } from '../../../shared/domain/money'
import { type OrderMethod, type OrderStatus, orderMethods, orderStatuses } from '../../../shared/domain/orders'
import { type Promised, type PromiseKind, promiseKinds } from '../../../shared/domain/promise'
import type { Reading } from '../../../shared/imports'
import type { Recipient } from '../../../shared/orders'
import { chosen } from './choices'
import { readDiscount } from './goods'
import type { FileRow } from './importer'
import { type Buyer, type KnownCustomers, plainReference } from './knownCustomers'
import { choiceOf, within } from './words'

/** What a row says of an order; a cell that is empty says nothing. */
export type SaidOrder = {
  readonly number: string
  readonly buyer: Buyer | null
  readonly facts: {
    readonly orderedOn?: Day
    readonly sentOn?: Day
    readonly deliveredOn?: Day
    readonly paidOn?: Day
    readonly method?: OrderMethod
    readonly deliveryCharge?: Minor
    readonly discount?: Discount
    readonly note?: string
  }
  readonly status: OrderStatus | null
  readonly promise: Promised | null
  readonly recipient: Recipient | null
}

const methodWords: Readonly<Record<OrderMethod, string>> = {
  deliver: 'delivery, delivered, courier, local delivery, Lieferung, Liefern, livraison, livrer, entrega',
  post: 'mail, parcel, shipping, ship, standard, express, Post, Versand, Paket, poste, colis, envoi, correo, envío',
  'pick up': 'pickup, collect, collection, in store, Abholung, Abholen, Selbstabholer, retrait, recogida',
}
const statusWords: Readonly<Record<OrderStatus, string>> = {
  taken:
    'open, new, pending, received, confirmed, processing, unfulfilled, offen, neu, ouvert, nouveau, abierto, nuevo',
  making: 'in progress, in production, in Arbeit, en cours, en curso',
  ready: 'packed, done making, bereit, fertig, prêt, listo',
  sent: 'shipped, dispatched, in transit, versendet, verschickt, expédié, enviado',
  delivered: 'completed, complete, fulfilled, closed, done, geliefert, erledigt, livré, terminé, entregado',
  cancelled: 'canceled, void, refunded, storniert, annulé, cancelado, anulado',
}
const kindWords: Readonly<Record<PromiseKind, string>> = {
  on: 'exactly, fix, am, le, el',
  by: 'until, before, bis, avant',
}

/** The number that tells orders apart. Throws where the row has none. */
export function readNumber(row: FileRow): string {
  const number = plainReference(within(row, 'number', 30))
  if (number === '') throw row.wrong('number', 'Every row needs the number that it belongs to.')
  return number
}

/** Reads what a row says of an order, but for its lines. Throws what is wrong with the first wrong cell. */
export function readOrder(row: FileRow, customers: KnownCustomers, reading: Reading, hasDiscount: boolean): SaidOrder {
  const [orderedOn, sentOn, deliveredOn] = [row.day('orderedOn'), row.day('sentOn'), row.day('deliveredOn')]
  const [paidOn, promisedOn] = [row.day('paidOn'), row.day('promisedOn')]
  const method = choiceOf(row, 'method', orderMethods, methodWords)
  const kind = choiceOf(row, 'promiseKind', promiseKinds, kindWords) ?? chosen.promiseKind(reading)
  const discount = hasDiscount ? readDiscount(row, 'discount', chosen.discountWay(reading)) : null
  const deliveryCharge = row.amount('deliveryCharge')
  const note = row.prose('note')
  return {
    number: readNumber(row),
    buyer: customers.buyer(row),
    facts: {
      ...(orderedOn && { orderedOn }),
      ...(sentOn && { sentOn }),
      ...(deliveredOn && { deliveredOn }),
      ...(paidOn && { paidOn }),
      ...(method && { method }),
      ...(deliveryCharge !== null && { deliveryCharge }),
      ...(discount && { discount }),
      ...(note && { note }),
    },
    status: choiceOf(row, 'status', orderStatuses, statusWords),
    promise: promisedOn && { day: promisedOn, kind },
    recipient: readRecipient(row),
  }
}

function readRecipient(row: FileRow): Recipient | null {
  const recipient = {
    customerId: null,
    name: row.text('recipientName'),
    lines: row.prose('recipientLines'),
    city: row.text('recipientCity'),
    region: row.text('recipientRegion'),
    postalCode: row.text('recipientPostalCode'),
    country: row.text('recipientCountry'),
  }
  const { customerId: _, ...parts } = recipient
  return Object.values(parts).some((part) => part !== '') ? recipient : null
}
