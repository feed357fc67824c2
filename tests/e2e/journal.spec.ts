import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aCustomer, aTask } from '../support/factories'
import { aFolder, beginShop, expect, expectAccessible, test } from './app'

test('the journal is filtered, a step opened field by field and taken back; what was changed since says by whom', async ({
  open,
}) => {
  const opened = await open()
  const { page, ask, chooseMenuItem, answerSaveDialog } = opened
  await beginShop(opened)
  const { id: ana } = await ask('customers', 'add', aCustomer({ name: 'Ana <img src=x>' }))
  const task = await ask('tasks', 'add', aTask({ title: 'Call Ana', customerId: ana }))
  await ask('tasks', 'edit', { id: task.id, task: aTask({ title: 'Ring Ana', customerId: ana }) })
  await ask('tasks', 'add', aTask({ title: 'Sweep' }))

  await chooseMenuItem('journal')
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
  const grid = page.getByRole('grid', { name: 'Journal' })
  await expect(grid.getByText('Add task “Sweep”')).toBeVisible()

  await test.step('filter by words, then by what it is about', async () => {
    await page.getByRole('searchbox', { name: 'Find a step' }).fill('ring')
    await expect(grid.getByText('Change task “Ring Ana”')).toBeVisible()
    await expect(grid.getByText('Add task “Sweep”')).toBeHidden()
  })

  await test.step('open it: the title before and after', async () => {
    await grid.getByText('Change task “Ring Ana”').click()
    const panel = page.getByRole('region', { name: 'Change task “Ring Ana”' })
    await expect(panel.getByText('Title')).toBeVisible()
    await expect(panel.getByRole('deletion')).toContainText('Call Ana')
    await expect(panel.getByRole('insertion')).toContainText('Ring Ana')
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Restore this' }).click()
    await expect(panel.getByText('This was taken back already.')).toBeVisible()
  })
  expect(await ask('tasks', 'detail', { id: task.id })).toMatchObject({ title: 'Call Ana' })

  await test.step('the step before it was changed since: said by whom, and no button', async () => {
    await page.evaluate(() => {
      location.hash = '/journal?text=call'
    })
    await grid.getByText('Add task “Call Ana”').click()
    const panel = page.getByRole('region', { name: 'Add task “Call Ana”' })
    await expect(panel.getByText('Ana <img src=x>')).toBeVisible()
    await ask('tasks', 'settle', { ids: [task.id], status: 'done' })
    await expect(panel.getByText(/can’t be taken back by itself/)).toBeVisible()
    await expect(panel.getByText(/Mark as done: Call Ana/)).toBeVisible()
    await expect(panel.getByRole('button', { name: 'Restore this' })).toBeHidden()
    await expectAccessible(page)
  })

  await test.step('it goes out as a file', async () => {
    const file = join(aFolder(), 'journal.csv')
    await answerSaveDialog(file)
    await chooseMenuItem('export')
    await expect.poll(() => existsSync(file)).toBe(true)
    expect(readFileSync(file, 'utf8')).toContain('Add task “Call Ana”')
  })
})
