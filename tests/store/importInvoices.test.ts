import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { aFile, bringIn, check, choose } from '../support/imports'
import { hasRealShops, unpacked } from '../support/realShops'
import { aShop, type TestShop } from '../support/shop'

const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
const file = (...lines: string[]) => aFile(`${[header, ...lines].join('\n')}\n`, 'invoices.csv')

type Figures = { orders: number; lines: number; returns: number; customers: number; products: number; net: number }
/** What stands in the shop's file, counted and added up apart from the app. */
function figuresOf({ folder }: TestShop) {
  const db = new Database(join(folder, 'shop.regulars'), { readonly: true })
  const figures = db
    .prepare(
      `select (select count(*) from orders) as orders, (select count(*) from returns) as returns,
         (select count(*) from order_lines) + (select count(*) from return_lines) as lines,
         (select count(*) from customers) as customers, (select count(*) from products) as products,
         (select coalesce(sum(total), 0) from orders) + (select coalesce(sum(total), 0) from returns) as net`,
    )
    .get() as Figures
  const best = db
    .prepare(
      `select reference, sum(total) as net from customers join
         (select "customerId", total from orders union all select "customerId", total from returns)
         on "customerId" = customers.id group by customers.id order by net desc limit 3`,
    )
    .all() as { reference: string; net: number }[]
  db.close()
  return { figures, best: best.map(({ reference, net }) => [reference, net]) }
}
const none: Figures = { orders: 0, lines: 0, returns: 0, customers: 0, products: 0, net: 0 }

describe('Import of invoices', () => {
  const small = () =>
    file(
      '1,A,Lantern,6,2010-12-01 08:26:00,2.555,17850.0,France',
      '1,A,Lantern,6,2010-12-01 08:26:00,2.555,17850.0,France',
      '2,B,Heart,1,2010-12-01 09:00:00,1,17850.0,Spain',
      '1,B,Heart,2,2010-12-01 08:26:00,1,17850.0,France',
      'C3,A,Lantern,-1,2010-12-02 10:00:00,2.555,17850.0,France',
    )

  it('joins the lines of a number wherever they stand, delivers on the spot, and knows what came back', async () => {
    const shop = await aShop()
    const { counts, rows, recognised } = await bringIn(shop, small(), 'invoices')
    expect(counts).toEqual({ new: 5, updated: 0, unchanged: 0, rejected: 0 })
    expect(recognised.choices.map(({ key }) => key)).toEqual([
      'unknownCustomers',
      'unknownProducts',
      'handedOver',
      'method',
    ])
    expect((await rows('new')).map(({ line, title }) => [line, title])).toEqual([
      [2, '1 · 6 × Lantern'],
      [3, '1 · 6 × Lantern'],
      [5, '1 · 2 × Heart'],
      [4, '2 · 1 × Heart'],
      [6, 'C3 · -1 × Lantern'],
    ])
    const { figures } = figuresOf(shop)
    expect(figures).toEqual({ ...none, orders: 2, lines: 5, returns: 1, customers: 1, net: 256 * 12 + 200 + 100 - 256 })
    const [customer] = await shop.ask('customers', 'find', { text: '17850', size: 5 })
    const { name, reference, addresses } = await shop.ask('customers', 'detail', { id: customer?.id ?? '' })
    expect({ name, reference, country: addresses[0]?.country }).toEqual({
      name: 'Customer 17850',
      reference: '17850',
      country: 'France',
    })
    expect((await check(shop, small(), 'invoices')).counts).toEqual({ new: 0, updated: 0, unchanged: 5, rejected: 0 })
    const { rows: found } = await shop.ask('orders', 'list', {
      filter: { status: 'all' },
      sort: { by: 'number', direction: 'ascending' },
      from: 0,
      size: 5,
    })
    expect(found).toMatchObject([
      { number: '1', orderedOn: '2010-12-01', deliveredOn: '2010-12-01', status: 'delivered', method: 'pick up' },
      { number: '2' },
    ])
    await shop.ask('journal', 'undo', {})
    expect(figuresOf(shop).figures).toEqual(none)
    await shop.ask('journal', 'redo')
    expect(figuresOf(shop).figures).toEqual(figures)
  })

  it('lists what was used since for a decision; what stays keeps its customer', async () => {
    const shop = await aShop()
    const { draft: importId } = await bringIn(shop, small(), 'invoices', { choices: { unknownProducts: 'create' } })
    expect(figuresOf(shop).figures).toMatchObject({ products: 2 })
    const { rows } = await shop.ask('orders', 'list', {
      filter: { status: 'all' },
      sort: { by: 'number', direction: 'ascending' },
      from: 0,
      size: 5,
    })
    await shop.ask('orders', 'pay', { ids: [rows[1]?.id ?? ''], paidOn: '2026-03-02' })
    expect(await shop.ask('imports', 'edited', { importId })).toEqual({
      untouched: 5,
      restored: 0,
      edited: [{ id: rows[1]?.id, title: '2', isNew: true }],
    })
    await shop.ask('imports', 'takeBack', { importId, alsoEdited: [] })
    expect(figuresOf(shop).figures).toEqual({ ...none, orders: 1, lines: 1, customers: 1, products: 1, net: 100 })
    await shop.ask('journal', 'undo', {})
    expect(figuresOf(shop).figures).toMatchObject({ orders: 2, returns: 1, lines: 5, products: 2 })
  })

  it('rejects what can’t be, with the reason, an invoice as a whole', async () => {
    const shop = await aShop()
    const { counts, rows } = await check(
      shop,
      file(
        '1,A,Lantern,6,2010-12-01,1,,France',
        '2,A,Lantern,6,2010-12-01,1,1,France',
        '2,A,Lantern,6,2010-12-01,1,2,France',
        '3,A,Lantern,6,2010-12-01,1,1,France',
        '3,A,Lantern,-6,2010-12-01,1,1,France',
        '4,A,Lantern,6,2010-12-01,1,1,France',
        '4,A,Lantern,6,2010-12-01,-1,1,France',
        '5,A,Lantern,6,,1,1,France',
      ),
      'invoices',
    )
    expect(counts).toEqual({ new: 0, updated: 0, unchanged: 0, rejected: 8 })
    expect((await rows('rejected')).map(({ line, words }) => [line, words])).toEqual([
      [2, 'The customer is missing: every order needs one.'],
      [3, 'Its rows name more than one customer. Give each their own invoice number.'],
      [4, 'Its rows name more than one customer. Give each their own invoice number.'],
      [5, 'Some of its quantities are below 0. What came back needs an invoice number of its own.'],
      [6, 'Some of its quantities are below 0. What came back needs an invoice number of its own.'],
      [7, 'Row 8 of the same invoice: Price “-1”: An amount cannot be below 0.'],
      [8, 'Price “-1”: An amount cannot be below 0.'],
      [9, 'The day on which it was ordered is missing: a new order needs one.'],
    ])
  })
})

