import { aFolder, expect, type OpenApp, test } from './app'
import { beginOrdersShop, on } from './ordersShop'
import { goTo, plan, typeDay } from './pages/orders'

// How long after the last order is sent the process goes without a word: before, while and after it is written.
const KILLED_AFTER_MS = [0, 15, 60]

/** Fills the form with the two lines of the last order, and sends it. */
async function send({ page }: OpenApp, customerId: string): Promise<void> {
  await goTo(page, '/orders', 'Orders')
  await goTo(page, `/orders/new?customerId=${customerId}`, /New order/)
  await page.getByRole('button', { name: 'Repeat it' }).click()
  await expect(page.getByRole('combobox', { name: 'What, line 2' })).toHaveValue('Gift box')
  await typeDay(page, 'Day', '13032026')
  await expect(plan(page)).toContainText('arrives Fri 13 Mar')
  await page.keyboard.press('Control+Enter')
}

/** The number that the screen says of the order it has saved. */
async function savedNumber({ page }: OpenApp): Promise<string> {
  const heading = page.getByRole('heading', { level: 1, name: /^Order \d+$/ })
  return (await heading.innerText()).replace('Order ', '')
}

const kill = ({ app }: OpenApp) =>
  new Promise((resolve) => {
    const child = app.process()
    child.once('exit', resolve)
    child.kill('SIGKILL')
  })

/** Every order with its lines and its steps: what is there at all is there whole. */
async function wholeOrders({ ask }: OpenApp): Promise<readonly string[]> {
  const sort = { by: 'number', direction: 'ascending' } as const
  const { rows } = await ask('orders', 'list', { filter: { status: 'all' }, sort, from: 0, size: 100 })
  for (const { id, number } of rows) {
    const { lines, steps, total, promisedOn } = await ask('orders', 'detail', { id })
    expect({ number, total, promisedOn, lines: lines.map(({ product }) => product) }).toEqual({
      number,
      total: 3950,
      promisedOn: '2026-03-13',
      lines: ['Pillar candle', 'Gift box'],
    })
    expect(steps.map(({ kind, dueOn, status }) => `${kind} ${dueOn} ${status}`)).toEqual([
      'make 2026-03-06 open',
      'send 2026-03-11 open',
      'deliver 2026-03-13 open',
    ])
  }
  return rows.map(({ number }) => number)
}

test('killed while orders are taken: what the screen said was saved is there whole, and nothing by halves', async ({
  open,
}) => {
  const folder = aFolder()
  const first = await open({ folder })
  const { take, customers } = await beginOrdersShop(first)
  const customerId = customers.get('Ana Petrović') ?? ''
  const [candle] = await first.ask('products', 'find', { text: 'Pillar', size: 1 })
  const candles = { productId: candle?.id ?? null, product: 'Pillar candle', price: 1200, quantity: 3, discount: null }
  const box = { productId: null, product: 'Gift box', price: 350, quantity: 1, discount: null }
  await take({ number: '1001', promise: on('2026-03-13'), lines: [candles, box] })
  const said = ['1001']
  let opened = first
  for (const after of KILLED_AFTER_MS) {
    await send(opened, customerId)
    said.push(await savedNumber(opened))
    await send(opened, customerId)
    await new Promise((resolve) => setTimeout(resolve, after))
    await kill(opened)
    opened = await open({ folder })
    const kept = await wholeOrders(opened)
    expect(new Set(kept).size).toBe(kept.length)
    expect(kept).toEqual(expect.arrayContaining(said))
    expect(kept.length).toBeLessThanOrEqual(2 * said.length)
  }

  const { page } = opened
  const kept = await wholeOrders(opened)
  await page.getByRole('link', { name: 'Orders' }).click()
  await expect(page.getByText(new RegExp(`^${kept.length} open orders, `))).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find an order' }).fill(said.at(-1) ?? '')
  await expect(page.getByText('1 order found')).toBeVisible()
  await page.getByRole('grid', { name: 'Orders' }).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `Order ${said.at(-1)}` })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What' })).toContainText('Gift box')
  await expect(plan(page).getByRole('listitem')).toHaveCount(3)
})
