import { describe, expect, it } from 'vitest'
import type { CustomerFilter, CustomerSort } from '../../src/shared/customers'
import { aCustomer, aTask } from '../support/factories'
import { aShop, type TestShop } from '../support/shop'

const byName: CustomerSort = { by: 'name', direction: 'ascending' }
const nobody = '00000000-0000-7000-8000-000000000000'

const aPhone = (value: string, label = '') => ({ kind: 'phone' as const, label, value })
const noPlace = { label: '', lines: '', city: '', region: '', postalCode: '', country: '' }
const anAddress = (city: string, own: Partial<typeof noPlace> = {}) => ({ ...noPlace, city, ...own })

async function names({ ask }: TestShop, filter: CustomerFilter = {}, sort = byName): Promise<string[]> {
  const { rows } = await ask('customers', 'list', { filter, sort, from: 0, size: 100 })
  return rows.map(({ name }) => name)
}

describe('A customer', () => {
  const whole = aCustomer({
    name: 'Ana Petrović',
    knownSince: '2021-05-06',
    note: 'Rings twice.\nPays by card.',
    ways: [aPhone('020 7946 0777', 'mobile'), { kind: 'email', label: '', value: 'Ana@Example.com' }],
    addresses: [anAddress('London', { lines: '4 Mill Lane\nFlat 2' }), anAddress('Berlin')],
    likes: [
      { text: 'jazz', liked: true },
      { text: 'vanilla', liked: false },
    ],
    tags: ['VIP', 'garden'],
  })

  it('is kept with all that belongs to them, in the order it was written', async () => {
    const { ask } = await aShop()
    const { id } = await ask('customers', 'add', whole)
    expect(await ask('customers', 'detail', { id })).toMatchObject({
      ...whole,
      tags: ['VIP', 'garden'],
      ways: whole.ways,
      addresses: whole.addresses,
    })
  })

  it('is changed in place: what stays keeps its id, what goes is gone, and one undo brings all of it back', async () => {
    const { ask } = await aShop()
    const { id } = await ask('customers', 'add', whole)
    const before = await ask('customers', 'detail', { id })
    const [mobile] = before.ways
    const { id: _id, keeper: _keeper, addedAt: _addedAt, ...customer } = before
    await ask('customers', 'edit', {
      id,
      customer: {
        ...customer,
        relations: [],
        name: 'Ana Novak',
        ways: [aPhone('0117 496 0000'), ...before.ways.slice(0, 1)],
        addresses: [],
        tags: ['vip', 'VIP', 'friend'],
      },
    })
    const after = await ask('customers', 'detail', { id })
    expect(after.ways.map(({ value }) => value)).toEqual(['0117 496 0000', '020 7946 0777'])
    expect(after.ways[1]?.id).toBe(mobile?.id)
    expect(after).toMatchObject({ name: 'Ana Novak', addresses: [] })
    expect(after.tags).toEqual(['VIP', 'friend'])
    await ask('journal', 'undo', {})
    expect(await ask('customers', 'detail', { id })).toEqual(before)
  })

  it('carries no contact, inactive and deceased through the list and the page', async () => {
    const shop = await aShop()
    await shop.ask('customers', 'add', aCustomer({ name: 'Active' }))
    await shop.ask('customers', 'add', aCustomer({ name: 'Quiet', stopContact: true }))
    await shop.ask('customers', 'add', aCustomer({ name: 'Asleep', status: 'inactive' }))
    const { id } = await shop.ask('customers', 'add', aCustomer({ name: 'Dead', status: 'deceased' }))
    expect(await names(shop)).toEqual(['Active', 'Quiet'])
    expect(await names(shop, { status: 'deceased' })).toEqual(['Dead'])
    expect(await names(shop, { status: 'all' })).toHaveLength(4)
    expect(await names(shop, { stopContact: true })).toEqual(['Quiet'])
    await shop.restart()
    expect(await shop.ask('customers', 'detail', { id })).toMatchObject({ status: 'deceased', stopContact: false })
  })

  it('stands in a relation that both pages tell, and that goes with either of them', async () => {
    const { ask } = await aShop()
    const cafe = await ask('customers', 'add', aCustomer({ kind: 'business', name: 'Café Linden' }))
    const relations = [{ kind: 'works at' as const, otherId: cafe.id }]
    const ben = await ask('customers', 'add', aCustomer({ name: 'Ben', relations }))
    expect((await ask('customers', 'detail', { id: ben.id })).relations).toMatchObject([
      { kind: 'works at', mine: true, otherName: 'Café Linden' },
    ])
    expect((await ask('customers', 'detail', { id: cafe.id })).relations).toMatchObject([
      { mine: false, otherName: 'Ben' },
    ])
    await ask('customers', 'remove', { ids: [cafe.id] })
    expect((await ask('customers', 'detail', { id: ben.id })).relations).toEqual([])
    await ask('journal', 'undo', {})
    expect((await ask('customers', 'detail', { id: ben.id })).relations).toHaveLength(1)
  })

  it('is removed with others in one step, and all come back with one undo', async () => {
    const shop = await aShop()
    const ids = []
    for (const name of ['One', 'Two', 'Three']) ids.push((await shop.ask('customers', 'add', { ...whole, name })).id)
    await shop.ask('customers', 'remove', { ids: ids.slice(0, 2) })
    expect(await names(shop)).toEqual(['Three'])
    await shop.ask('journal', 'undo', {})
    expect(await names(shop)).toEqual(['One', 'Three', 'Two'])
    expect(await names(shop, { text: 'mill lane' })).toHaveLength(0)
    expect(await names(shop, { text: 'london' })).toHaveLength(3)
  })

  it('is not removed while tasks hang on them, nor are those chosen with them', async () => {
    const shop = await aShop()
    const ana = await shop.ask('customers', 'add', aCustomer())
    const ben = await shop.ask('customers', 'add', aCustomer({ name: 'Ben' }))
    await shop.ask('tasks', 'add', aTask({ customerId: ana.id }))
    await expect(shop.ask('customers', 'remove', { ids: [ben.id, ana.id] })).rejects.toMatchObject({
      code: 'customer.used',
      message: expect.stringContaining('Ana Petrović has a task'),
    })
    expect(await names(shop)).toHaveLength(2)
  })
})

