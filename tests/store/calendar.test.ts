import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { handlers } from '../../src/main/handlers'
import { day } from '../../src/shared/domain/day'
import { orderOutcome } from '../../src/shared/domain/promise'
import type { OrderFilter } from '../../src/shared/orders'
import { aCustomer, aLine, aTask } from '../support/factories'
import { anOrdersShop, by, type OrdersShop, on } from '../support/orders'
import { plansOf } from '../support/plans'

const week = async (shop: OrdersShop) => shop.ask('calendar', 'days', { from: '2026-03-09', days: 7 })

describe('The calendar', () => {
  it('shows each day’s load against what it can hold, with its orders; cancelled ones weigh nothing', async () => {
    const shop = await anOrdersShop()
    const planning = await shop.ask('planning', 'get')
    await shop.ask('planning', 'set', { ...planning, dayOrders: 4, dayUnits: 5 })
    await shop.take({ promise: on('2026-03-13') })
    const done = await shop.take({ promise: by('2026-03-13'), lines: [aLine({ quantity: 2 })] })
    await shop.ask('orders', 'move', { ids: [done], to: 'delivered' })
    const off = await shop.take({ promise: on('2026-03-13') })
    await shop.ask('orders', 'move', { ids: [off], to: 'cancelled' })
    const days = await week(shop)
    expect(days.map(({ on }) => on)).toEqual(
      [9, 10, 11, 12, 13, 14, 15].map((date) => `2026-03-${String(date).padStart(2, '0')}`),
    )
    expect(days[4]).toMatchObject({ orders: 2, units: 5, share: 1, closed: '' })
    expect(days[4]?.rows.map(({ number }) => number)).toEqual(['1001', '1002'])
    expect(days[3]).toMatchObject({ orders: 0, units: 0, share: 0, rows: [] })
  })

  it('says why a day is closed', async () => {
    const shop = await anOrdersShop()
    await shop.ask('planning', 'close', { from: '2026-04-01', to: '2026-04-02', reason: 'Stocktaking' })
    const planning = await shop.ask('planning', 'get')
    await shop.ask('planning', 'set', { ...planning, holidays: true })
    const days = await shop.ask('calendar', 'days', { from: '2026-03-31', days: 5 })
    expect(days.map(({ closed }) => closed)).toEqual(['', 'Stocktaking', 'Stocktaking', 'Good Friday', 'Closed'])
  })

  it('counts what must leave, by method: the post on the day it is sent', async () => {
    const shop = await anOrdersShop()
    const posted = await shop.take({ promise: on('2026-03-13') })
    await shop.take({ promise: on('2026-03-11'), method: 'deliver' })
    await shop.take({ promise: on('2026-03-11'), method: 'pick up' })
    await shop.ask('tasks', 'add', aTask({ kind: 'send', dueOn: '2026-03-11' }))
    const leaving = async (at: number) => (await week(shop))[at]?.leaving
    expect(await leaving(2)).toEqual({ deliver: 1, post: 1, pickUp: 1 })
    expect(await leaving(4)).toEqual({ deliver: 0, post: 0, pickUp: 0 })
    await shop.ask('orders', 'move', { ids: [posted], to: 'sent' })
    expect(await leaving(2)).toEqual({ deliver: 1, post: 0, pickUp: 1 })
  })

  it('shows a hundred orders of a day at most, twenty in a month, and counts all', async () => {
    const shop = await anOrdersShop()
    for (let count = 0; count < 101; count += 1) {
      await shop.take({ promise: on('2026-03-13'), lines: [], number: `N${count}` })
    }
    const friday = (await week(shop))[4]
    expect(friday).toMatchObject({ orders: 101, units: 0, share: null })
    expect(friday?.rows).toHaveLength(100)
    expect(friday?.rows[0]?.number).toBe('N0')
    const month = await shop.ask('calendar', 'days', { from: '2026-03-01', days: 31 })
    expect(month[12]?.rows).toHaveLength(20)
  })
})

