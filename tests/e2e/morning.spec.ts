import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anOccasion, aThank } from '../support/owed'
import { aFolder, beginShop, expect, expectAccessible, type OpenApp, test } from './app'
import { pagesOf, textOf } from './paper'
import { planDay } from './planned'

const northwind = join(import.meta.dirname, '../../../shared/data/northwind/customers.csv')

/** Brings a file of customers in through the screen and answers what the preview counted. */
async function bringIn({ page, answerOpenDialog, chooseMenuItem }: OpenApp, path: string): Promise<readonly string[]> {
  await answerOpenDialog(path)
  await chooseMenuItem('import')
  const again = page.getByRole('button', { name: 'Import another file' })
  const choose = page.getByRole('button', { name: 'Choose a CSV file…' })
  await again.or(choose).first().waitFor()
  if (await again.isVisible()) await again.click()
  await choose.click()
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('tab', { name: /^New/ }).waitFor()
  return await page.getByRole('tab').allInnerTexts()
}

const tight = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ' ').trim())
const customersIn = async ({ ask }: OpenApp) =>
  (
    await ask('customers', 'list', {
      filter: { status: 'all' },
      sort: { by: 'name', direction: 'ascending' },
      from: 0,
      size: 1,
    })
  ).total

test('a real shop’s morning: its customers come in, the day is planned, printed and ticked back', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  expect(tight(await bringIn(opened, northwind))).toEqual(['New 93', 'Updated 0', 'Unchanged 0', 'Rejected 0'])
  await page.getByRole('button', { name: 'Import 93 customers' }).click()
  await expect.poll(() => customersIn(opened)).toBe(93)
  expect(tight(await bringIn(opened, northwind))).toEqual(['New 0', 'Updated 0', 'Unchanged 93', 'Rejected 0'])
  const [{ id: customerId } = { id: '' }] = await ask('customers', 'find', { text: 'Alfreds Futterkiste', size: 1 })
  aThank(opened, { customerId, title: 'the first order' })
  anOccasion(opened, { customerId, kind: 'anniversary', year: 2021, leadDays: 12 })
  await planDay(ask, 58)

  await opened.chooseMenuItem('today')
  await opened.chooseMenuItem('print')
  const folder = aFolder()
  for (const [name, size] of [
    ['A4', { width: 595, height: 842 }],
    ['Letter', { width: 612, height: 792 }],
  ] as const) {
    await page.getByRole('radio', { name }).click()
    const path = join(folder, `${name}.pdf`)
    await opened.answerSaveDialog(path)
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect.poll(() => existsSync(path)).toBe(true)
    expect(pagesOf(path)).toMatchObject(size)
    expect(textOf(path)).toContain('Alfreds Futterkiste')
    expect(textOf(path)).toContain('030-0074321')
    expect(textOf(path)).toContain('Write the thank-you card: the first order')
    expect(textOf(path)).toContain('Buy a gift for 5 years with')
  }
  const code = /Sheet (\w+)/.exec(textOf(join(folder, 'A4.pdf')))?.[1] ?? ''
  await opened.chooseMenuItem('today')
  await page.getByRole('button', { name: 'Tick back a sheet' }).click()
  await page.getByLabel('Code of the sheet').fill(code)
  await page.getByLabel('Numbers ticked').fill('1-60')
  await page.getByRole('button', { name: 'Tick off 60 lines' }).click()
  await expect.poll(async () => await ask('today', 'counts', {})).toEqual({ today: 0, tasks: 0, thanks: 0 })
})

test('2,000 rows with semicolons, accents and days: counted, repeated and undone', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  await beginShop(opened)
  const line = (number: number, city: string, since = '13/02/2024') =>
    `K${number};Zoë Müller ${number};${city};${since}`
  const file = (name: string, lines: readonly string[]) => {
    const path = join(aFolder(), name)
    writeFileSync(path, Buffer.from(['Customer number;Name;City;Customer since', ...lines].join('\r\n'), 'latin1'))
    return path
  }
  const known = Array.from({ length: 40 }, (_, at) => line(at + 1, 'Köln'))
  await bringIn(opened, file('known.csv', known))
  await page.getByRole('button', { name: 'Import 40 customers' }).click()
  await expect.poll(() => customersIn(opened)).toBe(40)

  const changed = Array.from({ length: 40 }, (_, at) => line(at + 1, 'Bonn'))
  const fresh = Array.from({ length: 1957 }, (_, at) => line(at + 41, 'Köln'))
  const bad = [line(3001, 'Köln', '31/06/2024'), 'K3002;;Köln;13/02/2024', line(3003, 'Köln', '13/02/0026')]
  const whole = file('all.csv', [...changed, ...fresh, ...bad])
  expect(tight(await bringIn(opened, whole))).toEqual(['New 1,957', 'Updated 40', 'Unchanged 0', 'Rejected 3'])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Import 1,997 customers' }).click()
  await expect.poll(() => customersIn(opened)).toBe(1997)
  expect(tight(await bringIn(opened, whole))).toEqual(['New 0', 'Updated 0', 'Unchanged 1,997', 'Rejected 3'])
  await opened.chooseMenuItem('undo')
  await expect.poll(() => customersIn(opened)).toBe(40)
})