describe('The list of customers', () => {
  async function aFullShop(): Promise<TestShop> {
    const shop = await aShop()
    const [mara] = await shop.ask('staff', 'list')
    const add = (name: string, own = {}) => shop.ask('customers', 'add', aCustomer({ name, ...own }))
    const ana = await add('Ana Petrović', { addresses: [anAddress('London')], tags: ['VIP'], source: 'walked in' })
    const emile = await add('Émile Zola', { addresses: [anAddress('Łódź')], keeperId: mara?.id ?? null })
    await add('Straßer & Söhne', { kind: 'business', ways: [aPhone('+44 20 7946 0777')], tags: ['VIP', 'club'] })
    await add('Ben Okafor', { addresses: [anAddress('Bath'), anAddress('London')] })
    await shop.ask('tasks', 'add', aTask({ customerId: ana.id, dueOn: '2026-02-27' }))
    await shop.ask('tasks', 'add', aTask({ customerId: ana.id, dueOn: '2026-03-09' }))
    await shop.ask('tasks', 'add', aTask({ customerId: emile.id, dueOn: '2026-03-05' }))
    const logged = { kind: 'call' as const, direction: 'in' as const, on: '2026-02-20', text: 'hello' }
    await shop.ask('customers', 'logContact', { customerId: emile.id, ...logged })
    return shop
  }

  it('sorts É beside E, and those without a value last whichever way', async () => {
    const shop = await aFullShop()
    expect(await names(shop)).toEqual(['Ana Petrović', 'Ben Okafor', 'Émile Zola', 'Straßer & Söhne'])
    expect((await names(shop, {}, { by: 'nextDue', direction: 'ascending' })).slice(0, 2)).toEqual([
      'Ana Petrović',
      'Émile Zola',
    ])
    expect((await names(shop, {}, { by: 'nextDue', direction: 'descending' }))[0]).toBe('Émile Zola')
    expect((await names(shop, {}, { by: 'city', direction: 'ascending' })).at(-1)).toBe('Straßer & Söhne')
    expect((await names(shop, {}, { by: 'openTasks', direction: 'descending' }))[0]).toBe('Ana Petrović')
    expect((await names(shop, {}, { by: 'lastContact', direction: 'descending' }))[0]).toBe('Émile Zola')
    expect((await names(shop, {}, { by: 'added', direction: 'descending' }))[0]).toBe('Ben Okafor')
  })

  it('is found by words without accents, by ß as ss, by place and tag, and by a phone from either end', async () => {
    const shop = await aFullShop()
    expect(await names(shop, { text: 'emile' })).toEqual(['Émile Zola'])
    expect(await names(shop, { text: 'ÉMI zo' })).toEqual(['Émile Zola'])
    expect(await names(shop, { text: 'strasser' })).toEqual(['Straßer & Söhne'])
    expect(await names(shop, { text: 'lodz' })).toEqual(['Émile Zola'])
    expect(await names(shop, { text: 'club' })).toEqual(['Straßer & Söhne'])
    for (const text of ['020 7946', '+44 20 7946 0777', '0777', '(020) 79460777']) {
      expect(await names(shop, { text })).toEqual(['Straßer & Söhne'])
    }
    expect(await names(shop, { text: 'nobody so called' })).toEqual([])
    expect(await names(shop, { text: '"*' })).toHaveLength(0)
  })

  it('narrows by each filter, and by several together', async () => {
    const shop = await aFullShop()
    const [mara] = await shop.ask('staff', 'list')
    expect(await names(shop, { tag: 'VIP' })).toEqual(['Ana Petrović', 'Straßer & Söhne'])
    expect(await names(shop, { tag: 'VIP', kind: 'business' })).toEqual(['Straßer & Söhne'])
    expect(await names(shop, { city: 'London' })).toEqual(['Ana Petrović', 'Ben Okafor'])
    expect(await names(shop, { source: 'walked in' })).toEqual(['Ana Petrović'])
    expect(await names(shop, { keeperId: mara?.id ?? '' })).toEqual(['Émile Zola'])
    expect(await names(shop, { owing: 'open' })).toEqual(['Ana Petrović', 'Émile Zola'])
    expect(await names(shop, { owing: 'late' })).toEqual(['Ana Petrović'])
  })

  it('shows what is due, how much is open and when a word was last exchanged', async () => {
    const shop = await aFullShop()
    const { total, rows } = await shop.ask('customers', 'list', { filter: {}, sort: byName, from: 0, size: 10 })
    expect(total).toBe(4)
    expect(rows[0]).toMatchObject({ city: 'London', openTasks: 2, nextDue: '2026-02-27', tags: ['VIP'] })
    expect(rows[1]).toMatchObject({ name: 'Ben Okafor', city: 'Bath', openTasks: 0, nextDue: null })
    expect(rows[2]).toMatchObject({ lastContact: '2026-02-20', keeper: 'MK' })
  })

  it('answers windows, the ids of a range, and where a row stands', async () => {
    const shop = await aFullShop()
    const asked = { filter: {}, sort: byName }
    const window = await shop.ask('customers', 'list', { ...asked, from: 1, size: 2 })
    expect(window.rows.map(({ name }) => name)).toEqual(['Ben Okafor', 'Émile Zola'])
    const ids = await shop.ask('customers', 'ids', { ...asked, from: 1, size: 2 })
    expect(ids).toEqual(window.rows.map(({ id }) => id))
    const [, second] = ids
    expect(await shop.ask('customers', 'place', { ...asked, id: second ?? '' })).toBe(2)
    expect(await shop.ask('customers', 'place', { filter: { tag: 'VIP' }, sort: byName, id: second ?? '' })).toBeNull()
  })

  it('tags many at once in one step, whatever the capitals, and takes tags away again', async () => {
    const shop = await aFullShop()
    const ids = await shop.ask('customers', 'ids', { filter: {}, sort: byName, from: 0, size: 100 })
    await shop.ask('customers', 'tag', { ids, tag: 'vip', on: true })
    expect(await names(shop, { tag: 'VIP' })).toHaveLength(4)
    expect((await shop.ask('customers', 'vocabulary')).tags).toEqual(['VIP', 'club'])
    await shop.ask('journal', 'undo', {})
    expect(await names(shop, { tag: 'VIP' })).toHaveLength(2)
    await shop.ask('customers', 'tag', { ids, tag: 'VIP', on: false })
    expect(await names(shop, { tag: 'VIP' })).toHaveLength(0)
    expect(await names(shop, { text: 'vip' })).toHaveLength(0)
  })
})

