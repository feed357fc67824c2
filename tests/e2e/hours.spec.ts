import { aCustomer, aTask } from '../support/factories'
import { beginShop, expect, expectAccessible, test } from './app'

test('the day by the hour: read as a list, walked and moved with the keyboard, undone', async ({ open }) => {
  const opened = await open({ now: '2026-03-02T10:20:00.000Z' })
  const { page, ask } = opened
  await beginShop(opened)
  const { id: customerId } = await ask('customers', 'add', aCustomer({ name: 'Ellis & Moreau Events' }))
  const timed = { kind: 'meeting', dueTime: '11:00' } as const
  const { id } = await ask('tasks', 'add', aTask({ ...timed, title: 'Tasting', minutes: 45, customerId }))
  await ask('tasks', 'add', aTask({ ...timed, title: 'Photographer', minutes: 90 }))
  await ask('tasks', 'add', aTask({ kind: 'deliver', dueTime: '09:30', title: 'Deliver order 1051' }))
  await ask('tasks', 'add', aTask({ kind: 'meeting', title: 'The landlord' }))
  await ask('tasks', 'add', aTask({ title: 'Order wick thread' }))

  await page.getByRole('radio', { name: 'Hours' }).click()
  const hours = page.getByRole('list', { name: 'The day by the hour' })
  const read = async () => (await hours.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
  await expect
    .poll(read)
    .toEqual([
      '9:30 Deliver order 1051',
      '11:00– to 12:30 Photographer',
      '11:00– to 11:45 Tasting Ellis & Moreau Events',
    ])
  await expect(page.getByRole('region', { name: 'Without a time' }).getByRole('link')).toHaveText(['The landlord'])
  await expect(page.locator('[data-now]')).toBeVisible()
  await expectAccessible(page)

  // What overlaps stands side by side.
  const [photographer, tasting] = await Promise.all(
    ['Photographer', 'Tasting'].map((name) => hours.getByRole('listitem').filter({ hasText: name }).boundingBox()),
  )
  expect(tasting?.y).toBe(photographer?.y)
  expect(tasting?.x).toBeGreaterThanOrEqual((photographer?.x ?? 0) + (photographer?.width ?? 0) - 1)

  await hours.getByRole('link', { name: 'Deliver order 1051' }).focus()
  for (const key of ['ArrowDown', 'ArrowRight', 'Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowUp'])
    await page.keyboard.press(key)
  await expect(page.getByText('Moved to 11:30: Tasting')).toBeVisible()
  await expect(hours.getByRole('link', { name: 'Tasting' })).toBeFocused()
  expect(await ask('tasks', 'detail', { id })).toMatchObject({ dueTime: '11:30', dueOn: '2026-03-02' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await ask('tasks', 'detail', { id })).dueTime).toBe('11:00')
  await expect(hours.getByRole('listitem').filter({ hasText: 'Tasting' })).toContainText('11:00')

  await hours.getByRole('link', { name: 'Tasting' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Tasting' })).toBeVisible()
})

test('a thing is dragged from quarter to quarter; a click still opens it', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const { id } = await ask('tasks', 'add', aTask({ kind: 'meeting', dueTime: '11:00', minutes: 60, title: 'Tasting' }))
  await page.getByRole('radio', { name: 'Hours' }).click()
  const block = page.getByRole('listitem').filter({ hasText: 'Tasting' })
  const box = await block.boundingBox()
  const [x, y, hour] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 8, box?.height ?? 0]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + hour * 0.77, { steps: 6 })
  await expect(block).toContainText('11:45')
  await page.mouse.up()
  await expect.poll(async () => (await ask('tasks', 'detail', { id })).dueTime).toBe('11:45')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Monday 2 March')
  await block.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tasting' })).toBeVisible()
})
