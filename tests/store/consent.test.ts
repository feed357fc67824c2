import { describe, expect, it } from 'vitest'
import { aCustomer } from '../support/factories'
import { aFile, bringIn, check, find } from '../support/imports'
import { aShop, type TestShop } from '../support/shop'

const byName = { by: 'name', direction: 'ascending' } as const
const yes = { mailings: 'in', mailingsOn: '2025-05-05', mailingsBy: 'form' } as const
const no = { mailings: 'out', mailingsOn: null, mailingsBy: '' } as const
const notAsked = { mailings: '', mailingsOn: null, mailingsBy: '' } as const

const consentOf = async ({ ask }: TestShop, id: string) => {
  const { mailings, mailingsOn, mailingsBy } = await ask('customers', 'detail', { id })
  return { mailings, mailingsOn, mailingsBy }
}

describe('Whether we may write to a customer', () => {
  it('is kept with its day and way, and survives a restart', async () => {
    const shop = await aShop()
    const { id } = await shop.ask('customers', 'add', aCustomer(yes))
    await shop.restart()
    expect(await consentOf(shop, id)).toEqual(yes)
  })

  it('was said today where a yes has no day; a no needs none', async () => {
    const shop = await aShop()
    const add = async (own: Parameters<typeof aCustomer>[0]) =>
      consentOf(shop, (await shop.ask('customers', 'add', aCustomer(own))).id)
    expect(await add({ ...yes, mailingsOn: null })).toEqual({ ...yes, mailingsOn: '2026-03-02' })
    expect(await add(no)).toEqual(no)
    expect(await add({ ...notAsked, mailingsOn: '2025-05-05', mailingsBy: 'phone' })).toEqual(notAsked)
  })

  it('is refused at its field without a way, or on a day to come', async () => {
    const { ask } = await aShop()
    await expect(ask('customers', 'add', aCustomer({ ...yes, mailingsBy: '' }))).rejects.toMatchObject({
      details: { field: 'mailingsBy' },
    })
    const { id } = await ask('customers', 'add', aCustomer())
    await expect(
      ask('customers', 'edit', { id, customer: aCustomer({ ...no, mailingsOn: '2026-03-03' }) }),
    ).rejects.toMatchObject({ details: { field: 'mailingsOn' } })
  })

  it('is answered in one step, which says so and is undone', async () => {
    const shop = await aShop()
    const { id } = await shop.ask('customers', 'add', aCustomer(yes))
    await shop.ask('customers', 'consent', { customerId: id, mailings: 'out', by: 'phone' })
    expect(await consentOf(shop, id)).toEqual({ mailings: 'out', mailingsOn: '2026-03-02', mailingsBy: 'phone' })
    expect((await shop.ask('journal', 'offers')).undo?.summary).toEqual({
      key: 'Write down that {{name}} wants no mailings',
      values: { name: 'Ana Petrović' },
    })
    await shop.ask('journal', 'undo', {})
    expect(await consentOf(shop, id)).toEqual(yes)
    await shop.ask('customers', 'consent', { customerId: id, mailings: 'in', by: 'letter', on: '2026-02-27' })
    expect(await consentOf(shop, id)).toEqual({ mailings: 'in', mailingsOn: '2026-02-27', mailingsBy: 'letter' })
    await expect(shop.ask('customers', 'consent', { customerId: id, mailings: 'in', by: '' })).rejects.toMatchObject({
      details: { field: 'by' },
    })
    await expect(
      shop.ask('customers', 'consent', { customerId: id, mailings: 'out', by: '', on: '2026-03-03' }),
    ).rejects.toMatchObject({ details: { field: 'on' } })
  })

  it('narrows the list, and goes out with an export', async () => {
    const { ask } = await aShop()
    await ask('customers', 'add', aCustomer({ name: 'Ana', ...yes }))
    await ask('customers', 'add', aCustomer({ name: 'Ben', ...no }))
    await ask('customers', 'add', aCustomer({ name: 'Cleo' }))
    const names = async (mailings?: 'in' | 'out' | 'not asked') =>
      (await ask('customers', 'list', { filter: { mailings }, sort: byName, from: 0, size: 9 })).rows.map(
        ({ name }) => name,
      )
    expect(await names('in')).toEqual(['Ana'])
    expect(await names('out')).toEqual(['Ben'])
    expect(await names('not asked')).toEqual(['Cleo'])
    expect(await names()).toHaveLength(3)
    const { heading, keys } = await ask('customers', 'exportList', { filter: {}, sort: byName })
    const rows = await ask('customers', 'exportRows', { keys })
    const columns = ['Mailings', 'Mailings said on', 'Mailings said by'].map((title) => heading.indexOf(title))
    expect(rows.map((cells) => columns.map((at) => cells[at]))).toEqual([
      ['yes', '2025-05-05', 'form'],
      ['no', null, ''],
      ['', null, ''],
    ])
  })

  it('is asked for with an order: only of those who were never asked, want contact and live', async () => {
    const { ask } = await aShop()
    const missing = async (own: Parameters<typeof aCustomer>[0]) => {
      const { id } = await ask('customers', 'add', aCustomer(own))
      return (await ask('orders', 'fresh', { customerId: id })).missing
    }
    expect(await missing({})).toEqual(['phone', 'email', 'consent'])
    expect(await missing({ status: 'inactive' })).toContain('consent')
    for (const own of [yes, no, { stopContact: true }, { status: 'deceased' as const }]) {
      expect(await missing(own)).toEqual(['phone', 'email'])
    }
  })
})

