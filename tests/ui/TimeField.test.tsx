import { useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { z } from 'zod'
import { Form, FormActions, useZodForm } from '../../src/renderer/ui/form'
import { TimeField } from '../../src/renderer/ui/TimeField'
import type { Time } from '../../src/shared/domain/day'
import { mount } from './mount'

const Nothing = z.object({})

function Field({ sent }: { readonly sent: (time: Time | null) => void }) {
  const [value, setValue] = useState<Time | null>(null)
  const form = useZodForm(Nothing, {})
  return (
    <Form form={form} label="A time" onSubmit={() => sent(value)}>
      <TimeField label="Time" value={value} onChange={setValue} />
      <FormActions submit="Save" />
    </Form>
  )
}

test('a time that is typed whole stays when the form is sent at once', async () => {
  let given: Time | null | undefined
  await mount(<Field sent={(time) => (given = time)} />)
  document.querySelector<HTMLElement>('[role=spinbutton]')?.focus()
  await userEvent.keyboard('0930')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => given).toBe('09:30')
})

test('Ctrl+Enter sends from a button of the form too', async () => {
  let sendings = 0
  await mount(<Field sent={() => (sendings += 1)} />)
  document.querySelector<HTMLElement>('button[type=submit]')?.focus()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => sendings).toBe(1)
})
