import { describe, expect, it } from 'vitest'
import { aCustomer } from '../support/factories'
import { file, ordersOf } from '../support/importedOrders'
import { aFile, bringIn, check } from '../support/imports'
import { aThanksShop, ledgerOf, linesOf, type ThanksShop } from '../support/thanks'

const header = 'Order no,Customer ID,Order date,Shipped date,Status'
const delivered = () =>
  file(header, 'A1,C7,2026-02-20,2026-03-03,', 'A2,C7,2026-02-20,2026-03-04,', 'A3,C7,2026-02-20,2026-02-27,')

async function aShopThatKnowsAna(): Promise<ThanksShop> {
  const shop = await aThanksShop()
  await shop.ask('customers', 'add', aCustomer({ name: 'Ana', reference: 'C7' }))
  return shop
}

describe('An import of orders', () => {
  it('opens what is owed since the start day, not for history; again it opens nothing more', async () => {
    const shop = await aShopThatKnowsAna()
    await bringIn(shop, delivered(), 'orders')
    // A3 is history, and was the first; without lines the others are small.
    const owed = ['A1 owed card 2026-03-10', 'A2 owed card 2026-03-11']
    expect(await linesOf(shop)).toEqual(owed)
    expect((await ledgerOf(shop)).map(({ rule }) => rule)).toEqual(['Small order', 'Small order'])
    expect((await check(shop, delivered(), 'orders')).counts).toMatchObject({ new: 0, updated: 0, unchanged: 3 })
    expect(await linesOf(shop)).toEqual(owed)
  })

  it('undone takes its thanks with it; redone they are there as they were', async () => {
    const shop = await aShopThatKnowsAna()
    await bringIn(shop, delivered(), 'orders')
    const before = await ledgerOf(shop)
    await shop.undo()
    expect(await ledgerOf(shop)).toEqual([])
    await shop.restart()
    await shop.ask('journal', 'redo')
    expect(await ledgerOf(shop)).toEqual(before)
  })

  it('of which somebody was thanked is not undone unasked; taken back, what was thanked for stays', async () => {
    const shop = await aShopThatKnowsAna()
    const { draft: importId } = await bringIn(shop, delivered(), 'orders')
    const [a1] = await ledgerOf(shop)
    await shop.ask('thanks', 'send', { ids: [a1?.id ?? ''] })
    const { edited } = await shop.ask('imports', 'edited', { importId })
    expect(edited.map(({ title }) => title)).toEqual(['A1'])
    await shop.ask('imports', 'takeBack', { importId, alsoEdited: [] })
    expect(await linesOf(shop)).toEqual(['A1 sent card 2026-03-10'])
    expect((await ordersOf(shop)).map(({ number }) => number)).toEqual(['A1'])
  })

  it('that delivers or cancels an order which stood before lets its thanks follow, and back again when it is undone', async () => {
    const shop = await aShopThatKnowsAna()
    await bringIn(shop, file(header, 'B1,C7,2026-03-02,,', 'B2,C7,2026-03-02,2026-03-05,'), 'orders')
    const before = await ledgerOf(shop)
    expect(await linesOf(shop)).toEqual(['B2 owed card 2026-03-08'])
    await bringIn(shop, file(header, 'B1,C7,2026-03-02,2026-03-04,', 'B2,C7,2026-03-02,,cancelled'), 'orders')
    expect(await linesOf(shop)).toEqual(['B1 owed card 2026-03-07', 'B2 withdrawn card 2026-03-08'])
    await shop.undo()
    expect(await ledgerOf(shop)).toEqual(before)
  })

  it('of earlier orders leaves no other the first', async () => {
    const shop = await aShopThatKnowsAna()
    const [ana] = await shop.ask('customers', 'find', { text: 'Ana', size: 5 })
    const id = ana?.id ?? ''
    expect(ana?.name).toBe('Ana')
    await shop.deliver(5000, id)
    expect(await linesOf(shop)).toEqual(['1001 owed card 2026-03-12'])
    await bringIn(shop, delivered(), 'orders')
    expect(await linesOf(shop)).toContain('1001 owed email 2026-03-16')
    await shop.undo()
    expect(await linesOf(shop)).toEqual(['1001 owed card 2026-03-12'])
  })

  it('opens them for more orders than are read at once', async () => {
    const shop = await aShopThatKnowsAna()
    const lines = Array.from({ length: 1203 }, (_, at) => `N${at},C7,2026-03-02,2026-03-0${3 + (at % 5)},`)
    await bringIn(shop, file(header, ...lines), 'orders')
    expect(await shop.ask('thanks', 'counts')).toMatchObject({ owed: 1203 })
    await shop.undo()
    expect(await shop.ask('thanks', 'counts')).toMatchObject({ owed: 0 })
  })
})

describe('An import of customers', () => {
  it('to whom a thank-you is owed by hand is not undone unasked, and takes it along when it is asked to', async () => {
    const shop = await aThanksShop()
    const { draft: importId } = await bringIn(shop, aFile('Name\nBen Okafor\n'))
    const [ben] = await shop.ask('customers', 'find', { text: 'Ben', size: 5 })
    const customerId = ben?.id ?? ''
    const owed = { customerId, title: 'the flowers', channel: 'card', accessory: '', dueOn: '2026-03-10' } as const
    await shop.ask('thanks', 'owe', owed)
    expect((await shop.ask('imports', 'edited', { importId })).edited.map(({ id }) => id)).toEqual([customerId])
    await shop.ask('imports', 'takeBack', { importId, alsoEdited: [customerId] })
    expect(await ledgerOf(shop)).toEqual([])
    await shop.undo()
    expect(await linesOf(shop)).toEqual(['the flowers owed card 2026-03-10'])
  })
})
