import { describe, expect, it } from 'vitest'
import { aShop, openTestStore } from '../support/shop'

const chosen = { stayInTray: true, notifications: false, morning: '07:30' }

describe('How Regulars lives on the computer', () => {
  it('is quiet until it is chosen: no tray, notifications, mornings at nine', async () => {
    const { ask } = await openTestStore()
    expect(await ask('desktop', 'get')).toEqual({ stayInTray: false, notifications: true, morning: '09:00' })
  })

  it('stays over a restart, tells every window, and is nothing to undo', async () => {
    const shop = await aShop()
    await shop.ask('desktop', 'set', chosen)
    expect(shop.notices.at(-1)).toEqual({ type: 'changed', tables: ['kept'] })
    await shop.restart()
    expect(await shop.ask('desktop', 'get')).toEqual(chosen)
    expect((await shop.ask('journal', 'offers')).undo).toBeNull()
  })

  it.each([{ ...chosen, morning: '25:00' }, { ...chosen, morning: null }, { stayInTray: true }])(
    'refuses %o',
    async (wrong) => {
      const { run } = await aShop()
      await expect(run('desktop.set', wrong)).rejects.toMatchObject({ code: 'input.invalid' })
    },
  )
})
