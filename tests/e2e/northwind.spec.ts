import { hasRealShops, realPath } from '../support/realShops'
import { beginShop, expect, expectAccessible, type OpenApp, test } from './app'

/** Chooses what is in a file and the file, checks it and brings it in, with the keyboard. */
async function bringIn({ page, answerOpenDialog, chooseMenuItem }: OpenApp, what: string, name: string, words: string) {
  await chooseMenuItem('import')
  const another = page.getByRole('button', { name: 'Import another file' })
  await another.or(page.getByRole('button', { name: 'Choose a CSV file…' })).waitFor()
  if (await another.isVisible()) await another.press('Enter')
  await page.getByRole('radio', { name: new RegExp(`^${what}`) }).press('Space')
  await answerOpenDialog(realPath(`northwind/${name}.csv`))
  await page.getByRole('button', { name: 'Choose a CSV file…' }).press('Enter')
  await page.getByRole('button', { name: 'Check the file' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Check the file' }).press('Enter')
  await page.getByRole('button', { name: words }).press('Enter')
  await expect(page.getByRole('button', { name: 'Import another file' })).toBeVisible()
}

test.describe('Northwind (its files stand in ../shared/data)', () => {
  // A user's checkout has no such folder.
  if (!hasRealShops) return

  test('comes in from its four files, and every promise stands as it was kept', async ({ open }) => {
    const app = await open()
    await beginShop(app)
    const { page } = app
    await bringIn(app, 'Customers', 'customers', 'Import 93 customers')
    await bringIn(app, 'Products', 'products', 'Import 77 products')
    await bringIn(app, 'Orders', 'orders', 'Import 830 orders')
    await bringIn(app, 'Order lines', 'order_lines', 'Import 2,155 order lines')
    await expectAccessible(page)

    await page.getByRole('link', { name: 'Go to the orders' }).press('Enter')
    await expect(page.getByText('No order is open')).toBeHidden()
    const choose = async (filter: string, option: string) => {
      await page.getByRole('search').getByRole('button', { name: filter }).press('Enter')
      await page.getByRole('option', { name: option, exact: true }).press('Enter')
    }
    await choose('Status', 'All orders')
    await expect(page.getByText('830 orders found, £1,330,735.98')).toBeVisible()
    await choose('Promise', 'Broken')
    await expect(page.getByText('37 orders found')).toBeVisible()
    await choose('Promise', 'Late')
    await expect(page.getByText('21 orders found')).toBeVisible()

    await page.getByRole('link', { name: 'Scorecard' }).press('Enter')
    await page.getByRole('button', { name: 'Promised in' }).press('Enter')
    await page.getByRole('option', { name: 'All there is' }).press('Enter')
    await expect(page.getByText('772 of 809 kept (95 %)')).toBeVisible()
    const tasks = await app.ask('tasks', 'list', {
      filter: { status: 'all' },
      sort: { by: 'due', direction: 'ascending' },
      from: 0,
      size: 1,
    })
    expect(tasks.total).toBe(0)
  })
})
