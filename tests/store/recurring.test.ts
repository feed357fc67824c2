import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handlers } from '../../src/main/handlers'
import { day } from '../../src/shared/domain/day'
import type { Recurrence } from '../../src/shared/domain/recurrence'
import type { TaskRow, WhichCopies } from '../../src/shared/tasks'
import { aCustomer, aTask } from '../support/factories'
import { aFile, bringIn } from '../support/imports'
import { plansOf } from '../support/plans'
import { aShop, openTestStore, type TestShop } from '../support/shop'

const daily: Recurrence = { unit: 'days', every: 1 }
const monthly: Recurrence = { unit: 'months', every: 1, on: 1 }
const weekly: Recurrence = { unit: 'weeks', every: 1, on: [1] }
const after7: Recurrence = { unit: 'after', days: 7 }
type Draft = ReturnType<typeof aTask>
type Repeats = NonNullable<Draft['repeats']>
const repeating = (rule: Recurrence, own: Partial<Repeats> = {}): Repeats => ({
  rule,
  ifClosed: 'stay',
  until: null,
  ...own,
})

type Status = TaskRow['status']

/** Monday 2 March 2026, nine o’clock, and days from there. */
const at = (day: string) => `${day}T09:00:00.000Z`

async function aRepeatingShop(now?: string) {
  const shop = await aShop(now)
  const { ask } = shop
  await ask('planning', 'set', { postDays: 2, closedDayMethods: [], dayOrders: null, dayUnits: null, holidays: false })
  const all = async () =>
    (
      await ask('tasks', 'list', {
        filter: { status: 'all' },
        sort: { by: 'due', direction: 'ascending' },
        from: 0,
        size: 500,
      })
    ).rows
  const open = async () => (await all()).filter(({ status }) => status === 'open')
  return {
    ...shop,
    all,
    open,
    plan: async (rule: Recurrence, own: Partial<Draft> = {}, ends: Partial<Repeats> = {}) =>
      (await ask('tasks', 'add', aTask({ repeats: repeating(rule, ends), ...own }))).id,
    /** What stands open: "Water 2026-03-02". */
    standing: async () => (await open()).map(({ title, dueOn }) => `${title} ${dueOn}`).join(', '),
    settle: (id: string, status: Status) => ask('tasks', 'settle', { ids: [id], status }),
    only: async () => (await open())[0]?.id ?? '',
    undo: () => ask('journal', 'undo', {}),
    redo: () => ask('journal', 'redo', {}),
    edit: async (id: string, own: Partial<Draft>, which?: WhichCopies) =>
      ask('tasks', 'edit', { id, task: { ...(await draftOf(shop, id)), ...own }, which }),
  }
}

/** A task as a form sends it back. */
async function draftOf({ ask }: TestShop, id: string): Promise<Draft> {
  const detail = await ask('tasks', 'detail', { id })
  const fields = Object.keys(aTask())
  return aTask(Object.fromEntries(Object.entries(detail).filter(([field]) => fields.includes(field))))
}

describe('A shop that was closed for ten days', () => {
  it('has one overdue copy of a daily task and one of a monthly one', async () => {
    const shop = await aRepeatingShop()
    await shop.plan(daily, { title: 'Water' })
    await shop.plan(monthly, { title: 'Rent', dueOn: '2026-03-01' })
    await shop.restart()
    shop.setNow(at('2026-03-12'))
    const { rows } = await shop.ask('today', 'day', { on: '2026-03-12', assigneeId: null })
    expect(rows.map(({ title, dueOn, repeats }) => [title, dueOn, repeats?.rule.unit])).toEqual([
      ['Rent', '2026-03-01', 'months'],
      ['Water', '2026-03-02', 'days'],
    ])
    for (const { id } of rows) await shop.settle(id, 'done')
    expect(await shop.standing()).toBe('Water 2026-03-13, Rent 2026-04-01')
  })

  it('counts “7 days after it was done” from the day it was done', async () => {
    const shop = await aRepeatingShop()
    const id = await shop.plan(after7, { title: 'Descale' })
    shop.setNow(at('2026-03-12'))
    expect(await shop.settle(id, 'done')).toEqual({ count: 1, next: '2026-03-19' })
    expect(await shop.standing()).toBe('Descale 2026-03-19')
  })
})

