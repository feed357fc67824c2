import { join } from 'node:path'
import { aFolder, expect, expectAccessible, type OpenApp, test } from './app'
import { beginOrdersShop, type OrdersShop, on } from './ordersShop'
import { codeOf, enterTicks, openSheet, pagesOfText, saveSheet } from './pages/sheet'
import { pagesOf, textOf } from './paper'

const MONDAY = '2026-03-02'
const EACH = 20
const names = ['Ana Petrović', 'Café Linden', 'Harbour Books']
const sign = (number: number) => `end${String(number).padStart(2, '0')}`

/** Somebody with a name of several lines, of which the last says whose row it is. */
const recipient = (number: number) => ({
  customerId: null,
  name: `Donaudampfschifffahrtselektrizitätenhauptbetriebswerk, Zweigstelle Süd-Südost ${sign(number)}`,
  lines: '3 Mill Lane',
  city: 'York',
  region: '',
  postalCode: 'YO1 7HH',
  country: '',
})

/** Sixty orders with a step on Monday: twenty to bring, twenty to post, twenty to begin. */
async function aMondayOfOrders({ take }: OrdersShop): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  const nothingToMake = [{ productId: null, product: 'Gift box', price: 350, quantity: 2, discount: null }]
  for (let number = 1; number <= EACH; number += 1) {
    const who = names[number % names.length]
    const own = { lines: nothingToMake, recipient: recipient(number) }
    const [bring, post, make] = [`D${number + 100}`, `P${number + 100}`, `M${number + 100}`]
    ids.set(bring, await take({ ...own, number: bring, method: 'deliver', promise: on(MONDAY) }, who))
    ids.set(post, await take({ ...own, number: post, promise: on('2026-03-04') }, who))
    ids.set(make, await take({ number: make, promise: on('2026-03-09') }, who))
  }
  return ids
}

/** What stands on the sheet in the order of its numbers, and on which page each row begins. */
function rowsOf(pdf: string) {
  return pagesOfText(pdf).flatMap((text, page) =>
    [...text.matchAll(/^[^\S\n]*(\d+)[^\S\n]+.*?((?:Deliver|Send|Make) order (\w+))/gm)].map(
      ([, number, title = '', order = '']) => ({
        number: Number(number),
        title,
        order,
        page,
      }),
    ),
  )
}

async function saved(opened: OpenApp, paper: 'A4' | 'Letter'): Promise<string> {
  const { page } = opened
  await page.getByRole('radio', { name: paper }).click()
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled()
  const path = join(aFolder(), `${paper}.pdf`)
  await saveSheet(opened, path)
  return path
}

test('sixty steps of orders on A4 and Letter: groups, numbers through, no split row; the numbers move the orders', async ({
  open,
}) => {
  const opened = await open()
  const { page } = opened
  const shop = await beginOrdersShop(opened)
  const ids = await aMondayOfOrders(shop)
  await expect(page.getByText(/Forty deliveries|40 deliveries/)).toBeVisible()
  await openSheet(page)
  await expectAccessible(page)

  for (const paper of ['A4', 'Letter'] as const) {
    const pdf = await saved(opened, paper)
    const { count, ...size } = pagesOf(pdf)
    expect(size).toEqual(paper === 'A4' ? { width: 595, height: 842 } : { width: 612, height: 792 })
    const rows = rowsOf(pdf)
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 3 * EACH }, (_, at) => at + 1))
    expect(new Set(rows.map(({ title }) => title)).size).toBe(3 * EACH)
    // What leaves the shop, then what is to be made.
    expect(rows.slice(0, 2 * EACH).every(({ title }) => /^(Deliver|Send)/.test(title))).toBe(true)
    expect(rows.slice(2 * EACH).every(({ title }) => title.startsWith('Make'))).toBe(true)
    const pages = pagesOfText(pdf)
    expect(pages).toHaveLength(count)
    expect(count).toBeGreaterThan(3)
    for (const [at, text] of pages.entries()) {
      expect(text).toContain(`Page ${at + 1} of ${count}`)
      expect(text).toMatch(/On the way: deliver and send|In the shop/)
    }
    // The end of each tall row stands on the page on which the row begins.
    for (const { order, page: at, number } of rows.slice(0, 2 * EACH)) {
      const own = sign(Number(order.slice(1)) - 100)
      expect(pages[at], `row ${number}, ${order}, on ${paper}`).toMatch(new RegExp(`${order}[^]*${own}`))
    }
    expect(textOf(pdf)).toContain('020 7946 0777')
  }

  const pdf = await saved(opened, 'A4')
  const ticked = rowsOf(pdf).filter(({ number }) => [3, 7, 8, 9].includes(number))
  expect(new Set(ticked.map(({ title }) => title.split(' ')[0]))).toEqual(new Set(['Deliver', 'Send']))
  // Taken after printing: the paper's numbers stand.
  await shop.take({ number: 'A0', method: 'deliver', promise: on(MONDAY), lines: [] }, 'Ana Petrović')
  const effects = await enterTicks(page, codeOf(pdf).toLowerCase(), '3, 7-9')
  await expect(effects).toHaveCount(4)
  for (const [at, { order, title }] of ticked.entries()) {
    const becomes = title.startsWith('Deliver') ? 'delivered' : 'sent'
    await expect(effects.nth(at)).toContainText(`order ${order} ${becomes}`)
  }
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Close four tasks' }).click()

  const states = () =>
    Promise.all(ticked.map(async ({ order }) => (await shop.detail(ids.get(order) ?? '')).status)).then(String)
  const after = String(ticked.map(({ title }) => (title.startsWith('Deliver') ? 'delivered' : 'sent')))
  await expect.poll(states).toBe(after)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(states).toBe(String(ticked.map(() => 'taken')))
  for (const { order } of ticked) {
    const { steps, deliveredOn, sentOn } = await shop.detail(ids.get(order) ?? '')
    expect(steps.filter(({ status }) => status !== 'open')).toEqual([])
    expect([deliveredOn, sentOn]).toEqual([null, null])
  }
})
