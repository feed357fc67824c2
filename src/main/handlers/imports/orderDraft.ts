import { asc, eq, sql } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import type { Discount } from '../../../shared/domain/money'
import { numberKey, numberProblem } from '../../../shared/domain/orderNumbers'
import { orderProblems, type Problem } from '../../../shared/domain/orderProblems'
import { orderTotals, unitsOf } from '../../../shared/domain/orderTotals'
import { type Promised, promiseThatCounts } from '../../../shared/domain/promise'
import { fieldError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import { OrderDraft } from '../../../shared/orders'
import type { ReadContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { customers, orderLines, orders, promiseChanges } from '../../store/schema'
import type { Line } from './goods'
import type { DraftRow } from './importer'

/** An order as it would stand; what follows from its lines is recomputed. */
export type Order = Omit<RowOf<typeof orders>, 'key' | 'id' | 'importId' | 'addedAt' | 'total' | 'units'> & {
  readonly customer: string
  readonly lines: readonly Line[]
  /** Every promise that was ever made of it, the one that stands with them. */
  readonly promises: readonly Promised[]
}

export const blankOrder: Order = {
  number: '',
  numberKey: '',
  customerId: '',
  customer: '',
  recipient: null,
  method: 'deliver',
  status: 'taken',
  orderedOn: '1900-01-01' as Day,
  promisedOn: null,
  promiseKind: null,
  countsOn: null,
  countsKind: null,
  timeFrom: null,
  timeTo: null,
  paidOn: null,
  startedOn: null,
  sentOn: null,
  deliveredOn: null,
  discount: null,
  deliveryCharge: 0 as Order['deliveryCharge'],
  note: '',
  overrideReason: '',
  seriesId: null,
  slot: null,
  lines: [],
  promises: [],
}

/** Finds orders by their number. */
export function orderByNumber({ orm }: ReadContext): (number: string) => Id | null {
  const numbered = orm
    .select({ id: orders.id })
    .from(orders)
    .where(eq(orders.numberKey, sql.placeholder('key')))
    .prepare()
  return (number) => numbered.get({ key: numberKey(number) })?.id ?? null
}

/** Reads an order with its lines, as a draft. Prepared: an import asks it for every known row. */
export function orderLoader({ orm }: ReadContext): (id: Id) => Order {
  const id = sql.placeholder('id')
  const whole = orm
    .select({ order: orders, customer: customers.name })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(eq(orders.id, id))
    .prepare()
  const lines = orm
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, id))
    .orderBy(asc(orderLines.position))
    .prepare()
  const changes = orm
    .select({ from: promiseChanges.from, to: promiseChanges.to })
    .from(promiseChanges)
    .where(eq(promiseChanges.orderId, id))
    .prepare()
  return (orderId) => {
    const found = whole.get({ id: orderId })
    if (!found) throw new Error(`No order has the id ${orderId}`)
    const { key: _key, id: _id, importId: _import, addedAt: _at, total: _total, units: _units, ...order } = found.order
    const { promisedOn: day, promiseKind: kind } = order
    const made = changes.all({ id: orderId }).flatMap(({ from, to }) => [from, to])
    return {
      ...order,
      customer: found.customer,
      lines: lines.all({ id: orderId }).map(({ orderId: _order, position: _position, total: _sum, ...line }) => line),
      promises: [...made, day && kind ? { day, kind } : null].filter((promise) => promise !== null),
    }
  }
}

const Written = OrderDraft.pick({ number: true, recipient: true, note: true })

/** All that is right of an order, or an error at the field that isn't. */
export function checkedOrder(order: Order, today: Day): Order {
  const number = numberProblem(order.number, false)
  if (number !== null) throw fieldError('number', number)
  const written = Written.safeParse({ number: order.number, recipient: order.recipient, note: order.note })
  if (!written.success) {
    const [issue] = written.error.issues
    throw fieldError(issue?.path.join('.') ?? '', issue?.message ?? '')
  }
  const [problem] = [...orderProblems(order, today), ...dayProblems(order, today)]
  if (!problem) return order
  const isBare = problem.field === 'discount' && order.lines.length === 0
  throw fieldError(
    problem.field,
    isBare
      ? 'It has no lines yet to be taken from. Import the orders without this column, then their lines, then this file again.'
      : problem.words,
  )
}

function dayProblems({ orderedOn, sentOn, deliveredOn, paidOn }: Order, today: Day): readonly Problem[] {
  const wrong = [
    { field: 'sentOn', is: sentOn !== null && sentOn < orderedOn, words: 'It cannot be sent before it was ordered.' },
    { field: 'sentOn', is: sentOn !== null && sentOn > today, words: 'It cannot be sent on a day to come.' },
    {
      field: 'deliveredOn',
      is: sentOn !== null && deliveredOn !== null && deliveredOn < sentOn,
      words: 'It cannot be delivered before it was sent.',
    },
    { field: 'paidOn', is: paidOn !== null && paidOn > today, words: 'It cannot be paid on a day to come.' },
  ]
  return wrong.filter(({ is }) => is)
}

/** The promise as the shop is measured by it from the beginning. */
export function promised(promise: Promised | null) {
  const counts = promiseThatCounts(promise, [])
  return {
    promisedOn: promise?.day ?? null,
    promiseKind: promise?.kind ?? null,
    countsOn: counts?.day ?? null,
    countsKind: counts?.kind ?? null,
  }
}

export function orderRows(
  id: Id,
  { customer: _customer, promises: _promises, lines, ...order }: Order,
): readonly DraftRow[] {
  const totals = orderTotals({ ...order, lines, discount: order.discount satisfies Discount | null })
  return [
    { table: orders, row: { ...order, id, total: totals.total, units: unitsOf(lines) } },
    ...lines.map((line, position) => ({
      table: orderLines,
      row: { ...line, orderId: id, position, total: totals.lines[position] ?? 0 },
    })),
  ]
}
