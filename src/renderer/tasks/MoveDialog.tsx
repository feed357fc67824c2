import { z } from 'zod'
import type { Day } from '../../shared/domain/day'
import { DateField } from '../ui/DateField'
import { Dialog } from '../ui/Dialog'
import { Form, FormActions, FormField, useZodForm } from '../ui/form'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import type { About } from './useTaskActions'

type MoveDialogProps = {
  readonly about: About
  readonly onMove: (about: About, day: Day) => void
  readonly onClose: () => void
}

const Chosen = z.object({ day: z.custom<Day>((value) => typeof value === 'string', 'Please choose the day.') })

/** Asks to which day. */
export function MoveDialog({ about, onMove, onClose }: MoveDialogProps) {
  const { today } = useShop()
  const form = useZodForm(Chosen, { day: today })
  return (
    <Dialog
      isOpen
      size="small"
      title={about.title === undefined ? t('Move {{count}} tasks', { count: about.ids.length }) : t('Move to a day')}
      onClose={onClose}
    >
      {about.title !== undefined && <p dir="auto">{about.title}</p>}
      <Form
        form={form}
        label={t('Move to a day')}
        onCancel={onClose}
        onSubmit={({ day }) => {
          onMove(about, day)
          onClose()
        }}
      >
        <FormField form={form} name="day">
          {({ value, onChange, ...field }) => (
            <DateField label={t('Day')} takesFocus value={value} onChange={(day) => onChange(day as Day)} {...field} />
          )}
        </FormField>
        <FormActions submit={t('Move')} />
      </Form>
    </Dialog>
  )
}
