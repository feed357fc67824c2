import { beginShop, expect, test } from './app'
import { aTask } from './planned'

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
    const { id } = await ask('customers', 'add', {
      kind: 'business',
      name,
      contactName: name,
      trade: name,
      size: '',
      source: name,
      keeperId: null,
      preferredChannel: '',
      bestTime: name,
      status: 'active',
      stopContact: false,
      knownSince: null,
      note: name.repeat(20),
      reference: null,
      ways: [{ kind: 'web', label: '', value: `javascript:window.hit=1 ${name}` }],
      addresses: [{ label: '', lines: name, city: name, region: '', postalCode: '', country: '' }],
      likes: [{ text: name, liked: true }],
      tags: [name.slice(0, 50)],
      relations: [],
    })
    ids.push(id)
    await ask('tasks', 'add', aTask({ title: name, note: name, place: name, customerId: id }))
  }
  const paths = [
    '/today',
    '/today/sheet',
    '/customers',
    '/tasks',
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
