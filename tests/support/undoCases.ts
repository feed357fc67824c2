import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { storePath } from '../../src/main/store/place'
import { aCustomer, aGift, aLine, anOccasion, anOrder, aProduct, aTask } from './factories'
import { aFile, bringIn, check } from './imports'
import type { TestShop } from './shop'

/** Readies a sample shop for a command and answers its input; or says that the command is itself what undoes. */
export type UndoCase = ((shop: TestShop) => Promise<unknown>) | 'undoes'

/** The first value that a query finds in the shop's file. */
function one(shop: TestShop, query: string, ...values: readonly unknown[]): string {
  const db = new Database(storePath(shop.folder), { readonly: true })
  const found = db
    .prepare(query)
    .pluck()
    .get(...values)
  db.close()
  return String(found)
}

const ana = (shop: TestShop) => one(shop, `select id from customers where name like 'Ana%'`)
const openTask = (shop: TestShop) =>
  one(shop, `select id from tasks where status = 'open' and "recurrenceId" is null and "orderId" is null order by id`)
const timedTask = (shop: TestShop) =>
  one(
    shop,
    `select id from tasks where status = 'open' and "dueTime" is not null and "recurrenceId" is null order by id`,
  )
const repeating = (shop: TestShop) =>
  one(shop, `select id from tasks where status = 'open' and "recurrenceId" is not null order by id`)
const promised = (shop: TestShop) =>
  one(
    shop,
    `select id from orders where status in ('taken', 'making') and "promisedOn" is not null and "seriesId" is null order by id`,
  )
const owed = (shop: TestShop) => one(shop, `select id from thanks where status = 'owed' order by id`)

async function aTaken(shop: TestShop, own: object = {}): Promise<string> {
  const order = anOrder({ customerId: ana(shop), promise: { day: '2026-03-27', kind: 'by' }, ...own })
  return (await shop.ask('orders', 'take', { order })).id
}
async function aSeries(shop: TestShop): Promise<string> {
  const id = await aTaken(shop, { promise: { day: '2026-03-11', kind: 'on' } })
  await shop.ask('orders', 'repeat', { id, rule: { unit: 'weeks', every: 1 }, until: null, ifClosed: 'stay' })
  return id
}
const anOccasionOf = async (shop: TestShop) =>
  (await shop.ask('occasions', 'add', anOccasion({ customerId: ana(shop) }))).id
const aGiftOf = async (shop: TestShop) => (await shop.ask('gifts', 'add', aGift({ customerId: ana(shop) }))).id
const aTemplate = {
  name: 'Spring fair',
  note: '',
  steps: ['Book the van', 'Pack the boxes'].map((title, at) => ({
    title,
    kind: 'to-do' as const,
    priority: 'normal' as const,
    anchor: 'start' as const,
    countedIn: 'working days' as const,
    offset: at,
    assigneeId: null,
  })),
}
const aTemplateOf = async (shop: TestShop) => (await shop.ask('templates', 'add', aTemplate)).id
const why = { reason: 'they asked', askedBy: 'customer' } as const
const goods = [aLine({ quantity: -1 })]

const customers: Readonly<Record<string, UndoCase>> = {
  'customers.add': async () => aCustomer({ name: 'New', tags: ['VIP'], likes: [{ text: 'jazz', liked: true }] }),
  'customers.edit': async (shop) => ({
    id: ana(shop),
    customer: aCustomer({ name: 'Another name', status: 'deceased' }),
  }),
  'customers.remove': async (shop) => {
    const { id } = await shop.ask('customers', 'add', aCustomer({ tags: ['VIP'] }))
    await shop.ask('customers', 'logContact', { customerId: id, kind: 'call', direction: 'in', text: 'hello' })
    return { ids: [id] }
  },
  'customers.tag': async (shop) => ({ ids: [ana(shop)], tag: 'Undone', on: true }),
  'customers.consent': async (shop) => ({ customerId: ana(shop), mailings: 'out', by: 'in person' }),
  'customers.logContact': async (shop) => ({ customerId: ana(shop), kind: 'call', direction: 'out', text: 'hello' }),
  'customers.removeContact': async (shop) => ({ id: one(shop, 'select id from contacts order by id') }),
  'occasions.add': async (shop) => anOccasion({ customerId: ana(shop) }),
  'occasions.edit': async (shop) => {
    const id = await anOccasionOf(shop)
    return { id, occasion: anOccasion({ customerId: ana(shop), month: 6 }) }
  },
  'occasions.remove': async (shop) => ({ ids: [await anOccasionOf(shop)] }),
  'occasions.note': async (shop) => ({ id: await anOccasionOf(shop), year: 2026 }),
  'occasions.takeBack': async (shop) => {
    const id = await anOccasionOf(shop)
    await shop.ask('occasions', 'note', { id, year: 2026 })
    return { id, year: 2026 }
  },
  'gifts.add': async (shop) => aGift({ customerId: ana(shop) }),
  'gifts.edit': async (shop) => ({ id: await aGiftOf(shop), gift: aGift({ customerId: ana(shop), what: 'a spade' }) }),
  'gifts.remove': async (shop) => ({ ids: [await aGiftOf(shop)] }),
  'gifts.advance': async (shop) => ({ ids: [await aGiftOf(shop)], to: 'given' }),
  'gifts.setBudget': async () => ({ of: 'shop', customerId: null, year: 2031, amount: 5000 }),
}

