import { aCustomer, aTask } from '../support/factories'
import { beginShop, expect, expectAccessible, test } from './app'

test('what was removed lies in the bin, is found by its name and brought back with what hung on it', async ({
  open,
}) => {
  const opened = await open()
  const { page, ask, chooseMenuItem } = opened
  await beginShop(opened)
  await chooseMenuItem('bin')
  await expect(page.getByText('The bin is empty')).toBeVisible()

  const { id } = await ask('customers', 'add', aCustomer({ name: 'شركة الشموع', tags: ['VIP'] }))
  const task = await ask('tasks', 'add', aTask({ title: 'Sweep' }))
  await ask('customers', 'remove', { ids: [id] })
  await ask('tasks', 'remove', { ids: [task.id] })
  const grid = page.getByRole('grid', { name: 'Bin' })
  await expect(grid.getByText('Sweep')).toBeVisible()
  await expect(grid.getByText('30 days')).toHaveCount(2)
  await expectAccessible(page)

  await page.getByRole('searchbox', { name: 'Find in the bin' }).fill('الشموع')
  await expect(grid.getByText('Sweep')).toBeHidden()
  await grid.getByText('شركة الشموع').click()
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByText('Bring back “شركة الشموع”')).toBeVisible()
  await expect(page.getByText('Nothing in the bin answers this')).toBeVisible()
  expect(await ask('customers', 'detail', { id })).toMatchObject({ tags: ['VIP'] })
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(grid.getByText('شركة الشموع')).toBeVisible()
})
