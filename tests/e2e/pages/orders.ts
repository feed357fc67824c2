import type { Locator, Page } from '@playwright/test'
import { expect } from '../app'

/** What the form or the order's page says of the days that the promise asks for. */
export const plan = (page: Page): Locator => page.getByRole('region', { name: 'Planned backwards' })

/** Types a day into the field that is called so. */
export async function typeDay(page: Page, label: string, digits: string): Promise<void> {
  await page.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first().focus()
  await page.keyboard.type(digits)
}

/** Goes to an address inside the app, and waits for its heading. */
export async function goTo(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, path)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

/** The day that a fact of an order's page says, as it is stored: what people read of it is "today", "Fri 13 March". */
export const factDay = (page: Page, label: string): Locator =>
  page.getByRole('region', { name: 'How it goes' }).locator(`dt:text-is("${label}") + dd time`)
