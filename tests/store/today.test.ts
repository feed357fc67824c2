import { describe, expect, it } from 'vitest'
import { sheetCode } from '../../src/shared/domain/tickBack'
import type { InputOf } from '../../src/shared/ipc'
import type { sheets } from '../../src/shared/sheets'
import { aCustomer, aTask } from '../support/factories'
import { aShop, openTestStore, type TestShop } from '../support/shop'

type Choice = InputOf<typeof sheets.compose>

const monday = '2026-03-02'

async function plan({ ask }: TestShop, ...own: Parameters<typeof aTask>): Promise<string> {
  return (await ask('tasks', 'add', aTask(...own))).id
}

const shownOn = async ({ ask }: TestShop, on: string, assigneeId: string | null = null): Promise<string> =>
  (await ask('today', 'day', { on, assigneeId })).rows.map(({ title }) => title).join(' ')

const compose = ({ ask }: TestShop, own: Partial<Choice> = {}) =>
  ask('sheets', 'compose', { on: monday, paper: 'A4', grouping: 'time', assigneeId: null, ...own })

/** Prints a sheet and answers its code. */
async function printed(shop: TestShop, own: Partial<Choice> = {}): Promise<string> {
  return (await shop.ask('sheets', 'remember', { sheet: await compose(shop, own) })).code
}

describe('Today', () => {
  it('holds what is due, what is overdue and what was done today; not what is dropped, coming or without a day', async () => {
    const shop = await aShop()
    await plan(shop, { title: 'late', dueOn: '2026-02-20' })
    await plan(shop, { title: 'due' })
    await plan(shop, { title: 'coming', dueOn: '2026-03-03' })
    await plan(shop, { title: 'any', dueOn: null })
    const early = await plan(shop, { title: 'early', dueOn: '2026-03-06' })
    const dropped = await plan(shop, { title: 'dropped' })
    await shop.ask('tasks', 'settle', { ids: [early], status: 'done' })
    await shop.ask('tasks', 'settle', { ids: [dropped], status: 'dropped' })
    expect(await shownOn(shop, monday)).toBe('late due early')
  })

  it('shows another day with what is due then, and carries nothing overdue to it', async () => {
    const shop = await aShop()
    await plan(shop, { title: 'late', dueOn: '2026-02-27' })
    await plan(shop, { title: 'tuesday', dueOn: '2026-03-03' })
    expect(await shownOn(shop, '2026-03-03')).toBe('tuesday')
    expect(await shownOn(shop, '2026-02-27')).toBe('late')
  })

  it('rolls over at midnight: what was done yesterday is gone, what was left is late', async () => {
    const shop = await aShop('2026-03-02T23:59:00.000Z')
    const done = await plan(shop, { title: 'done' })
    await plan(shop, { title: 'left' })
    await shop.ask('tasks', 'settle', { ids: [done], status: 'done' })
    shop.setNow('2026-03-03T00:00:01.000Z')
    const { today } = await shop.ask('shop', 'now')
    expect(today).toBe('2026-03-03')
    expect(await shownOn(shop, today)).toBe('left')
  })

  it('counts seven days from today, each with what is open on it, today with what is late', async () => {
    const shop = await aShop()
    for (const dueOn of ['2026-02-20', monday, monday, '2026-03-04', '2026-03-09']) await plan(shop, { dueOn })
    const { week } = await shop.ask('today', 'day', { on: '2026-03-05', assigneeId: null })
    expect(week.map(({ on }) => on.slice(8)).join(' ')).toBe('02 03 04 05 06 07 08')
    expect(week.map(({ open }) => open)).toEqual([3, 0, 1, 0, 0, 0, 0])
    expect(week.filter(({ working }) => !working).map(({ on }) => on)).toEqual(['2026-03-07', '2026-03-08'])
    const next = await shop.ask('today', 'day', { on: '2026-03-09', assigneeId: null })
    expect(next.week.map(({ open }) => open)).toEqual([1, 0, 0, 0, 0, 0, 0])
    expect(await shop.ask('today', 'counts')).toEqual({ today: 3, tasks: 5, thanks: 0 })
  })

  it('refuses a day at the end of time by its field', async () => {
    const { ask } = await aShop()
    await expect(ask('today', 'day', { on: '2199-12-31', assigneeId: null })).rejects.toMatchObject({
      details: { fields: { on: 'Choose a day between 1901 and 2198.' } },
    })
    expect((await ask('today', 'day', { on: '2198-12-31', assigneeId: null })).week).toHaveLength(7)
    expect((await ask('today', 'day', { on: '1901-01-01', assigneeId: null })).week).toHaveLength(7)
  })

  it('is one person’s where asked, in the list, the week and what comes', async () => {
    const shop = await aShop()
    const jo = await shop.ask('staff', 'add', { initials: 'JO', name: '' })
    await plan(shop, { title: 'his', assigneeId: jo.id })
    await plan(shop, { title: 'everyone’s' })
    await plan(shop, { title: 'tasting', kind: 'meeting', dueOn: '2026-03-05', dueTime: '11:00', assigneeId: jo.id })
    await plan(shop, { title: 'order wick', dueOn: '2026-03-05', assigneeId: jo.id })
    await plan(shop, { title: 'delivery', kind: 'deliver', dueOn: '2026-03-04' })
    const his = await shop.ask('today', 'day', { on: monday, assigneeId: jo.id })
    expect(his.rows.map(({ title }) => title)).toEqual(['his'])
    expect(his.week.map(({ open }) => open)).toEqual([1, 0, 0, 2, 0, 0, 0])
    expect(his.coming.map(({ title }) => title)).toEqual(['tasting'])
    const all = await shop.ask('today', 'day', { on: monday, assigneeId: null })
    expect(all.coming.map(({ title }) => title)).toEqual(['delivery', 'tasting'])
  })
})

