import { describe, expect, it } from 'vitest'
import { aLine, aProduct } from '../support/factories'
import { anOrdersShop, by, draftOf, on } from '../support/orders'

const asked = { reason: 'Asked for it', askedBy: 'customer' } as const
const ours = { reason: 'The mould broke', askedBy: 'shop' } as const

describe('Candles for an exact day', () => {
  it('are planned backwards, and re-promised', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: on('2026-03-13') })
    expect(await shop.steps(id)).toBe('make 2026-03-06, send 2026-03-11, deliver 2026-03-13')
    await shop.ask('orders', 'promise', { id, promise: on('2026-03-12'), why: asked })
    expect(await shop.steps(id)).toBe('make 2026-03-05, send 2026-03-10, deliver 2026-03-12')
    await shop.undo()
    expect(await shop.steps(id)).toBe('make 2026-03-06, send 2026-03-11, deliver 2026-03-13')
    expect(await shop.detail(id)).toMatchObject({ promisedOn: '2026-03-13', history: [] })
  })

  it('too soon are refused with the earliest day; an override wants a reason', async () => {
    const shop = await anOrdersShop()
    const words = 'Too soon: the earliest is Mon 9 March.'
    const refusal = {
      code: 'promise.tooSoon',
      message: words,
      details: { earliest: '2026-03-09', instead: ['2026-03-09'], words, field: 'promise', fields: { promise: words } },
    }
    await expect(shop.take({ promise: on('2026-03-05') })).rejects.toMatchObject(refusal)
    await expect(shop.take({ promise: on('2026-03-05') }, '  ')).rejects.toMatchObject(refusal)
    const id = await shop.take({ promise: on('2026-03-05') }, 'Her wedding; Jonas works late')
    expect(await shop.detail(id)).toMatchObject({ overrideReason: 'Her wedding; Jonas works late' })
    // Begun at once rather than late from the first moment.
    expect(await shop.steps(id)).toBe('make 2026-03-02, send 2026-03-03, deliver 2026-03-05')
  })

  it('are not asked about again by an edit that asks no more of the shop', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: on('2026-03-05') }, 'Her wedding')
    const draft = await draftOf(shop, id)
    shop.setNow('2026-03-04T09:00:00.000Z')
    await shop.ask('orders', 'edit', { id, order: { ...draft, note: 'No ribbons' } })
    expect(await shop.detail(id)).toMatchObject({ note: 'No ribbons', overrideReason: 'Her wedding' })
    const slow = await shop.ask('products', 'add', aProduct({ name: 'Carved', makeDays: 5 }))
    const more = { ...draft, lines: [...draft.lines, aLine({ productId: slow.id })] }
    await expect(shop.ask('orders', 'edit', { id, order: more })).rejects.toMatchObject({ code: 'promise.tooSoon' })
    await shop.ask('orders', 'promise', { id, promise: on('2026-03-20'), why: asked })
    expect(await shop.detail(id)).toMatchObject({ overrideReason: '' })
  })

  it('on a closed day are refused with the days beside it', async () => {
    const shop = await anOrdersShop()
    await expect(shop.take({ promise: on('2026-03-14') })).rejects.toMatchObject({
      code: 'promise.tooSoon',
      details: { instead: ['2026-03-13', '2026-03-16'] },
    })
    expect(await shop.steps(await shop.take({ promise: by('2026-03-14') }))).toMatch(/deliver 2026-03-13$/)
  })

  it('are shown as a plan before they are promised', async () => {
    const shop = await anOrdersShop()
    const plan = (promise: ReturnType<typeof on> | null) =>
      shop.ask('orders', 'plan', { method: 'post', promise, productIds: [shop.candle] })
    expect(await plan(null)).toMatchObject({
      ok: true,
      earliest: '2026-03-09',
      plan: null,
      makeDays: 3,
      transitDays: 2,
    })
    expect(await plan(on('2026-03-05'))).toMatchObject({
      ok: false,
      words: 'Too soon: the earliest is Mon 9 March.',
      instead: ['2026-03-09'],
    })
    const { strip, ...good } = await plan(on('2026-03-13'))
    expect(good).toMatchObject({
      ok: true,
      words: '',
      plan: { startBy: '2026-03-06', sendBy: '2026-03-11', arriveOn: '2026-03-13' },
    })
    expect(strip.map(({ is }) => is).join(' ')).toBe(
      'free free free free make closed closed make make transit transit arrive',
    )
  })
})

