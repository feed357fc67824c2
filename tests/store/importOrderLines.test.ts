import { describe, expect, it } from 'vitest'
import { aShopWithAna, detailOf, file } from '../support/importedOrders'
import { bringIn, check } from '../support/imports'

describe('Import of order lines', () => {
  async function aShopWithOrders() {
    const shop = await aShopWithAna()
    await bringIn(shop, file('Product ID,Name,Price,Make days', 'P1,Pillar candle,12.50,3'), 'products')
    const orders = ['1,C7,2026-02-20,2026-03-13,5', '2,C7,2026-02-20,,0']
    await bringIn(shop, file('Order no,Customer ID,Order date,Required date,Freight', ...orders), 'orders')
    return shop
  }
  const header = 'Order no,SKU,Product,Unit price,Quantity,Discount'

  it('adds up per line, knows its products, and plans the making; an order’s lines are taken together', async () => {
    const shop = await aShopWithOrders()
    const path = file(header, '1,P1,,,2,', '1,,Gift box,3.335,3,0.15', '2,,Gift box,3,1,', '1,,Gift box,3.335,3,0.15')
    const { counts } = await bringIn(shop, path, 'order lines')
    expect(counts).toEqual({ new: 4, updated: 0, unchanged: 0, rejected: 0 })
    const { lines, total, units, steps } = await detailOf(shop, '1')
    expect(lines.map(({ product, price, discount }) => [product, price, discount])).toEqual([
      ['Pillar candle', 1250, null],
      ['Gift box', 334, { percent: 15 }],
      ['Gift box', 334, { percent: 15 }],
    ])
    expect({ total, units }).toEqual({ total: 2500 + 2 * 852 + 500, units: 8 })
    expect(new Map(steps.map(({ kind, dueOn }) => [kind, dueOn]))).toEqual(
      new Map([
        ['make', '2026-03-10'],
        ['deliver', '2026-03-13'],
      ]),
    )
    expect((await check(shop, path, 'order lines')).counts).toMatchObject({ new: 0, updated: 0, unchanged: 4 })
    const fewer = await bringIn(shop, file(header, '1,P1,,,2,', '2,,Gift box,3,1,'), 'order lines')
    expect(fewer.counts).toEqual({ new: 0, updated: 1, unchanged: 1, rejected: 0 })
    expect((await fewer.rows('updated'))[0]?.words).toBe('Lines: 3, together £42.04 → 1, together £25.00')
    expect((await detailOf(shop, '1')).lines).toHaveLength(1)
    await shop.ask('journal', 'undo', {})
    expect((await detailOf(shop, '1')).lines).toHaveLength(3)
    await shop.ask('journal', 'undo', {})
    expect(await detailOf(shop, '1')).toMatchObject({ lines: [], total: 500, units: 0 })
    expect((await detailOf(shop, '1')).steps.map(({ kind }) => kind)).toEqual(['deliver'])
  })

  it('adds products that nobody knows, once each, if so chosen; they go with the import', async () => {
    const shop = await aShopWithOrders()
    const path = file(header, '1,G1,Gift box,3,1,', '2,G1,Gift box,3,1,', '2,,Wick,1,1,')
    await bringIn(shop, path, 'order lines', { choices: { unknownProducts: 'create' } })
    const found = await shop.ask('products', 'find', { text: 'G1', size: 5 })
    expect(found).toMatchObject([{ name: 'Gift box', price: 300, reference: 'G1' }])
    expect((await detailOf(shop, '2')).lines[0]?.productId).toBe(found[0]?.id)
    await shop.ask('journal', 'undo', {})
    expect(await shop.ask('products', 'find', { text: 'G1', size: 5 })).toEqual([])
  })

  it('rejects a whole order for one wrong line, and says which', async () => {
    const shop = await aShopWithOrders()
    const bad = file(
      header,
      '1,P1,,,2,',
      '1,,Gift box,3,0,',
      '9,P1,,,1,',
      ',P1,,,1,',
      '2,,,3,1,',
      '2,,A,,1,',
      '2,,A,1,1000000000,',
      '2,,A,-1,1,',
      '2,,A,1,-1,',
      '2,,A,1,1,1.5',
      '2,,A,1,1.2345,',
      '2,,A,1,one,',
    )
    const { counts, rows } = await check(shop, bad, 'order lines', { choices: { discountWay: 'share' } })
    expect(counts).toEqual({ new: 0, updated: 0, unchanged: 0, rejected: 12 })
    expect((await rows('rejected')).map(({ line, words }) => [line, words])).toEqual([
      [2, 'Row 3 of the same order: Quantity “0”: The quantity cannot be 0.'],
      [3, 'Quantity “0”: The quantity cannot be 0.'],
      [4, 'No order has the number 9. Import or take the order first.'],
      [5, 'Order number is empty. Every row needs the number that it belongs to.'],
      [6, 'Product is empty. Every line needs one: say what it is.'],
      [7, 'Price is empty. The price is missing.'],
      [8, 'Quantity “1000000000”: At most 1,000,000 of one thing.'],
      [9, 'Price “-1”: An amount cannot be below 0.'],
      [10, 'Quantity “-1”: What came back is no line of an order: import it as a return.'],
      [11, 'Discount “1.5”: A discount is from 0 to 100 percent.'],
      [12, 'Quantity “1.2345”: A quantity has at most three decimals.'],
      [13, 'Quantity “one”: This is not a number like 1,234.56.'],
    ])
  })
})

describe('Import of returns', () => {
  it('joins lines by their number, knows the order, and turns quantities', async () => {
    const shop = await aShopWithAna()
    await bringIn(shop, file('Order no,Customer ID,Order date', '1,C7,2026-02-20'), 'orders')
    const header = 'Return no,Order no,Date,Product,Price,Quantity'
    const path = file(header, 'R1,1,2026-02-25,Candle,2.50,2', 'R1,1,2026-02-25,Wick,-1,1', 'R2,9,2026-02-25,Wick,1,1')
    const { counts, rows } = await bringIn(shop, path, 'returns')
    expect(counts).toMatchObject({ new: 2, rejected: 1 })
    expect((await rows('rejected'))[0]?.words).toBe(
      'Order number “9”: No order has this number. Import the order first, or leave it empty.',
    )
    expect((await detailOf(shop, '1')).returns).toMatchObject([{ number: 'R1', on: '2026-02-25', total: -600 }])
    expect((await check(shop, path, 'returns')).counts).toMatchObject({ new: 0, unchanged: 2 })
    const [past] = await shop.ask('imports', 'past')
    expect(await shop.ask('imports', 'edited', { importId: past?.id ?? '' })).toMatchObject({
      untouched: 1,
      edited: [],
    })
    await shop.ask('journal', 'undo', {})
    expect((await detailOf(shop, '1')).returns).toEqual([])
  })
})
