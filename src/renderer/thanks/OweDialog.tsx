import { z } from 'zod'
import { addDays, parseDay } from '../../shared/domain/day'
import { thanks as declared } from '../../shared/thanks'
import { api } from '../api'
import { CustomerField } from '../CustomerField'
import { useSayDone } from '../doing'
import { DateField } from '../ui/DateField'
import { Dialog } from '../ui/Dialog'
import { FieldRow, Form, FormActions, FormField, useZodForm } from '../ui/form'
import { useShop } from '../ui/ShopContext'
import { TextField } from '../ui/TextField'
import { t } from '../words'
import { ThankChannelSelect } from './ThankChannelSelect'

const DAYS = 3
const Owed = declared.owe.input.extend({
  customerId: declared.owe.input.shape.customerId.nullable().pipe(z.string('Please choose the customer.')),
})

type OweDialogProps = { readonly customerId?: string | undefined; readonly onClose: () => void }

/** A thank-you for something that no order says: a kind word, a recommendation, a cake for the staff. */
export function OweDialog({ customerId, onClose }: OweDialogProps) {
  const { today } = useShop()
  const sayDone = useSayDone()
  const form = useZodForm<z.input<typeof Owed>, z.output<typeof Owed>>(Owed, {
    customerId: customerId ?? null,
    title: '',
    channel: 'card',
    accessory: '',
    dueOn: addDays(today, DAYS),
  })
  const title = t('Owe a thank-you')
  async function save(wanted: z.output<typeof Owed>) {
    await api.thanks.owe.mutationFn(wanted)
    onClose()
    await sayDone(t('A thank-you for {{what}} is owed', { what: wanted.title }))
  }
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <Form form={form} label={title} onCancel={onClose} onSubmit={save}>
        <FormField form={form} name="customerId">
          {(field) => <CustomerField label={t('To whom')} isRequired takesFocus opensOn="input" {...field} />}
        </FormField>
        <FormField form={form} name="title">
          {(field) => (
            <TextField
              label={t('What for')}
              description={t('As it goes on after “Thank you for”.')}
              placeholder={t('the kind words in the newspaper')}
              isRequired
              {...field}
            />
          )}
        </FormField>
        <FieldRow>
          <FormField form={form} name="channel">
            {(field) => <ThankChannelSelect {...field} />}
          </FormField>
          <FormField form={form} name="dueOn">
            {({ value, onChange, ...field }) => (
              <DateField label={t('Due')} {...field} value={parseDay(value)} onChange={(day) => onChange(day ?? '')} />
            )}
          </FormField>
        </FieldRow>
        <FormField form={form} name="accessory">
          {(field) => <TextField label={t('With a small thing')} placeholder={t('none')} {...field} />}
        </FormField>
        <FormActions submit={t('Owe it')} />
      </Form>
    </Dialog>
  )
}
