import { describe, expect, it } from 'vitest'
import { aCustomer, aLine, anOrder, aProduct } from '../support/factories'
import { anOrdersShop, by, draftOf, type OrdersShop, on } from '../support/orders'
import type { TestShop } from '../support/shop'

const nobody = '00000000-0000-7000-8000-000000000000'
const byNumber = { by: 'number', direction: 'ascending' } as const
type Listing = { readonly filter?: object; readonly sort?: object }

async function list(shop: TestShop, { filter = {}, sort = byNumber }: Listing = {}) {
  return (await shop.run('orders.list', { filter, sort, from: 0, size: 100 })) as {
    total: number
    amount: number
    rows: { number: string; what: string }[]
  }
}
const numbers = async (shop: TestShop, listing?: Listing) =>
  (await list(shop, listing)).rows.map(({ number }) => number).join(' ')

describe('An order', () => {
  it('is taken with its lines and totals, each line rounded half up by itself', async () => {
    const shop = await anOrdersShop()
    const lines = [
      aLine({ product: 'Thread', price: 5, quantity: 0.5 }),
      aLine({ product: 'Thread', price: 5, quantity: 0.5 }),
      aLine({ price: 999, quantity: 3, discount: { percent: 12.5 } }),
      aLine({ price: 1000, discount: { amount: 250 } }),
    ]
    const id = await shop.take({ lines, discount: { percent: 10 }, deliveryCharge: 450 })
    // 3 (2.5) + 3 (2.5) + 2622 (2622.375) + 750 = 3378; less 10 % 3040 (3040.2); and the delivery.
    expect(await shop.detail(id)).toMatchObject({
      number: '1001',
      status: 'taken',
      sum: 3378,
      total: 3490,
      units: 5,
      what: '0.5 × Thread, 0.5 × Thread …',
      deliveryCharge: 450,
    })
    await shop.undo()
    await expect(shop.detail(id)).rejects.toMatchObject({ code: 'row.gone' })
    await shop.ask('journal', 'redo')
    expect((await shop.detail(id)).lines).toHaveLength(4)
  })

  it('is changed as one step; lines that stay keep their id', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ lines: [aLine({ product: 'A' }), aLine({ product: 'B' })] })
    const draft = await draftOf(shop, id)
    const [a, b] = draft.lines
    if (!a || !b) throw new Error('two lines were taken')
    const lines = [b, { ...a, quantity: 2 }, aLine({ product: 'C' })]
    await shop.ask('orders', 'edit', { id, order: anOrder({ ...draft, lines, paidOn: '2026-03-02' }) })
    const changed = await shop.detail(id)
    expect(changed).toMatchObject({ paidOn: '2026-03-02', total: 1400 })
    expect(changed.lines.map(({ product }) => product)).toEqual(['B', 'A', 'C'])
    expect(changed.lines.slice(0, 2).map((line) => line.id)).toEqual([b.id, a.id])
    await shop.undo()
    expect(await shop.detail(id)).toMatchObject({ paidOn: null, total: 700, lines: [a, b] })
  })

  it('has the number that it is given, or the next free one', async () => {
    const shop = await anOrdersShop()
    const numberOf = async (number: string) => (await shop.detail(await shop.take({ number }))).number
    expect(await numberOf('')).toBe('1001')
    expect(await numberOf(' 2026-099 ')).toBe('2026-099')
    expect(await numberOf('')).toBe('2026-100')
    await expect(numberOf('1001')).rejects.toMatchObject({ details: { field: 'number' } })
    expect(await numberOf('A-17')).toBe('A-17')
    await expect(numberOf('a-17')).rejects.toMatchObject({ message: 'Another order has this number.' })
    expect(await numberOf('1000')).toBe('1000')
    // 1001 is taken.
    expect(await numberOf('')).toBe('1002')
  })

  it('is removed with its steps and its history, and undo brings all of it back', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: on('2026-03-13') })
    const why = { reason: 'Later is fine', askedBy: 'customer' } as const
    await shop.ask('orders', 'promise', { id, promise: on('2026-03-16'), why })
    const before = await shop.detail(id)
    await shop.ask('orders', 'remove', { ids: [id] })
    expect((await shop.ask('today', 'counts')).tasks).toBe(0)
    expect(await numbers(shop)).toBe('')
    await shop.undo()
    expect(await shop.detail(id)).toEqual(before)
    await expect(shop.ask('customers', 'remove', { ids: [shop.customerId] })).rejects.toMatchObject({
      code: 'customer.used',
      message: expect.stringContaining('has an order and 3 tasks'),
    })
  })

  it('begins with what the customer usually does, and asks for what is missing', async () => {
    const shop = await anOrdersShop()
    const fresh = () => shop.ask('orders', 'fresh', { customerId: shop.customerId })
    expect(await fresh()).toMatchObject({
      draft: { customerId: shop.customerId, number: '', orderedOn: '2026-03-02', method: 'pick up', lines: [] },
      last: null,
      habit: '',
      missing: ['phone', 'email', 'consent'],
    })
    for (const orderedOn of ['2025-12-08', '2026-01-05', '2026-02-02']) await shop.take({ orderedOn })
    const cancelled = await shop.take()
    await shop.ask('orders', 'move', { ids: [cancelled], to: 'cancelled' })
    const ways = [{ kind: 'phone', label: '', value: '020 7946 0777' }] as const
    await shop.ask('customers', 'edit', { id: shop.customerId, customer: aCustomer({ ways: [...ways] }) })
    const next = await fresh()
    expect(next).toMatchObject({
      draft: { method: 'post' },
      last: { number: '1003', orderedOn: '2026-02-02', what: '3 × Pillar candle' },
      habit: 'Usually orders about every 4 weeks, last on Mon 2 February; may need more now.',
      missing: ['email', 'consent'],
    })
    expect(next.last?.lines).toMatchObject([{ product: 'Pillar candle', quantity: 3 }])
    expect(next.last?.lines[0]).not.toHaveProperty('id')
  })
})

