import { type ReactNode, useRef } from 'react'
import type { z } from 'zod'
import { priorities, taskKinds } from '../../shared/domain/tasks'
import { TaskDraft } from '../../shared/tasks'
import { CustomerField } from '../CustomerField'
import { useStaff } from '../shop'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { RadioGroup } from '../ui/Choice'
import { FieldRow, Form, FormActions, FormField, useZodForm, type ZodForm } from '../ui/form'
import { hasMod } from '../ui/platform'
import { Select } from '../ui/Select'
import { TextArea, TextField } from '../ui/TextField'
import { t } from '../words'
import { ChecklistField } from './ChecklistField'
import { TaskWhen } from './TaskWhen'
import { kindWords, priorityWords } from './words'

export type TaskTyped = z.input<typeof TaskDraft>
export type TaskFormState = ZodForm<TaskTyped, TaskDraft>

type TaskFormProps = {
  readonly label: string
  readonly submit: string
  readonly start: TaskTyped
  /** The task that is changed; null for a new one. */
  readonly id: string | null
  /** Whether the next one may be begun from this one. */
  readonly canAddAnother?: boolean
  readonly onSave: (task: TaskDraft, isAnother: boolean) => Promise<void>
  readonly onCancel: () => void
}

const ANOTHER = 'another'

/** What a task is, on whose behalf, when, and who does it. */
export function TaskForm({ label, submit, start, id, canAddAnother = false, onSave, onCancel }: TaskFormProps) {
  const form = useZodForm<TaskTyped, TaskDraft>(TaskDraft, start)
  const isAnother = useRef(false)
  return (
    <div
      role="presentation"
      className="flex max-w-200 flex-col"
      // Which button sends, or which keys, is known before the form hears of it.
      onSubmitCapture={({ nativeEvent }) => {
        const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
        isAnother.current = submitter?.getAttribute('name') === ANOTHER
      }}
      onKeyDownCapture={(event) => {
        if (event.key === 'Enter' && hasMod(event)) isAnother.current = canAddAnother && event.shiftKey
      }}
    >
      <Form form={form} label={label} onCancel={onCancel} onSubmit={(task) => onSave(task, isAnother.current)}>
        <Card>
          <What form={form} />
        </Card>
        <Card title={t('When and where')}>
          <TaskWhen form={form} id={id} />
        </Card>
        <Card title={t('Who and how')}>
          <Who form={form} />
        </Card>
        <FormActions
          submit={submit}
          apart={
            canAddAnother && (
              <Button type="submit" name={ANOTHER} value={ANOTHER} keys="Mod+Shift+Enter">
                {t('Save and add another')}
              </Button>
            )
          }
        />
      </Form>
    </div>
  )
}

type PartProps = { readonly form: TaskFormState }
const Column = ({ children }: { readonly children: ReactNode }) => (
  <div className="flex flex-col gap-3.5">{children}</div>
)

function What({ form }: PartProps) {
  return (
    <Column>
      <FormField form={form} name="title">
        {(field) => <TextField label={t('What is to be done')} isRequired takesFocus {...field} />}
      </FormField>
      <FieldRow>
        <FormField form={form} name="kind">
          {({ onChange, ...field }) => (
            <Select
              label={t('Kind')}
              options={taskKinds.map((kind) => ({ id: kind, label: kindWords(kind) }))}
              onChange={(chosen) => onChange(taskKinds.find((kind) => kind === chosen) ?? 'to-do')}
              {...field}
            />
          )}
        </FormField>
        <FormField form={form} name="customerId">
          {(field) => (
            <CustomerField label={t('Customer')} placeholder={t('Name or phone; empty for the shop')} {...field} />
          )}
        </FormField>
      </FieldRow>
    </Column>
  )
}

const ANYONE = 'anyone'

function Who({ form }: PartProps) {
  const staff = useStaff()
  return (
    <Column>
      <FieldRow>
        <FormField form={form} name="assigneeId">
          {({ value, onChange, ...field }) => (
            <Select
              label={t('Who does it')}
              options={[
                { id: ANYONE, label: t('Anyone') },
                ...staff.map(({ id, initials, name }) => ({ id, label: initials, description: name })),
              ]}
              value={value ?? ANYONE}
              onChange={(chosen) => onChange(chosen === ANYONE ? null : chosen)}
              {...field}
            />
          )}
        </FormField>
        <FormField form={form} name="priority">
          {({ onChange, ...field }) => (
            <RadioGroup
              label={t('Priority')}
              direction="row"
              options={priorities.map((priority) => ({ id: priority, label: priorityWords(priority) }))}
              onChange={(chosen) => onChange(priorities.find((priority) => priority === chosen) ?? 'normal')}
              {...field}
            />
          )}
        </FormField>
      </FieldRow>
      <FormField form={form} name="checklist">
        {({ value, onChange, error }) => (
          <ChecklistField
            value={value}
            onChange={onChange}
            errors={value.map((_, at) => form.formState.errors.checklist?.[at]?.text?.message)}
            error={error}
          />
        )}
      </FormField>
      <FormField form={form} name="note">
        {(field) => <TextArea label={t('Note')} rows={2} {...field} />}
      </FormField>
    </Column>
  )
}
