import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Segmented } from '../../src/renderer/ui/Choice'
import { mount } from './mount'

const options = [
  { id: 'list', label: 'List' },
  { id: 'week', label: 'Week' },
  { id: 'month', label: 'Month' },
]

function Views({ told }: { readonly told: (view: string) => void }) {
  const [value, setValue] = useState('week')
  return (
    <Segmented
      label="View"
      options={options}
      value={value}
      onChange={(view) => {
        setValue(view)
        told(view)
      }}
    />
  )
}

test('exactly one holds: pressing it again keeps it', async () => {
  const told = vi.fn()
  await mount(<Views told={told} />)
  const radio = (name: string) => page.getByRole('radio', { name })
  await expect.element(radio('Week')).toBeChecked()
  await radio('Month').click()
  expect(told.mock.lastCall).toEqual(['month'])
  await expect.element(radio('Week')).not.toBeChecked()
  await radio('Month').click()
  await expect.element(radio('Month')).toBeChecked()
})

test('arrows move between them', async () => {
  const told = vi.fn()
  await mount(<Views told={told} />)
  await userEvent.keyboard('{Tab}{ArrowRight}')
  await userEvent.keyboard('{Enter}')
  expect(told.mock.calls.length).toBe(1)
})
