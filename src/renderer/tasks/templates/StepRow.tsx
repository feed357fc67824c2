import type { ReactNode } from 'react'
import { priorities, taskKinds } from '../../../shared/domain/tasks'
import { MOST_OFFSET } from '../../../shared/domain/templates'
import { useStaff } from '../../shop'
import { FormField } from '../../ui/form'
import { NumberField } from '../../ui/NumberField'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { t } from '../../words'
import { kindWords, priorityWords } from '../words'
import type { TemplateFormState } from './templateTyped'
import { wayId, wayOf, wayOptions } from './words'

type PartProps = { readonly form: TemplateFormState; readonly at: number }
type StepRowProps = PartProps & {
  /** Moved and taken away, at the end of its first line. */
  readonly actions: ReactNode
}

/** One task of a template: what, when, of which kind, by whom and how pressing. */
export function StepRow({ form, at, actions }: StepRowProps) {
  const number = at + 1
  return (
    <div className="flex min-w-0 flex-1 basis-64 flex-col gap-2">
      <div className="flex flex-wrap items-start gap-2">
        <div className="w-32">
          <FormField form={form} name={`steps.${at}.kind`}>
            {({ onChange, ...field }) => (
              <Select
                label={t('Kind, task {{number}}', { number })}
                hideLabel
                options={taskKinds.map((kind) => ({ id: kind, label: kindWords(kind) }))}
                onChange={(id) => onChange(taskKinds.find((kind) => kind === id) ?? 'to-do')}
                {...field}
              />
            )}
          </FormField>
        </div>
        <div className="min-w-0 flex-1 basis-52">
          <FormField form={form} name={`steps.${at}.title`}>
            {(field) => (
              <TextField
                label={t('What is to be done, task {{number}}', { number })}
                placeholder={t('What is to be done')}
                hideLabel
                {...field}
              />
            )}
          </FormField>
        </div>
        <div className="ms-auto">{actions}</div>
      </div>
      <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-start gap-2 @min-[36rem]:grid-cols-[6.5rem_minmax(0,1fr)_7rem_10rem]">
        <FormField form={form} name={`steps.${at}.offset`}>
          {(field) => (
            <NumberField
              label={t('How many days, task {{number}}', { number })}
              hideLabel
              min={0}
              max={MOST_OFFSET}
              {...field}
            />
          )}
        </FormField>
        <WayField form={form} at={at} />
        <WhoField form={form} at={at} />
        <FormField form={form} name={`steps.${at}.priority`}>
          {({ onChange, ...field }) => (
            <Select
              label={t('Priority, task {{number}}', { number })}
              hideLabel
              options={priorities.map((priority) => ({
                id: priority,
                label: t('{{priority}} priority', { priority: priorityWords(priority) }),
              }))}
              onChange={(id) => onChange(priorities.find((priority) => priority === id) ?? 'normal')}
              {...field}
            />
          )}
        </FormField>
      </div>
    </div>
  )
}

/** Of what the number of days is: after the start or before the end, as the shop works or by the calendar. */
function WayField({ form, at }: PartProps) {
  const { anchor, countedIn } = form.watch(`steps.${at}`)
  return (
    <Select
      label={t('From when, task {{number}}', { number: at + 1 })}
      hideLabel
      options={wayOptions()}
      value={wayId({ anchor, countedIn })}
      onChange={(id) => {
        const way = wayOf(id)
        form.setValue(`steps.${at}.anchor`, way.anchor, { shouldDirty: true })
        form.setValue(`steps.${at}.countedIn`, way.countedIn, { shouldDirty: true })
      }}
    />
  )
}

const ANYONE = 'anyone'

function WhoField({ form, at }: PartProps) {
  const staff = useStaff()
  return (
    <FormField form={form} name={`steps.${at}.assigneeId`}>
      {({ value, onChange, ...field }) => (
        <Select
          label={t('Who does it, task {{number}}', { number: at + 1 })}
          hideLabel
          options={[
            { id: ANYONE, label: t('Anyone') },
            ...staff.map(({ id, initials, name }) => ({ id, label: initials, description: name })),
          ]}
          value={staff.some(({ id }) => id === value) ? value : ANYONE}
          onChange={(id) => onChange(id === ANYONE ? null : id)}
          {...field}
        />
      )}
    </FormField>
  )
}
