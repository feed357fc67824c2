import { aCustomer, aGift, anOccasion, aTask } from '../support/factories'
import { beginShop, expect, test } from './app'

const texts = [
  '<img src=x onerror="window.hit=1"><script>window.hit=1</script>',
  '{{constructor.constructor("window.hit=1")()}} ${window.hit=1}',
  'مكتبة الميناء ‮gnp.exe‬ 👩‍👩‍👧‍👦 Z̷͝a̷l̷g̷o̷',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH',
]

test('hostile, right-to-left and endless names are shown as text on every page and run nowhere', async ({ open }) => {
  const opened = await open()
  const { page, ask } = opened
  await beginShop(opened)
  const ids: string[] = []
  for (const name of texts) {
    const { id } = await ask(
      'customers',
      'add',
      aCustomer({
        kind: 'business',
        name,
        contactName: name,
        trade: name,
        source: name,
        bestTime: name,
        note: name.repeat(20),
        ways: [{ kind: 'web', label: '', value: `javascript:window.hit=1 ${name}` }],
        addresses: [{ label: '', lines: name, city: name, region: '', postalCode: '', country: '' }],
        likes: [{ text: name, liked: true }],
        tags: [name.slice(0, 50)],
      }),
    )
    ids.push(id)
    await ask('occasions', 'add', anOccasion({ customerId: id, kind: 'other', title: name.slice(0, 120), note: name }))
    await ask('gifts', 'add', aGift({ customerId: id, what: name, why: name, status: 'planned', note: name }))
    await ask('tasks', 'add', aTask({ title: name, note: name, place: name, customerId: id }))
  }
  const paths = [
    '/today',
    '/today/sheet',
    '/customers',
    '/tasks',
    '/gifts',
    '/gifts/spend',
    '/occasions',
    ...ids.map((id) => `/gifts/new?customerId=${id}`),
    ...ids.map((id) => `/customers/${id}`),
    ...ids.map((id) => `/customers/${id}/edit`),
  ]
  for (const path of paths) {
    await page.evaluate((to) => {
      location.hash = to
    }, path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true)
  }
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
})
