import { describe, expect, it } from 'vitest'
import { aTask } from '../support/factories'
import { aShop, type TestShop } from '../support/shop'

const counter = async ({ ask }: TestShop) => {
  const member = await ask('staff', 'current')
  if (!member) throw new Error('Somebody stands at the counter')
  return member
}

describe('Staff', () => {
  it('are added, renamed and listed in the order they came', async () => {
    const { ask } = await aShop()
    const jo = await ask('staff', 'add', { initials: ' jo ', name: '  Jonas  ' })
    expect(jo).toMatchObject({ initials: 'JO', name: 'Jonas', active: true })
    await ask('staff', 'add', { initials: 'AB', name: '' })
    await ask('staff', 'edit', { ...jo, initials: 'jd', name: 'Jonas D.' })
    expect((await ask('staff', 'list')).map(({ initials }) => initials)).toEqual(['MK', 'JD', 'AB'])
    await ask('journal', 'undo', {})
    expect((await ask('staff', 'list')).map(({ initials }) => initials)).toEqual(['MK', 'JO', 'AB'])
  })

  it.each(['mk', 'MK', ' Mk ', 'M\u0000K'])('have their initials to themselves: “%s” is refused', async (initials) => {
    const { ask } = await aShop()
    await expect(ask('staff', 'add', { initials, name: 'Mia' })).rejects.toMatchObject({
      code: 'input.invalid',
      message: expect.stringContaining('Mara Klein'),
      details: { field: 'initials' },
    })
    expect(await ask('staff', 'list')).toHaveLength(1)
  })

  it('may keep their own initials when renamed, but not take another’s', async () => {
    const { ask } = await aShop()
    const jo = await ask('staff', 'add', { initials: 'JO', name: '' })
    expect(await ask('staff', 'edit', { ...jo, name: 'Jo' })).toMatchObject({ initials: 'JO', name: 'Jo' })
    await expect(ask('staff', 'edit', { ...jo, initials: 'MK' })).rejects.toMatchObject({
      details: { field: 'initials' },
    })
  })

  it.each([
    ['an emoji', '🕯️'],
    ['nothing', '  '],
    ['five letters', 'ABCDE'],
    ['a control character alone', '\u0007'],
    ['a direction override alone', '\u202e'],
    ['10,000 characters', 'A'.repeat(10_000)],
    ['words', 'M K'],
  ])('refuse %s as initials', async (_what, initials) => {
    const { ask } = await aShop()
    await expect(ask('staff', 'add', { initials, name: '' })).rejects.toMatchObject({
      code: 'input.invalid',
      details: { field: 'initials' },
    })
  })

  it.each([
    ['مك', 'مك', 'مريم الكاتب'],
    ['żó', 'ŻÓ', 'Żaneta Ósmy'],
    ['7', '7', '🕯️ Kerstin'],
  ])('may be called %s', async (initials, kept, name) => {
    const { ask } = await aShop()
    expect(await ask('staff', 'add', { initials, name })).toMatchObject({ initials: kept, name })
  })

  it('have names of at most 120 characters', async () => {
    const { ask } = await aShop()
    await expect(ask('staff', 'add', { initials: 'JO', name: 'n'.repeat(10_000) })).rejects.toMatchObject({
      details: { field: 'name' },
    })
  })

  it('can leave and come back, but not whoever stands at the counter', async () => {
    const shop = await aShop()
    const { ask } = shop
    const me = await counter(shop)
    await expect(ask('staff', 'edit', { ...me, active: false })).rejects.toMatchObject({ details: { field: 'active' } })
    const jo = await ask('staff', 'add', { initials: 'JO', name: '' })
    await ask('staff', 'edit', { ...jo, active: false })
    expect((await ask('journal', 'offers')).undo?.summary.key).toBe('{{initials}} works here no more')
    await expect(ask('staff', 'switch', { id: jo.id })).rejects.toMatchObject({ code: 'staff.gone' })
    await ask('staff', 'edit', { ...jo, active: true })
    expect((await ask('journal', 'offers')).undo?.summary.key).toBe('{{initials}} works here again')
    await ask('staff', 'switch', { id: jo.id })
    expect(await counter(shop)).toMatchObject({ initials: 'JO' })
  })

  it('who are not there can’t be switched to or changed', async () => {
    const shop = await aShop()
    const id = '00000000-0000-7000-8000-000000000000'
    await expect(shop.ask('staff', 'switch', { id })).rejects.toMatchObject({ code: 'staff.gone' })
    const nobody = { id, initials: 'ZZ', name: '', active: true }
    await expect(shop.ask('staff', 'edit', nobody)).rejects.toMatchObject({ code: 'row.gone' })
    expect(await counter(shop)).toMatchObject({ initials: 'MK' })
  })
})

describe('The counter', () => {
  it('remembers who stands at it after a restart, and the journal names the right one', async () => {
    const shop = await aShop()
    const jo = await shop.ask('staff', 'add', { initials: 'JO', name: 'Jonas' })
    await shop.ask('tasks', 'add', aTask({ title: 'by MK' }))
    await shop.ask('staff', 'switch', { id: jo.id })
    await shop.restart()
    expect(await counter(shop)).toMatchObject({ initials: 'JO' })
    await shop.ask('tasks', 'add', aTask({ title: 'by JO' }))
    const steps = await shop.ask('journal', 'recent', { size: 2 })
    expect(steps.map(({ who, summary }) => [who, summary.values['title']])).toEqual([
      ['JO', 'by JO'],
      ['MK', 'by MK'],
    ])
  })

  it('never empties: taking back whoever stands at it is refused', async () => {
    const shop = await aShop()
    const me = await counter(shop)
    const jo = await shop.ask('staff', 'add', { initials: 'JO', name: '' })
    await shop.ask('staff', 'switch', { id: jo.id })
    const undo = shop.ask('journal', 'undo', {})
    await expect(undo).rejects.toMatchObject({ code: 'undo.nothing' })
    await shop.ask('staff', 'switch', { id: me.id })
    await shop.ask('journal', 'undo', {})
    expect((await shop.ask('staff', 'list')).map(({ initials }) => initials)).toEqual(['MK'])
    expect(await counter(shop)).toMatchObject({ initials: 'MK' })
  })
})
