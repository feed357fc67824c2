import { describe, expect, it } from 'vitest'
import { anOrdersShop, type OrdersShop, on, promisedDays } from '../support/orders'

const monthly = (day: number | 'last working day') => ({ unit: 'months', every: 1, on: day }) as const
const weekly = { unit: 'weeks', every: 2 } as const
const why = { reason: 'Tuesdays suit them better', askedBy: 'customer' } as const

async function repeated(
  shop: OrdersShop,
  rule: typeof weekly | ReturnType<typeof monthly>,
  day: string,
  own: { until?: string | null; ifClosed?: 'stay' | 'before' | 'after' } = {},
): Promise<string> {
  const id = await shop.take({ promise: on(day) }, 'It is agreed')
  await shop.ask('orders', 'repeat', { id, rule, until: null, ifClosed: 'stay', ...own })
  return id
}

/** The order promised for a day, by month and day. */
async function orderOn(shop: OrdersShop, day: string): Promise<string> {
  const { rows } = await shop.ask('orders', 'list', {
    filter: { status: 'all', promisedFrom: day, promisedTo: day },
    sort: { by: 'number', direction: 'ascending' },
    from: 0,
    size: 1,
  })
  if (!rows[0]) throw new Error(`nothing is promised for ${day}`)
  return rows[0].id
}

