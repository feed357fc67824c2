import { describe, expect, it } from 'vitest'
import { aCustomer, aTask } from '../support/factories'
import { anOrdersShop, draftOf, type OrdersShop, on } from '../support/orders'

const friday13 = on('2026-03-13')

/** The order's step of a kind, as a task. */
async function step(shop: OrdersShop, id: string, kind: 'make' | 'send' | 'deliver'): Promise<string> {
  const found = (await shop.detail(id)).steps.find((each) => each.kind === kind)
  if (!found) throw new Error(`order ${id} has no step ${kind}`)
  return found.id
}

const state = async (shop: OrdersShop, id: string) => {
  const { status, startedOn, sentOn, deliveredOn } = await shop.detail(id)
  return [status, startedOn, sentOn, deliveredOn].join(' ')
}

describe('An order that moves', () => {
  it('takes its steps and days along, forward and back, each with undo', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: friday13 })
    const move = (to: 'taken' | 'making' | 'ready' | 'sent' | 'delivered' | 'cancelled') =>
      shop.ask('orders', 'move', { ids: [id], to })
    await move('making')
    expect(await state(shop, id)).toBe('making 2026-03-02  ')
    await move('sent')
    expect(await state(shop, id)).toBe('sent 2026-03-02 2026-03-02 ')
    expect(await shop.steps(id)).toBe('make 2026-03-06 done, send 2026-03-11 done, deliver 2026-03-13')
    await move('delivered')
    expect(await state(shop, id)).toBe('delivered 2026-03-02 2026-03-02 2026-03-02')
    await shop.undo()
    expect(await state(shop, id)).toBe('sent 2026-03-02 2026-03-02 ')
    expect(await shop.steps(id)).toBe('make 2026-03-06 done, send 2026-03-11 done, deliver 2026-03-13')
    await move('ready')
    expect(await shop.steps(id)).toBe('make 2026-03-06 done, send 2026-03-11, deliver 2026-03-13')
    await move('cancelled')
    expect(await shop.steps(id)).toBe('make 2026-03-06 done, send 2026-03-11 dropped, deliver 2026-03-13 dropped')
    expect(await shop.detail(id)).toMatchObject({ outcome: { kind: 'none' } })
    await move('taken')
    expect(await state(shop, id)).toBe('taken   ')
    expect(await shop.steps(id)).toBe('make 2026-03-06, send 2026-03-11, deliver 2026-03-13')
  })

  it('several at once are one step; marked twice is marked once', async () => {
    const shop = await anOrdersShop()
    const ids = [await shop.take(), await shop.take(), await shop.take()]
    await shop.ask('orders', 'move', { ids: ids.slice(0, 1), to: 'delivered' })
    await shop.ask('orders', 'move', { ids, to: 'delivered' })
    expect((await shop.ask('journal', 'offers')).undo?.summary).toEqual({
      key: 'Mark as delivered: {{count}} orders',
      values: { count: 2 },
    })
    await shop.ask('orders', 'move', { ids, to: 'delivered' })
    await shop.undo()
    expect(await Promise.all(ids.map(async (id) => (await shop.detail(id)).status))).toEqual([
      'delivered',
      'taken',
      'taken',
    ])
  })

  it('has the day it is said to have, and has it corrected', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ orderedOn: '2026-02-23' })
    await shop.ask('orders', 'move', { ids: [id], to: 'delivered', on: '2026-02-27' })
    expect(await shop.detail(id)).toMatchObject({ deliveredOn: '2026-02-27' })
    await shop.ask('orders', 'move', { ids: [id], to: 'delivered', on: '2026-02-26' })
    expect(await shop.detail(id)).toMatchObject({ deliveredOn: '2026-02-26' })
    await shop.ask('orders', 'move', { ids: [id], to: 'delivered' })
    expect(await shop.detail(id)).toMatchObject({ deliveredOn: '2026-02-26' })
    for (const [day, words] of [
      ['2026-03-03', 'still to come'],
      ['2026-02-20', 'was taken later'],
    ]) {
      const refused = shop.ask('orders', 'move', { ids: [id], to: 'delivered', on: day })
      await expect(refused).rejects.toMatchObject({
        details: { field: 'on', fields: { on: expect.stringContaining(words ?? '') } },
      })
    }
  })

  it('where it can’t go is refused, and of several none moves', async () => {
    const shop = await anOrdersShop()
    const [post, counter] = [await shop.take(), await shop.take({ method: 'pick up' })]
    await expect(shop.ask('orders', 'move', { ids: [post, counter], to: 'sent' })).rejects.toMatchObject({
      code: 'order.move',
    })
    expect(await state(shop, post)).toBe('taken   ')
    await shop.ask('orders', 'move', { ids: [post], to: 'delivered' })
    await expect(shop.ask('orders', 'move', { ids: [post], to: 'making' })).rejects.toMatchObject({
      message: 'Order 1001 is delivered: it can’t become making from there.',
    })
  })

  it('is paid and unpaid, several at once, never on a day to come', async () => {
    const shop = await anOrdersShop()
    const ids = [await shop.take(), await shop.take()]
    const paid = async () => (await Promise.all(ids.map((id) => shop.detail(id)))).map(({ paidOn }) => paidOn)
    await shop.ask('orders', 'pay', { ids, paidOn: '2026-03-01' })
    expect(await paid()).toEqual(['2026-03-01', '2026-03-01'])
    await shop.undo()
    expect(await paid()).toEqual([null, null])
    await expect(shop.ask('orders', 'pay', { ids, paidOn: '2026-03-03' })).rejects.toMatchObject({
      details: { field: 'paidOn' },
    })
  })
})