describe.skipIf(!hasRealShops)('A real year of a gift-ware shop (its file stands in ../shared/data)', () => {
  it('comes in to the penny, leaves nothing when cancelled, and is undone as one step', {
    timeout: 240_000,
  }, async () => {
    const shop = await aShop()
    const before = readdirSync(shop.folder).toSorted()
    const { file: chosen, recognised } = await choose(shop, aFile(unpacked('online-retail/lines.csv.gz')), 'invoices')
    const asked = { draft: randomUUID(), file: chosen, subject: 'invoices' as const, reading: recognised.reading }
    const cancelledAt = async (job: string, share: number, work: Promise<unknown>) => {
      const isThere = () =>
        shop.notices.some((it) => it.type === 'progress' && it.job === job && it.done > share * it.total)
      const cancelled = expect(work).rejects.toMatchObject({ code: 'job.cancelled' })
      while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 5))
      shop.cancel(job)
      await cancelled
    }
    await cancelledAt('check', 0.1, shop.ask('imports', 'check', { ...asked, job: 'check' }))
    expect(readdirSync(shop.folder).toSorted()).toEqual(before)

    const counts = await shop.ask('imports', 'check', { ...asked, job: 'check again' })
    expect(counts).toEqual({ new: 541_909 - 135_080, updated: 0, unchanged: 0, rejected: 135_080 })
    const { rows: rejected } = await shop.ask('imports', 'rejects', { draft: asked.draft, from: 0, size: 200 })
    expect(new Set(rejected.map(({ reason }) => reason))).toEqual(
      new Set(['The customer is missing: every order needs one.']),
    )
    await cancelledAt('commit', 0.3, shop.ask('imports', 'commit', { draft: asked.draft, job: 'commit' }))
    expect(figuresOf(shop).figures).toEqual(none)

    await shop.ask('imports', 'commit', { draft: asked.draft, job: 'commit again' })
    expect(figuresOf(shop)).toEqual({
      figures: { orders: 22_190 - 3654, returns: 3654, lines: 406_829, customers: 4372, products: 0, net: 830_006_581 },
      best: [
        ['14646', 27_948_902],
        ['18102', 25_643_849],
        ['17450', 18_748_217],
      ],
    })
    const { rows } = await shop.ask('orders', 'list', {
      filter: { status: 'all', text: '576339' },
      sort: { by: 'number', direction: 'ascending' },
      from: 0,
      size: 5,
    })
    expect((await shop.ask('orders', 'detail', { id: rows[0]?.id ?? '' })).lines).toHaveLength(542)
    await shop.ask('journal', 'undo', {})
    expect(figuresOf(shop).figures).toEqual(none)
  })
})