describe('A copy that is done', () => {
  it('is followed by the next in the same step, with all that every copy says', async () => {
    const shop = await aRepeatingShop()
    const { id: customerId } = await shop.ask('customers', 'add', aCustomer())
    const words = {
      title: 'Call',
      kind: 'call' as const,
      customerId,
      note: 'best before noon',
      dueTime: '09:30',
      minutes: 15,
      place: 'by phone',
      priority: 'high' as const,
      remindMinutes: 10,
    }
    const checklist = [{ text: 'Look at the orders', done: true }]
    const first = await shop.plan(weekly, { ...words, checklist }, { until: '2026-03-09' })
    await shop.settle(first, 'done')
    const next = await shop.ask('tasks', 'detail', { id: await shop.only() })
    expect(next).toMatchObject({ ...words, dueOn: '2026-03-09', repeats: { rule: weekly, until: '2026-03-09' } })
    expect(next.checklist).toMatchObject([{ text: 'Look at the orders', done: false }])
    expect((await shop.ask('customers', 'detail', { id: customerId })).id).toBe(customerId)

    await shop.undo()
    expect(await shop.open()).toMatchObject([{ id: first, dueOn: '2026-03-02' }])
    await shop.redo()
    expect(await shop.standing()).toBe('Call 2026-03-09')
    expect(await shop.settle(await shop.only(), 'done')).toEqual({ count: 1, next: null })
    expect(await shop.standing()).toBe('')
  })

  it('by a sheet entered the next morning comes again today', async () => {
    const shop = await aRepeatingShop()
    await shop.plan(daily, { title: 'Water' })
    const sheet = await shop.ask('sheets', 'compose', {
      on: '2026-03-02',
      grouping: 'time',
      paper: 'A4',
      assigneeId: null,
    })
    expect(sheet.groups[0]?.lines[0]?.title).toBe('Water ↻ every day')
    const { code } = await shop.ask('sheets', 'remember', { sheet })
    shop.setNow(at('2026-03-03'))
    await shop.ask('sheets', 'tickBack', { code, numbers: '1' })
    expect(await shop.standing()).toBe('Water 2026-03-03')
  })

  it('among others, in bulk, is followed too; dropped counts as done', async () => {
    const shop = await aRepeatingShop()
    const ids = [await shop.plan(daily, { title: 'Water' }), (await shop.ask('tasks', 'add', aTask())).id]
    expect(await shop.ask('tasks', 'settle', { ids, status: 'dropped' })).toEqual({ count: 2, next: null })
    expect(await shop.standing()).toBe('Water 2026-03-03')
  })

  it('in a closed week goes to the working day after, where that is wanted', async () => {
    const shop = await aRepeatingShop()
    await shop.ask('planning', 'close', { from: '2026-03-09', to: '2026-03-13', reason: 'Fair' })
    const id = await shop.plan(weekly, { title: 'Order wick' }, { ifClosed: 'after' })
    await shop.settle(id, 'done')
    expect(await shop.standing()).toBe('Order wick 2026-03-16')
    await shop.settle(await shop.only(), 'done')
    expect(await shop.standing()).toBe('Order wick 2026-03-23')
  })

  it('in a file, is followed as by hand; opened by a file beside the next it is a task of one time', async () => {
    const shop = await aRepeatingShop()
    await shop.plan(daily, { title: 'Water' })
    const file = (status: string) => aFile(`Task,Due date,Status\nWater,2026-03-02,${status}`, 'tasks.csv')
    await bringIn(shop, file('done'), 'tasks')
    expect(await shop.standing()).toBe('Water 2026-03-03')
    await bringIn(shop, file('open'), 'tasks')
    expect((await shop.open()).map(({ dueOn, repeats }) => [dueOn, repeats !== null])).toEqual([
      ['2026-03-02', false],
      ['2026-03-03', true],
    ])
    await shop.undo()
    await shop.undo()
    expect(await shop.standing()).toBe('Water 2026-03-02')
  })
})

