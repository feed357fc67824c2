import { describe, expect, it } from 'vitest'
import { aCustomer } from '../support/factories'
import { anOrdersShop, type OrdersShop, on, promisedDays } from '../support/orders'
import { openTestStore } from '../support/shop'

const everyOtherWeek = { unit: 'weeks', every: 2 } as const

/** A shop with an order for 13 March that comes again every other week: made until 24 April. */
async function aSeries(own: { rule?: typeof everyOtherWeek | { unit: 'weeks'; every: 26 }; until?: string } = {}) {
  const shop = await anOrdersShop()
  const id = await shop.take({ promise: on('2026-03-13') })
  const { rule = everyOtherWeek, until = null } = own
  await shop.ask('orders', 'repeat', { id, rule, until, ifClosed: 'stay' })
  return { ...shop, id }
}

const topUpOn = async (shop: OrdersShop, day: string) => {
  shop.setNow(`${day}T09:00:00.000Z`)
  return (await shop.ask('orders', 'topUp')).made
}
const steps = async ({ ask }: OrdersShop) => (await ask('journal', 'recent', { size: 200 })).length

describe('When the shop’s day turns', () => {
  it('the next order of a series is made once it is less than eight weeks away, and then no other', async () => {
    const shop = await aSeries()
    expect(await topUpOn(shop, '2026-03-12')).toBe(0)
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-10 04-24')
    expect(await topUpOn(shop, '2026-03-13')).toBe(1)
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-10 04-24 05-08')
    expect(await topUpOn(shop, '2026-03-13')).toBe(0)
    const { rows } = await shop.ask('orders', 'list', {
      filter: { status: 'all', promisedFrom: '2026-05-08' },
      sort: { by: 'number', direction: 'ascending' },
      from: 0,
      size: 1,
    })
    expect(rows[0]).toMatchObject({ status: 'taken', orderedOn: '2026-03-13', what: '3 × Pillar candle' })
    expect(await shop.steps(rows[0]?.id ?? '')).toBe('make 2026-05-01, send 2026-05-06, deliver 2026-05-08')
  })

  it('nothing is written where nothing is due, and what is made is in the journal but never undone', async () => {
    const shop = await aSeries()
    const before = await steps(shop)
    const offer = (await shop.ask('journal', 'offers')).undo
    shop.notices.splice(0)
    await topUpOn(shop, '2026-03-03')
    expect(await steps(shop)).toBe(before)
    expect(shop.notices).toEqual([])
    await topUpOn(shop, '2026-03-13')
    const [step] = await shop.ask('journal', 'recent', { size: 1 })
    expect(step?.summary).toEqual({ key: 'Make the next {{count}} repeat orders', values: { count: 1 } })
    expect((await shop.ask('journal', 'offers')).undo).toEqual(offer)
  })

  it('nothing happens in a shop without series, nor where no shop is yet', async () => {
    const shop = await anOrdersShop()
    await shop.take({ promise: on('2026-03-13') })
    expect(await topUpOn(shop, '2026-06-01')).toBe(0)
    const nobody = await openTestStore()
    expect(await nobody.ask('orders', 'topUp')).toEqual({ made: 0 })
  })

  it('an order far apart from the last is made although the last was settled early', async () => {
    const shop = await aSeries({ rule: { unit: 'weeks', every: 26 } })
    shop.setNow('2026-03-11T09:00:00.000Z')
    await shop.ask('orders', 'move', { ids: [shop.id], to: 'delivered' })
    expect(await promisedDays(shop)).toBe('03-13')
    expect(await topUpOn(shop, '2026-03-13')).toBe(1)
    expect(await promisedDays(shop)).toBe('03-13 09-11')
  })

  it('it ends with the series’ last day', async () => {
    const shop = await aSeries({ until: '2026-05-10' })
    expect(await topUpOn(shop, '2026-04-20')).toBe(1)
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-10 04-24 05-08')
  })

  it('an order that was removed is not made again; the series goes on after it', async () => {
    const shop = await aSeries()
    const { rows } = await shop.ask('orders', 'list', {
      filter: { promisedFrom: '2026-04-24' },
      sort: { by: 'number', direction: 'ascending' },
      from: 0,
      size: 1,
    })
    await shop.ask('orders', 'remove', { ids: rows.map(({ id }) => id) })
    expect(await topUpOn(shop, '2026-03-03')).toBe(0)
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-10')
    expect(await topUpOn(shop, '2026-03-13')).toBe(1)
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-10 05-08')
  })

  it('nobody who is inactive or has died gets another', async () => {
    const shop = await aSeries()
    const set = (status: 'active' | 'inactive' | 'deceased') =>
      shop.ask('customers', 'edit', { id: shop.customerId, customer: aCustomer({ status }) })
    for (const status of ['inactive', 'deceased'] as const) {
      await set(status)
      expect(await topUpOn(shop, '2026-03-13')).toBe(0)
    }
    await set('active')
    expect(await topUpOn(shop, '2026-03-13')).toBe(1)
  })
})

describe('A series that was told to stop', () => {
  it('makes no more; what stands stays, and undo lets it go on', async () => {
    const shop = await aSeries()
    expect((await shop.detail(shop.id)).series).toEqual({ until: null, goesOn: true })
    await shop.ask('orders', 'stopRepeating', { id: shop.id })
    expect((await shop.detail(shop.id)).series).toEqual({ until: '2026-04-24', goesOn: false })
    expect(await topUpOn(shop, '2026-04-24')).toBe(0)
    await shop.ask('orders', 'move', { ids: [shop.id], to: 'delivered' })
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-10 04-24')
    await shop.undo()
    await shop.undo()
    expect(await topUpOn(shop, '2026-03-13')).toBe(1)
  })

  it('is refused for an order that comes once', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: on('2026-03-13') })
    expect((await shop.detail(id)).series).toBeNull()
    await expect(shop.ask('orders', 'stopRepeating', { id })).rejects.toMatchObject({
      message: 'This order does not come again.',
    })
  })
})
