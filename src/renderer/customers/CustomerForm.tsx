import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type CustomerDraft, customerKinds } from '../../shared/customers'
import type { Day } from '../../shared/domain/day'
import { api } from '../api'
import { kindWords } from '../customerWords'
import { Card } from '../ui/Card'
import { RadioGroup } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { FieldRow, Form, FormActions, FormField, useZodForm, type ZodForm } from '../ui/form'
import { ComboBox } from '../ui/Select'
import { TagsField } from '../ui/TagsField'
import { TextArea, TextField } from '../ui/TextField'
import { t } from '../words'
import { AddressesField } from './AddressesField'
import { AlikeNotice } from './AlikeNotice'
import { type CustomerTyped, TypedCustomer, writtenOf } from './customerTyped'
import { HowTheyStand } from './HowTheyStand'
import { LikesField } from './LikesField'
import { MayWeWrite } from './MayWeWrite'
import { RelationsField } from './RelationsField'
import { WaysField } from './WaysField'

export type CustomerFormState = ZodForm<CustomerTyped, ReturnType<typeof TypedCustomer.parse>>
export type FieldsProps = { readonly form: CustomerFormState }

export type CustomerFormProps = {
  /** Whose; none for a new customer. */
  readonly id?: string
  readonly label: string
  readonly start: CustomerTyped
  /** What was typed before, put aside to look at another customer. */
  readonly begun?: CustomerTyped | null
  /** Told whether something is typed that isn't saved. */
  readonly onTyped: (isTyped: boolean) => void
  /** Told what is typed before another customer is looked at. */
  readonly onLook?: (typed: CustomerTyped) => void
  readonly onSave: (customer: CustomerDraft) => Promise<void>
  readonly onCancel: () => void
}

/** All that a person may write down about a customer; only the name is needed. */
export function CustomerForm(props: CustomerFormProps) {
  const { id, label, start, begun, onTyped, onLook, onSave, onCancel } = props
  const form: CustomerFormState = useZodForm(TypedCustomer, start)
  const { isDirty } = form.formState
  useEffect(() => onTyped(isDirty), [isDirty, onTyped])
  const { reset } = form
  useEffect(() => {
    if (begun) reset(begun, { keepDefaultValues: true })
  }, [begun, reset])
  return (
    <Form
      form={form}
      label={label}
      onCancel={onCancel}
      onSubmit={async (typed) => {
        const written = writtenOf(typed)
        // A refusal names a row by its place among those that were sent.
        form.setValue('relations', written.relations)
        await onSave(written)
      }}
    >
      <div className="relative grid max-w-240 grid-cols-[repeat(auto-fit,minmax(min(100%,26rem),1fr))] items-start gap-4">
        <div className="flex min-w-0 flex-col gap-4">
          <WhoTheyAre form={form} id={id} onLook={() => onLook?.(form.getValues())} />
          <Card title={t('How to reach them')}>
            <WaysField form={form} />
          </Card>
          <Card title={t('Addresses')}>
            <AddressesField form={form} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <WhatWeKnow form={form} />
          <Card title={t('Belongs together')}>
            <RelationsField form={form} id={id} />
          </Card>
          <HowTheyStand form={form} />
          <MayWeWrite form={form} />
        </div>
      </div>
      <div data-foot className="sticky bottom-0 max-w-240 border-t border-line bg-paper py-3">
        <FormActions submit={t('Save the customer')} />
      </div>
    </Form>
  )
}

type WhoTheyAreProps = FieldsProps & { readonly id: string | undefined; readonly onLook: () => void }

function WhoTheyAre({ form, id, onLook }: WhoTheyAreProps) {
  const known = useQuery(api.customers.vocabulary({})).data
  return (
    <Card title={t('Who they are')}>
      <div className="flex flex-col gap-3.5">
        <FormField form={form} name="kind">
          {({ value, onChange }) => (
            <RadioGroup
              label={t('Kind')}
              hideLabel
              direction="row"
              options={customerKinds.map((kind) => ({ id: kind, label: kindWords(kind) }))}
              value={value}
              onChange={(kind) => onChange(kind as typeof value)}
            />
          )}
        </FormField>
        <FormField form={form} name="name">
          {(field) => <TextField label={t('Name')} isRequired takesFocus maxLength={200} {...field} />}
        </FormField>
        <AlikeNotice form={form} id={id} onLook={onLook} />
        {form.watch('kind') === 'business' && (
          <>
            <FormField form={form} name="contactName">
              {(field) => <TextField label={t('Ask for')} {...field} />}
            </FormField>
            <FieldRow>
              <FormField form={form} name="trade">
                {(field) => <Worded label={t('Trade')} words={known?.trades} {...field} />}
              </FormField>
              <FormField form={form} name="size">
                {(field) => <TextField label={t('Size')} placeholder={t('12 people, 3 shops …')} {...field} />}
              </FormField>
            </FieldRow>
          </>
        )}
        <FieldRow>
          <FormField form={form} name="source">
            {(field) => <Worded label={t('How they came to us')} words={known?.sources} {...field} />}
          </FormField>
          <FormField form={form} name="knownSince">
            {(field) => <DateField label={t('Customer since')} {...field} value={field.value as Day | null} />}
          </FormField>
          <FormField form={form} name="reference">
            {({ value, onChange, ...field }) => (
              <TextField
                label={t('Customer number')}
                value={value ?? ''}
                onChange={(text) => onChange(text === '' ? null : text)}
                {...field}
              />
            )}
          </FormField>
        </FieldRow>
      </div>
    </Card>
  )
}

type WordedProps = {
  readonly label: string
  readonly words: readonly string[] | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  readonly error: string | undefined
}

/** Free words, with those in use offered. */
function Worded({ words = [], value, onChange, ...field }: WordedProps) {
  const typed = value.trim().toLowerCase()
  const offered = words.filter((word) => word.toLowerCase().includes(typed))
  return (
    <ComboBox
      {...field}
      allowsCustomValue
      options={offered.map((word) => ({ id: word, label: word }))}
      value={null}
      inputValue={value}
      onInputChange={onChange}
      onChange={(word) => {
        if (word !== null) onChange(word)
      }}
    />
  )
}

function WhatWeKnow({ form }: FieldsProps) {
  const known = useQuery(api.customers.vocabulary({})).data
  return (
    <Card title={t('What we know')}>
      <div className="flex flex-col gap-3.5">
        <FormField form={form} name="tags">
          {(field) => (
            <TagsField label={t('Tags')} suggestions={known?.tags} placeholder={t('VIP, wedding …')} {...field} />
          )}
        </FormField>
        <LikesField form={form} known={known?.likes} />
        <FormField form={form} name="note">
          {(field) => <TextArea label={t('Note')} {...field} />}
        </FormField>
      </div>
    </Card>
  )
}
