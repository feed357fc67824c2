import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aProduct } from '../support/factories'
import { aFolder, expect, test } from './app'
import { beginOrdersShop, on } from './ordersShop'

test('File > Export saves the list on screen, as it is filtered and sorted, and no cell runs as a formula', async ({
  open,
}) => {
  const opened = await open()
  const { page, ask, answerSaveDialog, chooseMenuItem } = opened
  const { take } = await beginOrdersShop(opened)
  await ask('products', 'add', aProduct({ name: '=1+box', price: 1250 }))
  await take({ number: '1066', promise: on('2026-03-13') })
  await take({ number: '1067', promise: on('2026-03-12') }, 'Café Linden')
  const folder = aFolder()
  /** What is saved of the list at this address, once it says how much it holds. */
  async function saved(path: string, holds: string): Promise<string> {
    await page.evaluate((to) => {
      location.hash = to
    }, path)
    await expect(page.getByText(holds)).toBeVisible()
    const file = join(folder, `${holds}.csv`)
    await answerSaveDialog(file)
    await chooseMenuItem('export')
    await expect.poll(() => existsSync(file)).toBe(true)
    return readFileSync(file, 'utf8')
  }
  const orders = await saved('/orders?by=promised&direction=descending', '2 open orders')
  expect(orders).toMatch(/^\ufeffOrder number,Customer number,Customer,Ordered,Promised,.*\r\n1066,.*36,.*\r\n1067,/)
  expect(await saved('/orders?text=Linden', '1 order found')).not.toContain('1066')
  expect(await saved('/products?text=box', '1 product')).toMatch(/\r\n,"'=1\+box",,12\.5,3,yes,\r\n$/)
  expect(await saved('/customers', '3 customers')).toContain('Café Linden')
})
