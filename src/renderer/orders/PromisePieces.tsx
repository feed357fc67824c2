import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { type Day, parseDay } from '../../shared/domain/day'
import { sayDay } from '../../shared/domain/dayWords'
import { askers, type Promised, promiseKinds } from '../../shared/domain/promise'
import type { OrderDraft, OrderLine, PlanShown } from '../../shared/orders'
import { api } from '../api'
import { Button } from '../ui/Button'
import { RadioGroup } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { FieldRow, FormField, type ZodForm } from '../ui/form'
import { Message } from '../ui/Message'
import { Select } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { TextField } from '../ui/TextField'
import { t } from '../words'
import { isOtherPromise, promisedOf, type TypedPromise } from './orderTyped'
import { EarliestDay, PlanStrip } from './PlanStrip'

type PromiseForm = ZodForm<TypedPromise, unknown>
type PromiseFormProps = { readonly form: PromiseForm; readonly takesFocus?: boolean }

/** A form's part that is the promise. Its type knows its own names only, so that it passes for no smaller form by itself. */
export const promisePart = <In extends TypedPromise, Out>(form: ZodForm<In, Out>) => form as unknown as PromiseForm

/** On a day, by a day, or no day at all. */
export function PromisedFields({ form, takesFocus = false }: PromiseFormProps) {
  const afresh = () => {
    form.setValue('override', null)
    form.clearErrors('promise')
  }
  return (
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
            {...field}
            onChange={(id) => {
              afresh()
              onChange(promiseKinds.find((kind) => kind === id) ?? 'none')
            }}
          />
        )}
      </FormField>
      {form.watch('promise.kind') !== 'none' && (
        <div data-promised-day>
          <FormField form={form} name="promise.day">
            {({ value, onChange, error, ...field }) => (
              <DateField
                label={t('Day')}
                takesFocus={takesFocus}
                {...field}
                // The store's refusal names the promise as a whole.
                error={error ?? form.formState.errors.promise?.message}
                value={value === null ? null : parseDay(value)}
                onChange={(day) => {
                  afresh()
                  onChange(day)
                }}
              />
            )}
          </FormField>
        </div>
      )}
    </FieldRow>
  )
}

/** Why a promise changes, and who asked: what the shop asks for leaves the first promise on the record. */
export function WhyFields({ form, takesFocus = false }: PromiseFormProps) {
  return (
    <>
      <FormField form={form} name="why.reason">
        {(field) => <TextField label={t('Why the promise changes')} isRequired takesFocus={takesFocus} {...field} />}
      </FormField>
      <FormField form={form} name="why.askedBy">
        {({ onChange, ...field }) => (
          <RadioGroup
            label={t('Who asked for it')}
            options={[
              { id: 'customer', label: t('The customer'), description: t('The new day counts.') },
              { id: 'shop', label: t('We did'), description: t('The first promise stays on the record.') },
            ]}
            {...field}
            onChange={(id) => onChange(askers.find((asker) => asker === id) ?? 'customer')}
          />
        )}
      </FormField>
    </>
  )
}

type PlannedProps = {
  readonly form: PromiseForm
  /** What was promised until now: what is promised anew may be refused. */
  readonly before: Promised | null
  /** The order that is being changed. */
  readonly orderId: string | undefined
  readonly method: OrderDraft['method']
  readonly lines: readonly Pick<OrderLine, 'productId'>[]
}

/** The plan backwards from the day. */
export function Planned({ form, before, orderId, method, lines }: PlannedProps) {
  const [typed, override] = form.watch(['promise', 'override'])
  const promise = promisedOf(typed)
  const shown = usePlan({
    ...(orderId === undefined ? {} : { orderId }),
    method,
    promise,
    productIds: [...new Set(lines.flatMap(({ productId }) => productId ?? []))],
  })
  if (!shown) return null
  const isAsked = isOtherPromise(before, promise) || form.formState.errors.promise?.message !== undefined
  const isRefused = promise !== null && !shown.ok && isAsked
  return (
    <section
      aria-label={t('Planned backwards')}
      className="flex flex-col gap-2 rounded-lg border border-line bg-paper px-3.5 py-3"
    >
      <h3 className="font-semibold">{t('Planned backwards')}</h3>
      {isRefused && override === null && <Refused form={form} shown={shown} />}
      {isRefused && override !== null && (
        <Message tone="due" title={t('Promised all the same')}>
          {shown.words}
        </Message>
      )}
      {override !== null && (
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
      )}
      <PlanStrip shown={shown} />
      {!isRefused && shown.earliest && <EarliestDay day={shown.earliest} />}
    </section>
  )
}

/** Whether what is typed can be promised; asked again as it changes. */
function usePlan(asked: Parameters<typeof api.orders.plan>[0]): PlanShown | undefined {
  const late = useDeferredValue(asked)
  return useQuery({ ...api.orders.plan(late), placeholderData: keepPreviousData }).data
}

/** Refused in place: the days to take instead, or the promise all the same, with a reason. */
function Refused({ form, shown }: { readonly form: PromiseForm; readonly shown: PlanShown }) {
  const { today, locale } = useShop()
  const take = (day: Day) => {
    form.clearErrors('promise')
    form.setValue('promise.day', day, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
    focusDay(document.activeElement)
  }
  return (
    <Message tone="late" title={t('We can’t keep this')}>
      <p>{shown.words}</p>
      <div className="mt-2 flex flex-wrap gap-1.5">
        {shown.instead.map((day) => (
          <Button key={day} size="small" onPress={() => take(day)}>
            {t('Take {{day}}', { day: sayDay(day, today, locale) })}
          </Button>
        ))}
        <Button size="small" onPress={() => form.setValue('override', '')}>
          {t('Promise it anyway')}
        </Button>
      </div>
    </Message>
  )
}

/** The button that took the day goes with the refusal: the focus goes to the day. */
function focusDay(from: Element | null): void {
  const form = from?.closest('form')
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[data-promised-day] [role=spinbutton]')?.focus())
}
