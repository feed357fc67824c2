import { z } from 'zod'
import { countings } from '../../shared/domain/workingDays'
import { tasks } from '../../shared/tasks'
import { RadioGroup } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { Form, FormActions, FormField, useZodForm } from '../ui/form'
import { NumberField } from '../ui/NumberField'
import { t } from '../words'
import type { About, Shift } from './useTaskActions'

type ShiftDialogProps = {
  readonly about: About
  readonly onShift: (about: About, by: Shift) => void
  readonly onClose: () => void
}

const { count, countedIn } = tasks.shift.input.shape
const Chosen = z.object({ count, countedIn })

/** Asks by how many days. */
export function ShiftDialog({ about, onShift, onClose }: ShiftDialogProps) {
  const form = useZodForm(Chosen, { count: 1, countedIn: 'working days' })
  return (
    <Dialog
      isOpen
      size="small"
      title={
        about.title === undefined ? t('Move {{count}} tasks', { count: about.ids.length }) : t('Move by some days')
      }
      onClose={onClose}
    >
      {about.title !== undefined && <p dir="auto">{about.title}</p>}
      <Form
        form={form}
        label={t('Move by some days')}
        onCancel={onClose}
        onSubmit={(by) => {
          onShift(about, by)
          onClose()
        }}
      >
        <FormField form={form} name="count">
          {({ onChange, ...field }) => (
            <NumberField
              label={t('By how many days')}
              description={t('Each from its own day; a minus goes back. What has no day stays.')}
              takesFocus
              min={-365}
              max={365}
              onChange={(days) => onChange(days ?? 0)}
              {...field}
            />
          )}
        </FormField>
        <FormField form={form} name="countedIn">
          {({ onChange, ...field }) => (
            <RadioGroup
              label={t('Counted in')}
              direction="row"
              options={[
                { id: 'working days', label: t('working days') },
                { id: 'calendar days', label: t('calendar days') },
              ]}
              onChange={(id) => onChange(countings.find((each) => each === id) ?? 'working days')}
              {...field}
            />
          )}
        </FormField>
        <FormActions submit={t('Move')} />
      </Form>
    </Dialog>
  )
}
