import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { storePath } from '../../src/main/store/place'
import type { GiftFilter, GiftSort } from '../../src/shared/gifts'
import { aCustomer, aGift, anOccasion, anOrder, aProduct } from '../support/factories'
import { aFile, bringIn, find } from '../support/imports'
import { aShop, type TestShop } from '../support/shop'

const newest = { by: 'on', direction: 'descending' } as const
const nobody = '018f0000-0000-7000-8000-000000000000'

async function listed({ ask }: TestShop, filter: GiftFilter = {}, sort: GiftSort = newest) {
  return await ask('gifts', 'list', { filter, sort, from: 0, size: 100 })
}
const whats = async (shop: TestShop, filter?: GiftFilter, sort?: GiftSort) =>
  (await listed(shop, filter, sort)).rows.map(({ what }) => what).join(', ')
const customer = async ({ ask }: TestShop, name = 'Ana', own = {}) =>
  (await ask('customers', 'add', aCustomer({ name, ...own }))).id
const give = async (shop: TestShop, customerId: string, own = {}) =>
  (await shop.ask('gifts', 'add', aGift({ customerId, ...own }))).id
const undo = (shop: TestShop) => shop.ask('journal', 'undo', {})

async function aBirthday() {
  const shop = await aShop()
  const ana = await customer(shop)
  const birthday = (await shop.ask('occasions', 'add', anOccasion({ customerId: ana }))).id
  return { shop, ana, birthday, give: (own = {}) => give(shop, ana, own) }
}

