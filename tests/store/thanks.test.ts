import { describe, expect, it } from 'vitest'
import { listThanks } from '../../src/main/handlers/thanks/list'
import { aCustomer, aLine } from '../support/factories'
import { draftOf } from '../support/orders'
import { plansOf } from '../support/plans'
import { aThanksShop, ledgerOf, linesOf, type ThanksShop } from '../support/thanks'

const first = async (shop: ThanksShop) => {
  const [row] = await ledgerOf(shop)
  if (!row) throw new Error('Nothing stands in the ledger')
  return row
}
const edit = async (shop: ThanksShop, own: Partial<ReturnType<typeof aCustomer>>) => {
  const { keeper: _, addedAt: __, ...customer } = await shop.ask('customers', 'detail', { id: shop.customerId })
  const { id, relations: ___, ...draft } = customer
  await shop.ask('customers', 'edit', { id, customer: { ...draft, relations: [], ...own } })
}

describe('A delivered order', () => {
  it('is owed one thank-you; marked again adds none; cancelling withdraws it, delivering again opens the same', async () => {
    const shop = await aThanksShop()
    const id = await shop.deliver()
    const { id: debt } = await first(shop)
    expect(await linesOf(shop)).toEqual(['1001 owed card 2026-03-12'])
    await shop.move(id, 'delivered')
    expect(await linesOf(shop)).toEqual(['1001 owed card 2026-03-12'])
    await shop.move(id, 'cancelled')
    expect(await ledgerOf(shop)).toMatchObject([{ id: debt, status: 'withdrawn', settledOn: '2026-03-09' }])
    await shop.move(id, 'taken')
    expect(await linesOf(shop)).toEqual(['1001 withdrawn card 2026-03-12'])
    await shop.move(id, 'delivered', '2026-03-08')
    expect(await ledgerOf(shop)).toMatchObject([
      { id: debt, status: 'owed', settledOn: null, owedSince: '2026-03-08', dueOn: '2026-03-11' },
    ])
  })

  it('keeps its thank-you once that was sent or waived, whatever becomes of the order', async () => {
    const shop = await aThanksShop()
    const [one, two] = [await shop.deliver(), await shop.deliver()]
    const [a, b] = await ledgerOf(shop)
    await shop.ask('thanks', 'send', { ids: [a?.id ?? ''] })
    await shop.ask('thanks', 'waive', { ids: [b?.id ?? ''], reason: 'Thanked at the counter' })
    for (const id of [one, two]) await shop.move(id, 'cancelled')
    expect((await ledgerOf(shop)).map(({ status }) => status)).toEqual(['sent', 'waived'])
  })

  it('undone, redone and after a restart is owed as it was', async () => {
    const shop = await aThanksShop()
    await shop.deliver()
    const before = await ledgerOf(shop)
    await shop.undo()
    expect(await ledgerOf(shop)).toEqual([])
    await shop.ask('journal', 'redo')
    await shop.restart()
    expect(await ledgerOf(shop)).toEqual(before)
  })

  it('before the start day is history, and owes nothing', async () => {
    const shop = await aThanksShop()
    const id = await shop.take({ orderedOn: '2026-02-20' })
    await shop.move(id, 'delivered', '2026-02-27')
    expect(await ledgerOf(shop)).toEqual([])
    await shop.move(id, 'delivered', '2026-03-02')
    expect(await linesOf(shop)).toEqual(['1001 owed card 2026-03-05'])
    await shop.move(id, 'delivered', '2026-02-27')
    expect(await linesOf(shop)).toEqual(['1001 withdrawn card 2026-03-05'])
  })

  it('is thanked for by the strongest rule that fits; what is owed follows its total, its customer and its day', async () => {
    const shop = await aThanksShop()
    await shop.deliver()
    const id = await shop.deliver(5000)
    expect((await linesOf(shop)).at(-1)).toBe('1002 owed email 2026-03-16')
    const edited = async (own: object) =>
      shop.ask('orders', 'edit', { id, order: { ...(await draftOf(shop, id)), ...own } })
    await edited({ lines: [aLine({ price: 10_000 })] })
    expect(await linesOf(shop)).toContain('1002 owed call 2026-03-11')
    await edited({ lines: [aLine({ price: 1000 })] })
    expect((await ledgerOf(shop)).at(-1)).toMatchObject({ rule: 'Small order', accessory: 'a small accessory' })
    const ben = await shop.ask('customers', 'add', aCustomer({ name: 'Ben Okafor' }))
    await edited({ customerId: ben.id })
    expect((await ledgerOf(shop)).at(-1)).toMatchObject({ rule: 'First order', customerName: 'Ben Okafor' })
  })

  it('is the first while no other was delivered before it', async () => {
    const shop = await aThanksShop()
    const later = await shop.deliver()
    const earlier = await shop.take({ method: 'pick up' })
    await shop.move(earlier, 'delivered', '2026-03-05')
    expect(await linesOf(shop)).toEqual(['1002 owed card 2026-03-08', '1001 owed email 2026-03-16'])
    await shop.move(earlier, 'cancelled')
    expect(await linesOf(shop)).toEqual(['1002 withdrawn card 2026-03-08', '1001 owed card 2026-03-12'])
    await shop.move(earlier, 'taken')
    await shop.move(earlier, 'delivered', '2026-03-05')
    await shop.ask('orders', 'remove', { ids: [earlier] })
    expect(await linesOf(shop)).toEqual(['1001 owed card 2026-03-12'])
    expect((await first(shop)).orderId).toBe(later)
  })

  it('that is removed takes what is owed with it, and leaves that it was thanked for', async () => {
    const shop = await aThanksShop()
    const ids = [await shop.deliver(), await shop.deliver(), await shop.deliver()]
    const [a, b] = await ledgerOf(shop)
    await shop.ask('thanks', 'send', { ids: [a?.id ?? ''] })
    await shop.ask('thanks', 'waive', { ids: [b?.id ?? ''], reason: 'Thanked at the counter' })
    const before = await ledgerOf(shop)
    await shop.ask('orders', 'remove', { ids })
    expect(await linesOf(shop)).toEqual(['order 1001 sent card 2026-03-12', 'order 1002 waived email 2026-03-16'])
    await shop.undo()
    expect(await ledgerOf(shop)).toEqual(before)
  })
})

