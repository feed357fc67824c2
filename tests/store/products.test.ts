import { describe, expect, it } from 'vitest'
import { aCustomer, aLine, anOrder, aProduct } from '../support/factories'
import { aShop, type TestShop } from '../support/shop'

const byName = { by: 'name', direction: 'ascending' } as const

async function names({ ask }: TestShop, filter = {}, sort: Parameters<typeof listed>[2] = byName): Promise<string> {
  return (await listed(ask, filter, sort)).map(({ name }) => name).join(' ')
}

async function listed(
  ask: TestShop['ask'],
  filter: object,
  sort: { by: 'name' | 'reference' | 'category' | 'price' | 'makeDays'; direction: 'ascending' | 'descending' },
) {
  return (await ask('products', 'list', { filter, sort, from: 0, size: 100 })).rows
}

async function some(shop: TestShop): Promise<void> {
  const all = [
    { name: 'Éclair candle', reference: 'C-2', category: 'Candles', price: 300, makeDays: 2 },
    { name: 'Box', reference: null, category: '', price: 100, makeDays: 0 },
    { name: 'votive', reference: 'C-1', category: 'candles', price: 200, makeDays: 1, active: false },
  ]
  for (const own of all) await shop.ask('products', 'add', aProduct(own))
}

describe('A product', () => {
  it('is added, changed and removed, each with undo', async () => {
    const shop = await aShop()
    const { id } = await shop.ask('products', 'add', aProduct({ name: ' Pillar  candle ', reference: 'P-1' }))
    expect(await shop.ask('products', 'detail', { id })).toMatchObject({ reference: 'P-1', price: 1200, makeDays: 3 })
    await shop.ask('products', 'edit', { id, product: aProduct({ price: 1300, reference: '' }) })
    expect(await shop.ask('products', 'detail', { id })).toMatchObject({ reference: null, price: 1300 })
    await shop.ask('journal', 'undo', {})
    expect(await shop.ask('products', 'detail', { id })).toMatchObject({ reference: 'P-1', price: 1200 })
    await shop.ask('products', 'remove', { ids: [id] })
    await expect(shop.ask('products', 'detail', { id })).rejects.toMatchObject({ code: 'row.gone' })
    await shop.ask('journal', 'undo', {})
    expect(await names(shop)).toBe('Pillar  candle')
  })

  it('that an order names can’t be removed; it can be sold no longer', async () => {
    const shop = await aShop()
    const product = await shop.ask('products', 'add', aProduct())
    const { id: customerId } = await shop.ask('customers', 'add', aCustomer())
    await shop.ask('orders', 'take', { order: anOrder({ customerId, lines: [aLine({ productId: product.id })] }) })
    await expect(shop.ask('products', 'remove', { ids: [product.id] })).rejects.toMatchObject({ code: 'product.used' })
    const { id, ...draft } = product
    await shop.ask('products', 'edit', { id, product: { ...draft, active: false } })
    expect(await shop.ask('products', 'find', { text: 'pillar', size: 5 })).toEqual([])
    expect(await names(shop, { active: false })).toBe('Pillar candle')
  })

  it('that takes longer to make moves the beginning of open orders', async () => {
    const shop = await aShop()
    const product = await shop.ask('products', 'add', aProduct({ makeDays: 1 }))
    const { id: customerId } = await shop.ask('customers', 'add', aCustomer())
    const order = anOrder({
      customerId,
      promise: { day: '2026-03-13', kind: 'on' },
      lines: [aLine({ productId: product.id })],
    })
    const taken = await shop.ask('orders', 'take', { order })
    const begins = async () => (await shop.ask('orders', 'detail', { id: taken.id })).steps[0]
    expect(await begins()).toMatchObject({ kind: 'make', dueOn: '2026-03-12' })
    const { id, ...draft } = product
    await shop.ask('products', 'edit', { id, product: { ...draft, makeDays: 3 } })
    expect(await begins()).toMatchObject({ kind: 'make', dueOn: '2026-03-10' })
    await shop.ask('journal', 'undo', {})
    expect(await begins()).toMatchObject({ kind: 'make', dueOn: '2026-03-12' })
  })

  it.each([
    ['no name', { name: ' ' }, 'name', 'Please fill this in'],
    ['a price below 0', { price: -1 }, 'price', 'cannot be below 0'],
    ['half a penny', { price: 1.5 }, 'price', 'whole number of the smallest coin'],
    ['a price beyond counting', { price: 2_000_000_000_000 }, 'price', 'too large'],
    ['half a day to make', { makeDays: 0.5 }, 'makeDays', 'whole days'],
    ['years to make', { makeDays: 400 }, 'makeDays', 'At most 365'],
    ['a number that another has', { reference: 'P-1' }, 'reference', 'Taper has this number already'],
  ])('with %s is refused at its field', async (_, own, field, words) => {
    const { ask } = await aShop()
    await ask('products', 'add', aProduct({ name: 'Taper', reference: 'P-1' }))
    await expect(ask('products', 'add', aProduct(own))).rejects.toMatchObject({
      code: 'input.invalid',
      details: { field, fields: { [field]: expect.stringContaining(words) } },
    })
  })
})

describe('The list of products', () => {
  it('is sorted by every column, accents and capitals beside their letters, what is empty last', async () => {
    const shop = await aShop()
    await some(shop)
    expect(await names(shop)).toBe('Box Éclair candle votive')
    expect(await names(shop, {}, { by: 'name', direction: 'descending' })).toBe('votive Éclair candle Box')
    expect(await names(shop, {}, { by: 'reference', direction: 'descending' })).toBe('Éclair candle votive Box')
    expect(await names(shop, {}, { by: 'category', direction: 'ascending' })).toBe('Éclair candle votive Box')
    expect(await names(shop, {}, { by: 'price', direction: 'descending' })).toBe('Éclair candle votive Box')
    expect(await names(shop, {}, { by: 'makeDays', direction: 'ascending' })).toBe('Box votive Éclair candle')
  })

  it('is narrowed by words, category and whether it is still sold', async () => {
    const shop = await aShop()
    await some(shop)
    expect(await names(shop, { text: 'ecl' })).toBe('Éclair candle')
    expect(await names(shop, { text: 'c-1' })).toBe('votive')
    expect(await names(shop, { text: 'nothing' })).toBe('')
    expect(await names(shop, { category: 'Candles' })).toBe('Éclair candle')
    expect(await names(shop, { active: true })).toBe('Box Éclair candle')
  })

  it('finds a few that are still sold for a line, what is called so first', async () => {
    const shop = await aShop()
    await some(shop)
    await shop.ask('products', 'add', aProduct({ name: 'Big box', reference: 'B' }))
    const found = async (text: string, size = 5) =>
      (await shop.ask('products', 'find', { text, size })).map(({ name }) => name).join(', ')
    expect(await found('box')).toBe('Box, Big box')
    expect(await found('')).toBe('Big box, Box, Éclair candle')
    expect(await found('', 1)).toBe('Big box')
    expect(await found('eclair')).toBe('Éclair candle')
    expect(await found('votive')).toBe('')
  })
})
