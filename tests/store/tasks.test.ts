import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../src/shared/ipc'
import type { tasks } from '../../src/shared/tasks'
import { aCustomer, aTask } from '../support/factories'
import { aShop, type TestShop } from '../support/shop'

type Filter = InputOf<typeof tasks.list>['filter']
type Sort = InputOf<typeof tasks.list>['sort']

const byDue: Sort = { by: 'due', direction: 'ascending' }

async function titles({ ask }: TestShop, filter: Filter = {}, sort: Sort = byDue): Promise<string> {
  const { rows } = await ask('tasks', 'list', { filter, sort, from: 0, size: 100 })
  return rows.map(({ title }) => title).join(' ')
}

async function plan({ ask }: TestShop, ...own: Parameters<typeof aTask>): Promise<string> {
  return (await ask('tasks', 'add', aTask(...own))).id
}

const undo = ({ ask }: TestShop) => ask('journal', 'undo', {})

describe('A task', () => {
  it('is added with its checklist, and undo takes both away', async () => {
    const shop = await aShop()
    const { id: customerId } = await shop.ask(
      'customers',
      'add',
      aCustomer({ ways: [{ kind: 'phone', label: '', value: '020 7946 0777' }] }),
    )
    const id = await plan(shop, {
      title: '  Spring wedding tasting ',
      customerId,
      kind: 'meeting',
      dueTime: '11:00',
      minutes: 45,
      place: 'in the shop',
      checklist: [
        { text: 'Ask for Camille', done: true },
        { text: 'Bring samples', done: false },
      ],
    })
    expect(await shop.ask('tasks', 'detail', { id })).toMatchObject({
      title: 'Spring wedding tasting',
      customerName: 'Ana Petrović',
      phone: '020 7946 0777',
      status: 'open',
      settledOn: null,
      checklistDone: 1,
      checklistTotal: 2,
      checklist: [
        { text: 'Ask for Camille', done: true },
        { text: 'Bring samples', done: false },
      ],
    })
    await undo(shop)
    await expect(shop.ask('tasks', 'detail', { id })).rejects.toMatchObject({ code: 'row.gone' })
    await shop.ask('journal', 'redo')
    expect((await shop.ask('tasks', 'detail', { id })).checklist).toHaveLength(2)
  })

  it('is changed as one step; steps of the checklist that stay keep their id and their order', async () => {
    const shop = await aShop()
    const id = await plan(shop, { checklist: ['one', 'two', 'three'].map((text) => ({ text, done: false })) })
    const { checklist } = await shop.ask('tasks', 'detail', { id })
    const [one, two, three] = checklist
    if (!one || !two || !three) throw new Error('three steps were added')
    const wanted = [three, { ...one, text: 'uno' }, { text: 'four', done: false }]
    await shop.ask('tasks', 'edit', { id, task: aTask({ title: 'Changed', checklist: wanted }) })
    const changed = await shop.ask('tasks', 'detail', { id })
    expect(changed.checklist.map(({ text }) => text)).toEqual(['three', 'uno', 'four'])
    expect(changed.checklist.slice(0, 2).map((item) => item.id)).toEqual([three.id, one.id])
    await undo(shop)
    expect(await shop.ask('tasks', 'detail', { id })).toMatchObject({
      title: 'Order wick thread',
      checklist: [one, two, three],
    })
  })

  it('is done, dropped and opened again, each with undo', async () => {
    const shop = await aShop()
    const id = await plan(shop)
    const state = async () => {
      const { status, settledOn } = await shop.ask('tasks', 'detail', { id })
      return [status, settledOn]
    }
    await shop.ask('tasks', 'settle', { ids: [id], status: 'done' })
    expect(await state()).toEqual(['done', '2026-03-02'])
    await undo(shop)
    expect(await state()).toEqual(['open', null])
    await shop.ask('tasks', 'settle', { ids: [id], status: 'dropped' })
    expect(await state()).toEqual(['dropped', '2026-03-02'])
    await shop.ask('tasks', 'settle', { ids: [id], status: 'open' })
    expect(await state()).toEqual(['open', null])
    await undo(shop)
    expect(await state()).toEqual(['dropped', '2026-03-02'])
  })

  it('that is done keeps the day on which it was done', async () => {
    const shop = await aShop()
    const [done, open] = [await plan(shop), await plan(shop)]
    await shop.ask('tasks', 'settle', { ids: [done], status: 'done' })
    shop.setNow('2026-03-03T09:00:00.000Z')
    await shop.ask('tasks', 'settle', { ids: [done, open], status: 'done' })
    expect(await shop.ask('tasks', 'detail', { id: done })).toMatchObject({ settledOn: '2026-03-02' })
    expect(await shop.ask('tasks', 'detail', { id: open })).toMatchObject({ settledOn: '2026-03-03' })
    await expect(shop.ask('tasks', 'settle', { ids: [done], status: 'dropped' })).rejects.toMatchObject({
      code: 'task.settled',
    })
    await expect(shop.ask('tasks', 'move', { ids: [done], dueOn: '2026-03-09' })).rejects.toMatchObject({
      code: 'task.settled',
    })
  })

  it('is moved with its time; without a day the time goes too, and undo brings both back', async () => {
    const shop = await aShop()
    const id = await plan(shop, { dueTime: '11:00' })
    await shop.ask('tasks', 'move', { ids: [id], dueOn: '2026-03-04' })
    expect(await shop.ask('tasks', 'detail', { id })).toMatchObject({ dueOn: '2026-03-04', dueTime: '11:00' })
    await shop.ask('tasks', 'move', { ids: [id], dueOn: null })
    expect(await shop.ask('tasks', 'detail', { id })).toMatchObject({ dueOn: null, dueTime: null })
    await undo(shop)
    expect(await shop.ask('tasks', 'detail', { id })).toMatchObject({ dueOn: '2026-03-04', dueTime: '11:00' })
  })

  it('is given to someone and to nobody, its checklist is ticked, it is removed: each with undo', async () => {
    const shop = await aShop()
    const jo = await shop.ask('staff', 'add', { initials: 'JO', name: '' })
    const id = await plan(shop, { checklist: [{ text: 'Bring samples', done: false }] })
    await shop.ask('tasks', 'assign', { ids: [id], assigneeId: jo.id })
    expect(await shop.ask('tasks', 'detail', { id })).toMatchObject({ assignee: 'JO' })
    await undo(shop)
    const before = await shop.ask('tasks', 'detail', { id })
    expect(before.assignee).toBeNull()
    const itemId = before.checklist[0]?.id ?? ''
    await shop.ask('tasks', 'check', { id, itemId, done: true })
    expect(await shop.ask('tasks', 'detail', { id })).toMatchObject({ checklistDone: 1 })
    await undo(shop)
    await shop.ask('tasks', 'remove', { ids: [id] })
    await expect(shop.ask('tasks', 'detail', { id })).rejects.toMatchObject({ code: 'row.gone' })
    await undo(shop)
    expect(await shop.ask('tasks', 'detail', { id })).toEqual(before)
  })

  it('whose step of the checklist is ticked under another task is refused, and nothing changes', async () => {
    const shop = await aShop()
    const [mine, other] = [await plan(shop, { checklist: [{ text: 'Mine', done: false }] }), await plan(shop)]
    const itemId = (await shop.ask('tasks', 'detail', { id: mine })).checklist[0]?.id ?? ''
    await expect(shop.ask('tasks', 'check', { id: other, itemId, done: true })).rejects.toMatchObject({
      code: 'input.invalid',
    })
    expect(await shop.ask('tasks', 'detail', { id: mine })).toMatchObject({ checklistDone: 0 })
  })
})

