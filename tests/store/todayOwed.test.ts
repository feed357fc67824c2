import { describe, expect, it } from 'vitest'
import { compose } from '../../src/main/handlers/sheets/compose'
import { todayHandlers } from '../../src/main/handlers/today'
import type { ReadContext } from '../../src/main/store/context'
import { day } from '../../src/shared/domain/day'
import { aCustomer, anOrder, aTask } from '../support/factories'
import { aGift, aNote, anOccasion, aThank, aThankRule } from '../support/owed'
import { plansOf } from '../support/plans'
import { aShop, type TestShop } from '../support/shop'

const monday = '2026-03-02'

async function withAna(own: Parameters<typeof aCustomer>[0] = {}) {
  const shop = await aShop()
  const { id } = await shop.ask('customers', 'add', aCustomer(own))
  return { shop, ana: id }
}
const today = async ({ ask }: TestShop, on = monday, assigneeId: string | null = null) =>
  await ask('today', 'day', { on, assigneeId })
const linesOf = async ({ ask }: TestShop, on = monday, assigneeId: string | null = null) =>
  (await ask('sheets', 'compose', { on, paper: 'A4', grouping: 'time', assigneeId })).groups.flatMap(
    ({ title, lines }) => lines.map((line) => ({ ...line, group: title })),
  )
const titlesOn = async (shop: TestShop, on = monday, assigneeId: string | null = null) =>
  (await linesOf(shop, on, assigneeId)).map(({ title }) => title)

describe('Thanks on a day', () => {
  it('by phone stand among the calls, all else in the shop; the accessory and who asked for quiet are in the note', async () => {
    const { shop, ana } = await withAna({ stopContact: true })
    const { id: orderId } = await shop.ask('orders', 'take', { order: anOrder({ customerId: ana, number: '1038' }) })
    aThank(shop, { customerId: ana, cause: 'order', orderId, channel: 'call' })
    aThank(shop, { customerId: ana, channel: 'card', accessory: 'with a small candle' })
    const lines = await linesOf(shop)
    expect(lines.map(({ group, title, note, subject }) => [group, title, note, subject])).toEqual([
      ['Calls', 'Thank you for order 1038', 'asked not to be contacted', 'thanks'],
      [
        'In the shop',
        'Write the thank-you card: sending us Ben',
        'with a small candle · asked not to be contacted',
        'thanks',
      ],
    ])
  })

  it('say the rule where it is for certain orders, and the order small beside it', async () => {
    const { shop, ana } = await withAna()
    const { id: orderId } = await shop.ask('orders', 'take', { order: anOrder({ customerId: ana, number: '1031' }) })
    aThank(shop, { customerId: ana, cause: 'order', orderId, ruleId: aThankRule(shop, 'First order') })
    expect(await linesOf(shop)).toMatchObject([{ title: 'Write the thank-you card: first order', note: 'order 1031' }])
  })

  it('stand there when due; what is late on the shop’s own today alone', async () => {
    const { shop, ana } = await withAna()
    for (const [title, dueOn] of [
      ['late', '2026-02-27'],
      ['due', monday],
      ['coming', '2026-03-04'],
    ] as const) {
      aThank(shop, { customerId: ana, title, dueOn: day(dueOn) })
    }
    aThank(shop, { customerId: ana, title: 'sent', status: 'sent', settledOn: day(monday) })
    expect(await titlesOn(shop)).toEqual(['late', 'due'].map((what) => `Write the thank-you card: ${what}`))
    expect((await linesOf(shop))[0]).toMatchObject({ late: 'since Fri 27 Feb' })
    expect(await titlesOn(shop, '2026-03-04')).toEqual(['Write the thank-you card: coming'])
    expect(await titlesOn(shop, '2026-02-27')).toEqual(['Write the thank-you card: late'])
    const { thanks } = await today(shop)
    expect(thanks).toMatchObject({ due: 2, late: 1, owed: 3 })
    expect(thanks.rows.map(({ title }) => title)).toEqual(['late', 'due', 'coming'])
    expect((await today(shop, '2026-03-04')).thanks).toMatchObject({ due: 1, late: 0, owed: 1 })
  })

  it('are for whoever looks after the customer, else for anyone', async () => {
    const shop = await aShop()
    const jo = await shop.ask('staff', 'add', { initials: 'JO', name: '' })
    const ana = await shop.ask('customers', 'add', aCustomer({ keeperId: jo.id }))
    const ben = await shop.ask('customers', 'add', aCustomer({ name: 'Ben Okafor' }))
    aThank(shop, { customerId: ana.id, title: 'Ana' })
    aThank(shop, { customerId: ben.id, title: 'Ben' })
    anOccasion(shop, { customerId: ana.id, leadDays: 12 })
    expect(await titlesOn(shop, monday, jo.id)).toEqual([
      'Buy a gift for Ana’s birthday on 14 March',
      'Write the thank-you card: Ana',
    ])
    expect((await linesOf(shop)).map(({ assignee }) => assignee)).toEqual(['JO', 'JO', ''])
    const his = await today(shop, monday, jo.id)
    expect([his.thanks.due, his.occasions.due, his.week[0]?.open]).toEqual([1, 1, 2])
    const mara = (await shop.ask('staff', 'list')).find(({ initials }) => initials === 'MK')
    expect(await titlesOn(shop, monday, mara?.id)).toEqual([])
  })

  it('are not owed to the dead', async () => {
    const { shop, ana } = await withAna({ status: 'deceased' })
    aThank(shop, { customerId: ana })
    anOccasion(shop, { customerId: ana, leadDays: 12 })
    expect(await titlesOn(shop)).toEqual([])
    expect(await today(shop)).toMatchObject({ thanks: { due: 0, owed: 0, rows: [] }, occasions: { due: 0, rows: [] } })
  })
})

