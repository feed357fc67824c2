import { describe, expect, it } from 'vitest'
import { aCustomer, aLine, aTask } from '../support/factories'
import { anOrdersShop, type OrdersShop, on } from '../support/orders'

const why = { reason: 'She is away until then', askedBy: 'customer' } as const
const lines = [aLine({ price: 1200, quantity: 3 })]

async function entries(shop: OrdersShop, kind?: 'order' | 'task' | 'contact', customerId = shop.customerId) {
  return (await shop.ask('customers', 'timeline', { id: customerId, kind, from: 0, size: 100 })).entries
}
/** "2026-03-02 taken 1001 3600", the newest first. */
const told = async (shop: OrdersShop) =>
  (await entries(shop, 'order')).map(({ on, detail, title, total }) => [on, detail, title, total].join(' '))

describe('The orders in a customer’s timeline', () => {
  it('are told as they were taken, promised anew, delivered and came back, each with its number and total', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: on('2026-03-13'), lines })
    shop.setNow('2026-03-04T09:00:00.000Z')
    await shop.ask('orders', 'promise', { id, promise: on('2026-03-16'), why })
    shop.setNow('2026-03-16T09:00:00.000Z')
    await shop.ask('orders', 'move', { ids: [id], to: 'delivered' })
    const back = [aLine({ price: 1200, quantity: -1 })]
    const { number } = await shop.ask('orders', 'takeBack', {
      customerId: shop.customerId,
      orderId: id,
      number: '',
      on: '2026-03-16',
      lines: back,
      note: 'cracked',
    })
    expect(await told(shop)).toEqual([
      `2026-03-16 returned ${number} -1200`,
      '2026-03-16 delivered 1001 3600',
      '2026-03-04 promised customer 1001 3600',
      '2026-03-02 taken 1001 3600',
    ])
    const [cameBack, , promised] = await entries(shop, 'order')
    expect(cameBack).toMatchObject({ orderId: id, text: 'cracked' })
    expect(promised).toMatchObject({
      orderId: id,
      text: why.reason,
      who: 'MK',
      from: on('2026-03-13'),
      to: on('2026-03-16'),
    })
    await shop.undo()
    await shop.undo()
    expect((await told(shop))[0]).toBe('2026-03-04 promised customer 1001 3600')
  })

  it('stand among words and tasks by their day, and each kind can be asked for alone', async () => {
    const shop = await anOrdersShop()
    await shop.take({ orderedOn: '2026-02-25', lines })
    const said = { kind: 'call', direction: 'in', text: 'hello' } as const
    await shop.ask('customers', 'logContact', { customerId: shop.customerId, on: '2026-02-26', ...said })
    const task = await shop.ask('tasks', 'add', aTask({ customerId: shop.customerId, title: 'Wrap it' }))
    await shop.ask('tasks', 'settle', { ids: [task.id], status: 'done' })
    expect((await entries(shop)).map(({ kind }) => kind)).toEqual(['task', 'added', 'contact', 'order'])
    expect(await entries(shop, 'order')).toHaveLength(1)
    expect(await entries(shop, 'task')).toHaveLength(1)
    expect(await entries(shop, 'contact')).toHaveLength(1)
  })

  it('say when one was called off, and are nobody else’s', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ lines })
    await shop.ask('orders', 'move', { ids: [id], to: 'cancelled' })
    expect(await told(shop)).toEqual(['2026-03-02 cancelled 1001 3600'])
    const cracked = { orderId: null, number: '', on: '2026-03-02', lines: [aLine({ quantity: -1 })], note: '' }
    await shop.ask('orders', 'takeBack', { customerId: shop.customerId, ...cracked })
    const other = await shop.ask('customers', 'add', aCustomer({ name: 'Ben' }))
    expect(await entries(shop, 'order', other.id)).toEqual([])
  })

  it('are dated by the shop’s day: what was promised in the morning in Auckland was not promised the day before', async () => {
    const shop = await anOrdersShop('2026-03-02T09:00:00.000Z')
    const { shop: here } = await shop.ask('shop', 'now')
    if (!here) throw new Error('no shop')
    await shop.ask('shop', 'edit', { ...here, timeZone: 'Pacific/Auckland' })
    const id = await shop.take({ promise: on('2026-03-13') })
    shop.setNow('2026-03-03T20:00:00.000Z')
    await shop.ask('orders', 'promise', { id, promise: on('2026-03-16'), why })
    expect((await told(shop))[0]).toBe('2026-03-04 promised customer 1001 3600')
  })

  it('come in windows that neither repeat nor leave out a line, however many fall on one day', async () => {
    const shop = await anOrdersShop()
    for (let count = 0; count < 12; count += 1) {
      await shop.ask('orders', 'move', { ids: [await shop.take({ lines })], to: 'delivered' })
    }
    const whole = await entries(shop)
    const windows = []
    for (let from = 0; from < whole.length; from += 5) {
      const window = await shop.ask('customers', 'timeline', { id: shop.customerId, from, size: 5 })
      expect(window.total).toBe(whole.length)
      windows.push(...window.entries)
    }
    expect(windows).toEqual(whole)
    expect(new Set(whole.map(({ detail, id }) => `${detail} ${id}`)).size).toBe(whole.length)
    const details = (await entries(shop, 'order')).map(({ detail }) => detail)
    expect(details).toEqual([...Array(12).fill('delivered'), ...Array(12).fill('taken')])
  })
})
