import { describe, expect, it } from 'vitest'
import { inBin } from '../../src/main/handlers/bin/lying'
import { aCustomer, aGift, anOrder, aProduct, aTask } from '../support/factories'
import { plansOf } from '../support/plans'
import { aShop, type TestShop } from '../support/shop'

const lying = async ({ ask }: TestShop, filter: { text?: string } = {}) =>
  (await ask('bin', 'list', { filter, from: 0, size: 50 })).rows

describe('The bin', () => {
  it('lists what was removed, when, by whom, and brings it back with what hung on it', async () => {
    const shop = await aShop()
    const { ask } = shop
    const { id } = await ask(
      'customers',
      'add',
      aCustomer({ name: 'Ana', tags: ['VIP'], likes: [{ text: 'jazz', liked: true }] }),
    )
    await ask('customers', 'remove', { ids: [id] })
    expect(await lying(shop)).toMatchObject([{ id, table: 'customers', name: 'Ana', who: 'MK', daysLeft: 30 }])
    await shop.restart()
    await ask('bin', 'restore', { id })
    expect(await ask('customers', 'detail', { id })).toMatchObject({ tags: ['VIP'], likes: [{ text: 'jazz' }] })
    expect(await lying(shop)).toEqual([])
    await ask('journal', 'undo', {})
    expect(await lying(shop)).toHaveLength(1)
  })

  it('brings back one of several that were removed at once', async () => {
    const shop = await aShop()
    const { ask } = shop
    const [ana, ben] = [
      await ask('customers', 'add', aCustomer({ name: 'Ana', tags: ['VIP'] })),
      await ask('customers', 'add', aCustomer({ name: 'Ben' })),
    ]
    await ask('customers', 'edit', {
      id: ben.id,
      customer: aCustomer({ name: 'Ben', tags: ['VIP'], relations: [{ kind: 'friend of', otherId: ana.id }] }),
    })
    await ask('customers', 'remove', { ids: [ana.id, ben.id] })
    await ask('bin', 'restore', { id: ben.id })
    expect(await ask('customers', 'detail', { id: ben.id })).toMatchObject({ tags: ['VIP'] })
    expect((await lying(shop)).map(({ name }) => name)).toEqual(['Ana'])
    await ask('bin', 'restore', { id: ana.id })
    expect(await lying(shop)).toEqual([])
  })

  it('brings an order back with its lines and steps, which are not told apart', async () => {
    const shop = await aShop()
    const { ask } = shop
    const ana = await ask('customers', 'add', aCustomer({ name: 'Ana' }))
    const order = anOrder({ customerId: ana.id, promise: { day: '2026-03-20', kind: 'on' } })
    const { id } = await ask('orders', 'take', { order, override: '' })
    const before = await ask('orders', 'detail', { id })
    await ask('orders', 'remove', { ids: [id] })
    const rows = await lying(shop)
    expect(rows).toMatchObject([{ table: 'orders', customer: 'Ana' }])
    await ask('bin', 'restore', { id })
    expect(await ask('orders', 'detail', { id })).toEqual(before)
  })

  it('forgets after 30 days, counted on the shop’s days', async () => {
    const shop = await aShop('2026-03-02T09:00:00.000Z')
    const { ask } = shop
    const { id } = await ask('products', 'add', aProduct({ name: 'Taper' }))
    await ask('products', 'remove', { ids: [id] })
    shop.setNow('2026-03-31T12:00:00.000Z')
    expect(await lying(shop)).toMatchObject([{ daysLeft: 1 }])
    shop.setNow('2026-04-01T12:00:00.000Z')
    expect(await lying(shop)).toEqual([])
    await expect(ask('bin', 'restore', { id })).rejects.toMatchObject({ code: 'bin.gone' })
  })

  it('is searched by name, without accents, and by whose it was', async () => {
    const shop = await aShop()
    const { ask } = shop
    const { id } = await ask('customers', 'add', aCustomer({ name: 'Zoë' }))
    const gift = await ask('gifts', 'add', aGift({ customerId: id, what: 'a trowel' }))
    const task = await ask('tasks', 'add', aTask({ title: 'Sweep' }))
    await ask('gifts', 'remove', { ids: [gift.id] })
    await ask('tasks', 'remove', { ids: [task.id] })
    expect((await lying(shop, { text: 'zoe' })).map(({ name }) => name)).toEqual(['a trowel'])
    expect((await lying(shop, { text: 'SWE' })).map(({ name }) => name)).toEqual(['Sweep'])
    // What Undo took away is Redo's.
    await ask('tasks', 'add', aTask({ title: 'Sweep again' }))
    await ask('journal', 'undo', {})
    expect(await lying(shop, { text: 'again' })).toEqual([])
  })

  it('refuses to bring back what hangs on something that is gone itself', async () => {
    const shop = await aShop()
    const { ask } = shop
    const { id } = await ask('customers', 'add', aCustomer({ name: 'Ana' }))
    const gift = await ask('gifts', 'add', aGift({ customerId: id, what: 'a trowel' }))
    await ask('gifts', 'remove', { ids: [gift.id] })
    await ask('customers', 'remove', { ids: [id] })
    const refused = ask('bin', 'restore', { id: gift.id })
    await expect(refused).rejects.toMatchObject({ code: 'bin.parentGone' })
    await expect(refused).rejects.toThrow(/“Ana”/)
    await ask('bin', 'restore', { id })
    await ask('bin', 'restore', { id: gift.id })
    expect(await lying(shop)).toEqual([])
  })

  it('reads removals alone from the journal', async () => {
    const shop = await aShop()
    const plan = await plansOf(shop, async (ctx) => inBin(ctx))
    expect(plan.filter((step) => /SCAN (c|s)\b/.test(step) && !step.includes('INDEX'))).toEqual([])
    expect(plan.some((step) => step.includes('changes_removed'))).toBe(true)
  })
})
