import { beginShop, expect, test } from './app'

test('a customer, a task, a tick, a sheet and an undo with the keyboard alone', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)

  await page.keyboard.press('Control+n')
  await page.getByRole('menuitem', { name: 'New customer' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'New customer' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Ana Petrović')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Ana Petrović' })).toBeVisible()

  await page.keyboard.press('Control+n')
  await page.getByRole('menuitem', { name: 'New task' }).waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('What is to be done')).toBeFocused()
  await page.keyboard.type('Call about the refills')
  await page.getByRole('combobox', { name: 'Customer', exact: true }).focus()
  await page.keyboard.type('petro')
  await page.getByRole('option', { name: /Ana Petrović/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Today', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  const tasks = async () =>
    (
      await ask('tasks', 'list', {
        filter: { status: 'all' },
        sort: { by: 'due', direction: 'ascending' },
        from: 0,
        size: 9,
      })
    ).rows
  await expect.poll(async () => (await tasks()).length).toBe(1)
  expect((await tasks())[0]).toMatchObject({ customerName: 'Ana Petrović', dueOn: '2026-03-02' })

  await page.keyboard.press('Control+1')
  await expect(page.getByRole('heading', { level: 1, name: 'Monday 2 March' })).toBeVisible()
  await page.getByRole('checkbox').first().focus()
  await page.keyboard.press('Space')
  await expect.poll(async () => (await tasks())[0]?.status).toBe('done')
  const undoItem = () => opened.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.label)
  await expect.poll(undoItem).toBe('Undo: Mark as done: Call about the refills')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await tasks())[0]?.status).toBe('open')
  await expect(page.getByText(/Undone: /)).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('searchbox', { name: 'Find or do anything' })).toBeFocused()
  await page.keyboard.type('petr')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Ana Petrović' })).toBeVisible()

  await page.keyboard.press('Control+1')
  await expect(page.getByRole('heading', { level: 1, name: 'Monday 2 March' })).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { level: 1, name: 'Day sheet' })).toBeVisible()
  await expect(page.getByRole('figure', { name: /page 1/i })).toBeVisible()
})

test('Esc never drops typed text unasked', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  await beginShop(opened)
  await page.keyboard.press('Control+n')
  await page.getByRole('menuitem', { name: 'New task' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel('What is to be done').fill('Half a thought')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /keep editing/i })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('What is to be done')).toHaveValue('Half a thought')
})
