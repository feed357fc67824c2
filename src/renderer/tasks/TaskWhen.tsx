import { get } from 'react-hook-form'
import type { Day } from '../../shared/domain/day'
import { ruleOn } from '../../shared/domain/recurrence'
import { TaskDraft } from '../../shared/tasks'
import { useShopNow } from '../shop'
import { Button } from '../ui/Button'
import { DateField } from '../ui/DateField'
import { FieldRow, FormField } from '../ui/form'
import { NumberField } from '../ui/NumberField'
import { Select } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { TextField } from '../ui/TextField'
import { TimeField } from '../ui/TimeField'
import { t } from '../words'
import { RepeatField } from './RepeatField'
import type { TaskFormState } from './TaskForm'
import { capital, DAY, quickDays, remindChoices, remindWords } from './words'

type TaskWhenProps = {
  readonly form: TaskFormState
  /** The task that is changed; null for a new one. */
  readonly id: string | null
}

/** When and where it is, how it comes again, and when to remind of it. */
export function TaskWhen({ form, id }: TaskWhenProps) {
  const kind = form.watch('kind')
  const place = form.watch('place')
  return (
    <div className="flex flex-col gap-3.5">
      <FieldRow>
        <DueDay form={form} />
        <FormField form={form} name="dueTime">
          {({ value, onChange, ...field }) => (
            <TimeField
              label={t('Time')}
              value={timeOf(value)}
              onChange={(time) => {
                const minutes = form.getValues('remindMinutes')
                // "10 minutes before" is said of a time.
                if (time === null && minutes !== null && minutes < DAY) form.setValue('remindMinutes', 0)
                onChange(time)
              }}
              {...field}
            />
          )}
        </FormField>
        <FormField form={form} name="minutes">
          {(field) => <NumberField label={t('Length')} unit={t('min')} min={1} max={1440} {...field} />}
        </FormField>
      </FieldRow>
      {(kind === 'meeting' || kind === 'deliver' || place !== '') && (
        <FormField form={form} name="place">
          {(field) => <TextField label={t('Place')} placeholder={t('in the shop, at theirs …')} {...field} />}
        </FormField>
      )}
      <Repeating form={form} id={id} />
    </div>
  )
}

/** What the rule says of the day that stood, it says of the new one. */
function useDueDay(form: TaskFormState) {
  const { today } = useShop()
  return (next: Day | null) => {
    const [before, repeats] = [dayOf(form.getValues('dueOn')) ?? today, form.getValues('repeats')]
    const touched = { shouldDirty: true, shouldValidate: form.formState.isSubmitted }
    form.setValue('dueOn', next, touched)
    if (repeats !== null) {
      form.setValue('repeats', { ...repeats, rule: ruleOn(repeats.rule, before, next ?? today) }, touched)
    }
  }
}

function DueDay({ form }: Pick<TaskWhenProps, 'form'>) {
  const { today, locale } = useShop()
  const workingDays = useShopNow()?.shop?.workingDays ?? [1, 2, 3, 4, 5]
  const change = useDueDay(form)
  return (
    <div className="flex flex-col gap-1">
      <FormField form={form} name="dueOn">
        {({ value, onChange: _onChange, ...field }) => (
          <DateField label={t('Due day')} value={dayOf(value)} onChange={change} {...field} />
        )}
      </FormField>
      <fieldset aria-label={t('Due day in a word')} className="-ms-2 flex flex-wrap">
        {quickDays(today, workingDays, locale).map(({ day, words }) => (
          <Button key={day} size="small" variant="quiet" onPress={() => change(day)}>
            {capital(words)}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}

function RemindMe({ form }: Pick<TaskWhenProps, 'form'>) {
  const hasTime = form.watch('dueTime') !== null
  return (
    <FormField form={form} name="remindMinutes">
      {({ value, onChange, ...field }) => (
        <Select
          label={t('Remind me')}
          options={[null, ...remindChoices(hasTime, value)].map((minutes) => ({
            id: String(minutes),
            label: remindWords(minutes, hasTime),
          }))}
          value={String(value)}
          onChange={(chosen) => onChange(chosen === 'null' ? null : Number(chosen))}
          {...field}
        />
      )}
    </FormField>
  )
}

function Repeating({ form, id }: TaskWhenProps) {
  const { today } = useShop()
  const day = dayOf(form.watch('dueOn')) ?? today
  const { errors } = form.formState
  return (
    <FormField form={form} name="repeats">
      {({ value, onChange }) => (
        <RepeatField
          id={id}
          beside={<RemindMe form={form} />}
          day={day}
          value={value && { ...value, until: dayOf(value.until) }}
          onChange={(repeats) => {
            if (repeats !== null && form.getValues('dueOn') === null) {
              form.setValue('dueOn', day, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
            }
            onChange(repeats)
          }}
          wrong={(path) => wordsAt(errors, path === '' ? 'repeats' : `repeats.${path}`)}
        />
      )}
    </FormField>
  )
}

/** What is wrong at a path within a form's errors. */
function wordsAt(errors: object, path: string): string | undefined {
  const found: unknown = get(errors, `${path}.message`)
  return typeof found === 'string' ? found : undefined
}

// The fields hold what the date and time fields gave, which is a day and a time or nothing.
const dayOf = (typed: string | null) => TaskDraft.shape.dueOn.safeParse(typed).data ?? null
const timeOf = (typed: string | null) => TaskDraft.shape.dueTime.safeParse(typed).data ?? null