describe('Customers', () => {
  it('who died are not thanked; found to live, they are owed again', async () => {
    const shop = await aThanksShop()
    await shop.deliver()
    const byHand = { customerId: shop.customerId, title: 'sending us Ben', accessory: '', dueOn: '2026-03-10' } as const
    await shop.ask('thanks', 'owe', { ...byHand, channel: 'call' })
    await edit(shop, { status: 'deceased' })
    expect((await ledgerOf(shop)).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
    await shop.deliver()
    expect(await ledgerOf(shop, {})).toEqual([])
    await expect(shop.ask('thanks', 'owe', { ...byHand, channel: 'call' })).rejects.toMatchObject({
      details: { field: 'customerId' },
    })
    await edit(shop, { status: 'active' })
    expect(await linesOf(shop, {})).toEqual([
      'sending us Ben owed call 2026-03-10',
      '1001 owed card 2026-03-12',
      '1002 owed email 2026-03-16',
    ])
  })

  it('who asked not to be contacted are owed thanks, with a word of it', async () => {
    const shop = await aThanksShop()
    await edit(shop, { stopContact: true })
    await shop.deliver()
    expect(await first(shop)).toMatchObject({ status: 'owed', stopContact: true })
  })

  it('whom a thank-you by hand names can’t be removed', async () => {
    const shop = await aThanksShop()
    const { customerId } = shop
    const owed = { customerId, title: 'the flowers', channel: 'card', accessory: '', dueOn: '2026-03-10' } as const
    await shop.ask('thanks', 'owe', owed)
    await expect(shop.ask('customers', 'remove', { ids: [customerId] })).rejects.toMatchObject({
      message: expect.stringContaining('Ana Petrović has a thank-you'),
    })
  })
})

describe('The start day', () => {
  it('moved ahead makes open debts history; moved back, orders are owed thanks', async () => {
    const shop = await aThanksShop()
    await shop.deliver()
    const { shop: here } = await shop.ask('shop', 'now')
    if (!here) throw new Error('There is no shop')
    await shop.ask('shop', 'edit', { ...here, startDay: '2026-03-10' })
    expect(await linesOf(shop)).toEqual(['1001 withdrawn card 2026-03-12'])
    await shop.ask('shop', 'edit', { ...here, startDay: '2026-03-09' })
    expect(await linesOf(shop)).toEqual(['1001 owed card 2026-03-12'])
    await shop.undo()
    expect(await linesOf(shop)).toEqual(['1001 withdrawn card 2026-03-12'])
  })
})

describe('Thank-yous', () => {
  it('ten are sent as one step, with the way and the day; undo owes them again', async () => {
    const shop = await aThanksShop()
    for (let count = 0; count < 10; count += 1) await shop.deliver()
    const ids = (await ledgerOf(shop)).map(({ id }) => id)
    const how = { channel: 'card', on: '2026-03-09', note: 'With a pressed flower' } as const
    expect(await shop.ask('thanks', 'send', { ids, ...how })).toEqual({ sent: 10 })
    const sent = await ledgerOf(shop, { status: 'sent' })
    expect(sent).toHaveLength(10)
    expect(sent[9]).toMatchObject({ channel: 'card', settledOn: '2026-03-09', note: 'With a pressed flower' })
    expect(await shop.ask('thanks', 'send', { ids })).toEqual({ sent: 0 })
    expect((await shop.ask('journal', 'offers')).undo?.summary).toEqual({
      key: 'Thank {{count}} customers',
      values: { count: 10 },
    })
    await shop.undo()
    expect(await shop.ask('thanks', 'counts')).toEqual({ owed: 10, due: 0, late: 0 })
  })

  it('are not sent on a day to come, and all or none of those that are named', async () => {
    const shop = await aThanksShop()
    await shop.deliver()
    const { id } = await first(shop)
    await expect(shop.ask('thanks', 'send', { ids: [id], on: '2026-03-10' })).rejects.toMatchObject({
      code: 'thanks.ahead',
    })
    const none = '00000000-0000-7000-8000-000000000099'
    await expect(shop.ask('thanks', 'send', { ids: [id, none] })).rejects.toMatchObject({ code: 'row.gone' })
    expect((await first(shop)).status).toBe('owed')
  })

  it('are waived with a reason only', async () => {
    const shop = await aThanksShop()
    await shop.deliver()
    const { id } = await first(shop)
    await expect(shop.ask('thanks', 'waive', { ids: [id], reason: ' ' })).rejects.toMatchObject({
      details: { field: 'reason' },
    })
    await shop.ask('thanks', 'waive', { ids: [id], reason: 'Thanked at the counter' })
    expect(await first(shop)).toMatchObject({ status: 'waived', note: 'Thanked at the counter' })
  })

  it('sent or waived by mistake are owed again by the rules, or withdrawn where nothing is to be thanked for', async () => {
    const shop = await aThanksShop()
    const [kept, gone] = [await shop.deliver(), await shop.deliver()]
    const ids = (await ledgerOf(shop)).map(({ id }) => id)
    await shop.ask('thanks', 'send', { ids, channel: 'gift', note: 'A bunch of tulips' })
    await shop.move(gone, 'cancelled')
    expect(await shop.ask('thanks', 'reopen', { ids })).toEqual({ reopened: 2 })
    expect(await ledgerOf(shop)).toMatchObject([
      { orderId: kept, status: 'owed', channel: 'card', note: '', settledOn: null },
      { orderId: gone, status: 'withdrawn' },
    ])
  })

  it('by hand are owed since today, and found by customer, number, way and status', async () => {
    const shop = await aThanksShop()
    await shop.deliver()
    const ben = await shop.ask('customers', 'add', aCustomer({ name: 'Ben Okafor' }))
    const owed = { customerId: ben.id, title: 'the flowers', channel: 'call', accessory: 'wax', dueOn: '2026-03-08' }
    await shop.run('thanks.owe', owed)
    expect(await ledgerOf(shop, { customerId: ben.id })).toMatchObject([
      { cause: 'other', orderNumber: null, rule: null, owedSince: '2026-03-09', accessory: 'wax' },
    ])
    const the = ['the flowers owed call 2026-03-08']
    for (const filter of [{ text: 'okaf' }, { channel: 'call' }, { status: 'late' }]) {
      expect(await linesOf(shop, filter)).toEqual(the)
    }
    expect(await linesOf(shop, { text: '1001' })).toEqual(['1001 owed card 2026-03-12'])
    expect(await linesOf(shop, { status: 'sent' })).toEqual([])
    expect(await shop.ask('thanks', 'counts')).toEqual({ owed: 2, due: 1, late: 1 })
  })

  it('stand in the customer’s timeline once they are sent', async () => {
    const shop = await aThanksShop()
    await shop.deliver()
    const entries = async () =>
      (await shop.ask('customers', 'timeline', { id: shop.customerId, kind: 'thanks', from: 0, size: 9 })).entries
    expect(await entries()).toEqual([])
    await shop.ask('thanks', 'send', { ids: [(await first(shop)).id], note: 'With a pressed flower' })
    expect(await entries()).toMatchObject([
      { on: '2026-03-09', detail: 'card', title: 'order 1001', text: 'With a pressed flower' },
    ])
  })

  it('go out as CSV, with the words of the page', async () => {
    const shop = await aThanksShop()
    await shop.deliver()
    const asked = { filter: {}, sort: { by: 'due', direction: 'ascending' } } as const
    const { heading, keys } = await shop.ask('thanks', 'exportList', asked)
    const [row] = await shop.ask('thanks', 'exportRows', { keys })
    expect(Object.fromEntries(heading.map((title, at) => [title, row?.[at]]))).toMatchObject({
      Customer: 'Ana Petrović',
      For: 'order 1001',
      Rule: 'First order',
      How: 'card',
      Due: '2026-03-12',
      Status: 'owed',
    })
  })

  it('are as fast as their half, by the month of sending', async () => {
    const shop = await aThanksShop()
    for (const days of [1, 2, 9]) {
      await shop.deliver()
      const owed = await ledgerOf(shop, {})
      shop.setNow(`2026-03-${String(9 + days).padStart(2, '0')}T09:00:00.000Z`)
      await shop.ask('thanks', 'send', { ids: owed.map(({ id }) => id) })
      shop.setNow('2026-03-09T09:00:00.000Z')
    }
    shop.setNow('2026-04-01T09:00:00.000Z')
    expect(await shop.ask('thanks', 'fast', { months: 2 })).toEqual({
      sent: 3,
      inTime: 2,
      halfWithin: 2,
      months: [
        { month: '2026-03', sent: 3, inTime: 2, halfWithin: 2 },
        { month: '2026-04', sent: 0, inTime: 0, halfWithin: null },
      ],
    })
  })

  it('are read by an index', async () => {
    const shop = await aThanksShop()
    await shop.deliver()
    const sort = { by: 'due', direction: 'ascending' } as const
    const plans = await plansOf(shop, async (ctx) => {
      await listThanks(ctx, { filter: {}, sort, from: 0, size: 100 })
      await listThanks(ctx, { filter: { customerId: shop.customerId }, sort, from: 0, size: 100 })
    })
    expect(plans.filter((step) => /SCAN (?!json_each)/.test(step))).toEqual([])
    expect(plans).toContainEqual(expect.stringContaining('thanks_due'))
  })
})

describe('The rules', () => {
  const draftsOf = async (shop: ThanksShop) => shop.ask('thanks', 'rules')

  it('begin kind, the strongest first', async () => {
    const shop = await aThanksShop()
    const shown = (await draftsOf(shop)).map(({ name, channel, days, threshold }) => [name, channel, days, threshold])
    expect(shown).toEqual([
      ['First order', 'card', 3, null],
      ['Big order', 'call', 2, 10_000],
      ['Small order', 'card', 7, 1000],
      ['Every order', 'email', 7, null],
    ])
    await shop.deliver()
    expect((await draftsOf(shop)).map(({ name }) => name)).toEqual(shown.map(([name]) => name))
  })

  it('are changed, put in another order, switched off, added and removed in one step; what is owed follows', async () => {
    const shop = await aThanksShop()
    await shop.deliver(20_000)
    const before = await draftsOf(shop)
    const [firstOrder, big, small, every] = before
    if (!firstOrder || !big || !small || !every) throw new Error('A rule is missing')
    const rules = [{ ...big, channel: 'gift' as const, days: 1 }, { ...firstOrder, active: false }, every]
    await shop.ask('thanks', 'setRules', { rules })
    expect(await draftsOf(shop)).toMatchObject([{ name: 'Big order' }, { active: false }, { name: 'Every order' }])
    expect(await linesOf(shop)).toEqual(['1001 owed gift 2026-03-10'])
    const own = { ...every, id: undefined, name: 'With love', channel: 'letter' as const, days: 0 }
    await shop.ask('thanks', 'setRules', { rules: [own, every] })
    expect(await linesOf(shop)).toEqual(['1001 owed letter 2026-03-09'])
    await shop.undo()
    await shop.undo()
    expect(await draftsOf(shop)).toEqual(before)
    expect(await linesOf(shop)).toEqual(['1001 owed card 2026-03-12'])
  })

  it('leave their name with what was sent by them', async () => {
    const shop = await aThanksShop()
    await shop.deliver()
    await shop.ask('thanks', 'send', { ids: [(await first(shop)).id] })
    const [, ...others] = await draftsOf(shop)
    await shop.ask('thanks', 'setRules', { rules: others })
    expect(await first(shop)).toMatchObject({ status: 'sent', rule: 'First order', orderNumber: '1001' })
    await shop.undo()
    expect((await draftsOf(shop)).map(({ name }) => name)).toContain('First order')
  })

  it('stay where the step that needed them first is undone, while another’s debt names them', async () => {
    const shop = await aThanksShop()
    const mara = (await shop.ask('staff', 'current'))?.id ?? ''
    const jo = await shop.ask('staff', 'add', { initials: 'JO', name: '' })
    await shop.deliver()
    await shop.ask('staff', 'switch', { id: jo.id })
    const ben = await shop.ask('customers', 'add', aCustomer({ name: 'Ben Okafor' }))
    await shop.deliver(5000, ben.id)
    await shop.ask('staff', 'switch', { id: mara })
    await shop.undo()
    expect(await linesOf(shop)).toEqual(['1002 owed card 2026-03-12'])
  })

  it('must have one for every order, and an amount where they ask for one', async () => {
    const shop = await aThanksShop()
    const [firstOrder, big] = await draftsOf(shop)
    if (!firstOrder || !big) throw new Error('A rule is missing')
    await expect(shop.ask('thanks', 'setRules', { rules: [firstOrder] })).rejects.toMatchObject({
      details: { field: 'rules' },
      message: expect.stringContaining('nobody is left unthanked'),
    })
    await expect(shop.ask('thanks', 'setRules', { rules: [{ ...big, threshold: null }] })).rejects.toMatchObject({
      details: { field: 'rules.0.threshold' },
    })
  })
})

describe('Cards', () => {
  it('name whom they are for and what was ordered, in the order asked for', async () => {
    const shop = await aThanksShop()
    const cafe = await shop.ask('customers', 'add', aCustomer({ name: 'Café Linden', contactName: 'Nora Linden' }))
    const lines = [aLine({ product: 'Lavender set' }), aLine({ product: 'Gift box' })]
    const id = await shop.take({ customerId: cafe.id, lines })
    await shop.move(id, 'delivered')
    await shop.deliver()
    const ids = (await ledgerOf(shop)).map((thank) => thank.id).toReversed()
    const cards = await shop.ask('thanks', 'cards', { ids: [...ids, '00000000-0000-7000-8000-000000000099'] })
    expect(cards.map((card) => card.id)).toEqual(ids)
    expect(cards[1]).toMatchObject({
      name: 'Café Linden',
      contactName: 'Nora Linden',
      products: ['Lavender set', 'Gift box'],
      isOrder: true,
      occasion: 'first order',
    })
  })
})