describe('An order that cannot be', () => {
  it.each([
    ['a price below 0', { lines: [aLine(), aLine({ price: -1 })] }, 'lines.1.price', 'cannot be below 0'],
    ['a quantity of 0', { lines: [aLine({ quantity: 0 })] }, 'lines.0.quantity', 'cannot be 0'],
    ['a quantity below 0', { lines: [aLine({ quantity: -1 })] }, 'lines.0.quantity', 'what came back is a return'],
    ['10⁹ of one thing', { lines: [aLine({ quantity: 1e9 })] }, 'lines.0.quantity', 'At most 1,000,000'],
    ['a quantity too fine', { lines: [aLine({ quantity: 0.0001 })] }, 'lines.0.quantity', 'three decimals'],
    ['more off than the line', { lines: [aLine({ discount: { amount: 351 } })] }, 'lines.0.discount', 'than the line'],
    ['more off than the order', { discount: { amount: 3601 } }, 'discount', 'more than the order comes to'],
    ['101 percent off', { discount: { percent: 101 } }, 'discount', 'from 0 to 100'],
    ['a delivery charge below 0', { deliveryCharge: -1 }, 'deliveryCharge', 'cannot be below 0'],
    ['a day to come', { orderedOn: '2026-03-03' }, 'orderedOn', 'a day to come'],
    ['a promise before it was taken', { promise: on('2026-03-01') }, 'promise', 'before it was ordered'],
    ['a time without a day', { timeFrom: '09:30' }, 'promise', 'choose the day too'],
    [
      'a window that ends before it begins',
      { promise: on('2026-03-13'), timeFrom: '10:00', timeTo: '09:00' },
      'timeTo',
      'before the time that it begins',
    ],
    ['payment on a day to come', { paidOn: '2026-03-03' }, 'paidOn', 'a day to come'],
    ['a customer who is gone', { customerId: nobody }, 'customerId', 'not there any more'],
    ['a product that is gone', { lines: [aLine({ productId: nobody })] }, 'lines.0.product', 'not there any more'],
  ] as const)('with %s is refused at the form’s field, and nothing is saved', async (_, own, field, words) => {
    const shop = await anOrdersShop()
    await expect(shop.take(own as object)).rejects.toMatchObject({
      code: 'input.invalid',
      details: { field, fields: { [field]: expect.stringContaining(words) } },
    })
    expect(await numbers(shop, { filter: { status: 'all' } })).toBe('')
  })

  it.each([
    ['half a penny', { price: 0.5 }, 'order.lines.0.price', 'whole number of the smallest coin'],
    ['no price', { price: null }, 'order.lines.0.price', 'whole number of the smallest coin'],
    ['no product', { product: ' ' }, 'order.lines.0.product', 'Please fill this in'],
  ])('with %s on a line does not pass the door', async (_, own, field, words) => {
    const shop = await anOrdersShop()
    const order = { ...anOrder({ customerId: shop.customerId }), lines: [{ ...aLine(), ...own }] }
    await expect(shop.run('orders.take', { order })).rejects.toMatchObject({
      details: { field, fields: { [field]: expect.stringContaining(words) } },
    })
  })

  it('names all that is wrong at once', async () => {
    const shop = await anOrdersShop()
    const lines = [aLine({ price: -1, quantity: 0 })]
    await expect(shop.take({ lines, paidOn: '2026-04-01' })).rejects.toMatchObject({
      details: {
        field: 'lines.0.price',
        fields: {
          'lines.0.price': expect.anything(),
          'lines.0.quantity': expect.anything(),
          paidOn: expect.anything(),
        },
      },
    })
  })

  it('delivered before it was ordered is refused when its day is changed', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ orderedOn: '2026-02-23' })
    await shop.ask('orders', 'move', { ids: [id], to: 'delivered', on: '2026-02-24' })
    const order = { ...(await draftOf(shop, id)), orderedOn: '2026-02-25' }
    await expect(shop.ask('orders', 'edit', { id, order })).rejects.toMatchObject({
      details: { field: 'orderedOn', fields: { orderedOn: 'It cannot be delivered before it was ordered.' } },
    })
  })
})

