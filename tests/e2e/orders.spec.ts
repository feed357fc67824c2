import type { Page } from '@playwright/test'
import { aCustomer, aLine, anOrder, aProduct } from '../support/factories'
import { type Ask, aFolder, beginShop, expect, expectAccessible, test } from './app'
import { on } from './ordersShop'
import { plan, typeDay } from './pages/orders'

const ways = [{ kind: 'phone' as const, label: '', value: '020 7946 0011' }]

/** Ana, and a taper candle that takes three days to make. */
async function aCounter(ask: Ask): Promise<{ readonly customerId: string; readonly productId: string }> {
  const { id: customerId } = await ask('customers', 'add', aCustomer({ ways }))
  const taper = aProduct({ name: 'Taper candle, lavender', reference: 'TC1', price: 800 })
  const { id: productId } = await ask('products', 'add', taper)
  return { customerId, productId }
}

type Counter = Awaited<ReturnType<typeof aCounter>>

/** An order for six tapers as the store takes it. */
const ofTapers = ({ customerId, productId }: Counter, more: Partial<Parameters<typeof anOrder>[0]> = {}) => {
  const lines = [aLine({ productId, product: 'Taper candle, lavender', price: 800, quantity: 6 })]
  return { order: anOrder({ customerId, method: 'post', promise: on('2026-03-13'), lines, ...more }) }
}

const theOrder = async (ask: Ask) => {
  const { rows } = await ask('orders', 'list', {
    filter: { status: 'all' },
    sort: { by: 'number', direction: 'ascending' },
    from: 0,
    size: 1,
  })
  return ask('orders', 'detail', { id: rows[0]?.id ?? '' })
}
const stepsOf = async (ask: Ask) => (await theOrder(ask)).steps.map(({ kind, dueOn }) => `${kind} ${dueOn ?? ''}`)

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
test('the exact day: an order is taken, planned backwards, moved, refused and promised all the same, by keyboard', async ({
  open,
}) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  await aCounter(ask)

  await page.getByRole('heading', { level: 1, name: 'Monday 2 March' }).waitFor()
  await press(page, 'Control+k')
  await expect(page.getByRole('searchbox', { name: 'Find or do anything' })).toBeFocused()
  await page.keyboard.type('petr')
  await press(page, 'Enter')
  await page.getByRole('heading', { level: 1, name: 'Ana Petrović' }).waitFor()
  await page.getByRole('button', { name: 'New order' }).focus()
  await press(page, 'Enter')
  await expect(page.getByRole('combobox', { name: 'What, line 1' })).toBeFocused()
  await page.keyboard.type('tap')
  await page.getByRole('option', { name: /Taper candle/ }).waitFor()
  await press(page, 'ArrowDown', 'Enter')
  await expect(page.getByRole('textbox', { name: 'Quantity, line 1' })).toBeFocused()
  await page.keyboard.type('6')
  await press(page, 'Enter', 'Enter', 'Enter')
  await expect(page.getByRole('combobox', { name: 'What, line 2' })).toBeFocused()
  await expect(page.getByText('£48.00').first()).toBeVisible()
  // Nothing on the next line: on to how it gets there.
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: /How it gets there/ })).toBeFocused()
  await page.keyboard.type('Post')
  await press(page, 'Tab', 'Tab', 'Tab')
  await page.keyboard.type('13032026')
  await expect(plan(page)).toContainText('start by Fri 6 Mar')
  await expect(plan(page)).toContainText('send by Wed 11 Mar')
  await expect(plan(page)).toContainText('The earliest day we can promise is Mon 9 March')
  await expectAccessible(page)
  await press(page, 'Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Order 1001' })).toBeVisible()
  expect(await stepsOf(ask)).toEqual(['make 2026-03-06', 'send 2026-03-11', 'deliver 2026-03-13'])
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Change', exact: true }).focus()
  await press(page, 'Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('spinbutton').first()).toBeFocused()
  await page.keyboard.type('12032026')
  await dialog.getByRole('textbox', { name: /Why the promise changes/ }).focus()
  await page.keyboard.type('needs it a day before')
  await press(page, 'Control+Enter')
  await expect(dialog).toBeHidden()
  expect(await stepsOf(ask)).toEqual(['make 2026-03-05', 'send 2026-03-10', 'deliver 2026-03-12'])
  await expect(page.getByText('needs it a day before')).toBeVisible()

  await page.getByRole('button', { name: 'Change', exact: true }).focus()
  await press(page, 'Enter')
  await expect(dialog.getByRole('spinbutton').first()).toBeFocused()
  await page.keyboard.type('05032026')
  await expect(dialog.getByText('Too soon: the earliest is Mon 9 March.').first()).toBeVisible()
  await dialog.getByRole('textbox', { name: /Why the promise changes/ }).fill('a birthday')
  await press(page, 'Control+Enter')
  // Refused: nothing moved.
  await expect(dialog.getByText('Too soon: the earliest is Mon 9 March.').first()).toBeVisible()
  expect((await theOrder(ask)).promisedOn).toBe('2026-03-12')
  await dialog.getByRole('button', { name: 'Promise it anyway' }).focus()
  await press(page, 'Enter')
  await expect(dialog.getByRole('textbox', { name: /Why it is promised all the same/ })).toBeFocused()
  await page.keyboard.type('we carry it there')
  await press(page, 'Control+Enter')
  await expect(dialog).toBeHidden()
  expect(await theOrder(ask)).toMatchObject({ promisedOn: '2026-03-05', overrideReason: 'we carry it there' })

  // A later note never asks again.
  await page.getByRole('heading', { level: 1 }).focus()
  await press(page, 'F2')
  await page.getByRole('textbox', { name: 'Note' }).fill('Ring the bell twice')
  await press(page, 'Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Order 1001' })).toBeVisible()
  expect(await theOrder(ask)).toMatchObject({
    note: 'Ring the bell twice',
    promisedOn: '2026-03-05',
    overrideReason: 'we carry it there',
  })
})

