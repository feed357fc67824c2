import { describe, expect, it } from 'vitest'
import { aTask } from '../support/factories'
import { aFile, bringIn, customerCount, find, namesOf } from '../support/imports'
import { aShop, type TestShop } from '../support/shop'

const three = () => aFile('Name,City,Phone\nAna,Rome,030 111111\nBo,Oslo,030 222222\nCy,Bonn,030 333333\n')

async function anImport() {
  const shop = await aShop()
  const { draft } = await bringIn(shop, three())
  return { shop, importId: draft }
}
const edit = async (shop: TestShop, name: string, note: string) => {
  const { keeper: _keeper, addedAt: _addedAt, id, relations: _relations, ...customer } = await find(shop, name)
  await shop.ask('customers', 'edit', { id, customer: { ...customer, relations: [], note } })
  return id
}

describe('Undo of an import', () => {
  it('is refused, and changes nothing, where a customer was changed or used since; the page then lists them', async () => {
    const { shop, importId } = await anImport()
    const ana = await edit(shop, 'Ana', 'likes roses')
    const bo = await find(shop, 'Bo')
    const mara = (await shop.ask('staff', 'current'))?.id ?? ''
    const jo = await shop.ask('staff', 'add', { initials: 'JO', name: '' })
    await shop.ask('staff', 'switch', { id: jo.id })
    await shop.ask('tasks', 'add', aTask({ customerId: bo.id }))
    await shop.ask('staff', 'switch', { id: mara })
    expect(await shop.ask('imports', 'edited', { importId })).toEqual({
      untouched: 1,
      restored: 0,
      edited: [
        { id: ana, title: 'Ana', isNew: true },
        { id: bo.id, title: 'Bo', isNew: true },
      ],
    })
    // The edit is undone; the task of another member of staff still hangs on Bo.
    await shop.ask('journal', 'undo', {})
    await shop.ask('journal', 'undo', {})
    expect((await shop.ask('journal', 'offers')).undo?.summary.key).toBe('Import customers from {{file}}')
    await expect(shop.ask('journal', 'undo', {})).rejects.toMatchObject({ code: 'import.edited' })
    expect(await namesOf(shop)).toEqual(['Ana', 'Bo', 'Cy'])
  })

  it('works again once the edit is undone, too', async () => {
    const { shop } = await anImport()
    await edit(shop, 'Ana', 'likes roses')
    await shop.ask('journal', 'undo', {})
    await shop.ask('journal', 'undo', {})
    expect(await customerCount(shop)).toBe(0)
    await shop.ask('journal', 'redo')
    expect(await namesOf(shop)).toEqual(['Ana', 'Bo', 'Cy'])
    await edit(shop, 'Bo', 'after redo')
    const [past] = await shop.ask('imports', 'past')
    const { edited } = await shop.ask('imports', 'edited', { importId: past?.id ?? '' })
    expect(edited.map(({ title }) => title)).toEqual(['Bo'])
  })
})

describe('Taking an import back', () => {
  it('keeps what was edited since, or takes it too with what hangs on it; and is undone as one step', async () => {
    const { shop, importId } = await anImport()
    await edit(shop, 'Ana', 'likes roses')
    const bo = await find(shop, 'Bo')
    const task = await shop.ask('tasks', 'add', aTask({ customerId: bo.id }))
    const takeBack = (alsoEdited: string[]) => shop.ask('imports', 'takeBack', { importId, alsoEdited })
    expect(await takeBack([])).toEqual({ removed: 1, restored: 0, kept: 2 })
    expect(await namesOf(shop)).toEqual(['Ana', 'Bo'])
    await expect(takeBack([])).rejects.toMatchObject({ code: 'import.undone' })
    await shop.ask('journal', 'undo', {})
    expect(await namesOf(shop)).toEqual(['Ana', 'Bo', 'Cy'])
    expect(await takeBack([bo.id])).toEqual({ removed: 2, restored: 0, kept: 1 })
    expect(await namesOf(shop)).toEqual(['Ana'])
    await expect(shop.ask('tasks', 'detail', { id: task.id })).rejects.toMatchObject({ code: 'row.gone' })
    expect((await shop.ask('imports', 'past'))[0]).toMatchObject({ id: importId, undone: true })
    await shop.restart()
    await shop.ask('journal', 'undo', {})
    expect((await shop.ask('tasks', 'detail', { id: task.id })).customerName).toBe('Bo')
    expect((await shop.ask('imports', 'past'))[0]).toMatchObject({ id: importId, undone: false })
    expect(await find(shop, '333333')).toMatchObject({ name: 'Cy', addresses: [{ city: 'Bonn' }] })
  })

  it('gives back what it updated, but for what was changed again since', async () => {
    const { shop } = await anImport()
    const { draft: importId, counts } = await bringIn(
      shop,
      aFile('Name,Phone,Tags\nAna,030 111111,VIP\nBo,030 999999,\n'),
    )
    expect(counts).toEqual({ new: 0, updated: 2, unchanged: 0, rejected: 0 })
    const bo = await edit(shop, 'Bo', 'moved')
    const { edited, restored } = await shop.ask('imports', 'edited', { importId })
    expect({ edited, restored }).toEqual({ edited: [], restored: 2 })
    const { keeper: _k, addedAt: _a, id, relations: _r, ...ana } = await find(shop, 'Ana')
    await shop.ask('customers', 'edit', { id, customer: { ...ana, relations: [], tags: [] } })
    expect(await shop.ask('imports', 'edited', { importId })).toEqual({
      untouched: 0,
      restored: 1,
      edited: [{ id, title: 'Ana', isNew: false }],
    })
    await shop.ask('imports', 'takeBack', { importId, alsoEdited: [] })
    expect(await find(shop, 'Bo')).toMatchObject({ id: bo, note: 'moved', ways: [{ value: '030 222222' }] })
    expect((await find(shop, 'Ana')).tags).toEqual([])
  })
})
