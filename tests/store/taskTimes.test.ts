import { describe, expect, it } from 'vitest'
import { aTask } from '../support/factories'
import { aShop } from '../support/shop'

describe('A task’s time', () => {
  it('is moved on its day, said in the journal, and undone', async () => {
    const { ask } = await aShop()
    const { id } = await ask('tasks', 'add', aTask({ title: 'Tasting', dueTime: '11:00' }))
    await ask('tasks', 'retime', { id, dueTime: '11:45' })
    expect(await ask('tasks', 'detail', { id })).toMatchObject({ dueOn: '2026-03-02', dueTime: '11:45' })
    expect((await ask('journal', 'offers')).undo?.summary).toEqual({
      key: 'Move to {{time}}: {{title}}',
      values: { time: '11:45', title: 'Tasting' },
    })
    await ask('journal', 'undo', {})
    expect(await ask('tasks', 'detail', { id })).toMatchObject({ dueTime: '11:00' })
  })

  it('needs an open task with a day', async () => {
    const { ask } = await aShop()
    const { id: anyDay } = await ask('tasks', 'add', aTask({ dueOn: null }))
    const { id: done } = await ask('tasks', 'add', aTask())
    await ask('tasks', 'settle', { ids: [done], status: 'done' })
    await expect(ask('tasks', 'retime', { id: anyDay, dueTime: '11:45' })).rejects.toMatchObject({
      details: { field: 'dueTime' },
    })
    await expect(ask('tasks', 'retime', { id: done, dueTime: '11:45' })).rejects.toMatchObject({ code: 'task.settled' })
  })
})
