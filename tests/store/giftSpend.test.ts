import { describe, expect, it } from 'vitest'
import { aCustomer, aGift, anOccasion, aProduct } from '../support/factories'
import { aShop, type TestShop } from '../support/shop'

const customer = async ({ ask }: TestShop, name = 'Ana', own = {}) =>
  (await ask('customers', 'add', aCustomer({ name, ...own }))).id
const give = async (shop: TestShop, customerId: string, own = {}) =>
  (await shop.ask('gifts', 'add', aGift({ customerId, ...own }))).id
const setBudget = (shop: TestShop, own: object) =>
  shop.run('gifts.setBudget', { of: 'each customer', customerId: null, year: null, amount: 2000, ...own })
const check = (shop: TestShop, customerId: string, own: object = {}) =>
  shop.ask('gifts', 'check', { customerId, what: 'a trowel', productId: null, cost: null, on: null, ...own })

describe('While a gift is chosen', () => {
  it('Day 6: a trowel was given in 2025, with the day; a budget of 20 does not hold 25', async () => {
    const shop = await aShop()
    const ana = await customer(shop, 'Ana', { likes: [{ text: 'gardening', liked: true }] })
    await give(shop, ana, { status: 'given', on: '2025-03-14', cost: 1750, reaction: 'loved', said: 'Every week' })
    await setBudget(shop, {})
    expect((await check(shop, ana, { cost: 2000 })).warnings).toMatchObject([
      { kind: 'repeat', sameness: 'same', gift: { what: 'a trowel', on: '2025-03-14', said: 'Every week' } },
    ])
    expect(await check(shop, ana, { what: 'Seeds', cost: 2500 })).toMatchObject({
      year: 2026,
      budget: 2000,
      spent: 0,
      warnings: [{ kind: 'budget', over: 500, spent: 0, planned: 0 }],
    })
  })

  it('counts what was given and is planned in the gift’s year, without the gift itself', async () => {
    const shop = await aShop()
    const ana = await customer(shop)
    await setBudget(shop, {})
    await give(shop, ana, { what: 'Tea', status: 'given', on: '2026-01-05', cost: 500 })
    const planned = await give(shop, ana, { what: 'Seeds', status: 'planned', on: '2026-03-14', cost: 1000 })
    await give(shop, ana, { what: 'Lamp', status: 'bought', on: '2027-01-05', cost: 1500 })
    await give(shop, ana, { what: 'Bell', status: 'idea', cost: 9000 })
    await give(shop, ana, { what: 'Vase', status: 'planned', cost: 100 })
    expect(await check(shop, ana, { what: 'Gloves', cost: 400 })).toMatchObject({
      spent: 500,
      planned: 1100,
      warnings: [],
    })
    expect((await check(shop, ana, { what: 'Gloves', cost: 401 })).warnings).toMatchObject([{ over: 1 }])
    expect(await check(shop, ana, { id: planned, what: 'Seeds', cost: 1400 })).toMatchObject({
      planned: 100,
      warnings: [],
    })
    expect(await check(shop, ana, { what: 'Gloves', cost: 501, on: '2027-06-01' })).toMatchObject({
      year: 2027,
      planned: 1500,
      warnings: [{ kind: 'budget', over: 1, year: 2027 }],
    })
  })

  it('warns of a dislike that the product or its category names, of those who want no contact, and of the dead', async () => {
    const shop = await aShop()
    const likes = [
      { text: 'vanilla', liked: false },
      { text: 'ribbons', liked: false },
    ]
    const ana = await customer(shop, 'Ana', { likes, stopContact: true })
    const died = await customer(shop, 'Edith', { status: 'deceased' })
    const bow = await shop.ask('products', 'add', aProduct({ name: 'Bow', category: 'Ribbons' }))
    const kinds = async (id: string, own: object) => (await check(shop, id, own)).warnings.map(({ kind }) => kind)
    expect(await kinds(ana, { what: 'Vanilla refills' })).toEqual(['stop contact', 'dislike'])
    expect(await kinds(ana, { what: 'Bow', productId: bow.id })).toEqual(['stop contact', 'dislike'])
    expect(await kinds(died, {})).toEqual(['deceased'])
    expect(await kinds(died, { what: '' })).toEqual(['deceased'])
  })
})