describe('A gift', () => {
  it('is written down, changed and removed, each with undo, and stands after a restart', async () => {
    const { shop, ana, birthday, give } = await aBirthday()
    const id = await give({ occasionId: birthday, cost: 1750, why: 'gardening' })
    await shop.restart()
    const row = { customerName: 'Ana', what: 'a trowel', cost: 1750, occasionKind: 'birthday', status: 'idea' }
    expect(await shop.ask('gifts', 'detail', { id })).toMatchObject(row)
    await shop.ask('gifts', 'edit', { id, gift: aGift({ customerId: ana, what: 'an apron' }) })
    expect(await shop.ask('gifts', 'detail', { id })).toMatchObject({ what: 'an apron', cost: null, occasionId: null })
    await undo(shop)
    await shop.ask('gifts', 'remove', { ids: [id] })
    await expect(shop.ask('gifts', 'detail', { id })).rejects.toMatchObject({ code: 'row.gone' })
    await undo(shop)
    expect(await shop.ask('gifts', 'detail', { id })).toMatchObject(row)
  })

  it('goes from idea to planned, bought and given; given it has a day, and an answer', async () => {
    const { shop, birthday, give } = await aBirthday()
    const id = await give({ occasionId: birthday })
    const status = async () => {
      const { status, on, reaction, said } = await shop.ask('gifts', 'detail', { id })
      return [status, on, reaction, said].join(' ').trim()
    }
    await shop.ask('gifts', 'advance', { ids: [id], to: 'planned' })
    expect(await status()).toBe('planned 2026-03-14')
    await shop.ask('gifts', 'advance', { ids: [id], to: 'bought' })
    expect(await status()).toBe('bought 2026-03-14')
    await shop.ask('gifts', 'advance', { ids: [id], to: 'given' })
    expect(await status()).toBe('given 2026-03-02')
    await shop.ask('gifts', 'advance', { ids: [id], to: 'given', reaction: 'loved', said: 'Oh!' })
    expect(await status()).toBe('given 2026-03-02 loved Oh!')
    await expect(shop.ask('gifts', 'advance', { ids: [id], to: 'dropped' })).rejects.toMatchObject({ code: 'gift.way' })
    await undo(shop)
    await undo(shop)
    expect(await status()).toBe('bought 2026-03-14')
    const offers = await shop.ask('journal', 'offers')
    expect(offers.undo?.summary).toEqual({
      key: 'Gift “{{what}}” for {{name}}: bought',
      values: { what: 'a trowel', name: 'Ana' },
    })
  })

  it('is not given on a day to come, nor received before it is given; several at once change all or none', async () => {
    const { shop, give } = await aBirthday()
    const [one, two] = [await give(), await give({ status: 'given', on: '2026-03-01' })]
    const advance = (own: object) => shop.run('gifts.advance', { ids: [one], to: 'given', ...own })
    await expect(advance({ on: '2026-03-03' })).rejects.toMatchObject({ details: { field: 'on' } })
    await expect(advance({ to: 'bought', reaction: 'liked' })).rejects.toMatchObject({ details: { field: 'reaction' } })
    await expect(advance({ to: 'dropped', ids: [one, two] })).rejects.toMatchObject({ code: 'gift.way' })
    await expect(advance({ ids: [one, nobody] })).rejects.toMatchObject({ code: 'row.gone' })
    expect(await shop.ask('gifts', 'detail', { id: one })).toMatchObject({ status: 'idea', on: null })
  })

  it.each([
    ['nothing', { what: '  ' }, 'what', 'Please fill this in'],
    ['a cost below nothing', { cost: -1 }, 'cost', 'can’t be below 0'],
    ['a cost beyond counting', { cost: 2_000_000_000 }, 'cost', 'too large'],
    ['half a penny', { cost: 0.5 }, 'cost', 'smallest coin'],
    ['no day though it was given', { status: 'given' }, 'on', 'On which day'],
    ['a day to come', { status: 'given', on: '2026-03-03' }, 'on', 'day to come'],
    ['an answer before it is given', { reaction: 'loved' }, 'reaction', 'once it is given'],
    ['31 June', { on: '2026-06-31' }, 'on', 'does not exist'],
    ['nobody', { customerId: nobody }, 'customerId', 'not there any more'],
    ['an occasion that is not there', { occasionId: nobody }, 'occasionId', 'not a day of this customer'],
    ['an order that is not there', { orderId: nobody }, 'orderId', 'not an order of this customer'],
    ['a product that is not there', { productId: nobody }, 'what', 'not there any more'],
  ])('with %s is refused at its field', async (_, own, field, words) => {
    const { shop, give } = await aBirthday()
    await expect(give(own)).rejects.toMatchObject({
      code: 'input.invalid',
      details: { field, fields: { [field]: expect.stringContaining(words) } },
    })
    expect((await listed(shop)).total).toBe(0)
  })

  it('is for an occasion or an order of the same customer', async () => {
    const { shop, birthday } = await aBirthday()
    const ben = await customer(shop, 'Ben')
    await expect(give(shop, ben, { occasionId: birthday })).rejects.toMatchObject({ details: { field: 'occasionId' } })
    const order = await shop.ask('orders', 'take', { order: anOrder({ customerId: ben }) })
    const id = await give(shop, ben, { orderId: order.id })
    expect(await shop.ask('gifts', 'detail', { id })).toMatchObject({ orderNumber: order.number })
    await shop.ask('orders', 'remove', { ids: [order.id] })
    expect(await shop.ask('gifts', 'detail', { id })).toMatchObject({ orderId: null })
    await undo(shop)
    expect(await shop.ask('gifts', 'detail', { id })).toMatchObject({ orderNumber: order.number })
  })

  it('keeps its customer and its product from being removed', async () => {
    const { shop, ana, give } = await aBirthday()
    const product = await shop.ask('products', 'add', aProduct({ name: 'Lavender set' }))
    const id = await give({ productId: product.id })
    await expect(shop.ask('products', 'remove', { ids: [product.id] })).rejects.toMatchObject({
      code: 'product.used',
      message: expect.stringContaining('Gifts name Lavender set'),
    })
    await expect(shop.ask('customers', 'remove', { ids: [ana] })).rejects.toMatchObject({
      code: 'customer.used',
      message: expect.stringContaining('Ana has a gift'),
    })
    await shop.ask('gifts', 'remove', { ids: [id] })
    await shop.ask('products', 'remove', { ids: [product.id] })
    await shop.ask('customers', 'remove', { ids: [ana] })
    for (let steps = 0; steps < 3; steps += 1) await undo(shop)
    expect(await shop.ask('gifts', 'detail', { id })).toMatchObject({ customerName: 'Ana', productId: product.id })
  })
})

