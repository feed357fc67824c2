import { beginShop, expect, expectAccessible, openApp, test } from './app'
import { tabTo } from './pages/keyboard'
import { openSettings, sampleBanner, writeShop } from './pages/start'

test('the sample shop is marked on every page, goes in one step, and comes back with Undo', async ({ open }) => {
  const { page, ask } = await open()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to Regulars')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open the sample shop' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Monday 2 March')
  for (const place of ['Customers', 'Tasks', 'Settings']) {
    await page.getByRole('link', { name: place }).click()
    await expect(sampleBanner(page)).toBeVisible()
  }
  await sampleBanner(page).getByRole('button', { name: 'Remove the sample' }).click()
  await expect(page.getByLabel('Shop name')).toHaveValue('Wick & Wax, Harbour Street')
  await expect(sampleBanner(page)).toBeHidden()
  expect(await ask('today', 'counts', {})).toEqual({ today: 0, tasks: 0, thanks: 0 })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(sampleBanner(page)).toBeVisible()
  expect(await ask('today', 'counts', {})).toMatchObject({ today: 14 })
})

test('one’s own shop starts from the sample in one dialog', async ({ open }) => {
  const { page } = await open()
  await page.getByRole('button', { name: 'Open the sample shop' }).click()
  await sampleBanner(page).getByRole('button', { name: 'Start my own shop' }).click()
  const dialog = page.getByRole('dialog', { name: 'Start my own shop' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Start my own shop' }).click()
  await expect(dialog.getByText('Please fill this in.')).toBeVisible()
  await writeShop(dialog, { name: 'Rosie’s Flowers', initials: 'rw', staffName: 'Rosie Ward' })
  await dialog.getByRole('button', { name: 'Start my own shop' }).click()
  await expect(page.getByRole('navigation', { name: 'Places' })).toContainText('Rosie’s Flowers')
  await expect(sampleBanner(page)).toBeHidden()
})

test('an empty shop begins with the keyboard alone, and stands after a restart', async ({ open }) => {
  const first = await open({ zone: 'Europe/Berlin' })
  await tabTo(first.page, 'button "Start empty')
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByLabel('Shop name')).toBeFocused()
  await expectAccessible(first.page)
  await first.page.keyboard.type('Bäckerei Höß')
  await tabTo(first.page, 'combobox "Country')
  await first.page.keyboard.type('Austr')
  await first.page.getByRole('option', { name: 'Austria' }).waitFor()
  await first.page.keyboard.press('ArrowUp')
  await first.page.keyboard.press('Enter')
  await tabTo(first.page, 'textbox "Your initials')
  await first.page.keyboard.type('kh')
  await first.page.keyboard.press('ControlOrMeta+Enter')
  await expect(first.page.getByRole('heading', { level: 1 })).toHaveText('Monday 2 March')
  const { shop } = await first.ask('shop', 'now', {})
  expect(shop).toMatchObject({
    name: 'Bäckerei Höß',
    timeZone: 'Europe/Berlin',
    country: 'AT',
    currency: 'EUR',
    paper: 'A4',
  })
  await first.close()

  const again = await openApp({ folder: first.folder })
  await expect(again.page.getByRole('navigation', { name: 'Places' })).toContainText('Bäckerei Höß')
  await again.close()
})

test('bringing in customers sets up the shop and goes to the file', async ({ open }) => {
  const { page } = await open()
  await page.getByRole('button', { name: 'Bring in my customers' }).click()
  await writeShop(page.getByRole('main'), { name: 'Wick & Wax', initials: 'MK' })
  await page.getByRole('button', { name: 'Go on to the file' }).click()
  await expect(page).toHaveURL(/#\/import/)
})

test('staff are added and named in settings; taken initials are refused in place, and the journal says who', async ({
  open,
}) => {
  const opened = await open()
  const { page } = opened
  await beginShop(opened)
  await openSettings(page, 'Staff')
  await page.getByRole('button', { name: 'Add someone' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add someone' })
  await dialog.getByLabel('Initials').fill('mk')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('MK is Mara Klein already.')).toBeVisible()
  await dialog.getByLabel('Initials').fill('jo')
  await dialog.getByLabel('Name').fill('Jonas Oduya')
  await page.keyboard.press('Enter')
  await expect(page.getByText('JO works here now.')).toBeVisible()
  await page.getByRole('button', { name: 'Jonas Oduya works here no more' }).click()
  await expect(page.getByRole('button', { name: 'Jonas Oduya works here again' })).toBeVisible()
  await expectAccessible(page)
  await openSettings(page, 'Journal')
  await expect(
    page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'JO works here no more' }),
  ).toContainText('Mara Klein')
  await expectAccessible(page)
})

test('the look changes at once, for every start', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  await beginShop(opened)
  await openSettings(page, 'Look')
  await page.getByText('Dark', { exact: true }).click()
  await page.getByText('150 per cent').click()
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await expect(html).toHaveCSS('font-size', '24px')
  await expectAccessible(page)
  await opened.close()
  const again = await open({ folder: opened.folder })
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
