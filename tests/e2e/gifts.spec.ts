import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aCustomer, aGift, anOccasion } from '../support/factories'
import { aFolder, beginShop, expect, expectAccessible, type OpenApp, test } from './app'

const goTo = (page: Page, to: string) =>
  page.evaluate((path) => {
    location.hash = path
  }, to)

/** Ana, who likes gardening and got a trowel in 2025. */
async function aGardener({ ask }: OpenApp): Promise<string> {
  const likes = [{ text: 'gardening', liked: true }]
  const { id } = await ask('customers', 'add', aCustomer({ likes }))
  const given = {
    status: 'given',
    on: '2025-03-14',
    cost: 1750,
    reaction: 'loved',
    said: 'I use it every week',
  } as const
  await ask('gifts', 'add', aGift({ customerId: id, ...given }))
  return id
}

test('Day 6, with the keyboard alone: buy by, the trowel again, over the budget, given and counted', async ({
  open,
}) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const ana = await aGardener(opened)
  await goTo(page, `/customers/${ana}`)
  const facts = page.getByRole('complementary')

  await test.step('a birthday in 14 days, 10 to buy: buy by in 4 days', async () => {
    await page.getByRole('button', { name: 'Write down a day to remember' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'When' })).toBeFocused()
    await page.keyboard.type('16 March 1986')
    await expect(page.getByText('16 March 1986: next Mon 16 March, 40 years')).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('10')
    await page.keyboard.press('Control+Enter')
    await expect(facts.getByText('Birthday, 16 March 1986')).toBeVisible()
    await expect(facts.getByText('buy by Fri 6 March')).toBeVisible()
  })

  await test.step('a budget of 20', async () => {
    await page.getByRole('button', { name: 'Budget for Ana Petrović' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'At most' })).toBeFocused()
    await page.keyboard.type('20')
    await page.keyboard.press('Enter')
    await expect(facts.getByText('of £20.00')).toBeVisible()
  })

  await test.step('choosing a trowel warns with the day; 25 goes over 20', async () => {
    await page.getByRole('button', { name: 'Choose a gift' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name: 'Gift' })).toBeFocused()
    await page.keyboard.type('Trowel')
    await expect(page.getByText('Ana Petrović got “a trowel” already')).toBeVisible()
    await expect(page.getByText('Given on Friday 14 March 2025. Loved it: “I use it every week”')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Cost' }).focus()
    await page.keyboard.type('25')
    await expect(page.getByText('£5.00 over the £20.00 for 2026: £0.00 given, £0.00 planned so far.')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('given: the log, the timeline and the year’s spend change', async () => {
    await page.getByRole('radio', { name: 'Planned' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: 'Given' })).toBeChecked()
    await page.getByRole('radio', { name: 'Nobody knows yet' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Ana Petrović' })).toBeVisible()
    await expect(page.getByText('Gift: Trowel')).toBeVisible()
    await expect(facts.getByText('of £20.00')).toContainText('£25.00')
    expect(await ask('gifts', 'spend', { year: 2026 })).toMatchObject({ spent: 2500, planned: 0, gifts: 1 })
    await goTo(page, '/gifts')
    await expect(
      page.getByRole('grid', { name: 'Gifts' }).getByRole('row', { name: /Trowel.*Given.*£25\.00/ }),
    ).toBeVisible()
    await expect(page.getByText('2026 so far £25.00 given')).toBeVisible()
    await goTo(page, '/gifts/spend')
    await expect(page.getByRole('figure', { name: 'Gifts of 2026 by month: March £25.00' })).toBeVisible()
    await expect(page.getByText('£5.00 over £20.00')).toBeVisible()
    await page.keyboard.press('t')
    await expect(page.getByRole('row', { name: /March 1 £25\.00/ })).toBeVisible()
    await opened.chooseMenuItem('undo')
    await expect(page.getByRole('row', { name: /The whole year 0/ })).toBeVisible()
  })
})

const zones = [
  ['America/Bogota', '2026-03-03T04:30:00.000Z'],
  ['Pacific/Tongatapu', '2026-03-01T11:30:00.000Z'],
] as const
for (const [zone, now] of zones) {
  test(`Day 4: no age without a year, 29 February in 2027, “June” in June (${zone})`, async ({ open }) => {
    const folder = aFolder()
    const opened = await open({ folder, now, zone })
    const { page, ask } = opened
    await beginShop(opened, zone)
    const { id: customerId } = await ask('customers', 'add', aCustomer())
    await goTo(page, '/occasions')
    const list = page.getByRole('grid', { name: 'Days to remember' })

    for (const [typed, understood] of [
      ['14 May', '14 May: next Thu 14 May, no age is known'],
      ['29 Feb 1988', '29 February 1988: next Sun 28 February 2027, 39 years'],
      ['June', 'June, on no day in particular'],
    ] as const) {
      await page.getByRole('button', { name: 'New day' }).click()
      await page.getByRole('combobox', { name: 'Customer', exact: true }).fill('petro')
      await page.getByRole('option', { name: /Ana Petrović/ }).click()
      await page.getByRole('textbox', { name: 'When' }).fill(typed)
      await expect(page.getByText(understood)).toBeVisible()
      await page.getByRole('button', { name: 'Save the day' }).click()
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await expect(list.getByRole('row', { name: /^Thu 14 May Ana Petrović Birthday buy by/ })).toBeVisible()
    await expect(list.getByRole('row', { name: /^in June Ana Petrović Birthday buy by Mon 25 May/ })).toBeVisible()
    await expect(list.getByRole('row', { name: /^Sun 28 February 2027 .* 39 years/ })).toBeVisible()
    await page.getByRole('radio', { name: 'June: 1 day' }).click()
    await expect(list.getByRole('row')).toHaveCount(2)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Not only June' }).click()
    await expect(list.getByRole('row')).toHaveCount(4)
    await opened.close()

    const later = await open({
      folder,
      now: zone === 'America/Bogota' ? '2027-03-01T04:30:00.000Z' : '2027-02-27T11:30:00.000Z',
      zone,
    })
    await goTo(later.page, '/occasions')
    await expect(later.page.getByRole('row', { name: /^today Ana Petrović Birthday 39 years/ })).toBeVisible()
    const { customer } = await edited(later, customerId)
    await later.ask('customers', 'edit', { id: customerId, customer: { ...customer, status: 'deceased' } })
    await expect(later.page.getByText('No days to remember yet')).toBeVisible()
  })
}

async function edited({ ask }: OpenApp, id: string) {
  const {
    keeper: _keeper,
    addedAt: _at,
    id: _id,
    relations: _relations,
    ...customer
  } = await ask('customers', 'detail', { id })
  return { customer: { ...customer, relations: [] } }
}

test('what can’t be is said where it is typed', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const ana = await aGardener(opened)
  await goTo(page, `/customers/${ana}`)
  await page.getByRole('button', { name: 'Write down a day to remember' }).click()
  const when = page.getByRole('textbox', { name: 'When' })
  for (const [typed, words] of [
    ['31 June', 'There is no 31 June.'],
    ['30/2', 'There is no 30 February.'],
    ['14 May 2031', '2031 is still to come.'],
    ['sometime', 'Write a day like 14 May'],
  ] as const) {
    await when.fill(typed)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByText(words)).toBeVisible()
    await expect(when).toBeFocused()
  }
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()
  expect(await ask('occasions', 'ofCustomer', { customerId: ana })).toEqual([])

  await page.getByRole('button', { name: 'Budget for Ana Petrović' }).click()
  await page.getByRole('textbox', { name: 'At most' }).fill('0')
  await page.keyboard.press('Enter')
  await expect(page.getByText('A budget is more than nothing.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()

  await page.getByRole('button', { name: 'Choose a gift' }).click()
  await page.getByRole('combobox', { name: 'Gift' }).fill('Seeds')
  await page.getByRole('textbox', { name: 'Cost' }).fill('-5')
  await page.getByRole('button', { name: 'Save the gift' }).click()
  await expect(page.getByText('An amount cannot be below zero.')).toBeVisible()
  expect(
    await ask('gifts', 'list', { filter: {}, sort: { by: 'on', direction: 'descending' }, from: 0, size: 9 }),
  ).toMatchObject({ total: 1 })
})

test('an idea is taken by key, goes from planned to given, and out as a file', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await ask('shop', 'beginWithSample', { timeZone: 'Europe/London', country: 'GB', currency: 'GBP', paper: 'A4' })
  const [ana] = await ask('customers', 'find', { text: 'Ana Petr', size: 1 })
  await goTo(page, '/occasions?toSeeTo=true')
  const days = page.getByRole('grid', { name: 'Days to remember' })
  await days.getByRole('row', { name: /Ana Petrović Birthday/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Choose a gift' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'New gift for Ana Petrović' })).toBeVisible()

  await page.getByRole('option', { name: /Seed collection/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Gift' })).toHaveValue('Seed collection')
  await expect(page.getByRole('textbox', { name: 'Why' })).toHaveValue(
    /Likes gardening: all 3 who got it loved or liked it/,
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Saved gift “Seed collection”')).toBeVisible()

  await goTo(page, `/gifts?customerId=${ana?.id}&status=planned`)
  const log = page.getByRole('grid', { name: 'Gifts' })
  await log.getByRole('row', { name: /Seed collection/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Mark as given…' }).click()
  await page.getByRole('radio', { name: 'Loved it' }).check({ force: true })
  await page.getByRole('textbox', { name: 'What they said' }).fill('Already sown')
  await page.getByRole('button', { name: 'Mark as given', exact: true }).click()
  await expect(page.getByText('No gift answers this')).toBeVisible()

  await goTo(page, `/gifts?customerId=${ana?.id}&year=2026`)
  await expect(
    log.getByRole('row', { name: /Mon 2 Mar.*Seed collection.*Given.*Loved it: “Already sown”/ }),
  ).toBeVisible()
  const path = join(aFolder(), 'gifts.csv')
  await opened.answerSaveDialog(path)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByText('Saved 1 row as CSV')).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain('Seed collection,Ana Petrović,,given,2026-03-02,12.17,Birthday')
  await opened.chooseMenuItem('undo')
  await expect(log.getByRole('row', { name: /Seed collection.*Planned/ })).toBeVisible()
})

test('a day to remember is seen to, taken back and removed from its list', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const { id: customerId } = await ask('customers', 'add', aCustomer())
  await ask('occasions', 'add', anOccasion({ customerId }))
  await goTo(page, '/occasions')
  const row = page.getByRole('grid', { name: 'Days to remember' }).getByRole('row', { name: /Ana Petrović/ })
  const choose = async (name: string | RegExp) => {
    await row.click({ button: 'right' })
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  await choose('Seen to')
  await expect(row.getByText('seen to')).toBeVisible()
  await page.getByRole('radio', { name: 'To see to' }).click()
  await expect(page.getByText('Everything is seen to')).toBeVisible()
  await page.getByRole('button', { name: 'Show all days' }).click()
  await choose('Not seen to')
  await expect(row.getByText('buy by Sat 7 March')).toBeVisible()
  await choose(/^Remove/)
  await expect(page.getByText('No days to remember yet')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(row).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`the pages of gifts and days are accessible, ${theme}`, async ({ open }) => {
    const { page, ask } = await open()
    await ask('shop', 'beginWithSample', { timeZone: 'Europe/London', country: 'GB', currency: 'GBP', paper: 'A4' })
    await ask('appearance', 'set', { theme, textSize: 100 })
    const [ana] = await ask('customers', 'find', { text: 'Ana Petr', size: 1 })
    const newest = {
      filter: { status: 'given' },
      sort: { by: 'on', direction: 'descending' },
      from: 0,
      size: 1,
    } as const
    const [gift] = (await ask('gifts', 'list', newest)).rows
    const pages = [
      [`/customers/${ana?.id}`, 'Ana Petrović'],
      ['/gifts', 'Gifts'],
      ['/gifts/new', 'New gift'],
      [`/gifts/new?customerId=${ana?.id}`, 'New gift for Ana Petrović'],
      [`/gifts/${gift?.id}/edit`, /^Change gift/],
      ['/gifts/spend', 'What gifts came to'],
      ['/occasions?month=3', 'Days to remember'],
    ] as const
    for (const [path, name] of pages) {
      await goTo(page, path)
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      await test.step(path, () => expectAccessible(page))
    }
    await page.getByRole('button', { name: 'New day' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await test.step('a new day', () => expectAccessible(page))
  })
}
