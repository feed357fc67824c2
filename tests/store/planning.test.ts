import { describe, expect, it } from 'vitest'
import { usualPlanning } from '../../src/shared/planning'
import { anOrdersShop, on } from '../support/orders'
import { aShop } from '../support/shop'

describe('How the shop plans', () => {
  it('begins with what is usual, is changed, and comes back with undo', async () => {
    const { ask } = await aShop()
    expect(await ask('planning', 'get')).toEqual(usualPlanning)
    const own = { postDays: 3, closedDayMethods: ['deliver' as const], dayOrders: 8, dayUnits: null, holidays: false }
    await ask('planning', 'set', own)
    expect(await ask('planning', 'get')).toEqual(own)
    await ask('planning', 'set', { ...own, postDays: 4 })
    await ask('journal', 'undo', {})
    expect(await ask('planning', 'get')).toEqual(own)
  })

  it('moves the open steps when the post takes longer', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: on('2026-03-13') })
    const planning = await shop.ask('planning', 'get')
    expect(await shop.ask('planning', 'set', { ...planning, postDays: 3 })).toEqual({ moved: 1 })
    expect(await shop.steps(id)).toBe('make 2026-03-05, send 2026-03-10, deliver 2026-03-13')
    await shop.undo()
    expect(await shop.steps(id)).toBe('make 2026-03-06, send 2026-03-11, deliver 2026-03-13')
  })

  it('lets what the shop brings itself arrive on a closed day where it says so', async () => {
    const shop = await anOrdersShop()
    const saturday = { method: 'deliver' as const, promise: on('2026-03-14') }
    await expect(shop.take(saturday)).rejects.toMatchObject({ code: 'promise.tooSoon' })
    const planning = await shop.ask('planning', 'get')
    await shop.ask('planning', 'set', { ...planning, closedDayMethods: ['deliver'] })
    expect(await shop.steps(await shop.take(saturday))).toBe('make 2026-03-11, deliver 2026-03-14')
  })

  it.each([
    ['half a day by post', { postDays: 0.5 }, 'postDays'],
    ['months by post', { postDays: 61 }, 'postDays'],
    ['a day that holds nothing', { dayOrders: 0 }, 'dayOrders'],
  ])('with %s is refused', async (_, own, field) => {
    const { ask } = await aShop()
    await expect(ask('planning', 'set', { ...usualPlanning, ...own })).rejects.toMatchObject({ details: { field } })
  })
})

describe('A closure', () => {
  const holiday = { from: '2026-03-09', to: '2026-03-10', reason: 'Spring holiday' }

  it('moves the open steps, leaves the done ones, and names the promises in danger', async () => {
    const shop = await anOrdersShop()
    const begun = await shop.take({ promise: on('2026-03-13') })
    await shop.ask('orders', 'move', { ids: [begun], to: 'making' })
    const later = await shop.take({ promise: on('2026-03-16') })
    const soon = await shop.take({ promise: on('2026-03-10') })
    const settled = await shop.take({ promise: on('2026-03-13') })
    await shop.ask('orders', 'move', { ids: [settled], to: 'delivered' })
    const { id, ...answer } = await shop.ask('planning', 'close', holiday)
    expect(answer).toEqual({ moved: 2, inDanger: ['1003'] })
    expect(await shop.steps(begun)).toBe('make 2026-03-06 done, send 2026-03-11, deliver 2026-03-13')
    expect(await shop.steps(later)).toBe('make 2026-03-05, send 2026-03-12, deliver 2026-03-16')
    expect(await shop.steps(soon)).toMatch(/deliver 2026-03-10$/)
    expect(await shop.steps(settled)).toBe('make 2026-03-06 done, send 2026-03-11 done, deliver 2026-03-13 done')
    expect(await shop.ask('planning', 'reopen', { id })).toEqual({ moved: 2 })
    expect(await shop.steps(later)).toBe('make 2026-03-09, send 2026-03-12, deliver 2026-03-16')
    await shop.undo()
    await shop.undo()
    expect(await shop.ask('planning', 'closures')).toEqual([])
    expect(await shop.steps(later)).toBe('make 2026-03-09, send 2026-03-12, deliver 2026-03-16')
  })

  it('that shuts the shop for a year is refused to a promise, not to the shop', async () => {
    const shop = await anOrdersShop()
    await shop.ask('planning', 'close', { from: '2026-03-01', to: '2027-06-30', reason: 'Gone fishing' })
    await expect(shop.take({ promise: on('2026-03-13') })).rejects.toMatchObject({
      code: 'promise.tooSoon',
      message: expect.stringContaining('no working day'),
      details: { earliest: null, instead: [] },
    })
    const id = await shop.take({ promise: on('2026-03-13') }, 'From the beach')
    expect(await shop.steps(id)).toMatch(/deliver 2026-03-13$/)
  })

  it('that ends before it begins is refused; one that is gone can’t be opened', async () => {
    const { ask } = await aShop()
    await expect(ask('planning', 'close', { ...holiday, to: '2026-03-08' })).rejects.toMatchObject({
      details: { field: 'to' },
    })
    const { id } = await ask('planning', 'close', holiday)
    await ask('planning', 'reopen', { id })
    await expect(ask('planning', 'reopen', { id })).rejects.toMatchObject({ code: 'row.gone' })
  })
})

describe('The public holidays', () => {
  it('are those of the shop’s country, and closed to plans where the shop wants them so', async () => {
    const shop = await anOrdersShop()
    const easter = await shop.ask('planning', 'holidays', { year: 2026 })
    expect(easter).toContainEqual({ on: '2026-04-03', name: 'Good Friday' })
    expect(easter).toContainEqual({ on: '2026-04-06', name: 'Easter Monday' })
    expect(easter.map(({ on }) => on)).toEqual(easter.map(({ on }) => on).toSorted())
    const id = await shop.take({ promise: on('2026-04-08') })
    expect(await shop.steps(id)).toBe('make 2026-04-01, send 2026-04-06, deliver 2026-04-08')
    const planning = await shop.ask('planning', 'get')
    await shop.ask('planning', 'set', { ...planning, holidays: true })
    expect(await shop.steps(id)).toBe('make 2026-03-30, send 2026-04-02, deliver 2026-04-08')
    await expect(shop.take({ promise: on('2026-04-03') })).rejects.toMatchObject({ code: 'promise.tooSoon' })
  })

  it('are known over years that turn, and none where the country is unknown', async () => {
    const { ask } = await aShop()
    expect(await ask('planning', 'holidays', { year: 2027 })).toContainEqual({
      on: '2027-01-01',
      name: 'New Year’s Day'.replace('’', "'"),
    })
    const here = (await ask('shop', 'now')).shop
    if (!here) throw new Error('the shop is open')
    await ask('shop', 'edit', { ...here, country: 'XX' })
    expect(await ask('planning', 'holidays', { year: 2026 })).toEqual([])
  })
})