describe('Occasions on a day', () => {
  it('stand there on the last day to buy for them, with what helps to choose', async () => {
    const { shop, ana } = await withAna({
      likes: [
        { text: 'gardening', liked: true },
        { text: 'vanilla', liked: false },
      ],
    })
    anOccasion(shop, { customerId: ana, leadDays: 10 })
    aGift(shop, { customerId: ana })
    aGift(shop, { customerId: ana, what: 'Soap', on: day('2024-03-14') })
    expect(await titlesOn(shop)).toEqual([])
    expect(await linesOf(shop, '2026-03-04')).toMatchObject([
      {
        subject: 'occasion',
        group: 'In the shop',
        title: 'Buy a gift for Ana’s birthday on 14 March',
        note: 'likes gardening, gave a trowel in 2025',
        late: '',
      },
    ])
    const { occasions, week } = await today(shop)
    expect(occasions).toMatchObject({ due: 0, late: 0, rows: [{ buyBy: '2026-03-04', nextOn: '2026-03-14' }] })
    expect(week.map(({ open }) => open)).toEqual([0, 0, 1, 0, 0, 0, 0])
  })

  it('stay on today, late, until they are over; none is carried to another day', async () => {
    const { shop, ana } = await withAna()
    anOccasion(shop, { customerId: ana })
    shop.setNow('2026-03-14T09:00:00.000Z')
    expect(await linesOf(shop, '2026-03-14')).toMatchObject([{ late: 'since Wed 4 Mar' }])
    expect((await today(shop, '2026-03-14')).occasions).toMatchObject({ due: 1, late: 1 })
    expect(await titlesOn(shop, '2026-03-15')).toEqual([])
    shop.setNow('2026-03-15T09:00:00.000Z')
    expect(await titlesOn(shop, '2026-03-15')).toEqual([])
  })

  it('go once they are seen to: noted for that year, or a gift bought or given for it', async () => {
    const { shop, ana } = await withAna()
    const [noted, bought, old] = [1, 2, 3].map(() => anOccasion(shop, { customerId: ana, leadDays: 12 }))
    aNote(shop, { occasionId: noted ?? '', year: 2026 })
    aGift(shop, { customerId: ana, occasionId: bought ?? '', status: 'bought', on: day('2026-03-14') })
    aNote(shop, { occasionId: old ?? '', year: 2025 })
    aGift(shop, { customerId: ana, occasionId: old ?? '', status: 'given', on: day('2025-03-14') })
    aGift(shop, { customerId: ana, occasionId: old ?? '', status: 'planned', on: day('2026-03-14') })
    expect((await linesOf(shop)).map(({ id }) => id)).toEqual([old])
    // What the rows say of each is what the store was asked for.
    const { rows } = (await today(shop)).occasions
    expect(rows.filter(({ isSeenTo }) => !isSeenTo).map(({ id }) => id)).toEqual([old])
    expect(rows).toHaveLength(3)
  })

  it('of a month count from its first day, all through it; 29 February has a day each year', async () => {
    const { shop, ana } = await withAna()
    anOccasion(shop, { customerId: ana, title: 'the harbour fair', dayOfMonth: null, leadDays: 3 })
    expect(await linesOf(shop)).toMatchObject([
      { title: 'Buy a gift for Ana: the harbour fair in March', late: 'since Thu 26 Feb' },
    ])
    shop.setNow('2027-02-20T09:00:00.000Z')
    anOccasion(shop, { customerId: ana, month: 2, dayOfMonth: 29, year: 2000, leadDays: 5 })
    expect(await titlesOn(shop, '2027-02-23')).toContain('Buy a gift for Ana’s birthday on 28 February')
  })

  it('around the new year are found on both sides of it', async () => {
    const { shop, ana } = await withAna()
    shop.setNow('2026-12-20T09:00:00.000Z')
    anOccasion(shop, { customerId: ana, month: 1, dayOfMonth: 3, leadDays: 14 })
    anOccasion(shop, { customerId: ana, month: 12, dayOfMonth: 27, leadDays: 3 })
    expect(await titlesOn(shop, '2026-12-20')).toEqual(['Buy a gift for Ana’s birthday on 3 January'])
    const { rows } = (await today(shop, '2026-12-20')).occasions
    expect(rows.map(({ nextOn }) => nextOn)).toEqual(['2026-12-27', '2027-01-03'])
  })
})

