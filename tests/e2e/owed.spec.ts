import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { aCustomer, aTask } from '../support/factories'
import { aGift, anOccasion, aThank, thankIn } from '../support/owed'
import { aFolder, beginShop, expect, expectAccessible, type OpenApp, test } from './app'
import { textOf } from './paper'

/** Ana, who likes gardening and got a trowel, is to be thanked today; her birthday's gift is to be bought on Friday. */
async function withAna({ ask, folder, ...opened }: OpenApp) {
  await beginShop({ ask, folder, ...opened })
  const { id } = await ask('customers', 'add', aCustomer({ likes: [{ text: 'gardening', liked: true }] }))
  const thanks = [
    aThank({ folder }, { customerId: id, title: 'sending us Ben', channel: 'call' }),
    aThank({ folder }, { customerId: id, title: 'the jar of honey', accessory: 'with a small candle' }),
  ]
  anOccasion({ folder }, { customerId: id, leadDays: 8 })
  aGift({ folder }, { customerId: id })
  await ask('tasks', 'add', aTask())
  return { id, thanks }
}

test('Today says whom to thank and what to buy for, counts them, and marks a thank-you as sent', async ({ open }) => {
  const opened = await open()
  const { page, chooseMenuItem } = opened
  const { thanks } = await withAna(opened)
  await expect(page.getByText('3 things today. Two thank-yous are due.')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: /Today/ })).toContainText('3')
  const coming = page.getByRole('region', { name: 'Coming up' })
  await expect(coming).toContainText('Ana’s birthday')
  await expect(coming).toContainText('buy by Fri 6 Mar')
  await expect(coming).toContainText('likes gardening, gave a trowel in 2025')
  const owed = page.getByRole('region', { name: 'Thanks owed' })
  await expect(owed.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(page)

  const first = owed.getByRole('listitem').first()
  await expect(first).toContainText('today')
  await expect(first).toContainText('call')
  await first.getByRole('button', { name: /Sent/ }).click()
  await expect(page.getByText('Thanked Ana Petrović: call, for sending us Ben')).toBeVisible()
  await expect(owed.getByRole('listitem')).toHaveCount(1)
  await expect(page.getByText('2 things today. One thank-you is due.')).toBeVisible()
  expect(thankIn(opened, thanks[0] ?? '')).toMatchObject({ status: 'sent', settledOn: '2026-03-02' })
  await chooseMenuItem('undo')
  await expect(owed.getByRole('listitem')).toHaveCount(2)
})

test('a customer’s page says what we owe: sent at once, waived with a reason; so does their paper', async ({
  open,
}) => {
  const opened = await open()
  const { page } = opened
  const { id, thanks } = await withAna(opened)
  await page.evaluate((to) => {
    location.hash = to
  }, `/customers/${id}`)
  const owed = page.getByRole('region', { name: 'What we owe' })
  await expect(owed.getByText('Thanks for sending us Ben')).toBeVisible()
  await expect(owed.getByText('card, today')).toBeVisible()
  await expectAccessible(page)

  const path = join(aFolder(), 'ana.pdf')
  await opened.answerSaveDialog(path)
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect.poll(() => existsSync(path)).toBe(true)
  for (const words of [
    'Thanks for sending us Ben',
    'call, Mon 2 Mar',
    'Thanks for the jar of honey, with a small candle',
  ])
    expect(textOf(path)).toContain(words)
  await page.getByRole('button', { name: 'Close Esc' }).click()

  await owed.getByRole('button', { name: 'More to do with these thanks' }).first().click()
  await page.getByRole('menuitem', { name: 'Waive…' }).click()
  await page.getByRole('button', { name: 'Waive', exact: true }).click()
  await expect(page.getByText('Please fill this in.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Why').fill('thanked in person already')
  await page.getByRole('button', { name: 'Waive', exact: true }).click()
  await expect(owed.getByRole('listitem')).toHaveCount(1)
  expect(thankIn(opened, thanks[0] ?? '')).toMatchObject({ status: 'waived', note: 'thanked in person already' })
  await owed.getByRole('button', { name: 'Mark as sent' }).click()
  await expect(owed.getByText('No call and no thanks are owed.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(owed.getByText('Thanks for the jar of honey')).toBeVisible()
})