describe('The shop’s day', () => {
  const begun = async (timeZone: string, now: string) => {
    const shop = await openTestStore(undefined, now)
    await shop.ask('shop', 'begin', {
      name: 'Wick & Wax',
      timeZone,
      country: 'US',
      currency: 'USD',
      workingDays: [1, 2, 3, 4, 5],
      paper: 'Letter',
      initials: 'MK',
      staffName: '',
    })
    return shop
  }

  it.each([
    ['America/New_York', '2026-03-02T04:59:30.000Z', '2026-03-01'],
    ['America/New_York', '2026-03-02T05:00:30.000Z', '2026-03-02'],
    ['Pacific/Auckland', '2026-03-02T10:59:30.000Z', '2026-03-02'],
    ['Pacific/Auckland', '2026-03-02T11:00:30.000Z', '2026-03-03'],
  ])('in %s at %s is %s: what is due, done and late follows it', async (timeZone, now, today) => {
    const shop = await begun(timeZone, now)
    expect(await shop.ask('shop', 'now')).toMatchObject({ today })
    const due = await plan(shop, { title: 'due', dueOn: today, dueTime: '23:30' })
    await plan(shop, { title: 'after', dueOn: '2026-03-04' })
    await plan(shop, { title: 'before', dueOn: '2026-02-28' })
    expect(await shownOn(shop, today)).toBe('before due')
    expect(await shop.ask('tasks', 'detail', { id: due })).toMatchObject({ dueOn: today, dueTime: '23:30' })
    await shop.ask('tasks', 'settle', { ids: [due], status: 'done' })
    expect(await shop.ask('tasks', 'detail', { id: due })).toMatchObject({ settledOn: today })
    const late = await shop.ask('tasks', 'list', {
      filter: { status: 'late' },
      sort: { by: 'due', direction: 'ascending' },
      from: 0,
      size: 10,
    })
    expect(late.rows.map(({ title }) => title)).toEqual(['before'])
  })
})

