import { aCustomer } from '../support/factories'
import { beginShop, expect, expectAccessible, type OpenApp, test } from './app'

const standing = async ({ ask }: OpenApp) =>
  (
    await ask('tasks', 'list', { filter: {}, sort: { by: 'title', direction: 'ascending' }, from: 0, size: 50 })
  ).rows.map(({ title, dueOn, dueTime, customerName, assignee }) =>
    [title, dueOn, dueTime, customerName, assignee].filter(Boolean).join(' '),
  )

test('a task in plain words, by the keyboard alone: understood before Enter, saved, undone', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  for (const name of ['Ana Petrović', 'Ben Okafor', 'Ben Young']) await ask('customers', 'add', aCustomer({ name }))
  const line = page.getByRole('textbox', { name: 'A task in plain words' })
  const understood = page.getByRole('region', { name: 'What was understood' })
  const dialog = page.getByRole('dialog', { name: 'Quick add' })

  await page.keyboard.press('Control+Shift+N')
  await expect(line).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('call Ana tomorrow 3pm !!')
  await expect(understood.getByRole('listitem')).toHaveText([
    'Kind: Call',
    'Customer: Ana Petrović',
    'Due: tomorrow 15:00',
    'Priority: High',
    'Who does it: MK',
  ])
  await expectAccessible(page)
  // Esc drops nothing.
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Control+Shift+N')
  await expect(line).toHaveValue('call Ana tomorrow 3pm !!')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Added: call Ana')).toBeVisible()
  await expect(line).toHaveValue('')
  await expect(line).toBeFocused()

  // Faster than anything can be understood: one is meant, or the question is asked.
  await page.keyboard.type('send samples to Ben friday')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Ben Okafor' })).toBeFocused()
  await expect(understood).toContainText('Several are called so. Choose who is meant.')
  await expectAccessible(page)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(line).toBeFocused()
  await expect(understood).toContainText('Customer: Ben Young')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect
    .poll(() => standing(opened))
    .toEqual(['call Ana 2026-03-03 15:00 Ana Petrović MK', 'send samples to Ben 2026-03-06 Ben Young MK'])

  await page.keyboard.press('Control+z')
  await expect.poll(() => standing(opened)).toEqual(['call Ana 2026-03-03 15:00 Ana Petrović MK'])
})

test('what can’t be understood is said, and the whole form is one step away', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  await beginShop(opened)
  const line = page.getByRole('textbox', { name: 'A task in plain words' })
  await page.getByRole('button', { name: 'Quick add' }).click()
  await line.fill('water the plants on 30 February')
  await page.keyboard.press('Enter')
  await expect(page.getByText('There is no 30 February.')).toBeVisible()
  await expect(line).toBeFocused()
  expect(await standing(opened)).toEqual([])
  await line.fill('sweep @zz every 2 weeks from 5 march')
  await expect(page.getByText('Not understood, so it stays in the title: @zz')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'More…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'New task' })).toBeVisible()
  await expect(page.getByLabel('What is to be done')).toHaveValue('sweep @zz')
  await expect(page.getByText(/Comes Thu 5 March · Thu 19 March/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => standing(opened)).toEqual(['sweep @zz 2026-03-05 MK'])
})
