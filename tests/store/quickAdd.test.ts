import { beforeEach, describe, expect, it } from 'vitest'
import type { Recurrence } from '../../src/shared/domain/recurrence'
import { aCustomer, aTask } from '../support/factories'
import { aShop, type TestShop } from '../support/shop'

let shop: TestShop
beforeEach(async () => {
  shop = await aShop()
  for (const name of ['Ana Petrović', 'Ben Okafor', 'Ben Young', 'Café Linden']) {
    await shop.ask('customers', 'add', aCustomer({ name }))
  }
})
const understood = async (text: string) => {
  const { customers, assignee, ...task } = await shop.ask('quickAdd', 'understand', { text })
  return { ...task, who: customers.map(({ name }) => name), by: assignee?.initials ?? null }
}
const again = (rule: Recurrence, until: string | null = null) => ({ rule, ifClosed: 'stay', until })
const nothing = {
  kind: 'to-do',
  dueOn: null,
  dueTime: null,
  minutes: null,
  priority: 'normal',
  repeats: null,
  unclear: [],
  impossible: [],
  areMore: false,
  who: [],
  by: null,
}

describe('A line of plain words, on Monday 2 March 2026 at 9:00', () => {
  it.each([
    [
      'call Ana tomorrow 3pm',
      { title: 'call Ana', kind: 'call', dueOn: '2026-03-03', dueTime: '15:00', who: ['Ana Petrović'] },
    ],
    ['Order wick thread', { title: 'Order wick thread' }],
    [
      'meet Café Linden on friday at 10:30 for 45 min @mk',
      {
        title: 'meet Café Linden',
        kind: 'meeting',
        dueOn: '2026-03-06',
        dueTime: '10:30',
        minutes: 45,
        who: ['Café Linden'],
        by: 'MK',
      },
    ],
    [
      'send samples to Ben 14/3 !',
      {
        title: 'send samples to Ben',
        kind: 'send',
        dueOn: '2026-03-14',
        priority: 'high',
        who: ['Ben Okafor', 'Ben Young'],
      },
    ],
    ['gift for Ana by 6 March', { title: 'gift for Ana', dueOn: '2026-03-06', who: ['Ana Petrović'] }],
    [
      'call Ana tomorrow 3pm !!',
      {
        title: 'call Ana',
        kind: 'call',
        dueOn: '2026-03-03',
        dueTime: '15:00',
        priority: 'high',
        who: ['Ana Petrović'],
      },
    ],
    [
      'every monday water the plants',
      { title: 'water the plants', dueOn: '2026-03-02', repeats: again({ unit: 'weeks', every: 1, on: [1] }) },
    ],
    [
      'water the plants every tuesday at 8:30 until 30 june',
      {
        title: 'water the plants',
        dueOn: '2026-03-03',
        dueTime: '08:30',
        repeats: again({ unit: 'weeks', every: 1, on: [2] }, '2026-06-30'),
      },
    ],
    [
      'sweep every day from 5 march until 9 march',
      { title: 'sweep', dueOn: '2026-03-05', repeats: again({ unit: 'days', every: 1 }, '2026-03-09') },
    ],
    [
      'till every weekday',
      { title: 'till', dueOn: '2026-03-02', repeats: again({ unit: 'weeks', every: 1, on: [1, 2, 3, 4, 5] }) },
    ],
    [
      'clean every 2nd friday',
      { title: 'clean', dueOn: '2026-03-06', repeats: again({ unit: 'weeks', every: 2, on: [5] }) },
    ],
    [
      'till on the last friday of the month',
      { title: 'till', dueOn: '2026-03-27', repeats: again({ unit: 'months', every: 1, on: { nth: -1, weekday: 5 } }) },
    ],
    [
      'rent every 1st of the month',
      { title: 'rent', dueOn: '2026-04-01', repeats: again({ unit: 'months', every: 1, on: 1 }) },
    ],
    ['ask about lids, ring Ana’s mum', { title: 'ask about lids, ring Ana’s mum', who: ['Ana Petrović'] }],
    // Nobody is meant by small words, nor by words that stand where no name does.
    ['order the linden tea', { title: 'order the linden tea' }],
    [
      'send the linden tea to Café Linden',
      { title: 'send the linden tea to Café Linden', kind: 'send', who: ['Café Linden'] },
    ],
    // A shop's hours, unless it is said otherwise.
    ['fitting at 3', { title: 'fitting', dueOn: '2026-03-02', dueTime: '15:00' }],
    ['feed the oven at 03:30', { title: 'feed the oven', dueOn: '2026-03-03', dueTime: '03:30' }],
    ['fitting 3pm-4:30pm', { title: 'fitting', dueOn: '2026-03-02', dueTime: '15:00', minutes: 90 }],
    ['pay the rent on the 1st', { title: 'pay the rent', dueOn: '2026-04-01' }],
    ['count the jars by the 31st', { title: 'count the jars', dueOn: '2026-03-31' }],
    ['windows tuesday week', { title: 'windows', dueOn: '2026-03-10' }],
    // What is more than a day stays where it can be read.
    [
      'call Ana tomorrow evening',
      { title: 'call Ana tomorrow evening', kind: 'call', dueOn: '2026-03-03', who: ['Ana Petrović'] },
    ],
    ['craft fair 5-7 march', { title: 'craft fair 5-7 march', dueOn: '2026-03-05' }],
    // Words that only look like days.
    ['order sun cream', { title: 'order sun cream' }],
    ['send 100 march candles', { title: 'send 100 march candles', kind: 'send' }],
    ['melt the wax 20 min', { title: 'melt the wax', minutes: 20 }],
    ['tomorrow', { title: 'tomorrow', dueOn: '2026-03-03' }],
    ['   ', { title: '' }],
    [
      'stocktaking every month on the last working day',
      {
        title: 'stocktaking',
        dueOn: '2026-03-31',
        repeats: again({ unit: 'months', every: 1, on: 'last working day' }),
      },
    ],
    [
      'clean the pots every 2 weeks from 5 march',
      {
        title: 'clean the pots',
        dueOn: '2026-03-05',
        repeats: again({ unit: 'weeks', every: 2, on: [4] }),
      },
    ],
    [
      'descale 7 days after it is done',
      { title: 'descale', dueOn: '2026-03-02', repeats: again({ unit: 'after', days: 7 }) },
    ],
    ['tasting in 3 days 1h30', { title: 'tasting', kind: 'meeting', dueOn: '2026-03-05', minutes: 90 }],
  ])('“%s” is understood', async (text, means) => {
    expect(await understood(text)).toEqual({ ...nothing, ...means })
  })

  it.each([
    ['call Ana on the 32nd', ['32nd']],
    ['meeting at 25:00', ['25:00']],
    ['sweep @zz', ['@zz']],
    ['dust every blue moon', ['every blue']],
    ['call 31/31/2026', ['31/31/2026']],
    ['call friday or saturday', ['saturday']],
    ['sweep every single friday', ['every single', 'friday']],
    ['ring the bank last friday', ['last friday']],
    ['order for next month', ['next month']],
    ['fire drill a week after easter', ['a week after']],
  ])('“%s” says what was not understood, and leaves it in the title', async (text, unclear) => {
    const found = await understood(text)
    expect(found.unclear).toEqual(unclear)
    for (const words of unclear) expect(found.title).toContain(words)
  })

  it.each([
    ['call Ana on 30 February at 3pm', '30 February'],
    ['call Ana feb 30', '30 February'],
    ['call Ana 31/4', '31 April'],
    ['call Ana 2026-06-31', '31 June'],
    ['call Ana 29 February', '29 February 2027'],
    ['call Ana 29.2. or 29 February 2027', '29 February 2027'],
  ])('“%s” names a day that is none', async (text, impossible) => {
    expect(await understood(text)).toMatchObject({ impossible: [impossible] })
  })

  it('knows a leap day where there is one', async () => {
    expect(await understood('call Ana 29 February 2028')).toMatchObject({ impossible: [], dueOn: '2028-02-29' })
  })

  it('writes days as the shop’s country does', async () => {
    const { shop: here } = await shop.ask('shop', 'now')
    if (here) await shop.ask('shop', 'edit', { ...here, country: 'US' })
    expect(await understood('call Ana 4/12')).toMatchObject({ dueOn: '2026-04-12' })
    expect(await understood('call Ana 2/30')).toMatchObject({ impossible: ['30 February'] })
  })

  it('begins what comes again on the first day of its rule', async () => {
    shop.setNow('2026-03-03T09:00:00.000Z')
    const {
      customers: _customers,
      assignee: _assignee,
      areMore: _areMore,
      ...task
    } = await shop.ask('quickAdd', 'understand', { text: 'every monday water the plants' })
    expect(task.dueOn).toBe('2026-03-09')
    const { unclear: _unclear, impossible: _impossible, ...draft } = task
    const added = await shop.ask('tasks', 'add', aTask(draft))
    expect(added).toMatchObject({ dueOn: '2026-03-09', repeats: { rule: { unit: 'weeks', every: 1, on: [1] } } })
  })

  it('offers who is called so, never the dead, and says when more are', async () => {
    const dead = await shop.ask('customers', 'add', aCustomer({ name: 'Ben Ashe' }))
    const { id: _id, ...draft } = { ...aCustomer({ name: 'Ben Ashe' }), id: dead.id }
    await shop.ask('customers', 'edit', { id: dead.id, customer: { ...draft, status: 'deceased' } })
    expect(await understood('call Ben')).toMatchObject({ who: ['Ben Okafor', 'Ben Young'], areMore: false })
    expect(await understood('call Ben Young')).toMatchObject({ who: ['Ben Young'] })
    for (const name of ['Ben A', 'Ben B', 'Ben C', 'Ben D']) await shop.ask('customers', 'add', aCustomer({ name }))
    const many = await understood('call Ben')
    expect(many.who).toHaveLength(5)
    expect(many.areMore).toBe(true)
  })

  it('reads Arabic names and hostile words as words', async () => {
    await shop.ask('customers', 'add', aCustomer({ name: 'مريم الحداد' }))
    expect(await understood('call مريم tomorrow')).toMatchObject({ who: ['مريم الحداد'], dueOn: '2026-03-03' })
    for (const text of [`" OR 1=1; --`, '<img src=x onerror=alert(1)> friday', '(((((', '@@@@ !!!!', '\u0000 *"\'%_']) {
      const found = await understood(text)
      expect(found.title).not.toBe('')
    }
    await expect(shop.ask('quickAdd', 'understand', { text: 'x'.repeat(301) })).rejects.toThrow(/300 characters/)
  })

  it('means the shop’s own day on both sides of the date line', async () => {
    for (const [timeZone, now, tomorrow] of [
      ['America/Bogota', '2026-03-03T02:00:00.000Z', '2026-03-03'],
      ['Pacific/Tongatapu', '2026-03-02T20:00:00.000Z', '2026-03-04'],
    ] as const) {
      const { shop: here } = await shop.ask('shop', 'now')
      if (here) await shop.ask('shop', 'edit', { ...here, timeZone })
      shop.setNow(now)
      expect(await understood('ring tomorrow 8:00')).toMatchObject({ dueOn: tomorrow, dueTime: '08:00', kind: 'call' })
    }
  })
})