describe('The day sheet', () => {
  it('numbers its lines through all groups, with customer, phone, time and since when it is late', async () => {
    const shop = await aShop()
    const ana = await shop.ask(
      'customers',
      'add',
      aCustomer({ ways: [{ kind: 'phone', label: '', value: '020 7946 0777' }] }),
    )
    await plan(shop, { title: 'Order wick thread', note: 'the thin one\nfrom the market' })
    await plan(shop, {
      title: 'Tasting',
      kind: 'meeting',
      dueTime: '09:30',
      minutes: 45,
      place: 'in the shop',
      customerId: ana.id,
    })
    await plan(shop, { title: 'Parcel', kind: 'send', dueTime: '15:00' })
    await plan(shop, { title: 'Call back', kind: 'call', dueOn: '2026-02-27' })
    const { groups, lateCount, shopName, assignee } = await compose(shop)
    expect({ lateCount, shopName, assignee }).toEqual({ lateCount: 1, shopName: 'Wick & Wax', assignee: '' })
    const lines = groups.flatMap(({ lines }) => lines)
    expect(lines.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Parcel',
      '2 Tasting, 45 min, in the shop',
      '3 Call back',
      '4 Order wick thread',
    ])
    expect(lines[0]).toMatchObject({ time: 'by 15:00' })
    expect(lines[1]).toMatchObject({ time: '9:30', customer: 'Ana Petrović', phone: '020 7946 0777' })
    expect(lines[2]).toMatchObject({ late: 'since Fri 27 Feb' })
    expect(lines[3]).toMatchObject({ note: 'the thin one' })
  })

  it('starts at 1 for each assignee, and takes only what is open', async () => {
    const shop = await aShop()
    const jo = await shop.ask('staff', 'add', { initials: 'JO', name: '' })
    const mara = (await shop.ask('staff', 'list')).find(({ initials }) => initials === 'MK')
    const done = await plan(shop, { title: 'done', assigneeId: jo.id })
    await shop.ask('tasks', 'settle', { ids: [done], status: 'done' })
    for (const title of ['a', 'b', 'c']) await plan(shop, { title, assigneeId: jo.id })
    for (const title of ['x', 'y']) await plan(shop, { title, assigneeId: mara?.id ?? '' })
    const numbered = async (assigneeId: string) =>
      (await compose(shop, { assigneeId })).groups
        .flatMap(({ lines }) => lines)
        .map(({ number, title }) => `${number}${title}`)
        .join(' ')
    expect(await numbered(jo.id)).toBe('1a 2b 3c')
    expect(await numbered(mara?.id ?? '')).toBe('1x 2y')
    expect(await compose(shop, { assigneeId: jo.id })).toMatchObject({ assignee: 'JO' })
  })

  it('keeps its numbers when a task is added after printing', async () => {
    const shop = await aShop()
    for (const title of ['b', 'd']) await plan(shop, { title })
    const code = await printed(shop)
    await plan(shop, { title: 'a', priority: 'high' })
    const { effects, lines } = await shop.ask('sheets', 'look', { code, numbers: '1-2' })
    expect(lines).toBe(2)
    expect(effects.map(({ number, title }) => `${number}${title}`)).toEqual(['1b', '2d'])
    expect((await compose(shop)).groups.flatMap(({ lines }) => lines)[0]).toMatchObject({ title: 'a', number: 1 })
  })

  it('is remembered once under its code', async () => {
    const shop = await aShop()
    await plan(shop)
    const sheet = await compose(shop)
    await shop.ask('sheets', 'remember', { sheet })
    await expect(shop.ask('sheets', 'remember', { sheet })).rejects.toMatchObject({ code: 'sheet.taken' })
    expect((await shop.ask('journal', 'offers')).undo?.summary.key).not.toMatch(/Print/)
    expect(await shop.ask('sheets', 'recent')).toEqual([
      { code: sheet.code, on: monday, printedAt: expect.any(String), assignee: null, lines: 1, open: 1 },
    ])
  })
})

