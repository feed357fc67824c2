import type { Page } from '@playwright/test'
import { aTask } from '../support/factories'
import { beginShop, expect, expectAccessible, type OpenApp, test } from './app'

const today = (page: Page) => page.getByRole('heading', { level: 1 })

/** A Select is called by what it holds and its label. */
const select = (page: Page, label: string) => page.getByRole('button', { name: new RegExp(`${label}$`) })

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await select(page, label).click()
  await page.getByRole('option', { name: option, exact: typeof option === 'string' }).click()
}

/** Writes a day into its parts, as typed in Britain. */
async function writeDay(page: Page, label: string, on: string): Promise<void> {
  const parts = page.getByRole('group', { name: label, exact: true }).getByRole('spinbutton')
  await parts.first().click()
  for (const part of on.split('-').toReversed()) await page.keyboard.type(part)
}

async function newTask({ page }: OpenApp, title: string): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByRole('menuitem', { name: 'New task' }).click()
  await page.getByLabel('What is to be done').fill(title)
}

const save = (page: Page) => page.getByRole('button', { name: 'Save the task' }).click()

const standing = async ({ ask }: OpenApp) =>
  (await ask('tasks', 'list', { filter: {}, sort: { by: 'due', direction: 'ascending' }, from: 0, size: 50 })).rows.map(
    ({ title, dueOn }) => `${title} ${dueOn}`,
  )

test('a closed shop: after ten days one overdue copy stands of a daily task and one of a monthly one', async ({
  open,
}) => {
  const first = await open()
  const { page } = first
  await beginShop(first)
  await newTask(first, 'Water the plants')
  await choose(page, 'Repeats', 'Every day')
  await expect(page.getByText('Comes today · tomorrow · Wed 4 March …')).toBeVisible()
  await expectAccessible(page)
  await save(page)
  await expect.poll(() => standing(first)).toEqual(['Water the plants 2026-03-02'])

  await newTask(first, 'Pay the rent')
  await writeDay(page, 'Due day', '2026-03-01')
  await choose(page, 'Repeats', 'Every month on the 1st')
  await expect(page.getByText('Comes yesterday · Wed 1 April · Fri 1 May …')).toBeVisible()
  await save(page)
  await expect.poll(() => standing(first)).toEqual(['Pay the rent 2026-03-01', 'Water the plants 2026-03-02'])
  await first.close()

  const again = await open({ folder: first.folder, now: '2026-03-12T09:00:00.000Z' })
  await expect(today(again.page)).toHaveText('Thursday 12 March')
  await expect(again.page.getByRole('checkbox', { name: 'Water the plants, 10 days late' })).toBeVisible()
  await expect(again.page.getByRole('checkbox', { name: 'Pay the rent, 11 days late' })).toBeVisible()
  await expect(again.page.getByRole('main').getByRole('checkbox')).toHaveCount(2)
  await expect(again.page.getByTitle('Comes again: every day')).toBeVisible()
  await expectAccessible(again.page)

  await again.page.getByRole('checkbox', { name: 'Water the plants, 10 days late' }).click()
  await expect(again.page.getByText('Done: Water the plants. Next: tomorrow')).toBeVisible()
  expect(await standing(again)).toEqual(['Pay the rent 2026-03-01', 'Water the plants 2026-03-13'])
  await again.page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => standing(again)).toEqual(['Pay the rent 2026-03-01', 'Water the plants 2026-03-02'])
})

test('left running overnight, Today rolls over: yesterday’s daily task stands once, late', async ({ open }) => {
  const opened = await open({ now: '2026-03-02T23:59:40.000Z' })
  const { page, ask } = opened
  await beginShop(opened)
  const repeats = { rule: { unit: 'days' as const, every: 1 }, ifClosed: 'stay' as const, until: null }
  await ask('tasks', 'add', aTask({ title: 'Water the plants', repeats }))
  await expect(today(page)).toHaveText('Monday 2 March')
  await expect(page.getByRole('checkbox', { name: 'Water the plants' })).toBeVisible()
  await expect(today(page)).toHaveText('Tuesday 3 March', { timeout: 60_000 })
  await expect(page.getByRole('checkbox', { name: 'Water the plants, 1 day late' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('checkbox')).toHaveCount(1)
})

test('“7 days after it is done”, finished late, counts from the day it was done', async ({ open }) => {
  const first = await open()
  await beginShop(first)
  await newTask(first, 'Descale the melter')
  await choose(first.page, 'Repeats', /Some days after/)
  await expect(first.page.getByRole('textbox', { name: 'Days after it is done' })).toHaveValue('7')
  await expect(first.page.getByText('Comes today; done on that day, it comes again Mon 9 March.')).toBeVisible()
  await save(first.page)
  await expect.poll(() => standing(first)).toEqual(['Descale the melter 2026-03-02'])
  await first.close()

  const again = await open({ folder: first.folder, now: '2026-03-12T09:00:00.000Z' })
  await again.page.getByRole('checkbox', { name: 'Descale the melter, 10 days late' }).click()
  await expect(again.page.getByText('Done: Descale the melter. Next: Thu 19 March')).toBeVisible()
})

test('a rule is put together with the keyboard; what is impossible is said at its field', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  await beginShop(opened)
  await newTask(opened, 'Look at the boiler')
  await select(page, 'Repeats').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Custom')
  await page.keyboard.press('Enter')
  await choose(page, 'Days, weeks, months or years', 'years')
  await choose(page, 'Month', 'February')
  await page.getByRole('textbox', { name: 'Day', exact: true }).fill('30')
  await save(page)
  await expect(page.getByText('There is no 30 February.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Day', exact: true })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Day', exact: true }).fill('29')
  await writeDay(page, 'Until', '2026-01-31')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/before it comes for the first time, on Sunday 28 February 2027/)).toBeVisible()
  await writeDay(page, 'Until', '2028-12-31')
  await expect(page.getByText(/Comes Sun 28 February 2027 · Tue 29 February 2028, and then no more/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => standing(opened)).toEqual(['Look at the boiler 2027-02-28'])
})

