import { describe, expect, it } from 'vitest'
import { handlers } from '../../src/main/handlers'
import { day } from '../../src/shared/domain/day'
import { aCustomer, aGift, anOccasion } from '../support/factories'
import { plansOf } from '../support/plans'
import { aShop } from '../support/shop'

type Read = Parameters<typeof plansOf>[1]
const on = { by: 'on', direction: 'descending' } as const

describe('What the screens of gifts and days read', () => {
  it.each<[string, string, (customerId: string) => Read]>([
    [
      'a customer’s days',
      'occasions_customer',
      (customerId) => (ctx) => handlers.occasions.ofCustomer(ctx, { customerId }),
    ],
    [
      'the days of a month',
      'occasions_day',
      () => (ctx) =>
        handlers.occasions.list(ctx, {
          filter: { month: 3 },
          sort: { by: 'next', direction: 'ascending' },
          from: 0,
          size: 100,
        }),
    ],
    [
      'a customer’s gifts',
      'gifts_customer',
      (customerId) => (ctx) => handlers.gifts.list(ctx, { filter: { customerId }, sort: on, from: 0, size: 100 }),
    ],
    [
      'what was given in a year',
      'gifts_on',
      () => (ctx) =>
        handlers.gifts.list(ctx, { filter: { status: 'given', year: 2026 }, sort: on, from: 0, size: 100 }),
    ],
    ['the spend of a year', 'gifts_on', () => (ctx) => handlers.gifts.spend(ctx, { year: 2025 })],
    [
      'a gift that is chosen',
      'gifts_customer',
      (customerId) => (ctx) =>
        handlers.gifts.check(ctx, { customerId, what: 'trowel', productId: null, cost: null, on: day('2026-03-14') }),
    ],
    ['ideas', 'gifts_customer', (customerId) => (ctx) => handlers.gifts.ideas(ctx, { customerId })],
    [
      'a customer’s timeline',
      'gifts_customer',
      (customerId) => (ctx) => handlers.customers.timeline(ctx, { id: customerId, from: 0, size: 30 }),
    ],
  ])('is found by an index: %s', async (_, index, read) => {
    const shop = await aShop()
    const likes = [{ text: 'gardening', liked: true }]
    const { id } = await shop.ask('customers', 'add', aCustomer({ likes, tags: ['VIP'] }))
    const occasion = await shop.ask('occasions', 'add', anOccasion({ customerId: id }))
    await shop.ask('gifts', 'add', aGift({ customerId: id, occasionId: occasion.id }))
    const plans = await plansOf(shop, read(id))
    expect(plans.join('\n')).toContain(index)
    expect(
      plans.filter((plan) => /^SCAN (orders|order_lines|tasks|customers|contact_ways|occasion_notes)\b/.test(plan)),
    ).toEqual([])
  })
})
