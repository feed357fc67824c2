import { useEffect, useRef } from 'react'
import type { GiftDraft, Idea } from '../../shared/gifts'
import { Card } from '../ui/Card'
import { FieldRow, Form, FormActions, FormField, useZodForm } from '../ui/form'
import { MoneyField } from '../ui/MoneyField'
import { TextField } from '../ui/TextField'
import { t } from '../words'
import { BudgetLine } from './BudgetLine'
import { GiftWarnings, useGiftCheck } from './GiftWarnings'
import { type GiftFormState, GiftTyped, type TypedGift } from './giftTyped'
import { IdeasPanel } from './IdeasPanel'
import { sayReason } from './ideaWords'
import { type ChosenThing, ThingField } from './ThingField'
import { WhatFor } from './WhatFor'

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
