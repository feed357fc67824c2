import { describe, expect, it } from 'vitest'
import type { OccasionFilter, OccasionSort } from '../../src/shared/occasions'
import { aCustomer, aGift, anOccasion } from '../support/factories'
import { aShop, type TestShop } from '../support/shop'

const byNext = { by: 'next', direction: 'ascending' } as const

async function listed({ ask }: TestShop, filter: OccasionFilter = {}, sort: OccasionSort = byNext) {
  return (await ask('occasions', 'list', { filter, sort, from: 0, size: 100 })).rows
}
/** "Ana 2026-03-14, Ben 2026-06-01". */
const coming = async (shop: TestShop, filter?: OccasionFilter, sort?: OccasionSort) =>
  (await listed(shop, filter, sort)).map(({ customerName, nextOn }) => `${customerName} ${nextOn}`).join(', ')

const customer = async ({ ask }: TestShop, name: string, own = {}) =>
  (await ask('customers', 'add', aCustomer({ name, ...own }))).id
const remember = async (shop: TestShop, customerId: string, own = {}) =>
  (await shop.ask('occasions', 'add', anOccasion({ customerId, ...own }))).id
const undo = (shop: TestShop) => shop.ask('journal', 'undo', {})

describe('A day to remember', () => {
  it('is written down, changed and removed, each with undo, and stands after a restart', async () => {
    const shop = await aShop()
    const ana = await customer(shop, 'Ana')
    const id = await remember(shop, ana, { year: 1986 })
    await shop.restart()
    expect(await listed(shop)).toMatchObject([
      { id, customerName: 'Ana', nextOn: '2026-03-14', years: 40, buyBy: '2026-03-07', isSeenTo: false },
    ])
    await shop.ask('occasions', 'edit', { id, occasion: anOccasion({ customerId: ana, leadDays: 10 }) })
    expect(await listed(shop)).toMatchObject([{ years: null, buyBy: '2026-03-04' }])
    await undo(shop)
    expect(await listed(shop)).toMatchObject([{ years: 40 }])
    await shop.ask('occasions', 'remove', { ids: [id] })
    expect(await listed(shop)).toEqual([])
    await undo(shop)
    expect(await coming(shop)).toBe('Ana 2026-03-14')
    await shop.ask('journal', 'redo')
    expect(await listed(shop)).toEqual([])
  })

  it('Day 4: of an unknown year has no age; 29 February falls on the 28th in 2027; “June” is in June', async () => {
    const shop = await aShop()
    const ana = await customer(shop, 'Ana')
    await remember(shop, ana, { month: 5, dayOfMonth: 14 })
    await remember(shop, ana, { month: 2, dayOfMonth: 29, year: 1988 })
    await remember(shop, ana, { month: 6, dayOfMonth: null })
    expect(await listed(shop)).toMatchObject([
      { nextOn: '2026-05-14', years: null },
      { nextOn: '2026-06-01', dayOfMonth: null, years: null },
      { nextOn: '2027-02-28', years: 39 },
    ])
    expect(await coming(shop, { month: 6 })).toBe('Ana 2026-06-01')
    shop.setNow('2026-06-30T12:00:00.000Z')
    expect(await coming(shop, { month: 6 })).toBe('Ana 2026-06-01')
    shop.setNow('2026-07-01T12:00:00.000Z')
    expect(await coming(shop, { month: 6 })).toBe('Ana 2027-06-01')
  })

  it.each([
    ['31 June', { month: 6, dayOfMonth: 31 }, 'dayOfMonth', 'There is no 31 June'],
    ['30 February', { month: 2, dayOfMonth: 30 }, 'dayOfMonth', 'There is no 30 February'],
    ['29 February 1987', { month: 2, dayOfMonth: 29, year: 1987 }, 'dayOfMonth', '1987 had no 29 February'],
    ['a year to come', { year: 2031 }, 'year', '2031 is still to come'],
    ['a day to come', { year: 2026 }, 'year', 'still to come'],
    ['half a month', { month: 1.5 }, 'month', 'Use a month'],
    ['a thirteenth month', { month: 13 }, 'month', 'Use a month'],
    ['less than no time to buy', { leadDays: -1 }, 'leadDays', 'can’t be below 0'],
    ['years to buy', { leadDays: 400 }, 'leadDays', 'At most 365'],
    ['a holiday without a name', { kind: 'holiday' }, 'title', 'what day it is'],
    ['nobody', { customerId: '018f0000-0000-7000-8000-000000000000' }, 'customerId', 'not there any more'],
  ])('with %s is refused at its field', async (_, own, field, words) => {
    const shop = await aShop()
    const customerId = await customer(shop, 'Ana')
    await expect(remember(shop, customerId, own)).rejects.toMatchObject({
      code: 'input.invalid',
      details: { field, fields: { [field]: expect.stringContaining(words) } },
    })
    expect(await listed(shop)).toEqual([])
  })

  it('stays with its customer', async () => {
    const shop = await aShop()
    const id = await remember(shop, await customer(shop, 'Ana'))
    const occasion = anOccasion({ customerId: await customer(shop, 'Ben') })
    await expect(shop.ask('occasions', 'edit', { id, occasion })).rejects.toMatchObject({
      details: { field: 'customerId' },
    })
  })

  it('goes with its customer, and comes back with them', async () => {
    const shop = await aShop()
    const ana = await customer(shop, 'Ana')
    const id = await remember(shop, ana)
    await shop.ask('occasions', 'note', { id, year: 2026 })
    await shop.ask('customers', 'remove', { ids: [ana] })
    expect(await listed(shop)).toEqual([])
    await undo(shop)
    expect(await listed(shop)).toMatchObject([{ customerName: 'Ana', isSeenTo: true }])
  })

  it('that is removed leaves the gifts for it, without it', async () => {
    const shop = await aShop()
    const ana = await customer(shop, 'Ana')
    const id = await remember(shop, ana)
    const gift = await shop.ask('gifts', 'add', aGift({ customerId: ana, occasionId: id }))
    await shop.ask('occasions', 'remove', { ids: [id] })
    expect(await shop.ask('gifts', 'detail', gift)).toMatchObject({ occasionId: null, occasionKind: null })
    await undo(shop)
    expect(await shop.ask('gifts', 'detail', gift)).toMatchObject({ occasionId: id, occasionKind: 'birthday' })
  })
})

