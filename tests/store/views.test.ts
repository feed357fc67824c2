import { describe, expect, it } from 'vitest'
import { aShop } from '../support/shop'

describe('Saved views', () => {
  it('keep a list’s filter and sort under a name, by subject, over a restart', async () => {
    const shop = await aShop()
    const search = { text: 'ana', by: 'name', direction: 'ascending', stopContact: false }
    const view = await shop.ask('views', 'save', { subject: 'customers', name: 'Anas', search })
    await shop.restart()
    expect(await shop.ask('views', 'list', { subject: 'customers' })).toEqual([view])
    expect(await shop.ask('views', 'list', { subject: 'tasks' })).toEqual([])
    expect(view).toMatchObject({ name: 'Anas', search })
  })

  it('are replaced by a view of the same name, however it is written', async () => {
    const { ask } = await aShop()
    const first = await ask('views', 'save', { subject: 'tasks', name: 'Late', search: { status: 'late' } })
    const second = await ask('views', 'save', { subject: 'tasks', name: 'LATE', search: { status: 'open' } })
    expect(second.id).toBe(first.id)
    expect(await ask('views', 'list', { subject: 'tasks' })).toEqual([second])
    await ask('journal', 'undo', {})
    expect(await ask('views', 'list', { subject: 'tasks' })).toEqual([first])
  })

  it('go, and come back with Undo', async () => {
    const { ask } = await aShop()
    const view = await ask('views', 'save', { subject: 'tasks', name: 'Late', search: {} })
    await ask('views', 'remove', { id: view.id })
    expect(await ask('views', 'list', { subject: 'tasks' })).toEqual([])
    await expect(ask('views', 'remove', { id: view.id })).rejects.toMatchObject({ code: 'row.gone' })
    await ask('journal', 'undo', {})
    expect(await ask('views', 'list', { subject: 'tasks' })).toEqual([view])
  })

  it.each([
    ['no name', { name: ' ', search: {} }, 'name'],
    ['a long name', { name: 'x'.repeat(61), search: {} }, 'name'],
    ['an unknown list', { name: 'x', search: {}, subject: 'journal' }, 'subject'],
  ])('refuse %s', async (_what, wrong, field) => {
    const { run } = await aShop()
    await expect(run('views.save', { subject: 'tasks', ...wrong })).rejects.toMatchObject({ details: { field } })
  })
})