describe('The log of gifts', () => {
  async function some() {
    const { shop, ana, birthday, give } = await aBirthday()
    const ben = await customer(shop, 'Ben Okafor')
    await give({ status: 'given', on: '2025-03-14', cost: 1750, occasionId: birthday, said: 'I use it every week' })
    await give({ what: 'Seeds', status: 'planned', on: '2026-03-14', cost: 600, occasionId: birthday })
    await give({ what: 'Éclairs', status: 'dropped', cost: 9900 })
    await give({ what: 'Apron', why: 'cooks for the harbour choir' })
    await shop.ask(
      'gifts',
      'add',
      aGift({ customerId: ben, what: 'Bell', status: 'given', on: '2026-01-07', cost: 900 }),
    )
    return { shop, ana, ben }
  }

  it('is narrowed by status, year, occasion, customer and words', async () => {
    const { shop, ana, ben } = await some()
    expect(await whats(shop)).toBe('Seeds, Bell, a trowel, Apron, Éclairs')
    expect(await whats(shop, { status: 'to give' })).toBe('Seeds, Apron')
    expect(await whats(shop, { status: 'given' })).toBe('Bell, a trowel')
    expect(await whats(shop, { year: 2025 })).toBe('a trowel')
    expect(await whats(shop, { occasion: 'birthday' })).toBe('Seeds, a trowel')
    expect(await whats(shop, { occasion: 'none', customerId: ben })).toBe('Bell')
    expect(await whats(shop, { customerId: ana, year: 2026 })).toBe('Seeds')
    expect(await whats(shop, { text: 'ecl' })).toBe('Éclairs')
    expect(await whats(shop, { text: 'choir' })).toBe('Apron')
    expect(await whats(shop, { text: 'every week' })).toBe('a trowel')
    expect(await whats(shop, { text: 'okafor' })).toBe('Bell')
  })

  it('is sorted by every column; what is not known comes last', async () => {
    const { shop } = await some()
    const sorted = (by: GiftSort['by'], direction: GiftSort['direction'] = 'ascending') =>
      whats(shop, {}, { by, direction })
    expect(await sorted('on')).toBe('a trowel, Bell, Seeds, Éclairs, Apron')
    expect(await sorted('customer')).toBe('Seeds, a trowel, Apron, Éclairs, Bell')
    expect(await sorted('what')).toBe('Apron, Bell, Éclairs, Seeds, a trowel')
    expect(await sorted('status')).toBe('Apron, Seeds, Bell, a trowel, Éclairs')
    expect(await sorted('cost', 'descending')).toBe('Éclairs, a trowel, Bell, Seeds, Apron')
    expect(await sorted('added', 'descending')).toBe('Bell, Apron, Éclairs, Seeds, a trowel')
  })

  it('says what all of them cost, without the dropped ones', async () => {
    const { shop, ana } = await some()
    expect((await listed(shop)).amount).toBe(1750 + 600 + 900)
    expect((await listed(shop, { customerId: ana, status: 'given' })).amount).toBe(1750)
    expect((await listed(shop, { status: 'dropped' })).amount).toBe(0)
  })

  it('is found by search after each change, and no more when it is gone', async () => {
    const { shop, give } = await aBirthday()
    const id = await give()
    expect(await whats(shop, { text: 'trowel' })).toBe('a trowel')
    await shop.ask('gifts', 'edit', {
      id,
      gift: { ...aGift({ customerId: (await listed(shop)).rows[0]?.customerId ?? '' }), what: 'Rake' },
    })
    expect(await whats(shop, { text: 'trowel' })).toBe('')
    await undo(shop)
    expect(await whats(shop, { text: 'trow' })).toBe('a trowel')
    await shop.ask('gifts', 'remove', { ids: [id] })
    expect(await whats(shop, { text: 'trow' })).toBe('')
  })

  it('goes out as a file: whole, in its order, the cost in the shop’s money', async () => {
    const { shop } = await some()
    const { heading, keys } = await shop.ask('gifts', 'exportList', { filter: { status: 'given' }, sort: newest })
    const rows = await shop.ask('gifts', 'exportRows', { keys })
    expect(heading.slice(0, 7)).toEqual(['Gift', 'Customer', 'Customer number', 'Status', 'Day', 'Cost', 'Occasion'])
    expect(rows.map((row) => row.slice(0, 7))).toEqual([
      ['Bell', 'Ben Okafor', null, 'given', '2026-01-07', '9.00', ''],
      ['a trowel', 'Ana', null, 'given', '2025-03-14', '17.50', 'Birthday'],
    ])
    expect(rows[1]).toContain('I use it every week')
  })

  it('offers what was given before, then what is sold, without naming a thing twice', async () => {
    const { shop } = await some()
    await shop.ask('products', 'add', aProduct({ name: 'Seed tray', price: 400 }))
    await shop.ask('products', 'add', aProduct({ name: 'Seeds', price: 650 }))
    await shop.ask('products', 'add', aProduct({ name: 'Seedling', active: false }))
    const things = await shop.ask('gifts', 'things', { text: 'see', size: 9 })
    expect(things).toEqual([
      { what: 'Seeds', productId: null, cost: 600, given: 1 },
      { what: 'Seed tray', productId: expect.any(String), cost: 400, given: 0 },
    ])
    expect(await shop.ask('gifts', 'things', { text: 'choir', size: 9 })).toEqual([])
    expect((await shop.ask('gifts', 'things', { text: '', size: 9 })).map(({ what }) => what)).toEqual([
      'Seed tray',
      'Seeds',
    ])
  })

  it('stands in the customer’s timeline once it is given', async () => {
    const { shop, ana } = await some()
    const { entries } = await shop.ask('customers', 'timeline', { id: ana, kind: 'gift', from: 0, size: 9 })
    expect(entries).toMatchObject([
      {
        kind: 'gift',
        on: '2025-03-14',
        title: 'a trowel',
        detail: 'birthday',
        total: 1750,
        text: 'I use it every week',
      },
    ])
  })
})

