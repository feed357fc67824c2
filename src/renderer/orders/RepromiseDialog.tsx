import { z } from 'zod'
import { type Day, parseDay } from '../../shared/domain/day'
import { sayDay } from '../../shared/domain/dayWords'
import { askers, changeProblem, type Promised, promiseKinds } from '../../shared/domain/promise'
import { DayField, Line } from '../../shared/fields'
import type { OrderDetail } from '../../shared/orders'
import { api } from '../api'
import { useSayDone } from '../doing'
import { Button } from '../ui/Button'
import { RadioGroup } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { Dialog } from '../ui/Dialog'
import { FieldRow, Form, FormActions, FormField, useZodForm } from '../ui/form'
import { Message } from '../ui/Message'
import { Select } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { TextField } from '../ui/TextField'
import { t } from '../words'
import { isOtherPromise } from './orderTyped'
import { EarliestDay, PlanStrip } from './PlanStrip'
import { AskedBy, focusDay, InsteadButtons, usePlan } from './PromiseFields'

const Asked = z.object({
  kind: z.enum([...promiseKinds, 'none']),
  day: DayField.nullable(),
  reason: Line(500),
  askedBy: z.enum(askers),
  override: Line(500).nullable(),
  reach: z.enum(['this one', 'the rest']),
})
type Asked = z.output<typeof Asked>

const promisedOf = ({ kind, day }: Pick<Asked, 'kind' | 'day'>): Promised | null =>
  kind === 'none' || day === null ? null : { kind, day }

const schemaFor = (before: Promised | null, isFirst: boolean) =>
  Asked.superRefine((asked, context) => {
    if (asked.kind !== 'none' && asked.day === null) {
      context.addIssue({ code: 'custom', path: ['day'], message: t('Please choose the day.') })
      return
    }
    const reason = isFirst ? FIRST : asked.reason
    const wrong = changeProblem({ from: before, to: promisedOf(asked), reason })
    if (wrong === null) return
    const isSame = !isOtherPromise(before, promisedOf(asked))
    context.addIssue({ code: 'custom', path: [isSame ? 'day' : 'reason'], message: t(wrong) })
  })

// A first promise is no change: the record keeps no reason for it.
const FIRST = 'first promise'

type RepromiseDialogProps = {
  readonly order: OrderDetail
  /** The day that it begins with, as where it was dropped. */
  readonly to?: Day
  readonly onClose: () => void
}

/** Another day: why, and who asked. What can't be kept is refused with the earliest day, or given with a reason. */
export function RepromiseDialog({ order, to, onClose }: RepromiseDialogProps) {
  const { today, locale } = useShop()
  const sayDone = useSayDone()
  const { id, number, promise: before, seriesId, history } = order
  const isFirst = before === null && history.length === 0
  const form = useZodForm(schemaFor(before, isFirst), {
    kind: before?.kind ?? 'on',
    day: to ?? before?.day ?? null,
    reason: '',
    askedBy: 'customer',
    override: null,
    reach: 'this one',
  })
  async function save(asked: Asked) {
    const { reason, askedBy, override, reach } = asked
    const promise = promisedOf(asked)
    const given = override === null ? {} : { override }
    const why = { reason: isFirst ? FIRST : reason, askedBy }
    if (reach === 'the rest' && promise !== null) {
      const { moved } = await api.orders.repromiseRest.mutationFn({ id, promise, why, ...given })
      onClose()
      return sayDone(t('Promised {{count}} orders anew', { count: moved }))
    }
    await api.orders.promise.mutationFn({ id, promise, why, ...given })
    onClose()
    const day = promise === null ? t('no day') : sayDay(promise.day, today, locale)
    await sayDone(t('Order {{number}} is promised for {{day}}', { number, day }))
  }
  return (
    <Dialog isOpen title={t('Change the promise of order {{number}}', { number })} onClose={onClose}>
      <Form form={form} label={t('Change the promise')} onCancel={onClose} onSubmit={save}>
        <FieldRow>
          <FormField form={form} name="kind">
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
          {form.watch('kind') !== 'none' && (
            <div data-promised-day>
              <FormField form={form} name="day">
                {({ value, onChange, ...field }) => (
                  <DateField
                    label={t('Day')}
                    takesFocus={to === undefined}
                    {...field}
                    error={field.error ?? refusedOf(form.formState.errors)}
                    value={value === null ? null : parseDay(value)}
                    onChange={(day) => {
                      form.setValue('override', null)
                      form.clearErrors()
                      onChange(day)
                    }}
                  />
                )}
              </FormField>
            </div>
          )}
        </FieldRow>
        <Planned order={order} form={form} />
        {!isFirst && (
          <>
            <FormField form={form} name="reason">
              {(field) => (
                <TextField label={t('Why the promise changes')} isRequired takesFocus={to !== undefined} {...field} />
              )}
            </FormField>
            <FormField form={form} name="askedBy">
              {({ value, onChange, error }) => <AskedBy value={value} onChange={onChange} error={error} />}
            </FormField>
          </>
        )}
        {seriesId !== null && (
          <FormField form={form} name="reach">
            {({ onChange, ...field }) => (
              <RadioGroup
                label={t('It is one of a series')}
                options={[
                  { id: 'this one', label: t('Only this one') },
                  { id: 'the rest', label: t('This one and all that come after it') },
                ]}
                onChange={(id) => onChange(id === 'the rest' ? 'the rest' : 'this one')}
                {...field}
              />
            )}
          </FormField>
        )}
        <FormActions submit={t('Promise it')} />
      </Form>
    </Dialog>
  )
}

/** The store's refusal names the promise, which is the day here. */
const refusedOf = (errors: object): string | undefined => {
  const { promise } = errors as { readonly promise?: { readonly message?: string } }
  return promise?.message
}

type PlannedProps = {
  readonly order: OrderDetail
  readonly form: ReturnType<typeof useZodForm<z.input<typeof Asked>, Asked>>
}

/** The plan backwards from the day; where it can't be kept, the days to take instead. */
function Planned({ order, form }: PlannedProps) {
  const [kind, day, override] = form.watch(['kind', 'day', 'override'])
  const promise = kind === 'none' || day === null ? null : { kind, day: parseDay(day) ?? order.orderedOn }
  const shown = usePlan({
    orderId: order.id,
    method: order.method,
    promise,
    productIds: [...new Set(order.lines.flatMap(({ productId }) => productId ?? []))],
  })
  if (!shown) return null
  const take = (day: Day) => {
    form.clearErrors()
    form.setValue('day', day, { shouldDirty: true })
    focusDay(document.activeElement)
  }
  const isRefused = promise !== null && !shown.ok && isOtherPromise(order.promise, promise)
  return (
    <section
      aria-label={t('Planned backwards')}
      className="flex flex-col gap-2 rounded-lg border border-line bg-paper px-3.5 py-3"
    >
      {isRefused && override === null && (
        <Message tone="late" title={t('We can’t keep this')}>
          <p>{shown.words}</p>
          <div className="mt-2 flex flex-wrap gap-1.5">
            <InsteadButtons days={shown.instead} onTake={take} />
            <Button size="small" onPress={() => form.setValue('override', '')}>
              {t('Promise it anyway')}
            </Button>
          </div>
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