test('a promise that can’t be kept is refused on the form with the earliest day, which one key takes', async ({
  open,
}) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const { customerId } = await aCounter(ask)
  await page.evaluate((id) => {
    location.hash = `#/orders/new?customerId=${id}`
  }, customerId)
  await page.getByRole('combobox', { name: 'What, line 1' }).fill('TC1')
  await press(page, 'Tab')
  await expect(page.getByRole('combobox', { name: 'What, line 1' })).toHaveValue('Taper candle, lavender')
  await page.getByRole('button', { name: /How it gets there/ }).focus()
  await page.keyboard.type('Post')
  await typeDay(page, 'Day', '05032026')
  await expect(plan(page).getByText('Too soon: the earliest is Mon 9 March.')).toBeVisible()
  await press(page, 'Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: /New order/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take Mon 9 March' }).focus()
  await press(page, 'Enter')
  await expect(plan(page).getByText('Too soon')).toBeHidden()
  await press(page, 'Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Order 1001' })).toBeVisible()
  expect((await theOrder(ask)).promisedOn).toBe('2026-03-09')
})

test('what is missing is asked for where the order is taken, and the last order is repeated', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const counter = await aCounter(ask)
  await ask('orders', 'take', ofTapers(counter))
  await page.evaluate((id) => {
    location.hash = `#/orders/new?customerId=${id}`
  }, counter.customerId)
  await page.getByRole('textbox', { name: /We have no email/ }).fill('ana@example.com')
  await press(page, 'Enter')
  await expect(page.getByRole('textbox', { name: /We have no email/ })).toBeHidden()
  const { ways } = await ask('customers', 'detail', { id: counter.customerId })
  expect(ways.map(({ value }) => value)).toContain('ana@example.com')
  await page.getByRole('button', { name: 'Repeat it' }).focus()
  await press(page, 'Enter')
  await expect(page.getByRole('textbox', { name: 'Quantity, line 1' })).toHaveValue('6')
  await page.getByRole('textbox', { name: 'Quantity, line 1' }).fill('0')
  await press(page, 'Control+Enter')
  await expect(page.getByText('The quantity cannot be 0.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Quantity, line 1' })).toBeFocused()
  await press(page, 'Escape')
  await expect(page.getByRole('button', { name: 'Keep editing' })).toBeFocused()
})

test('orders are moved along from the list, cancelled and taken back with Undo', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const counter = await aCounter(ask)
  await ask('orders', 'take', ofTapers(counter))
  await ask('orders', 'take', ofTapers(counter, { promise: { day: '2026-03-20', kind: 'by' } }))
  await page.getByRole('link', { name: 'Orders' }).click()
  await expect(page.getByText('2 open orders, £96.00')).toBeVisible()
  await expectAccessible(page)
  const grid = page.getByRole('grid', { name: 'Orders' })
  await grid.focus()
  await press(page, 'Control+a')
  await page.getByRole('button', { name: 'Start making' }).focus()
  await press(page, 'Enter')
  await expect(grid.getByText('Making')).toHaveCount(2)
  await grid.focus()
  await press(page, 'Home', 'Shift+F10')
  await page.getByRole('menuitem', { name: 'Cancel the order' }).click()
  await expect(page.getByText('1 open order, £48.00')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByText('2 open orders, £96.00')).toBeVisible()
  expect((await theOrder(ask)).status).toBe('making')
})

test('goods come back, and the figures of the customer follow', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const counter = await aCounter(ask)
  const { id } = await ask('orders', 'take', ofTapers(counter))
  await ask('orders', 'move', { ids: [id], to: 'delivered' })
  await page.evaluate((to) => {
    location.hash = to
  }, `#/orders/${id}`)
  await page.getByRole('button', { name: 'More to do with it' }).click()
  await page.getByRole('menuitem', { name: 'Goods came back…' }).click()
  const dialog = page.getByRole('dialog')
  await press(page, 'Control+Enter')
  await expect(dialog.getByText('Write how many came back.').first()).toBeVisible()
  await dialog.getByRole('textbox', { name: /How many came back/ }).fill('2')
  await expect(dialog.getByText('-£16.00')).toBeVisible()
  await expectAccessible(page)
  await press(page, 'Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Came back' })).toContainText('-£16.00')
  await page.getByRole('link', { name: 'Ana Petrović' }).click()
  await expect(page.getByRole('region', { name: 'In numbers' })).toContainText('£32.00')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Scorecard' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Promise scorecard' })).toBeVisible()
  await expectAccessible(page)
})

