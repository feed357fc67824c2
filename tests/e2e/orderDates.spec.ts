import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aFolder, expect, type OpenApp, test } from './app'
import { beginOrdersShop, on } from './ordersShop'
import { factDay, goTo, plan, typeDay } from './pages/orders'
import { enterTicks, openSheet, saveSheet } from './pages/sheet'
import { textOf } from './paper'

const isOn = (page: Page, fact: string, day: string, words: string) =>
  Promise.all([
    expect(factDay(page, fact)).toHaveAttribute('datetime', day),
    expect(factDay(page, fact)).toHaveText(words),
  ])

const printSheet = async (opened: OpenApp) => {
  await openSheet(opened.page)
  const path = join(aFolder(), 'sheet.pdf')
  return { code: await saveSheet(opened, path), words: textOf(path) }
}

// Moments at which UTC has another day than the shop, and computers that have another day than both.
const shops = [
  { zone: 'America/New_York', computer: 'America/New_York', monday: '2026-03-03T01:30:00.000Z', printed: '20:30' },
  { zone: 'America/Bogota', computer: 'Pacific/Tongatapu', monday: '2026-03-03T04:30:00.000Z', printed: '23:30' },
  { zone: 'Pacific/Tongatapu', computer: 'America/New_York', monday: '2026-03-01T11:30:00.000Z', printed: '0:30' },
] as const

for (const { zone, computer, monday, printed } of shops) {
  test(`an order’s days are the shop’s own, in ${zone} on a computer in ${computer}`, async ({ open }) => {
    const opened = await open({ now: monday, zone: computer })
    const { page } = opened
    const shop = await beginOrdersShop(opened, zone)
    const today = await shop.take({ number: '2001', method: 'deliver', promise: on('2026-03-02'), lines: [] })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Monday 2 March')

    await goTo(page, `/orders/new?customerId=${shop.customers.get('Café Linden')}`, /New order/)
    await expect(page.getByRole('group', { name: 'Ordered on' })).toContainText('02/03/2026')
    await expect(page.getByRole('combobox', { name: 'What, line 1' })).toBeFocused()
    await page.keyboard.type('Pil')
    await page.getByRole('option', { name: /Pillar candle/ }).click()
    await page.getByRole('button', { name: /How it gets there/ }).focus()
    await page.keyboard.type('Post')
    await typeDay(page, 'Day', '09032026')
    for (const words of ['start by Mon 2 Mar', 'send by Thu 5 Mar', 'arrives Mon 9 Mar'])
      await expect(plan(page)).toContainText(words)
    await expect(plan(page)).toContainText('The earliest day we can promise is Mon 9 March')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Order \d+$/)
    const made = /orders\/([^?]+)/.exec(page.url())?.[1] ?? ''
    await isOn(page, 'Ordered', '2026-03-02', 'today')
    const days = plan(page).locator('time')
    await expect(days).toHaveText(['today', 'Thu 5 March', 'Mon 9 March'])

    const { code, words } = await printSheet(opened)
    expect(words).toContain('Monday 2 March 2026')
    expect(words).toMatch(/Make order \d+[^]*must arrive[^]*Mon 9 Mar/)
    expect(words).toContain('Deliver order 2001')
    await goTo(page, `/orders/${made}`, /Order/)
    await page.getByRole('button', { name: 'Start making' }).click()
    await isOn(page, 'Begun', '2026-03-02', 'today')
    await goTo(page, `/orders/${today}`, 'Order 2001')
    await page.getByRole('button', { name: 'Mark as delivered' }).click()
    await isOn(page, 'Delivered', '2026-03-02', 'today')
    await expect(page.getByText('kept', { exact: true }).first()).toBeVisible()
    await opened.close()

    // The next evening, or the next night: UTC's day is another one again.
    const next = new Date(Date.parse(monday) + 86_400_000).toISOString()
    const again = await open({ folder: opened.folder, now: next, zone: computer })
    await expect(again.page.getByRole('heading', { level: 1 })).toHaveText('Tuesday 3 March')
    await enterTicks(again.page, code, '1')
    await expect(again.page.getByText(`printed yesterday ${printed}`)).toBeVisible()
    await goTo(again.page, `/orders/${today}`, 'Order 2001')
    await isOn(again.page, 'Delivered', '2026-03-02', 'yesterday')
    await expect(again.page.getByText('kept', { exact: true }).first()).toBeVisible()
    await goTo(again.page, `/orders/${made}`, /Order/)
    await isOn(again.page, 'Ordered', '2026-03-02', 'yesterday')
    await isOn(again.page, 'Begun', '2026-03-02', 'yesterday')
    await again.page.getByRole('button', { name: 'Change', exact: true }).click()
    const dialog = again.page.getByRole('dialog')
    await expect(dialog.getByRole('spinbutton').first()).toBeFocused()
    await again.page.keyboard.type('10032026')
    await dialog.getByRole('textbox', { name: /Why the promise changes/ }).fill('A day later suits them')
    await again.page.keyboard.press('Control+Enter')
    const change = again.page.getByRole('list', { name: 'How the promise changed' }).locator('time')
    await expect(change.first()).toHaveAttribute('datetime', '2026-03-09')
    await expect(change.last()).toHaveAttribute('datetime', '2026-03-03')
    await goTo(again.page, '/orders/calendar', 'March 2026')
    await expect(again.page.locator('[aria-current=date]')).toHaveAttribute('data-day', '2026-03-03')
    await expect(again.page.locator('[data-day="2026-03-10"] [data-order]')).toHaveCount(1)
  })
}