test('a change is for this one or those to come too, and removing it asks the same', async ({ open }) => {
  const opened = await open()
  const { page, ask, chooseMenuItem } = opened
  await beginShop(opened)
  const repeats = { rule: { unit: 'weeks' as const, every: 1, on: [1] }, ifClosed: 'stay' as const, until: null }
  const { id } = await ask('tasks', 'add', aTask({ title: 'Order wick', repeats }))
  const go = (path: string) =>
    page.evaluate((to) => {
      location.hash = to
    }, path)

  await go(`/tasks/${id}/edit`)
  await page.getByRole('button', { name: 'Tomorrow', exact: true }).click()
  await expect(select(page, 'Repeats')).toContainText('Every week on Tuesday')
  await save(page)
  const which = page.getByRole('dialog', { name: 'This task comes again' })
  await expect(which.getByRole('button', { name: 'Only this one' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Save the task' })).toBeVisible()
  await save(page)
  await which.getByRole('button', { name: 'Only this one' }).click()
  await expect.poll(() => standing(opened)).toEqual(['Order wick 2026-03-03'])
  await ask('tasks', 'settle', { ids: [id], status: 'done' })
  expect(await standing(opened)).toEqual(['Order wick 2026-03-09'])
  await chooseMenuItem('undo')
  await expect.poll(() => standing(opened)).toEqual(['Order wick 2026-03-03'])

  await go('/today')
  await expect(today(page)).toHaveText('Monday 2 March')
  await ask('tasks', 'move', { ids: [id], dueOn: '2026-03-04' })
  await go(`/tasks/${id}/edit`)
  await page.getByLabel('What is to be done').fill('Order dye')
  await page.keyboard.press('Control+Enter')
  await which.getByRole('button', { name: 'This and the ones to come' }).click()
  await expect.poll(() => standing(opened)).toEqual(['Order dye 2026-03-04'])

  await go('/tasks')
  await page.getByRole('row', { name: /Order dye/ }).click()
  await page.keyboard.press('Delete')
  const removing = page
    .getByRole('dialog', { name: '“Order dye” comes again' })
    .or(page.getByRole('dialog', { name: 'Some of these come again' }))
  await expectAccessible(page)
  await removing.getByRole('button', { name: 'Only this time' }).click()
  await expect.poll(() => standing(opened)).toEqual(['Order dye 2026-03-09'])
  await page.getByRole('row', { name: /Order dye/ }).click()
  await page.keyboard.press('Delete')
  await removing.getByRole('button', { name: 'This and the ones to come' }).click()
  await expect.poll(() => standing(opened)).toEqual([])
  await chooseMenuItem('undo')
  await expect.poll(() => standing(opened)).toEqual(['Order dye 2026-03-09'])
})

test('several tasks at once are moved on, sorted and marked, each as one step that undo takes back', async ({
  open,
}) => {
  const opened = await open()
  const { page, ask, chooseMenuItem } = opened
  await beginShop(opened)
  for (const [title, dueOn] of [
    ['a', '2026-03-05'],
    ['b', '2026-03-06'],
    ['c', '2026-03-09'],
  ] as const) {
    await ask('tasks', 'add', aTask({ title, dueOn }))
  }
  await chooseMenuItem('tasks')
  await page.getByRole('row', { name: /^a / }).click()
  await page.keyboard.press('Shift+End')
  await expect(page.getByText('3 chosen')).toBeVisible()
  const bar = page.getByRole('toolbar', { name: 'With the chosen tasks' })
  await bar.getByRole('button', { name: 'Move', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Move by some days…' }).click()
  await page.getByRole('textbox', { name: 'By how many days' }).fill('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Moved 3 tasks')).toBeVisible()
  expect(await standing(opened)).toEqual(['a 2026-03-06', 'b 2026-03-09', 'c 2026-03-10'])
  await chooseMenuItem('undo')
  await expect.poll(() => standing(opened)).toEqual(['a 2026-03-05', 'b 2026-03-06', 'c 2026-03-09'])

  await bar.getByRole('button', { name: 'Kind' }).click()
  await page.getByRole('menuitem', { name: 'Call' }).click()
  await expect(page.getByText('Call now: 3 tasks')).toBeVisible()
  await bar.getByRole('button', { name: 'Priority' }).click()
  await page.getByRole('menuitem', { name: 'Priority: High' }).click()
  await expect(page.getByText('Priority High: 3 tasks')).toBeVisible()
  await bar.getByRole('button', { name: 'Mark as done' }).click()
  await expect(page.getByText('3 tasks done')).toBeVisible()
  await chooseMenuItem('undo')
  await expect.poll(async () => (await standing(opened)).length).toBe(3)
})
