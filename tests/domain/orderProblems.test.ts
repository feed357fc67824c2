import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../src/shared/domain/day'
import { minor } from '../../src/shared/domain/money'
import {
  amountProblem,
  type DraftLine,
  type DraftOrder,
  leftToReturn,
  MOST_AMOUNT,
  MOST_QUANTITY,
  orderProblems,
  returnProblems,
} from '../../src/shared/domain/orderProblems'
import { orderTotals } from '../../src/shared/domain/orderTotals'

const today = day('2026-03-02')
const line: DraftLine = { product: 'Pillar candle', price: 1250, quantity: 2, discount: null }
const order: DraftOrder = {
  lines: [line],
  discount: null,
  deliveryCharge: 0,
  orderedOn: today,
  promisedOn: day('2026-03-13'),
  deliveredOn: null,
}
const said = (over: Partial<DraftOrder>) => orderProblems({ ...order, ...over }, today)
const saidOfLine = (over: Partial<DraftLine>) => said({ lines: [line, { ...line, ...over }] })

describe('a line', () => {
  test.each([
    [{}],
    [{ price: 0 }],
    [{ price: MOST_AMOUNT - 2500, quantity: 1 }],
    [{ price: 1, quantity: MOST_QUANTITY }],
    [{ quantity: 0.001 }],
    [{ quantity: 1.005 }],
    [{ quantity: 80_995 }],
    [{ discount: { percent: 0 } }],
    [{ discount: { percent: 100 } }],
    [{ discount: { percent: 33.33 } }],
    [{ discount: { amount: 2500 } }],
  ])('%j is right', (over) => {
    expect(saidOfLine(over)).toEqual([])
  })

  test.each([
    [{ product: ' ' }, 'product', 'The product is missing.'],
    [{ price: null }, 'price', 'The price is missing.'],
    [{ price: -1 }, 'price', 'An amount cannot be below 0.'],
    [{ price: 12.5 }, 'price', 'An amount cannot be finer than the currency’s smallest coin.'],
    [{ price: MOST_AMOUNT + 1, quantity: 1 }, 'price', 'This amount is too large.'],
    [{ price: Number.NaN }, 'price', 'This amount is too large.'],
    [{ price: Number.POSITIVE_INFINITY }, 'price', 'This amount is too large.'],
    [{ price: MOST_AMOUNT, quantity: 2 }, 'price', 'This line comes to too much.'],
    [{ quantity: null }, 'quantity', 'The quantity is missing.'],
    [{ quantity: Number.NaN }, 'quantity', 'The quantity is missing.'],
    [{ quantity: 0 }, 'quantity', 'The quantity cannot be 0.'],
    [{ quantity: -1 }, 'quantity', 'The quantity must be above 0: what came back is a return.'],
    [{ quantity: 1_000_001 }, 'quantity', 'At most 1,000,000 of one thing.'],
    [{ quantity: 1e9 }, 'quantity', 'At most 1,000,000 of one thing.'],
    [{ quantity: 1.0005 }, 'quantity', 'A quantity has at most three decimals.'],
    [{ discount: { percent: 100.01 } }, 'discount', 'A discount is from 0 to 100 percent.'],
    [{ discount: { percent: -1 } }, 'discount', 'A discount is from 0 to 100 percent.'],
    [{ discount: { percent: Number.NaN } }, 'discount', 'A discount is from 0 to 100 percent.'],
    [{ discount: { percent: 33.333 } }, 'discount', 'A percentage has at most two decimals.'],
    [{ discount: { amount: 2501 } }, 'discount', 'The discount is more than the line comes to.'],
    [{ discount: { amount: -1 } }, 'discount', 'An amount cannot be below 0.'],
    [{ discount: { amount: 0.5 } }, 'discount', 'An amount cannot be finer than the currency’s smallest coin.'],
  ])('%j is refused: %s', (over, field, words) => {
    expect(saidOfLine(over)).toEqual([{ field: `lines.1.${field}`, words }])
  })

  test('all that is wrong is said at once', () => {
    expect(saidOfLine({ product: '', price: null, quantity: 0 }).map(({ field }) => field)).toEqual([
      'lines.1.product',
      'lines.1.price',
      'lines.1.quantity',
    ])
  })
})

