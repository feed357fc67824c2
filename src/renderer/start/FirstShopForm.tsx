import { useMemo } from 'react'
import { FirstShop } from '../../shared/shop'
import { guessPlace } from '../places'
import { ShopFields } from '../ShopFields'
import { FieldRow, Form, FormActions, FormField, useZodForm } from '../ui/form'
import { TextField } from '../ui/TextField'
import { t } from '../words'

const workingDays = [1, 2, 3, 4, 5]

type Props = {
  /** What the form is for, for screen readers. */
  readonly label: string
  readonly submit: string
  readonly onSubmit: (shop: FirstShop) => unknown
  readonly onCancel: () => void
}

/** What a shop begins with. What the computer knows is filled in already. */
export function FirstShopForm({ label, submit, onSubmit, onCancel }: Props) {
  const place = useMemo(() => guessPlace(), [])
  const form = useZodForm(FirstShop, { name: '', initials: '', staffName: '', workingDays, ...place })
  return (
    <Form form={form} label={label} onSubmit={onSubmit} onCancel={onCancel}>
      <ShopFields form={form} takesFocus />
      <FieldRow>
        <FormField form={form} name="initials">
          {(field) => (
            <TextField
              label={t('Your initials')}
              description={t('One to four letters. They stand beside what you do.')}
              isRequired
              {...field}
            />
          )}
        </FormField>
        <FormField form={form} name="staffName">
          {(field) => <TextField label={t('Your name')} {...field} />}
        </FormField>
      </FieldRow>
      <FormActions submit={submit} />
    </Form>
  )
}
