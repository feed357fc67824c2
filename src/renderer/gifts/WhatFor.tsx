import { useQuery } from '@tanstack/react-query'
import { sayDay } from '../../shared/domain/dayWords'
import { occasionName } from '../../shared/domain/occasionWords'
import { giftStatuses, reactions } from '../../shared/domain/remembering'
import { api } from '../api'
import { giftStatusWords, reactionWords } from '../giftWords'
import { RadioGroup } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { FieldRow, FormField } from '../ui/form'
import { Select } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { TextArea, TextField } from '../ui/TextField'
import { t } from '../words'
import { dayOf, type GiftFormState, type TypedGift } from './giftTyped'

type PartProps = { readonly form: GiftFormState }
type OfCustomer = PartProps & { readonly customerId: string }

const NONE = 'none'
const UNKNOWN = 'unknown'
const ORDERS = 50

/** How far a gift is, what for, on which day, and how it was received. */
export function WhatFor({ form, customerId }: OfCustomer) {
  const { today } = useShop()
  const isGiven = form.watch('status') === 'given'
  return (
    <div className="flex flex-col gap-3.5">
      <HowFar form={form} />
      <FieldRow>
        <Occasion form={form} customerId={customerId} />
        <FormField form={form} name="on">
          {({ value, onChange, ...field }) => (
            <DateField
              label={isGiven ? t('Given on') : t('Meant for')}
              {...(isGiven ? { max: today } : {})}
              value={dayOf(value)}
              onChange={onChange}
              {...field}
            />
          )}
        </FormField>
        <Order form={form} customerId={customerId} />
      </FieldRow>
      {isGiven && <Received form={form} />}
      <FormField form={form} name="note">
        {(field) => <TextArea label={t('Note')} rows={2} {...field} />}
      </FormField>
    </div>
  )
}

function HowFar({ form }: PartProps) {
  const { today } = useShop()
  /** What was given has a day that is not to come; what was not has no answer. */
  function follow(next: TypedGift['status']) {
    const on = dayOf(form.getValues('on'))
    if (next === 'given' && (on === null || on > today)) form.setValue('on', today, { shouldDirty: true })
    if (next === 'given') return
    form.setValue('reaction', '')
    form.setValue('said', '')
  }
  return (
    <FormField form={form} name="status">
      {({ onChange, ...field }) => (
        <RadioGroup
          label={t('How far it is')}
          direction="row"
          options={giftStatuses.map((id) => ({ id, label: giftStatusWords(id) }))}
          onChange={(id) => {
            const next = giftStatuses.find((known) => known === id) ?? 'idea'
            follow(next)
            onChange(next)
          }}
          {...field}
        />
      )}
    </FormField>
  )
}

/** One of their days; what is still to give is then meant for the next time it comes. */
function Occasion({ form, customerId }: OfCustomer) {
  const { today, locale } = useShop()
  const days = useQuery(api.occasions.ofCustomer({ customerId })).data ?? []
  return (
    <FormField form={form} name="occasionId">
      {({ value, onChange, ...field }) => (
        <Select
          label={t('For which day')}
          options={[
            { id: NONE, label: t('No special day') },
            ...days.map((row) => ({
              id: row.id,
              label: occasionName(row),
              description: sayDay(row.nextOn, today, locale),
            })),
          ]}
          value={value ?? NONE}
          onChange={(id) => {
            onChange(id === NONE ? null : id)
            const next = days.find((row) => row.id === id)?.nextOn
            if (next && form.getValues('status') !== 'given') form.setValue('on', next, { shouldDirty: true })
          }}
          {...field}
        />
      )}
    </FormField>
  )
}

/** One of their orders, the newest first; nothing for those who never ordered. */
function Order({ form, customerId }: OfCustomer) {
  const asked = { customerId, status: 'all' as const }
  const newest = { by: 'ordered' as const, direction: 'descending' as const }
  const orders = useQuery(api.orders.list({ filter: asked, sort: newest, from: 0, size: ORDERS })).data
  if (orders === undefined || orders.total === 0) return null
  return (
    <FormField form={form} name="orderId">
      {({ value, onChange, ...field }) => (
        <Select
          label={t('For an order')}
          options={[
            { id: NONE, label: t('No order') },
            ...orders.rows.map(({ id, number, what }) => ({ id, label: number, description: what })),
          ]}
          value={value ?? NONE}
          onChange={(id) => onChange(id === NONE ? null : id)}
          {...field}
        />
      )}
    </FormField>
  )
}

function Received({ form }: PartProps) {
  return (
    <>
      <FormField form={form} name="reaction">
        {({ value, onChange, ...field }) => (
          <RadioGroup
            label={t('How was it received?')}
            direction="row"
            options={reactions.map((id) => ({ id: id || UNKNOWN, label: reactionWords(id) }))}
            value={value || UNKNOWN}
            onChange={(id) => onChange(reactions.find((known) => known === id) ?? '')}
            {...field}
          />
        )}
      </FormField>
      <FormField form={form} name="said">
        {(field) => <TextField label={t('What they said')} {...field} />}
      </FormField>
    </>
  )
}
