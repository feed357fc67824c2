import { z } from 'zod'
import { parseDay } from '../../shared/domain/day'
import { ifClosedWays } from '../../shared/domain/recurrence'
import { DayField } from '../../shared/fields'
import type { OrderDetail } from '../../shared/orders'
import { api } from '../api'
import { useSayDone } from '../doing'
import { IfClosedField } from '../IfClosedField'
import { RadioGroup } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { Dialog } from '../ui/Dialog'
import { FieldRow, Form, FormActions, FormField, useZodForm } from '../ui/form'
import { NumberField } from '../ui/NumberField'
import { Select } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

const LAST = 'last working day'

const Rule = z
  .object({
    unit: z.enum(['weeks', 'months']),
    every: z.int().nullable(),
    on: z.enum(['day', LAST]),
    until: DayField.nullable(),
    ifClosed: z.enum(ifClosedWays),
  })
  .superRefine(({ unit, every }, context) => {
    const most = unit === 'weeks' ? 52 : 12
    if (every !== null && every >= 1 && every <= most) return
    context.addIssue({ code: 'custom', path: ['every'], message: t('From 1 to {{most}}.', { most }) })
  })
type Rule = z.output<typeof Rule>

type RepeatDialogProps = { readonly order: OrderDetail; readonly onClose: () => void }

/** Lets an order come again by its promised day. */
export function RepeatDialog({ order, onClose }: RepeatDialogProps) {
  const { promisedOn, number } = order
  const title = t('Let order {{number}} come again', { number })
  if (promisedOn === null) {
    return (
      <Dialog isOpen size="small" title={title} onClose={onClose}>
        <p>{t('An order comes again by its promised day. Promise a day first.')}</p>
      </Dialog>
    )
  }
  return (
    <Dialog isOpen size="small" title={title} onClose={onClose}>
      <RepeatForm order={order} monthDay={Number(promisedOn.slice(8))} onClose={onClose} />
    </Dialog>
  )
}

function RepeatForm({ order, monthDay, onClose }: RepeatDialogProps & { readonly monthDay: number }) {
  const { today } = useShop()
  const sayDone = useSayDone()
  const form = useZodForm(Rule, { unit: 'weeks', every: 4, on: 'day', until: null, ifClosed: 'before' })
  const unit = form.watch('unit')
  async function save({ unit, every, on, until, ifClosed }: Rule) {
    const count = every ?? 1
    const rule =
      unit === 'weeks'
        ? { unit, every: count }
        : { unit, every: count, on: on === LAST ? ('last working day' as const) : monthDay }
    const { made } = await api.orders.repeat.mutationFn({ id: order.id, rule, until, ifClosed })
    onClose()
    await sayDone(
      made === 0
        ? t('It comes again. The next order is made when its day comes near.')
        : t('It comes again: {{count}} orders made', { count: made }),
    )
  }
  return (
    <Form form={form} label={t('Let it come again')} onCancel={onClose} onSubmit={save}>
      <FieldRow>
        <FormField form={form} name="every">
          {(field) => <NumberField label={t('Every')} takesFocus min={1} max={52} {...field} />}
        </FormField>
        <FormField form={form} name="unit">
          {({ onChange, ...field }) => (
            <Select
              label={t('Weeks or months')}
              options={[
                { id: 'weeks', label: t('weeks') },
                { id: 'months', label: t('months') },
              ]}
              onChange={(id) => {
                form.setValue('every', id === 'months' ? 1 : 4)
                onChange(id === 'months' ? 'months' : 'weeks')
              }}
              {...field}
            />
          )}
        </FormField>
      </FieldRow>
      {unit === 'months' && (
        <FormField form={form} name="on">
          {({ onChange, ...field }) => (
            <RadioGroup
              label={t('On which day')}
              options={[
                {
                  id: 'day',
                  label: t('On day {{day}} of the month; a shorter month has its last day', { day: monthDay }),
                },
                { id: LAST, label: t('On the last working day of the month') },
              ]}
              onChange={(id) => onChange(id === LAST ? LAST : 'day')}
              {...field}
            />
          )}
        </FormField>
      )}
      <FormField form={form} name="ifClosed">
        {(field) => <IfClosedField {...field} />}
      </FormField>
      <FormField form={form} name="until">
        {({ value, ...field }) => (
          <DateField
            label={t('Until')}
            description={t('Empty: until you say stop.')}
            min={today}
            {...field}
            value={value === null ? null : parseDay(value)}
          />
        )}
      </FormField>
      <FormActions submit={t('Let it come again')} />
    </Form>
  )
}