describe('The history of a promise', () => {
  it('moves the day that counts when the customer asked, and keeps it when the shop did', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: on('2026-03-13') })
    await shop.ask('orders', 'promise', { id, promise: on('2026-03-16'), why: asked })
    await shop.ask('orders', 'promise', { id, promise: on('2026-03-18'), why: ours })
    const order = await shop.detail(id)
    expect(order).toMatchObject({ promisedOn: '2026-03-18', outcome: { kind: 'waiting' } })
    expect(order.history).toMatchObject([
      { from: on('2026-03-13'), to: on('2026-03-16'), reason: 'Asked for it', askedBy: 'customer', who: 'MK' },
      { from: on('2026-03-16'), to: on('2026-03-18'), reason: 'The mould broke', askedBy: 'shop', who: 'MK' },
    ])
    shop.setNow('2026-03-18T09:00:00.000Z')
    await shop.ask('orders', 'move', { ids: [id], to: 'delivered' })
    const broken = { kind: 'broken', days: 2, wasEarly: false }
    expect(await shop.detail(id)).toMatchObject({ outcome: broken })
    const { rows } = await shop.ask('orders', 'list', {
      filter: { outcome: 'broken' },
      sort: { by: 'number', direction: 'ascending' },
      from: 0,
      size: 10,
    })
    expect(rows).toMatchObject([{ id, outcome: broken, promisedOn: '2026-03-18', countsOn: '2026-03-16' }])
    expect(await shop.ask('calendar', 'scorecard', {})).toMatchObject({ kept: 0, broken: 1, share: 0 })
  })

  it('begins with the first promise, which needs no reason; a change needs one', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take()
    expect(await shop.steps(id)).toBe('')
    const draft = { ...(await draftOf(shop, id)), promise: on('2026-03-13') }
    await shop.ask('orders', 'edit', { id, order: draft })
    expect(await shop.detail(id)).toMatchObject({ promisedOn: '2026-03-13', history: [] })
    expect(await shop.steps(id)).toBe('make 2026-03-06, send 2026-03-11, deliver 2026-03-13')
    const order = { ...draft, promise: by('2026-03-13') }
    await expect(shop.ask('orders', 'edit', { id, order })).rejects.toMatchObject({
      code: 'input.invalid',
      details: { field: 'why.reason' },
    })
    await shop.ask('orders', 'edit', { id, order, why: asked })
    expect((await shop.detail(id)).history).toHaveLength(1)
    await expect(shop.ask('orders', 'promise', { id, promise: by('2026-03-13'), why: asked })).resolves.toBeNull()
    expect((await shop.detail(id)).history).toHaveLength(1)
  })

  it('keeps counting when the shop takes the promise back; the steps go', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: by('2026-03-13'), method: 'deliver', timeFrom: '09:30', timeTo: '10:00' })
    await shop.ask('orders', 'promise', { id, promise: null, why: ours })
    expect(await shop.detail(id)).toMatchObject({
      promise: null,
      timeFrom: null,
      steps: [],
      outcome: { kind: 'waiting' },
    })
    shop.setNow('2026-03-16T09:00:00.000Z')
    expect(await shop.detail(id)).toMatchObject({ outcome: { kind: 'late', days: 3 } })
    await shop.ask('orders', 'promise', { id, promise: by('2026-03-30'), why: asked })
    expect(await shop.detail(id)).toMatchObject({ outcome: { kind: 'waiting' } })
  })

  it.each([
    ['kept', on('2026-03-13'), '2026-03-13', { kind: 'kept' }],
    ['beaten', by('2026-03-13'), '2026-03-11', { kind: 'beaten', days: 2 }],
    ['broken', by('2026-03-13'), '2026-03-16', { kind: 'broken', days: 3, wasEarly: false }],
    ['broken', on('2026-03-13'), '2026-03-12', { kind: 'broken', days: 1, wasEarly: true }],
    ['late', on('2026-03-13'), null, { kind: 'late', days: 4 }],
    ['waiting', on('2026-03-17'), null, { kind: 'waiting' }],
  ] as const)(
    'comes out as %s on the order, its list and the scorecard',
    async (kind, promise, deliveredOn, outcome) => {
      const shop = await anOrdersShop()
      const id = await shop.take({ promise })
      shop.setNow('2026-03-17T12:00:00.000Z')
      if (deliveredOn) await shop.ask('orders', 'move', { ids: [id], to: 'delivered', on: deliveredOn })
      expect((await shop.detail(id)).outcome).toEqual(outcome)
      const none = { kept: 0, beaten: 0, broken: 0, late: 0, waiting: 0 }
      expect(await shop.ask('calendar', 'scorecard', { from: '2026-03-01', to: '2026-03-31' })).toMatchObject({
        ...none,
        [kind]: 1,
      })
      const { total } = await shop.ask('orders', 'list', {
        filter: { outcome: kind, promisedFrom: '2026-03-01', promisedTo: '2026-03-31' },
        sort: { by: 'promised', direction: 'ascending' },
        from: 0,
        size: 10,
      })
      expect(total).toBe(1)
    },
  )
})

describe.each([
  ['Etc/GMT+5', '2026-03-03T03:00:00.000Z', '2026-03-02'],
  ['Etc/GMT-13', '2026-03-01T12:00:00.000Z', '2026-03-02'],
])('In the time zone %s', (timeZone, now, today) => {
  it('an order has the shop’s day, and its plan does not shift', async () => {
    const shop = await anOrdersShop()
    const here = (await shop.ask('shop', 'now')).shop
    if (!here) throw new Error('the shop is open')
    await shop.ask('shop', 'edit', { ...here, timeZone })
    shop.setNow(now)
    const id = await shop.take({ orderedOn: today, promise: on('2026-03-13') })
    expect(await shop.steps(id)).toBe('make 2026-03-06, send 2026-03-11, deliver 2026-03-13')
    await shop.ask('orders', 'move', { ids: [id], to: 'delivered' })
    expect(await shop.detail(id)).toMatchObject({ deliveredOn: today, orderedOn: today })
    await expect(shop.take({ orderedOn: '2026-03-03' })).rejects.toMatchObject({ details: { field: 'orderedOn' } })
  })
})
