import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { type WayKind, wayKinds } from '../../shared/customers'
import { wayWords } from '../customerWords'
import { Button, IconButton } from '../ui/Button'
import { FormField } from '../ui/form'
import { TextField, type TextFieldProps } from '../ui/TextField'
import { t } from '../words'
import type { CustomerFormState } from './CustomerForm'
import { emptyWay } from './customerTyped'
import { useRowFocus } from './useRowFocus'

const types: Readonly<Record<WayKind, TextFieldProps['type']>> = { phone: 'tel', email: 'email', web: 'url' }
const adding: Readonly<Record<WayKind, () => string>> = {
  phone: () => t('Add a phone'),
  email: () => t('Add an email'),
  web: () => t('Add a website'),
}

/** Phones, emails and websites, each with a word for which one it is; the first phone is the one on every list. */
export function WaysField({ form }: { readonly form: CustomerFormState }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'ways', keyName: 'key' })
  const [added, setAdded] = useState(-1)
  const { frame, focusAfterRemoval } = useRowFocus()
  return (
    <div ref={frame} className="flex flex-col gap-2">
      {fields.map(({ key, kind }, at) => (
        <div key={key} className="flex items-end gap-2" data-row>
          <div className="min-w-0 flex-2">
            <FormField form={form} name={`ways.${at}.value`}>
              {(field) => <TextField label={wayWords(kind)} type={types[kind]} takesFocus={at === added} {...field} />}
            </FormField>
          </div>
          <div className="min-w-0 flex-1">
            <FormField form={form} name={`ways.${at}.label`}>
              {(field) => (
                <TextField
                  label={t('Which one')}
                  placeholder={kind === 'phone' ? t('mobile, work …') : t('work, private …')}
                  {...field}
                />
              )}
            </FormField>
          </div>
          <IconButton
            icon={X}
            label={t('Remove this {{what}}', { what: wayWords(kind).toLocaleLowerCase() })}
            onPress={() => {
              remove(at)
              focusAfterRemoval(at)
            }}
          />
        </div>
      ))}
      <div className="flex flex-wrap gap-1">
        {wayKinds.map((kind) => (
          <Button
            key={kind}
            size="small"
            variant="quiet"
            icon={Plus}
            onPress={() => {
              setAdded(fields.length)
              append(emptyWay(kind), { shouldFocus: false })
            }}
          >
            {adding[kind]()}
          </Button>
        ))}
      </div>
    </div>
  )
}
