import { useState } from 'react'
import { z } from 'zod'
import type { Day } from '../../shared/domain/day'
import type { Minor } from '../../shared/domain/money'
import { DateField } from './DateField'
import { FieldRow, Form, FormActions, FormField, useZodForm } from './form'
import { MoneyField } from './MoneyField'
import { Panel } from './Panel'
import { TextField } from './TextField'
import { say } from './toast'

const Task = z.object({
  title: z.string().min(1, 'Please say what is to be done.'),
  dueOn: z.custom<Day>((value) => typeof value === 'string', 'Please choose a day.').nullable(),
  worth: z.custom<Minor>((value) => typeof value === 'number').nullable(),
})

/** A form in the panel beside a list: errors, Esc and sending to look at. */
export function GalleryForm() {
  const [turn, setTurn] = useState(0)
  return <TaskForm key={turn} onDone={() => setTurn(turn + 1)} />
}

function TaskForm({ onDone }: { readonly onDone: () => void }) {
  const form = useZodForm(Task, { title: '', dueOn: null, worth: null })
  return (
    <Panel title="New task for Ana Petrović" subtitle="Usually orders every 5 weeks." onClose={onDone}>
      <Form
        form={form}
        label="New task"
        onCancel={onDone}
        onSubmit={({ title }) => {
          if (title === 'taken')
            throw Object.assign(new Error('There is such a task.'), {
              code: 'tasks.twice',
              details: { field: 'title' },
            })
          say(`Saved ${title}`, { undo: () => say('Taken back') })
          onDone()
        }}
      >
        <FormField form={form} name="title">
          {(field) => <TextField label="What" isRequired {...field} />}
        </FormField>
        <FieldRow>
          <FormField form={form} name="dueOn">
            {(field) => <DateField label="Due" {...field} />}
          </FormField>
          <FormField form={form} name="worth">
            {(field) => <MoneyField label="Worth" {...field} />}
          </FormField>
        </FieldRow>
        <FormActions submit="Save the task" />
      </Form>
    </Panel>
  )
}