describe('Several tasks at once', () => {
  it('are one step to undo', async () => {
    const shop = await aShop()
    const ids = [await plan(shop, { title: 'a' }), await plan(shop, { title: 'b' }), await plan(shop, { title: 'c' })]
    for (const step of [
      () => shop.ask('tasks', 'settle', { ids, status: 'done' }),
      () => shop.ask('tasks', 'move', { ids, dueOn: '2026-03-03' }),
      () => shop.ask('tasks', 'remove', { ids }),
    ]) {
      await step()
      expect((await shop.ask('journal', 'offers')).undo?.summary.values).toEqual({ count: 3 })
      await undo(shop)
      expect(await titles(shop, { dueFrom: '2026-03-02', dueTo: '2026-03-02' })).toBe('a b c')
    }
  })

  it('are moved by working or calendar days, each from its own day; what has none stays', async () => {
    const shop = await aShop()
    const ids = [
      await plan(shop, { title: 'a', dueOn: '2026-03-05' }),
      await plan(shop, { title: 'b', dueOn: '2026-03-06', dueTime: '09:30' }),
      await plan(shop, { title: 'c', dueOn: null }),
    ]
    const days = async () => {
      const { rows } = await shop.ask('tasks', 'list', {
        filter: {},
        sort: { by: 'title', direction: 'ascending' },
        from: 0,
        size: 9,
      })
      return rows.map(({ dueOn, dueTime }) => [dueOn?.slice(5), dueTime].filter(Boolean).join(' ')).join(', ')
    }
    await shop.ask('planning', 'close', { from: '2026-03-09', to: '2026-03-09', reason: 'Fair' })
    expect(await shop.ask('tasks', 'shift', { ids, count: 1, countedIn: 'working days' })).toEqual({ count: 2 })
    expect(await days()).toBe('03-06, 03-10 09:30, ')
    expect((await shop.ask('journal', 'offers')).undo?.summary).toEqual({
      key: 'Move: {{count}} tasks',
      values: { count: 2 },
    })
    await undo(shop)
    expect(await days()).toBe('03-05, 03-06 09:30, ')
    await shop.ask('tasks', 'shift', { ids, count: -7, countedIn: 'calendar days' })
    expect(await days()).toBe('02-26, 02-27 09:30, ')
  })

  it('are not moved out of the calendar, nor where nothing has a day', async () => {
    const shop = await aShop()
    const [late, none] = [await plan(shop, { dueOn: '2199-12-30' }), await plan(shop, { dueOn: null })]
    await expect(
      shop.ask('tasks', 'shift', { ids: [late], count: 2, countedIn: 'calendar days' }),
    ).rejects.toMatchObject({ details: { field: 'count' } })
    await expect(
      shop.ask('tasks', 'shift', { ids: [none], count: 2, countedIn: 'calendar days' }),
    ).rejects.toMatchObject({ code: 'task.anyDay' })
    await expect(
      shop.ask('tasks', 'shift', { ids: [late], count: 0, countedIn: 'calendar days' }),
    ).rejects.toMatchObject({ details: { field: 'count' } })
  })

  it('get a priority and a kind, each as one step', async () => {
    const shop = await aShop()
    const ids = [await plan(shop, { title: 'a' }), await plan(shop, { title: 'b' })]
    await shop.ask('tasks', 'setPriority', { ids, priority: 'high' })
    expect(await titles(shop, { priority: 'high' })).toBe('a b')
    await shop.ask('tasks', 'setKind', { ids, kind: 'call' })
    expect(await titles(shop, { kind: 'call' })).toBe('a b')
    await undo(shop)
    await undo(shop)
    expect(await titles(shop, { priority: 'normal', kind: 'to-do' })).toBe('a b')
  })

  it('are all or none: one that is gone changes nothing', async () => {
    const shop = await aShop()
    const [stays, goes] = [await plan(shop), await plan(shop)]
    await shop.ask('tasks', 'remove', { ids: [goes] })
    await expect(shop.ask('tasks', 'settle', { ids: [stays, goes], status: 'done' })).rejects.toMatchObject({
      code: 'row.gone',
    })
    expect(await shop.ask('tasks', 'detail', { id: stays })).toMatchObject({ status: 'open' })
  })
})

