import { beforeEach, describe, expect, it } from 'vitest'
import { usualPlanning } from '../../src/shared/planning'
import { aCustomer, aLine, anOrder, aTask } from '../support/factories'
import { openTestStore, type TestShop } from '../support/shop'

const place = { timeZone: 'Europe/London', country: 'GB', currency: 'GBP', paper: 'A4' } as const
const mine = {
  ...place,
  name: 'Rosie’s Flowers',
  workingDays: [2, 3, 4, 5, 6],
  initials: 'RW',
  staffName: 'Rosie Ward',
}

let shop: TestShop
let ask: TestShop['ask']
beforeEach(async () => {
  shop = await openTestStore()
  ask = shop.ask
  await ask('shop', 'beginWithSample', place)
})

const everyone = {
  filter: { status: 'all' },
  sort: { by: 'name', direction: 'ascending' },
  from: 0,
  size: 500,
} as const
const everything = {
  filter: { status: 'all' },
  sort: { by: 'due', direction: 'ascending' },
  from: 0,
  size: 500,
} as const
const customers = async () => (await ask('customers', 'list', everyone)).rows
const tasks = async () => (await ask('tasks', 'list', everything)).rows
const allOrders = {
  filter: { status: 'all' },
  sort: { by: 'number', direction: 'ascending' },
  from: 0,
  size: 500,
} as const
const orders = async () => (await ask('orders', 'list', allOrders)).rows
const products = async () =>
  (await ask('products', 'list', { filter: {}, sort: { by: 'name', direction: 'ascending' }, from: 0, size: 500 })).rows
const found = async (text: string) => (await ask('customers', 'find', { text, size: 10 })).map(({ name }) => name)
const initials = async () => (await ask('staff', 'list')).map((member) => [member.initials, member.active])

