import { beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aGift } from '../support/factories'
import { openTestStore, type TestShop } from '../support/shop'

let shop: TestShop
let ask: TestShop['ask']
beforeEach(async () => {
  shop = await openTestStore()
  ask = shop.ask
  await ask('shop', 'beginWithSample', { timeZone: 'Europe/London', country: 'GB', currency: 'GBP', paper: 'A4' })
})

const all = async () => ({
  days: await ask('occasions', 'list', {
    filter: {},
    sort: { by: 'next', direction: 'ascending' },
    from: 0,
    size: 100,
  }),
  gifts: await ask('gifts', 'list', { filter: {}, sort: { by: 'on', direction: 'descending' }, from: 0, size: 100 }),
  budgets: await ask('gifts', 'budgets'),
})
const ana = async () => (await ask('customers', 'find', { text: 'Ana Petrović', size: 1 }))[0]?.id ?? ''

describe('The sample shop', () => {
  it('tells of days to remember, gifts and budgets', async () => {
    const { days, gifts, budgets } = await all()
    expect(days.total).toBeGreaterThanOrEqual(25)
    expect(days.rows[0]).toMatchObject({ customerName: 'Tom Whitfield', nextOn: '2026-03-02', isSeenTo: true })
    expect(gifts.total).toBeGreaterThanOrEqual(20)
    expect(budgets).toHaveLength(3)
  })

  it('has Ana’s birthday with a gift to buy by Friday the 6th, her trowel, and an idea from garden lovers', async () => {
    const id = await ana()
    expect(await ask('occasions', 'ofCustomer', { customerId: id })).toMatchObject([
      { kind: 'birthday', nextOn: '2026-03-14', years: 40, buyBy: '2026-03-06', isSeenTo: false },
      { title: 'First order', nextOn: '2026-05-06', years: 5 },
    ])
    const { entries } = await ask('customers', 'timeline', { id, kind: 'gift', from: 0, size: 1 })
    expect(entries).toMatchObject([{ on: '2025-03-14', title: 'a trowel', detail: 'birthday', total: 1750 }])
    const { ideas } = await ask('gifts', 'ideas', { customerId: id })
    expect(ideas[0]?.what).toBe('Seed collection')
    expect(ideas[0]?.reasons[0]).toMatchObject({ kind: 'like', like: 'gardening', pleased: 3, known: 3 })
  })

  it('takes all of them away with it, and Undo brings them back', async () => {
    const before = await all()
    await ask('shop', 'removeSample')
    expect(await all()).toEqual({ days: { total: 0, rows: [] }, gifts: { total: 0, amount: 0, rows: [] }, budgets: [] })
    await shop.restart()
    await ask('journal', 'undo', {})
    expect(await all()).toEqual(before)
  })

  it('leaves the person’s own: a gift with a product of the sample, a budget that was changed', async () => {
    const [product] = await ask('products', 'find', { text: 'Lavender', size: 1 })
    const own = await ask('customers', 'add', aCustomer({ name: 'My Own' }))
    await ask('gifts', 'add', aGift({ customerId: own.id, what: 'Set', productId: product?.id ?? null }))
    await ask('gifts', 'setBudget', { of: 'shop', customerId: null, year: null, amount: 12_300 })
    await ask('shop', 'removeSample')
    expect(await all()).toMatchObject({
      days: { total: 0 },
      gifts: { rows: [{ customerName: 'My Own', productId: product?.id }] },
      budgets: [{ of: 'shop', amount: 12_300 }],
    })
  })
})
