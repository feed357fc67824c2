import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { aFolder, expect, expectAccessible, type OpenApp, test } from './app'
import { beginOrdersShop, on } from './ordersShop'
import { pagesOf, textOf } from './paper'

async function save({ page, answerSaveDialog }: OpenApp, path: string): Promise<string> {
  await expect(page.getByRole('figure', { name: /page 1/i })).toBeVisible()
  await answerSaveDialog(path)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect.poll(() => existsSync(path)).toBe(true)
  await expect(page.getByText('Saved.').last()).toBeVisible()
  return textOf(path)
}

const go = async ({ page }: OpenApp, path: string) => {
  await page.evaluate((to) => {
    location.hash = to
  }, path)
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled()
}

const candles = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    productId: null,
    product: `Candle no. ${at + 1}`,
    price: 500,
    quantity: at + 1,
    discount: null,
  }))

test('the tickets of a day: what, how many, until when; each order on its own page', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  const { take } = await beginOrdersShop(opened)
  await take({ number: '1066', promise: on('2026-03-13'), note: 'Wrap it well' })
  await take({ number: '2000', promise: on('2026-03-13'), lines: candles(40) }, 'Café Linden')
  await go(opened, '/orders/tickets?on=2026-03-13')
  await expectAccessible(page)
  const folder = aFolder()
  const tickets = join(folder, 'tickets.pdf')
  const words = await save(opened, tickets)
  for (const said of ['1066', 'Ana Petrović', '020 7946 0777', 'Fri 6 Mar', 'Wed 11 Mar', 'Fri 13 Mar', 'Wrap it well'])
    expect(words).toContain(said)
  expect(words).toMatch(/3\s+Pillar candle/)
  expect(words).toContain('£36.00 to be paid')
  expect(words).toContain('Candle no. 40')
  expect(pagesOf(tickets)).toEqual({ count: 3, width: 595, height: 842 })
  // The second page of the long one says whose it is.
  expect(words.split('\f')[2]).toContain('Order 2000')

  await page.getByRole('radio', { name: 'Delivery notes' }).click()
  await page.getByRole('radio', { name: 'Letter' }).click()
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled()
  const notes = join(folder, 'notes.pdf')
  const noted = await save(opened, notes)
  expect(noted).toContain('Delivery note')
  expect(noted).toMatch(/12 Harbour Street\s+Leeds\s+LS1 4AB/)
  expect(noted).toContain('There are no prices on this note')
  expect(noted).not.toContain('£')
  expect(pagesOf(notes)).toMatchObject({ width: 612, height: 792 })
})

test('a note for somebody else carries their address and who ordered it', async ({ open }) => {
  const opened = await open()
  const { take } = await beginOrdersShop(opened)
  const place = { lines: '3 Mill Lane', city: 'York', region: '', postalCode: 'YO1 7HH', country: '' }
  const recipient = { customerId: null, name: 'Asha Raman', ...place }
  const id = await take({ number: '1047', promise: on('2026-03-13'), recipient })
  await go(opened, `/orders/${id}?print=${encodeURIComponent('delivery note')}`)
  const words = await save(opened, join(aFolder(), 'note.pdf'))
  expect(words).toMatch(/Asha Raman\s+3 Mill Lane\s+York\s+YO1 7HH/)
  expect(words).toMatch(/Ordered by\s+Ana Petrović/)
  expect(words).not.toContain('12 Harbour Street')
})

test('the make list adds up each product and names its orders; an empty one says so', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  const { take } = await beginOrdersShop(opened)
  await take({ number: '1066', promise: on('2026-03-13') })
  await take({ number: '1067', promise: on('2026-03-12') }, 'Café Linden')
  await go(opened, '/orders/make-list?on=2026-03-06')
  await expectAccessible(page)
  const folder = aFolder()
  const words = await save(opened, join(folder, 'list.pdf'))
  expect(words).toContain('Friday 6 March 2026')
  expect(words).toMatch(/6\s+Pillar candle\s+1067, 1066/)
  await go(opened, '/orders/make-list?on=2026-03-03')
  const none = await save(opened, join(folder, 'none.pdf'))
  expect(none).toContain('Nothing has to be made for this day')
})

test('the scorecard: its figures, and the orders that are late or were broken', async ({ open }) => {
  const opened = await open()
  const { page, ask, chooseMenuItem } = opened
  const { take, customers } = await beginOrdersShop(opened)
  const before = { orderedOn: '2026-02-02', promise: on('2026-02-16') }
  const deliver = async (number: string, day: string) => {
    const id = await take({ ...before, number }, 'Ana Petrović', 'They asked for it')
    await ask('orders', 'move', { ids: [id], to: 'delivered', on: day })
  }
  await deliver('900', '2026-02-16')
  await deliver('901', '2026-02-19')
  for (let number = 1000; number < 1020; number += 1)
    await take({ ...before, number: String(number) }, 'Café Linden', 'They asked for it')
  await page.evaluate(() => {
    location.hash = '/orders/scorecard'
  })
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
  await chooseMenuItem('print')
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled()
  await expectAccessible(page)
  const folder = aFolder()
  const whole = join(folder, 'scorecard.pdf')
  const words = await save(opened, whole)
  expect(words).toContain('Promised since Sun 2 Mar 2025 · 1 of 2 kept')
  expect(words).toMatch(/Kept\s+1\s[^]*Beaten\s+0\s[^]*Broken\s+1\s[^]*Late\s+20\s[^]*Waiting\s+0\s/)
  expect(words).toMatch(/Net sales\s+£792\.00/)
  expect(words).toMatch(/901\s+Ana Petrović\s+Mon 16 Feb\s+Thu 19 Feb\s+broken by 3 days/)
  expect(words).not.toMatch(/^\s*900\s/m)
  expect(words.match(/late by 14 days/g)).toHaveLength(20)
  expect(pagesOf(whole)).toEqual({ count: 2, width: 595, height: 842 })
  const [first = '', second = ''] = words.split('\f')
  expect(first).toMatch(/Wick & Wax · Monday 2 March 2026\s+Promise scorecard\s+Page 1 of 2/)
  // The page that a list goes on says again what it lists.
  expect(second).toMatch(/^\s*Late\s+Order\s+For\s+Promised/)

  await page.getByRole('radio', { name: 'Letter' }).click()
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled()
  const letter = join(folder, 'letter.pdf')
  await save(opened, letter)
  expect(pagesOf(letter)).toMatchObject({ width: 612, height: 792 })
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 of 2 kept')).toBeVisible()

  await go(opened, `/orders/scorecard?customerId=${customers.get('Ana Petrović')}&period=all&print=true`)
  const theirs = await save(opened, join(folder, 'ana.pdf'))
  expect(theirs).toMatch(/Ana Petrović\s+All promises so far · 1 of 2 kept/)
  expect(theirs).not.toContain('Café Linden')
})