describe('Finding a customer', () => {
  it('puts those called so before those who live so, and takes signs as they stand', async () => {
    const { ask } = await aShop()
    await ask('customers', 'add', aCustomer({ name: 'Ana', addresses: [anAddress('Berlin')] }))
    await ask('customers', 'add', aCustomer({ name: 'Café Bernard' }))
    await ask('customers', 'add', aCustomer({ name: 'Bert 100%', ways: [aPhone('020 7946 0777', 'mobile')] }))
    const found = async (text: string) => (await ask('customers', 'find', { text, size: 8 })).map(({ name }) => name)
    expect(await found('ber')).toEqual(['Bert 100%', 'Café Bernard', 'Ana'])
    expect(await found('0777')).toEqual(['Bert 100%'])
    expect(await found('%')).toEqual([])
    expect(await found('')).toHaveLength(3)
    expect((await ask('customers', 'find', { text: 'bert', size: 8 }))[0]?.hint).toContain('020 7946 0777')
  })
})

describe('A customer who may be known already', () => {
  const asked = { name: '', phones: [] as string[], emails: [] as string[], postalCode: '', city: '' }

  it('is told with the reasons: phone and email however they are written, a like name in the same place', async () => {
    const { ask } = await aShop()
    const ways = [aPhone('020 7946 0777'), { kind: 'email' as const, label: '', value: 'ana@example.com' }]
    const { id } = await ask(
      'customers',
      'add',
      aCustomer({ name: 'Anna Smith', ways, addresses: [anAddress('Bath')] }),
    )
    const alike = (own: Partial<typeof asked>) => ask('customers', 'alike', { ...asked, ...own })
    expect(await alike({ name: 'Someone', phones: ['+44 (0)20 7946 0777'] })).toMatchObject([
      { id, reasons: ['same phone'] },
    ])
    expect(await alike({ emails: ['ANA@example.com '] })).toMatchObject([{ reasons: ['same email'] }])
    expect(await alike({ name: 'anna  SMITH' })).toMatchObject([{ reasons: ['same name'] }])
    expect(await alike({ name: 'Anna Smyth', city: 'Bath' })).toMatchObject([
      { reasons: ['similar name', 'same city'] },
    ])
    expect(await alike({ name: 'Anna Smyth', city: 'London' })).toEqual([])
    expect(await ask('customers', 'alike', { ...asked, id, name: 'Anna Smith' })).toEqual([])
  })
})

