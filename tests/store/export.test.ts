import { describe, expect, it } from 'vitest'
import { csvRow, type DecimalMark } from '../../src/shared/domain/cells'
import { EXPORT_WINDOW, type ExportCell } from '../../src/shared/export'
import type { ExportedList } from '../../src/shared/files'
import { aLine, aProduct } from '../support/factories'
import { aFile, check } from '../support/imports'
import { anOrdersShop, by, type OrdersShop, on } from '../support/orders'
import { aShop, type TestShop } from '../support/shop'

const byName = { subject: 'products', filter: {}, sort: { by: 'name', direction: 'ascending' } } as const
const byNumber = {
  subject: 'orders',
  filter: { status: 'all' },
  sort: { by: 'number', direction: 'ascending' },
} as const
const marks: readonly (readonly [string, DecimalMark])[] = [
  [',', '.'],
  [';', ','],
]

/** A list as the export reads it: its heading, then its rows. */
async function exported({ ask }: TestShop, list: ExportedList): Promise<readonly (readonly ExportCell[])[]> {
  const { subject, ...asked } = list
  const { heading, keys } = await ask(subject, 'exportList', asked)
  const rows = keys.length === 0 ? [] : await ask(subject, 'exportRows', { keys: keys.slice(0, EXPORT_WINDOW) })
  return [heading, ...rows]
}

/** The rows by their headings. */
async function table(shop: TestShop, list: ExportedList) {
  const [heading = [], ...rows] = await exported(shop, list)
  return rows.map((cells) => Object.fromEntries(heading.map((title, at) => [String(title), cells[at]])))
}

/** What our own importer makes of the exported file. */
async function comesBack(
  shop: TestShop,
  list: Exclude<ExportedList, { readonly subject: 'gifts' | 'journal' | 'thanks' }>,
  [delimiter, decimal]: readonly [string, DecimalMark],
) {
  const rows = await exported(shop, list)
  const file = aFile(`\ufeff${rows.map((cells) => csvRow(cells, delimiter, decimal)).join('')}`, 'list.csv')
  const { counts, rows: found } = await check(shop, file, list.subject)
  return { counts, wrong: [...(await found('updated')), ...(await found('rejected'))].map(({ words }) => words) }
}
const unchanged = (count: number) => ({
  counts: { new: 0, updated: 0, unchanged: count, rejected: 0 },
  wrong: [],
})

async function aShopWithProducts() {
  const shop = await aShop()
  const all = [
    { name: '=Éclair, "big"', reference: '-5', category: 'Candles', price: 123_405, makeDays: 2 },
    { name: '@box', reference: null, category: '', price: 0, makeDays: 0, note: 'one\ntwo; three' },
    { name: 'Votive', reference: 'C-1', category: '+candles', price: 1250, makeDays: 1, active: false },
  ]
  for (const own of all) await shop.ask('products', 'add', aProduct(own))
  return shop
}

describe('Products as a file', () => {
  it('hold everything, in the list’s filter and order, money as plain decimals', async () => {
    const shop = await aShopWithProducts()
    expect(await table(shop, { ...byName, sort: { by: 'price', direction: 'descending' } })).toEqual([
      {
        'Product number': '-5',
        Name: '=Éclair, "big"',
        Category: 'Candles',
        Price: 1234.05,
        'Days to make': 2,
        'Sold now': 'yes',
        Note: '',
      },
      expect.objectContaining({ Name: 'Votive', Price: 12.5, 'Sold now': 'no' }),
      expect.objectContaining({ 'Product number': null, Name: '@box', Price: 0 }),
    ])
    expect(await table(shop, { ...byName, filter: { active: false } })).toMatchObject([{ Name: 'Votive' }])
  })

  it.each(marks)('come back as they went, with “%s” between the cells', async (...mark) => {
    const shop = await aShopWithProducts()
    expect(await comesBack(shop, byName, mark)).toEqual(unchanged(3))
    const { id, ...eclair } = (await shop.ask('products', 'find', { text: 'eclair', size: 1 }))[0] ?? aGap()
    await shop.ask('products', 'edit', { id, product: { ...eclair, price: aProduct().price, active: false } })
    expect(await comesBack(shop, byName, mark)).toEqual(unchanged(3))
  })

  it('leave out what was removed meanwhile', async () => {
    const shop = await aShopWithProducts()
    const { keys } = await shop.ask('products', 'exportList', { filter: {}, sort: byName.sort })
    const [box] = await shop.ask('products', 'find', { text: 'box', size: 1 })
    await shop.ask('products', 'remove', { ids: [box?.id ?? aGap()] })
    expect(await shop.ask('products', 'exportRows', { keys })).toHaveLength(2)
  })
})

