import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { storePath } from '../../src/main/store/place'
import { day } from '../../src/shared/domain/day'
import { inEnglish } from '../../src/shared/domain/owed'
import type { TickEffect } from '../../src/shared/sheets'
import { aCustomer, aTask } from '../support/factories'
import { aGift, aNote, anOccasion, aThank, notesIn, thankIn } from '../support/owed'
import { aShop, type TestShop } from '../support/shop'

const monday = '2026-03-02'

const compose = ({ ask }: TestShop, own: { readonly on?: string; readonly assigneeId?: string | null } = {}) =>
  ask('sheets', 'compose', { on: monday, paper: 'A4', grouping: 'time', assigneeId: null, ...own })
const linesOf = async (...asked: Parameters<typeof compose>) =>
  (await compose(...asked)).groups.flatMap(({ lines }) => lines)
const printed = async (...asked: Parameters<typeof compose>): Promise<string> =>
  (await asked[0].ask('sheets', 'remember', { sheet: await compose(...asked) })).code

/** 60 things of one day, of each subject twenty, in turn of MK's and JO's customers. */
async function aFullDay() {
  const shop = await aShop()
  const jo = await shop.ask('staff', 'add', { initials: 'JO', name: '' })
  const mk = (await shop.ask('staff', 'list')).find(({ initials }) => initials === 'MK')?.id ?? ''
  for (let at = 0; at < 20; at += 1) {
    const keeperId = at % 2 === 0 ? mk : jo.id
    const name = `Customer ${String(at).padStart(2, '0')}`
    const { id: customerId } = await shop.ask('customers', 'add', aCustomer({ name, keeperId }))
    await shop.ask('tasks', 'add', aTask({ title: `Task ${at}`, customerId, assigneeId: keeperId }))
    aThank(shop, { customerId, channel: at % 4 === 0 ? 'call' : 'card' })
    anOccasion(shop, { customerId, leadDays: 12 })
  }
  return { shop, jo: jo.id, mk }
}

/** What a line will do, as a person reads it. */
function said({ effect, deed }: TickEffect): string {
  switch (deed?.kind) {
    case 'order moved':
      return `order ${deed.number} ${deed.becomes}`
    case 'thanks sent':
      return `sent by ${deed.channel}`
    case 'occasion noted':
      return `${inEnglish(deed.what)} ${deed.year}`
    default:
      return effect
  }
}

describe('A sheet of tasks, thanks and occasions', () => {
  it('numbers 60 things through, each once', async () => {
    const { shop } = await aFullDay()
    const lines = await linesOf(shop)
    expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1))
    for (const subject of ['task', 'thanks', 'occasion']) {
      expect(new Set(lines.filter((line) => line.subject === subject).map(({ id }) => id)).size).toBe(20)
    }
  })

  it('starts at 1 for each of two assignees, who share nothing', async () => {
    const { shop, jo, mk } = await aFullDay()
    const [his, hers] = [await linesOf(shop, { assigneeId: jo }), await linesOf(shop, { assigneeId: mk })]
    for (const lines of [his, hers]) {
      expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
    }
    expect(new Set([...his, ...hers].map(({ id }) => id)).size).toBe(60)
  })

  it('keeps its numbers whatever comes after printing', async () => {
    const { shop } = await aFullDay()
    const before = await linesOf(shop)
    const code = await printed(shop)
    await shop.ask('tasks', 'add', aTask({ title: 'Came later', kind: 'deliver' }))
    const { id } = await shop.ask('customers', 'add', aCustomer({ name: 'Aaron' }))
    aThank(shop, { customerId: id, channel: 'call' })
    const { effects } = await shop.ask('sheets', 'look', { code, numbers: '1-60' })
    expect(effects.map(({ number, id, title }) => [number, id, title])).toEqual(
      before.map(({ number, id, title }) => [number, id, title]),
    )
    expect((await linesOf(shop))[0]).toMatchObject({ title: 'Came later' })
  })
})

