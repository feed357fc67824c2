import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { hushAll, say, Toasts } from '../../src/renderer/ui/toast'
import { mount } from './mount'

afterEach(() => hushAll())

const undo = () => page.getByRole('button', { name: 'Undo' })

test('it is said in a live region that was there before', async () => {
  await mount(<Toasts />)
  const region = document.querySelector('[aria-live=polite]')
  expect(region).not.toBeNull()
  say('Marked as delivered')
  await expect.element(page.getByText('Marked as delivered')).toBeVisible()
  expect(region?.textContent).toContain('Marked as delivered')
})

test('Undo takes back once and takes the words away; the focus goes back', async () => {
  const back = vi.fn()
  await mount(
    <>
      <button type="button">here</button>
      <Toasts />
    </>,
  )
  say('Deleted', { undo: back })
  await page.getByRole('button', { name: 'here' }).click()
  await userEvent.keyboard('{Tab}')
  await expect.element(undo()).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(back).toHaveBeenCalledOnce()
  await expect.poll(() => page.getByText('Deleted').elements().length).toBe(0)
  await expect.element(page.getByRole('button', { name: 'here' })).toHaveFocus()
})

test('it goes by itself, but not while it has the focus', async () => {
  await mount(<Toasts />)
  say('Brief', { seconds: 0.3 })
  say('Held', { seconds: 0.6, undo: () => undefined })
  await expect.element(undo()).toBeVisible()
  undo().element().focus()
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(page.getByText('Held').elements().length).toBe(1)
  undo().element().blur()
  await expect.poll(() => page.getByText('Held').elements().length, { timeout: 3000 }).toBe(0)
  expect(page.getByText('Brief').elements().length).toBe(0)
})

test('a problem stays until it is closed', async () => {
  await mount(<Toasts />)
  say('The printer did not answer.', { tone: 'problem', seconds: 0.1 })
  await new Promise((resolve) => setTimeout(resolve, 400))
  await page.getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => page.getByText(/The printer/).elements().length).toBe(0)
})