describe('The timeline of a customer', () => {
  it('tells words and settled tasks, the newest first, and can be narrowed and paged', async () => {
    const { ask } = await aShop()
    const { id } = await ask('customers', 'add', aCustomer())
    const said = (on: string, text: string) =>
      ask('customers', 'logContact', { customerId: id, kind: 'call', direction: 'out', on, text })
    await said('2026-02-10', 'first')
    const second = await said('2026-02-20', 'second')
    const task = await ask('tasks', 'add', aTask({ customerId: id, title: 'Deliver' }))
    await ask('tasks', 'settle', { ids: [task.id], status: 'done' })
    const all = await ask('customers', 'timeline', { id, from: 0, size: 50 })
    expect(all.entries.map(({ kind, title, text }) => `${kind} ${title}${text}`)).toEqual([
      'task Deliver',
      'added ',
      'contact second',
      'contact first',
    ])
    expect(all.entries[2]).toMatchObject({ who: 'MK', detail: 'call out', on: '2026-02-20' })
    const words = await ask('customers', 'timeline', { id, kind: 'contact', from: 1, size: 1 })
    expect(words).toMatchObject({ total: 2, entries: [{ text: 'first' }] })
    await ask('customers', 'removeContact', { id: second.id })
    expect((await ask('customers', 'timeline', { id, kind: 'contact', from: 0, size: 9 })).total).toBe(1)
    await ask('journal', 'undo', {})
    expect((await ask('customers', 'timeline', { id, kind: 'contact', from: 0, size: 9 })).total).toBe(2)
  })
})

