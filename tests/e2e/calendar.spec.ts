import type { Page } from '@playwright/test'
import { expect, expectAccessible, type OpenApp, test } from './app'
import { beginOrdersShop, on } from './ordersShop'

const show = async (page: Page, path: string) => {
  await page.evaluate((to) => {
    location.hash = to
  }, path)
  await expect(page.getByRole('grid')).toBeVisible()
}

const dayOf = (page: Page, day: string) => page.locator(`[data-day="${day}"]`)
const orderOn = (page: Page, day: string, number: string) => dayOf(page, day).getByRole('link', { name: number })

async function aCalendar(opened: OpenApp) {
  const shop = await beginOrdersShop(opened)
  const id = await shop.take({ number: '1066', promise: on('2026-03-13') })
  await show(opened.page, '/orders/calendar')
  await expect(orderOn(opened.page, '2026-03-13', '1066')).toBeVisible()
  return { ...shop, id }
}

test('an order is promised another day by keyboard, with its reason, and put back by Undo', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  const { id, detail } = await aCalendar(opened)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('March 2026')
  await expectAccessible(page)

  await dayOf(page, '2026-03-02').focus()
  for (const key of ['ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
  await expect(dayOf(page, '2026-03-13')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(orderOn(page, '2026-03-13', '1066')).toBeFocused()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(page.getByText(/Order 1066 to Thu 12 March/)).toBeVisible()
  await page.keyboard.press('Enter')

  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/Thu 5 Mar/)).toBeVisible()
  await expect(dialog.getByText(/Tue 10 Mar/)).toBeVisible()
  await expectAccessible(page)
  await expect(dialog.getByLabel('Why the promise changes')).toBeFocused()
  await page.keyboard.type('Her party is a day earlier')
  await page.keyboard.press('Control+Enter')
  await expect(orderOn(page, '2026-03-12', '1066')).toBeVisible()
  const { promise, history, steps } = await detail(id)
  expect(promise).toEqual(on('2026-03-12'))
  expect(history).toMatchObject([{ reason: 'Her party is a day earlier', askedBy: 'customer' }])
  expect(steps.map(({ dueOn }) => dueOn)).toEqual(['2026-03-05', '2026-03-10', '2026-03-12'])

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(orderOn(page, '2026-03-13', '1066')).toBeVisible()
})

test('a day that can’t be kept is refused with the earliest, which a button takes', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  const { id, detail } = await aCalendar(opened)
  await orderOn(page, '2026-03-13', '1066').dragTo(dayOf(page, '2026-03-05'))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Too soon: the earliest is Mon 9 March.')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Why the promise changes').fill('As early as can be')
  await dialog.getByRole('button', { name: /Take Mon 9 March/ }).click()
  await dialog.getByRole('button', { name: 'Promise it', exact: true }).click()
  await expect(orderOn(page, '2026-03-09', '1066')).toBeVisible()
  expect((await detail(id)).promise).toEqual(on('2026-03-09'))
})

test('an order is dragged to a day that is free, and nothing moves without a reason', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  const { id, detail } = await aCalendar(opened)
  await orderOn(page, '2026-03-13', '1066').dragTo(dayOf(page, '2026-03-17'))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Promise it', exact: true }).click()
  await expect(dialog.getByText('Please say why the promise changes.')).toBeVisible()
  expect((await detail(id)).promise).toEqual(on('2026-03-13'))
  await dialog.getByLabel('Why the promise changes').fill('Wax comes late')
  await dialog.getByText('We did').click()
  await dialog.getByRole('button', { name: 'Promise it', exact: true }).click()
  await expect(orderOn(page, '2026-03-17', '1066')).toBeVisible()
  expect((await detail(id)).history).toMatchObject([{ askedBy: 'shop' }])
})

test('full and closed days, the day’s list, the week and the numbers', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  const { take } = await aCalendar(opened)
  await take({ number: '1067', promise: on('2026-03-13') }, 'Café Linden')
  await take({ number: '1068', promise: on('2026-03-13'), method: 'deliver' }, 'Harbour Books')
  await ask('planning', 'close', { from: '2026-03-24', to: '2026-03-24', reason: 'stocktaking' })
  await expect(page.getByText('3 open orders. Fri 13 Mar is full.')).toBeVisible()
  await expect(
    page.getByRole('gridcell', { name: /Friday 13 March 2026, 3 of 2 orders.*over by 1 order/ }),
  ).toBeVisible()
  await expect(page.getByRole('gridcell', { name: /Tuesday 24 March 2026, stocktaking, no orders/ })).toBeVisible()

  await dayOf(page, '2026-03-02').focus()
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('April 2026')
  await page.keyboard.press('PageUp')
  await expect(dayOf(page, '2026-03-02')).toBeFocused()
  await show(page, '/orders/calendar?on=2026-03-13')
  await dayOf(page, '2026-03-13').focus()
  await page.keyboard.press('Enter')
  const list = page.getByRole('dialog', { name: 'Friday 13 March 2026' })
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dayOf(page, '2026-03-13')).toBeFocused()

  await page.keyboard.press('t')
  await expect(page.getByRole('row', { name: /Fri 13 Mar 3 9 150 % 1/ })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('t')
  await expect(page.getByRole('grid')).toBeVisible()

  await page.getByRole('radio', { name: 'Week' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/March 2026/)
  await show(page, '/orders/calendar?view=week&on=2026-03-13')
  await expect(page.getByRole('rowheader', { name: /Friday 13 March/ })).toContainText('leaving: 1 to deliver')
  await expect(page.getByRole('row', { name: /Friday 13 March/ })).toContainText('3 × Pillar candle')
  await expectAccessible(page)
})

test('Today carries what orders ask for, and ticking a step moves its order', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  const { take, detail } = await beginOrdersShop(opened)
  const id = await take({ number: '1051', promise: on('2026-03-02'), method: 'deliver', lines: [] }, 'Café Linden')
  await take({ number: '1066', promise: on('2026-03-09') })
  await expect(page.getByText(/One delivery\./)).toBeVisible()
  const row = page.getByRole('listitem').filter({ hasText: 'Deliver order 1051' })
  await expect(row.getByText('on the day')).toBeVisible()
  await expect(page.getByText('3 days to make')).toBeVisible()
  await expectAccessible(page)

  const sheet = await ask('sheets', 'compose', { on: '2026-03-02', paper: 'A4', grouping: 'time', assigneeId: null })
  const { code } = await ask('sheets', 'remember', { sheet })
  await page.evaluate((to) => {
    // Quoted, as the app's own links are: a code may be all digits.
    location.hash = `/today/tick-back?code=${encodeURIComponent(JSON.stringify(to))}`
  }, code)
  await page.getByLabel('Numbers ticked').fill('1')
  await expect(page.getByText('order 1051 delivered')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /Close one task/ }).click()
  await expect.poll(async () => (await detail(id)).status).toBe('delivered')
  await page.getByRole('link', { name: /Today/ }).first().click()
  await expect(page.getByText('1 of 1 kept.')).toBeVisible()
})
