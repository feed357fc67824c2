import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { sayDay } from '../../shared/domain/dayWords'
import { occasionName } from '../../shared/domain/occasionWords'
import { giftStatuses, reactions } from '../../shared/domain/remembering'
import type { GiftDraft, Idea } from '../../shared/gifts'
import { api } from '../api'
import { giftStatusWords, reactionWords } from '../giftWords'
import { Card } from '../ui/Card'
import { RadioGroup } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { FieldRow, Form, FormActions, FormField, useZodForm } from '../ui/form'
import { MoneyField } from '../ui/MoneyField'
import { Select } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { TextArea, TextField } from '../ui/TextField'
import { t } from '../words'
import { BudgetLine } from './BudgetLine'
import { GiftWarnings, useGiftCheck } from './GiftWarnings'
import { dayOf, type GiftFormState, GiftTyped, type TypedGift } from './giftTyped'
import { IdeasPanel } from './IdeasPanel'
import { sayReason } from './ideaWords'
import { type ChosenThing, ThingField } from './ThingField'

type GiftFormProps = {
  readonly label: string
  /** Whose gift it is. */
  readonly customer: { readonly id: string; readonly name: string }
  readonly start: TypedGift
  /** The gift that is being changed. */
  readonly giftId?: string
  readonly onTyped: (isTyped: boolean) => void
  readonly onSave: (gift: GiftDraft) => Promise<void>
  readonly onCancel: () => void
}

/** A gift from the first idea on, with what speaks against it, and ideas beside it. */
export function GiftForm({ label, customer, start, giftId, onTyped, onSave, onCancel }: GiftFormProps) {
  const form: GiftFormState = useZodForm<TypedGift, GiftDraft>(GiftTyped, start)
  const { isDirty } = form.formState
  useEffect(() => onTyped(isDirty), [isDirty, onTyped])
  const occasionId = form.watch('occasionId')
  const frame = useRef<HTMLDivElement>(null)
  const choose = (thing: ChosenThing) => {
    form.setValue('what', thing.what, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
    form.setValue('productId', thing.productId, { shouldDirty: true })
    if (thing.cost !== null) form.setValue('cost', thing.cost, { shouldDirty: true })
  }
  function chooseIdea(idea: Idea) {
    choose(idea)
    const [reason] = idea.reasons
    if (form.getValues('why') === '' && reason) form.setValue('why', sayReason(reason), { shouldDirty: true })
    frame.current?.querySelector<HTMLElement>('[data-why] input')?.focus()
  }
  return (
    <div ref={frame} className="@container">
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 @min-[52rem]:grid-cols-[minmax(0,1fr)_21rem]">
        <Form form={form} label={label} onCancel={onCancel} onSubmit={onSave}>
          <Card title={t('What')}>
            <What form={form} customer={customer} giftId={giftId} onPick={choose} />
          </Card>
          <Card title={t('What for and when')}>
            <WhatFor form={form} customerId={customer.id} />
          </Card>
          <FormActions submit={t('Save the gift')} />
        </Form>
        <IdeasPanel customerId={customer.id} occasionId={occasionId} onChoose={chooseIdea} />
      </div>
    </div>
  )
}

type WhatProps = Pick<GiftFormProps, 'customer' | 'giftId'> & {
  readonly form: GiftFormState
  readonly onPick: (thing: ChosenThing) => void
}

function What({ form, customer, giftId, onPick }: WhatProps) {
  const [what, productId, cost, on] = form.watch(['what', 'productId', 'cost', 'on'])
  const checked = useGiftCheck({
    ...(giftId === undefined ? {} : { id: giftId }),
    customerId: customer.id,
    what: what.slice(0, 200),
    productId,
    cost: cost !== null && cost >= 0 ? cost : null,
    on,
  })
  return (
    <div className="flex flex-col gap-3.5">
      <FieldRow>
        <FormField form={form} name="what">
          {({ value, onChange, ...field }) => (
            <ThingField
              label={t('Gift')}
              isRequired
              takesFocus={giftId === undefined}
              text={value}
              productId={productId}
              onType={(text) => {
                onChange(text)
                form.setValue('productId', null)
              }}
              onPick={onPick}
              {...field}
            />
          )}
        </FormField>
        <FormField form={form} name="cost">
          {({ value, onChange, ...field }) => (
            <MoneyField
              label={t('Cost')}
              {...field}
              value={value === null ? null : (GiftTyped.shape.cost.safeParse(value).data ?? null)}
              onChange={onChange}
            />
          )}
        </FormField>
      </FieldRow>
      <BudgetLine checked={checked} />
      <GiftWarnings name={customer.name} checked={checked} />
      <div data-why>
        <FormField form={form} name="why">
          {(field) => <TextField label={t('Why')} placeholder={t('likes gardening …')} {...field} />}
        </FormField>
      </div>
    </div>
  )
}

const NONE = 'none'
const ORDERS = 50

function WhatFor({ form, customerId }: { readonly form: GiftFormState; readonly customerId: string }) {
  const { today, locale } = useShop()
  const days = useQuery(api.occasions.ofCustomer({ customerId })).data ?? []
  const orders = useQuery(
    api.orders.list({
      filter: { customerId, status: 'all' },
      sort: { by: 'ordered', direction: 'descending' },
      from: 0,
      size: ORDERS,
    }),
  ).data
  const status = form.watch('status')
  function setStatus(next: TypedGift['status']) {
    const on = dayOf(form.getValues('on'))
    if (next === 'given' && (on === null || on > today)) form.setValue('on', today, { shouldDirty: true })
    if (next !== 'given') {
      form.setValue('reaction', '')
      form.setValue('said', '')
    }
  }
  return (
    <div className="flex flex-col gap-3.5">
      <FormField form={form} name="status">
        {({ onChange, ...field }) => (
          <RadioGroup
            label={t('How far it is')}
            direction="row"
            options={giftStatuses.map((id) => ({ id, label: giftStatusWords(id) }))}
            onChange={(id) => {
              const next = giftStatuses.find((known) => known === id) ?? 'idea'
              setStatus(next)
              onChange(next)
            }}
            {...field}
          />
        )}
      </FormField>
      <FieldRow>
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
        <FormField form={form} name="on">
          {({ value, onChange, ...field }) => (
            <DateField
              label={status === 'given' ? t('Given on') : t('Meant for')}
              {...(status === 'given' ? { max: today } : {})}
              value={dayOf(value)}
              onChange={onChange}
              {...field}
            />
          )}
        </FormField>
        {orders !== undefined && orders.total > 0 && (
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
        )}
      </FieldRow>
      {status === 'given' && <Received form={form} />}
      <FormField form={form} name="note">
        {(field) => <TextArea label={t('Note')} rows={2} {...field} />}
      </FormField>
    </div>
  )
}

const UNKNOWN = 'unknown'

function Received({ form }: { readonly form: GiftFormState }) {
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