describe('An order that comes again', () => {
  it('is made at once for the coming eight weeks, planned like the first, and goes with undo', async () => {
    const shop = await anOrdersShop()
    const id = await repeated(shop, weekly, '2026-03-13')
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-10 04-24')
    const second = await orderOn(shop, '2026-03-27')
    expect(await shop.detail(second)).toMatchObject({
      number: '1002',
      status: 'taken',
      orderedOn: '2026-03-02',
      what: '3 × Pillar candle',
      total: 3600,
      seriesId: (await shop.detail(id)).seriesId,
    })
    expect(await shop.steps(second)).toBe('make 2026-03-20, send 2026-03-25, deliver 2026-03-27')
    await shop.undo()
    expect(await promisedDays(shop)).toBe('03-13')
    expect(await shop.detail(id)).toMatchObject({ seriesId: null })
  })

  it('on the 31st comes on the last day of a shorter month, and on the 31st again', async () => {
    const shop = await anOrdersShop()
    const deliver = async (day: string) => {
      shop.setNow(`${day}T09:00:00.000Z`)
      await shop.ask('orders', 'move', { ids: [await orderOn(shop, day)], to: 'delivered' })
    }
    await repeated(shop, monthly(31), '2026-03-31', { ifClosed: 'before' })
    expect(await promisedDays(shop)).toBe('03-31')
    await deliver('2026-03-31')
    await deliver('2026-04-30')
    // The 31st of May is a Sunday.
    expect(await promisedDays(shop)).toBe('03-31 04-30 05-29')
    await deliver('2026-05-29')
    expect(await promisedDays(shop)).toBe('03-31 04-30 05-29 06-30')
  })

  it('promised for the day before a closed one stands in its month once', async () => {
    const shop = await anOrdersShop()
    await repeated(shop, monthly(28), '2026-03-27', { ifClosed: 'before' })
    expect(await promisedDays(shop)).toBe('03-27')
    const other = await anOrdersShop()
    await repeated(other, monthly('last working day'), '2026-03-31')
    other.setNow('2026-04-01T09:00:00.000Z')
    await other.ask('orders', 'move', { ids: [await orderOn(other, '2026-03-31')], to: 'delivered' })
    expect(await promisedDays(other)).toBe('03-31 04-30')
  })

  it('goes on when one of it is settled, until its end', async () => {
    const shop = await anOrdersShop()
    const id = await repeated(shop, weekly, '2026-03-13', { until: '2026-05-10' })
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-10 04-24')
    shop.setNow('2026-03-13T09:00:00.000Z')
    await shop.ask('orders', 'move', { ids: [id], to: 'delivered' })
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-10 04-24 05-08')
    await shop.undo()
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-10 04-24')
    shop.setNow('2026-05-11T09:00:00.000Z')
    await shop.ask('orders', 'move', { ids: [id], to: 'cancelled' })
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-10 04-24 05-08')
  })

  it('is moved alone, or with those after it', async () => {
    const shop = await anOrdersShop()
    await repeated(shop, weekly, '2026-03-13')
    const third = await orderOn(shop, '2026-04-10')
    await shop.ask('orders', 'promise', { id: third, promise: on('2026-04-09'), why })
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-09 04-24')
    await shop.undo()
    const second = await orderOn(shop, '2026-03-27')
    expect(await shop.ask('orders', 'repromiseRest', { id: second, promise: on('2026-03-31'), why })).toEqual({
      moved: 3,
    })
    expect(await promisedDays(shop)).toBe('03-13 03-31 04-14 04-28')
    expect(await shop.steps(second)).toBe('make 2026-03-24, send 2026-03-27, deliver 2026-03-31')
    expect((await shop.detail(second)).history).toMatchObject([{ reason: why.reason, askedBy: 'customer' }])
    shop.setNow('2026-03-31T09:00:00.000Z')
    await shop.ask('orders', 'move', { ids: [second], to: 'delivered' })
    expect(await promisedDays(shop)).toBe('03-13 03-31 04-14 04-28 05-12 05-26')
    await shop.undo()
    await shop.undo()
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-10 04-24')
  })

  it('is moved whole from its first', async () => {
    const shop = await anOrdersShop()
    const id = await repeated(shop, weekly, '2026-03-13')
    await shop.ask('orders', 'repromiseRest', { id, promise: on('2026-03-12'), why })
    expect(await promisedDays(shop)).toBe('03-12 03-26 04-09 04-23')
  })

  it('moved too near, behind the one before or beyond its end is refused', async () => {
    const shop = await anOrdersShop()
    const first = await repeated(shop, weekly, '2026-03-13', { until: '2026-06-01' })
    const second = await orderOn(shop, '2026-03-27')
    for (const [id, day, field] of [
      [first, '2026-03-05', 'promise'],
      [second, '2026-03-13', 'promise'],
      [second, '2026-07-01', 'promise'],
    ] as const) {
      await expect(shop.ask('orders', 'repromiseRest', { id, promise: on(day), why })).rejects.toMatchObject({
        details: { field },
      })
    }
    expect(await promisedDays(shop)).toMatch(/^03-13 03-27 04-10/)
  })

  it('can’t without a promised day, twice, or with an end before it', async () => {
    const shop = await anOrdersShop()
    const ask = (id: string, until: string | null = null) =>
      shop.ask('orders', 'repeat', { id, rule: weekly, until, ifClosed: 'stay' })
    await expect(ask(await shop.take())).rejects.toMatchObject({ code: 'input.invalid' })
    const id = await shop.take({ promise: on('2026-03-13') })
    await expect(ask(id, '2026-03-13')).rejects.toMatchObject({ details: { field: 'until' } })
    await ask(id)
    await expect(ask(id)).rejects.toMatchObject({ message: 'This order comes again already.' })
    const alone = await shop.take({ promise: on('2026-03-13') })
    await expect(
      shop.ask('orders', 'repromiseRest', { id: alone, promise: on('2026-03-16'), why }),
    ).rejects.toMatchObject({ message: 'This order does not come again.' })
  })

  it('is forgotten with its last order', async () => {
    const shop = await anOrdersShop()
    await repeated(shop, weekly, '2026-03-13')
    const { rows } = await shop.ask('orders', 'list', {
      filter: {},
      sort: { by: 'number', direction: 'ascending' },
      from: 0,
      size: 10,
    })
    await shop.ask('orders', 'remove', { ids: rows.map(({ id }) => id) })
    expect(await promisedDays(shop)).toBe('')
    await shop.undo()
    expect(await promisedDays(shop)).toBe('03-13 03-27 04-10 04-24')
  })
})
