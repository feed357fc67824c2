import type { Locator, Page } from '@playwright/test'

type Details = { readonly name: string; readonly initials: string; readonly staffName?: string }

/** Writes a shop's details as a person does, within the first-run page or the dialog that asks for them. */
export async function writeShop(form: Locator, { name, initials, staffName = '' }: Details): Promise<void> {
  await form.getByLabel('Shop name').fill(name)
  await form.getByLabel('Your initials').fill(initials)
  await form.getByLabel('Your name').fill(staffName)
}

/** The strip that marks the sample shop. */
export const sampleBanner = (page: Page): Locator => page.getByRole('region', { name: 'Sample shop' })

/** Opens a part of the settings from wherever the window is. */
export async function openSettings(
  page: Page,
  part: 'Shop' | 'Staff' | 'Backups' | 'Reminders and start' | 'Look' | 'Journal' | 'About',
): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: part }).click()
}