/** The days of the month that is shown, cell by cell. */
const cells = (page: Page) =>
  page.locator('td[data-day]').evaluateAll((days) => days.map((day) => day.getAttribute('data-day') ?? ''))

const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, at) => new Date(Date.parse(first) + at * 86_400_000).toISOString().slice(0, 10))

test('London’s clocks go forward: no day is lost between an order and its arrival', async ({ open }) => {
  const opened = await open({ now: '2026-03-27T23:30:00.000Z' })
  const { page, ask } = opened
  const shop = await beginOrdersShop(opened)
  await ask('planning', 'set', {
    postDays: 2,
    closedDayMethods: ['deliver'],
    dayOrders: null,
    dayUnits: null,
    holidays: false,
  })
  // Brought on the Sunday itself, at an hour that does not come.
  const sunday = {
    method: 'deliver' as const,
    promise: on('2026-03-29'),
    timeFrom: '01:30',
    timeTo: '02:30',
    lines: [],
  }
  const night = await shop.take({ ...sunday, number: '3001', orderedOn: '2026-03-27' })
  await goTo(page, `/orders/new?customerId=${shop.customers.get('Café Linden')}`, /New order/)
  await expect(page.getByRole('combobox', { name: 'What, line 1' })).toBeFocused()
  await page.keyboard.type('Gift card')
  await page.getByRole('textbox', { name: 'Price each, line 1' }).fill('5')
  await page.getByRole('button', { name: /How it gets there/ }).focus()
  await page.keyboard.type('Post')
  await typeDay(page, 'Day', '31032026')
  const strip = plan(page).getByRole('list', { name: 'The plan, day by day' }).getByRole('listitem')
  await expect(strip).toContainText([
    'Friday 27 March 2026',
    'Saturday 28 March 2026: closed',
    'Sunday 29 March 2026: closed',
    'Monday 30 March 2026',
    'Tuesday 31 March 2026: arrives',
  ])
  await expect(plan(page)).toContainText('send by Fri 27 Mar')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Order \d+$/)
  const posted = /orders\/([^?]+)/.exec(page.url())?.[1] ?? ''
  await isOn(page, 'Ordered', '2026-03-27', 'today')
  await goTo(page, '/today/sheet?on=2026-03-29', 'Day sheet')
  await expect(page.getByRole('figure', { name: /page 1/i })).toBeVisible()
  const sheet = join(aFolder(), 'sunday.pdf')
  await saveSheet(opened, sheet)
  expect(textOf(sheet)).toContain('Sunday 29 March 2026')
  expect(textOf(sheet)).toMatch(/1:30\s+Deliver order 3001/)
  await opened.close()

  // Half past midnight in London's summer, half past eleven of the day before in UTC.
  const again = await open({ folder: opened.folder, now: '2026-03-29T23:30:00.000Z' })
  await expect(again.page.getByRole('heading', { level: 1 })).toHaveText('Monday 30 March')
  await expect(again.page.getByRole('region', { name: 'Late', exact: true })).toContainText('1 day late')
  await goTo(again.page, `/orders/${night}`, 'Order 3001')
  await expect(again.page.getByText('late by 1 day', { exact: true }).first()).toBeVisible()
  await goTo(again.page, `/orders/${posted}`, /Order/)
  await again.page.getByRole('button', { name: 'Mark as sent' }).click()
  await isOn(again.page, 'Sent', '2026-03-30', 'today')
  await goTo(again.page, '/orders/calendar', 'March 2026')
  expect(await cells(again.page)).toEqual(daysFrom('2026-02-23', 42))
  await expect(again.page.locator('[aria-current=date]')).toHaveAttribute('data-day', '2026-03-30')
})

test('London’s clocks go back: the long Sunday is one day', async ({ open }) => {
  const opened = await open({ now: '2026-10-24T23:30:00.000Z' })
  const { page } = opened
  const shop = await beginOrdersShop(opened)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sunday 25 October')
  const order = { method: 'deliver' as const, promise: on('2026-10-26'), lines: [] }
  const id = await shop.take({ ...order, number: '3002', orderedOn: '2026-10-25' })
  await opened.close()

  // A day and an hour later it is Sunday still.
  const late = await open({ folder: opened.folder, now: '2026-10-25T23:30:00.000Z' })
  await expect(late.page.getByRole('heading', { level: 1 })).toHaveText('Sunday 25 October')
  await goTo(late.page, `/orders/${id}`, 'Order 3002')
  await isOn(late.page, 'Ordered', '2026-10-25', 'today')
  await expect(plan(late.page).locator('time')).toHaveText(['tomorrow'])
  await goTo(late.page, '/orders/calendar', 'October 2026')
  expect(await cells(late.page)).toEqual(daysFrom('2026-09-28', 35))
  await late.close()

  const next = await open({ folder: opened.folder, now: '2026-10-26T00:15:00.000Z' })
  await expect(next.page.getByRole('heading', { level: 1 })).toHaveText('Monday 26 October')
  await goTo(next.page, `/orders/${id}`, 'Order 3002')
  await next.page.getByRole('button', { name: 'Mark as delivered' }).click()
  await isOn(next.page, 'Delivered', '2026-10-26', 'today')
  await expect(next.page.getByText('kept', { exact: true }).first()).toBeVisible()
})
