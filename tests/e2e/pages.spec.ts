import { aTask } from '../support/factories'
import { beginShop, expect, expectAccessible, test } from './app'
import { addressesOf } from './pages/places'

const place = { timeZone: 'Europe/London', country: 'GB', currency: 'GBP', paper: 'A4' } as const

for (const theme of ['light', 'dark'] as const) {
  test(`every page of the sample shop is accessible, ${theme}`, async ({ open }) => {
    test.setTimeout(300_000)
    const { page, ask } = await open()
    await expectAccessible(page)
    await ask('shop', 'beginWithSample', place)
    await ask('appearance', 'set', { theme, textSize: 100 })
    const [ana] = await ask('customers', 'find', { text: 'Ana Petrović', size: 1 })
    const { rows } = await ask('tasks', 'list', {
      filter: {},
      sort: { by: 'due', direction: 'ascending' },
      from: 0,
      size: 1,
    })
    const [template] = await ask('templates', 'list', {})
    const [order] = (
      await ask('orders', 'list', {
        filter: { status: 'all' },
        sort: { by: 'promised', direction: 'ascending' },
        from: 0,
        size: 1,
      })
    ).rows
    const [gift] = (
      await ask('gifts', 'list', { filter: {}, sort: { by: 'on', direction: 'descending' }, from: 0, size: 1 })
    ).rows
    const about = {
      customers: ana?.id,
      orders: order?.id,
      tasks: rows[0]?.id,
      'tasks/templates': template?.id,
      gifts: gift?.id,
    }
    const paths = [
      ...addressesOf(about),
      '/today?view=%22hours%22',
      '/orders?status=all',
      `/orders/new?customerId=${ana?.id}`,
      '/orders/calendar?view=week',
      `/tasks/templates/use?template=${template?.id}&orderId=${order?.id}`,
      `/tasks/templates/use?customerId=${ana?.id}`,
      '/thanks?status=all',
      '/settings?section=planning',
      '/settings?section=backups',
      '/settings?section=desktop',
      '/settings?section=journal',
      '/journal',
      '/journal?step=1',
      '/journal?text=nothing%20has%20this',
      '/bin',
    ]
    for (const path of paths) {
      await page.evaluate((to) => {
        location.hash = to
      }, path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      await test.step(path, () => expectAccessible(page))
    }
  })
}

test('nothing there: every empty page says what belongs here and offers the first step', async ({ open }) => {
  const opened = await open()
  const { page } = opened
  await beginShop(opened)
  const first: readonly (readonly [string, RegExp, RegExp])[] = [
    ['/today', /nothing to do today/i, /new task/i],
    ['/customers', /customers?/i, /new customer|first customer|import|bring/i],
    ['/orders', /no order is open/i, /take the first order/i],
    ['/products', /no products yet/i, /add the first product/i],
    ['/tasks', /task/i, /new task|first task/i],
    ['/tasks/templates', /no templates yet/i, /write down the first template/i],
    ['/tasks/templates/use', /no templates yet/i, /write down the first template/i],
    ['/gifts', /no gifts yet/i, /choose the first gift/i],
    ['/occasions', /no days to remember yet/i, /write down the first day/i],
    ['/thanks', /nobody is waiting for thanks/i, /owe a thank-you/i],
    ['/import', /import|bring/i, /choose/i],
    ['/bin', /the bin is empty/i, /look into the journal/i],
  ]
  for (const [path, words, step] of first) {
    await page.evaluate((to) => {
      location.hash = to
    }, path)
    const main = page.getByRole('main')
    await expect(main.getByText(words).first()).toBeVisible()
    await expect(
      main
        .getByRole('button', { name: step })
        .or(main.getByRole('link', { name: step }))
        .first(),
    ).toBeVisible()
    await expectAccessible(page)
  }
})

test('the colleague at the counter is named, and Undo offers their own last step', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  await ask('staff', 'add', { initials: 'JO', name: 'Jo Osborne' })
  await ask('tasks', 'add', aTask({ title: 'By Mara' }))
  await opened.chooseMenuItem('switch-staff')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByText('Jo Osborne is at the counter now')).toBeVisible()
  expect((await ask('journal', 'offers', {})).undo).toBeNull()
  await opened.chooseMenuItem('undo')
  await expect(page.getByText('There is nothing to undo.')).toBeVisible()
})