describe('Seen to', () => {
  it('for its year only, and taken back', async () => {
    const shop = await aShop()
    const id = await remember(shop, await customer(shop, 'Ana'))
    const isSeenTo = async () => (await listed(shop))[0]?.isSeenTo
    await shop.ask('occasions', 'note', { id, year: 2026 })
    await shop.ask('occasions', 'note', { id, year: 2026 })
    expect(await isSeenTo()).toBe(true)
    shop.setNow('2026-03-15T09:00:00.000Z')
    expect(await isSeenTo()).toBe(false)
    shop.setNow('2026-03-02T09:00:00.000Z')
    await shop.ask('occasions', 'takeBack', { id, year: 2026 })
    expect(await isSeenTo()).toBe(false)
    await undo(shop)
    expect(await isSeenTo()).toBe(true)
  })

  it.each([
    ['a gift is bought for it', { status: 'bought', on: '2026-03-14' }, true],
    ['a gift is bought, for no day in particular', { status: 'bought', on: null }, true],
    ['it was given early', { status: 'given', on: '2026-03-01' }, true],
    ['a gift is only planned', { status: 'planned', on: '2026-03-14' }, false],
    ['a gift was given for it last year', { status: 'given', on: '2025-03-14' }, false],
    ['a gift was dropped', { status: 'dropped', on: '2026-03-14' }, false],
  ] as const)('where %s: %s', async (_, own, expected) => {
    const shop = await aShop()
    const ana = await customer(shop, 'Ana')
    const occasionId = await remember(shop, ana)
    await shop.ask('gifts', 'add', aGift({ customerId: ana, occasionId, ...own }))
    expect(await listed(shop)).toMatchObject([{ isSeenTo: expected }])
  })

  it('over the end of the year: given on 30 December for 3 January', async () => {
    const shop = await aShop('2026-12-31T09:00:00.000Z')
    const ana = await customer(shop, 'Ana')
    const occasionId = await remember(shop, ana, { month: 1, dayOfMonth: 3 })
    await shop.ask('gifts', 'add', aGift({ customerId: ana, occasionId, status: 'given', on: '2026-12-30' }))
    expect(await listed(shop)).toMatchObject([{ nextOn: '2027-01-03', isSeenTo: true }])
    shop.setNow('2027-01-04T09:00:00.000Z')
    expect(await listed(shop)).toMatchObject([{ nextOn: '2028-01-03', isSeenTo: false }])
  })
})

