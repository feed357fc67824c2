import { beforeEach, describe, expect, it } from 'vitest'
import { openTestStore, type TestShop } from '../support/shop'
import { ledgerOf } from '../support/thanks'

let shop: TestShop
beforeEach(async () => {
  shop = await openTestStore()
  await shop.ask('shop', 'beginWithSample', { timeZone: 'Europe/London', country: 'GB', currency: 'GBP', paper: 'A4' })
})

describe('The sample shop', () => {
  it('owes thanks to Ben today for his first order, and to a few more', async () => {
    const owed = await ledgerOf(shop, {})
    expect(owed.map(({ customerName, rule, channel, dueOn }) => [customerName, rule, channel, dueOn])).toEqual([
      ['Ben Okafor', 'First order', 'card', '2026-03-02'],
      ['Ana Petrović', null, 'call', '2026-03-02'],
      ['George Abernathy', 'Every order', 'email', '2026-03-03'],
      ['Café Linden', 'Big order', 'card', '2026-03-04'],
      ['Tom Whitfield', 'First order', 'card', '2026-03-05'],
    ])
  })

  it('has sent most, waived one with its reason, and thanked Ana with a card for order 861', async () => {
    const fast = await shop.ask('thanks', 'fast', { months: 12 })
    expect(fast).toMatchObject({ sent: 36, halfWithin: 2 })
    expect(fast.inTime).toBeLessThan(fast.sent)
    expect((await ledgerOf(shop, { status: 'waived' })).map(({ note }) => note)).toEqual([
      'He was thanked at the counter, twice',
    ])
    expect(await ledgerOf(shop, { text: 'Ana Petrovi', status: 'sent' })).toContainEqual(
      expect.objectContaining({ title: 'order 861', channel: 'card', settledOn: '2025-02-02' }),
    )
  })

  it('removed takes its ledger with it; Undo brings it back', async () => {
    const before = await ledgerOf(shop)
    await shop.ask('shop', 'removeSample')
    expect(await ledgerOf(shop)).toEqual([])
    await shop.ask('journal', 'undo', {})
    expect(await ledgerOf(shop)).toEqual(before)
  })
})
