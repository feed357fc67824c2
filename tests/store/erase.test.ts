import { existsSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { ways } from '../../src/main/store/owners'
import { storePath } from '../../src/main/store/place'
import * as schema from '../../src/main/store/schema'
import { isScrubDue } from '../../src/main/store/scrub'
import { aCustomer, aGift, aLine, anOccasion, anOrder, aTask } from '../support/factories'
import { aShop, openTestStore, type TestShop } from '../support/shop'

const name = 'Zephyrine Quillfeather'
const phone = '+44 20 7946 0123'
/** Every personal word that is typed below, each one found nowhere else. */
const personal = [
  'Zephyrine',
  'Quillfeather',
  'zephyrine',
  'Xanthippe',
  '7946 0123',
  '2079460123',
  'zq@quillfeather.example',
  'Lamplighter Row',
  'Upper Snodsbury',
  'SN0 9ZZ',
  'barefoot juggling',
  'hates lilies loudly',
  'secret lighthouse',
  'Oubliette card',
  'kazoo',
  'Ombersley',
  'gramophone',
  'Pomfret',
  'Whitsun',
]

const whole = aCustomer({
  name,
  contactName: 'Xanthippe',
  note: 'lives in a secret lighthouse',
  ways: [
    { kind: 'phone', label: '', value: phone },
    { kind: 'email', label: '', value: 'zq@quillfeather.example' },
  ],
  addresses: [
    { label: '', lines: '9 Lamplighter Row', city: 'Upper Snodsbury', region: '', postalCode: 'SN0 9ZZ', country: '' },
  ],
  likes: [{ text: 'barefoot juggling', liked: true }],
  tags: ['hates lilies loudly'],
})
const yesterday = '2026-02-27'

/** A customer of whom everything is known, with a delivered order, a neighbour, and a long journal. */
async function aKnownCustomer(shop: TestShop) {
  const { ask } = shop
  const { id } = await ask('customers', 'add', whole)
  const { id: other } = await ask(
    'customers',
    'add',
    aCustomer({ name: 'Ben', relations: [{ kind: 'friend of', otherId: id }] }),
  )
  const order = anOrder({
    customerId: id,
    note: 'kazoo inside',
    recipient: {
      customerId: null,
      name: 'Pomfret',
      lines: '',
      city: 'Ombersley',
      region: '',
      postalCode: '',
      country: '',
    },
    method: 'deliver',
    lines: [aLine({ product: 'Cake for Zephyrine', price: 4200 })],
  })
  const { id: orderId } = await ask('orders', 'take', { order, override: '' })
  await ask('orders', 'move', { ids: [orderId], to: 'delivered' })
  const task = await ask('tasks', 'add', aTask({ title: `Ring ${name}`, customerId: id }))
  await ask('tasks', 'edit', { id: task.id, task: aTask({ title: 'Ring about the gramophone', customerId: id }) })
  await ask('customers', 'logContact', {
    customerId: id,
    kind: 'call',
    direction: 'out',
    on: yesterday,
    text: 'about the Oubliette card',
  })
  await ask('occasions', 'add', anOccasion({ customerId: id, kind: 'other', title: 'Whitsun' }))
  await ask('gifts', 'add', aGift({ customerId: id, what: 'a gramophone', status: 'given', cost: 900, on: yesterday }))
  await ask('thanks', 'owe', {
    customerId: id,
    title: 'the gramophone',
    channel: 'card',
    accessory: '',
    dueOn: '2026-03-09',
  })
  await printed(shop)
  const removed = await ask('tasks', 'add', aTask({ title: 'Lend Xanthippe the kazoo', customerId: id }))
  await ask('tasks', 'remove', { ids: [removed.id] })
  await ask('customers', 'edit', { id, customer: { ...whole, relations: [] } })
  return { id, other, orderId }
}

/** A day sheet on paper: its lines stand as they were printed. */
async function printed({ ask }: TestShop): Promise<void> {
  const choice = { on: '2026-03-02', assigneeId: null, grouping: 'time', paper: 'A4' } as const
  const sheet = await ask('sheets', 'compose', choice)
  expect(JSON.stringify(sheet)).toContain('Zephyrine')
  await ask('sheets', 'remember', { sheet })
}

/** Everything that the shop's files hold, as bytes. */
const bytesOf = (shop: TestShop): string =>
  ['', '-wal']
    .map((ending) => `${storePath(shop.folder)}${ending}`)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n')
const inLatin = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

describe('Erasing a customer', () => {
  it('leaves no byte of them in the file or its log, and keeps the figures', async () => {
    const shop = await aShop()
    const { ask } = shop
    const { id, other, orderId } = await aKnownCustomer(shop)
    for (const word of personal) expect(bytesOf(shop)).toContain(inLatin(word))
    expect(await ask('customers', 'erasing', { id })).toMatchObject({ name, orders: 1, openOrders: 0, contacts: 1 })

    expect(await ask('customers', 'erase', { id, name: 'zephyrine  quillfeather' })).toEqual({ stays: true })
    const left = bytesOf(shop)
    expect(personal.filter((word) => left.includes(inLatin(word)))).toEqual([])
    const db = new Database(storePath(shop.folder), { readonly: true })
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    db.close()

    expect(await ask('customers', 'detail', { id })).toMatchObject({ name: 'Erased customer', ways: [], addresses: [] })
    expect(await ask('orders', 'detail', { id: orderId })).toMatchObject({ total: 4200, status: 'delivered' })
    expect((await ask('customers', 'detail', { id: other })).relations).toEqual([])
    for (const word of ['Zephyrine', '7946', 'juggling']) {
      expect(await ask('customers', 'find', { text: word, size: 5 })).toEqual([])
    }
    await shop.restart()
    const again = bytesOf(shop)
    expect(personal.filter((word) => again.includes(inLatin(word)))).toEqual([])
  })

  it('keeps no word of them in the search index', async () => {
    const shop = await aShop()
    const { id } = await aKnownCustomer(shop)
    await shop.ask('customers', 'erase', { id, name })
    shop.close()
    const db = new Database(storePath(shop.folder))
    for (const index of [
      'customer_search',
      'task_search',
      'order_search',
      'gift_search',
      'contact_search',
      'step_search',
    ]) {
      db.exec(`create virtual table temp.vocabulary using fts5vocab('main', '${index}', 'row')`)
      const terms = db.prepare('select term from vocabulary').pluck().all() as string[]
      db.exec('drop table temp.vocabulary')
      expect(terms.filter((term) => personal.some((word) => word.toLowerCase().split(' ').includes(term)))).toEqual([])
    }
    db.close()
  })

  it('is final: undo says why, and so does the journal for what touched them', async () => {
    const shop = await aShop()
    const { ask } = shop
    const { id } = await aKnownCustomer(shop)
    await ask('customers', 'erase', { id, name })
    expect((await ask('journal', 'offers')).undo).toBeNull()
    await expect(ask('journal', 'undo', {})).rejects.toMatchObject({ code: 'undo.final' })
    const { rows } = await ask('journal', 'steps', { filter: {}, after: null, size: 50 })
    const [erased, edited] = rows
    expect(erased?.summary.key).toBe('Erase a customer for good')
    expect(edited).toMatchObject({ state: 'erased', summary: { values: { name: '…' } } })
    await expect(ask('journal', 'restore', { seq: edited?.seq ?? 0 })).rejects.toThrow(/erased for good/)
    await expect(ask('journal', 'restore', { seq: erased?.seq ?? 0 })).rejects.toThrow(/final/)
    // What is done afterwards is undone as ever.
    await ask('tasks', 'add', aTask())
    await ask('journal', 'undo', {})
  })

  it('wants their name, and no open order', async () => {
    const { ask } = await aShop()
    const { id } = await ask('customers', 'add', whole)
    await expect(ask('customers', 'erase', { id, name: 'Ben' })).rejects.toMatchObject({ details: { field: 'name' } })
    await ask('orders', 'take', { order: anOrder({ customerId: id }), override: '' })
    await expect(ask('customers', 'erase', { id, name })).rejects.toMatchObject({ code: 'customer.open' })
    expect(await ask('customers', 'detail', { id })).toMatchObject({ name })
  })

  it('takes the whole customer where no money was turned over', async () => {
    const { ask } = await aShop()
    const { id } = await ask('customers', 'add', whole)
    expect(await ask('customers', 'erase', { id, name })).toEqual({ stays: false })
    await expect(ask('customers', 'detail', { id })).rejects.toMatchObject({ code: 'row.gone' })
    expect((await ask('bin', 'list', { filter: {}, from: 0, size: 10 })).rows).toEqual([])
  })

  it('reaches those who lie in the bin', async () => {
    const shop = await aShop()
    const { ask } = shop
    const { id } = await ask('customers', 'add', whole)
    await ask('customers', 'remove', { ids: [id] })
    expect(await ask('customers', 'erase', { id, name })).toEqual({ stays: false })
    expect((await ask('bin', 'list', { filter: {}, from: 0, size: 10 })).total).toBe(0)
    const left = bytesOf(shop)
    expect(personal.filter((word) => left.includes(inLatin(word)))).toEqual([])
    await expect(ask('customers', 'erase', { id, name })).rejects.toMatchObject({ code: 'row.gone' })
  })

  it('is made good at the next start where it was cut off before the file was scrubbed', async () => {
    const shop = await aShop()
    const { id } = await aKnownCustomer(shop)
    await shop.ask('customers', 'erase', { id, name })
    shop.close()
    const db = new Database(storePath(shop.folder))
    expect(isScrubDue({ db, statement: (sql) => db.prepare(sql) })).toBe(false)
    db.exec(`insert into kept (id, value) values ('scrub', 'true')`)
    db.close()
    await openTestStore(shop.folder)
    const after = new Database(storePath(shop.folder), { readonly: true })
    expect(isScrubDue({ db: after, statement: (sql) => after.prepare(sql) })).toBe(false)
    after.close()
  })
})

const tables = Object.values(schema).filter((table) => is(table, SQLiteTable))

describe('What belongs to a customer', () => {
  it('is known for every table that names one, or a row of theirs', () => {
    const theirs = new Set(Object.keys(ways))
    const missing = tables.filter((table) => {
      const columns = Object.keys(getTableColumns(table))
      const named = getTableConfig(table).foreignKeys.map((key) => getTableName(key.reference().foreignTable))
      // What names an order or a task may be the shop's own; what can’t be without one is the customer’s.
      return columns.includes('customerId') || named.some((parent) => parent === 'customers')
    })
    const known = [...theirs, 'step_customers']
    expect(missing.map(getTableName).filter((table) => !known.includes(table))).toEqual([])
    const children = tables.filter((table) =>
      getTableConfig(table).foreignKeys.some((key) => {
        const { columns, foreignTable } = key.reference()
        const parent = getTableName(foreignTable)
        return theirs.has(parent) && parent !== 'recurrences' && columns.every(({ notNull }) => notNull)
      }),
    )
    expect(children.map(getTableName).filter((table) => !known.includes(table))).toEqual([])
  })

  it('is handed over whole: a list for each kind of record, in words', async () => {
    const shop = await aShop()
    const { id } = await aKnownCustomer(shop)
    const all = await shop.ask('customers', 'handOver', { id })
    const text = JSON.stringify(all)
    for (const word of personal.filter((word) => !['zephyrine', '2079460123'].includes(word))) {
      expect(text).toContain(word)
    }
    const headings = text.match(/"[a-z ]+":/g)?.map((heading) => heading.slice(1, -2))
    const told = Object.keys(ways).map((table) => (table === 'customers' ? 'customer' : table.replaceAll('_', ' ')))
    expect(
      told.filter(
        (heading) =>
          !headings?.includes(heading) &&
          !['checklist items', 'return lines', 'reminders', 'occasion notes', 'promise changes'].includes(heading),
      ),
    ).toEqual([])
    expect(all.orders).toMatchObject([
      { number: expect.any(String), 'order lines': [{ product: 'Cake for Zephyrine' }] },
    ])
    expect(all.journal).toContainEqual({ day: '2026-03-02', time: '09:00', who: 'MK', what: `Add customer ${name}` })
  })
})
