import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orderMethods } from '../../shared/domain/orders'
import { api } from '../api'
import { CustomerField } from '../CustomerField'
import { sayError } from '../doing'
import { methodWords } from '../orderWords'
import { FormField } from '../ui/form'
import { Select } from '../ui/Select'
import { TextArea, TextField } from '../ui/TextField'
import { t } from '../words'
import type { OrderFormState } from './LinesField'

type RecipientFieldsProps = { readonly form: OrderFormState; readonly buyer: string }

const nobodyYet = { customerId: null, name: '', lines: '', city: '', region: '', postalCode: '', country: '' }

/** How it gets there, and to whom: the buyer, or somebody else with an address. */
export function RecipientFields({ form, buyer }: RecipientFieldsProps) {
  const postDays = useQuery(api.planning.get({})).data?.postDays
  const recipient = form.watch('recipient')
  const wordsFor = (method: (typeof orderMethods)[number]) =>
    method === 'post' && postDays !== undefined
      ? t('Post, {{count}} working days', { count: postDays })
      : methodWords(method)
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)] items-start gap-3.5">
        <FormField form={form} name="method">
          {({ onChange, ...field }) => (
            <Select
              label={t('How it gets there')}
              options={orderMethods.map((id) => ({ id, label: wordsFor(id) }))}
              onChange={(id) => onChange(orderMethods.find((method) => method === id) ?? 'deliver')}
              {...field}
            />
          )}
        </FormField>
        <Select
          label={t('For whom')}
          options={[
            { id: 'buyer', label: buyer },
            { id: 'other', label: t('Somebody else') },
          ]}
          value={recipient === null ? 'buyer' : 'other'}
          onChange={(id) => form.setValue('recipient', id === 'buyer' ? null : nobodyYet, { shouldDirty: true })}
        />
      </div>
      {recipient !== null && <SomebodyElse form={form} />}
    </>
  )
}

function SomebodyElse({ form }: { readonly form: OrderFormState }) {
  const client = useQueryClient()
  /** A customer's name and first address stand in the fields, to be changed for this order alone. */
  async function take(customerId: string | null) {
    if (customerId === null) return form.setValue('recipient.customerId', null, { shouldDirty: true })
    const { name, addresses } = await client.fetchQuery(api.customers.detail({ id: customerId }))
    const { lines = '', city = '', region = '', postalCode = '', country = '' } = addresses[0] ?? {}
    form.setValue('recipient', { customerId, name, lines, city, region, postalCode, country }, { shouldDirty: true })
  }
  return (
    <fieldset className="flex min-w-0 flex-col gap-2 rounded-lg border border-line bg-paper p-3">
      <legend className="sr-only">{t('For whom')}</legend>
      <FormField form={form} name="recipient.customerId">
        {({ value, onChange: _onChange, ...field }) => (
          <CustomerField
            label={t('One of our customers')}
            placeholder={t('Name or phone')}
            {...field}
            value={value ?? null}
            onChange={(id) => void take(id).catch(sayError)}
          />
        )}
      </FormField>
      <FormField form={form} name="recipient.name">
        {({ value, ...field }) => <TextField label={t('Name')} {...field} value={value ?? ''} />}
      </FormField>
      <FormField form={form} name="recipient.lines">
        {({ value, ...field }) => <TextArea label={t('Street and number')} rows={2} {...field} value={value ?? ''} />}
      </FormField>
      <div className="grid grid-cols-2 items-start gap-x-3.5 gap-y-2">
        {(['postalCode', 'city', 'region', 'country'] as const).map((name) => (
          <FormField key={name} form={form} name={`recipient.${name}`}>
            {({ value, ...field }) => <TextField label={partWords(name)} {...field} value={value ?? ''} />}
          </FormField>
        ))}
      </div>
    </fieldset>
  )
}

const partWords = (part: 'postalCode' | 'city' | 'region' | 'country'): string =>
  ({ postalCode: t('Postcode'), city: t('City'), region: t('Region'), country: t('Country') })[part]
