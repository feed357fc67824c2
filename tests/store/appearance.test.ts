import { describe, expect, it } from 'vitest'
import { aShop, openTestStore } from '../support/shop'

describe('The look', () => {
  it('is as the computer’s until it is chosen, even before there is a shop', async () => {
    const { ask } = await openTestStore()
    expect(await ask('appearance', 'get')).toEqual({ theme: 'system', textSize: 100 })
    await ask('appearance', 'set', { theme: 'dark', textSize: 150 })
    expect(await ask('appearance', 'get')).toEqual({ theme: 'dark', textSize: 150 })
  })

  it('stays over a restart, and is nothing to undo', async () => {
    const shop = await aShop()
    await shop.ask('appearance', 'set', { theme: 'light', textSize: 200 })
    await shop.restart()
    expect(await shop.ask('appearance', 'get')).toEqual({ theme: 'light', textSize: 200 })
    expect((await shop.ask('journal', 'offers')).undo).toBeNull()
  })

  it('tells every window', async () => {
    const { ask, notices } = await aShop()
    await ask('appearance', 'set', { theme: 'light', textSize: 200 })
    expect(notices.at(-1)).toEqual({ type: 'changed', tables: ['kept'] })
  })

  it.each([{ theme: 'pink', textSize: 100 }, { theme: 'dark', textSize: 101 }, { theme: 'dark' }])(
    'refuses %o',
    async (wrong) => {
      const { run } = await aShop()
      await expect(run('appearance.set', wrong)).rejects.toMatchObject({ code: 'input.invalid' })
    },
  )
})
