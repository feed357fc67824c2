import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../src/shared/domain/day'
import {
  type Capacity,
  fullness,
  type Load,
  type LoadedOrder,
  loadByDay,
  noLoad,
  withOrder,
} from '../../src/shared/domain/load'
import { orderStatuses } from '../../src/shared/domain/orders'

const friday = day('2026-03-13')
const order = (over: Partial<LoadedOrder>): LoadedOrder => ({ promisedOn: friday, status: 'taken', units: 1, ...over })

describe('a day’s load', () => {
  test('what is promised for it, delivered or not, without what was cancelled', () => {
    const loads = loadByDay([
      order({ units: 0.1 }),
      order({ units: 0.2, status: 'delivered' }),
      order({ units: 5, status: 'cancelled' }),
      order({ units: 5, promisedOn: null }),
      order({ units: 4, promisedOn: day('2026-03-14') }),
    ])
    expect([...loads]).toEqual([
      ['2026-03-13', { orders: 2, units: 0.3 }],
      ['2026-03-14', { orders: 1, units: 4 }],
    ])
    expect(loadByDay([]).size).toBe(0)
  })

  test('every order counts on one day', () => {
    const any = fc.record({
      promisedOn: fc.option(fc.constantFrom(friday, day('2026-03-14'))),
      status: fc.constantFrom(...orderStatuses),
      units: fc.nat({ max: 100 }),
    })
    fc.assert(
      fc.property(fc.array(any), (list) => {
        const counted = list.filter(({ promisedOn, status }) => promisedOn !== null && status !== 'cancelled')
        const loads = [...loadByDay(list).values()]
        expect(loads.reduce((sum, { orders }) => sum + orders, 0)).toBe(counted.length)
        expect(loads.reduce((sum, { units }) => sum + units, 0)).toBe(
          counted.reduce((sum, { units }) => sum + units, 0),
        )
      }),
    )
  })
})

describe('how full it is', () => {
  const capacity: Capacity = { orders: 6, units: 40 }
  const ordersAlone: Capacity = { orders: 6, units: null }
  const none: Capacity = { orders: null, units: null }
  const load = (orders: number, units: number): Load => ({ orders, units })

  test.each([
    [noLoad, capacity, 0, 'empty', '0 of 6 orders, 0 of 40 units'],
    [load(3, 10), capacity, 0.5, 'room', '3 of 6 orders, 10 of 40 units'],
    [load(2, 30), capacity, 0.75, 'room', '2 of 6 orders, 30 of 40 units'],
    [load(6, 10), capacity, 1, 'full', '6 of 6 orders, 10 of 40 units: full'],
    [load(1, 40), capacity, 1, 'full', '1 of 6 orders, 40 of 40 units: full'],
    [load(7, 10), capacity, 7 / 6, 'over', '7 of 6 orders, 10 of 40 units: over by 1 order'],
    [load(8, 40.5), capacity, 8 / 6, 'over', '8 of 6 orders, 40.5 of 40 units: over by 2 orders and 0.5 units'],
    [load(1, 41), capacity, 41 / 40, 'over', '1 of 6 orders, 41 of 40 units: over by 1 unit'],
    [load(1, 41), ordersAlone, 1 / 6, 'room', '1 of 6 orders, 41 units'],
    [noLoad, ordersAlone, 0, 'empty', '0 of 6 orders'],
    [load(2, 1), none, null, 'room', '2 orders, 1 unit'],
    [noLoad, none, null, 'empty', '0 orders'],
    [load(1, 1), { orders: 1, units: 1 }, 1, 'full', '1 of 1 order, 1 of 1 unit: full'],
  ] as const)('%j in %j is %d, %s', (some, of, share, state, words) => {
    expect(fullness(some, of)).toEqual({ share, state, words })
  })

  test.each([0, -1, 0.5, Number.NaN])('a capacity of %d is none', (orders) => {
    expect(() => fullness(noLoad, { orders, units: null })).toThrow(RangeError)
  })

  test('one more order never makes a day emptier', () => {
    const anyLoad = fc.record({ orders: fc.nat({ max: 50 }), units: fc.nat({ max: 500 }) })
    const limit = fc.option(fc.integer({ min: 1, max: 60 }))
    fc.assert(
      fc.property(anyLoad, fc.record({ orders: limit, units: limit }), fc.nat({ max: 50 }), (some, of, units) => {
        const before = fullness(some, of)
        const after = fullness(withOrder(some, units), of)
        expect((after.share ?? 0) >= (before.share ?? 0)).toBe(true)
        expect(after.state).not.toBe('empty')
        expect(after.state === 'over').toBe((after.share ?? 0) > 1)
      }),
    )
  })
})
