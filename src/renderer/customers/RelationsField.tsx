import { Plus, X } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { relationKinds } from '../../shared/customers'
import { CustomerField } from '../CustomerField'
import { relationWords } from '../customerWords'
import { Button, IconButton } from '../ui/Button'
import { FormField } from '../ui/form'
import { Select } from '../ui/Select'
import { t } from '../words'
import type { CustomerFormState } from './CustomerForm'
import { useRowFocus } from './useRowFocus'

/** Who belongs to whom: works at, married to … another customer. */
export function RelationsField({ form, id }: { readonly form: CustomerFormState; readonly id: string | undefined }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'relations', keyName: 'key' })
  const { frame, focusAfterRemoval } = useRowFocus()
  return (
    <div ref={frame} className="flex flex-col gap-2">
      {fields.map(({ key }, at) => (
        <div key={key} data-row className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <FormField form={form} name={`relations.${at}.kind`}>
              {({ value, onChange, ...field }) => (
                <Select
                  label={t('How')}
                  options={relationKinds.map((kind) => ({ id: kind, label: relationWords(kind) }))}
                  value={value}
                  onChange={(kind) => onChange(kind as typeof value)}
                  {...field}
                />
              )}
            </FormField>
          </div>
          <div className="min-w-0 flex-2">
            <FormField form={form} name={`relations.${at}.otherId`}>
              {(field) => <CustomerField label={t('Customer')} except={id} {...field} />}
            </FormField>
          </div>
          <IconButton
            icon={X}
            label={t('Remove this relation')}
            onPress={() => {
              remove(at)
              focusAfterRemoval(at)
            }}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          variant="quiet"
          icon={Plus}
          onPress={() => append({ kind: 'works at', otherId: null }, { shouldFocus: false })}
        >
          {t('Add a relation')}
        </Button>
      </div>
    </div>
  )
}
