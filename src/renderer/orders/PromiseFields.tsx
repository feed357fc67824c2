import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { type Day, parseDay } from '../../shared/domain/day'
import { sayDay } from '../../shared/domain/dayWords'
import type { PlanShown } from '../../shared/orders'
import { api } from '../api'
import { Button } from '../ui/Button'
import { RadioGroup } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { FieldRow, FormField } from '../ui/form'
import { Message } from '../ui/Message'
import { Select } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { TextField } from '../ui/TextField'
import { TimeField } from '../ui/TimeField'
import { t } from '../words'
import type { OrderFormState } from './LinesField'
import { isOtherPromise, promisedOf, type Standing } from './orderTyped'
import { EarliestDay, PlanStrip } from './PlanStrip'

type PromiseFieldsProps = {
  readonly form: OrderFormState
  /** The order that is being changed. */
  readonly orderId?: string | undefined
  readonly standing: Standing
}

/** By when it is wanted, and the plan backwards from that day. */
export function PromiseFields({ form, orderId, standing }: PromiseFieldsProps) {
  const promise = form.watch('promise')
  // The store's refusal names the promise as a whole.
  const refused = form.formState.errors.promise?.message
  const isChanged = isOtherPromise(standing.before, promisedOf(promise))
  return (
    <>
      <FieldRow>
        <FormField form={form} name="promise.kind">
          {({ onChange, ...field }) => (
            <Select
              label={t('Promise')}
              options={[
                { id: 'on', label: t('must arrive on') },
                { id: 'by', label: t('arrives by') },
                { id: 'none', label: t('no day promised') },
              ]}
              onChange={(kind) => onChange(kind as typeof field.value)}
              {...field}
            />
          )}
        </FormField>
        {promise.kind !== 'none' && (
          <div data-promised-day>
            <FormField form={form} name="promise.day">
              {({ value, onChange, ...field }) => (
                <DateField
                  label={t('Day')}
                  {...field}
                  error={field.error ?? refused}
                  value={value === null ? null : parseDay(value)}
                  onChange={(day) => {
                    form.setValue('override', null)
                    form.clearErrors('promise')
                    onChange(day)
                  }}
                />
              )}
            </FormField>
          </div>
        )}
      </FieldRow>
      {isChanged && standing.needsWhy && <WhyFields form={form} />}
      <Planned form={form} orderId={orderId} isAsked={isChanged || refused !== undefined} />
      {promise.kind !== 'none' && (
        <FieldRow>
          {(['timeFrom', 'timeTo'] as const).map((name) => (
            <FormField key={name} form={form} name={name}>
              {({ value, ...field }) => (
                <TimeField
                  label={name === 'timeFrom' ? t('Not before') : t('Not after')}
                  {...field}
                  value={value as Parameters<typeof TimeField>[0]['value']}
                />
              )}
            </FormField>
          ))}
        </FieldRow>
      )}
    </>
  )
}

/** Why a promise changes: it stays on the record. */
function WhyFields({ form }: { readonly form: OrderFormState }) {
  return (
    <div className="flex flex-col gap-2 rounded-lg border border-line bg-paper p-3">
      <FormField form={form} name="why.reason">
        {(field) => <TextField label={t('Why the promise changes')} isRequired {...field} />}
      </FormField>
      <FormField form={form} name="why.askedBy">
        {({ value, onChange, ...field }) => <AskedBy value={value} onChange={onChange} {...field} />}
      </FormField>
    </div>
  )
}

type AskedByProps = {
  readonly value: 'customer' | 'shop'
  readonly onChange: (asker: 'customer' | 'shop') => void
  readonly error: string | undefined
}

/** Who asked for another day: what the shop asks for leaves the first promise on the record. */
export function AskedBy({ value, onChange, error }: AskedByProps) {
  return (
    <RadioGroup
      label={t('Who asked for it')}
      options={[
        { id: 'customer', label: t('The customer'), description: t('The new day counts.') },
        { id: 'shop', label: t('We did'), description: t('The first promise stays on the record.') },
      ]}
      value={value}
      onChange={(id) => onChange(id === 'shop' ? 'shop' : 'customer')}
      error={error}
    />
  )
}

/** Whether what is typed can be promised; asked again as it changes. */
export function usePlan(asked: Parameters<typeof api.orders.plan>[0]): PlanShown | undefined {
  const late = useDeferredValue(asked)
  return useQuery({ ...api.orders.plan(late), placeholderData: keepPreviousData }).data
}

type PlannedProps = Omit<PromiseFieldsProps, 'standing'> & {
  /** Whether a new promise is asked for, so that it may be refused. */
  readonly isAsked: boolean
}

function Planned({ form, orderId, isAsked }: PlannedProps) {
  const [method, lines, promise] = form.watch(['method', 'lines', 'promise'])
  const shown = usePlan({
    ...(orderId === undefined ? {} : { orderId }),
    method,
    promise: promisedOf(promise),
    productIds: [...new Set(lines.flatMap(({ productId }) => productId ?? []))],
  })
  if (!shown) return null
  const isRefused = promisedOf(promise) !== null && !shown.ok && isAsked
  return (
    <section
      aria-label={t('Planned backwards')}
      className="flex flex-col gap-2 rounded-lg border border-line bg-paper px-3.5 py-3 @min-[40rem]/how:col-start-2 @min-[40rem]/how:row-span-5 @min-[40rem]/how:row-start-1"
    >
      <h3 className="font-semibold">{t('Planned backwards')}</h3>
      {isRefused && <Refused form={form} shown={shown} />}
      <PlanStrip shown={shown} />
      {!isRefused && shown.earliest && <EarliestDay day={shown.earliest} />}
    </section>
  )
}

/** Refused in place: the days to take instead, or the promise all the same, with a reason. */
/** The button that took the day goes with the refusal: the focus goes to the day. */
export function focusDay(from: Element | null): void {
  const form = from?.closest('form')
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[data-promised-day] [role=spinbutton]')?.focus())
}

function Refused({ form, shown }: { readonly form: OrderFormState; readonly shown: PlanShown }) {
  const override = form.watch('override')
  const take = (day: Day) => {
    form.setValue('override', null)
    form.clearErrors('promise')
    form.setValue('promise.day', day, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
    focusDay(document.activeElement)
  }
  if (override !== null) {
    return (
      <>
        <Message tone="due" title={t('Promised all the same')}>
          {shown.words}
        </Message>
        <FormField form={form} name="override">
          {({ value, ...field }) => (
            <TextField
              label={t('Why it is promised all the same')}
              isRequired
              takesFocus
              {...field}
              value={value ?? ''}
            />
          )}
        </FormField>
      </>
    )
  }
  return (
    <Message tone="late" title={t('We can’t keep this')}>
      <p>{shown.words}</p>
      <div className="mt-2 flex flex-wrap gap-1.5">
        <InsteadButtons days={shown.instead} onTake={take} />
        <Button size="small" onPress={() => form.setValue('override', '')}>
          {t('Promise it anyway')}
        </Button>
      </div>
    </Message>
  )
}

type InsteadProps = { readonly days: readonly Day[]; readonly onTake: (day: Day) => void }

/** The days that can be kept, each to be taken by its button. */
export function InsteadButtons({ days, onTake }: InsteadProps) {
  const { today, locale } = useShop()
  return days.map((day) => (
    <Button key={day} size="small" onPress={() => onTake(day)}>
      {t('Take {{day}}', { day: sayDay(day, today, locale) })}
    </Button>
  ))
}