describe('The make list', () => {
  const made = async (shop: OrdersShop, day: string) =>
    (await shop.ask('calendar', 'makeList', { on: day })).products.map(
      ({ product, quantity, orders }) => `${quantity} ${product} (${orders.join(' ')})`,
    )

  it('adds up each product of what is due by the day or being made, and not of what is made', async () => {
    const shop = await anOrdersShop()
    const box = aLine({ product: 'Gift box', quantity: 0.5 })
    const candles = aLine({ productId: shop.candle, product: 'Pillar candle', quantity: 2 })
    await shop.take({ promise: on('2026-03-13'), lines: [candles, box] })
    await shop.take({ promise: on('2026-03-12'), lines: [candles, { ...box, product: 'gift  BOX', quantity: 0.25 }] })
    const bare = await shop.take({ promise: on('2026-03-12'), lines: [box], method: 'pick up' })
    expect(await made(shop, '2026-03-04')).toEqual([])
    expect(await made(shop, '2026-03-05')).toEqual(['0.25 gift  BOX (1002)', '2 Pillar candle (1002)'])
    expect(await made(shop, '2026-03-06')).toEqual(['0.75 gift  BOX (1002 1001)', '4 Pillar candle (1002 1001)'])
    expect(await made(shop, '2026-03-12')).toEqual(['1.25 gift  BOX (1002 1003 1001)', '4 Pillar candle (1002 1001)'])
    await shop.ask('orders', 'move', { ids: [bare], to: 'making' })
    expect(await made(shop, '2026-03-04')).toEqual(['0.5 Gift box (1003)'])
    await shop.ask('orders', 'move', { ids: [bare], to: 'ready' })
    expect(await made(shop, '2026-03-04')).toEqual([])
  })
})