describe('Bad input for a customer', () => {
  async function refusal(own: Parameters<typeof aCustomer>[0]): Promise<{ field: unknown; message: string }> {
    const { run, ask } = await aShop()
    const error: unknown = await run('customers.add', aCustomer(own)).then(
      () => null,
      (cause: unknown) => cause,
    )
    expect(error).toMatchObject({ code: 'input.invalid' })
    expect((await ask('customers', 'list', { filter: { status: 'all' }, sort: byName, from: 0, size: 9 })).total).toBe(
      0,
    )
    const { details, message } = error as { details: { field: unknown }; message: string }
    return { field: details.field, message }
  }

  it('is refused by the field, and nothing is changed', async () => {
    expect(await refusal({ name: ' \t ' })).toMatchObject({ field: 'name', message: /Please fill this in/ })
    expect(await refusal({ name: 'a'.repeat(10_000) })).toMatchObject({ field: 'name', message: /At most 200/ })
    expect((await refusal({ note: 'a'.repeat(10_001) })).field).toBe('note')
    expect((await refusal({ ways: [aPhone('123'), aPhone('')] })).field).toBe('ways.1.value')
    expect((await refusal({ knownSince: '2026-06-31' })).field).toBe('knownSince')
    expect((await refusal({ knownSince: '0026-06-01' })).field).toBe('knownSince')
    expect((await refusal({ keeperId: nobody })).field).toBe('keeperId')
    expect((await refusal({ relations: [{ kind: 'works at', otherId: nobody }] })).field).toBe('relations.0.otherId')
  })

  it('may not say that customers belong to themselves, or share a number', async () => {
    const { ask } = await aShop()
    const first = await ask('customers', 'add', aCustomer({ reference: 'C-1' }))
    await expect(ask('customers', 'add', aCustomer({ reference: ' C-1 ' }))).rejects.toMatchObject({
      details: { field: 'reference' },
      message: 'Ana Petrović has this number already.',
    })
    const relations = [{ kind: 'married to' as const, otherId: first.id }]
    await expect(ask('customers', 'edit', { id: first.id, customer: aCustomer({ relations }) })).rejects.toMatchObject({
      details: { field: 'relations.0.otherId' },
    })
    await ask('customers', 'edit', { id: first.id, customer: aCustomer({ reference: 'C-1' }) })
    await ask('customers', 'add', aCustomer({ reference: '' }))
    await ask('customers', 'add', aCustomer({ reference: '' }))
  })

  it('loses its control characters and direction overrides, and keeps right-to-left names and emoji', async () => {
    const { ask } = await aShop()
    const name = 'مقهى\u0000 \u202eالياسمين\u0007 🌿'
    const { id } = await ask('customers', 'add', aCustomer({ name, note: 'a\r\nb\u0000\tc' }))
    expect(await ask('customers', 'detail', { id })).toMatchObject({ name: 'مقهى الياسمين 🌿', note: 'a\nb\tc' })
    expect(await ask('customers', 'find', { text: 'الياسمين', size: 8 })).toMatchObject([{ id }])
  })

  it('is told that a customer is gone', async () => {
    const { ask } = await aShop()
    const gone = { code: 'row.gone' }
    await expect(ask('customers', 'detail', { id: nobody })).rejects.toMatchObject(gone)
    await expect(ask('customers', 'edit', { id: nobody, customer: aCustomer() })).rejects.toMatchObject(gone)
    await expect(ask('customers', 'remove', { ids: [nobody] })).rejects.toMatchObject(gone)
    await expect(
      ask('customers', 'logContact', { customerId: nobody, kind: 'note', direction: null, text: 'x' }),
    ).rejects.toMatchObject(gone)
  })
})

