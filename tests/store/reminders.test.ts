import { describe, expect, it } from 'vitest'
import { handlers } from '../../src/main/handlers'
import { aCustomer, aTask } from '../support/factories'
import { plansOf } from '../support/plans'
import { aShop, openTestStore, type TestShop } from '../support/shop'

type Own = Parameters<typeof aTask>[0]

/** Writes a task down the evening before, with a reminder at its time unless the test says otherwise. */
async function plan(shop: TestShop, own: Own = {}): Promise<string> {
  return (await shop.ask('tasks', 'add', aTask({ dueTime: '10:00', remindMinutes: 0, title: 'Call Ana', ...own }))).id
}

const aReminding = () => aShop('2026-03-01T18:00:00.000Z')

async function due({ ask }: TestShop): Promise<string> {
  return (await ask('reminders', 'due')).due
    .map(({ task, isMissed }) => task.title + (isMissed ? ' (missed)' : ''))
    .join()
}
async function standing({ ask }: TestShop): Promise<string> {
  return (await ask('reminders', 'standing')).map(({ task }) => task.title).join()
}
const undo = ({ ask }: TestShop) => ask('journal', 'undo', {})

/** Shows whatever is due at a moment, as the main process does. */
async function show(shop: TestShop, now: string): Promise<string> {
  shop.setNow(now)
  const shown = await shop.ask('reminders', 'due')
  const ids = shown.due.map(({ task }) => task.id)
  if (ids.length > 0) await shop.ask('reminders', 'shown', { ids })
  return shown.due.map(({ task }) => task.title).join()
}

const place = { timeZone: 'Europe/London', country: 'GB', currency: 'GBP', paper: 'A4' } as const
const TEN = '2026-03-02T10:00:00.000Z'

describe('A reminder', () => {
  it('is due at its moment and not before, with the words of its task', async () => {
    const shop = await aReminding()
    const { id: customerId } = await shop.ask('customers', 'add', aCustomer())
    await plan(shop, { customerId, remindMinutes: 15 })
    shop.setNow('2026-03-02T09:44:00.000Z')
    expect(await shop.ask('reminders', 'due')).toEqual({ due: [], next: '2026-03-02T09:45:00.000Z' })
    shop.setNow('2026-03-02T09:45:00.000Z')
    expect(await shop.ask('reminders', 'due')).toMatchObject({
      due: [
        {
          task: { title: 'Call Ana', customerName: 'Ana Petrović', dueTime: '10:00' },
          at: '2026-03-02T09:45:00.000Z',
          isMissed: false,
        },
      ],
      next: null,
    })
  })

  it('comes in the shop’s morning where the task has no time, at the hour that the shop chose', async () => {
    const shop = await aReminding()
    await plan(shop, { dueTime: null })
    expect((await shop.ask('reminders', 'due')).next).toBe('2026-03-02T09:00:00.000Z')
    await shop.ask('desktop', 'set', { stayInTray: false, notifications: true, morning: '07:30' })
    expect((await shop.ask('reminders', 'due')).next).toBe('2026-03-02T07:30:00.000Z')
  })

  it('is shown once, also after a restart', async () => {
    const shop = await aReminding()
    await plan(shop)
    expect(await show(shop, TEN)).toBe('Call Ana')
    expect(await due(shop)).toBe('')
    await shop.restart()
    shop.setNow('2026-03-02T10:30:00.000Z')
    expect(await due(shop)).toBe('')
    expect(await standing(shop)).toBe('Call Ana')
  })

  it('that nobody was there to see is missed, the earliest first', async () => {
    const shop = await aReminding()
    await plan(shop, { title: 'Second', dueTime: '11:00' })
    await plan(shop, { title: 'First', dueTime: null })
    await plan(shop, { title: 'Now', dueTime: '14:55' })
    shop.setNow('2026-03-02T15:00:00.000Z')
    expect(await due(shop)).toBe('First (missed),Second (missed),Now')
  })

  it('is given for no task that is done, dropped, removed or without a day; and for one that is opened again', async () => {
    const shop = await aReminding()
    const ids = await Promise.all(['done', 'dropped', 'removed', 'any day'].map((title) => plan(shop, { title })))
    const [done = '', dropped = '', removed = '', anyDay = ''] = ids
    await shop.ask('tasks', 'settle', { ids: [done], status: 'done' })
    await shop.ask('tasks', 'settle', { ids: [dropped], status: 'dropped' })
    await shop.ask('tasks', 'remove', { ids: [removed] })
    await shop.ask('tasks', 'move', { ids: [anyDay], dueOn: null })
    shop.setNow(TEN)
    expect(await shop.ask('reminders', 'due')).toEqual({ due: [], next: null })
    await shop.ask('tasks', 'settle', { ids: [done], status: 'open' })
    expect(await due(shop)).toBe('done')
  })

  it('is given for nothing to do with the dead', async () => {
    const shop = await aReminding()
    const ana = aCustomer()
    const { id: customerId } = await shop.ask('customers', 'add', ana)
    await plan(shop, { customerId, kind: 'call' })
    await show(shop, TEN)
    await plan(shop, { customerId, kind: 'meeting', title: 'Meet', dueTime: '10:30' })
    await shop.ask('customers', 'edit', { id: customerId, customer: { ...ana, status: 'deceased' } })
    expect(await standing(shop)).toBe('')
    shop.setNow('2026-03-02T10:30:00.000Z')
    expect(await shop.ask('reminders', 'due')).toEqual({ due: [], next: null })
    await undo(shop)
    expect(await due(shop)).toBe('Meet')
  })

  it('is not given for what was over when it was written down', async () => {
    const shop = await aShop('2026-03-02T14:00:00.000Z')
    await plan(shop, { dueTime: null })
    await plan(shop, { title: 'Meeting at three', dueTime: '15:00', remindMinutes: 120 })
    expect(await due(shop)).toBe('Meeting at three (missed)')
  })

  it('comes again when the task is moved, and not when the move is taken back', async () => {
    const shop = await aReminding()
    const id = await plan(shop)
    await show(shop, TEN)
    await shop.ask('tasks', 'move', { ids: [id], dueOn: '2026-03-03' })
    expect(await shop.ask('reminders', 'due')).toEqual({ due: [], next: '2026-03-03T10:00:00.000Z' })
    await undo(shop)
    expect(await due(shop)).toBe('')
    await shop.ask('journal', 'redo')
    expect(await show(shop, '2026-03-03T10:00:00.000Z')).toBe('Call Ana')
  })

  it('of a morning is not all given again when the morning hour changes', async () => {
    const shop = await aReminding()
    await plan(shop, { dueTime: null })
    await show(shop, '2026-03-02T09:00:00.000Z')
    await shop.ask('desktop', 'set', { stayInTray: false, notifications: true, morning: '08:30' })
    expect(await due(shop)).toBe('')
  })

  it('asks nothing of a store without a shop', async () => {
    const { ask } = await openTestStore()
    expect(await ask('reminders', 'due')).toEqual({ due: [], next: null })
    expect(await ask('reminders', 'standing')).toEqual([])
  })
})

