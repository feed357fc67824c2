import { describe, expect, it } from 'vitest'
import { day } from '../../src/shared/domain/day'
import { anOrdersShop, by, type OrdersShop, on } from '../support/orders'

const monday = day('2026-03-02')
const today = async (shop: OrdersShop) => await shop.ask('today', 'day', { on: monday, assigneeId: null })
const sheetOf = async (shop: OrdersShop) =>
  await shop.ask('sheets', 'compose', { on: monday, paper: 'A4', grouping: 'time', assigneeId: null })

describe('Today and orders', () => {
  it('a step’s row says which order it is of, and what was promised', async () => {
    const shop = await anOrdersShop()
    await shop.take({ number: '1066', promise: on('2026-03-09'), method: 'post' })
    const [row] = (await today(shop)).rows
    expect(row?.order).toMatchObject({
      number: '1066',
      step: 'make',
      promise: on('2026-03-09'),
      makeDays: 3,
      wayDays: 2,
      what: '3 × Pillar candle',
      recipient: '',
      outcome: { kind: 'waiting' },
    })
  })

  it('what was delivered today says what became of its promise', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: by('2026-03-06'), method: 'pick up' })
    await shop.ask('orders', 'move', { ids: [id], to: 'delivered' })
    const { rows } = await today(shop)
    expect(rows.map(({ order }) => [order?.step, order?.outcome])).toContainEqual([
      'deliver',
      { kind: 'beaten', days: 4 },
    ])
  })

  it('a task of its own has no order', async () => {
    const shop = await anOrdersShop()
    await shop.take({ promise: on('2026-03-09') })
    const { rows } = await shop.ask('tasks', 'list', {
      filter: { status: 'all' },
      sort: { by: 'due', direction: 'ascending' },
      from: 0,
      size: 10,
    })
    expect(rows.map(({ order }) => order?.step)).toEqual(['make', 'send', 'deliver'])
  })

  it('the week says how much of each day is promised, where a day has a limit', async () => {
    const shop = await anOrdersShop()
    await shop.take({ promise: on('2026-03-05'), method: 'pick up' }, 'made already')
    expect((await today(shop)).week.map(({ share }) => share)).toEqual([null, null, null, null, null, null, null])
    const planning = await shop.ask('planning', 'get', {})
    await shop.ask('planning', 'set', { ...planning, dayOrders: 2 })
    expect((await today(shop)).week.map(({ share }) => share)).toEqual([0, 0, 0, 0.5, 0, 0, 0])
  })

  it('a closed day is closed in the week', async () => {
    const shop = await anOrdersShop()
    await shop.ask('planning', 'close', { from: '2026-03-04', to: '2026-03-04', reason: 'stocktaking' })
    const { week } = await today(shop)
    expect(week.map(({ working }) => working)).toEqual([true, true, false, true, true, false, false])
  })
})

describe('The sheet and orders', () => {
  it('says what is made, by when, and how long it takes', async () => {
    const shop = await anOrdersShop()
    await shop.take({ number: '1066', promise: on('2026-03-09') })
    const { groups } = await sheetOf(shop)
    expect(groups.flatMap(({ lines }) => lines)[0]).toMatchObject({
      title: 'Make order 1066, 3 × Pillar candle, must arrive Mon 9 Mar',
      note: '3 days to make, 2 to send',
    })
  })

  it('tick-back says what becomes of the order, and does it', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ number: '1051', promise: on(monday), method: 'pick up' }, 'made already')
    const sheet = await sheetOf(shop)
    const { code } = await shop.ask('sheets', 'remember', { sheet })
    const lines = sheet.groups.flatMap((group) => group.lines)
    const delivery = lines.find(({ title }) => title.startsWith('Hand over'))
    const numbers = String(delivery?.number)
    const { effects } = await shop.ask('sheets', 'look', { code, numbers })
    expect(effects).toMatchObject([
      { effect: 'done', deed: { kind: 'order moved', number: '1051', becomes: 'delivered' } },
    ])
    await shop.ask('sheets', 'tickBack', { code, numbers })
    expect(await shop.detail(id)).toMatchObject({ status: 'delivered', deliveredOn: monday })
    const again = await shop.ask('sheets', 'look', { code, numbers })
    expect(again.effects).toMatchObject([{ effect: 'settled', deed: null }])
    await shop.undo()
    expect(await shop.detail(id)).toMatchObject({ status: 'taken', deliveredOn: null })
  })
})
