import { aCustomer, aLine, anOrder } from '../support/factories'
import { beginShop, expect, expectAccessible, type OpenApp, test } from './app'

const ways = [
  { kind: 'phone' as const, label: '', value: '020 7946 0777' },
  { kind: 'email' as const, label: '', value: 'ana@example.com' },
]

async function orderFor({ page }: OpenApp, customerId: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/orders/new?customerId=${id}`
  }, customerId)
  await expect(page.getByRole('combobox', { name: 'What, line 1' })).toBeFocused()
}

test('whether we may write is asked where the order is taken, and answered by keyboard', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const { id } = await ask('customers', 'add', aCustomer({ ways }))
  const { id: quietId } = await ask('customers', 'add', aCustomer({ name: 'Quiet', ways, stopContact: true }))
  const question = page.getByRole('group', { name: 'May we write to them with news?' })
  const firstLine = page.getByRole('combobox', { name: 'What, line 1' })
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  await orderFor(opened, id)
  await expect(question).toBeVisible()
  await expectAccessible(page)
  await firstLine.fill('Gift box')
  await press('Shift+Tab')
  await expect(question.getByRole('button', { name: 'Not now' })).toBeFocused()
  await press('Enter')
  await expect(question).toBeHidden()
  await expect(firstLine).toBeFocused()
  await expect(firstLine).toHaveValue('Gift box')
  expect((await ask('customers', 'detail', { id })).mailings).toBe('')

  // Another order asks again; they call this time.
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Discard' }).click()
  await orderFor(opened, id)
  await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab')
  await expect(question.getByRole('button', { name: /How they are asked/ })).toBeFocused()
  await page.keyboard.type('by ph')
  await expect(question.getByRole('button', { name: /by phone/ })).toBeFocused()
  await press('Tab')
  await expect(question.getByRole('button', { name: 'Yes' })).toBeFocused()
  await press('Space')
  await expect(page.getByText('Kept with Ana Petrović: we may write to them')).toBeVisible()
  await expect(question).toBeHidden()
  await expect(firstLine).toBeFocused()
  const said = { mailings: 'in', mailingsOn: '2026-03-02', mailingsBy: 'phone' }
  expect(await ask('customers', 'detail', { id })).toMatchObject(said)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(question).toBeVisible()
  expect((await ask('customers', 'detail', { id })).mailings).toBe('')

  await orderFor(opened, quietId)
  await expect(page.getByRole('heading', { level: 1, name: 'New order for Quiet' })).toBeVisible()
  await expect(question).toBeHidden()
})

test('an answer is written down on the customer’s form, stands beside their page, and narrows the list', async ({
  open,
}) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const { id } = await ask('customers', 'add', aCustomer({ ways }))
  await ask('customers', 'add', aCustomer({ name: 'Ben Okafor' }))
  await page.evaluate((to) => {
    location.hash = to
  }, `#/customers/${id}/edit`)
  const card = page.getByRole('region', { name: 'May we write?' })
  await card.getByRole('radio', { name: 'Not asked yet' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(card.getByRole('radio', { name: 'Yes' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(card.getByText('Choose how they said yes.')).toBeVisible()
  await card.getByRole('button', { name: /How they said it/ }).focus()
  await page.keyboard.type('by let')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Ana Petrović' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Keeping in touch' })).toContainText('Yes, Mon 2 Mar, by letter')
  await expectAccessible(page)

  await page.evaluate(() => {
    location.hash = '#/customers'
  })
  await page.getByRole('button', { name: 'More filters' }).click()
  await page.getByRole('button', { name: /Mailings/ }).click()
  await page.getByRole('option', { name: 'Said yes' }).click()
  await page.keyboard.press('Escape')
  const grid = page.getByRole('grid', { name: 'Customers' })
  await expect(grid.getByText('Ana Petrović')).toBeVisible()
  await expect(grid.getByText('Ben Okafor')).toBeHidden()
})

test('the orders stand in everything so far, and lead to their page', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const { id: customerId } = await ask('customers', 'add', aCustomer({ ways }))
  const promise = { day: '2026-03-13', kind: 'on' as const }
  const order = anOrder({ customerId, promise, lines: [aLine({ price: 1200, quantity: 3 })] })
  const { id } = await ask('orders', 'take', { order })
  const why = { reason: 'needs it sooner', askedBy: 'customer' as const }
  await ask('orders', 'promise', { id, promise: { ...promise, day: '2026-03-12' }, why })
  await ask('orders', 'move', { ids: [id], to: 'delivered' })
  await page.evaluate((to) => {
    location.hash = to
  }, `#/customers/${customerId}`)
  await page.getByRole('radio', { name: 'Orders' }).focus()
  await page.keyboard.press('Space')
  const lines = page.getByRole('region', { name: 'Everything so far' }).getByRole('listitem')
  await expect(lines).toHaveCount(3)
  await expect(lines.nth(0)).toContainText('Order 1001 delivered £36.00')
  await expect(lines.nth(1)).toContainText('Order 1001 promised for Thu 12 Mar')
  await expect(lines.nth(1)).toContainText('instead of Fri 13 Mar · the customer asked: needs it sooner')
  await expect(lines.nth(2)).toContainText('Order 1001 taken £36.00')
  await expectAccessible(page)
  await lines.nth(2).getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Order 1001' })).toBeVisible()
})