describe('A copy that is opened again', () => {
  it('takes the next one back, which nobody has touched', async () => {
    const shop = await aRepeatingShop()
    const id = await shop.plan(daily, { title: 'Water', checklist: [{ text: 'Roof', done: false }] })
    await shop.settle(id, 'done')
    await shop.settle(id, 'open')
    expect((await shop.all()).map(({ id: each, status }) => [each, status])).toEqual([[id, 'open']])
    await shop.undo()
    expect(await shop.standing()).toBe('Water 2026-03-03')
  })

  it.each<[string, (shop: Awaited<ReturnType<typeof aRepeatingShop>>, next: string) => Promise<unknown>]>([
    ['moved', ({ ask }, next) => ask('tasks', 'move', { ids: [next], dueOn: '2026-03-05' })],
    ['reworded', ({ edit }, next) => edit(next, { note: 'the roses too' })],
    ['given a step', ({ edit }, next) => edit(next, { checklist: [{ text: 'Cellar', done: false }] })],
    [
      'begun',
      async ({ ask }, next) => {
        const [step] = (await ask('tasks', 'detail', { id: next })).checklist
        await ask('tasks', 'check', { id: next, itemId: step?.id ?? '', done: true })
      },
    ],
    ['raised', ({ ask }, next) => ask('tasks', 'setPriority', { ids: [next], priority: 'high' })],
  ])('is refused when the next was %s meanwhile: never two stand open', async (_, touch) => {
    const shop = await aRepeatingShop()
    const id = await shop.plan(daily, { title: 'Water', checklist: [{ text: 'Roof', done: false }] })
    await shop.settle(id, 'done')
    await touch(shop, await shop.only())
    await expect(shop.settle(id, 'open')).rejects.toMatchObject({
      code: 'task.copies',
      message: expect.stringContaining('has been changed since'),
    })
    expect(await shop.open()).toHaveLength(1)
  })

  it('together with another of the same task is refused', async () => {
    const shop = await aRepeatingShop()
    const first = await shop.plan(daily, { title: 'Water' })
    await shop.settle(first, 'done')
    const second = await shop.only()
    await shop.settle(second, 'done')
    await expect(shop.ask('tasks', 'settle', { ids: [first, second], status: 'open' })).rejects.toMatchObject({
      code: 'task.copies',
    })
    await shop.settle(first, 'open')
    expect(await shop.standing()).toBe('Water 2026-03-02')
  })
})

describe('Removing a copy', () => {
  it('asks whether only this one goes', async () => {
    const shop = await aRepeatingShop()
    const id = await shop.plan(daily, { title: 'Water' })
    await expect(shop.ask('tasks', 'remove', { ids: [id] })).rejects.toMatchObject({
      code: 'task.repeats',
      details: { count: 1 },
    })
    expect(await shop.standing()).toBe('Water 2026-03-02')
  })

  it('skips it: the next stands, and undo brings it back', async () => {
    const shop = await aRepeatingShop()
    const id = await shop.plan(daily, { title: 'Water' })
    await shop.ask('tasks', 'remove', { ids: [id], repeating: 'skip' })
    expect((await shop.all()).map(({ dueOn }) => dueOn)).toEqual(['2026-03-03'])
    expect((await shop.ask('journal', 'offers')).undo?.summary.key).toBe('Skip: {{title}}')
    await shop.undo()
    expect((await shop.all()).map((row) => row.id)).toEqual([id])
    await shop.redo()
    expect(await shop.standing()).toBe('Water 2026-03-03')
  })

  it('stops all of it; what was done stays on the record', async () => {
    const shop = await aRepeatingShop()
    const done = await shop.plan(daily, { title: 'Water' })
    await shop.settle(done, 'done')
    await shop.ask('tasks', 'remove', { ids: [await shop.only()], repeating: 'stop' })
    expect(await shop.all()).toMatchObject([{ id: done, status: 'done', repeats: null }])
    await shop.settle(done, 'open')
    await shop.settle(done, 'done')
    expect(await shop.standing()).toBe('')
    for (let step = 0; step < 3; step += 1) await shop.undo()
    expect(await shop.standing()).toBe('Water 2026-03-03')
    expect(await shop.open()).toMatchObject([{ repeats: repeating(daily) }])
  })

  it('that is done asks nothing and stops nothing', async () => {
    const shop = await aRepeatingShop()
    const done = await shop.plan(daily, { title: 'Water' })
    await shop.settle(done, 'done')
    await shop.ask('tasks', 'remove', { ids: [done] })
    expect(await shop.standing()).toBe('Water 2026-03-03')
  })
})