describe('The list of orders', () => {
  async function some(): Promise<OrdersShop> {
    const shop = await anOrdersShop()
    const ben = await shop.ask('customers', 'add', aCustomer({ name: 'ben Okafor', tags: ['garden'] }))
    const lines = (price: number) => [aLine({ price })]
    const recipient = { customerId: null, name: 'Lund', lines: '', city: '', region: '', postalCode: '', country: '' }
    await shop.take({ number: '9', promise: on('2026-03-20'), lines: lines(100) })
    await shop.take({ number: '10', customerId: ben.id, lines: lines(300), method: 'pick up', recipient })
    const sent = await shop.take({ number: '8', promise: by('2026-03-18'), lines: lines(200) })
    await shop.ask('orders', 'move', { ids: [sent], to: 'sent' })
    const done = await shop.take({ number: '7', orderedOn: '2026-02-02', lines: lines(50), paidOn: '2026-02-02' })
    await shop.ask('orders', 'move', { ids: [done], to: 'delivered', on: '2026-02-10' })
    const off = await shop.take({ number: '6', orderedOn: '2026-02-02', lines: lines(1000), promise: on('2026-02-20') })
    await shop.ask('orders', 'move', { ids: [off], to: 'cancelled' })
    return shop
  }

  it('shows what is open, and what it comes to', async () => {
    const shop = await some()
    expect(await list(shop)).toMatchObject({ total: 3, amount: 600 })
    expect(await list(shop, { filter: { status: 'all' } })).toMatchObject({ total: 5, amount: 650 })
    expect(await numbers(shop)).toBe('8 9 10')
  })

  it('sorts by every column, what is empty last', async () => {
    const shop = await some()
    const sorted = (by: string, direction = 'ascending') =>
      numbers(shop, { filter: { status: 'all' }, sort: { by, direction } })
    expect(await sorted('number', 'descending')).toBe('10 9 8 7 6')
    expect(await sorted('customer')).toBe('6 8 9 7 10')
    expect(await sorted('ordered')).toBe('7 6 9 10 8')
    expect(await sorted('promised')).toBe('6 8 9 10 7')
    expect(await sorted('promised', 'descending')).toBe('9 8 6 10 7')
    expect(await sorted('delivered')).toBe('7 9 10 8 6')
    expect(await sorted('status')).toBe('9 10 8 7 6')
    expect(await sorted('total', 'descending')).toBe('6 10 8 9 7')
  })

  it('is narrowed by what is asked', async () => {
    const shop = await some()
    const filtered = (filter: object) => numbers(shop, { filter })
    expect(await filtered({ status: 'delivered' })).toBe('7')
    expect(await filtered({ status: 'sent' })).toBe('8')
    expect(await filtered({ status: 'late' })).toBe('')
    expect(await filtered({ method: 'pick up' })).toBe('10')
    expect(await filtered({ customerId: shop.customerId })).toBe('8 9')
    expect(await filtered({ unpaid: true, status: 'all' })).toBe('8 9 10')
    expect(await filtered({ promisedFrom: '2026-03-18', promisedTo: '2026-03-19' })).toBe('8')
    expect(await filtered({ orderedTo: '2026-02-28', status: 'all' })).toBe('6 7')
    expect(await filtered({ orderedFrom: '2026-03-01' })).toBe('8 9 10')
    expect(await filtered({ deliveredFrom: '2026-02-10', deliveredTo: '2026-02-10', status: 'all' })).toBe('7')
    expect(await filtered({ outcome: 'waiting' })).toBe('8 9')
    shop.setNow('2026-03-19T09:00:00.000Z')
    expect(await filtered({ status: 'late' })).toBe('8')
    expect(await filtered({ outcome: 'late' })).toBe('8')
  })

  it('finds an order by its number, for whom it is, and through its customer', async () => {
    const shop = await some()
    const found = (text: string) => numbers(shop, { filter: { status: 'all', text } })
    expect(await found('10')).toBe('10')
    expect(await found('lund')).toBe('10')
    expect(await found('garden')).toBe('10')
    expect(await found('petrovic')).toBe('6 7 8 9')
    expect(await found('nothing')).toBe('')
  })
})

