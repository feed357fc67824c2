import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aFolder, beginShop, expect, expectAccessible, type OpenApp, test } from './app'

const header = 'Kunden-Nr;Name;E-Mail;Ort;Kunde seit'
const row = (number: number, city: string, email = `k${number}@example.com`) =>
  `K${number};Müller ${number};${email};${city};${String((number % 28) + 1).padStart(2, '0')}/12/2024`

/** A file of the shop's customers, written on another computer: Windows-1252, semicolons, dd/mm/yyyy. */
function aFile(name: string, rows: readonly string[]): string {
  const path = join(aFolder(), name)
  writeFileSync(path, Buffer.from([header, ...rows].join('\r\n'), 'latin1'))
  return path
}

/** Chooses a file and checks it, with the keyboard alone. */
async function check({ page, answerOpenDialog }: OpenApp, path: string): Promise<void> {
  await answerOpenDialog(path)
  await page.getByRole('button', { name: 'Choose a CSV file…' }).press('Enter')
  await page.getByRole('button', { name: 'Check the file' }).press('Enter')
  await page.getByRole('tab', { name: /^New/ }).waitFor()
}

const countOf = (app: OpenApp) =>
  app
    .ask('customers', 'list', { filter: {}, sort: { by: 'name', direction: 'ascending' }, from: 0, size: 1 })
    .then(({ total }) => total)

test('a file of customers is brought in, mended, undone and taken back', async ({ open }) => {
  const app = await open()
  await beginShop(app)
  const { page } = app
  await app.chooseMenuItem('import')
  await expectAccessible(page)

  const first = Array.from({ length: 60 }, (_, at) => row(at + 1, 'Köln'))
  await check(app, aFile('kunden.csv', [...first, row(61, 'Bonn', 'not an address')]))
  await expect(page.getByRole('tab', { name: 'New 60' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('grid', { name: 'New' })).toContainText('Müller 1 · Köln')
  await page.getByRole('tab', { name: 'New 60' }).press('End')
  await expect(page.getByRole('grid', { name: 'Rejected' })).toContainText('Email “not an address”')
  await expectAccessible(page)
  const rejected = join(aFolder(), 'rejected.csv')
  await app.answerSaveDialog(rejected)
  await page.getByRole('button', { name: 'Save rejected rows…' }).press('Enter')
  await expect(page.getByText('Saved the rejected rows.')).toBeVisible()
  expect(readFileSync(rejected, 'utf8')).toContain(
    'K61;Müller 61;not an address;Bonn;06/12/2024;62;Email “not an address”',
  )
  expect(await countOf(app)).toBe(0)

  await page.getByRole('button', { name: 'Import 60 customers' }).press('Enter')
  await expect(page.getByRole('link', { name: 'Go to the customers' })).toBeVisible()
  await expectAccessible(page)
  expect(await countOf(app)).toBe(60)
  await app.chooseMenuItem('undo')
  await expect(page.getByText('Undone: Import customers from kunden.csv')).toBeVisible()
  expect(await countOf(app)).toBe(0)
  await app.chooseMenuItem('redo')
  await expect.poll(() => countOf(app)).toBe(60)

  await page.getByRole('button', { name: 'Import another file' }).press('Enter')
  await check(app, aFile('kunden 2.csv', [row(1, 'Bonn'), row(2, 'Köln'), row(99, 'Köln')]))
  await page.getByRole('tab', { name: 'Updated 1' }).click()
  await expect(page.getByRole('grid', { name: 'Updated' })).toContainText('City: Köln → Bonn')
  await page.getByRole('button', { name: 'Import 2 customers' }).press('Enter')
  await expect.poll(() => countOf(app)).toBe(61)
  const [used] = await app.ask('customers', 'find', { text: 'K99', size: 1 })
  await app.ask('customers', 'logContact', { customerId: used?.id ?? '', kind: 'call', direction: 'in', text: 'hello' })
  await app.chooseMenuItem('import')
  await page.getByRole('button', { name: 'Take back kunden 2.csv…' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('1 row was changed or used since')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).press('Enter')
  await expect(page.getByText('Took back kunden 2.csv; 1 row stays')).toBeVisible()
  expect(await countOf(app)).toBe(61)
})

test('a file that is no table is refused by its name, and nothing changes', async ({ open }) => {
  const app = await open()
  await beginShop(app)
  await app.chooseMenuItem('import')
  const path = join(aFolder(), 'customers.csv')
  writeFileSync(path, Buffer.from([0x50, 0x4b, 3, 4, ...Buffer.from('xl/workbook.xml')]))
  await app.answerOpenDialog(path)
  await app.page.getByRole('button', { name: 'Choose a CSV file…' }).press('Enter')
  await expect(app.page.getByRole('alert')).toContainText('customers.csv is no CSV file: this is an Excel workbook.')
})
