import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasRealShops, unpacked } from '../support/realShops'
import { aFolder, beginShop, expect, test } from './app'

test.describe('A real year of a gift-ware shop (its file stands in ../shared/data)', () => {
  // A user's checkout has no such folder.
  if (!hasRealShops) return

  test('comes in while the counter goes on: 541,909 lines', async ({ open }) => {
    test.setTimeout(300_000)
    const app = await open()
    await beginShop(app)
    const { page } = app
    const path = join(aFolder(), 'lines.csv')
    writeFileSync(path, unpacked('online-retail/lines.csv.gz'))
    await app.chooseMenuItem('import')
    await page.getByRole('radio', { name: /^Invoices/ }).press('Space')
    await app.answerOpenDialog(path)
    await page.getByRole('button', { name: 'Choose a CSV file…' }).press('Enter')
    await expect(page.getByText('such as 17850.0')).toBeVisible()
    await page.getByRole('button', { name: 'Check the file' }).press('Enter')

    // The telephone rings while the file is checked.
    await expect(page.getByRole('progressbar', { name: 'Checking lines.csv' })).toBeVisible()
    const places = page.getByRole('navigation', { name: 'Places' })
    await places.getByRole('link', { name: 'Customers' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeVisible({ timeout: 2000 })
    await app.chooseMenuItem('import')
    await expect(page.getByRole('tab', { name: 'Rejected 135,080' })).toBeVisible({ timeout: 150_000 })
    await page.getByRole('button', { name: 'Import 406,829 lines of invoices' }).press('Enter')
    await expect(page.getByRole('progressbar', { name: 'Bringing in lines.csv' })).toBeVisible()
    await places.getByRole('link', { name: 'Today' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Monday', { timeout: 2000 })
    await app.chooseMenuItem('import')
    await page.getByRole('link', { name: 'Go to the orders' }).press('Enter', { timeout: 120_000 })

    await places.getByRole('link', { name: 'Customers' }).press('Enter')
    await expect(page.getByText('4,372 customers')).toBeVisible({ timeout: 5000 })
    await places.getByRole('link', { name: 'Orders' }).press('Enter')
    await page.getByRole('search').getByRole('button', { name: 'Status' }).press('Enter')
    await page.getByRole('option', { name: 'All orders', exact: true }).press('Enter')
    await expect(page.getByText(/^18,?536 orders found/)).toBeVisible({ timeout: 5000 })
  })
})