const orders: Readonly<Record<string, UndoCase>> = {
  'orders.take': async (shop) => ({
    order: anOrder({ customerId: ana(shop), promise: { day: '2026-03-27', kind: 'by' } }),
  }),
  'orders.edit': async (shop) => {
    const id = await aTaken(shop)
    const order = anOrder({
      customerId: ana(shop),
      number: one(shop, 'select number from orders where id = ?', id),
      promise: { day: '2026-03-27', kind: 'by' },
      lines: [aLine({ price: 999 }), aLine()],
    })
    return { id, order }
  },
  'orders.promise': async (shop) => ({ id: promised(shop), promise: { day: '2026-04-17', kind: 'on' }, why }),
  'orders.move': async (shop) => ({ ids: [await aTaken(shop)], to: 'delivered' }),
  'orders.pay': async (shop) => ({ ids: [await aTaken(shop)], paidOn: '2026-03-02' }),
  'orders.remove': async (shop) => ({ ids: [promised(shop)] }),
  'orders.takeBack': async (shop) => ({
    customerId: ana(shop),
    orderId: null,
    number: '',
    on: '2026-03-02',
    lines: goods,
    note: '',
  }),
  'orders.removeReturn': async (shop) => {
    const back = { customerId: ana(shop), orderId: null, number: '', on: '2026-03-02', lines: goods, note: '' }
    return { id: (await shop.ask('orders', 'takeBack', back)).id }
  },
  'orders.repeat': async (shop) => ({
    id: await aTaken(shop),
    rule: { unit: 'weeks', every: 1 },
    until: null,
    ifClosed: 'stay',
  }),
  'orders.stopRepeating': async (shop) => ({ id: await aSeries(shop) }),
  'orders.repromiseRest': async (shop) => ({
    id: await aSeries(shop),
    promise: { day: '2026-03-12', kind: 'on' },
    why,
  }),
  'products.add': async () => aProduct({ name: 'A new one' }),
  'products.edit': async (shop) => ({
    id: one(shop, 'select id from products'),
    product: aProduct({ name: 'Another' }),
  }),
  'products.remove': async (shop) => ({
    ids: [(await shop.ask('products', 'add', aProduct({ name: 'A new one' }))).id],
  }),
  'thanks.send': async (shop) => ({ ids: [owed(shop)] }),
  'thanks.waive': async (shop) => ({ ids: [owed(shop)], reason: 'thanked at the counter' }),
  'thanks.reopen': async (shop) => {
    const id = owed(shop)
    await shop.ask('thanks', 'send', { ids: [id] })
    return { ids: [id] }
  },
  'thanks.owe': async (shop) => ({
    customerId: ana(shop),
    title: 'the flowers',
    channel: 'card',
    accessory: '',
    dueOn: '2026-03-09',
  }),
  'thanks.setRules': async (shop) => ({
    rules: (await shop.ask('thanks', 'rules', {})).map((rule, at) =>
      at === 0 ? { ...rule, days: rule.days + 5 } : rule,
    ),
  }),
}