describe('Changing a copy', () => {
  it('for this one leaves those to come as they were', async () => {
    const shop = await aRepeatingShop()
    const id = await shop.plan(weekly, { title: 'Order wick' })
    await shop.edit(id, { title: 'Order wick and dye', dueOn: '2026-03-04' }, 'this one')
    expect(await shop.standing()).toBe('Order wick and dye 2026-03-04')
    await shop.settle(id, 'done')
    expect(await shop.standing()).toBe('Order wick 2026-03-09')
  })

  it('for those to come too changes them, and undo takes it back', async () => {
    const shop = await aRepeatingShop()
    const id = await shop.plan(weekly, { title: 'Order wick' })
    await shop.edit(id, { title: 'Order dye', checklist: [{ text: 'Blue', done: true }] }, 'the rest')
    await shop.settle(id, 'done')
    expect(await shop.standing()).toBe('Order dye 2026-03-09')
    const next = await shop.ask('tasks', 'detail', { id: await shop.only() })
    expect(next.checklist).toMatchObject([{ text: 'Blue', done: false }])
    await shop.undo()
    await shop.undo()
    await shop.settle(id, 'done')
    expect(await shop.standing()).toBe('Order wick 2026-03-09')
  })

  it('with another day or rule, those to come are counted from it anew', async () => {
    const shop = await aRepeatingShop()
    const id = await shop.plan(weekly, { title: 'Order wick' })
    const thursdays = repeating({ unit: 'weeks', every: 2, on: [4] })
    await expect(shop.edit(id, { repeats: thursdays }, 'this one')).rejects.toMatchObject({
      details: { field: 'repeats' },
    })
    await shop.edit(id, { repeats: thursdays }, 'the rest')
    expect(await shop.standing()).toBe('Order wick 2026-03-05')
    await shop.settle(id, 'done')
    expect(await shop.standing()).toBe('Order wick 2026-03-19')
    await shop.edit(
      await shop.only(),
      { repeats: repeating({ unit: 'days', every: 3 }), dueOn: '2026-03-20' },
      'the rest',
    )
    await shop.settle(await shop.only(), 'done')
    expect(await shop.standing()).toBe('Order wick 2026-03-23')
  })

  it('stops it, and starts it again', async () => {
    const shop = await aRepeatingShop()
    const id = await shop.plan(weekly, { title: 'Order wick' })
    await shop.edit(id, { repeats: null })
    expect(await shop.open()).toMatchObject([{ id, repeats: null }])
    await shop.edit(id, { repeats: repeating(daily) }, 'the rest')
    await shop.settle(id, 'done')
    expect(await shop.standing()).toBe('Order wick 2026-03-03')
    await shop.ask('tasks', 'stopRepeating', { ids: [await shop.only()] })
    const [stopped] = await shop.open()
    expect(stopped).toMatchObject({ dueOn: '2026-03-03', repeats: null })
    await shop.settle(stopped?.id ?? '', 'done')
    expect(await shop.standing()).toBe('')
    await expect(shop.ask('tasks', 'stopRepeating', { ids: [id] })).rejects.toMatchObject({ code: 'task.once' })
  })

  it('that is done starts it from there: what was long ago is not made up for', async () => {
    const shop = await aRepeatingShop()
    const once = (await shop.ask('tasks', 'add', aTask({ title: 'Sweep' }))).id
    await shop.settle(once, 'done')
    const ended = await shop.plan(daily, { title: 'Water' }, { until: '2026-03-02' })
    await shop.settle(ended, 'done')
    shop.setNow(at('2026-06-01'))
    await shop.edit(once, { repeats: repeating(weekly) })
    await shop.edit(ended, { repeats: repeating(daily) })
    expect(await shop.standing()).toBe('Sweep 2026-06-01, Water 2026-06-01')
    await expect(shop.edit(ended, { repeats: repeating(weekly) })).rejects.toMatchObject({
      details: { field: 'repeats' },
      message: expect.stringContaining('The next one is open, due Monday 1 June 2026'),
    })
  })

  it('in bulk, moved or given away, changes only the copy', async () => {
    const shop = await aRepeatingShop()
    const jo = await shop.ask('staff', 'add', { initials: 'JO', name: '' })
    const id = await shop.plan(daily, { title: 'Water' })
    await shop.ask('tasks', 'move', { ids: [id], dueOn: '2026-03-06' })
    await shop.ask('tasks', 'assign', { ids: [id], assigneeId: jo.id })
    await shop.ask('tasks', 'setKind', { ids: [id], kind: 'call' })
    await shop.settle(id, 'done')
    expect(await shop.open()).toMatchObject([{ dueOn: '2026-03-03', assignee: null, kind: 'to-do' }])
    await expect(shop.ask('tasks', 'move', { ids: [await shop.only()], dueOn: null })).rejects.toMatchObject({
      code: 'task.repeats',
    })
  })
})