/** What the search index itself has for a word. */
function indexed({ folder }: TestShop, word: string): readonly unknown[] {
  const db = new Database(storePath(folder), { readonly: true })
  try {
    return db.prepare('select rowid from gift_search where gift_search match ?').all(word)
  } finally {
    db.close()
  }
}

describe('An import that is taken back', () => {
  it('leaves what gifts hang on for a decision, and takes gifts and days of those who go', async () => {
    const shop = await aShop()
    const { draft: importId } = await bringIn(shop, aFile('Name\nAna\nBo\n'))
    const ana = (await find(shop, 'Ana')).id
    const occasion = await shop.ask('occasions', 'add', anOccasion({ customerId: ana }))
    await shop.ask('occasions', 'note', { id: occasion.id, year: 2026 })
    await give(shop, ana, { occasionId: occasion.id })
    const { edited } = await shop.ask('imports', 'edited', { importId })
    expect(edited.map(({ title }) => title)).toEqual(['Ana'])
    await shop.ask('imports', 'takeBack', { importId, alsoEdited: edited.map(({ id }) => id) })
    expect(indexed(shop, 'trowel')).toEqual([])
    await undo(shop)
    expect(indexed(shop, 'trowel')).toHaveLength(1)
    expect(await whats(shop, { text: 'trowel' })).toBe('a trowel')
    expect(await shop.ask('occasions', 'ofCustomer', { customerId: ana })).toMatchObject([{ isSeenTo: true }])
  })
})