describe('A budget', () => {
  it('is the nearest one: their own of the year, their own, each one’s of the year, each one’s; and the shop’s beside', async () => {
    const shop = await aShop()
    const [ana, ben] = [await customer(shop), await customer(shop, 'Ben')]
    const budget = async (id: string, on: string) => (await check(shop, id, { on })).budget
    await setBudget(shop, { amount: 1500 })
    await setBudget(shop, { amount: 1000, year: 2026 })
    await setBudget(shop, { of: 'customer', customerId: ana, amount: 3000 })
    await setBudget(shop, { of: 'customer', customerId: ana, amount: 2500, year: 2026 })
    await setBudget(shop, { of: 'shop', amount: 4000 })
    expect(await budget(ana, '2026-05-05')).toBe(2500)
    expect(await budget(ana, '2027-05-05')).toBe(3000)
    expect(await budget(ben, '2026-05-05')).toBe(1000)
    expect(await budget(ben, '2027-05-05')).toBe(1500)
    const { warnings } = await check(shop, ana, { cost: 4001, on: '2027-05-05' })
    expect(warnings).toMatchObject([
      { over: 1001, budget: { of: 'customer' } },
      { over: 1, budget: { of: 'shop' } },
    ])
  })

  it('is set, changed and taken away, each with undo; there is one of each', async () => {
    const shop = await aShop()
    const amounts = async () => (await shop.ask('gifts', 'budgets')).map(({ amount }) => amount)
    await setBudget(shop, { amount: 1500 })
    await setBudget(shop, { amount: 1600 })
    expect(await amounts()).toEqual([1600])
    await setBudget(shop, { amount: null })
    expect(await amounts()).toEqual([])
    await shop.ask('journal', 'undo', {})
    expect(await amounts()).toEqual([1600])
    await shop.ask('journal', 'undo', {})
    expect(await amounts()).toEqual([1500])
  })

  it.each([
    ['nothing', { amount: 0 }, 'amount', 'more than nothing'],
    ['less than nothing', { amount: -100 }, 'amount', 'more than nothing'],
    ['more than can be counted', { amount: 2_000_000_000 }, 'amount', 'too large'],
    ['no year', { year: 26 }, 'year', '1900 to 2199'],
    ['nobody in particular', { of: 'customer' }, 'customerId', 'whose budget'],
    [
      'somebody who is not there',
      { of: 'customer', customerId: '018f0000-0000-7000-8000-000000000000' },
      'customerId',
      'not there',
    ],
  ])('of %s is refused', async (_, own, field, words) => {
    const shop = await aShop()
    await expect(setBudget(shop, own)).rejects.toMatchObject({
      details: { field, fields: { [field]: expect.stringContaining(words) } },
    })
  })

  it('goes with its customer', async () => {
    const shop = await aShop()
    const ana = await customer(shop)
    await setBudget(shop, { of: 'customer', customerId: ana })
    await shop.ask('customers', 'remove', { ids: [ana] })
    expect(await shop.ask('gifts', 'budgets')).toEqual([])
    await shop.ask('journal', 'undo', {})
    expect(await shop.ask('gifts', 'budgets')).toMatchObject([{ customerId: ana }])
  })
})

describe('What gifts of a year came to', () => {
  it('Day 6: once a gift is given, the year’s spend changes, and back with undo', async () => {
    const shop = await aShop()
    const ana = await customer(shop)
    const id = await give(shop, ana, { status: 'planned', on: '2026-03-14', cost: 1750 })
    const spent = async (year: number) => {
      const { spent, planned } = await shop.ask('gifts', 'spend', { year })
      return { spent, planned }
    }
    expect(await spent(2026)).toEqual({ spent: 0, planned: 1750 })
    await shop.ask('gifts', 'advance', { ids: [id], to: 'given' })
    expect(await spent(2026)).toEqual({ spent: 1750, planned: 0 })
    expect(await spent(2025)).toEqual({ spent: 0, planned: 0 })
    await shop.ask('journal', 'undo', {})
    expect(await spent(2026)).toEqual({ spent: 0, planned: 1750 })
  })

  it('is told by month, customer and occasion, beside the budgets', async () => {
    const shop = await aShop()
    const [ana, ben] = [await customer(shop), await customer(shop, 'Ben')]
    const occasionId = (await shop.ask('occasions', 'add', anOccasion({ customerId: ana }))).id
    await give(shop, ana, { status: 'given', on: '2026-01-31', cost: 1000, occasionId })
    await give(shop, ana, { status: 'given', on: '2026-01-01', cost: 200 })
    await give(shop, ana, { status: 'planned', on: '2026-12-31', cost: 300, occasionId })
    await give(shop, ben, { status: 'bought', cost: 400 })
    await give(shop, ben, { status: 'given', on: '2025-12-31', cost: 5000 })
    await give(shop, ben, { status: 'dropped', on: '2026-02-01', cost: 7000 })
    await give(shop, ben, { status: 'given', on: '2026-02-01', cost: null })
    await setBudget(shop, { of: 'shop', year: 2026, amount: 40_000 })
    await setBudget(shop, { amount: 2000 })
    const found = await shop.ask('gifts', 'spend', { year: 2026 })
    expect(found).toMatchObject({
      year: 2026,
      years: [2026, 2025],
      spent: 1200,
      planned: 700,
      gifts: 5,
      budget: 40_000,
      customersInAll: 2,
      customers: [
        { name: 'Ana', spent: 1200, planned: 300, gifts: 3, budget: 2000 },
        { name: 'Ben', spent: 0, planned: 400, gifts: 2, budget: 2000 },
      ],
      occasions: [
        { kind: 'birthday', spent: 1000, planned: 300, gifts: 2 },
        { kind: null, spent: 200, planned: 400, gifts: 3 },
      ],
    })
    expect(found.months.map(({ spent, planned }) => spent + planned)).toEqual([1200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 300])
    expect(await shop.ask('gifts', 'spend', { year: 2025 })).toMatchObject({ spent: 5000, planned: 0, budget: null })
  })

  it('of a shop without gifts is nothing, this year', async () => {
    const shop = await aShop()
    expect(await shop.ask('gifts', 'spend', { year: 2026 })).toMatchObject({ years: [2026], spent: 0, customers: [] })
  })
})
