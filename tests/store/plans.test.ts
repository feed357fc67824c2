import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { handlers } from '../../src/main/handlers'
import { storePath } from '../../src/main/store/place'
import { day } from '../../src/shared/domain/day'
import { busyStatistics } from '../support/busyStatistics'
import { aCustomer, anOccasion } from '../support/factories'
import { plansOf } from '../support/plans'
import { aShop, type TestShop } from '../support/shop'

type Read = Parameters<typeof plansOf>[1]
const id = '01900001-0000-7000-8000-000000000001'
const on = day('2026-03-02')
const ascending = 'ascending'
const window = { from: 0, size: 100 }

/** A shop whose planner believes it to be the busiest: after ten years it must not leave the indexes that serve. */
async function aBusyShop(): Promise<TestShop> {
  const shop = await aShop()
  const db = new Database(storePath(shop.folder))
  db.exec('analyze; delete from sqlite_stat1')
  const add = db.prepare('insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)')
  for (const row of busyStatistics) add.run(...row)
  db.close()
  return shop
}

const screens: readonly (readonly [string, Read])[] = [
  ['Today', (ctx) => handlers.today.day(ctx, { on, assigneeId: null })],
  ['Today for one of the staff', (ctx) => handlers.today.day(ctx, { on, assigneeId: id })],
  ['a coming day', (ctx) => handlers.today.day(ctx, { on: day('2026-03-09'), assigneeId: null })],
  ['the counts beside the pages', (ctx) => handlers.today.counts(ctx, {})],
  ['a customer', (ctx) => handlers.customers.detail(ctx, { id }).catch(() => undefined)],
  ['a customer’s timeline', (ctx) => handlers.customers.timeline(ctx, { id, from: 0, size: 30 })],
  ['a customer at a glance', (ctx) => handlers.search.glance(ctx, { customerId: id })],
  ['what a word finds', (ctx) => handlers.search.find(ctx, { text: 'mara' })],
  [
    'the customers by name',
    (ctx) => handlers.customers.list(ctx, { filter: {}, sort: { by: 'name', direction: ascending }, ...window }),
  ],
  [
    'the open tasks by their day',
    (ctx) => handlers.tasks.list(ctx, { filter: {}, sort: { by: 'due', direction: ascending }, ...window }),
  ],
  [
    'the open orders by their promise',
    (ctx) => handlers.orders.list(ctx, { filter: {}, sort: { by: 'promised', direction: ascending }, ...window }),
  ],
  ['a task', (ctx) => handlers.tasks.detail(ctx, { id }).catch(() => undefined)],
  ['an order', (ctx) => handlers.orders.detail(ctx, { id }).catch(() => undefined)],
]

describe('What a screen reads', () => {
  let shop: TestShop
  beforeEach(async () => {
    shop = await aBusyShop()
  })

  it.each(screens)('%s: no table is read whole, however long the shop has been there', async (_, read) => {
    const plans = await plansOf(shop, read)
    const whole = /^SCAN (orders|order_lines|tasks|gifts|thanks|contacts|contact_ways|occasions|steps|changes)\b/
    expect(plans.length).toBeGreaterThan(0)
    expect(plans.filter((plan) => whole.test(plan))).toEqual([])
  })

  it('Today reads the gifts of its customers by the customer', async () => {
    const { id: customerId } = await shop.ask('customers', 'add', aCustomer())
    await shop.ask('occasions', 'add', anOccasion({ customerId }))
    const plans = await plansOf(shop, (ctx) => handlers.today.day(ctx, { on, assigneeId: null }))
    expect(plans.filter((plan) => plan.startsWith('SEARCH gifts USING INDEX gifts_on'))).toEqual([])
  })
})
