import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aFolder, expect, expectAccessible, type OpenApp, test } from './app'
import { beginOrdersShop, type OrdersShop } from './ordersShop'
import { pagesOf, textOf } from './paper'

const go = async ({ page }: OpenApp, path: string, heading: string) => {
  await page.evaluate((to) => {
    location.hash = to
  }, path)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}
const rows = (page: Page) => page.getByRole('grid', { name: 'Thanks owed' }).getByRole('row')
const sorted = { by: 'due', direction: 'ascending' } as const
const ledger = async ({ ask }: OpenApp) =>
  (await ask('thanks', 'list', { filter: { status: 'all' }, sort: sorted, from: 0, size: 99 })).rows

/** Orders picked up and delivered today, one for each of the names in turn. */
async function deliver({ ask }: OpenApp, { take }: OrdersShop, count: number): Promise<readonly string[]> {
  const names = ['Ana Petrović', 'Café Linden', 'Harbour Books']
  const ids: string[] = []
  for (let at = 0; at < count; at += 1) {
    ids.push(await take({ number: String(2001 + at), method: 'pick up' }, names[at % names.length]))
  }
  await ask('orders', 'move', { ids: [...ids], to: 'delivered' })
  return ids
}

test('an order delivered is owed one thank-you; marked again none more; cancelling withdraws it', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  const { take } = await beginOrdersShop(opened)
  const id = await take({ number: '2001', method: 'pick up' })
  await go(opened, `/orders/${id}`, 'Order 2001')
  await page.getByRole('button', { name: 'Mark as delivered' }).click()
  await expect.poll(async () => (await ledger(opened)).length).toBe(1)
  await ask('orders', 'move', { ids: [id], to: 'delivered' })

  await go(opened, '/thanks', 'Thanks owed')
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).nth(1)).toContainText(/Ana Petrović.*order 2001, first order.*card.*Thu 5 March/)
  await expectAccessible(page)

  await go(opened, `/orders/${id}`, 'Order 2001')
  await page.getByRole('button', { name: 'More to do with it' }).click()
  await page.getByRole('menuitem', { name: 'Cancel the order' }).click()
  await go(opened, '/thanks', 'Thanks owed')
  await expect(page.getByText('Nobody is waiting for thanks', { exact: true })).toBeVisible()
  expect((await ledger(opened)).map(({ status }) => status)).toEqual(['withdrawn'])
})

test('ten cards are written, printed and marked as sent together, and Undo owes all ten again', async ({ open }) => {
  const opened = await open()
  const { page, answerSaveDialog } = opened
  await deliver(opened, await beginOrdersShop(opened), 10)
  await go(opened, '/thanks', 'Thanks owed')
  await rows(page).nth(1).click()
  await page.keyboard.press('Shift+End')
  await expect(page.getByText('10 chosen')).toBeVisible()
  await page
    .getByRole('toolbar', { name: 'With the chosen thank-yous' })
    .getByRole('button', { name: 'Print cards' })
    .click()

  await expect(page.getByRole('heading', { level: 1, name: 'Thank-you cards' })).toBeVisible()
  await page.getByLabel('Text', { exact: true }).fill('Thank you so much for {what}. Burn it slowly!')
  await page.getByRole('button', { name: 'Write Café Linden a text of their own' }).first().click()
  await page.getByLabel('Text for Café Linden').fill('For twelve candles by lunchtime.')
  await expect(page.getByRole('figure', { name: /page 3 of 3/i })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep editing' }).click()
  const path = join(aFolder(), 'cards.pdf')
  await answerSaveDialog(path)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect.poll(() => existsSync(path)).toBe(true)
  const words = textOf(path).replace(/\s+/g, ' ')
  expect(pagesOf(path)).toEqual({ count: 3, width: 595, height: 842 })
  expect(words.match(/Dear /g)).toHaveLength(10)
  expect(words).toContain('Dear Ana Petrović,')
  expect(words).toContain('Burn it slowly!')
  expect(words.match(/For twelve candles by lunchtime/g)).toHaveLength(1)
  expect(words.match(/Wick & Wax/g)).toHaveLength(10)

  await page.getByRole('button', { name: 'Mark these 10 as sent' }).click()
  await expect(page.getByText('10 thank-yous are sent')).toBeVisible()
  expect((await ledger(opened)).every(({ status, channel }) => status === 'sent' && channel === 'card')).toBe(true)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Mark these 10 as sent' })).toBeVisible()
  expect((await ledger(opened)).every(({ status }) => status === 'owed')).toBe(true)

  // What was written is what the next cards begin with.
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Print cards' }).first().click()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(/Burn it slowly/)
})

test('with the keyboard alone: a thank-you is waived, which needs a reason, and owed again', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  await deliver(opened, await beginOrdersShop(opened), 2)
  await go(opened, '/thanks', 'Thanks owed')
  await page.getByRole('grid', { name: 'Thanks owed' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Waive…' }).waitFor()
  await page.keyboard.press('w')
  await expect(page.getByRole('menuitem', { name: 'Waive…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Why')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Please fill this in.')).toBeVisible()
  await page.keyboard.type('Thanked at the counter')
  await page.keyboard.press('Control+Enter')
  await expect(rows(page)).toHaveCount(2)
  const waived = async () => (await ledger(opened)).filter(({ status }) => status === 'waived')
  expect(await waived()).toMatchObject([{ note: 'Thanked at the counter' }])
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(3)
  expect(await waived()).toEqual([])
})

test('thanks are sent from the customer’s page, and stand in what was so far', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  const shop = await beginOrdersShop(opened)
  await deliver(opened, shop, 1)
  await go(opened, `/customers/${shop.customers.get('Ana Petrović')}`, 'Ana Petrović')
  const owed = page.getByRole('region', { name: 'What we owe' })
  await expect(owed).toContainText('Thanks for order 2001, first order')
  await expect(owed).toContainText('card, ')
  await expectAccessible(page)
  await owed.getByRole('button', { name: 'Mark as sent' }).click()
  await expect(page.getByText('Thanked: card, for order 2001', { exact: true })).toBeVisible()
  await expect(owed).toContainText('No call and no thanks are owed.')
})

test('how the shop thanks is changed, and what is owed follows; a thank-you by hand is owed', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  await deliver(opened, await beginOrdersShop(opened), 1)
  await go(opened, '/thanks/rules', 'How we thank')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make “First order” weaker' }).click()
  await expect(page.getByText('How the shop thanks is changed')).toBeVisible()
  await page.getByRole('button', { name: 'More to do with “First order”' }).click()
  await page.getByRole('menuitem', { name: 'Change…' }).click()
  await page.getByRole('textbox', { name: 'Days' }).fill('0')
  await page.getByRole('button', { name: 'Save the rule' }).click()
  await expect(page.getByText('A customer’s first order: card on the same day')).toBeVisible()
  expect(await ledger(opened)).toMatchObject([{ rule: 'First order', dueOn: '2026-03-02' }])
  await page.getByRole('button', { name: 'More to do with “Every order”' }).click()
  await expect(page.getByRole('menuitem')).toHaveCount(1)
  await page.keyboard.press('Escape')

  await go(opened, '/thanks', 'Thanks owed')
  await page.getByRole('button', { name: 'Owe a thank-you' }).click()
  await page.getByRole('combobox', { name: 'To whom' }).fill('linden')
  await page.getByRole('option', { name: /Café Linden/ }).click()
  await page.getByLabel('What for').fill('the cake')
  await page.getByRole('button', { name: 'Owe it' }).click()
  await expect(rows(page).filter({ hasText: 'Café Linden' })).toContainText('the cake')
})
