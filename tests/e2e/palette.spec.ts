import { aCustomer, anOrder } from '../support/factories'
import { beginShop, expect, expectAccessible, test } from './app'

test('the phone rings: three letters or the last digits, and the promises are on screen', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const ways = [{ kind: 'phone', label: 'mobile', value: '020 7946 0777' }] as const
  const { id: customerId } = await ask('customers', 'add', aCustomer({ ways: [...ways] }))
  await ask('customers', 'add', aCustomer({ name: 'Ben Okafor', ways: [] }))
  const promise = { day: '2026-03-12', kind: 'on' } as const
  await ask('orders', 'take', { order: anOrder({ customerId, number: '1066', promise }) })
  const input = page.getByRole('searchbox', { name: 'Find or do anything' })

  // From anywhere, in the middle of something else.
  await page.keyboard.press('Control+4')
  await page.getByRole('heading', { level: 1, name: 'Tasks' }).waitFor()
  await page.keyboard.press('Control+k')
  await expect(input).toBeFocused()
  await page.keyboard.type('pet')
  await expect(page.getByRole('option', { name: /Ana Petrović/ })).toBeVisible()
  const glance = page.getByRole('complementary', { name: 'The customer at a glance' })
  await expect(glance).toContainText('020 7946 0777')
  await expect(glance).toContainText('Order 1066')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Ana Petrović' })).toBeVisible()

  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+k')
  await expect(input).toBeFocused()
  // Faster than any list follows.
  await page.keyboard.type('0777')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Ana Petrović' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(input).toBeFocused()
  await page.keyboard.type('1066')
  await page.getByRole('option', { name: /Order 1066/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /1066/ })).toBeVisible()

  // Commands, and Esc that brings back the focus.
  await page.keyboard.press('Control+k')
  await expect(input).toBeFocused()
  await page.keyboard.type('tick')
  await page.getByRole('option', { name: /Tick back a sheet/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Tick back a sheet' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(input).toBeFocused()
  await page.keyboard.type('nobody at all')
  await expect(page.getByText(/Nothing is called so/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
