import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { z } from 'zod'
import { DateField } from '../../src/renderer/ui/DateField'
import { Dialog } from '../../src/renderer/ui/Dialog'
import { Form, FormActions, FormField, useZodForm } from '../../src/renderer/ui/form'
import { NumberField } from '../../src/renderer/ui/NumberField'
import { TextField } from '../../src/renderer/ui/TextField'
import type { Day } from '../../src/shared/domain/day'
import { mount } from './mount'

const Task = z.object({
  title: z.string().trim().min(1, 'Please say what is to be done.'),
  place: z.string().min(1, 'Please say where.'),
  length: z.number().nullable(),
  dueOn: z.custom<Day>((value) => typeof value === 'string').nullable(),
})

type TaskFormProps = {
  readonly onSubmit: (task: z.infer<typeof Task>) => unknown
  readonly onCancel?: () => void
  readonly place?: string
}

function TaskForm({ onSubmit, onCancel, place = 'the shop' }: TaskFormProps) {
  const form = useZodForm(Task, { title: '', place, length: null, dueOn: null })
  return (
    <Form form={form} label="New task" onSubmit={onSubmit} onCancel={onCancel}>
      <FormField form={form} name="title">
        {(field) => <TextField label="What" {...field} takesFocus />}
      </FormField>
      <FormField form={form} name="place">
        {(field) => <TextField label="Where" {...field} />}
      </FormField>
      <FormField form={form} name="length">
        {(field) => <NumberField label="Minutes" {...field} />}
      </FormField>
      <FormField form={form} name="dueOn">
        {(field) => <DateField label="Due" {...field} />}
      </FormField>
      <FormActions submit="Save the task" />
    </Form>
  )
}

const what = () => page.getByRole('textbox', { name: 'What' })
const save = () => page.getByRole('button', { name: 'Save the task' })

test('the first wrong field gets the focus and says what is wrong', async () => {
  const onSubmit = vi.fn()
  await mount(<TaskForm onSubmit={onSubmit} place="" />)
  await save().click()
  await expect.element(what()).toHaveFocus()
  await expect.element(what()).toHaveAccessibleDescription(/Please say what is to be done/)
  await expect.element(page.getByText(/Please say where\./)).toBeVisible()
  expect(onSubmit).not.toHaveBeenCalled()
})

test('Ctrl+Enter sends from any field, with the number that is still being typed', async () => {
  const onSubmit = vi.fn()
  await mount(<TaskForm onSubmit={onSubmit} />)
  await what().fill('  Call Ana ')
  await page.getByRole('textbox', { name: 'Minutes' }).fill('45')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .poll(() => onSubmit.mock.lastCall?.[0])
    .toEqual({ title: 'Call Ana', place: 'the shop', length: 45, dueOn: null })
})

test('half a date is not saved as none', async () => {
  const onSubmit = vi.fn()
  await mount(<TaskForm onSubmit={onSubmit} />)
  await what().fill('Call Ana')
  document.querySelector<HTMLElement>('[role=spinbutton]')?.focus()
  await userEvent.keyboard('13{Control>}{Enter}{/Control}')
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('spinbutton')
  await userEvent.keyboard('{Tab}')
  await save().click()
  await expect.element(page.getByText(/Write day, month and year, or clear it\./)).toBeVisible()
  expect(onSubmit).not.toHaveBeenCalled()
})

test('a refusal is shown at the field that it names', async () => {
  const refusal = {
    code: 'input.invalid',
    message: 'x',
    details: { field: 'place', fields: { place: 'The shop is closed then.' } },
  }
  await mount(<TaskForm onSubmit={() => Promise.reject(Object.assign(new Error('x'), refusal))} />)
  await what().fill('Call Ana')
  await save().click()
  const where = page.getByRole('textbox', { name: 'Where' })
  await expect.element(where).toHaveFocus()
  await expect.element(where).toHaveAccessibleDescription(/The shop is closed then/)
})

test('a refusal that names no field stands above the form', async () => {
  const refusal = { code: 'tasks.gone', message: 'This task was deleted meanwhile.', details: {} }
  await mount(<TaskForm onSubmit={() => Promise.reject(Object.assign(new Error('x'), refusal))} />)
  await what().fill('Call Ana')
  await save().click()
  await expect.element(page.getByRole('alert').getByText('This task was deleted meanwhile.')).toBeVisible()
  await expect.element(what()).toHaveValue('Call Ana')
})

test('Esc leaves an untouched form at once', async () => {
  const onCancel = vi.fn()
  await mount(<TaskForm onSubmit={() => undefined} onCancel={onCancel} />)
  await what().click()
  await userEvent.keyboard('{Escape}')
  expect(onCancel).toHaveBeenCalledOnce()
})

test('Esc asks first when something was typed: keep, then discard', async () => {
  const onCancel = vi.fn()
  await mount(<TaskForm onSubmit={() => undefined} onCancel={onCancel} />)
  await what().fill('Call Ana')
  await userEvent.keyboard('{Escape}')
  expect(onCancel).not.toHaveBeenCalled()
  await expect.element(page.getByRole('button', { name: 'Keep editing' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(what()).toHaveFocus()
  await expect.element(what()).toHaveValue('Call Ana')
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(onCancel).not.toHaveBeenCalled()
  await page.getByRole('button', { name: 'Discard' }).click()
  expect(onCancel).toHaveBeenCalledOnce()
})

test('in a dialog, Esc asks too instead of closing it over the typed text', async () => {
  const onClose = vi.fn()
  await mount(
    <Dialog title="New task" isOpen onClose={onClose}>
      <TaskForm onSubmit={() => undefined} onCancel={onClose} />
    </Dialog>,
  )
  await what().fill('Call Ana')
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('button', { name: 'Keep editing' })).toBeVisible()
  expect(onClose).not.toHaveBeenCalled()
})