describe('The promise scorecard', () => {
  it('is for the shop or one customer, over the days that were promised', async () => {
    const shop = await anOrdersShop()
    const ben = await shop.ask('customers', 'add', aCustomer({ name: 'Ben' }))
    const kept = await shop.take({ orderedOn: '2026-02-02', promise: on('2026-02-10') })
    const beaten = await shop.take({ orderedOn: '2026-02-02', promise: by('2026-02-20') })
    await shop.take({ customerId: ben.id, orderedOn: '2026-02-02', promise: on('2026-02-27') })
    await shop.take({ customerId: ben.id, promise: on('2026-03-13') })
    await shop.ask('orders', 'move', { ids: [kept, beaten], to: 'delivered', on: '2026-02-10' })
    const card = (asked: { customerId?: string; from?: string; to?: string }) =>
      shop.ask('calendar', 'scorecard', asked)
    const none = { kept: 0, beaten: 0, broken: 0, late: 0, waiting: 0 }
    expect(await card({})).toEqual({
      kept: 1,
      beaten: 1,
      broken: 0,
      late: 1,
      waiting: 1,
      share: 1,
      orders: 4,
      netSales: 14400,
    })
    expect(await card({ customerId: ben.id })).toMatchObject({ ...none, late: 1, waiting: 1, share: null, orders: 2 })
    // Orders and sales are those of the days on which they were taken.
    expect(await card({ from: '2026-02-11', to: '2026-02-28' })).toMatchObject({
      ...none,
      beaten: 1,
      late: 1,
      orders: 0,
    })
    expect(await card({ from: '2026-02-01', to: '2026-02-10' })).toMatchObject({
      ...none,
      kept: 1,
      orders: 3,
      netSales: 10800,
    })
    expect(await card({ to: '2026-01-31' })).toEqual({ ...none, share: null, orders: 0, netSales: 0 })
  })

  it('counts and lists exactly the orders that the domain says came out so', async () => {
    const shop = await anOrdersShop()
    const dates = fc.integer({ min: 1, max: 6 }).map((date) => `2026-02-0${date}`)
    const anyOrder = fc.record({
      day: fc.option(dates),
      kind: fc.constantFrom('on' as const, 'by' as const),
      deliveredOn: fc.option(dates),
      isCancelled: fc.boolean(),
      change: fc.option(fc.tuple(dates, fc.constantFrom('customer' as const, 'shop' as const))),
    })
    const some = fc.sample(anyOrder, { numRuns: 120, seed: 7 })
    for (const { day, kind, deliveredOn, isCancelled, change } of some) {
      const id = await shop.take({ orderedOn: '2026-02-01', lines: [], promise: day === null ? null : { day, kind } })
      if (day !== null && change !== null && change[0] !== day) {
        const why = { reason: 'So it is', askedBy: change[1] }
        await shop.ask('orders', 'promise', { id, promise: { day: change[0], kind }, why, override: 'So it is' })
      }
      if (deliveredOn) await shop.ask('orders', 'move', { ids: [id], to: 'delivered', on: deliveredOn })
      if (isCancelled) await shop.ask('orders', 'move', { ids: [id], to: 'cancelled' })
    }
    shop.setNow('2026-02-04T09:00:00.000Z')
    const today = day('2026-02-04')
    const list = (filter: object) =>
      shop.run('orders.list', {
        filter,
        sort: { by: 'number', direction: 'ascending' },
        from: 0,
        size: 500,
      }) as Promise<{
        rows: { id: string }[]
      }>
    const outcomes = new Map<string, string>()
    for (const { id } of (await list({ status: 'all' })).rows) {
      const { status, promise, history, deliveredOn } = await shop.detail(id)
      const changes = history.map((change) => ({ ...change, at: today }))
      const found = orderOutcome({ status, promise, history: changes, deliveredOn }, today)
      outcomes.set(id, found.kind)
      expect((await shop.detail(id)).outcome).toEqual(found)
    }
    const card = await shop.ask('calendar', 'scorecard', {})
    for (const outcome of ['kept', 'beaten', 'broken', 'late', 'waiting'] as const) {
      const expected = [...outcomes].filter(([, kind]) => kind === outcome).map(([id]) => id)
      expect(expected.length).toBeGreaterThan(0)
      expect(card[outcome]).toBe(expected.length)
      expect((await list({ outcome })).rows.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
      const period = { from: '2026-02-02', to: '2026-02-03' }
      const within = await shop.ask('calendar', 'scorecard', period)
      const { rows } = await list({ outcome, promisedFrom: period.from, promisedTo: period.to })
      expect(rows).toHaveLength(within[outcome])
    }
  })
})

test('all orders by their promised day come as an index has them', async () => {
  const shop = await anOrdersShop()
  await shop.take({ promise: on('2026-03-13') })
  for (const direction of ['ascending', 'descending'] as const) {
    const [keys] = await plansOf(shop, (ctx) =>
      handlers.orders.list(ctx, { filter: { status: 'all' }, sort: { by: 'promised', direction }, from: 0, size: 100 }),
    )
    expect(keys).toBe('SCAN orders USING COVERING INDEX orders_promised')
  }
})

describe('What the screens of orders read', () => {
  const from = day('2026-02-01')
  const to = day('2026-03-31')
  type Read = Parameters<typeof plansOf>[1]
  const listed =
    (filter: OrderFilter): Read =>
    (ctx) =>
      handlers.orders.list(ctx, { filter, sort: { by: 'promised', direction: 'ascending' }, from: 0, size: 100 })

  it.each<[string, string, (customerId: string) => Read]>([
    ['the open orders', 'orders_status', () => listed({})],
    ['the late ones', 'orders_counts', () => listed({ status: 'late' })],
    [
      'the broken ones of a month',
      'orders_counts',
      () => listed({ outcome: 'broken', promisedFrom: from, promisedTo: to }),
    ],
    ['a customer’s', 'orders_customer', (customerId) => listed({ customerId, status: 'all' })],
    [
      'those promised in a month',
      'orders_promised',
      () => listed({ status: 'all', promisedFrom: from, promisedTo: to }),
    ],
    ['those taken in a month', 'orders_ordered', () => listed({ status: 'all', orderedFrom: from, orderedTo: to })],
    ['the calendar', 'orders_promised', () => (ctx) => handlers.calendar.days(ctx, { from, days: 42 })],
    ['a scorecard', 'orders_counts', () => (ctx) => handlers.calendar.scorecard(ctx, { from, to })],
    [
      'a customer’s scorecard',
      'orders_customer',
      (customerId) => (ctx) => handlers.calendar.scorecard(ctx, { customerId }),
    ],
    ['the make list', 'orders_status', () => (ctx) => handlers.calendar.makeList(ctx, { on: from })],
    ['a new order', 'orders_customer', (customerId) => (ctx) => handlers.orders.fresh(ctx, { customerId })],
  ])('is found by an index: %s', async (_, index, read) => {
    const shop = await anOrdersShop()
    await shop.take({ orderedOn: '2026-02-02', promise: on('2026-02-27') })
    const broken = await shop.take({ orderedOn: '2026-02-02', promise: on('2026-02-27') })
    await shop.ask('orders', 'move', { ids: [broken], to: 'delivered' })
    await shop.take({ promise: on('2026-03-13') })
    const plans = await plansOf(shop, read(shop.customerId))
    expect(plans.join('\n')).toContain(index)
    expect(
      plans.filter((plan) => /^SCAN (orders|order_lines|tasks|returns|customers|contact_ways)\b/.test(plan)),
    ).toEqual([])
  })
})
