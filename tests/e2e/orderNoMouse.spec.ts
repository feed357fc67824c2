import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aFolder, expect, expectAccessible, test } from './app'
import { beginOrdersShop, on } from './ordersShop'
import { expectFocus, press, tabTo, typeHere } from './pages/keyboard'
import { factDay, goTo, plan } from './pages/orders'
import { codeOf } from './pages/sheet'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** Finds the customer and takes an order of six candles by post for a Monday, from Today. */
async function takeOrder(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expectFocus(page, 'searchbox "Find or do anything"')
  await typeHere(page, 'petr')
  await page.getByRole('option', { name: /Ana Petrović/ }).waitFor()
  await press(page, 'Enter')
  await expectFocus(page, 'heading "Ana Petrović"')
  await tabTo(page, 'button "New order"')
  await press(page, 'Enter')
  await expectFocus(page, 'combobox "What, line 1"')
  await typeHere(page, 'pil')
  await page.getByRole('option', { name: /Pillar candle/ }).waitFor()
  await press(page, 'ArrowDown', 'Enter')
  await expectFocus(page, 'textbox "Quantity, line 1"')
  await typeHere(page, '6')
  await tabTo(page, 'button "Pick up How it gets there"')
  await typeHere(page, 'Post')
  await expectFocus(page, 'button "Post, 2 working days How it gets there"')
  await tabTo(page, 'spinbutton "day, Day"')
  await typeHere(page, '09032026')
  await expect(plan(page)).toContainText('start by Mon 2 Mar')
  // On to the end of the form: nothing that has the focus lies behind its foot.
  await tabTo(page, 'spinbutton "hour, Not before"')
  await tabTo(page, 'textbox "Note"')
  await typeHere(page, 'Ring twice')
  await tabTo(page, 'textbox "Order number"')
  await expectAccessible(page)
  await press(page, 'Control+Enter')
  await expect(heading(page, 'Order 1001')).toBeFocused()
}

test('an order’s whole way with the keyboard alone: the focus is always seen, and all that has it says what it is', async ({
  open,
}) => {
  const opened = await open()
  const { page, ask, app } = opened
  // The smallest window that everything works in: there the form is longer than the page.
  const window = await app.browserWindow(page)
  await window.evaluate((main) => main.setContentSize(1024, 700))
  await beginOrdersShop(opened)
  await heading(page, 'Monday 2 March').waitFor()
  await takeOrder(page)

  // Promised another day: the dialog takes the focus and gives it back.
  await tabTo(page, 'button "Change"')
  await press(page, 'Enter')
  await expectFocus(page, 'spinbutton "day, Day"')
  await press(page, 'Escape')
  await expectFocus(page, 'button "Change"')
  await press(page, 'Enter')
  await expectFocus(page, 'spinbutton "day, Day"')
  await typeHere(page, '10032026')
  await tabTo(page, 'textbox "Why the promise changes"')
  await typeHere(page, 'A day later suits her')
  await tabTo(page, 'radio "The customer')
  await press(page, 'ArrowDown')
  await expectFocus(page, 'radio "We did')
  await press(page, 'Control+Enter')
  await expectFocus(page, 'button "Change"')
  await expect(plan(page).locator('time').last()).toHaveAttribute('datetime', '2026-03-10')

  // From step to step on the one button, which is there until nothing is left.
  await tabTo(page, 'button "Start making"', 'Shift+Tab')
  for (const next of ['button "Mark as ready"', 'button "Mark as sent"', 'button "Mark as delivered"']) {
    await press(page, 'Enter')
    await expectFocus(page, next)
  }
  await press(page, 'Enter')
  await expectFocus(page, 'button "More to do with it"')
  await expect(factDay(page, 'Delivered')).toHaveText('today')
  await press(page, 'Enter')
  await expectFocus(page, 'menuitem ')
  await press(page, 'End', 'ArrowUp')
  await expectFocus(page, 'menuitem "Goods came back…"')
  await press(page, 'Enter')
  await expectFocus(page, 'textbox "How many came back: Pillar candle"')
  await press(page, 'Escape')
  await expectFocus(page, 'button "More to do with it"')
  const sort = { by: 'number', direction: 'ascending' } as const
  const { rows } = await ask('orders', 'list', { filter: { status: 'all' }, sort, from: 0, size: 9 })
  expect(rows).toMatchObject([{ number: '1001', status: 'delivered', promisedOn: '2026-03-10', method: 'post' }])
})

