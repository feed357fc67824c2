import { describe, expect, it } from 'vitest'
import { aCustomer, aTask } from '../support/factories'
import { aShop } from '../support/shop'

describe('Undo', () => {
  it('offers the last step in words and takes it back, then brings it back', async () => {
    const { ask } = await aShop()
    const task = await ask('tasks', 'add', aTask({ title: 'Call Ana' }))
    expect(await ask('journal', 'offers')).toEqual({
      undo: { seq: expect.any(Number), summary: { key: 'Add task “{{title}}”', values: { title: 'Call Ana' } } },
      redo: null,
    })
    await ask('journal', 'undo', {})
    await expect(ask('tasks', 'detail', { id: task.id })).rejects.toMatchObject({ code: 'row.gone' })
    await ask('journal', 'redo')
    expect(await ask('tasks', 'detail', { id: task.id })).toMatchObject({ title: 'Call Ana' })
  })

  it('survives a restart', async () => {
    const shop = await aShop()
    const { id } = await shop.ask(
      'customers',
      'add',
      aCustomer({ tags: ['VIP'], likes: [{ text: 'jazz', liked: true }] }),
    )
    await shop.restart()
    await shop.ask('journal', 'undo', {})
    await shop.restart()
    await expect(shop.ask('customers', 'detail', { id })).rejects.toMatchObject({ code: 'row.gone' })
    await shop.ask('journal', 'redo')
    expect(await shop.ask('customers', 'detail', { id })).toMatchObject({ tags: ['VIP'], likes: [{ text: 'jazz' }] })
  })

  it('walks back and forth over several steps in their order', async () => {
    const { ask } = await aShop()
    for (const title of ['one', 'two', 'three']) await ask('tasks', 'add', aTask({ title }))
    const titles = async () =>
      (
        await ask('tasks', 'list', { filter: {}, sort: { by: 'title', direction: 'ascending' }, from: 0, size: 10 })
      ).rows
        .map(({ title }) => title)
        .join(' ')
    await ask('journal', 'undo', {})
    await ask('journal', 'undo', {})
    expect(await titles()).toBe('one')
    await ask('journal', 'redo')
    await ask('journal', 'redo')
    expect(await titles()).toBe('one three two')
    await ask('journal', 'undo', {})
    expect(await titles()).toBe('one two')
  })

  it('refuses, and changes nothing, where a row has changed since', async () => {
    const { ask } = await aShop()
    const first = await ask('tasks', 'add', aTask())
    const jo = await ask('staff', 'add', { initials: 'jo', name: 'Jo' })
    await ask('staff', 'switch', { id: jo.id })
    await ask('tasks', 'settle', { ids: [first.id], status: 'done' })
    const mara = (await ask('staff', 'list')).find(({ initials }) => initials === 'MK')
    await ask('staff', 'switch', { id: mara?.id ?? '' })
    await ask('journal', 'undo', {})
    await expect(ask('journal', 'undo', {})).rejects.toMatchObject({ code: 'undo.changed' })
    expect(await ask('tasks', 'detail', { id: first.id })).toMatchObject({ status: 'done' })
  })

  it('offers each member of staff their own last step', async () => {
    const { ask } = await aShop()
    const jo = await ask('staff', 'add', { initials: 'JO', name: '' })
    await ask('tasks', 'add', aTask({ title: 'by MK' }))
    await ask('staff', 'switch', { id: jo.id })
    expect((await ask('journal', 'offers')).undo).toBeNull()
    await ask('tasks', 'add', aTask({ title: 'by JO' }))
    expect((await ask('journal', 'offers')).undo?.summary.values).toEqual({ title: 'by JO' })
    expect((await ask('journal', 'recent', { size: 1 }))[0]).toMatchObject({ who: 'JO' })
  })

  it('refuses to take back a customer that a newer task hangs on', async () => {
    const { ask } = await aShop()
    const { id } = await ask('customers', 'add', aCustomer())
    const seq = (await ask('journal', 'offers')).undo?.seq
    const jo = await ask('staff', 'add', { initials: 'JO', name: '' })
    await ask('journal', 'undo', {})
    void jo
    await ask('tasks', 'add', aTask({ customerId: id }))
    await expect(ask('journal', 'undo', { seq: seq ?? 0 })).rejects.toMatchObject({ code: 'undo.newer' })
  })
})
