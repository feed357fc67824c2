import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { aCustomer, aGift, aLine, anOccasion, anOrder, aTask } from '../support/factories'
import { hostileTexts } from '../support/hostile'
import { tries } from '../support/tries'
import { beginShop, expect, type OpenApp, test } from './app'
import { addressesOf } from './pages/places'

/** An address that counts who asks for it: a script that ran anywhere, or a request that left. */
async function listen() {
  let asked = 0
  const server = createServer((_, answer) => {
    asked += 1
    answer.end()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hit`
  return { url, asked: () => asked, stop: () => void server.close() }
}

type Place = { readonly [place: string]: string }

/** Writes a name into everything that a shop keeps of somebody. */
async function writeEverywhere({ ask }: OpenApp, name: string, at: number): Promise<Place> {
  const short = name.slice(0, 120)
  const { id: customers } = await ask(
    'customers',
    'add',
    aCustomer({
      kind: 'business',
      name: name.slice(0, 200),
      contactName: short,
      trade: short,
      source: short,
      bestTime: short.slice(0, 60),
      note: name.repeat(8),
      ways: [{ kind: 'web', label: short.slice(0, 40), value: name }],
      addresses: [{ label: '', lines: name, city: short, region: '', postalCode: '', country: '' }],
      likes: [{ text: short, liked: true }],
      tags: [name.slice(0, 50)],
    }),
  )
  const { id: tasks } = await ask(
    'tasks',
    'add',
    aTask({ title: name, note: name, place: short, customerId: customers }),
  )
  await ask('occasions', 'add', anOccasion({ customerId: customers, kind: 'other', title: short, note: name }))
  const { id: gifts } = await ask(
    'gifts',
    'add',
    aGift({ customerId: customers, what: short, why: name, status: 'planned', note: name }),
  )
  const order = anOrder({ number: `H${at}`, customerId: customers, note: name, lines: [aLine({ product: short })] })
  const { id: orders } = await ask('orders', 'take', { order })
  const step = { kind: 'to-do', priority: 'normal', anchor: 'start', countedIn: 'working days', offset: 0 } as const
  const { id: template } = await ask('templates', 'add', {
    name: short,
    note: name,
    steps: [{ ...step, title: name, assigneeId: null }],
  })
  return { customers, tasks, gifts, orders, 'tasks/templates': template }
}

test('a hundred hostile names are shown as text on every page and paper; nothing runs, nothing leaves', async ({
  open,
}) => {
  test.setTimeout(tries(300_000, 3_600_000))
  const opened = await open()
  const { page } = opened
  const { url, asked, stop } = await listen()
  await beginShop(opened)
  const texts = hostileTexts(url)
  expect(new Set(texts).size).toBe(100)
  const written: Place[] = []
  for (const [at, text] of texts.entries()) written.push(await writeEverywhere(opened, text, at))
  const looked = written.filter((_, at) => at % Math.ceil(texts.length / tries(2, texts.length)) === 0)
  for (const place of looked) {
    const papers = [
      `/today/sheet?on=2026-03-02`,
      `/orders/${place.orders}?print=order%20ticket`,
      `/orders/${place.orders}?print=delivery%20note`,
    ]
    for (const path of [...addressesOf(place), ...papers]) {
      await page.evaluate((to) => {
        location.hash = to
      }, path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true)
    }
    await page.evaluate((to) => {
      location.hash = to
    }, `/customers/${place.customers}`)
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await expect(page.getByRole('figure').first()).toBeVisible()
  }
  expect(asked()).toBe(0)
  // The address does count: what is asked for outside the app arrives.
  await fetch(url)
  expect(asked()).toBe(1)
  stop()
})
