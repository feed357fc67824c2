import type { Page } from '@playwright/test'
import { aCustomer, anOrder } from '../support/factories'
import { beginShop, expect, expectAccessible, type OpenApp, test } from './app'

const standing = async ({ ask }: OpenApp) =>
  (
    await ask('tasks', 'list', { filter: {}, sort: { by: 'due', direction: 'ascending' }, from: 0, size: 50 })
  ).rows.flatMap(({ title, dueOn, customerName, forOrder, order }) =>
    order === null ? [[title, dueOn, customerName, forOrder?.number].filter(Boolean).join(' ')] : [],
  )

/** A Select is called by what it holds and its label. */
const select = (page: Page, label: string) => page.getByRole('button', { name: new RegExp(`${label}$`) })

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await select(page, label).click()
  await page.getByRole('option', { name: option }).click()
}

/** Writes a day into its parts, as typed in Britain. */
async function writeDay(page: Page, label: string, on: string): Promise<void> {
  const parts = page.getByRole('group', { name: label }).getByRole('spinbutton')
  await parts.first().focus()
  for (const part of on.split('-').toReversed()) await page.keyboard.type(part)
}

test('a template is written down, used for an order back from its promise, and undone as one step', async ({
  open,
}) => {
  const opened = await open()
  const { page, ask, chooseMenuItem } = opened
  await beginShop(opened)
  const { id: customerId } = await ask('customers', 'add', aCustomer())
  const promise = { day: '2026-03-20', kind: 'on' } as const
  const { id: orderId } = await ask('orders', 'take', { order: anOrder({ customerId, number: '1066', promise }) })
  await chooseMenuItem('tasks')
  await page.getByRole('link', { name: 'Templates' }).click()
  await page.getByRole('link', { name: 'Write down the first template' }).click()
  await page.getByLabel('Name').fill('Wedding flowers')
  // Without a task it is nothing.
  await page.getByRole('button', { name: 'Remove task 1' }).click()
  await page.getByRole('button', { name: 'Save the template' }).click()
  await expect(page.getByText('A template needs at least one task: write down the first.')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Add a task' }).click()
  await page.getByRole('textbox', { name: 'What is to be done, task 1' }).fill('Bind the bouquet')
  await choose(page, 'Kind, task 1', 'Make')
  await page.getByRole('button', { name: 'Add a task' }).click()
  await page.getByRole('textbox', { name: 'What is to be done, task 2' }).fill('Order the roses')
  await page.getByRole('textbox', { name: 'How many days, task 2' }).fill('5')
  await page.getByRole('button', { name: 'Move task 2 up' }).click()
  await expect(page.getByRole('textbox', { name: 'What is to be done, task 1' })).toHaveValue('Order the roses')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the template' }).click()
  await expect(page.getByText('2 tasks, back from an end')).toBeVisible()
  await expectAccessible(page)

  await page.evaluate((to) => {
    location.hash = to
  }, `/orders/${orderId}`)
  await page.getByRole('heading', { level: 1, name: 'Order 1066' }).waitFor()
  await page.getByRole('button', { name: 'More to do with it' }).click()
  await page.getByRole('menuitem', { name: 'Use a template…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Use a template for order 1066' })).toBeVisible()
  const planned = page.getByRole('region', { name: 'What will be added' })
  await expect(planned.getByRole('listitem')).toHaveText([
    /Order the roses.*Fri 13 March/,
    /Bind the bouquet.*Thu 19 March/,
  ])
  await expectAccessible(page)
  expect(await standing(opened)).toEqual([])
  await page.getByRole('button', { name: 'Add 2 tasks' }).click()
  await expect(page.getByText('Added 2 tasks of “Wedding flowers”')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Also to do for it' })).toContainText('Order the roses')
  expect(await standing(opened)).toEqual([
    'Order the roses 2026-03-13 Ana Petrović 1066',
    'Bind the bouquet 2026-03-19 Ana Petrović 1066',
  ])
  await chooseMenuItem('undo')
  await expect.poll(() => standing(opened)).toEqual([])
})

test('a template is used for a customer by the keyboard alone; an end before its start is refused', async ({
  open,
}) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const { id: customerId } = await ask('customers', 'add', aCustomer())
  const step = { kind: 'to-do', priority: 'normal', countedIn: 'working days', assigneeId: null } as const
  await ask('templates', 'add', {
    name: 'Window',
    note: '',
    steps: [
      { ...step, title: 'Plan it', anchor: 'start', offset: 0 },
      { ...step, title: 'Take it down', anchor: 'end', offset: 0 },
    ],
  })
  await page.evaluate((to) => {
    location.hash = to
  }, `/customers/${customerId}`)
  await page.getByRole('button', { name: 'More', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Use a')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Use a template' })).toBeVisible()
  await expect(page.getByText('Please choose the day it ends.')).toBeVisible()
  await writeDay(page, 'Ends', '2026-02-27')
  await expect(page.getByText('The end comes before the start. Choose a later day.').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  expect(await standing(opened)).toEqual([])
  await writeDay(page, 'Ends', '2026-03-29')
  const planned = page.getByRole('region', { name: 'What will be added' })
  await expect(planned.getByRole('listitem')).toHaveText([/Plan it.*today/, /Take it down.*Fri 27 March/])
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Added 2 tasks of “Window”')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Ana Petrović' })).toBeVisible()
  expect(await standing(opened)).toEqual(['Plan it 2026-03-02 Ana Petrović', 'Take it down 2026-03-27 Ana Petrović'])
})
