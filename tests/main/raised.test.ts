import { expect, it } from 'vitest'
import { openRaised } from '../../src/main/raised'

it('Each reminder that came up is told to one window, once', async () => {
  const { add, actions } = openRaised()
  expect(await actions.raised({})).toEqual([])
  add(['a', 'b'])
  add(['b', 'c'])
  expect(await actions.raised({})).toEqual(['a', 'b', 'c'])
  expect(await actions.raised({})).toEqual([])
})
