import { beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aTask } from '../support/factories'
import { openTestStore, type TestShop } from '../support/shop'

const place = { timeZone: 'Europe/London', country: 'GB', currency: 'GBP', paper: 'A4' } as const
const mine = {
  ...place,
  name: 'Rosie’s Flowers',
  workingDays: [2, 3, 4, 5, 6],
  initials: 'RW',
  staffName: 'Rosie Ward',
}

let shop: TestShop
let ask: TestShop['ask']
beforeEach(async () => {
  shop = await openTestStore()
  ask = shop.ask
  await ask('shop', 'beginWithSample', place)
})

const everyone = {
  filter: { status: 'all' },
  sort: { by: 'name', direction: 'ascending' },
  from: 0,
  size: 500,
} as const
const everything = {
  filter: { status: 'all' },
  sort: { by: 'due', direction: 'ascending' },
  from: 0,
  size: 500,
} as const
const customers = async () => (await ask('customers', 'list', everyone)).rows
const tasks = async () => (await ask('tasks', 'list', everything)).rows
const found = async (text: string) => (await ask('customers', 'find', { text, size: 10 })).map(({ name }) => name)
const initials = async () => (await ask('staff', 'list')).map((member) => [member.initials, member.active])

describe('The sample shop', () => {
  it('is a whole shop with MK at the counter, marked as the sample', async () => {
    expect(await ask('shop', 'now')).toMatchObject({
      sample: true,
      today: '2026-03-02',
      shop: { name: 'Wick & Wax, Harbour Street', workingDays: [1, 2, 3, 4, 5], startDay: '2026-03-02' },
    })
    expect(await ask('staff', 'current')).toMatchObject({ initials: 'MK' })
    expect(await initials()).toEqual([
      ['MK', true],
      ['JO', true],
      ['TS', true],
    ])
    expect(await ask('today', 'counts')).toEqual({ today: 14, tasks: expect.any(Number) })
  })

  it('opens in less than a second', async () => {
    const other = await openTestStore()
    const start = performance.now()
    await other.ask('shop', 'beginWithSample', place)
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('is the same shop each time', async () => {
    const other = await openTestStore()
    await other.ask('shop', 'beginWithSample', place)
    const withoutIds = ({ rows }: { rows: readonly object[] }) =>
      rows.map((row) => ({ ...row, id: '', customerId: '', assigneeId: '' }))
    expect(withoutIds(await other.ask('tasks', 'list', everything))).toEqual(
      withoutIds(await ask('tasks', 'list', everything)),
    )
    expect(withoutIds(await other.ask('customers', 'list', everyone))).toEqual(
      withoutIds(await ask('customers', 'list', everyone)),
    )
  })

  it('is found by search: by name, accent or none, by phone and tag', async () => {
    expect(await found('petrovic')).toEqual(['Ana Petrović'])
    expect(await found('0777')).toEqual(['Ana Petrović'])
    expect(await found('مكتبة')).toEqual(['مكتبة الميناء'])
    expect(await found('weddings')).toEqual(['Ellis & Moreau Events'])
  })

  it('begins only where no shop is', async () => {
    await expect(ask('shop', 'beginWithSample', place)).rejects.toMatchObject({ code: 'input.invalid' })
    await expect(ask('shop', 'begin', mine)).rejects.toMatchObject({ code: 'input.invalid' })
  })

  it('dates itself by the shop’s day, not the computer’s', async () => {
    const other = await openTestStore(undefined, '2026-03-02T23:30:00.000Z')
    await other.ask('shop', 'beginWithSample', { ...place, timeZone: 'Pacific/Auckland' })
    expect(await other.ask('shop', 'now')).toMatchObject({ today: '2026-03-03', shop: { startDay: '2026-03-03' } })
    expect(await other.ask('today', 'counts')).toMatchObject({ today: 14 })
  })

  it('can’t be undone itself: it is where the journal begins', async () => {
    expect((await ask('journal', 'offers')).undo).toBeNull()
  })
})

describe('Removing the sample', () => {
  it('takes out all of it in one step, and Undo brings all of it back, findable', async () => {
    const before = { customers: await customers(), tasks: await tasks(), staff: await initials() }
    const [ana] = await ask('customers', 'find', { text: 'Ana Petrović', size: 1 })
    const detail = await ask('customers', 'detail', { id: ana?.id ?? '' })
    await ask('shop', 'removeSample')
    expect(await customers()).toEqual([])
    expect(await tasks()).toEqual([])
    expect(await found('petrovic')).toEqual([])
    expect((await ask('shop', 'now')).sample).toBe(false)
    expect(await initials()).toEqual([['MK', true]])

    await shop.restart()
    await ask('journal', 'undo', {})
    expect({ customers: await customers(), tasks: await tasks(), staff: await initials() }).toEqual(before)
    expect(await ask('customers', 'detail', { id: ana?.id ?? '' })).toEqual(detail)
    expect(await found('petrovic')).toEqual(['Ana Petrović'])
    expect((await ask('shop', 'now')).sample).toBe(true)

    await ask('journal', 'redo')
    expect(await customers()).toEqual([])
  })

  it('keeps what people added on their own, and takes what hangs on the sample’s customers', async () => {
    const staff = await ask('staff', 'list')
    const jo = staff.find((member) => member.initials === 'JO')?.id ?? ''
    const [linden] = await ask('customers', 'find', { text: 'Café Linden', size: 1 })
    const own = await ask(
      'customers',
      'add',
      aCustomer({ name: 'My Own', relations: [{ kind: 'works at', otherId: linden?.id ?? '' }] }),
    )
    await ask('tasks', 'add', aTask({ title: 'Mine', customerId: own.id, assigneeId: jo }))
    await ask('tasks', 'add', aTask({ title: 'For nobody' }))
    await ask('tasks', 'add', aTask({ title: 'For a sample customer', customerId: linden?.id ?? null }))
    await ask('shop', 'removeSample')
    expect((await customers()).map(({ name }) => name)).toEqual(['My Own'])
    expect((await tasks()).map(({ title }) => title).sort()).toEqual(['For nobody', 'Mine'])
    expect((await ask('customers', 'detail', { id: own.id })).relations).toEqual([])
    // JO still has a task, TS has nothing.
    expect(await initials()).toEqual([
      ['MK', true],
      ['JO', true],
    ])
    await ask('journal', 'undo', {})
    expect((await ask('customers', 'detail', { id: own.id })).relations).toMatchObject([{ otherName: 'Café Linden' }])
    expect(await tasks()).toContainEqual(expect.objectContaining({ title: 'For a sample customer' }))
  })

  it('leaves those whom the journal names known to it, and never nobody at the counter', async () => {
    const staff = await ask('staff', 'list')
    const idOf = (wanted: string) => staff.find((member) => member.initials === wanted)?.id ?? ''
    await ask('staff', 'switch', { id: idOf('JO') })
    const { id } = await ask('tasks', 'add', aTask({ title: 'Done by JO' }))
    await ask('tasks', 'settle', { ids: [id], status: 'done' })
    await ask('staff', 'switch', { id: idOf('TS') })
    await ask('shop', 'removeSample')
    expect(await ask('staff', 'current')).toMatchObject({ initials: 'TS', active: true })
    expect(await initials()).toEqual([
      ['JO', false],
      ['TS', true],
    ])
    expect((await ask('journal', 'recent', { size: 3 })).map(({ who }) => who)).toEqual(['TS', 'JO', 'JO'])
  })

  it('takes the sheets that were printed of it alone', async () => {
    const choice = { on: '2026-03-02', paper: 'A4', grouping: 'time', assigneeId: null } as const
    await ask('sheets', 'remember', { sheet: await ask('sheets', 'compose', choice) })
    expect(await ask('sheets', 'recent')).toHaveLength(1)
    await ask('shop', 'removeSample')
    expect(await ask('sheets', 'recent')).toEqual([])
    await ask('journal', 'undo', {})
    expect(await ask('sheets', 'recent')).toHaveLength(1)
  })

  it('is refused where there is none', async () => {
    await ask('shop', 'removeSample')
    await expect(ask('shop', 'removeSample')).rejects.toMatchObject({ code: 'sample.none' })
  })
})

describe('Starting one’s own shop from the sample', () => {
  it('is one step: the sample goes, the shop and whoever stands at the counter get their own names; Undo brings all back', async () => {
    await ask('customers', 'add', aCustomer({ name: 'My Own' }))
    const count = (await customers()).length
    await ask('shop', 'startOwn', mine)
    const { initials: _initials, staffName: _name, ...details } = mine
    expect(await ask('shop', 'now')).toMatchObject({ sample: false, shop: { ...details, startDay: '2026-03-02' } })
    expect(await ask('staff', 'list')).toMatchObject([{ initials: 'RW', name: 'Rosie Ward' }])
    expect(await ask('staff', 'current')).toMatchObject({ initials: 'RW' })
    expect((await customers()).map(({ name }) => name)).toEqual(['My Own'])

    await ask('journal', 'undo', {})
    expect(await ask('shop', 'now')).toMatchObject({ sample: true, shop: { name: 'Wick & Wax, Harbour Street' } })
    expect(await ask('staff', 'current')).toMatchObject({ initials: 'MK' })
    expect(await customers()).toHaveLength(count)
  })

  it('lets someone take the initials of one of the sample’s staff', async () => {
    await ask('shop', 'startOwn', { ...mine, initials: 'jo' })
    expect(await initials()).toEqual([['JO', true]])
  })

  it('refuses initials that someone who stays has, at the field, and changes nothing', async () => {
    await ask('staff', 'add', { initials: 'RW', name: 'Ron' })
    await expect(ask('shop', 'startOwn', mine)).rejects.toMatchObject({ details: { field: 'initials' } })
    expect((await ask('shop', 'now')).sample).toBe(true)
    expect((await customers()).length).toBeGreaterThan(50)
  })

  it('is refused in a shop that is one’s own already', async () => {
    await ask('shop', 'startOwn', mine)
    await expect(ask('shop', 'startOwn', { ...mine, initials: 'AB' })).rejects.toMatchObject({ code: 'sample.none' })
  })
})