/** Orders of all kinds: promised and not, kept and late, with discounts, for others, paid, cancelled. */
async function aShopWithOrders() {
  const shop = await anOrdersShop('2026-03-16T09:00:00Z')
  const lines = (price: number) => [aLine({ product: 'Gift box', price, quantity: 2 }), aLine({ product: '=Card' })]
  const place = { lines: '3 Mill Lane\nFlat 2', city: 'York', region: '', postalCode: 'YO1 7HH', country: 'GB' }
  const kept = await shop.take({ number: '-7', promise: on('2026-03-13'), deliveryCharge: 495, note: 'a\nb' }, 'late')
  await shop.ask('orders', 'move', { ids: [kept], to: 'delivered', on: '2026-03-13' })
  await shop.ask('orders', 'pay', { ids: [kept], paidOn: '2026-03-14' })
  await shop.take({ number: '12', lines: lines(1001), discount: { percent: 12.5 } })
  await shop.take({ number: '13', lines: lines(1000), discount: { amount: 5 } })
  const ofBen = { customerId: shop.customerId, name: 'Asha', ...place }
  await shop.take({ number: '14', recipient: ofBen, timeFrom: '09:00', promise: by('2026-03-10') }, 'late')
  const gone = await shop.take({ number: '15', recipient: { ...ofBen, customerId: null } })
  await shop.ask('orders', 'move', { ids: [gone], to: 'cancelled' })
  return shop
}

describe('Orders as a file', () => {
  it('hold what was promised and what came of it, in the list’s filter and order', async () => {
    const shop = await aShopWithOrders()
    const all = await table(shop, byNumber)
    expect(all.map((row) => row['Order number'])).toEqual(['-7', '12', '13', '14', '15'])
    expect(all).toMatchObject([
      {
        Customer: 'Ana Petrović',
        'Customer number': null,
        Ordered: '2026-03-02',
        Promised: '2026-03-13',
        'On or by': 'on',
        Delivered: '2026-03-13',
        Outcome: 'kept',
        Goods: '3 × Pillar candle',
        Units: 3,
        'Delivery charge': 4.95,
        Total: 40.95,
        Paid: '2026-03-14',
        Note: 'a\nb',
      },
      { Outcome: '', Goods: '2 × Gift box, 1 × =Card', 'Discount amount': '12.5 %' },
      { 'Discount amount': 0.05, Total: 23.45 },
      {
        Outcome: 'late by 6 days',
        Recipient: 'Asha',
        'Recipient street': '3 Mill Lane\nFlat 2',
        Promised: '2026-03-10',
      },
      { Status: 'cancelled', 'Recipient postcode': 'YO1 7HH' },
    ])
    const late = await table(shop, { ...byNumber, filter: { status: 'late' } })
    expect(late.map((row) => row['Order number'])).toEqual(['14'])
  })

  it.each(marks)('come back as they went, with “%s” between the cells', async (...mark) => {
    const shop = await aShopWithOrders()
    expect(await comesBack(shop, byNumber, mark)).toEqual(unchanged(5))
  })

  it('say no more of a very long order than a spreadsheet’s cell holds', async () => {
    const shop: OrdersShop = await anOrdersShop()
    await shop.take({ lines: Array.from({ length: 200 }, () => aLine({ product: 'x'.repeat(300) })) })
    const [row] = await table(shop, byNumber)
    expect(row?.['Goods']).toMatch(/ …$/)
    expect(String(row?.['Goods']).length).toBeLessThan(32_767)
  })
})

const aGap = (): never => {
  throw new Error('It is not there')
}