test('a closure moves the steps, and says whose promise is in danger', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  await ask('orders', 'take', ofTapers(await aCounter(ask)))
  await page.evaluate(() => {
    location.hash = '#/settings?section=planning'
  })
  await page.getByRole('button', { name: 'Close the shop' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /Why/ }).fill('Stocktaking')
  await typeDay(page, 'First day', '09032026')
  await typeDay(page, 'Last day', '10032026')
  await press(page, 'Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Stocktaking', { exact: true })).toBeVisible()
  expect(await stepsOf(ask)).toEqual(['make 2026-03-04', 'send 2026-03-11', 'deliver 2026-03-13'])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open again: Stocktaking' }).click()
  await expect.poll(() => stepsOf(ask)).toEqual(['make 2026-03-06', 'send 2026-03-11', 'deliver 2026-03-13'])
})

test('products are added and changed; one that orders name stays, and can be sold no more', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  await ask('orders', 'take', ofTapers(await aCounter(ask)))
  await page.getByRole('link', { name: 'Orders' }).click()
  await page.getByRole('link', { name: 'Products' }).click()
  await page.getByRole('button', { name: 'New product' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Gift box')
  await press(page, 'Control+Enter')
  await expect(dialog.getByText('Please fill this in.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Price' }).fill('3.50')
  await press(page, 'Control+Enter')
  await expect(dialog).toBeHidden()
  const grid = page.getByRole('grid', { name: 'Products' })
  await expect(grid.getByText('£3.50')).toBeVisible()
  await grid.focus()
  await press(page, 'End', 'Delete')
  await expect(page.getByText(/Orders name Taper candle, lavender, so it can’t be removed/)).toBeVisible()
  expect((await ask('products', 'find', { text: 'Taper', size: 5 })).length).toBe(1)
  await grid.focus()
  await press(page, 'End', 'F2')
  await dialog.getByRole('checkbox', { name: 'We sell it' }).focus()
  await press(page, 'Space', 'Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(grid.getByText('Taper candle, lavender')).toBeHidden()
})

test('an order comes again, and a change of its promise asks: this one or the rest', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const { id } = await ask('orders', 'take', ofTapers(await aCounter(ask)))
  await page.evaluate((to) => {
    location.hash = to
  }, `#/orders/${id}`)
  await page.getByRole('button', { name: 'More to do with it' }).click()
  await page.getByRole('menuitem', { name: 'Let it come again…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Every' }).fill('1')
  await press(page, 'Control+Enter')
  await expect(dialog).toBeHidden()
  const days = async () => {
    const { rows } = await ask('orders', 'list', {
      filter: { status: 'open' },
      sort: { by: 'promised', direction: 'ascending' },
      from: 0,
      size: 3,
    })
    return rows.map(({ promisedOn }) => promisedOn)
  }
  expect(await days()).toEqual(['2026-03-13', '2026-03-20', '2026-03-27'])
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await typeDay(page, 'Day', '12032026')
  await dialog.getByRole('textbox', { name: /Why the promise changes/ }).fill('Thursdays suit them better')
  await dialog.getByText('This one and all that come after it').click()
  await press(page, 'Control+Enter')
  await expect(dialog).toBeHidden()
  expect(await days()).toEqual(['2026-03-12', '2026-03-19', '2026-03-26'])
})

test('a series goes on by itself on a later day, until it is told to stop', async ({ open }) => {
  const folder = aFolder()
  const first = await open({ folder })
  await beginShop(first)
  const { id } = await first.ask('orders', 'take', ofTapers(await aCounter(first.ask)))
  const rule = { unit: 'weeks' as const, every: 2 }
  await first.ask('orders', 'repeat', { id, rule, until: null, ifClosed: 'stay' })
  await first.close()
  const { page, ask } = await open({ folder, now: '2026-03-13T09:00:00.000Z' })
  const days = async () => {
    const { rows } = await ask('orders', 'list', {
      filter: { status: 'open' },
      sort: { by: 'promised', direction: 'descending' },
      from: 0,
      size: 2,
    })
    return rows.map(({ promisedOn }) => promisedOn)
  }
  await expect.poll(days).toEqual(['2026-05-08', '2026-04-24'])
  await page.evaluate((to) => {
    location.hash = to
  }, `#/orders/${id}`)
  await expect(page.getByText('It comes again: one of a series.')).toBeVisible()
  await page.getByRole('button', { name: 'More to do with it' }).focus()
  await press(page, 'Enter')
  await page.getByRole('menuitem', { name: 'Make no more of the series' }).focus()
  await press(page, 'Enter')
  await expect(page.getByText('One of a series: no more are made.')).toBeVisible()
  expect(await days()).toEqual(['2026-05-08', '2026-04-24'])
})
