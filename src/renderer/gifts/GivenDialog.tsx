import { z } from 'zod'
import { parseDay } from '../../shared/domain/day'
import { reactions } from '../../shared/domain/remembering'
import { DayField } from '../../shared/fields'
import { GiftDraft } from '../../shared/gifts'
import { reactionWords } from '../giftWords'
import { RadioGroup } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { Dialog } from '../ui/Dialog'
import { Form, FormActions, FormField, useZodForm } from '../ui/form'
import { useShop } from '../ui/ShopContext'
import { TextField } from '../ui/TextField'
import { t } from '../words'
import type { About, GiftActions } from './useGiftActions'

const { reaction, said } = GiftDraft.shape
const Told = z.object({ on: DayField, reaction, said })

type GivenDialogProps = {
  readonly about: About
  readonly onGive: GiftActions['advance']
  readonly onClose: () => void
}

/** Given: on which day, and how it was received where that is known. */
export function GivenDialog({ about, onGive, onClose }: GivenDialogProps) {
  const { today } = useShop()
  const form = useZodForm(Told, { on: today, reaction: '', said: '' })
  const { what, ids } = about
  const title =
    what === undefined ? t('{{count}} gifts were given', { count: ids.length }) : t('“{{what}}” was given', { what })
  return (
    <Dialog isOpen size="small" title={title} onClose={onClose}>
      <Form
        form={form}
        label={title}
        onCancel={onClose}
        onSubmit={(told) => {
          onGive(about, 'given', told)
          onClose()
        }}
      >
        <FormField form={form} name="on">
          {({ value, onChange, ...field }) => (
            <DateField
              label={t('On which day')}
              takesFocus
              max={today}
              {...field}
              value={parseDay(value)}
              onChange={(day) => onChange(day ?? '')}
            />
          )}
        </FormField>
        <FormField form={form} name="reaction">
          {({ onChange, ...field }) => (
            <RadioGroup
              label={t('How was it received?')}
              options={reactions.map((id) => ({ id: id || UNKNOWN, label: reactionWords(id) }))}
              {...field}
              value={field.value || UNKNOWN}
              onChange={(id) => onChange(reactions.find((known) => known === id) ?? '')}
            />
          )}
        </FormField>
        <FormField form={form} name="said">
          {(field) => <TextField label={t('What they said')} {...field} />}
        </FormField>
        <FormActions submit={t('Mark as given')} />
      </Form>
    </Dialog>
  )
}

const UNKNOWN = 'unknown'
