import { beforeAll, describe, expect, test } from 'vitest'
import { type Day, day } from '../../src/shared/domain/day'
import { type Minor, minor } from '../../src/shared/domain/money'
import { orderProblems, returnProblems } from '../../src/shared/domain/orderProblems'
import { isHistory } from '../../src/shared/domain/orders'
import { addUp, netSales, orderTotals, returnTotal, type SoldLine } from '../../src/shared/domain/orderTotals'
import { orderOutcome, type PromisedOrder, scorecard, scorecardWords } from '../../src/shared/domain/promise'
import { hasRealShops, type RealRow, realRows } from '../support/realShops'

const today = day('2026-03-02')
const asMinor = (amount: string): Minor => minor(Math.round(Number(amount) * 100))

function groupBy<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group === undefined) groups.set(key(row), [row])
    else group.push(row)
  }
  return groups
}

describe.skipIf(!hasRealShops)('Northwind (its files stand in ../shared/data)', () => {
  type Order = PromisedOrder & {
    readonly orderedOn: Day
    readonly promisedOn: Day
    readonly lines: readonly SoldLine[]
    readonly freight: Minor
  }
  let orders: readonly Order[] = []

  beforeAll(() => {
    const lines = groupBy(realRows('northwind/order_lines.csv'), (row) => row('OrderID'))
    orders = realRows('northwind/orders.csv').map((row) => {
      const shipped = row('ShippedDate')
      const promisedOn = day(row('RequiredDate'))
      return {
        orderedOn: day(row('OrderDate')),
        promisedOn,
        promise: { day: promisedOn, kind: 'by' },
        history: [],
        status: shipped === '' ? 'taken' : 'delivered',
        deliveredOn: shipped === '' ? null : day(shipped),
        freight: asMinor(row('Freight')),
        lines: (lines.get(row('OrderID')) ?? []).map((line) => ({
          price: asMinor(line('UnitPrice')),
          quantity: Number(line('Quantity')),
          discount: { percent: Number(line('Discount')) * 100 },
        })),
      }
    })
  })

  test('its lines add up to the cent', () => {
    const all = orders.map(({ lines, freight }) => orderTotals({ lines, discount: null, deliveryCharge: freight }))
    expect(orders).toHaveLength(830)
    expect(all.flatMap(({ lines }) => lines)).toHaveLength(2155)
    expect(addUp(all.map(({ sum }) => sum))).toBe(126_579_329)
    expect(addUp(all.map(({ deliveryCharge }) => deliveryCharge))).toBe(6_494_269)
    expect(addUp(all.map(({ total }) => total))).toBe(126_579_329 + 6_494_269)
  })

  test('809 delivered: 769 before the day, 3 on it, 37 after; 21 late, all history', () => {
    const outcomes = orders.map((order) => orderOutcome(order, today))
    const card = scorecard(outcomes)
    expect(card).toEqual({ kept: 3, beaten: 769, broken: 37, late: 21, waiting: 0, share: 772 / 809 })
    expect(scorecardWords(card)).toBe('772 of 809 kept (95 %)')
    expect(orders.every((order) => isHistory(order, today))).toBe(true)
  })

  test('nothing in it is refused', () => {
    const wrong = orders.flatMap((order) => {
      const lines = order.lines.map((line) => ({ ...line, product: 'any' }))
      return orderProblems({ ...order, lines, discount: null, deliveryCharge: order.freight }, today)
    })
    expect(wrong).toEqual([])
  })
})

describe.skipIf(!hasRealShops)('a real year of a gift-ware shop (its file stands in ../shared/data)', () => {
  let rows: readonly RealRow[] = []
  let invoices: ReadonlyMap<string, readonly RealRow[]> = new Map()
  const isReturn = (number: string): boolean => number.startsWith('C')
  const soldLines = (lines: readonly RealRow[]): readonly SoldLine[] =>
    lines.map((row) => ({ price: asMinor(row('UnitPrice')), quantity: Number(row('Quantity')), discount: null }))

  beforeAll(() => {
    rows = realRows('online-retail/lines.csv.gz')
    invoices = groupBy(
      rows.filter((row) => row('CustomerID') !== ''),
      (row) => row('InvoiceNo'),
    )
  })

  test('541,909 lines: 22,190 invoices, of which 3,654 are returns; 135,080 lines without a customer', () => {
    expect(rows).toHaveLength(541_909)
    expect(rows.filter((row) => row('CustomerID') === '')).toHaveLength(135_080)
    expect(invoices.size).toBe(22_190)
    expect([...invoices.keys()].filter(isReturn)).toHaveLength(3654)
  })

  test('net sales, and the best three customers', () => {
    const documents = [...invoices].map(([number, lines]) => ({
      customer: lines[0]?.('CustomerID') ?? '',
      isReturn: isReturn(number),
      status: 'delivered' as const,
      total: isReturn(number)
        ? returnTotal(soldLines(lines))
        : orderTotals({ lines: soldLines(lines), discount: null, deliveryCharge: minor(0) }).total,
    }))
    const net = (some: typeof documents) =>
      netSales(
        some.filter((each) => !each.isReturn),
        some.filter((each) => each.isReturn),
      )
    expect(net(documents)).toBe(830_006_581)

    const byCustomer = [...groupBy(documents, ({ customer }) => customer)].map(
      ([customer, some]) => [customer, net([...some])] as const,
    )
    expect(byCustomer).toHaveLength(4372)
    expect(byCustomer.toSorted(([, a], [, b]) => b - a).slice(0, 3)).toEqual([
      ['14646.0', 27_948_902],
      ['18102.0', 25_643_849],
      ['17450.0', 18_748_217],
    ])
  })

  test('nothing in it is refused, not even 80,995 of one thing', () => {
    const wrong = [...invoices].flatMap(([number, some]) => {
      const lines = soldLines(some).map((line) => ({ ...line, product: 'any' }))
      if (isReturn(number)) return returnProblems(lines)
      const orderedOn = day(some[0]?.('InvoiceDate').slice(0, 10) ?? '')
      const order = { lines, discount: null, deliveryCharge: 0, orderedOn, promisedOn: null, deliveredOn: orderedOn }
      return orderProblems(order, today)
    })
    expect(wrong).toEqual([])
  })
})
