import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { TagsField } from '../../src/renderer/ui/TagsField'
import { mount } from './mount'

function Field({ start = [], told }: { readonly start?: readonly string[]; readonly told?: (tags: string[]) => void }) {
  const [value, setValue] = useState<readonly string[]>(start)
  return (
    <TagsField
      label="Likes"
      value={value}
      suggestions={['jazz', 'lavender', 'vanilla']}
      onChange={(tags) => {
        setValue(tags)
        told?.(tags)
      }}
    />
  )
}

const field = () => page.getByRole('combobox', { name: 'Likes' })

test('Enter and a comma add what was typed, trimmed and once', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />)
  await field().click()
  await userEvent.keyboard('garden tools {Enter}')
  await userEvent.keyboard('tea,')
  await userEvent.keyboard('TEA,')
  expect(told.mock.lastCall).toEqual([['garden tools', 'tea']])
  await expect.element(field()).toHaveValue('')
})

test('Backspace in the empty field takes the last away, and not while there are letters', async () => {
  const told = vi.fn()
  await mount(<Field start={['tea', 'jazz']} told={told} />)
  await field().click()
  await userEvent.keyboard('x{Backspace}')
  expect(told).not.toHaveBeenCalled()
  await userEvent.keyboard('{Backspace}')
  expect(told.mock.lastCall).toEqual([['tea']])
})

test('a suggestion is taken with the arrow and Enter', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />)
  await field().click()
  await userEvent.keyboard('van')
  await expect.element(page.getByRole('option', { name: 'vanilla' })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(told.mock.lastCall).toEqual([['vanilla']])
})

test('a pasted list becomes several', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />)
  await field().click()
  const clipboardData = new DataTransfer()
  clipboardData.setData('text', 'tea, jazz;\nroses')
  field()
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  expect(told.mock.lastCall).toEqual([['tea', 'jazz', 'roses']])
})

test('what stands there when the field is left is not lost', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />)
  await field().click()
  await userEvent.keyboard('roses{Tab}')
  await expect.poll(() => told.mock.lastCall).toEqual([['roses']])
})

test('a tag is removed by its button', async () => {
  const told = vi.fn()
  await mount(<Field start={['tea', 'jazz']} told={told} />)
  await page.getByRole('button', { name: 'Remove tea' }).click()
  expect(told.mock.lastCall).toEqual([['jazz']])
})