describe('The list of tasks', () => {
  async function aList() {
    const shop = await aShop()
    const jo = await shop.ask('staff', 'add', { initials: 'JO', name: '' })
    const ana = await shop.ask('customers', 'add', aCustomer({ name: 'Éva Zola', tags: ['garden'] }))
    const ben = await shop.ask('customers', 'add', aCustomer({ name: 'ben Okafor' }))
    await plan(shop, { title: 'late', dueOn: '2026-02-27', kind: 'call', customerId: ben.id, priority: 'low' })
    await plan(shop, { title: 'any', dueOn: null, assigneeId: jo.id })
    await plan(shop, { title: 'noon', dueOn: '2026-03-02', dueTime: '12:00', customerId: ana.id, priority: 'high' })
    await plan(shop, { title: 'untimed', dueOn: '2026-03-02', kind: 'meeting' })
    const done = await plan(shop, { title: 'done', dueOn: '2026-03-01' })
    await shop.ask('tasks', 'settle', { ids: [done], status: 'done' })
    return { shop, jo, ana, ben }
  }

  it('shows what is open by due day and time, what has none last, both ways', async () => {
    const { shop } = await aList()
    expect(await titles(shop)).toBe('late noon untimed any')
    expect(await titles(shop, {}, { by: 'due', direction: 'descending' })).toBe('noon untimed late any')
  })

  it('sorts by every column, with what is empty last in both directions', async () => {
    const { shop } = await aList()
    const sorted = (by: Sort['by'], direction: Sort['direction'] = 'ascending') => titles(shop, {}, { by, direction })
    expect(await sorted('title')).toBe('any late noon untimed')
    expect(await sorted('title', 'descending')).toBe('untimed noon late any')
    expect(await sorted('customer')).toBe('late noon untimed any')
    expect(await sorted('customer', 'descending')).toBe('noon late untimed any')
    expect(await sorted('kind')).toBe('late untimed noon any')
    expect(await sorted('assignee', 'descending')).toBe('any late noon untimed')
    expect(await sorted('priority')).toBe('noon untimed any late')
    expect(await titles(shop, { status: 'all' }, { by: 'settled', direction: 'descending' })).toMatch(/^done /)
  })

  it('is narrowed by status, kind, priority, assignee, customer and due days', async () => {
    const { shop, jo, ana } = await aList()
    expect(await titles(shop, { status: 'late' })).toBe('late')
    expect(await titles(shop, { status: 'done' })).toBe('done')
    expect(await titles(shop, { status: 'dropped' })).toBe('')
    expect(await titles(shop, { status: 'all' })).toBe('late done noon untimed any')
    expect(await titles(shop, { kind: 'meeting' })).toBe('untimed')
    expect(await titles(shop, { priority: 'high' })).toBe('noon')
    expect(await titles(shop, { assigneeId: jo.id })).toBe('any')
    expect(await titles(shop, { unassigned: true })).toBe('late noon untimed')
    expect(await titles(shop, { customerId: ana.id })).toBe('noon')
    expect(await titles(shop, { dueFrom: '2026-03-01', dueTo: '2026-03-02' })).toBe('noon untimed')
  })

  it('finds a task by its own words and through its customer, also after the customer has changed', async () => {
    const { shop, ana } = await aList()
    expect(await titles(shop, { text: 'untim' })).toBe('untimed')
    expect(await titles(shop, { text: 'eva zo' })).toBe('noon')
    expect(await titles(shop, { text: 'hedge' })).toBe('')
    await shop.ask('customers', 'tag', { ids: [ana.id], tag: 'hedge', on: true })
    expect(await titles(shop, { text: 'hedge' })).toBe('noon')
  })

  it('gives the window that was asked for, and the length of the whole', async () => {
    const { shop } = await aList()
    const { total, rows } = await shop.ask('tasks', 'list', { filter: {}, sort: byDue, from: 1, size: 2 })
    expect(total).toBe(4)
    expect(rows.map(({ title }) => title)).toEqual(['noon', 'untimed'])
  })
})

