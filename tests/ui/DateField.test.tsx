import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DateField } from '../../src/renderer/ui/DateField'
import { type Day, day } from '../../src/shared/domain/day'
import { mount } from './mount'

function Field({ start = null, told }: { readonly start?: Day | null; readonly told: (day: Day | null) => void }) {
  const [value, setValue] = useState<Day | null>(start)
  return (
    <>
      <DateField
        label="Due"
        value={value}
        onChange={(next) => {
          setValue(next)
          told(next)
        }}
      />
      <button type="button" onClick={() => setValue(day('2027-12-24'))}>
        from outside
      </button>
    </>
  )
}

const parts = () => [...document.querySelectorAll('[role=spinbutton]')].map((part) => part.textContent).join('/')
const leave = () => page.getByRole('button', { name: 'from outside' }).element().focus()
const write = async (text: string) => {
  document.querySelector<HTMLElement>('[role=spinbutton]')?.focus()
  await userEvent.keyboard(text)
}

test('a day that is typed comes out as a day', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />)
  await write('1332026')
  expect(told.mock.lastCall).toEqual(['2026-03-13'])
})

test('a year being typed is no day of the year 2, 20 or 202', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />)
  await write('1332026')
  expect(told.mock.calls).toEqual([['2026-03-13']])
})

test('two digits are a year of this century', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />)
  await write('13326')
  expect(told).not.toHaveBeenCalled()
  leave()
  await expect.poll(() => told.mock.lastCall).toEqual(['2026-03-13'])
})

test('a year that is none of the shop’s is said, not kept', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />)
  await write('1331026')
  leave()
  await expect.element(page.getByText(/Write a year from 1900 to 2199\./)).toBeVisible()
  expect(told).not.toHaveBeenCalled()
})

test('31 June is said to be none, and no other day is put in its place', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />)
  await write('3162026')
  leave()
  await expect.element(page.getByText(/There is no 31 June\./)).toBeVisible()
  expect(told).not.toHaveBeenCalled()
  expect(document.querySelector('[data-unfinished]')).not.toBeNull()
})

test('a day that stood before does not survive an impossible one in silence', async () => {
  const told = vi.fn()
  await mount(<Field told={told} start={day('2026-06-30')} />)
  await write('31')
  leave()
  await expect.element(page.getByText(/There is no 31 June\./)).toBeVisible()
  expect(document.querySelector('[data-unfinished]')).not.toBeNull()
  await write('29')
  await expect.poll(() => document.querySelector('[data-invalid]')).toBeNull()
})

test('half a day is said to be half', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />)
  await write('133')
  expect(document.querySelector('[data-invalid]')).toBeNull()
  leave()
  await expect.element(page.getByText(/Write day, month and year, or clear it\./)).toBeVisible()
})

test('Clear empties a whole day and a half one', async () => {
  const told = vi.fn()
  await mount(<Field told={told} start={day('2026-03-13')} />)
  await page.getByRole('button', { name: 'Clear' }).click()
  expect(told.mock.lastCall).toEqual([null])
  await expect.poll(parts).toBe('dd/mm/yyyy')
  await write('5')
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect.poll(parts).toBe('dd/mm/yyyy')
  expect(document.querySelector('[data-unfinished]')).toBeNull()
})

test('a day from outside is shown', async () => {
  await mount(<Field told={() => undefined} start={day('2026-03-13')} />)
  await page.getByRole('button', { name: 'from outside' }).click()
  await expect.poll(parts).toBe('24/12/2027')
})

test('the quick words count from the shop’s today', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />)
  await page.getByRole('button', { name: /Calendar/ }).click()
  await page.getByRole('button', { name: 'In a week' }).click()
  expect(told.mock.lastCall).toEqual(['2026-03-09'])
  await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull()
})

test('a day is picked in the calendar', async () => {
  const told = vi.fn()
  await mount(<Field told={told} />)
  await page.getByRole('button', { name: /Calendar/ }).click()
  await page.getByRole('button', { name: /17 March 2026/ }).click()
  expect(told.mock.lastCall).toEqual(['2026-03-17'])
})

test('a step past the month’s last day is no way back to it', async () => {
  await mount(<Field told={() => undefined} start={day('2026-06-30')} />)
  await write('{ArrowUp}')
  await expect.poll(parts).toBe('31/06/2026')
  leave()
  await expect.element(page.getByText(/There is no 31 June\./)).toBeVisible()
})
