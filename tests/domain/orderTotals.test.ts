import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Discount, minor } from '../../src/shared/domain/money'
import { addUp, netSales, orderTotals, returnTotal, type SoldLine } from '../../src/shared/domain/orderTotals'

const percent = (share: number): Discount => ({ percent: share })
const off = (amount: number): Discount => ({ amount: minor(amount) })
const line = (price: number, quantity: number, discount: Discount | null = null): SoldLine => ({
  price: minor(price),
  quantity,
  discount,
})
const totals = (lines: readonly SoldLine[], discount: Discount | null = null, charge = 0) =>
  orderTotals({ lines, discount, deliveryCharge: minor(charge) })

describe('an order', () => {
  test.each([
    ['empty', [], null, 0, 0, 0, 0],
    ['one line', [line(1250, 3)], null, 0, 3750, 0, 3750],
    ['rounded per line, not at the end', [line(333, 1, percent(50)), line(333, 1, percent(50))], null, 0, 334, 0, 334],
    ['an amount off', [line(1250, 3)], off(250), 0, 3750, 250, 3500],
    ['all off, delivery still charged', [line(1250, 1)], off(1250), 495, 1250, 1250, 495],
    ['a share off the lines, not off the delivery', [line(1000, 2)], percent(10), 500, 2000, 200, 2300],
    ['what stays is rounded half up', [line(5, 1)], percent(50), 0, 5, 2, 3],
    ['a gift', [line(0, 1)], percent(100), 0, 0, 0, 0],
  ] as const)('%s', (_, lines, discount, charge, sum, taken, total) => {
    expect(totals(lines, discount, charge)).toMatchObject({ sum, discount: taken, deliveryCharge: charge, total })
  })

  test('refused: a discount over the sum or below nothing, a charge below 0', () => {
    expect(() => totals([line(1250, 1)], off(1251))).toThrow(RangeError)
    expect(() => totals([], off(1))).toThrow(RangeError)
    expect(() => totals([line(1250, 1)], off(-1))).toThrow(RangeError)
    expect(() => totals([line(1250, 1)], percent(101))).toThrow(RangeError)
    expect(() => totals([line(1250, 1)], null, -1)).toThrow(RangeError)
    expect(() => totals([line(Number.MAX_SAFE_INTEGER, 1), line(1, 1)])).toThrow(RangeError)
  })

  const anyLine = fc
    .record({
      price: fc.nat({ max: 1_000_000 }),
      thousandths: fc.integer({ min: 1, max: 100_000 }),
      hundredths: fc.option(fc.integer({ min: 0, max: 10_000 })),
    })
    .map(({ price, thousandths, hundredths }) =>
      line(price, thousandths / 1000, hundredths === null ? null : percent(hundredths / 100)),
    )

  test('its parts make its total, in any order of the lines', () => {
    fc.assert(
      fc.property(fc.array(anyLine), fc.nat({ max: 10_000 }), fc.nat({ max: 100_000 }), (lines, share, charge) => {
        const found = totals(lines, percent(share / 100), charge)
        expect(found.total).toBe(found.sum - found.discount + found.deliveryCharge)
        expect(found.sum).toBe(addUp(found.lines))
        expect(found.discount).toBeGreaterThanOrEqual(0)
        expect(found.total).toBeGreaterThanOrEqual(found.deliveryCharge)
        expect(totals(lines.toReversed(), percent(share / 100), charge).total).toBe(found.total)
      }),
    )
  })

  test('all of it returned takes back what its lines came to', () => {
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const back = lines.map((each) => ({ ...each, quantity: -each.quantity }))
        const total = returnTotal(back)
        expect(total + totals(lines).sum).toBe(0)
        expect(netSales([{ status: 'delivered', total: totals(lines).total }], [{ total }])).toBe(0)
      }),
    )
  })
})

test('a return with a line above 0 is none', () => {
  expect(returnTotal([line(1250, -2)])).toBe(-2500)
  expect(returnTotal([])).toBe(0)
  expect(() => returnTotal([line(1250, -2), line(1, 1)])).toThrow(RangeError)
})

test('net sales: order totals with their delivery, minus returns, without what was cancelled', () => {
  const order = (status: Parameters<typeof netSales>[0][number]['status'], total: number) => ({
    status,
    total: minor(total),
  })
  const orders = [order('taken', 1000), order('delivered', 500), order('cancelled', 9999)]
  expect(netSales(orders, [{ total: minor(-300) }])).toBe(1200)
  expect(netSales([], [])).toBe(0)
  expect(netSales([], [{ total: minor(-300) }])).toBe(-300)
})
