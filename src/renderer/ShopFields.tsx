import { useMemo } from 'react'
import type { FieldPath, FieldPathValue } from 'react-hook-form'
import type { z } from 'zod'
import { currencyOf, paperOf } from '../shared/domain/countries'
import { papers } from '../shared/sheets'
import type { Shop } from '../shared/shop'
import { countryOptions, currencyOptions, timeZoneOptions, weekdayOptions } from './places'
import { CheckboxGroup, RadioGroup } from './ui/Choice'
import { FieldRow, FormField, type ZodForm } from './ui/form'
import { ComboBox } from './ui/Select'
import { TextField } from './ui/TextField'
import { t } from './words'

/** What the fields need of their form: a shop's details, whatever else the form asks. */
export type ShopDetails = Omit<z.input<typeof Shop>, 'startDay'>
type Props<In extends ShopDetails, Out> = { readonly form: ZodForm<In, Out>; readonly takesFocus?: boolean }

/** A shop's details, as first run and settings ask for them. */
export function ShopFields<In extends ShopDetails, Out>({ form, takesFocus }: Props<In, Out>) {
  // Any form whose values hold a shop's details may be used as a form of just those.
  const shopForm = form as unknown as ZodForm<ShopDetails, Out>
  return (
    <>
      <FormField form={shopForm} name="name">
        {(field) => (
          <TextField
            label={t('Shop name')}
            description={t('As it should stand on what you print.')}
            isRequired
            takesFocus={takesFocus}
            {...field}
          />
        )}
      </FormField>
      <PlaceFields form={shopForm} />
      <FormField form={shopForm} name="workingDays">
        {({ value, onChange, ...field }) => (
          <CheckboxGroup
            label={t('Open on')}
            options={weekdayOptions.map(({ id, label }) => ({ id, label: t(label) }))}
            value={value.map(String)}
            onChange={(days) => onChange(days.map(Number))}
            {...field}
          />
        )}
      </FormField>
      <FormField form={shopForm} name="paper">
        {({ onChange, ...field }) => (
          <RadioGroup
            label={t('Paper in the printer')}
            direction="row"
            options={papers.map((paper) => ({ id: paper, label: t(paper) }))}
            onChange={(paper) => onChange(paper === 'Letter' ? 'Letter' : 'A4')}
            {...field}
          />
        )}
      </FormField>
    </>
  )
}

/** Country, currency and time zone. A country brings its currency and paper, unless those were chosen already. */
function PlaceFields<Out>({ form }: { readonly form: ZodForm<ShopDetails, Out> }) {
  const { country, currency, timeZone } = form.formState.defaultValues ?? {}
  const countries = useMemo(() => countryOptions(country ?? ''), [country])
  const currencies = useMemo(() => currencyOptions(currency ?? ''), [currency])
  const zones = useMemo(() => timeZoneOptions(timeZone ?? ''), [timeZone])
  const { dirtyFields } = form.formState
  function bring<N extends FieldPath<ShopDetails>>(name: N, value: FieldPathValue<ShopDetails, N> | null) {
    if (value !== null && !dirtyFields[name as 'currency' | 'paper']) form.setValue(name, value)
  }
  return (
    <>
      <FieldRow>
        <FormField form={form} name="country">
          {({ onChange, ...field }) => (
            <ComboBox
              label={t('Country')}
              options={countries}
              onChange={(code) => {
                onChange(code ?? '')
                if (code === null) return
                bring('currency', currencyOf(code))
                bring('paper', paperOf(code))
              }}
              {...field}
            />
          )}
        </FormField>
        <FormField form={form} name="currency">
          {({ onChange, ...field }) => (
            <ComboBox label={t('Currency')} options={currencies} onChange={(code) => onChange(code ?? '')} {...field} />
          )}
        </FormField>
      </FieldRow>
      <FormField form={form} name="timeZone">
        {({ onChange, ...field }) => (
          <ComboBox
            label={t('Time zone')}
            description={t('So that today is the shop’s today. Type a city to find it.')}
            options={zones}
            onChange={(zone) => onChange(zone ?? '')}
            {...field}
          />
        )}
      </FormField>
    </>
  )
}