describe('Showing, putting off and putting away', () => {
  it('are no changes to the task: its own last change can still be undone, and nothing else is offered', async () => {
    const shop = await aReminding()
    const id = await plan(shop)
    await shop.ask('tasks', 'edit', { id, task: aTask({ title: 'Call Ben', dueTime: '10:00', remindMinutes: 0 }) })
    await show(shop, TEN)
    await shop.ask('reminders', 'sleep', { id, minutes: 10 })
    await shop.ask('reminders', 'dismiss', { ids: [id] })
    const { undo: offer } = await shop.ask('journal', 'offers')
    expect(offer?.summary).toEqual({ key: 'Change task “{{title}}”', values: { title: 'Call Ben' } })
    await undo(shop)
    expect((await shop.ask('tasks', 'detail', { id })).title).toBe('Call Ana')
    await undo(shop)
    await expect(shop.ask('tasks', 'detail', { id })).rejects.toMatchObject({ code: 'row.gone' })
  })

  it('leave redo as it was', async () => {
    const shop = await aReminding()
    const id = await plan(shop)
    await shop.ask('tasks', 'assign', { ids: [id], assigneeId: null })
    await shop.ask('tasks', 'edit', { id, task: aTask({ title: 'Call Ben', dueTime: '10:00', remindMinutes: 0 }) })
    await undo(shop)
    await show(shop, TEN)
    await shop.ask('journal', 'redo')
    expect((await shop.ask('tasks', 'detail', { id })).title).toBe('Call Ben')
  })

  it('put off, it comes again once, when that is over; over a restart, too', async () => {
    const shop = await aReminding()
    const id = await plan(shop)
    await show(shop, TEN)
    await shop.ask('reminders', 'sleep', { id, minutes: 10 })
    expect(await standing(shop)).toBe('')
    await shop.restart()
    shop.setNow('2026-03-02T10:09:59.000Z')
    expect(await due(shop)).toBe('')
    expect(await show(shop, '2026-03-02T10:10:01.000Z')).toBe('Call Ana')
    expect(await due(shop)).toBe('')
    expect(await standing(shop)).toBe('Call Ana')
    const [again] = await shop.ask('reminders', 'standing')
    expect(again?.isMissed).toBe(false)
  })

  it('put off to tomorrow, it comes in the shop’s morning', async () => {
    const shop = await aReminding()
    const id = await plan(shop)
    await show(shop, TEN)
    await shop.ask('reminders', 'sleep', { id, until: 'tomorrow morning' })
    expect((await shop.ask('reminders', 'due')).next).toBe('2026-03-03T09:00:00.000Z')
    expect(await show(shop, '2026-03-03T09:00:00.000Z')).toBe('Call Ana')
  })

  it('put away, it is gone from the bell; the others stand there for the day', async () => {
    const shop = await aReminding()
    const id = await plan(shop)
    await plan(shop, { title: 'Call Ben' })
    await show(shop, TEN)
    await shop.ask('reminders', 'dismiss', { ids: [id] })
    expect(await standing(shop)).toBe('Call Ben')
    shop.setNow('2026-03-03T00:00:01.000Z')
    expect(await standing(shop)).toBe('')
  })

  it('leave the bell when the task is done, and come back with undo', async () => {
    const shop = await aReminding()
    const id = await plan(shop)
    await show(shop, TEN)
    await shop.ask('tasks', 'settle', { ids: [id], status: 'done' })
    expect(await standing(shop)).toBe('')
    await undo(shop)
    expect(await standing(shop)).toBe('Call Ana')
  })

  it('refuse what is settled', async () => {
    const shop = await aReminding()
    const id = await plan(shop)
    await show(shop, TEN)
    await shop.ask('tasks', 'settle', { ids: [id], status: 'done' })
    await expect(shop.ask('reminders', 'sleep', { id, minutes: 10 })).rejects.toMatchObject({ code: 'reminder.gone' })
    const before = await shop.ask('journal', 'recent', { size: 1 })
    await shop.ask('reminders', 'shown', { ids: [id] })
    expect(await shop.ask('journal', 'recent', { size: 1 })).toEqual(before)
  })

  it.each([
    ['reminders.sleep', { minutes: 10 }],
    ['reminders.sleep', { id: '00000000-0000-7000-8000-000000000000', minutes: 0 }],
    ['reminders.sleep', { id: '00000000-0000-7000-8000-000000000000', until: 'Christmas' }],
    ['reminders.shown', { ids: [] }],
  ])('%s refuses %o', async (name, wrong) => {
    const { run } = await aShop()
    await expect(run(name, wrong)).rejects.toMatchObject({ code: 'input.invalid' })
  })

  it('stand in the sample, a quarter of an hour before today’s meetings', async () => {
    const shop = await openTestStore()
    await shop.ask('shop', 'beginWithSample', place)
    expect(await shop.ask('reminders', 'due')).toEqual({ due: [], next: '2026-03-02T10:45:00.000Z' })
  })

  it('go with the sample, and come back with undo', async () => {
    const shop = await openTestStore()
    await shop.ask('shop', 'beginWithSample', place)
    const { rows } = await shop.ask('tasks', 'list', {
      filter: { kind: 'meeting' },
      sort: { by: 'due', direction: 'ascending' },
      from: 0,
      size: 1,
    })
    const id = rows[0]?.id ?? ''
    await shop.ask('tasks', 'edit', { id, task: aTask({ dueTime: '10:00', remindMinutes: 0 }) })
    await show(shop, TEN)
    expect(await standing(shop)).toBe('Order wick thread')
    await shop.ask('shop', 'removeSample')
    expect(await standing(shop)).toBe('')
    // Nothing is left to put away: the last step stays the last.
    await shop.ask('reminders', 'dismiss', { ids: [id] })
    const [last] = await shop.ask('journal', 'recent', { size: 1 })
    expect(last?.summary.key).toBe('Remove the sample')
    await undo(shop)
    expect(await standing(shop)).toBe('Order wick thread')
  })
})

describe('What reminders read', () => {
  it.each([
    ['due', 'tasks_remind'],
    ['standing', 'reminders_shown'],
  ] as const)('goes by an index: %s', async (name, index) => {
    const shop = await aReminding()
    await plan(shop)
    await plan(shop, { title: 'Later', dueTime: '12:00' })
    await show(shop, '2026-03-02T09:00:00.000Z')
    const plans = await plansOf(shop, (ctx) => handlers.reminders[name](ctx, {}))
    expect(plans.join('\n')).toContain(index)
    expect(plans.filter((plan) => /^SCAN (tasks|reminders|customers)(?! USING INDEX tasks_remind)/.test(plan))).toEqual(
      [],
    )
  })
})
