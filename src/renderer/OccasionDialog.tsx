import { z } from 'zod'
import { shortDay } from '../shared/domain/dayWords'
import { buyBy, mostLeadDays, nextOccasion, type YearlyDay } from '../shared/domain/occasions'
import { occasionName } from '../shared/domain/occasionWords'
import { occasionKinds } from '../shared/domain/remembering'
import { Id } from '../shared/fields'
import { OccasionDraft, type OccasionRow } from '../shared/occasions'
import { api } from './api'
import { CustomerField } from './CustomerField'
import { useSayDone } from './doing'
import { occasionKindWords } from './occasionWords'
import { Dialog } from './ui/Dialog'
import { FieldRow, Form, FormActions, FormField, useZodForm, type ZodForm } from './ui/form'
import { NumberField } from './ui/NumberField'
import { Select } from './ui/Select'
import { useShop } from './ui/ShopContext'
import { TextField } from './ui/TextField'
import { t } from './words'
import { YearlyDayField } from './YearlyDayField'

const USUAL_LEAD = 7
const placeholders = () => ({
  birthday: '',
  anniversary: t('First order'),
  'name day': '',
  holiday: t('Midsummer'),
  other: t('The day they moved in'),
})
const { kind, title, leadDays, note } = OccasionDraft.shape

/** The day as the form holds it; an emptied number of days is none. */
const Typed = z.object({
  customerId: Id.nullable().refine((id) => id !== null, t('Please choose whose day it is.')),
  kind,
  title,
  day: z
    .custom<YearlyDay | null>()
    .refine((day) => day !== null, t('Please write the day, or the month where that is all you know.')),
  leadDays: leadDays.nullable().transform((days) => days ?? 0),
  note,
})
type In = z.input<typeof Typed>
type Out = z.output<typeof Typed>

type OccasionDialogProps = {
  /** Whose it is, where that is known. */
  readonly customer?: { readonly id: string; readonly name: string } | undefined
  /** Undefined for a new one. */
  readonly occasion?: OccasionRow | undefined
  readonly onClose: () => void
}

function startOf(customerId: string | null, row: OccasionRow | undefined): In {
  if (row === undefined) {
    return { customerId, kind: 'birthday', title: '', day: null, leadDays: USUAL_LEAD, note: '' }
  }
  const { month, dayOfMonth, year, ...rest } = row
  const { kind, title, leadDays, note } = rest
  return { customerId: row.customerId, kind, title, day: { month, dayOfMonth, year }, leadDays, note }
}

const draftOf = ({ day, ...rest }: Out): OccasionDraft => ({ ...rest, ...day })

/** A day to remember: whose, what, when, and how long before a gift is to be bought. */
export function OccasionDialog({ customer, occasion, onClose }: OccasionDialogProps) {
  const form = useZodForm<In, Out>(Typed, startOf(customer?.id ?? null, occasion))
  const sayDone = useSayDone()
  const name = customer?.name ?? occasion?.customerName
  const title = occasion
    ? t('Change “{{what}}” of {{name}}', { what: occasionName(occasion), name: occasion.customerName })
    : name === undefined
      ? t('New day to remember')
      : t('New day to remember of {{name}}', { name })
  async function save(typed: Out) {
    const draft = draftOf(typed)
    if (occasion) await api.occasions.edit.mutationFn({ id: occasion.id, occasion: draft })
    else await api.occasions.add.mutationFn(draft)
    onClose()
    await sayDone(t('Saved “{{what}}”', { what: occasionName(draft) }))
  }
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <Form form={form} label={title} onCancel={onClose} onSubmit={save}>
        {name === undefined && (
          <FormField form={form} name="customerId">
            {(field) => <CustomerField label={t('Customer')} isRequired takesFocus opensOn="input" {...field} />}
          </FormField>
        )}
        <WhatAndWhen form={form} takesFocus={name !== undefined} />
        <FormField form={form} name="note">
          {(field) => <TextField label={t('Note')} {...field} />}
        </FormField>
        <FormActions submit={t('Save the day')} />
      </Form>
    </Dialog>
  )
}

function WhatAndWhen({ form, takesFocus }: { readonly form: ZodForm<In, Out>; readonly takesFocus: boolean }) {
  const { today, locale } = useShop()
  const [kind, day, lead] = form.watch(['kind', 'day', 'leadDays'])
  const needsTitle = kind === 'holiday' || kind === 'other'
  const next = day === null ? null : nextOccasion(day, today)
  const by = next === null || lead === null ? null : shortDay(buyBy(next, lead), today, locale)
  return (
    <>
      <FieldRow>
        <FormField form={form} name="kind">
          {({ onChange, ...field }) => (
            <Select
              label={t('What')}
              options={occasionKinds.map((id) => ({ id, label: occasionKindWords(id) }))}
              onChange={(id) => onChange(occasionKinds.find((known) => known === id) ?? 'other')}
              {...field}
            />
          )}
        </FormField>
        <FormField form={form} name="title">
          {(field) => (
            <TextField
              label={needsTitle ? t('Which day') : t('In your own words')}
              isRequired={needsTitle}
              placeholder={placeholders()[kind]}
              {...field}
            />
          )}
        </FormField>
      </FieldRow>
      <FormField form={form} name="day">
        {(field) => <YearlyDayField label={t('When')} isRequired takesFocus={takesFocus} {...field} />}
      </FormField>
      <FormField form={form} name="leadDays">
        {(field) => (
          <NumberField
            label={t('Days that a gift takes')}
            description={
              by === null ? t('Counted back from the day, weekends too.') : t('Buy by {{day}}.', { day: by })
            }
            unit={t('days')}
            min={0}
            max={mostLeadDays}
            {...field}
          />
        )}
      </FormField>
    </>
  )
}