describe('Ticking back tasks, thanks and occasions', () => {
  /** Ten lines: deliveries, a call and thanks by phone, then an occasion and a card among the tasks in the shop. */
  async function aMixedSheet() {
    const shop = await aShop()
    const { id: customerId } = await shop.ask('customers', 'add', aCustomer())
    const call = aThank(shop, { customerId, channel: 'call', title: 'a' })
    const card = aThank(shop, { customerId, channel: 'card', title: 'b' })
    const occasion = anOccasion(shop, { customerId, leadDays: 12 })
    for (const title of ['Wrap', 'Yawn']) await shop.ask('tasks', 'add', aTask({ title, customerId }))
    for (const title of ['Deliver 1', 'Deliver 2', 'Deliver 3', 'Deliver 4'])
      await shop.ask('tasks', 'add', aTask({ title, customerId, kind: 'deliver' }))
    await shop.ask('tasks', 'add', aTask({ title: 'Ask', customerId, kind: 'call' }))
    return { shop, code: await printed(shop), call, card, occasion }
  }
  const open = async (shop: TestShop) => (await linesOf(shop)).map(({ title }) => title)

  it('“3, 7-9” says what each will do, closes four of all subjects, and undo brings four back, over a restart', async () => {
    const { shop, code, card } = await aMixedSheet()
    const all = await open(shop)
    expect(all).toEqual([
      'Deliver 1',
      'Deliver 2',
      'Deliver 3',
      'Deliver 4',
      'Ask',
      'Thank you: a',
      'Buy a gift for Ana’s birthday on 14 March',
      'Wrap',
      'Write the thank-you card: b',
      'Yawn',
    ])
    const numbers = '3, 7-9'
    const { effects } = await shop.ask('sheets', 'look', { code, numbers })
    expect(effects.map(said)).toEqual(['done', 'Ana’s birthday 2026', 'done', 'sent by card'])
    expect(await open(shop)).toEqual(all)
    expect(await shop.ask('sheets', 'tickBack', { code, numbers })).toEqual({ done: 4 })
    expect(await open(shop)).toEqual(['Deliver 1', 'Deliver 2', 'Deliver 4', 'Ask', 'Thank you: a', 'Yawn'])
    expect(thankIn(shop, card)).toMatchObject({ status: 'sent', channel: 'card', settledOn: monday })
    expect(notesIn(shop)).toEqual([[2026, monday]])
    expect((await shop.ask('sheets', 'recent'))[0]).toMatchObject({ lines: 10, open: 6 })
    await shop.restart()
    expect((await shop.ask('journal', 'offers')).undo?.summary).toMatchObject({ values: { count: 4, code } })
    await shop.ask('journal', 'undo', {})
    expect(await open(shop)).toEqual(all)
    expect([thankIn(shop, card)?.status, notesIn(shop)]).toEqual(['owed', []])
    await shop.ask('journal', 'redo')
    expect(notesIn(shop)).toEqual([[2026, monday]])
  })

  it('entered the next morning, thanks were sent and occasions noted on the sheet’s day', async () => {
    const { shop, code, call } = await aMixedSheet()
    shop.setNow('2026-03-03T08:00:00.000Z')
    await shop.ask('sheets', 'tickBack', { code, numbers: '6-7' })
    expect(thankIn(shop, call)).toMatchObject({ status: 'sent', channel: 'call', settledOn: monday })
    expect(notesIn(shop)).toEqual([[2026, monday]])
  })

  it('says what is settled already or gone, and leaves it', async () => {
    const { shop, code, call, card, occasion } = await aMixedSheet()
    await shop.ask('thanks', 'send', { ids: [call], channel: 'in person' })
    await shop.ask('thanks', 'waive', { ids: [card], reason: 'moved away' })
    aNote(shop, { occasionId: occasion, year: 2026 })
    const { effects } = await shop.ask('sheets', 'look', { code, numbers: '6, 7, 9' })
    expect(effects.map(({ effect, deed }) => [effect, deed])).toEqual([
      ['settled', null],
      ['settled', null],
      ['settled', null],
    ])
    expect(await shop.ask('sheets', 'tickBack', { code, numbers: '6, 7, 9' })).toEqual({ done: 0 })
    expect(thankIn(shop, call)).toMatchObject({ channel: 'in person' })
    expect(thankIn(shop, card)).toMatchObject({ status: 'waived', note: 'moved away' })
    expect((await shop.ask('sheets', 'recent'))[0]).toMatchObject({ open: 7 })
  })

  it('an occasion with a gift for it needs no note; one that was taken away is gone', async () => {
    const { shop, code, occasion } = await aMixedSheet()
    const customerId = (await shop.ask('sheets', 'look', { code, numbers: '7' })).effects[0]?.customerId ?? ''
    aGift(shop, { customerId, occasionId: occasion, status: 'bought', on: day('2026-03-14') })
    expect((await shop.ask('sheets', 'look', { code, numbers: '7' })).effects[0]?.effect).toBe('settled')
    const db = new Database(storePath(shop.folder))
    db.exec('delete from gifts; delete from occasions')
    db.close()
    expect((await shop.ask('sheets', 'look', { code, numbers: '7' })).effects[0]).toMatchObject({
      effect: 'gone',
      customerId: null,
    })
  })

  it('an occasion of the new year is noted for that year, however late the sheet is entered', async () => {
    const shop = await aShop()
    const { id: customerId } = await shop.ask('customers', 'add', aCustomer())
    anOccasion(shop, { customerId, month: 1, dayOfMonth: 3, leadDays: 14 })
    shop.setNow('2026-12-20T09:00:00.000Z')
    const code = await printed(shop, { on: '2026-12-20' })
    shop.setNow('2027-02-01T09:00:00.000Z')
    const { effects } = await shop.ask('sheets', 'look', { code, numbers: '1' })
    expect(effects.map(said)).toEqual(['Ana’s birthday 2027'])
    await shop.ask('sheets', 'tickBack', { code, numbers: '1' })
    expect(notesIn(shop)).toEqual([[2027, '2026-12-20']])
  })
})

describe('What a customer is owed', () => {
  it('is listed, sent or waived with a reason; what is settled stays', async () => {
    const shop = await aShop()
    const { id: customerId } = await shop.ask('customers', 'add', aCustomer())
    const [first = '', second = ''] = ['2026-03-02', '2026-03-05'].map((dueOn) =>
      aThank(shop, { customerId, dueOn: day(dueOn), title: dueOn }),
    )
    const sort = { by: 'due' as const, direction: 'ascending' as const }
    const owed = async () =>
      (await shop.ask('thanks', 'list', { filter: { customerId }, sort, from: 0, size: 9 })).rows.map(({ id }) => id)
    expect(await owed()).toEqual([first, second])
    await shop.ask('thanks', 'send', { ids: [first] })
    await shop.ask('thanks', 'waive', { ids: [second], reason: 'thanked twice already' })
    expect(await owed()).toEqual([])
    expect(thankIn(shop, second)).toMatchObject({ status: 'waived', note: 'thanked twice already' })
    expect(await shop.ask('thanks', 'send', { ids: [first] })).toEqual({ sent: 0 })
    await shop.ask('journal', 'undo', {})
    expect(await owed()).toEqual([second])
  })
})