const tasks: Readonly<Record<string, UndoCase>> = {
  'tasks.add': async () => aTask({ checklist: [{ text: 'wick', done: false }] }),
  'tasks.edit': async (shop) => ({ id: openTask(shop), task: aTask({ title: 'Another' }) }),
  'tasks.settle': async (shop) => ({ ids: [openTask(shop), repeating(shop)], status: 'done' }),
  'tasks.move': async (shop) => ({ ids: [openTask(shop)], dueOn: '2026-04-01' }),
  'tasks.retime': async (shop) => ({ id: timedTask(shop), dueTime: '07:05' }),
  'tasks.shift': async (shop) => {
    const { id } = await shop.ask('tasks', 'add', aTask())
    return { ids: [id], count: 3, countedIn: 'calendar days' }
  },
  'tasks.assign': async (shop) => {
    const { id } = await shop.ask('tasks', 'add', aTask())
    return { ids: [id], assigneeId: one(shop, 'select id from staff') }
  },
  'tasks.setPriority': async (shop) => ({ ids: [(await shop.ask('tasks', 'add', aTask())).id], priority: 'high' }),
  'tasks.setKind': async (shop) => ({ ids: [(await shop.ask('tasks', 'add', aTask())).id], kind: 'call' }),
  'tasks.check': async (shop) => {
    const { id } = await shop.ask('tasks', 'add', aTask({ checklist: [{ text: 'wick', done: false }] }))
    return { id, itemId: one(shop, 'select id from checklist_items where "taskId" = ?', id), done: true }
  },
  'tasks.remove': async (shop) => ({ ids: [openTask(shop), repeating(shop)], repeating: 'stop' }),
  'tasks.stopRepeating': async (shop) => ({ ids: [repeating(shop)] }),
  'templates.add': async () => aTemplate,
  'templates.edit': async (shop) => ({ id: await aTemplateOf(shop), template: { ...aTemplate, name: 'Another' } }),
  'templates.remove': async (shop) => ({ id: await aTemplateOf(shop) }),
  'templates.use': async (shop) => ({
    id: await aTemplateOf(shop),
    start: '2026-03-10',
    end: null,
    customerId: ana(shop),
    orderId: null,
  }),
  'sheets.tickBack': async (shop) => {
    await shop.ask('tasks', 'add', aTask())
    const choice = { on: '2026-03-02', assigneeId: null, grouping: 'time', paper: 'A4' } as const
    const sheet = await shop.ask('sheets', 'compose', choice)
    const { code } = await shop.ask('sheets', 'remember', { sheet })
    return { code, numbers: '1-3' }
  },
}

const ownShop = {
  name: 'Own',
  timeZone: 'Europe/Berlin',
  country: 'DE',
  currency: 'EUR',
  workingDays: [1, 2, 3],
  paper: 'A4',
} as const
const closure = { from: '2026-03-16', to: '2026-03-20', reason: 'stocktaking' }

const shop: Readonly<Record<string, UndoCase>> = {
  'shop.removeSample': async () => ({}),
  'shop.startOwn': async () => ({ ...ownShop, initials: 'ZZ', staffName: 'Zoe' }),
  'shop.edit': async () => ({ ...ownShop, startDay: '2026-02-01' }),
  'staff.add': async () => ({ initials: 'ZZ', name: 'Zoe' }),
  'staff.edit': async (here) => {
    const { id } = await here.ask('staff', 'add', { initials: 'ZZ', name: 'Zoe' })
    return { id, initials: 'ZY', name: 'Zoey', active: false }
  },
  'planning.set': async () => ({
    postDays: 4,
    closedDayMethods: ['post'],
    dayOrders: 9,
    dayUnits: 90,
    holidays: false,
  }),
  'planning.close': async () => closure,
  'planning.reopen': async (here) => ({ id: (await here.ask('planning', 'close', closure)).id }),
  'views.save': async () => ({ subject: 'tasks', name: 'Mine', search: { text: 'a' } }),
  'views.remove': async (here) => ({
    id: (await here.ask('views', 'save', { subject: 'tasks', name: 'Mine', search: {} })).id,
  }),
  'imports.commit': async (here) => {
    const { draft } = await check(here, aFile('Name;Phone\nNew One;020 7946 0001\nNew Two;020 7946 0002\n'))
    return { draft, job: randomUUID() }
  },
  'imports.takeBack': async (here) => {
    const { draft } = await bringIn(here, aFile('Name;Phone\nNew One;020 7946 0001\n'))
    return { importId: draft, alsoEdited: [] }
  },
  'bin.restore': async (here) => {
    const id = promised(here)
    await here.ask('orders', 'remove', { ids: [id] })
    return { id }
  },
  'journal.restore': async (here) => {
    await here.ask('tasks', 'move', { ids: [openTask(here)], dueOn: '2026-04-01' })
    const { undo } = await here.ask('journal', 'offers')
    await here.ask('tasks', 'add', aTask())
    return { seq: undo?.seq }
  },
  'journal.undo': 'undoes',
  'journal.redo': 'undoes',
}

/** For each command that can be undone, how it is tried. A new one is added here with its subject. */
export const undoCases: Readonly<Record<string, UndoCase>> = { ...customers, ...orders, ...tasks, ...shop }