describe('What can’t come again', () => {
  it.each<[string, Partial<Draft>, string, string]>([
    [
      '30 February',
      { repeats: repeating({ unit: 'years', every: 1, month: 2, on: 30 }) },
      'repeats.rule.on',
      'There is no 30 February',
    ],
    [
      'no weekday',
      { repeats: repeating({ unit: 'weeks', every: 1, on: [] }) },
      'repeats.rule.on',
      'at least one weekday',
    ],
    ['every 0 days', { repeats: repeating({ unit: 'days', every: 0 }) }, 'repeats.rule.every', 'From 1 to 365'],
    ['731 days after', { repeats: repeating({ unit: 'after', days: 731 }) }, 'repeats.rule.days', 'From 1 to 730'],
    [
      'an end before its start',
      { repeats: repeating(daily, { until: '2026-03-01' }) },
      'repeats.until',
      'on Monday 2 March 2026',
    ],
    [
      'an end before its first day',
      { repeats: repeating(monthly, { until: '2026-03-31' }) },
      'repeats.until',
      'on Wednesday 1 April 2026',
    ],
    ['no day to begin with', { dueOn: null, repeats: repeating(daily) }, 'dueOn', 'needs a day'],
    ['a reminder without a day', { dueOn: null, remindMinutes: 0 }, 'dueOn', 'needs a day'],
    ['a reminder afterwards', { remindMinutes: -1 }, 'remindMinutes', 'before'],
    ['a reminder years before', { remindMinutes: 40_321 }, 'remindMinutes', 'four weeks'],
  ])('%s is refused at its field, and nothing is added', async (_, own, field, words) => {
    const shop = await aRepeatingShop()
    await expect(shop.ask('tasks', 'add', aTask(own))).rejects.toMatchObject({
      code: 'input.invalid',
      details: { field, fields: { [field]: expect.stringContaining(words) } },
    })
    expect(await shop.all()).toEqual([])
  })

  it('a shop that is never open', async () => {
    const shop = await aRepeatingShop()
    await shop.ask('planning', 'close', { from: '2026-01-01', to: '2028-12-31', reason: 'Sold' })
    await expect(shop.plan({ unit: 'working days' })).rejects.toMatchObject({ details: { field: 'repeats' } })
    expect(await shop.all()).toEqual([])
  })
})