describe('Answers to mailings in a file', () => {
  const header = 'Name,Email,Newsletter'

  it('are recognised in many words; a no that stands stays, and coming again changes nothing', async () => {
    const shop = await aShop()
    await shop.ask('customers', 'add', aCustomer({ name: 'Ana', ...no }))
    await shop.ask('customers', 'add', aCustomer({ name: 'Ben', ...yes }))
    await shop.ask('customers', 'add', aCustomer({ name: 'Cleo', ...yes }))
    const words = 'Ana,,yes\nBen,,Unsubscribed\nCleo,,\nDora,,opt-in\nEmil,,Nein\nFay,,\nGus,,maybe'
    const path = aFile(`${header}\n${words}\n`)
    const { counts, rows, recognised } = await bringIn(shop, path)
    expect(recognised.reading.mapping).toMatchObject({ mailings: 2 })
    expect(recognised.choices.map(({ key }) => key)).toEqual(['consentBy'])
    expect(counts).toEqual({ new: 3, updated: 1, unchanged: 2, rejected: 1 })
    expect((await rows('updated'))[0]?.words).toContain('Mailings: yes → no')
    expect((await rows('rejected'))[0]?.words).toContain('Mailings “maybe”')
    const said = async (name: string) => consentOf(shop, (await find(shop, name)).id)
    expect(await said('Ana')).toEqual(no)
    expect(await said('Ben')).toEqual(no)
    expect(await said('Cleo')).toEqual(yes)
    expect(await said('Dora')).toEqual({ mailings: 'in', mailingsOn: '2026-03-02', mailingsBy: 'form' })
    expect(await said('Emil')).toEqual(no)
    expect(await said('Fay')).toEqual(notAsked)
    shop.setNow('2026-03-09T09:00:00.000Z')
    expect((await check(shop, path)).counts).toEqual({ new: 0, updated: 0, unchanged: 6, rejected: 1 })
    await shop.ask('journal', 'undo', {})
    expect(await said('Ben')).toEqual(yes)
  })

  it('come with their day and way, or with the way that is chosen', async () => {
    const shop = await aShop()
    const lines = 'Ana,ja,05.05.2025,Telefon\nBen,ja,,\nCleo,ja,03.03.2026,'
    const path = aFile(`Name,Newsletter,Einwilligung am,Einwilligung durch\n${lines}\n`)
    const choices = { consentBy: 'letter' }
    const { counts, rows } = await bringIn(shop, path, 'customers', { choices })
    expect(counts).toMatchObject({ new: 2, rejected: 1 })
    expect((await rows('rejected'))[0]?.words).toContain('This day is still to come.')
    expect(await find(shop, 'Ana')).toMatchObject({ mailings: 'in', mailingsOn: '2025-05-05', mailingsBy: 'phone' })
    expect(await find(shop, 'Ben')).toMatchObject({ mailings: 'in', mailingsOn: '2026-03-02', mailingsBy: 'letter' })
    const again = await bringIn(shop, aFile('Name,Newsletter,Consent by\nBen,yes,form\n'))
    expect(again.counts).toMatchObject({ updated: 1 })
    expect(await find(shop, 'Ben')).toMatchObject({ mailingsOn: '2026-03-02', mailingsBy: 'form' })
  })

  it('are a no where a column of those who opted out says yes, whatever else the row says', async () => {
    const shop = await aShop()
    const path = aFile('Name,Email,Email Opt In,Email Opt Out\nAna,,yes,1\nBen,,yes,0\nCleo,,,x\nDora,,,no\n')
    const { recognised } = await bringIn(shop, path)
    expect(recognised.reading.mapping).toEqual({ name: 0, email: 1, mailings: 2, noMailings: 3 })
    const said = async (name: string) => (await find(shop, name)).mailings
    expect([await said('Ana'), await said('Ben'), await said('Cleo'), await said('Dora')]).toEqual([
      'out',
      'in',
      'out',
      '',
    ])
  })

  it('go out and come in again unchanged', async () => {
    const shop = await aShop()
    for (const [name, own] of [
      ['Ana', yes],
      ['Ben', no],
      ['Cleo', notAsked],
      ['Dora', { ...yes, mailingsBy: 'in person' as const }],
    ] as const) {
      await shop.ask('customers', 'add', aCustomer({ name, ...own }))
    }
    const { heading, keys } = await shop.ask('customers', 'exportList', { filter: {}, sort: byName })
    const rows = await shop.ask('customers', 'exportRows', { keys })
    const csv = [heading, ...rows].map((cells) => cells.map((cell) => `"${String(cell ?? '')}"`).join(',')).join('\n')
    const { counts } = await check(shop, aFile(csv))
    expect(counts).toEqual({ new: 0, updated: 0, unchanged: 4, rejected: 0 })
    const other = await aShop()
    await bringIn(other, aFile(csv))
    for (const name of ['Ana', 'Ben', 'Cleo', 'Dora']) {
      expect(await consentOf(other, (await find(other, name)).id)).toEqual(
        await consentOf(shop, (await find(shop, name)).id),
      )
    }
  })
})
