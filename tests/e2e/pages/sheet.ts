import { existsSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, type OpenApp } from '../app'
import { textOf } from '../paper'

export const codeOf = (pdf: string): string => /Sheet (\w+)/.exec(textOf(pdf))?.[1] ?? ''

/** Saves the sheet on screen and answers its code. */
export async function saveSheet({ page, answerSaveDialog }: OpenApp, path: string): Promise<string> {
  await answerSaveDialog(path)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect.poll(() => existsSync(path)).toBe(true)
  await expect(page.getByText(/Saved as sheet/).last()).toBeVisible()
  return codeOf(path)
}

/** Opens the day's sheet from Today. */
export async function openSheet(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Today/ }).first().click()
  await page.getByRole('button', { name: 'Print the day sheet' }).click()
  await expect(page.getByRole('figure', { name: /page 1/i })).toBeVisible()
}

/** Enters a sheet's code and the numbers that are ticked on it; answers what each will do. */
export async function enterTicks(page: Page, code: string, numbers: string): Promise<Locator> {
  await page.getByRole('link', { name: /Today/ }).first().click()
  await page.getByRole('button', { name: 'Tick back a sheet' }).click()
  await page.getByLabel('Code of the sheet').fill(code)
  await page.getByLabel('Numbers ticked').fill(numbers)
  return page.getByRole('list', { name: 'What the numbers will do' }).getByRole('listitem')
}

/** What a PDF says, page by page. */
export const pagesOfText = (pdf: string): readonly string[] => textOf(pdf).split('\f').slice(0, -1)
