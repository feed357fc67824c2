import { describe, expect, it } from 'vitest'
import { aShop, openTestStore } from '../support/shop'

const first = {
  name: 'Wick & Wax',
  timeZone: 'Europe/London',
  country: 'GB',
  currency: 'GBP',
  workingDays: [1, 2, 3, 4, 5],
  paper: 'A4',
  initials: 'MK',
  staffName: 'Mara Klein',
} as const
const details = { ...first, workingDays: [...first.workingDays] }

describe('A new shop', () => {
  it('is not there until it is begun', async () => {
    const { ask } = await openTestStore()
    expect(await ask('shop', 'now')).toMatchObject({ shop: null, sample: false })
    expect(await ask('staff', 'current')).toBeNull()
  })

  it('begins with its details and its first member of staff at the counter, and stands after a restart', async () => {
    const shop = await openTestStore()
    const { staffId } = await shop.ask('shop', 'begin', details)
    await shop.restart()
    const { initials: _initials, staffName: _name, ...own } = details
    expect(await shop.ask('shop', 'now')).toMatchObject({ shop: { ...own, startDay: '2026-03-02' }, sample: false })
    expect(await shop.ask('staff', 'current')).toEqual({
      id: staffId,
      initials: 'MK',
      name: 'Mara Klein',
      active: true,
    })
  })

  it('begins once only', async () => {
    const { ask } = await aShop()
    await expect(ask('shop', 'begin', { ...details, initials: 'XX' })).rejects.toMatchObject({ code: 'input.invalid' })
    expect(await ask('staff', 'list')).toHaveLength(1)
  })

  it('starts on the shop’s own day, wherever the computer thinks it is', async () => {
    const { ask } = await openTestStore(undefined, '2026-03-02T23:30:00.000Z')
    await ask('shop', 'begin', { ...details, timeZone: 'Pacific/Tongatapu' })
    expect(await ask('shop', 'now')).toMatchObject({ today: '2026-03-03', shop: { startDay: '2026-03-03' } })
  })

  it.each([
    ['an unknown time zone', { timeZone: 'Europe/Atlantis' }, 'timeZone', 'Europe/London'],
    ['no time zone', { timeZone: '' }, 'timeZone', 'not known'],
    ['no working day', { workingDays: [] }, 'workingDays', 'at least one day'],
    ['an eighth weekday', { workingDays: [8] }, 'workingDays.0', ''],
    ['a currency in words', { currency: 'pounds' }, 'currency', 'three letters'],
    ['a country in words', { country: 'Britain' }, 'country', 'two letters'],
    ['no name', { name: '   ' }, 'name', 'fill this in'],
    ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 'name', '120'],
    ['no initials', { initials: '' }, 'initials', 'one to four'],
  ])('refuses %s, naming the field and what would be right', async (_what, wrong, field, words) => {
    const { ask } = await openTestStore()
    await expect(ask('shop', 'begin', { ...details, ...wrong })).rejects.toMatchObject({
      code: 'input.invalid',
      message: expect.stringContaining(words),
      details: { field },
    })
    expect(await ask('shop', 'now')).toMatchObject({ shop: null })
  })
})

describe('The shop’s settings', () => {
  const wanted = {
    name: '  Wick\u0000 & Wax\u202e,\nHarbour Street  ',
    timeZone: 'America/New_York',
    country: 'US',
    currency: 'USD',
    workingDays: [6, 2, 2, 1],
    paper: 'Letter',
    startDay: '2025-11-01',
  } as const

  it('change in one step, cleaned, and change back with Undo', async () => {
    const shop = await aShop()
    const before = await shop.ask('shop', 'now')
    await shop.ask('shop', 'edit', { ...wanted, workingDays: [...wanted.workingDays] })
    await shop.restart()
    expect((await shop.ask('shop', 'now')).shop).toEqual({
      ...wanted,
      name: 'Wick & Wax, Harbour Street',
      workingDays: [1, 2, 6],
    })
    await shop.ask('journal', 'undo', {})
    expect((await shop.ask('shop', 'now')).shop).toEqual(before.shop)
  })

  it('move the day at once with the time zone', async () => {
    const { ask } = await aShop('2026-03-02T22:30:00.000Z')
    const { shop } = await ask('shop', 'now')
    if (!shop) throw new Error('There is a shop')
    await ask('shop', 'edit', { ...shop, timeZone: 'Pacific/Kiritimati' })
    expect((await ask('shop', 'now')).today).toBe('2026-03-03')
    await ask('shop', 'edit', { ...shop, timeZone: 'Etc/GMT+5' })
    expect((await ask('shop', 'now')).today).toBe('2026-03-02')
  })

  it.each(['2026-06-31', '0026-03-02', '2026-3-2', ''])('refuse the start day “%s”', async (startDay) => {
    const { ask } = await aShop()
    const { shop } = await ask('shop', 'now')
    if (!shop) throw new Error('There is a shop')
    await expect(ask('shop', 'edit', { ...shop, startDay })).rejects.toMatchObject({ details: { field: 'startDay' } })
  })

  it('can’t be changed before there is a shop', async () => {
    const { ask } = await openTestStore()
    await expect(ask('shop', 'edit', { ...wanted, workingDays: [1] })).rejects.toMatchObject({ code: 'row.gone' })
  })
})
