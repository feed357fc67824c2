import { beforeEach, describe, expect, it } from 'vitest'
import { sampleTemplates } from '../../src/shared/domain/sample/templates'
import type { InputOf } from '../../src/shared/ipc'
import type { templates as declared, TemplateStep } from '../../src/shared/templates'
import { aCustomer } from '../support/factories'
import { anOrdersShop, type OrdersShop, on } from '../support/orders'
import { openTestStore } from '../support/shop'

type Draft = InputOf<typeof declared.add>
type Use = InputOf<typeof declared.use>

let shop: OrdersShop
beforeEach(async () => {
  shop = await anOrdersShop()
})

const aStep = (title: string, offset: number, own: Partial<TemplateStep> = {}): TemplateStep => ({
  title,
  kind: 'to-do',
  priority: 'normal',
  anchor: 'end',
  countedIn: 'working days',
  offset,
  assigneeId: null,
  ...own,
})
const wedding = (own: Partial<Draft> = {}): Draft => ({
  name: 'Wedding flowers',
  note: '',
  steps: [
    aStep('Order the roses', 5),
    aStep('Bind the bouquet', 1, { priority: 'high' }),
    aStep('Bring it', 0, { kind: 'deliver' }),
  ],
  ...own,
})
const forShop = (id: string, own: Partial<Use> = {}): Use => ({
  id,
  start: null,
  end: '2026-03-20',
  customerId: null,
  orderId: null,
  ...own,
})
const make = async (draft: Draft = wedding()) => (await shop.ask('templates', 'add', draft)).id
const rows = async (status: 'open' | 'all' = 'open') =>
  (
    await shop.ask('tasks', 'list', {
      filter: { status },
      sort: { by: 'due', direction: 'ascending' },
      from: 0,
      size: 100,
    })
  ).rows.filter(({ order }) => order === null)
const said = async (status: 'open' | 'all' = 'open') =>
  (await rows(status)).map(({ title, dueOn, customerName, forOrder, status: now }) =>
    [title, dueOn, customerName, forOrder?.number, now === 'open' ? '' : now].filter(Boolean).join(' '),
  )

describe('A template', () => {
  it('is written down, changed and removed, each with undo and redo', async () => {
    const id = await make()
    expect(await shop.ask('templates', 'detail', { id })).toEqual({ id, ...wedding() })
    const changed = wedding({ name: 'Big wedding', steps: [aStep('Ask', 10), ...wedding().steps] })
    await shop.ask('templates', 'edit', { id, template: changed })
    expect((await shop.ask('templates', 'detail', { id })).steps.map(({ title }) => title)).toEqual([
      'Ask',
      'Order the roses',
      'Bind the bouquet',
      'Bring it',
    ])
    await shop.undo()
    expect(await shop.ask('templates', 'list')).toEqual([{ id, ...wedding() }])
    await shop.ask('journal', 'redo', {})
    await shop.ask('templates', 'remove', { id })
    expect(await shop.ask('templates', 'list')).toEqual([])
    await expect(shop.ask('templates', 'detail', { id })).rejects.toThrow(/not there any more/)
    await shop.undo()
    expect(await shop.ask('templates', 'list')).toEqual([{ id, ...changed }])
    await shop.restart()
    expect(await shop.ask('templates', 'list')).toEqual([{ id, ...changed }])
  })

  it('is refused without a task, with a name that another has, or with what can’t be', async () => {
    await expect(make(wedding({ steps: [] }))).rejects.toThrow(/at least one task/)
    await make()
    await expect(make(wedding({ name: 'wedding  FLOWERS' }))).rejects.toThrow(/of this name already/)
    await expect(make(wedding({ name: ' \u200b ' }))).rejects.toThrow(/fill this in/)
    for (const offset of [-1, 1.5, 366]) {
      await expect(make(wedding({ name: 'Other', steps: [aStep('x', offset)] }))).rejects.toThrow()
    }
    const stranger = '00000000-0000-7000-8000-000000000000'
    await expect(make(wedding({ name: 'Other', steps: [aStep('x', 1, { assigneeId: stranger })] }))).rejects.toThrow(
      /works here any more/,
    )
    expect(await shop.ask('templates', 'list')).toHaveLength(1)
  })

  it('keeps hostile and Arabic words as words', async () => {
    const steps = [aStep(`'); drop table tasks; --`, 1), aStep('زهور العرس <b>', 0)]
    const id = await make(wedding({ name: '“%_*\\"”', steps }))
    await shop.ask('templates', 'use', forShop(id))
    expect(await said()).toEqual([`'); drop table tasks; -- 2026-03-19`, 'زهور العرس <b> 2026-03-20'])
  })
})