describe('Goods that came back', () => {
  const back = (shop: OrdersShop, own: object) =>
    shop.run('orders.takeBack', {
      customerId: shop.customerId,
      orderId: null,
      number: '',
      on: '2026-03-02',
      lines: [aLine({ quantity: -1 })],
      note: '',
      ...own,
    }) as Promise<{ id: string; number: string }>

  it('are a document of their own, taken off the net sales, and go with undo', async () => {
    const shop = await anOrdersShop()
    const orderId = await shop.take()
    const lines = [aLine({ productId: shop.candle, product: 'Pillar candle', price: 1200, quantity: -2 })]
    const { id, number } = await back(shop, { orderId, lines })
    expect(number).toBe('R1001')
    expect((await shop.detail(orderId)).returns).toEqual([{ id, number, on: '2026-03-02', total: -2400 }])
    expect(await shop.ask('calendar', 'scorecard', {})).toMatchObject({ orders: 1, netSales: 1200 })
    await expect(shop.ask('orders', 'remove', { ids: [orderId] })).rejects.toMatchObject({ code: 'order.used' })
    await shop.ask('orders', 'removeReturn', { id })
    expect((await shop.detail(orderId)).returns).toEqual([])
    await shop.undo()
    expect((await shop.detail(orderId)).returns).toHaveLength(1)
    expect((await back(shop, {})).number).toBe('R1002')
  })

  it('are no more than the order brought, all returns together', async () => {
    const shop = await anOrdersShop()
    const orderId = await shop.take()
    const candles = (quantity: number) => aLine({ productId: shop.candle, product: 'Pillar candle', quantity })
    await back(shop, { orderId, lines: [candles(-2)] })
    for (const [lines, field, words] of [
      [[candles(-2)], 'lines.0.quantity', 'At most 1 can come back.'],
      [[candles(-1), candles(-1)], 'lines.1.quantity', 'Nothing of this is left'],
      [[aLine({ quantity: -1 })], 'lines.0.quantity', 'Nothing of this is left'],
    ] as const) {
      await expect(back(shop, { orderId, lines })).rejects.toMatchObject({
        details: { field, fields: { [field]: expect.stringContaining(words) } },
      })
    }
    expect(await back(shop, { orderId, lines: [candles(-1)] })).toBeTruthy()
  })

  it.each([
    ['a quantity above 0', { lines: [aLine()] }, 'lines.0.quantity'],
    ['a day to come', { on: '2026-03-03' }, 'on'],
    ['a customer who is gone', { customerId: nobody }, 'customerId'],
  ])('with %s are refused at the field', async (_, own, field) => {
    const shop = await anOrdersShop()
    await expect(back(shop, own)).rejects.toMatchObject({ code: 'input.invalid', details: { field } })
  })

  it('of another customer’s order, or before it, or under a taken number, are refused', async () => {
    const shop = await anOrdersShop()
    const other = await shop.ask('customers', 'add', aCustomer({ name: 'Ben' }))
    const orderId = await shop.take({ customerId: other.id })
    await expect(back(shop, { orderId })).rejects.toMatchObject({ details: { field: 'orderId' } })
    const own = await shop.take()
    await expect(back(shop, { orderId: own, on: '2026-03-01' })).rejects.toMatchObject({ details: { field: 'on' } })
    await back(shop, { number: 'Z1' })
    await expect(back(shop, { number: 'z1' })).rejects.toMatchObject({ message: 'Another return has this number.' })
  })
})

describe('An order’s product', () => {
  it('gives its make days; without one nothing is made', async () => {
    const shop = await anOrdersShop()
    const slow = await shop.ask('products', 'add', aProduct({ name: 'Carved', makeDays: 5 }))
    const lines = [aLine({ productId: shop.candle }), aLine({ productId: slow.id })]
    expect(await shop.steps(await shop.take({ promise: on('2026-03-13'), lines }))).toMatch(/^make 2026-03-04/)
    const bare = await shop.take({ promise: on('2026-03-13'), lines: [aLine()] })
    expect(await shop.steps(bare)).toBe('send 2026-03-11, deliver 2026-03-13')
  })
})