test('the list, the day and the sheet with the keyboard alone: ticked on paper, then on the screen', async ({
  open,
}) => {
  const opened = await open()
  const { page, answerSaveDialog } = opened
  const { take, detail } = await beginOrdersShop(opened)
  const id = await take({ number: '2001', method: 'deliver', promise: on('2026-03-02'), lines: [] }, 'Café Linden')
  await take({ number: '2002', promise: on('2026-03-13') }, 'Harbour Books')
  const status = async () => (await detail(id)).status
  await heading(page, 'Monday 2 March').waitFor()

  await page.keyboard.press('Control+p')
  await expectFocus(page, 'heading "Day sheet"')
  await expect(page.getByRole('figure', { name: /page 1/i })).toBeVisible()
  const path = join(aFolder(), 'sheet.pdf')
  await answerSaveDialog(path)
  await tabTo(page, 'button "Save as PDF"')
  await press(page, 'Enter')
  await expect.poll(() => existsSync(path)).toBe(true)
  await expect(page.getByText(/Saved as sheet/).last()).toBeVisible()

  await page.keyboard.press('Control+1')
  await expectFocus(page, 'heading "Monday 2 March"')
  await tabTo(page, 'button "Tick back a sheet"')
  await press(page, 'Enter')
  await expectFocus(page, 'textbox "Code of the sheet"')
  await typeHere(page, codeOf(path))
  await press(page, 'Enter')
  await expectFocus(page, 'textbox "Numbers ticked"')
  await typeHere(page, '1')
  await expect(page.getByText('order 2001 delivered')).toBeVisible()
  await press(page, 'Enter')
  await expect.poll(status).toBe('delivered')
  await expectFocus(page, 'textbox "Numbers ticked"')
  await tabTo(page, 'button "Undo"')
  await press(page, 'Enter')
  await expect.poll(status).not.toBe('delivered')

  await page.keyboard.press('Control+1')
  await expectFocus(page, 'heading "Monday 2 March"')
  await tabTo(page, 'checkbox "Deliver order 2001, Café Linden"')
  await press(page, 'Space')
  await expect.poll(status).toBe('delivered')
  await expect(page.locator(':focus')).toBeChecked()
  await press(page, 'Space')
  await expect.poll(status).not.toBe('delivered')

  await page.keyboard.press('Control+3')
  await expectFocus(page, 'heading "Orders"')
  await tabTo(page, 'grid "Orders"')
  await press(page, 'End', 'Shift+F10')
  await expectFocus(page, 'menuitem "Open')
  await press(page, 'Escape')
  await expectFocus(page, 'grid "Orders"')
  await press(page, 'Enter')
  await expect(heading(page, 'Order 2002')).toBeVisible()
  await expectAccessible(page)
})

test('in forced colours the focus is seen, too, and what is filled can be read', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  const { customers, take } = await beginOrdersShop(opened)
  await take({ number: '2001', promise: on('2026-03-13') })
  await page.emulateMedia({ forcedColors: 'active' })
  await goTo(page, `/orders/new?customerId=${customers.get('Café Linden')}`, /New order/)
  await expectFocus(page, 'combobox "What, line 1"')
  await tabTo(page, 'textbox "Order number"')
  // Where the browser lays its plate behind the words, they have the plate's colour.
  await expect(page.getByRole('button', { name: 'Take the order' })).toHaveCSS('forced-color-adjust', 'none')
  await goTo(page, '/orders', 'Orders')
  await tabTo(page, 'grid "Orders"')
  await press(page, 'Home', 'Shift+F10', 'ArrowDown', 'Escape')
  await goTo(page, '/orders/calendar?on=2026-03-13', 'March 2026')
  await expect(page.getByRole('link', { name: /^2001 / })).toBeVisible()
  await tabTo(page, 'gridcell "Friday 13 March 2026')
  await press(page, 'Tab', 'Shift+ArrowLeft')
  await expect(page.locator('[data-day="2026-03-12"]')).toHaveCSS('outline-style', 'solid')
  await press(page, 'Escape')
})