describe('The days to remember', () => {
  it('come as the year goes on from today, or by whose they are', async () => {
    const shop = await aShop('2026-06-15T09:00:00.000Z')
    const [ana, ben] = [await customer(shop, 'Ana'), await customer(shop, 'Ben')]
    const days = [
      [6, 14],
      [6, 15],
      [6, null],
      [7, null],
      [7, 2],
      [1, 1],
      [12, 31],
    ] as const
    for (const [at, [month, dayOfMonth]] of days.entries()) {
      await remember(shop, at % 2 === 0 ? ana : ben, { month, dayOfMonth })
    }
    expect(await coming(shop)).toBe(
      'Ana 2026-06-01, Ben 2026-06-15, Ben 2026-07-01, Ana 2026-07-02, Ana 2026-12-31, Ben 2027-01-01, Ana 2027-06-14',
    )
    expect(await coming(shop, {}, { by: 'customer', direction: 'descending' })).toBe(
      'Ben 2026-06-15, Ben 2026-07-01, Ben 2027-01-01, Ana 2026-06-01, Ana 2026-07-02, Ana 2026-12-31, Ana 2027-06-14',
    )
    expect((await coming(shop, {}, { by: 'next', direction: 'descending' })).slice(0, 14)).toBe('Ana 2027-06-14')
  })

  it('are narrowed by month, kind, whose they are, and what is to see to', async () => {
    const shop = await aShop()
    const [ana, ben] = [await customer(shop, 'Ana'), await customer(shop, 'Ben')]
    await remember(shop, ana)
    await remember(shop, ben, { kind: 'anniversary', title: 'First order', month: 3, dayOfMonth: 20 })
    await remember(shop, ben, { month: 9, dayOfMonth: 1, leadDays: 180 })
    await remember(shop, ben, { month: 9, dayOfMonth: 2, leadDays: 7 })
    await remember(shop, ben, { month: 3, dayOfMonth: 4, leadDays: 7 })
    expect(await coming(shop, { kind: 'anniversary' })).toBe('Ben 2026-03-20')
    expect(await coming(shop, { month: 9 })).toBe('Ben 2026-09-01, Ben 2026-09-02')
    expect(await coming(shop, { text: 'an' })).toBe('Ana 2026-03-14')
    expect(await coming(shop, { toSeeTo: true })).toBe('Ben 2026-03-04, Ana 2026-03-14, Ben 2026-03-20, Ben 2026-09-01')
    expect(await shop.ask('occasions', 'months', { filter: {} })).toEqual([0, 0, 3, 0, 0, 0, 0, 0, 2, 0, 0, 0])
    expect(await shop.ask('occasions', 'months', { filter: { toSeeTo: true, month: 9 } })).toEqual([
      0, 0, 3, 0, 0, 0, 0, 0, 1, 0, 0, 0,
    ])
    const [first] = await listed(shop, { toSeeTo: true })
    await shop.ask('occasions', 'note', { id: first?.id ?? '', year: 2026 })
    expect(await coming(shop, { toSeeTo: true })).toBe('Ana 2026-03-14, Ben 2026-03-20, Ben 2026-09-01')
  })

  it('remind of nobody who has died or is inactive; on their own page they stand', async () => {
    const shop = await aShop()
    const died = await customer(shop, 'Edith', { status: 'deceased' })
    const away = await customer(shop, 'Freya', { status: 'inactive' })
    await remember(shop, died)
    await remember(shop, away)
    expect(await listed(shop)).toEqual([])
    expect(await shop.ask('occasions', 'months', { filter: {} })).toEqual(Array.from({ length: 12 }, () => 0))
    expect(await shop.ask('occasions', 'ofCustomer', { customerId: died })).toMatchObject([{ nextOn: '2026-03-14' }])
  })

  it('come in windows, each row once', async () => {
    const shop = await aShop()
    const ana = await customer(shop, 'Ana')
    for (let day = 1; day <= 25; day += 1) await remember(shop, ana, { month: 4, dayOfMonth: day })
    const window = (from: number) => shop.ask('occasions', 'list', { filter: {}, sort: byNext, from, size: 10 })
    const days = [await window(0), await window(10), await window(20)].flatMap(({ rows }) =>
      rows.map(({ dayOfMonth }) => dayOfMonth),
    )
    expect(days).toEqual(Array.from({ length: 25 }, (_, at) => at + 1))
    expect((await window(20)).total).toBe(25)
  })
})

describe('In other time zones', () => {
  it.each([
    ['America/Bogota', '2026-03-15T03:00:00.000Z', 'Ana 2026-03-14'],
    ['America/Bogota', '2026-03-15T06:00:00.000Z', 'Ana 2027-03-14'],
    ['Pacific/Tongatapu', '2026-03-13T11:30:00.000Z', 'Ana 2026-03-14'],
    ['Pacific/Tongatapu', '2026-03-14T11:30:00.000Z', 'Ana 2027-03-14'],
  ])('%s at %s: %s', async (timeZone, now, expected) => {
    const shop = await aShop(now)
    const { shop: here } = await shop.ask('shop', 'now')
    await shop.run('shop.edit', { ...here, timeZone })
    await remember(shop, await customer(shop, 'Ana'))
    expect(await coming(shop)).toBe(expected)
  })
})