describe('A template put to use', () => {
  it('shows its tasks and days before anything is written', async () => {
    const id = await make()
    const preview = await shop.ask('templates', 'preview', forShop(id, { end: '2026-03-06' }))
    expect(preview.map(({ title, dueOn, isPast }) => [title, dueOn, isPast])).toEqual([
      ['Order the roses', '2026-02-27', true],
      ['Bind the bouquet', '2026-03-05', false],
      ['Bring it', '2026-03-06', false],
    ])
    expect(await said()).toEqual([])
  })

  it('adds all of them as one step, with undo and redo', async () => {
    const id = await make()
    expect(await shop.ask('templates', 'use', forShop(id, { customerId: shop.customerId }))).toEqual({ count: 3 })
    const all = [
      'Order the roses 2026-03-13 Ana Petrović',
      'Bind the bouquet 2026-03-19 Ana Petrović',
      'Bring it 2026-03-20 Ana Petrović',
    ]
    expect(await said()).toEqual(all)
    expect((await rows()).map(({ kind, priority }) => `${kind} ${priority}`)).toEqual([
      'to-do normal',
      'to-do high',
      'deliver normal',
    ])
    await shop.undo()
    expect(await said()).toEqual([])
    await shop.ask('journal', 'redo', {})
    expect(await said()).toEqual(all)
  })

  it('goes round closures and closed weekdays, and says where a calendar day is closed', async () => {
    await shop.ask('planning', 'close', { from: '2026-03-16', to: '2026-03-19', reason: 'holiday' })
    const id = await make(
      wedding({
        steps: [aStep('a', 1), aStep('b', 1, { countedIn: 'calendar days' }), aStep('c', 0, { anchor: 'start' })],
      }),
    )
    const use = forShop(id, { start: '2026-03-07' })
    expect((await shop.ask('templates', 'preview', use)).map(({ dueOn, isClosed }) => [dueOn, isClosed])).toEqual([
      ['2026-03-13', false],
      ['2026-03-19', true],
      ['2026-03-09', false],
    ])
  })

  it('refuses a day that is missing, and an end before its start', async () => {
    const id = await make(wedding({ steps: [aStep('a', 1, { anchor: 'start' }), aStep('b', 1)] }))
    for (const [days, words, field] of [
      [{ start: null, end: '2026-03-20' }, /the day it starts/, 'start'],
      [{ start: '2026-03-20', end: null }, /the day it ends/, 'end'],
      [{ start: '2026-03-20', end: '2026-03-19' }, /The end comes before the start/, 'end'],
    ] as const) {
      for (const name of ['preview', 'use'] as const) {
        const refused = shop.ask('templates', name, forShop(id, days))
        await expect(refused).rejects.toThrow(words)
        await expect(refused).rejects.toMatchObject({ details: { field } })
      }
    }
    await expect(shop.ask('templates', 'use', forShop(id, { end: '2026-02-30' }))).rejects.toThrow()
    expect(await said('all')).toEqual([])
  })

  it('gives nobody what somebody who left would do', async () => {
    const jo = await shop.ask('staff', 'add', { initials: 'JO', name: 'Jo Osborne' })
    const id = await make(wedding({ steps: [aStep('a', 1, { assigneeId: jo.id })] }))
    await shop.ask('staff', 'edit', { ...jo, active: false })
    expect(await shop.ask('templates', 'preview', forShop(id))).toMatchObject([{ assignee: null }])
    await shop.ask('templates', 'use', forShop(id))
    expect(await rows()).toMatchObject([{ assigneeId: null }])
    // It can be changed all the same.
    await shop.ask('templates', 'edit', { id, template: wedding({ steps: [aStep('b', 1, { assigneeId: jo.id })] }) })
  })
})

