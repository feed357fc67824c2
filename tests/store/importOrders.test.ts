import { describe, expect, it } from 'vitest'
import { aCustomer } from '../support/factories'
import { aShopWithAna, file, ordersOf, reasons, tasksOf } from '../support/importedOrders'
import { bringIn, check } from '../support/imports'
import { aShop } from '../support/shop'

describe('Import of products', () => {
  const header = 'SKU;Bezeichnung;Warengruppe;Preis;Fertigungstage;Discontinued'
  it('reads prices as the file writes them; again nothing is new; only what changed changes', async () => {
    const shop = await aShop()
    const path = file(header, 'P1;Kerze;Wachs;1.234,50 €;3;0', 'P2;Docht;;0,125;;1', 'P3;Öl;;7;;no')
    const { counts, recognised } = await bringIn(shop, path, 'products')
    expect(counts).toEqual({ new: 3, updated: 0, unchanged: 0, rejected: 0 })
    expect(recognised.reading.numberFormat).toBe('1.234,56')
    expect((await check(shop, path, 'products')).counts).toMatchObject({ new: 0, unchanged: 3 })
    const { rows } = await shop.ask('products', 'list', {
      filter: {},
      sort: { by: 'reference', direction: 'ascending' },
      from: 0,
      size: 9,
    })
    expect(rows).toMatchObject([
      { name: 'Kerze', category: 'Wachs', price: 123_450, makeDays: 3, active: true },
      { name: 'Docht', price: 13, active: false },
      { name: 'Öl', price: 700, active: true },
    ])
    const changed = await check(shop, file(header, 'P1;Kerze;Wachs;12,00;4;0'), 'products')
    expect((await changed.rows('updated'))[0]?.words).toBe('Price: £1,234.50 → £12.00; Make days: 3 → 4')
    await shop.ask('journal', 'undo', {})
    expect(await shop.ask('products', 'find', { text: 'Kerze', size: 5 })).toEqual([])
  })

  it('rejects what can’t be, with the reason', async () => {
    const shop = await aShop()
    const bad = file('SKU,Name,Price,Make days', ',A,-1,', 'P2,B,cheap,', 'P3,C,1,1.5', 'P4,,1,', 'P5,D,1,', 'P5,E,2,')
    expect(await reasons(await check(shop, bad, 'products'))).toEqual([
      [2, 'Price “-1”: An amount cannot be below 0.'],
      [3, 'Price “cheap”: This is not an amount like 1,234.56.'],
      [4, 'Make days “1.5”: Use whole days.'],
      [5, 'Name is empty. Every product needs one.'],
      [7, 'This repeats row 6. Take one of the two away, or give each a number of its own.'],
    ])
  })
})