describe('Ticking back', () => {
  const nine = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']

  async function aSheet() {
    const shop = await aShop()
    for (const title of nine) await plan(shop, { title })
    return { shop, code: await printed(shop) }
  }
  const open = async (shop: TestShop) =>
    (await shop.ask('today', 'day', { on: monday, assigneeId: null })).rows
      .filter(({ status }) => status === 'open')
      .map(({ title }) => title)
      .join('')

  it('“3, 7-9” closes four, and undo brings four back', async () => {
    const { shop, code } = await aSheet()
    const looked = await shop.ask('sheets', 'look', { code: `sheet ${code.toLowerCase()}`, numbers: '3, 7-9' })
    expect(looked).toMatchObject({ code, on: monday, lines: 9, assignee: null })
    expect(looked.effects.map(({ title, effect }) => `${title} ${effect}`)).toEqual([
      'c done',
      'g done',
      'h done',
      'i done',
    ])
    expect(await open(shop)).toBe('abcdefghi')
    expect(await shop.ask('sheets', 'tickBack', { code, numbers: '3, 7-9' })).toEqual({ done: 4 })
    expect(await open(shop)).toBe('abdef')
    expect((await shop.ask('sheets', 'recent'))[0]).toMatchObject({ lines: 9, open: 5 })
    await shop.ask('journal', 'undo', {})
    expect(await open(shop)).toBe('abcdefghi')
  })

  it('survives a restart, and counts on the day it is entered', async () => {
    const { shop, code } = await aSheet()
    await shop.restart()
    shop.setNow('2026-03-03T08:00:00.000Z')
    await shop.ask('sheets', 'tickBack', { code, numbers: '1' })
    const { rows } = await shop.ask('today', 'day', { on: '2026-03-03', assigneeId: null })
    expect(rows.find(({ title }) => title === 'a')).toMatchObject({ status: 'done', settledOn: '2026-03-03' })
  })

  it('says what is settled already or gone, and leaves it', async () => {
    const { shop, code } = await aSheet()
    const { rows } = await shop.ask('today', 'day', { on: monday, assigneeId: null })
    const idOf = (title: string) => rows.find((row) => row.title === title)?.id ?? ''
    await shop.ask('tasks', 'settle', { ids: [idOf('a')], status: 'dropped' })
    await shop.ask('tasks', 'remove', { ids: [idOf('b')] })
    const { effects } = await shop.ask('sheets', 'look', { code, numbers: '1-3' })
    expect(effects.map(({ effect }) => effect)).toEqual(['settled', 'gone', 'done'])
    expect(await shop.ask('sheets', 'tickBack', { code, numbers: '1-3' })).toEqual({ done: 1 })
    expect(await shop.ask('tasks', 'detail', { id: idOf('a') })).toMatchObject({ status: 'dropped' })
  })

  it('finds the sheet by its code alone, before any number', async () => {
    const { shop, code } = await aSheet()
    expect(await shop.ask('sheets', 'look', { code, numbers: '' })).toMatchObject({ code, lines: 9, effects: [] })
  })

  it.each([
    ['no code', { code: '', numbers: '1' }, 'code', 'not a sheet’s code'],
    ['what is no code', { code: 'HELLO', numbers: '1' }, 'code', 'not a sheet’s code'],
    ['a code of no sheet', { code: sheetCode(() => 0, 4), numbers: '1' }, 'code', 'No sheet'],
  ])('refuses %s at its field', async (_, input, field, words) => {
    const { shop } = await aSheet()
    const refusal = { code: 'input.invalid', details: { field }, message: expect.stringContaining(words) }
    await expect(shop.ask('sheets', 'look', input)).rejects.toMatchObject(refusal)
    await expect(shop.ask('sheets', 'tickBack', input)).rejects.toMatchObject(refusal)
  })

  it.each([
    ['no number', '', 'Enter the numbers'],
    ['a number beyond the sheet', '3, 12', 'There is no line 12: this sheet has lines 1 to 9.'],
    ['a word', 'three', '“three” is not a number'],
    ['a range that runs backwards', '9-7', 'enter 7-9'],
  ])('refuses %s, and closes nothing', async (_, numbers, words) => {
    const { shop, code } = await aSheet()
    await expect(shop.ask('sheets', 'tickBack', { code, numbers })).rejects.toMatchObject({
      details: { field: 'numbers' },
      message: expect.stringContaining(words),
    })
    expect(await open(shop)).toBe('abcdefghi')
  })
})