describe('Tasks of a template for an order', () => {
  let orderId: string
  let id: string
  beforeEach(async () => {
    orderId = await shop.take({ promise: on('2026-03-20'), number: '1066' })
    id = await make()
    const other = await shop.ask('customers', 'add', aCustomer({ name: 'Ben Okafor' }))
    // The order says whose they are.
    await shop.ask('templates', 'use', forShop(id, { orderId, customerId: other.id }))
  })
  const three = (after = '1066', customer = 'Ana Petrović') =>
    ['Order the roses 2026-03-13', 'Bind the bouquet 2026-03-19', 'Bring it 2026-03-20'].map((task) =>
      [task, customer, after].filter(Boolean).join(' '),
    )

  it('name it and its customer, and are none of its steps', async () => {
    expect(await said()).toEqual(three())
    expect(await shop.steps(orderId)).toBe('make 2026-03-13, send 2026-03-18, deliver 2026-03-20')
  })

  it('stay where they are when the promise moves, and when one is done the order stays as it is', async () => {
    await shop.ask('orders', 'promise', {
      id: orderId,
      promise: on('2026-03-27'),
      why: { reason: 'wedding moved', askedBy: 'customer' },
    })
    expect(await said()).toEqual(three())
    const [first] = await rows()
    await shop.ask('tasks', 'settle', { ids: [first?.id ?? ''], status: 'done' })
    expect(await shop.detail(orderId)).toMatchObject({ status: 'taken' })
  })

  it('put nothing on the make list before its time', async () => {
    const early = await make(wedding({ name: 'Early', steps: [aStep('Ask', 0, { anchor: 'start' })] }))
    await shop.ask('templates', 'use', forShop(early, { orderId, start: '2026-03-02', end: null }))
    expect(await shop.ask('calendar', 'makeList', { on: '2026-03-03' })).toMatchObject({ products: [] })
  })

  it('are dropped with it when it is cancelled, and opened when it is taken up again', async () => {
    const [first] = await rows()
    await shop.ask('tasks', 'settle', { ids: [first?.id ?? ''], status: 'done' })
    await shop.ask('orders', 'move', { ids: [orderId], to: 'cancelled' })
    expect(await said('all')).toEqual([`${three()[0]} done`, `${three()[1]} dropped`, `${three()[2]} dropped`])
    await shop.ask('orders', 'move', { ids: [orderId], to: 'taken' })
    expect(await said()).toEqual(three().slice(1))
    await shop.undo()
    await shop.undo()
    expect(await said()).toEqual(three().slice(1))
  })

  it('stay when it is removed, for its customer; undo gives them back to it', async () => {
    await shop.ask('orders', 'remove', { ids: [orderId] })
    expect(await said()).toEqual(three(''))
    await shop.undo()
    expect(await said()).toEqual(three())
    await expect(
      shop.ask('templates', 'use', forShop(id, { orderId: '00000000-0000-7000-8000-000000000000' })),
    ).rejects.toThrow(/order is not there/)
  })
})

describe('The sample’s templates', () => {
  const place = { timeZone: 'Europe/London', country: 'GB', currency: 'GBP', paper: 'A4' } as const

  it('come with it and go with it; the shop’s own stay, and so does whoever they name', async () => {
    const sample = await openTestStore()
    await sample.ask('shop', 'beginWithSample', place)
    const listed = await sample.ask('templates', 'list')
    expect(listed.map(({ name }) => name)).toEqual(sampleTemplates.map(({ name }) => name).toSorted())
    const tess = (await sample.ask('staff', 'list')).find(({ initials }) => initials === 'TS')
    const own = wedding({ steps: [aStep('a', 1, { assigneeId: tess?.id ?? null })] })
    await sample.ask('templates', 'add', own)
    await sample.ask('shop', 'removeSample')
    expect(await sample.ask('templates', 'list')).toMatchObject([own])
    expect((await sample.ask('staff', 'list')).map(({ initials }) => initials)).toContain('TS')
    await sample.ask('journal', 'undo', {})
    expect(await sample.ask('templates', 'list')).toHaveLength(sampleTemplates.length + 1)
  })
})