describe('A task that cannot be', () => {
  it.each([
    ['an empty title', { title: ' \t ' }, 'title', 'Please fill this in.'],
    ['a title that nobody can see', { title: '\u200b \u200f' }, 'title', 'Please fill this in.'],
    ['a title of 10,000 characters', { title: 'x'.repeat(10_000) }, 'title', 'At most 300'],
    ['a time without a day', { dueOn: null, dueTime: '09:30' }, 'dueOn', 'A time needs a day'],
    ['31 June', { dueOn: '2026-06-31' }, 'dueOn', 'This day does not exist'],
    ['the year 0026', { dueOn: '0026-03-02' }, 'dueOn', 'between 1900 and 2199'],
    ['25 o’clock', { dueTime: '25:00' }, 'dueTime', 'This is not a time'],
    ['no minutes', { minutes: 0 }, 'minutes', 'At least 1 minute'],
    ['two days of minutes', { minutes: 2880 }, 'minutes', 'a whole day'],
    [
      'a customer who is not there',
      { customerId: '00000000-0000-7000-8000-000000000000' },
      'customerId',
      'not there any more',
    ],
    [
      'someone who does not work here',
      { assigneeId: '00000000-0000-7000-8000-000000000000' },
      'assigneeId',
      'works here any more',
    ],
  ])('for %s is refused at its field, and nothing is added', async (_, own, field, words) => {
    const shop = await aShop()
    const refusal = { code: 'input.invalid', details: { field, fields: { [field]: expect.stringContaining(words) } } }
    await expect(shop.ask('tasks', 'add', aTask(own))).rejects.toMatchObject(refusal)
    expect(await titles(shop, { status: 'all' })).toBe('')
  })

  it('names the step of the checklist that is wrong', async () => {
    const { ask } = await aShop()
    const checklist = [
      { text: 'good', done: false },
      { text: '', done: false },
    ]
    await expect(ask('tasks', 'add', aTask({ checklist }))).rejects.toMatchObject({
      details: { field: 'checklist.1.text' },
    })
  })

  it('keeps right-to-left text, emoji and lines, and drops control characters', async () => {
    const shop = await aShop()
    const id = await plan(shop, { title: 'שמעי\u0007 🕯️', note: 'one\r\ntwo\u0000' })
    expect(await shop.ask('tasks', 'detail', { id })).toMatchObject({ title: 'שמעי 🕯️', note: 'one\ntwo' })
  })
})
