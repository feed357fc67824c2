import { describe, expect, it } from 'vitest'
import { detailOf, listed, tasksOf } from '../support/importedOrders'
import { bringIn, check } from '../support/imports'
import { hasRealShops, realPath } from '../support/realShops'
import { aShop } from '../support/shop'

describe.skipIf(!hasRealShops)('Northwind (its files stand in ../shared/data)', () => {
  const files = [
    ['customers', 'customers', 93],
    ['products', 'products', 77],
    ['orders', 'orders', 830],
    ['order_lines', 'order lines', 2155],
  ] as const
  const pathOf = (name: string) => realPath(`northwind/${name}.csv`)

  it('comes in whole, to the cent and with every promise as it was kept; again it adds nothing', async () => {
    const shop = await aShop()
    for (const [name, subject, count] of files) {
      const { counts } = await bringIn(shop, pathOf(name), subject)
      expect([name, counts]).toEqual([name, { new: count, updated: 0, unchanged: 0, rejected: 0 }])
    }
    expect(await listed(shop)).toMatchObject({ total: 830, amount: 126_579_329 + 6_494_269 })
    const outcomes = ['kept', 'beaten', 'broken', 'late', 'waiting'] as const
    const counted = await Promise.all(outcomes.map(async (outcome) => (await listed(shop, { outcome })).total))
    expect(counted).toEqual([3, 769, 37, 21, 0])
    expect((await listed(shop, { status: 'delivered' })).total).toBe(809)
    expect(await tasksOf(shop)).toEqual([])
    expect(await shop.ask('thanks', 'counts')).toMatchObject({ owed: 0 })
    const vins = await detailOf(shop, '10248')
    expect(vins).toMatchObject({ customerName: 'Vins et alcools Chevalier', recipient: null, deliveryCharge: 3238 })
    expect(vins.promise).toEqual({ day: '1996-08-01', kind: 'by' })
    expect(vins.lines.every(({ productId }) => productId !== null)).toBe(true)
    for (const [name, subject, count] of files) {
      const { counts } = await check(shop, pathOf(name), subject)
      expect([name, counts]).toEqual([name, { new: 0, updated: 0, unchanged: count, rejected: 0 }])
    }
  })

  it('is undone file by file, as one step each', async () => {
    const shop = await aShop()
    for (const [name, subject] of files) await bringIn(shop, pathOf(name), subject)
    await shop.ask('journal', 'undo', {})
    expect(await listed(shop)).toMatchObject({ total: 830, amount: 6_494_269 })
    await shop.ask('journal', 'undo', {})
    expect((await listed(shop)).total).toBe(0)
    await shop.ask('journal', 'undo', {})
    expect(await shop.ask('products', 'find', { text: 'Chai', size: 5 })).toEqual([])
    await shop.ask('journal', 'undo', {})
    expect(await shop.ask('customers', 'find', { text: 'Alfreds', size: 5 })).toEqual([])
    for (const _ of files) await shop.ask('journal', 'redo')
    expect(await listed(shop)).toMatchObject({ total: 830, amount: 126_579_329 + 6_494_269 })
  })
})
