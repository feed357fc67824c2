import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { MoneyField } from '../../src/renderer/ui/MoneyField'
import { type Minor, minor } from '../../src/shared/domain/money'
import { mount } from './mount'

type FieldProps = {
  readonly start?: Minor | null
  readonly told?: (amount: Minor | null) => void
  readonly currency?: string
}

function Field({ start = null, told, currency }: FieldProps) {
  const [value, setValue] = useState<Minor | null>(start)
  return (
    <MoneyField
      label="Price"
      value={value}
      currency={currency}
      onChange={(next) => {
        setValue(next)
        told?.(next)
      }}
    />
  )
}

const field = () => page.getByRole('textbox', { name: 'Price' })

test('what is typed comes out in pence, and is written out when the field is left', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />)
  await field().fill('1,234.5')
  expect(told.mock.lastCall).toEqual([123_450])
  await userEvent.keyboard('{Tab}')
  await expect.element(field()).toHaveValue('1234.50')
})

test('pence come in as pounds, and emptying gives null', async () => {
  const told = vi.fn()
  await mount(<Field start={minor(5)} told={told} />)
  await expect.element(field()).toHaveValue('0.05')
  await field().clear()
  expect(told.mock.lastCall).toEqual([null])
})

test('a wrong amount is said when the field is left, and keeps what was typed', async () => {
  const told = vi.fn()
  await mount(<Field start={minor(1250)} told={told} />)
  await field().fill('twelve')
  expect(document.querySelector('[data-invalid]')).toBeNull()
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByText(/This is not an amount\. Write it like 12\.50\./)).toBeVisible()
  await expect.element(field()).toHaveValue('twelve')
  await expect.element(field()).toHaveAccessibleDescription(/not an amount/)
  expect(told.mock.lastCall).toEqual([null])
})

test('a comma is the decimal sign where it is', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />, { locale: 'de-DE', currency: 'EUR' })
  await field().fill('1.234,56')
  expect(told.mock.lastCall).toEqual([123_456])
})

test('yen have no decimals', async () => {
  const told = vi.fn()
  await mount(<Field told={told} currency="JPY" />)
  await field().fill('1500')
  expect(told.mock.lastCall).toEqual([1500])
  await field().fill('1500.5')
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByText(/This currency has no decimals\./)).toBeVisible()
})
