import { beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, anOrder, aTask } from '../support/factories'
import { aShop, type TestShop } from '../support/shop'

let shop: TestShop
let ask: TestShop['ask']
beforeEach(async () => {
  shop = await aShop()
  ask = shop.ask
})

const find = (text: string) => ask('search', 'find', { text })
const names = async (text: string) => (await find(text)).customers.map(({ name }) => name)
const add = async (own: Parameters<typeof aCustomer>[0]) => (await ask('customers', 'add', aCustomer(own))).id

describe('Who is calling', () => {
  it('is found by the start of a name, accents and ß folded, before a later word of it, before the rest', async () => {
    await add({ name: 'Zoë Anders' })
    await add({ name: 'Ândré Groß' })
    await add({ name: 'Bella', note: 'Anderson’s neighbour' })
    expect(await names('and')).toEqual(['Ândré Groß', 'Zoë Anders', 'Bella'])
    expect(await names('GROSS')).toEqual(['Ândré Groß'])
    expect(await names('zoe an')).toEqual(['Zoë Anders'])
  })

  it.each(['0777', '777', '020 7946 0777', '+44 20 7946', '(020)7946-0777', '٠٧٧٧'])(
    'is found by %s of a phone number, as anyone writes it',
    async (typed) => {
      await add({ name: 'Ana', ways: [{ kind: 'phone', label: '', value: '020 7946 0777' }] })
      await add({ name: 'Ben', ways: [{ kind: 'phone', label: '', value: '0161 496 0123' }] })
      expect(await names(typed)).toEqual(['Ana'])
    },
  )

  it('is found by email, town, tag and what they like', async () => {
    await add({
      name: 'Café Linden',
      ways: [{ kind: 'email', label: '', value: 'hello@linden.example' }],
      addresses: [{ label: '', lines: '', city: 'Brighton', region: '', postalCode: 'BN1 1AA', country: 'GB' }],
      tags: ['VIP'],
      likes: [{ text: 'gardening', liked: true }],
    })
    for (const typed of ['hello@', 'linden.ex', 'brigh', 'bn1', 'vip', 'garden']) {
      expect(await names(typed), typed).toEqual(['Café Linden'])
    }
  })

  it('shows seven at most, and what is not there any more is not found', async () => {
    const ids = []
    for (let n = 0; n < 9; n += 1) ids.push(await add({ name: `Anna ${n}` }))
    expect(await names('anna')).toHaveLength(7)
    await ask('customers', 'remove', { ids })
    expect(await names('anna')).toEqual([])
  })

  it.each(['', '   ', '"', "O'Brien*", '()', 'NEAR(', '-', '*'])('can’t be confused by %s', async (typed) => {
    await add({ name: 'O’Brien & Sons' })
    expect((await find(typed)).customers.length).toBeLessThanOrEqual(1)
  })
})

describe('Everything else', () => {
  it('is found too: orders by number, tasks, what was said, products; the newest first', async () => {
    const customerId = await add({ name: 'Ana' })
    await ask('orders', 'take', { order: anOrder({ customerId, number: '4711' }) })
    const { id: first } = await ask('tasks', 'add', aTask({ title: 'Wrap the lavender set' }))
    const { id: second } = await ask('tasks', 'add', aTask({ title: 'Lavender refills', customerId }))
    await ask('customers', 'logContact', { customerId, kind: 'call', direction: 'in', text: 'asked for lavender' })
    expect((await find('4711')).orders).toMatchObject([{ number: '4711', customerName: 'Ana' }])
    const found = await find('lavend')
    expect(found.tasks.map(({ id }) => id)).toEqual([second, first])
    expect(found.words).toMatchObject([{ text: 'asked for lavender', customerName: 'Ana' }])
  })

  it('follows what is changed and undone', async () => {
    const { id } = await ask('tasks', 'add', aTask({ title: 'Order twine' }))
    await ask('tasks', 'remove', { ids: [id] })
    expect((await find('twine')).tasks).toEqual([])
    await ask('journal', 'undo', {})
    expect((await find('twine')).tasks).toHaveLength(1)
  })
})

describe('A glance', () => {
  it('says what was promised and is owed, late ones first, and no step of an order twice', async () => {
    const customerId = await add({ name: 'Ana', ways: [{ kind: 'phone', label: '', value: '020 7946 0777' }] })
    const promise = { day: '2026-03-13', kind: 'on' } as const
    await ask('orders', 'take', { order: anOrder({ customerId, number: '77', promise }) })
    await ask('tasks', 'add', aTask({ customerId, kind: 'call', title: 'Call back', dueOn: '2026-02-27' }))
    expect(await ask('search', 'glance', { customerId })).toEqual({
      phone: '020 7946 0777',
      bestTime: '',
      orders: [{ number: '77', what: '1 × Gift box', promisedOn: '2026-03-13', promiseKind: 'on', isLate: false }],
      tasks: [{ kind: 'call', title: 'Call back', dueOn: '2026-02-27', isLate: true }],
      thanks: [],
    })
  })
})