describe('Whatever is done with what comes again', () => {
  type Deed = { readonly verb: string; readonly which: number; readonly days: number }
  const verbs = ['done', 'dropped', 'open', 'skip', 'stop', 'undo', 'redo', 'move', 'edit one', 'edit rest', 'night']

  async function doIt(shop: Awaited<ReturnType<typeof aRepeatingShop>>, { verb, which, days }: Deed, now: Date) {
    const { ask, settle, undo, redo, edit } = shop
    const rows = await shop.all()
    const id = rows[which % Math.max(1, rows.length)]?.id ?? ''
    const dueOn = new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
    const deeds: Readonly<Record<string, () => Promise<unknown>>> = {
      done: () => settle(id, 'done'),
      dropped: () => settle(id, 'dropped'),
      open: () => settle(id, 'open'),
      skip: () => ask('tasks', 'remove', { ids: [id], repeating: 'skip' }),
      stop: () => ask('tasks', 'remove', { ids: [id], repeating: 'stop' }),
      undo,
      redo,
      move: () => ask('tasks', 'move', { ids: [id], dueOn }),
      'edit one': () => edit(id, { note: dueOn }, 'this one'),
      'edit rest': () => edit(id, { dueOn }, 'the rest'),
      night: async () => shop.setNow(new Date(now.getTime() + 86_400_000).toISOString()),
    }
    await deeds[verb]?.()
  }

  it('at most one copy of each stands open, and none is made up for', async () => {
    const deed = fc.record({ verb: fc.constantFrom(...verbs), which: fc.nat({ max: 20 }), days: fc.nat({ max: 9 }) })
    const refusals = ['task.', 'undo.', 'row.gone', 'input.invalid']
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
        const shop = await aRepeatingShop()
        await shop.plan(daily, { title: 'Water' })
        await shop.plan(after7, { title: 'Descale' })
        let made = 2
        for (const each of deeds) {
          const { now } = await shop.ask('shop', 'now')
          const refused = await doIt(shop, each, new Date(now)).then(
            () => null,
            (error: { readonly code?: string; readonly message: string }) => error.code ?? error.message,
          )
          expect(refused === null || refusals.some((known) => refused.startsWith(known)) ? '' : refused).toBe('')
          const rows = await shop.all()
          const standing = Map.groupBy(
            rows.filter(({ status, repeats }) => status === 'open' && repeats !== null),
            ({ title }) => title,
          )
          for (const [title, copies] of standing) expect(`${title}: ${copies.length}`).toBe(`${title}: 1`)
          expect(rows.length).toBeLessThanOrEqual(made + 1)
          made = rows.length
        }
        shop.close()
      }),
      { numRuns: 25 },
    )
  })
})

describe('The days ahead', () => {
  it('are those on which it would come, from its own day', async () => {
    const shop = await aRepeatingShop()
    const coming = (rule: Recurrence, own: Partial<Repeats> = {}, id: string | null = null, dueOn = '2026-03-02') =>
      shop.ask('tasks', 'coming', { id, dueOn, repeats: repeating(rule, own) })
    expect(await coming(weekly)).toEqual(['2026-03-02', '2026-03-09', '2026-03-16'])
    expect(await coming({ unit: 'months', every: 1, on: 'last working day' }, { until: '2026-04-30' })).toEqual([
      '2026-03-31',
      '2026-04-30',
    ])
    expect(await coming(daily, { until: '2026-03-01' })).toEqual([])
    const id = await shop.plan(weekly)
    await shop.ask('tasks', 'move', { ids: [id], dueOn: '2026-03-04' })
    expect(await coming(weekly, {}, id, '2026-03-04')).toEqual(['2026-03-04', '2026-03-09', '2026-03-16'])
    expect(await coming(after7, {}, id, '2026-03-04')).toEqual(['2026-03-04', '2026-03-11', '2026-03-18'])
  })
})

describe('A file of tasks', () => {
  it('says in words how they repeat', async () => {
    const shop = await aRepeatingShop()
    await shop.plan(weekly, { title: 'Order wick' }, { until: '2026-06-01' })
    const { heading, keys } = await shop.ask('tasks', 'exportList', {
      filter: {},
      sort: { by: 'due', direction: 'ascending' },
    })
    const [row] = await shop.ask('tasks', 'exportRows', { keys })
    expect(row?.[heading.indexOf('Repeats')]).toBe('every week on Monday, until Mon 1 June')
  })
})

