import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { aCustomer, aTask } from '../support/factories'
import { aFolder, beginShop, expect, expectAccessible, type OpenApp, test } from './app'
import { openSettings } from './pages/start'

// A restore closes the shop, and opens two threads and as many checks: a busy machine takes its time.
test.slow()
const patient = { timeout: 40_000 }

const customersOf = async ({ ask }: OpenApp): Promise<readonly string[]> =>
  (await ask('customers', 'find', { text: '', size: 50 })).map(({ name }) => name)

test('a shop is backed up, changed, restored after a look at what differs, and brought back again', async ({
  open,
}) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  await ask('customers', 'add', aCustomer({ name: 'Ana Petrović' }))
  await ask('tasks', 'add', aTask({ title: 'Call Ana' }))
  await expect(page.getByRole('link', { name: 'Not backed up yet' })).toBeVisible()
  await openSettings(page, 'Backups')
  await expect(page.getByText('No backups yet')).toBeVisible()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backed up, and checked.')).toBeVisible(patient)
  await expect(page.getByRole('link', { name: 'Backed up just now' })).toBeVisible()
  await expect(page.getByText('1 customer · 0 orders · 1 task').first()).toBeVisible()
  await expectAccessible(page)

  await ask('customers', 'add', aCustomer({ name: 'Ben Okafor' }))
  const asked = page.getByRole('listitem').filter({ hasText: 'asked for' })
  await asked.getByRole('button', { name: /^Restore/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' })
  await expect(dialog.getByRole('row', { name: 'Customers 1 2' })).toBeVisible()
  await expect(dialog.getByText('1 change was made since.')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(page.getByText('The backup is restored.')).toBeVisible(patient)
  expect(await customersOf(opened)).toEqual(['Ana Petrović'])

  const before = page.getByRole('listitem').filter({ hasText: 'before restoring' })
  await before.getByRole('button', { name: /^Restore/ }).click()
  await dialog.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(before).toHaveCount(2, patient)
  // The list knows of the backup before the shop is open again.
  await expect.poll(() => customersOf(opened).catch(() => []), patient).toEqual(['Ana Petrović', 'Ben Okafor'])
  await ask('tasks', 'add', aTask({ title: 'The shop goes on' }))
  await page.getByRole('tab', { name: 'Journal' }).click()
  await expect(page.getByText(/^Restore the backup of 2026-03-02 09:0/).first()).toBeVisible()
})

test('a stick that was taken out is said, in red after three days, and holds up no other place', async ({ open }) => {
  const folder = aFolder()
  const stick = aFolder()
  const opened = await open({ folder })
  const { page, ask } = opened
  await beginShop(opened)
  await openSettings(page, 'Backups')
  await opened.answerOpenDialog(stick)
  await page.getByRole('button', { name: 'Add a place…' }).click()
  await expect(page.getByText(join(stick, 'Regulars backups')).first()).toBeVisible()
  await expect.poll(() => readdirSync(join(stick, 'Regulars backups')).length).toBe(2)

  renameSync(stick, `${stick}-out`)
  const { places } = await ask('backups', 'make', {})
  expect(places.map(({ problem }) => problem)).toEqual([null, 'The folder is not there any more.'])
  await expect(page.getByRole('link', { name: 'Backed up just now, but not everywhere' })).toBeVisible()
  await expect(page.getByText('The last try did not work for', { exact: false })).toBeVisible()
  await opened.close()

  const later = await open({ folder, now: '2026-03-06T09:00:00.000Z' })
  const late = later.page.getByText('For three days or longer, no backup has come to')
  await openSettings(later.page, 'Backups')
  await expect(late).toBeVisible()
  await expectAccessible(later.page)
  renameSync(`${stick}-out`, stick)
  await later.page.getByRole('button', { name: 'Back up now' }).click()
  await expect(late).toBeHidden()
  await later.page.getByRole('button', { name: /^Forget / }).click()
  await expect(later.page.getByRole('button', { name: /^Forget / })).toBeHidden()
  await later.page.getByRole('button', { name: 'Undo' }).click()
  await expect(later.page.getByRole('button', { name: /^Forget / })).toBeVisible()
  rmSync(stick, { recursive: true })
})

test('a sealed backup comes back on a fresh computer with its passphrase alone', async ({ open }) => {
  const stick = aFolder()
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  await ask('customers', 'add', aCustomer({ name: 'Ana Petrović' }))
  await openSettings(page, 'Backups')
  await page.getByRole('button', { name: 'Set a passphrase…' }).click()
  const sealing = page.getByRole('dialog')
  await sealing.getByRole('textbox', { name: 'Passphrase' }).fill('three candles')
  await page.getByLabel('Once more').fill('three candle')
  await page.getByRole('button', { name: 'Seal backups' }).click()
  await expect(page.getByText('The two are not the same.')).toBeVisible()
  await page.getByLabel('Once more').fill('three candles')
  await page.getByRole('button', { name: 'Seal backups' }).click()
  await expect(page.getByText('are sealed with your passphrase')).toBeVisible()
  await opened.answerOpenDialog(stick)
  await page.getByRole('button', { name: 'Add a place…' }).click()
  await expect(page.getByText('sealed', { exact: true }).first()).toBeVisible()
  const names = readdirSync(join(stick, 'Regulars backups'))
  const sealed = join(stick, 'Regulars backups', names.find((name) => name.endsWith('.regulars-sealed')) ?? '')
  expect(readFileSync(sealed).includes('Petrović')).toBe(false)
  await opened.close()

  const fresh = await open()
  await fresh.answerOpenDialog(sealed)
  await fresh.page.getByRole('button', { name: 'Restore a backup…' }).click()
  const dialog = fresh.page.getByRole('dialog', { name: 'Restore a backup' })
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill('four candles')
  await dialog.getByRole('button', { name: 'Look into it' }).click()
  await expect(dialog.getByText('This is not the passphrase')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill('three candles')
  await dialog.getByRole('button', { name: 'Look into it' }).click()
  await expect(dialog.getByRole('row', { name: 'Customers 1 –' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(fresh.page.getByRole('navigation', { name: 'Places' })).toBeVisible(patient)
  expect(await customersOf(fresh)).toEqual(['Ana Petrović'])
})

test('what is no backup is refused in words, and the shop stays as it is', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  await ask('customers', 'add', aCustomer({ name: 'Ana Petrović' }))
  await openSettings(page, 'Backups')
  await opened.answerOpenDialog(join(import.meta.dirname, 'backups.spec.ts'))
  await page.getByRole('button', { name: 'Restore from a file…' }).click()
  await expect(page.getByText('This file is not a backup of Regulars. Nothing was changed.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Restore this backup' })).toBeDisabled()
  await page.keyboard.press('Escape')
  expect(await customersOf(opened)).toEqual(['Ana Petrović'])
})
