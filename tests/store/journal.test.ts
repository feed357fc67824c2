import { describe, expect, it } from 'vitest'
import { journalSteps } from '../../src/main/handlers/journal/list'
import { contract } from '../../src/shared/contract'
import { moment } from '../../src/shared/domain/day'
import type { InputOf } from '../../src/shared/ipc'
import { JournalFilter, type journal, journalSubjects } from '../../src/shared/journal'
import { aCustomer, anOrder, aTask } from '../support/factories'
import { plansOf } from '../support/plans'
import { aShop, type TestShop } from '../support/shop'

const wordsOf = async ({ ask }: TestShop, filter: InputOf<typeof journal.steps>['filter'] = {}) =>
  (await ask('journal', 'steps', { filter, after: null, size: 100 })).rows.map(({ summary: { key, values } }) =>
    key.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])),
  )
const lastSeq = async ({ ask }: TestShop): Promise<number> =>
  (await ask('journal', 'steps', { filter: {}, after: null, size: 1 })).rows[0]?.seq ?? 0

describe('The journal', () => {
  it('is filtered by who, what, day, customer and words', async () => {
    const shop = await aShop('2026-02-27T09:00:00.000Z')
    const { ask } = shop
    const ana = await ask('customers', 'add', aCustomer({ name: 'Ana' }))
    const jo = await ask('staff', 'add', { initials: 'JO', name: 'Jo' })
    await ask('staff', 'switch', { id: jo.id })
    shop.setNow('2026-03-02T09:00:00.000Z')
    const { id } = await ask('orders', 'take', { order: anOrder({ customerId: ana.id }), override: '' })
    await ask('tasks', 'add', aTask({ title: 'Sweep the yard' }))
    await ask('orders', 'pay', { ids: [id], paidOn: '2026-03-02' })

    expect(await wordsOf(shop, { staffId: jo.id })).toHaveLength(3)
    expect(await wordsOf(shop, { subject: 'tasks' })).toEqual(['Add task “Sweep the yard”'])
    expect(await wordsOf(shop, { to: '2026-03-01' })).toContain('Add customer Ana')
    expect(await wordsOf(shop, { from: '2026-03-02' })).toHaveLength(3)
    expect(await wordsOf(shop, { customerId: ana.id })).toEqual([
      expect.stringContaining('order'),
      expect.stringContaining('for Ana'),
      'Add customer Ana',
    ])
    expect(await wordsOf(shop, { text: 'swee yard' })).toEqual(['Add task “Sweep the yard”'])
    expect(await wordsOf(shop, { text: 'ana', subject: 'orders' })).toHaveLength(1)
    expect(await wordsOf(shop, { text: '…' })).toEqual([])
  })

  it('finds what undid a task among the tasks’ steps', async () => {
    const shop = await aShop()
    await shop.ask('tasks', 'add', aTask({ title: 'Once' }))
    await shop.ask('journal', 'undo', {})
    const { rows } = await shop.ask('journal', 'steps', { filter: { subject: 'tasks' }, after: null, size: 10 })
    expect(rows.map(({ state }) => state)).toEqual(['undo', 'undone'])
  })

  it('comes page by page, without a gap or a double', async () => {
    const shop = await aShop()
    for (let n = 0; n < 25; n += 1) await shop.ask('tasks', 'add', aTask({ title: `Task ${n}` }))
    for (const filter of [{}, { text: 'task' }] as const) {
      const seen: number[] = []
      let after: { at: string; seq: number } | null = null
      for (let more = true; more; ) {
        const page: { rows: { seq: number; at: string }[]; more: boolean } = await shop.ask('journal', 'steps', {
          filter,
          after,
          size: 10,
        })
        seen.push(...page.rows.map(({ seq }) => seq))
        more = page.more
        const last = page.rows.at(-1)
        after = last ? { at: last.at, seq: last.seq } : null
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toEqual(seen.toSorted((a, b) => b - a))
      expect(seen.length).toBeGreaterThanOrEqual(25)
    }
  })

  it('reads each page in the order of an index, with every filter', async () => {
    const shop = await aShop()
    const { id } = await shop.ask('customers', 'add', aCustomer())
    const asks = [
      {},
      { staffId: id },
      { subject: 'tasks' },
      { from: '2026-01-01', to: '2026-12-31' },
      { text: 'task' },
    ] as const
    for (const filter of asks) {
      const after = { at: moment(Date.parse('2026-03-02T09:00:00.000Z')), seq: 9 }
      const plan = await plansOf(shop, (ctx) =>
        journalSteps(ctx, { filter: JournalFilter.parse(filter), after, size: 100 }),
      )
      expect(plan.filter((step) => /TEMP B-TREE|SCAN s\b/.test(step))).toEqual([])
    }
    const of = await plansOf(shop, (ctx) => journalSteps(ctx, { filter: { customerId: id }, after: null, size: 100 }))
    expect(of.some((step) => step.includes('step_customers_both'))).toBe(true)
    expect(of.filter((step) => /SCAN (s|steps)\b|steps_at/.test(step))).toEqual([])
  })

  it('opens a step: field by field, before and after, names instead of ids', async () => {
    const shop = await aShop()
    const { ask } = shop
    const ana = await ask('customers', 'add', aCustomer({ name: 'Ana' }))
    const task = await ask('tasks', 'add', aTask({ title: 'Call' }))
    await ask('tasks', 'edit', { id: task.id, task: aTask({ title: 'Call her', customerId: ana.id, dueOn: null }) })
    const step = await ask('journal', 'step', { seq: await lastSeq(shop) })
    expect(step).toMatchObject({ refusal: null, since: [], touched: 1 })
    expect(step.rows).toEqual([
      {
        table: 'tasks',
        id: task.id,
        name: 'Call her',
        change: 'changed',
        fields: [
          { name: 'customerId', shape: 'row', before: null, after: 'Ana' },
          { name: 'title', shape: 'text', before: 'Call', after: 'Call her' },
          { name: 'dueOn', shape: 'day', before: '2026-03-02', after: null },
        ],
      },
    ])
  })

  it('takes back one old step as a new one, which can be undone itself', async () => {
    const shop = await aShop()
    const { ask } = shop
    const task = await ask('tasks', 'add', aTask({ title: 'First' }))
    await ask('tasks', 'settle', { ids: [task.id], status: 'done' })
    const seq = await lastSeq(shop)
    await ask('tasks', 'add', aTask({ title: 'Another' }))
    await ask('journal', 'restore', { seq })
    expect(await ask('tasks', 'detail', { id: task.id })).toMatchObject({ status: 'open' })
    expect(await ask('journal', 'step', { seq })).toMatchObject({ state: 'undone', refusal: expect.any(String) })
    await expect(ask('journal', 'restore', { seq })).rejects.toMatchObject({ code: 'journal.lasting' })
    await shop.restart()
    expect((await ask('journal', 'undo', {})).summary.key).toBe('Take back: {{what}}')
    expect(await ask('tasks', 'detail', { id: task.id })).toMatchObject({ status: 'done' })
    expect(await ask('journal', 'step', { seq })).toMatchObject({ state: 'stands', refusal: null })
  })

  it('refuses to take back what was changed since, and says what, by whom and when', async () => {
    const shop = await aShop()
    const { ask } = shop
    const task = await ask('tasks', 'add', aTask({ title: 'Call Ana' }))
    await ask('tasks', 'settle', { ids: [task.id], status: 'done' })
    const seq = await lastSeq(shop)
    const jo = await ask('staff', 'add', { initials: 'JO', name: 'Jo' })
    await ask('staff', 'switch', { id: jo.id })
    await ask('tasks', 'setPriority', { ids: [task.id], priority: 'high' })
    const step = await ask('journal', 'step', { seq })
    expect(step.since).toMatchObject([{ what: 'Call Ana', who: 'JO' }])
    const refused = ask('journal', 'restore', { seq })
    await expect(refused).rejects.toMatchObject({ code: 'undo.changed' })
    await expect(refused).rejects.toThrow(/“Call Ana” has been changed again since by JO on .*2026 at 09:00/)
    expect(await ask('tasks', 'detail', { id: task.id })).toMatchObject({ status: 'done' })
  })

  it('says why what acts outside can’t be taken back', async () => {
    const shop = await aShop()
    expect(await shop.ask('journal', 'step', { seq: 1 })).toMatchObject({ refusal: expect.stringContaining('outside') })
  })

  it('goes out as a file', async () => {
    const { ask } = await aShop()
    await ask('tasks', 'add', aTask({ title: '=HYPERLINK' }))
    const asked = { filter: { subject: 'tasks' }, sort: { by: 'at', direction: 'descending' } } as const
    const { heading, keys } = await ask('journal', 'exportList', asked)
    expect(heading.slice(0, 2)).toEqual(['Day', 'Time'])
    expect(await ask('journal', 'exportRows', { keys })).toEqual([
      ['2026-03-02', '09:00', 'MK', 'Mara Klein', 'tasks', 'Add task “=HYPERLINK”', ''],
    ])
  })

  it('has a word for every subject that has commands', () => {
    const subjects = Object.entries(contract)
      .filter(([, procedures]) => Object.values(procedures).some(({ kind }) => kind === 'command'))
      .map(([subject]) => subject)
    const silent = ['appearance', 'desktop', 'sheets']
    expect(
      subjects.filter((subject) => !silent.includes(subject) && !journalSubjects.some((known) => known === subject)),
    ).toEqual([])
  })
})