describe('Ticking a step', () => {
  it('moves its order, and the steps before it; undo takes all of it back', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: friday13 })
    const settle = async (kind: 'make' | 'send' | 'deliver', status: 'done' | 'open' | 'dropped') =>
      shop.ask('tasks', 'settle', { ids: [await step(shop, id, kind)], status })
    await settle('make', 'done')
    expect(await state(shop, id)).toBe('making 2026-03-02  ')
    await settle('deliver', 'done')
    expect(await state(shop, id)).toBe('delivered 2026-03-02  2026-03-02')
    expect(await shop.steps(id)).toBe('make 2026-03-06 done, send 2026-03-11 done, deliver 2026-03-13 done')
    await shop.undo()
    expect(await state(shop, id)).toBe('making 2026-03-02  ')
    expect(await shop.steps(id)).toBe('make 2026-03-06 done, send 2026-03-11, deliver 2026-03-13')
    await settle('make', 'open')
    expect(await state(shop, id)).toBe('taken   ')
    await settle('send', 'dropped')
    expect(await state(shop, id)).toBe('taken   ')
  })

  it('all steps at once, and open again at once, is possible', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: friday13 })
    const ids = (await shop.detail(id)).steps.map((each) => each.id).toReversed()
    await shop.ask('tasks', 'settle', { ids, status: 'done' })
    expect(await state(shop, id)).toBe('delivered 2026-03-02 2026-03-02 2026-03-02')
    await shop.ask('tasks', 'settle', { ids, status: 'open' })
    expect(await state(shop, id)).toBe('taken   ')
  })

  it('back is refused where the order is too far on, with the word for it', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: friday13 })
    await shop.ask('orders', 'move', { ids: [id], to: 'delivered' })
    const make = await step(shop, id, 'make')
    await expect(shop.ask('tasks', 'settle', { ids: [make], status: 'open' })).rejects.toMatchObject({
      code: 'order.step',
      message: 'Order 1001 is delivered, so “Make order 1001” can’t be opened again. Move the order first.',
    })
    expect(await shop.steps(id)).toMatch(/^make 2026-03-06 done/)
  })

  it('on a printed sheet delivers the order on the sheet’s day, also when it is entered the next morning', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ method: 'deliver', promise: on('2026-03-06') })
    shop.setNow('2026-03-06T08:00:00.000Z')
    const choice = { on: '2026-03-06', paper: 'A4', grouping: 'time', assigneeId: null } as const
    const sheet = await shop.ask('sheets', 'compose', choice)
    const lines = sheet.groups.flatMap((group) => group.lines)
    const { code } = await shop.ask('sheets', 'remember', { sheet })
    const deliver = await step(shop, id, 'deliver')
    const numbers = String(lines.find(({ id }) => id === deliver)?.number)
    shop.setNow('2026-03-07T08:00:00.000Z')
    await shop.ask('sheets', 'tickBack', { code, numbers })
    expect(await shop.detail(id)).toMatchObject({
      status: 'delivered',
      deliveredOn: '2026-03-06',
      outcome: { kind: 'kept' },
    })
    await shop.undo()
    expect(await shop.detail(id)).toMatchObject({ status: 'taken', deliveredOn: null })
  })

  it('of no order stays what it is', async () => {
    const shop = await anOrdersShop()
    const { id } = await shop.ask('tasks', 'add', aTask({ kind: 'deliver' }))
    await shop.ask('tasks', 'settle', { ids: [id], status: 'done' })
    expect(await shop.ask('tasks', 'detail', { id })).toMatchObject({ status: 'done', order: null })
  })
})