describe('Taking an import of customers back', () => {
  it('takes what comes again for them along, and undo brings it back', async () => {
    const shop = await aRepeatingShop()
    const { draft: importId } = await bringIn(shop, aFile('Name\nAna\n'), 'customers')
    const [ana] = await shop.ask('customers', 'find', { text: 'Ana', size: 1 })
    const own = await shop.plan(weekly, { title: 'Call', customerId: ana?.id ?? '' })
    await shop.plan(daily, { title: 'Visit', customerId: ana?.id ?? '' })
    // One copy for the shop itself: what comes after it was for Ana.
    await shop.edit(own, { customerId: null }, 'this one')
    await shop.ask('imports', 'takeBack', { importId, alsoEdited: [ana?.id ?? ''] })
    expect(await shop.standing()).toBe('Call 2026-03-02')
    await shop.settle(own, 'done')
    expect(await shop.open()).toMatchObject([{ title: 'Call', dueOn: '2026-03-09', customerId: null }])
    await shop.undo()
    await shop.undo()
    expect((await shop.open()).map(({ title }) => title).toSorted()).toEqual(['Call', 'Visit'])
  })
})

describe('A customer for whom something comes again', () => {
  it('can’t be removed, although this copy is for the shop', async () => {
    const shop = await aRepeatingShop()
    const { id } = await shop.ask('customers', 'add', aCustomer())
    const task = await shop.plan(weekly, { customerId: id })
    await shop.edit(task, { customerId: null }, 'this one')
    await expect(shop.ask('customers', 'remove', { ids: [id] })).rejects.toMatchObject({ code: 'customer.used' })
    await shop.edit(task, { customerId: null }, 'the rest')
    await shop.ask('customers', 'remove', { ids: [id] })
    expect(await shop.standing()).toBe('Order wick thread 2026-03-02')
  })
})

describe('What Today and the lists read', () => {
  type Read = Parameters<typeof plansOf>[1]
  const monday = day('2026-03-02')
  it.each<[string, Read]>([
    ['Today', (ctx) => handlers.today.day(ctx, { on: monday, assigneeId: null })],
    ['a task', (ctx) => handlers.tasks.detail(ctx, { id: '00000000-0000-7000-8000-000000000000' })],
  ])('%s finds what comes again by an index', async (_, read) => {
    const shop = await aRepeatingShop()
    await shop.plan(weekly)
    const plans = await plansOf(shop, async (ctx) => await read(ctx).catch(() => null))
    expect(plans.join('\n')).toMatch(/SEARCH recurrences USING INDEX/)
    expect(plans.filter((plan) => /^SCAN (tasks|recurrences|orders)\b/.test(plan))).toEqual([])
  })
})

describe('The sample shop', () => {
  const place = { timeZone: 'Europe/London', country: 'GB', currency: 'GBP', paper: 'A4' } as const

  it('does something each working day, each week, on the last working day and some time after the last; it goes whole', async () => {
    const shop = await openTestStore()
    const { ask } = shop
    await ask('shop', 'beginWithSample', place)
    const all = {
      filter: { status: 'all' as const },
      sort: { by: 'due', direction: 'ascending' } as const,
      from: 0,
      size: 500,
    }
    const rows = async () => (await ask('tasks', 'list', all)).rows
    const again = (await rows()).filter(({ status, repeats }) => status === 'open' && repeats !== null)
    expect(again.map(({ title, dueOn, repeats }) => [title, dueOn, repeats?.rule.unit])).toEqual([
      ['Order wick thread', '2026-03-02', 'weeks'],
      ['Wipe down the new pouring table', '2026-03-03', 'working days'],
      ['Descale the wax melter', '2026-03-09', 'after'],
      ['Count the stock', '2026-03-31', 'months'],
    ])
    await ask('tasks', 'settle', { ids: again.map(({ id }) => id), status: 'done' })
    const before = await rows()
    await ask('shop', 'removeSample')
    expect(await rows()).toEqual([])
    await ask('journal', 'undo', {})
    expect(await rows()).toEqual(before)
  })

  it('gives up a customer for whom a task of one’s own came again', async () => {
    const shop = await openTestStore()
    const { ask } = shop
    await ask('shop', 'beginWithSample', place)
    const [ana] = await ask('customers', 'find', { text: 'Ana Petrović', size: 1 })
    const repeats = repeating(weekly)
    const { id } = await ask('tasks', 'add', aTask({ title: 'Call', customerId: ana?.id ?? '', repeats }))
    await ask('tasks', 'edit', { id, task: aTask({ title: 'Call', repeats }) })
    await ask('shop', 'removeSample')
    expect(await ask('tasks', 'detail', { id })).toMatchObject({ title: 'Call', repeats })
  })
})
