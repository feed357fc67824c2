import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { Button, IconButton } from '../ui/Button'
import { FieldRow, FormField } from '../ui/form'
import { TextArea, TextField } from '../ui/TextField'
import { t } from '../words'
import type { CustomerFormState } from './CustomerForm'
import { emptyAddress } from './customerTyped'
import { useRowFocus } from './useRowFocus'

/** Postal addresses; the first one's city stands in the lists. */
export function AddressesField({ form }: { readonly form: CustomerFormState }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'addresses', keyName: 'key' })
  const [added, setAdded] = useState(-1)
  const { frame, focusAfterRemoval } = useRowFocus()
  return (
    <div ref={frame} className="flex flex-col gap-4">
      {fields.map(({ key }, at) => (
        <fieldset key={key} data-row className="flex min-w-0 flex-col gap-2 border-b border-line pb-4">
          <legend className="sr-only">{t('Address {{number}}', { number: at + 1 })}</legend>
          <FormField form={form} name={`addresses.${at}.lines`}>
            {(field) => <TextArea label={t('Street and number')} rows={2} takesFocus={at === added} {...field} />}
          </FormField>
          <FieldRow>
            <FormField form={form} name={`addresses.${at}.postalCode`}>
              {(field) => <TextField label={t('Postcode')} {...field} />}
            </FormField>
            <FormField form={form} name={`addresses.${at}.city`}>
              {(field) => <TextField label={t('City')} {...field} />}
            </FormField>
          </FieldRow>
          <FieldRow>
            <FormField form={form} name={`addresses.${at}.region`}>
              {(field) => <TextField label={t('Region')} {...field} />}
            </FormField>
            <FormField form={form} name={`addresses.${at}.country`}>
              {(field) => <TextField label={t('Country')} {...field} />}
            </FormField>
          </FieldRow>
          <div className="flex items-end gap-2">
            <div className="min-w-0 flex-1">
              <FormField form={form} name={`addresses.${at}.label`}>
                {(field) => (
                  <TextField label={t('Which one')} placeholder={t('home, delivery, invoices …')} {...field} />
                )}
              </FormField>
            </div>
            <IconButton
              icon={X}
              label={t('Remove this address')}
              onPress={() => {
                remove(at)
                focusAfterRemoval(at)
              }}
            />
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          size="small"
          variant="quiet"
          icon={Plus}
          onPress={() => {
            setAdded(fields.length)
            append(emptyAddress, { shouldFocus: false })
          }}
        >
          {t('Add an address')}
        </Button>
      </div>
    </div>
  )
}
