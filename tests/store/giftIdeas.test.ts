import { describe, expect, it } from 'vitest'
import { aCustomer, aGift, aLine, anOccasion, anOrder, aProduct } from '../support/factories'
import { aShop, type TestShop } from '../support/shop'

const liking = (...texts: readonly string[]) => texts.map((text) => ({ text, liked: true }))
const customer = async ({ ask }: TestShop, name: string, own = {}) =>
  (await ask('customers', 'add', aCustomer({ name, ...own }))).id
const given = (shop: TestShop, customerId: string, what: string, reaction: string, own = {}) =>
  shop.run('gifts.add', {
    ...aGift({ customerId, what, status: 'given', on: '2025-05-05', cost: 1000, ...own }),
    reaction,
  })
const ideas = (shop: TestShop, customerId: string, occasionId?: string) =>
  shop.ask('gifts', 'ideas', { customerId, ...(occasionId === undefined ? {} : { occasionId }) })
const whats = async (shop: TestShop, customerId: string) =>
  (await ideas(shop, customerId)).ideas.map(({ what }) => what)

/** Garden lovers with what they thought of their gifts. */
async function gardeners(shop: TestShop) {
  for (const [at, like] of ['gardening', 'Gardens', 'gardening', 'jazz'].entries()) {
    const id = await customer(shop, `Lover ${at}`, { likes: liking(like) })
    await given(shop, id, at === 2 ? 'a Trowel' : 'trowel', at === 1 ? 'liked' : 'loved')
    await given(shop, id, 'Vase', 'disliked')
    await given(shop, id, `Thing ${at}`, '')
  }
}

describe('Ideas for a customer', () => {
  it('say that who likes the same was glad of it: how many, of how many', async () => {
    const shop = await aShop()
    await gardeners(shop)
    const ana = await customer(shop, 'Ana', { likes: liking('gardening') })
    const { ideas: found, likes } = await ideas(shop, ana)
    expect(likes).toEqual(['gardening'])
    expect(found).toMatchObject([
      {
        cost: 1000,
        isHint: false,
        reasons: [
          { kind: 'like', like: 'gardening', pleased: 3, loved: 2, known: 3 },
          { kind: 'many', pleased: 4, loved: 3, known: 4 },
        ],
      },
    ])
    expect(found.map(({ what }) => what.toLowerCase())).toEqual(['a trowel'])
  })

  it('are never what they got, don’t like, or what goes over their budget; those are counted', async () => {
    const shop = await aShop()
    await gardeners(shop)
    const ana = await customer(shop, 'Ana', { likes: liking('gardening') })
    await shop.ask('gifts', 'add', aGift({ customerId: ana, what: 'Trowels', status: 'planned' }))
    expect(await ideas(shop, ana)).toMatchObject({ ideas: [], leftOut: { got: 1 } })
    const ben = await customer(shop, 'Ben', { likes: [...liking('gardening'), { text: 'trowels', liked: false }] })
    expect(await ideas(shop, ben)).toMatchObject({ ideas: [], leftOut: { disliked: 1 }, dislikes: ['trowels'] })
    const cy = await customer(shop, 'Cy', { likes: liking('gardening') })
    await shop.ask('gifts', 'setBudget', { of: 'customer', customerId: cy, year: 2027, amount: 999 })
    expect(await whats(shop, cy)).toHaveLength(1)
    const birthday = await shop.ask('occasions', 'add', anOccasion({ customerId: cy, month: 1, dayOfMonth: 5 }))
    expect(await ideas(shop, cy, birthday.id)).toMatchObject({ ideas: [], leftOut: { tooDear: 1 } })
  })

  it('come from those with the same tag, with care where only one has answered', async () => {
    const shop = await aShop()
    const vip = await customer(shop, 'Vera', { tags: ['VIP'] })
    await given(shop, vip, 'Opera ticket', 'liked')
    const ana = await customer(shop, 'Ana', { tags: ['VIP'] })
    expect((await ideas(shop, ana)).ideas).toMatchObject([
      { what: 'Opera ticket', isHint: true, reasons: [{ kind: 'tag', tag: 'VIP', pleased: 1, known: 1 }] },
    ])
    const ben = await customer(shop, 'Ben')
    expect(await whats(shop, ben)).toEqual([])
  })

  it('come from what the shop sells in their words, but not what it sells no more', async () => {
    const shop = await aShop()
    await shop.ask('products', 'add', aProduct({ name: 'Lavender set', price: 2800 }))
    await shop.ask('products', 'add', aProduct({ name: 'Lavender soap', active: false }))
    await shop.ask('products', 'add', aProduct({ name: 'Candle', category: 'Garden' }))
    const ana = await customer(shop, 'Ana', { likes: liking('gardening', 'lavender') })
    expect((await ideas(shop, ana)).ideas).toMatchObject([
      { what: 'Candle', reasons: [{ kind: 'words', like: 'gardening' }] },
      { what: 'Lavender set', cost: 2800, reasons: [{ kind: 'words', like: 'lavender' }] },
    ])
  })

  it('come from their orders: what others order with it, and refills of it', async () => {
    const shop = await aShop()
    const product = async (name: string) => (await shop.ask('products', 'add', aProduct({ name }))).id
    const [candle, box, refill, other] = [
      await product('Vanilla candle'),
      await product('Gift box'),
      await product('Vanilla refill'),
      await product('Rose refill'),
    ]
    const ana = await customer(shop, 'Ana')
    const ben = await customer(shop, 'Ben')
    const take = (customerId: string, ...ids: readonly string[]) =>
      shop.ask('orders', 'take', {
        order: anOrder({ customerId, lines: ids.map((productId) => aLine({ productId })) }),
      })
    await take(ana, candle)
    expect(await whats(shop, ana)).toEqual(['Vanilla refill'])
    for (let times = 0; times < 3; times += 1) await take(ben, candle, box)
    await take(ben, candle, other)
    expect((await ideas(shop, ana)).ideas).toMatchObject([
      { what: 'Gift box', productId: box, reasons: [{ kind: 'add-on', bought: 'Vanilla candle', together: 3, of: 5 }] },
      { what: 'Vanilla refill', productId: refill, reasons: [{ kind: 'refill', bought: 'Vanilla candle' }] },
    ])
  })

  it('are none where nothing is known, and refused for nobody', async () => {
    const shop = await aShop()
    expect(await ideas(shop, await customer(shop, 'Ana'))).toEqual({
      ideas: [],
      leftOut: { got: 0, disliked: 0, tooDear: 0 },
      likes: [],
      dislikes: [],
    })
    await expect(ideas(shop, '018f0000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'row.gone' })
  })
})