describe('Every reading of a day', () => {
  it.each([
    ['the day', (ctx: ReadContext) => todayHandlers.day(ctx, { on: day(monday), assigneeId: null })],
    ['the counts', (ctx: ReadContext) => todayHandlers.counts(ctx, {})],
    [
      'the sheet',
      (ctx: ReadContext) => compose(ctx, { on: day(monday), paper: 'A4', grouping: 'time', assigneeId: null }),
    ],
  ])('goes by an index: %s', async (_, read) => {
    const { shop, ana } = await withAna()
    await shop.ask('tasks', 'add', aTask())
    aThank(shop, { customerId: ana })
    anOccasion(shop, { customerId: ana, leadDays: 12 })
    const plans = await plansOf(shop, read)
    // A wait for all of a table, or for all of an index, grows with the shop; staff, closures and the shop itself don't.
    const scans = plans.filter((step) =>
      /^SCAN (?!(staff|shop|planning|closures|json_each|d|value|CONSTANT ROW)\b)/.test(step),
    )
    expect(scans).toEqual([])
    for (const table of ['tasks', 'thanks', 'o']) {
      expect(plans.filter((step) => step.startsWith(`SEARCH ${table} USING`)).join()).toMatch(
        /tasks_due|thanks_due|occasions_day/,
      )
    }
  })
})

describe('The counts', () => {
  it('of today say what its sheet holds: tasks, thanks and occasions', async () => {
    const { shop, ana } = await withAna()
    await shop.ask('tasks', 'add', aTask())
    aThank(shop, { customerId: ana, dueOn: day('2026-02-20') })
    aThank(shop, { customerId: ana, dueOn: day('2026-03-05') })
    anOccasion(shop, { customerId: ana, leadDays: 12 })
    const lines = await linesOf(shop)
    const { rows, thanks, occasions, week } = await today(shop)
    expect(lines).toHaveLength(3)
    expect(rows.length + thanks.due + occasions.due).toBe(3)
    expect(await shop.ask('today', 'counts')).toEqual({ today: 3, tasks: 1, thanks: 1 })
    expect(week.map(({ open }) => open)).toEqual([3, 0, 0, 1, 0, 0, 0])
    for (const { on, open } of week) expect([on, (await linesOf(shop, on)).length]).toEqual([on, open])
  })
})
