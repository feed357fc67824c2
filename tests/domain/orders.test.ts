import { describe, expect, test } from 'vitest'
import { day } from '../../src/shared/domain/day'
import {
  isHistory,
  isOpenOrder,
  moveOrder,
  movesFrom,
  orderMethods,
  orderStatuses,
  transitDaysOf,
} from '../../src/shared/domain/orders'

const keep = { startedOn: 'keep', sentOn: 'keep', deliveredOn: 'keep' }

describe('moving an order', () => {
  test.each([
    ['taken', 'making ready sent delivered cancelled'],
    ['making', 'taken ready sent delivered cancelled'],
    ['ready', 'taken making sent delivered cancelled'],
    ['sent', 'ready delivered cancelled'],
    ['delivered', 'ready sent cancelled'],
    ['cancelled', 'taken'],
  ] as const)('from %s to %s', (from, expected) => {
    expect(movesFrom(from, 'post').join(' ')).toBe(expected)
    expect(movesFrom(from, 'pick up')).toEqual(movesFrom(from, 'post').filter((to) => to !== 'sent'))
  })

  test.each([
    ['taken', 'making', { startedOn: 'set' }],
    ['taken', 'ready', {}],
    ['making', 'taken', { startedOn: 'clear' }],
    ['ready', 'making', {}],
    ['ready', 'taken', { startedOn: 'clear' }],
    ['ready', 'sent', { sentOn: 'set' }],
    ['sent', 'ready', { sentOn: 'clear' }],
    ['sent', 'cancelled', {}],
    ['delivered', 'sent', { deliveredOn: 'clear' }],
    ['delivered', 'ready', { sentOn: 'clear', deliveredOn: 'clear' }],
    ['cancelled', 'taken', { startedOn: 'clear', sentOn: 'clear', deliveredOn: 'clear' }],
  ] as const)('%s to %s', (from, to, effects) => {
    expect(moveOrder(from, to, 'post')).toEqual({ ok: true, value: { ...keep, ...effects } })
  })

  test('the day it is delivered comes from every open status', () => {
    for (const from of orderStatuses.filter(isOpenOrder)) {
      const effects = { ...keep, deliveredOn: 'set' }
      expect(moveOrder(from, 'delivered', 'deliver')).toEqual({ ok: true, value: effects })
    }
  })

  test('refused: twice the same, from nowhere, sending what is picked up', () => {
    for (const method of orderMethods) {
      for (const status of orderStatuses) {
        expect(moveOrder(status, status, method)).toEqual({ ok: false, error: 'already' })
      }
    }
    expect(moveOrder('cancelled', 'delivered', 'post')).toEqual({ ok: false, error: 'not from here' })
    expect(moveOrder('delivered', 'taken', 'post')).toEqual({ ok: false, error: 'not from here' })
    expect(moveOrder('taken', 'sent', 'pick up')).toEqual({ ok: false, error: 'never sent' })
  })
})

test('only the post takes days on the way', () => {
  expect(orderMethods.map((method) => transitDaysOf(method, 2))).toEqual([0, 2, 0])
})

test.each([
  ['delivered before it', '2026-02-01', '2026-03-13', '2026-02-27', true],
  ['delivered on it, though promised before', '2026-02-01', '2026-02-20', '2026-03-02', false],
  ['never delivered, promised before it', '2026-01-01', '2026-02-27', null, true],
  ['ordered before, promised after', '2026-02-01', '2026-03-13', null, false],
  ['ordered before, without a promise', '2026-02-01', null, null, true],
  ['ordered on it, without a promise', '2026-03-02', null, null, false],
])('before the start day: %s', (_, orderedOn, promisedOn, deliveredOn, expected) => {
  const order = {
    orderedOn: day(orderedOn),
    promisedOn: promisedOn === null ? null : day(promisedOn),
    deliveredOn: deliveredOn === null ? null : day(deliveredOn),
  }
  expect(isHistory(order, day('2026-03-02'))).toBe(expected)
})