describe('The export of a list', () => {
  it('holds everything that is known of each customer, in the list’s order and in its own columns', async () => {
    const { ask } = await aShop()
    const ways = [
      aPhone('020 7946 0777'),
      aPhone('0117 496 0000'),
      { kind: 'email' as const, label: '', value: 'ana@example.com' },
    ]
    const addresses = [anAddress('London', { lines: '4 Mill Lane\nFlat 2', postalCode: 'SE1' }), anAddress('Berlin')]
    const likes = [
      { text: 'jazz', liked: true },
      { text: 'vanilla', liked: false },
    ]
    await ask('customers', 'add', aCustomer({ name: 'Zoë', ways, addresses, likes, tags: ['VIP', 'club'], note: 'n' }))
    await ask('customers', 'add', aCustomer({ name: 'Ben', stopContact: true }))
    await ask('customers', 'add', aCustomer({ name: 'Gone', status: 'inactive' }))
    const { heading, keys } = await ask('customers', 'exportList', { filter: {}, sort: byName })
    const rows = await ask('customers', 'exportRows', { keys })
    const table = rows.map((cells) => Object.fromEntries(heading.map((title, at) => [title, cells[at]])))
    expect(table.map(({ Name }) => Name)).toEqual(['Ben', 'Zoë'])
    expect(table[0]).toMatchObject({ 'Stop contact': 'yes', Phone: '' })
    expect(table[1]).toMatchObject({
      Phone: '020 7946 0777',
      'Other phones': '0117 496 0000',
      Email: 'ana@example.com',
      Street: '4 Mill Lane, Flat 2',
      Postcode: 'SE1',
      City: 'London',
      'Other addresses': 'Berlin',
      Tags: 'VIP, club',
      Likes: 'jazz',
      Dislikes: 'vanilla',
      Note: 'n',
    })
    for (const cells of rows) expect(cells).toHaveLength(heading.length)
  })

  it('leaves out who was removed between the heading and the rows', async () => {
    const { ask } = await aShop()
    const ana = await ask('customers', 'add', aCustomer())
    await ask('customers', 'add', aCustomer({ name: 'Ben' }))
    const { keys } = await ask('customers', 'exportList', { filter: {}, sort: byName })
    await ask('customers', 'remove', { ids: [ana.id] })
    expect(await ask('customers', 'exportRows', { keys })).toHaveLength(1)
  })

  it('holds tasks with their customer, their phone and their checklist', async () => {
    const { ask } = await aShop()
    const { id } = await ask('customers', 'add', aCustomer({ ways: [aPhone('020 7946 0777')], reference: 'C-1' }))
    const checklist = [
      { text: 'wax', done: true },
      { text: 'wick', done: false },
    ]
    await ask('tasks', 'add', aTask({ customerId: id, title: 'Make candles', minutes: 45, checklist }))
    const sort = { by: 'due' as const, direction: 'ascending' as const }
    const { heading, keys } = await ask('tasks', 'exportList', { filter: {}, sort })
    const [cells = []] = await ask('tasks', 'exportRows', { keys })
    expect(Object.fromEntries(heading.map((title, at) => [title, cells[at]]))).toMatchObject({
      Task: 'Make candles',
      Due: '2026-03-02',
      Minutes: 45,
      Customer: 'Ana Petrović',
      'Customer number': 'C-1',
      Phone: '020 7946 0777',
      Checklist: '☑ wax; ☐ wick',
    })
  })
})