describe('The sample shop', () => {
  it('is a whole shop with MK at the counter, marked as the sample', async () => {
    expect(await ask('shop', 'now')).toMatchObject({
      sample: true,
      today: '2026-03-02',
      shop: { name: 'Wick & Wax, Harbour Street', workingDays: [1, 2, 3, 4, 5], startDay: '2025-12-02' },
    })
    expect(await ask('staff', 'current')).toMatchObject({ initials: 'MK' })
    expect(await initials()).toEqual([
      ['MK', true],
      ['JO', true],
      ['TS', true],
    ])
    expect(await ask('today', 'counts')).toEqual({ today: 14, tasks: expect.any(Number), thanks: 2 })
  })

  it('opens in less than a second', async () => {
    const other = await openTestStore()
    const start = performance.now()
    await other.ask('shop', 'beginWithSample', place)
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('is the same shop each time', async () => {
    const other = await openTestStore()
    await other.ask('shop', 'beginWithSample', place)
    const withoutIds = (answer: object) =>
      JSON.stringify(answer).replaceAll(/"(id|customerId|assigneeId)":"[^"]+"/g, '')
    expect(withoutIds(await other.ask('tasks', 'list', everything))).toEqual(
      withoutIds(await ask('tasks', 'list', everything)),
    )
    expect(withoutIds(await other.ask('customers', 'list', everyone))).toEqual(
      withoutIds(await ask('customers', 'list', everyone)),
    )
    expect(withoutIds(await other.ask('orders', 'list', allOrders))).toEqual(
      withoutIds(await ask('orders', 'list', allOrders)),
    )
  })

  it('is found by search: by name, accent or none, by phone and tag', async () => {
    expect(await found('petrovic')).toEqual(['Ana Petrović'])
    expect(await found('0777')).toEqual(['Ana Petrović'])
    expect(await found('مكتبة')).toEqual(['مكتبة الميناء'])
    expect(await found('weddings')).toEqual(['Ellis & Moreau Events'])
  })

  it('begins only where no shop is', async () => {
    await expect(ask('shop', 'beginWithSample', place)).rejects.toMatchObject({ code: 'input.invalid' })
    await expect(ask('shop', 'begin', mine)).rejects.toMatchObject({ code: 'input.invalid' })
  })

  it('dates itself by the shop’s day, not the computer’s', async () => {
    const other = await openTestStore(undefined, '2026-03-02T23:30:00.000Z')
    await other.ask('shop', 'beginWithSample', { ...place, timeZone: 'Pacific/Auckland' })
    expect(await other.ask('shop', 'now')).toMatchObject({ today: '2026-03-03', shop: { startDay: '2025-12-03' } })
    expect(await other.ask('today', 'counts')).toMatchObject({ today: 14 })
  })

  it('can’t be undone itself: it is where the journal begins', async () => {
    expect((await ask('journal', 'offers')).undo).toBeNull()
  })
})

describe('Removing the sample', () => {
  it('takes out all of it in one step, and Undo brings all of it back, findable', async () => {
    const all = async () => ({
      customers: await customers(),
      tasks: await tasks(),
      staff: await initials(),
      orders: await orders(),
      products: await products(),
      planning: await ask('planning', 'get'),
    })
    const before = await all()
    const [ana] = await ask('customers', 'find', { text: 'Ana Petrović', size: 1 })
    const detail = await ask('customers', 'detail', { id: ana?.id ?? '' })
    await ask('shop', 'removeSample')
    expect(await customers()).toEqual([])
    expect(await tasks()).toEqual([])
    expect(await orders()).toEqual([])
    expect(await products()).toEqual([])
    expect(await ask('planning', 'get')).toEqual(usualPlanning)
    expect(await found('petrovic')).toEqual([])
    expect(await ask('shop', 'now')).toMatchObject({ sample: false, shop: { startDay: '2026-03-02' } })
    expect(await initials()).toEqual([['MK', true]])

    await shop.restart()
    await ask('journal', 'undo', {})
    expect(await all()).toEqual(before)
    expect(await ask('customers', 'detail', { id: ana?.id ?? '' })).toEqual(detail)
    expect(await found('petrovic')).toEqual(['Ana Petrović'])
    expect((await ask('shop', 'now')).sample).toBe(true)

    await ask('journal', 'redo')
    expect(await customers()).toEqual([])
  })

  it('keeps what people added on their own, and takes what hangs on the sample’s customers', async () => {
    const staff = await ask('staff', 'list')
    const jo = staff.find((member) => member.initials === 'JO')?.id ?? ''
    const [linden] = await ask('customers', 'find', { text: 'Café Linden', size: 1 })
    const own = await ask(
      'customers',
      'add',
      aCustomer({ name: 'My Own', relations: [{ kind: 'works at', otherId: linden?.id ?? '' }] }),
    )
    await ask('tasks', 'add', aTask({ title: 'Mine', customerId: own.id, assigneeId: jo }))
    await ask('tasks', 'add', aTask({ title: 'For nobody' }))
    await ask('tasks', 'add', aTask({ title: 'For a sample customer', customerId: linden?.id ?? null }))
    await ask('shop', 'removeSample')
    expect((await customers()).map(({ name }) => name)).toEqual(['My Own'])
    expect((await tasks()).map(({ title }) => title).toSorted()).toEqual(['For nobody', 'Mine'])
    expect((await ask('customers', 'detail', { id: own.id })).relations).toEqual([])
    // JO still has a task, TS has nothing.
    expect(await initials()).toEqual([
      ['MK', true],
      ['JO', true],
    ])
    await ask('journal', 'undo', {})
    expect((await ask('customers', 'detail', { id: own.id })).relations).toMatchObject([{ otherName: 'Café Linden' }])
    expect(await tasks()).toContainEqual(expect.objectContaining({ title: 'For a sample customer' }))
  })

  it('takes the orders of its customers, their returns and their repeats; one’s own keep what they are made of', async () => {
    const [linden] = await ask('customers', 'find', { text: 'Café Linden', size: 1 })
    const [pillar] = await ask('products', 'find', { text: 'Pillar candle', size: 1 })
    const own = await ask('customers', 'add', aCustomer({ name: 'My Own' }))
    const lines = [aLine({ productId: pillar?.id ?? null, product: 'Pillar candle' })]
    const mine = await ask('orders', 'take', { order: anOrder({ customerId: own.id, lines }) })
    expect(mine.number).toBe('1067')
    const customerId = linden?.id ?? ''
    const promise = { day: '2026-03-20', kind: 'on' as const }
    const theirs = await ask('orders', 'take', { order: anOrder({ customerId, lines, promise }) })
    const rule = { unit: 'weeks' as const, every: 1 }
    await ask('orders', 'repeat', { id: theirs.id, rule, until: null, ifClosed: 'stay' })
    const why = { reason: 'A week of rain', askedBy: 'shop' as const }
    await ask('orders', 'promise', { id: theirs.id, promise: { ...promise, day: '2026-03-23' }, why })
    const back = { customerId, number: '', on: '2026-03-02', lines: [aLine({ quantity: -1 })], note: '' }
    await ask('orders', 'takeBack', { ...back, orderId: null })
    const before = await orders()
    await ask('shop', 'removeSample')
    expect((await orders()).map(({ number }) => number)).toEqual(['1067'])
    expect((await products()).map(({ name }) => name)).toEqual(['Pillar candle'])
    await ask('journal', 'undo', {})
    expect(await orders()).toEqual(before)
  })

  it('shows an order of every kind, planned with steps that people have', async () => {
    const rows = await orders()
    expect(new Set(rows.map(({ status }) => status))).toEqual(
      new Set(['taken', 'making', 'ready', 'delivered', 'cancelled']),
    )
    const { rows: today } = await ask('today', 'day', { on: '2026-03-02', assigneeId: null })
    const steps = today
      .filter(({ order }) => order !== null)
      .map(({ title, status, assignee }) => [title, status, assignee])
    expect(steps).toEqual([
      ['Deliver order 1042', 'open', 'JO'],
      ['Make order 1060', 'open', 'JO'],
      ['Hand over order 1049', 'done', 'TS'],
      ['Deliver order 1051', 'open', 'JO'],
      ['Send order 1047', 'open', 'TS'],
    ])
    const last = rows.find(({ number }) => number === '1066')
    expect(await ask('orders', 'detail', { id: last?.id ?? '' })).toMatchObject({
      customerName: 'Ana Petrović',
      promise: { day: '2026-03-12', kind: 'on' },
      history: [{ from: { day: '2026-03-11', kind: 'on' }, askedBy: 'customer' }],
      steps: [
        { kind: 'make', dueOn: '2026-03-10' },
        { kind: 'deliver', dueOn: '2026-03-12' },
      ],
    })
  })

  it('leaves those whom the journal names known to it, and never nobody at the counter', async () => {
    const staff = await ask('staff', 'list')
    const idOf = (wanted: string) => staff.find((member) => member.initials === wanted)?.id ?? ''
    await ask('staff', 'switch', { id: idOf('JO') })
    const { id } = await ask('tasks', 'add', aTask({ title: 'Done by JO' }))
    await ask('tasks', 'settle', { ids: [id], status: 'done' })
    await ask('staff', 'switch', { id: idOf('TS') })
    await ask('shop', 'removeSample')
    expect(await ask('staff', 'current')).toMatchObject({ initials: 'TS', active: true })
    expect(await initials()).toEqual([
      ['JO', false],
      ['TS', true],
    ])
    expect((await ask('journal', 'recent', { size: 3 })).map(({ who }) => who)).toEqual(['TS', 'JO', 'JO'])
  })

  it('takes the sheets that were printed of it alone', async () => {
    const choice = { on: '2026-03-02', paper: 'A4', grouping: 'time', assigneeId: null } as const
    await ask('sheets', 'remember', { sheet: await ask('sheets', 'compose', choice) })
    expect(await ask('sheets', 'recent')).toHaveLength(1)
    await ask('shop', 'removeSample')
    expect(await ask('sheets', 'recent')).toEqual([])
    await ask('journal', 'undo', {})
    expect(await ask('sheets', 'recent')).toHaveLength(1)
  })

  it('is refused where there is none', async () => {
    await ask('shop', 'removeSample')
    await expect(ask('shop', 'removeSample')).rejects.toMatchObject({ code: 'sample.none' })
  })
})

describe('Starting one’s own shop from the sample', () => {
  it('is one step: the sample goes, the shop and whoever stands at the counter get their own names; Undo brings all back', async () => {
    await ask('customers', 'add', aCustomer({ name: 'My Own' }))
    const count = (await customers()).length
    await ask('shop', 'startOwn', mine)
    const { initials: _initials, staffName: _name, ...details } = mine
    expect(await ask('shop', 'now')).toMatchObject({ sample: false, shop: { ...details, startDay: '2026-03-02' } })
    expect(await ask('staff', 'list')).toMatchObject([{ initials: 'RW', name: 'Rosie Ward' }])
    expect(await ask('staff', 'current')).toMatchObject({ initials: 'RW' })
    expect((await customers()).map(({ name }) => name)).toEqual(['My Own'])

    await ask('journal', 'undo', {})
    expect(await ask('shop', 'now')).toMatchObject({ sample: true, shop: { name: 'Wick & Wax, Harbour Street' } })
    expect(await ask('staff', 'current')).toMatchObject({ initials: 'MK' })
    expect(await customers()).toHaveLength(count)
  })

  it('lets someone take the initials of one of the sample’s staff', async () => {
    await ask('shop', 'startOwn', { ...mine, initials: 'jo' })
    expect(await initials()).toEqual([['JO', true]])
  })

  it('refuses initials that someone who stays has, at the field, and changes nothing', async () => {
    await ask('staff', 'add', { initials: 'RW', name: 'Ron' })
    await expect(ask('shop', 'startOwn', mine)).rejects.toMatchObject({ details: { field: 'initials' } })
    expect((await ask('shop', 'now')).sample).toBe(true)
    expect((await customers()).length).toBeGreaterThan(50)
  })

  it('is refused in a shop that is one’s own already', async () => {
    await ask('shop', 'startOwn', mine)
    await expect(ask('shop', 'startOwn', { ...mine, initials: 'AB' })).rejects.toMatchObject({ code: 'sample.none' })
  })
})