describe('an order', () => {
  test.each([
    [{}],
    [{ lines: [] }],
    [{ promisedOn: null }],
    [{ promisedOn: today }],
    [{ deliveredOn: today }],
    [{ discount: { amount: 2500 } }],
    [{ discount: { percent: 100 }, deliveryCharge: 495 }],
  ])('%j is right', (over) => {
    expect(said(over)).toEqual([])
  })

  test.each([
    [{ discount: { amount: 2501 } }, 'discount', 'The discount is more than the order comes to.'],
    [{ lines: [], discount: { amount: 1 } }, 'discount', 'The discount is more than the order comes to.'],
    [{ discount: { percent: 101 } }, 'discount', 'A discount is from 0 to 100 percent.'],
    [{ deliveryCharge: -1 }, 'deliveryCharge', 'An amount cannot be below 0.'],
    [{ deliveryCharge: 4.95 }, 'deliveryCharge', 'An amount cannot be finer than the currency’s smallest coin.'],
    [
      { lines: [1, 2].map(() => ({ ...line, price: MOST_AMOUNT, quantity: 1 })) },
      'lines',
      'The order comes to too much.',
    ],
    [{ deliveredOn: day('2026-03-01') }, 'deliveredOn', 'It cannot be delivered before it was ordered.'],
    [{ deliveredOn: day('2026-03-03') }, 'deliveredOn', 'It cannot be delivered on a day to come.'],
    [{ promisedOn: day('2026-03-01') }, 'promisedOn', 'It cannot be promised for a day before it was ordered.'],
    [{ orderedOn: day('2026-03-03') }, 'orderedOn', 'It cannot be ordered on a day to come.'],
  ])('%j is refused: %s', (over, field, words) => {
    expect(said(over)).toEqual([{ field, words }])
  })

  test('what nothing is wrong with can be added up', () => {
    const anyLine = fc.record({
      product: fc.constant('x'),
      price: fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.double()),
      quantity: fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.double()),
      discount: fc.option(
        fc.oneof(fc.record({ percent: fc.integer({ min: -5, max: 105 }) }), fc.record({ amount: fc.nat() })),
      ),
    })
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 3 }), fc.integer({ min: -5, max: 9000 }), (lines, off) => {
        const wrong = said({ lines, discount: { amount: off } })
        if (wrong.length > 0) return
        const sold = lines.map(({ price, quantity, discount }) => ({
          price: minor(price),
          quantity,
          discount: discount !== null && 'amount' in discount ? { amount: minor(discount.amount) } : discount,
        }))
        const { total } = orderTotals({ lines: sold, discount: { amount: minor(off) }, deliveryCharge: minor(0) })
        expect(total).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a return', () => {
  test('has quantities below 0', () => {
    expect(returnProblems([{ ...line, quantity: -2 }])).toEqual([])
    expect(returnProblems([{ ...line, quantity: -2, discount: { amount: 2500 } }])).toEqual([])
    expect(returnProblems([{ ...line, quantity: 2 }])).toEqual([
      { field: 'lines.0.quantity', words: 'What came back has a quantity below 0.' },
    ])
    expect(returnProblems([{ ...line, quantity: -1e9 }])[0]?.words).toBe('At most 1,000,000 of one thing.')
    expect(returnProblems([])).toEqual([{ field: 'lines', words: 'What came back? A return needs a line.' }])
  })

  test('no more can come back than was sold', () => {
    const sold = [
      { productId: 'a', quantity: 2.5 },
      { productId: 'b', quantity: 1 },
      { productId: 'a', quantity: 0.3 },
    ]
    expect(leftToReturn(sold, [], 'a')).toBe(2.8)
    expect(leftToReturn(sold, [{ productId: 'a', quantity: -2.7 }], 'a')).toBe(0.1)
    expect(leftToReturn(sold, [{ productId: 'b', quantity: -2 }], 'b')).toBe(0)
    expect(leftToReturn(sold, [], 'c')).toBe(0)
    expect(leftToReturn([{ productId: 'a', quantity: 1.001 }], [{ productId: 'a', quantity: -0.001 }], 'a')).toBe(1)
  })
})

test.each([
  [0, null],
  [MOST_AMOUNT, null],
  [-1, 'An amount cannot be below 0.'],
])('an amount of %d: %s', (amount, expected) => {
  expect(amountProblem(amount)).toBe(expected)
})