describe('Import of orders', () => {
  const header = 'Order no,Customer ID,Order date,Required date,Shipped date,Freight,Status'

  it('plans what is still to come, opens nothing for history, and leaves the start day alone', async () => {
    const shop = await aShopWithAna()
    const path = file(
      header,
      '1,C7,2026-02-20,2026-02-26,,4.95,',
      '2,C7,2026-02-20,2026-03-13,,0,',
      '3,C7,2026-02-20,2026-02-27,2026-02-27,0,',
      '4,C7,2026-02-20,2026-03-20,,0,cancelled',
    )
    expect((await bringIn(shop, path, 'orders')).counts).toMatchObject({ new: 4, rejected: 0 })
    expect((await ordersOf(shop)).map(({ status, outcome }) => [status, outcome.kind])).toEqual([
      ['taken', 'late'],
      ['taken', 'waiting'],
      ['delivered', 'kept'],
      ['cancelled', 'none'],
    ])
    expect((await tasksOf(shop)).map(({ title, dueOn }) => [title, dueOn])).toEqual([['Deliver order 2', '2026-03-13']])
    expect((await shop.ask('shop', 'now')).shop?.startDay).toBe('2026-03-02')
    expect((await check(shop, path, 'orders')).counts).toMatchObject({ new: 0, updated: 0, unchanged: 4 })
    await shop.ask('journal', 'undo', {})
    expect([await ordersOf(shop), await tasksOf(shop)]).toEqual([[], []])
    await shop.ask('journal', 'redo')
    expect([(await ordersOf(shop)).length, (await tasksOf(shop)).length]).toEqual([4, 1])
  })

  it('moves a known order along with its steps, never back, and gives it back by undo', async () => {
    const shop = await aShopWithAna()
    const open = file(header, '1,C7,2026-02-20,2026-03-13,,0,')
    await bringIn(shop, open, 'orders')
    const delivered = await bringIn(shop, file(header, '1,C7,2026-02-20,2026-03-13,2026-03-01,0,'), 'orders')
    expect((await delivered.rows('updated'))[0]?.words).toBe('Delivered: 2026-03-01; Status: taken → delivered')
    expect(await tasksOf(shop)).toMatchObject([{ status: 'done' }])
    expect((await check(shop, open, 'orders')).counts).toMatchObject({ unchanged: 1 })
    await shop.ask('journal', 'undo', {})
    expect(await ordersOf(shop)).toMatchObject([{ status: 'taken', deliveredOn: null }])
    expect(await tasksOf(shop)).toMatchObject([{ status: 'open' }])
  })

  it('takes the choices: unknown customers added, promised on the day, handed over on the spot', async () => {
    const shop = await aShopWithAna()
    const path = file(
      'Order no,Customer ID,Order date,Required date,Ship name,Ship city',
      '1,C9,2026-02-20,2026-02-25,Bo,Oslo',
      '2,C9,2026-02-21,,,',
      '3,C7,2026-02-21,2026-02-25,Dora,Bonn',
    )
    expect(await reasons(await check(shop, path, 'orders'))).toEqual([
      [
        2,
        'Customer number “C9”: No customer has this number. Import the customers first, or choose above that they are added.',
      ],
      [
        3,
        'Customer number “C9”: No customer has this number. Import the customers first, or choose above that they are added.',
      ],
    ])
    const choices = { unknownCustomers: 'create', promiseKind: 'on', handedOver: 'yes' }
    expect((await bringIn(shop, path, 'orders', { choices })).counts).toMatchObject({ new: 3, rejected: 0 })
    expect(await ordersOf(shop)).toMatchObject([
      {
        customerName: 'Bo',
        recipientName: '',
        promiseKind: 'on',
        outcome: { kind: 'broken', days: 5, wasEarly: true },
      },
      { customerName: 'Bo', promiseKind: null, deliveredOn: '2026-02-21' },
      { customerName: 'Ana', recipientName: 'Dora' },
    ])
    expect((await check(shop, path, 'orders')).recognised.reading.choices).toMatchObject(choices)
    await shop.ask('journal', 'undo', {})
    expect(await shop.ask('customers', 'find', { text: 'Bo', size: 5 })).toEqual([])
  })

  it('reads how far an order is, as other programs say it', async () => {
    const shop = await aShopWithAna()
    const path = file(
      'Order no,Customer,Order date,Status,Dispatched,Shipping method,Paid on,On or by,Promised',
      '1,Ana,2026-02-20,Pending,,Parcel,,,',
      '2,Ana,2026-02-20,shipped,2026-02-23,Post,2026-02-24,,',
      '3,Ana,2026-02-20,sent,2026-02-23,Collection,,exactly,2026-03-13',
      '4,Ana,2026-02-20,canceled,,,,,',
      '5,Ana,2026-02-20,delivered,,,,,',
      '6,Ana,2026-02-20,,2026-02-19,,,,',
      '7,Ana,2026-02-20,,,,2026-03-03,,',
    )
    const { counts, rows } = await bringIn(shop, path, 'orders')
    expect(counts).toMatchObject({ new: 4, rejected: 3 })
    expect((await rows('rejected')).map(({ words }) => words)).toEqual([
      'It is called delivered: say on which day.',
      'Sent “2026-02-19”: It cannot be sent before it was ordered.',
      'Paid “2026-03-03”: It cannot be paid on a day to come.',
    ])
    expect(await ordersOf(shop)).toMatchObject([
      { status: 'taken', method: 'post' },
      { status: 'sent', method: 'post', paidOn: '2026-02-24' },
      { status: 'ready', method: 'pick up', promiseKind: 'on', promisedOn: '2026-03-13' },
      { status: 'cancelled' },
    ])
  })

  it('rejects what can’t be, with the reason', async () => {
    const shop = await aShopWithAna()
    await shop.ask('customers', 'add', aCustomer({ name: 'Bo', reference: 'C8' }))
    await bringIn(shop, file(header, '1,C7,2026-02-20,2026-03-13,,0,'), 'orders')
    const bad = file(
      'Order no,Customer ID,Order date,Required date,Shipped date,Freight,Discount amount',
      '1,C8,2026-02-20,,,0,',
      '1,C7,2026-02-20,2026-03-12,,0,',
      '2,C7,2026-02-20,,2026-02-19,0,',
      '3,C7,2026-04-20,,,0,',
      '4,C7,2026-02-20,,,-4.95,',
      '5,,2026-02-20,,,,',
      '6,C7,,,,,',
      ',C7,2026-02-20,,,,',
      `${'7'.repeat(31)},C7,2026-02-20,,,,`,
      '8,C7,2026-02-20,2026-02-19,,,',
      '9,C7,2026-02-20,,,,5.00',
      '10,C7,2026-02-20,,,,',
      '10,C7,2026-02-21,,,,',
    )
    const { counts, rows } = await check(shop, bad, 'orders')
    expect(counts).toEqual({ new: 1, updated: 0, unchanged: 0, rejected: 12 })
    expect((await rows('rejected')).map(({ words }) => words)).toEqual([
      'The number 1 is taken: that order is Ana’s.',
      'It is promised by 2026-03-13 already, the file says by 2026-03-12. A promise is changed on the order itself, with the reason.',
      'Delivered “2026-02-19”: It cannot be delivered before it was ordered.',
      'Ordered “2026-04-20”: It cannot be ordered on a day to come.',
      'Delivery charge “-£4.95”: An amount cannot be below 0.',
      'The customer is missing: every order needs one.',
      'The day on which it was ordered is missing: a new order needs one.',
      'Order number is empty. Every row needs the number that it belongs to.',
      `Order number “${'7'.repeat(31)}”: At most 30 characters fit here.`,
      'Promised day “by 2026-02-19”: It cannot be promised for a day before it was ordered.',
      'Discount “£5.00”: It has no lines yet to be taken from. Import the orders without this column, then their lines, then this file again.',
      'This repeats row 13. Take one of the two away, or give each a number of its own.',
    ])
  })
})