describe('The steps of an order', () => {
  const row = async (shop: OrdersShop, id: string, kind: 'make' | 'send' | 'deliver') =>
    shop.ask('tasks', 'detail', { id: await step(shop, id, kind) })

  it('say who, when and where', async () => {
    const shop = await anOrdersShop()
    const linden = await shop.ask(
      'customers',
      'add',
      aCustomer({
        name: 'Café Linden',
        addresses: [
          { label: '', lines: '12 Quay\nYard', city: 'London', region: '', postalCode: 'E1 9ZT', country: 'GB' },
        ],
      }),
    )
    const promise = on('2026-03-06')
    const window = { timeFrom: '09:30', timeTo: '10:15' }
    const id = await shop.take({ customerId: linden.id, method: 'deliver', promise, ...window })
    expect(await row(shop, id, 'deliver')).toMatchObject({
      kind: 'deliver',
      title: 'Deliver order 1001',
      customerName: 'Café Linden',
      dueOn: '2026-03-06',
      dueTime: '09:30',
      minutes: 45,
      place: '12 Quay, Yard, London, E1 9ZT',
    })
    expect(await row(shop, id, 'make')).toMatchObject({
      kind: 'make',
      title: 'Make order 1001',
      dueTime: null,
      place: '',
    })
  })

  it('change with the method, the number and the recipient; what a person called them stays', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ promise: friday13 })
    const make = await row(shop, id, 'make')
    await shop.ask('tasks', 'edit', {
      id: make.id,
      task: aTask({ kind: 'make', title: 'Pour the blue wax', dueOn: make.dueOn, checklist: [] }),
    })
    const recipient = {
      customerId: null,
      name: 'Mrs. Raman',
      lines: '4 Mill Lane',
      city: 'Leeds',
      region: '',
      postalCode: 'LS1 9ZZ',
      country: '',
    }
    const order = { ...(await draftOf(shop, id)), number: 'A-7', method: 'deliver' as const, recipient }
    await shop.ask('orders', 'edit', { id, order })
    expect(await shop.steps(id)).toBe('make 2026-03-10, deliver 2026-03-13')
    expect(await row(shop, id, 'make')).toMatchObject({ title: 'Pour the blue wax' })
    expect(await row(shop, id, 'deliver')).toMatchObject({
      title: 'Deliver order A-7',
      place: '4 Mill Lane, Leeds, LS1 9ZZ',
    })
    await shop.undo()
    expect(await shop.steps(id)).toBe('make 2026-03-06, send 2026-03-11, deliver 2026-03-13')
  })

  it('are none for history: what was promised or taken before the shop began here', async () => {
    const shop = await anOrdersShop()
    const id = await shop.take({ orderedOn: '2026-02-16', promise: on('2026-02-18') })
    expect(await shop.detail(id)).toMatchObject({ steps: [], outcome: { kind: 'late', days: 12 } })
    await shop.ask('orders', 'move', { ids: [id], to: 'delivered', on: '2026-02-18' })
    expect(await shop.detail(id)).toMatchObject({ steps: [], outcome: { kind: 'kept' } })
  })
})
