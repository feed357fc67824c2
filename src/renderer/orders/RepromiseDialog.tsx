import { z } from 'zod'
import type { Day } from '../../shared/domain/day'
import { sayDay } from '../../shared/domain/dayWords'
import { changeProblem, type Promised } from '../../shared/domain/promise'
import type { OrderDetail } from '../../shared/orders'
import { api } from '../api'
import { useSayDone } from '../doing'
import { RadioGroup } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { Form, FormActions, FormField, useZodForm } from '../ui/form'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { isOtherPromise, promisedOf, TypedPromise } from './orderTyped'
import { Planned, PromisedFields, promisePart, WhyFields } from './PromisePieces'

const Asked = TypedPromise.extend({ reach: z.enum(['this one', 'the rest']) })
type Asked = z.output<typeof Asked>

const schemaFor = (before: Promised | null, isFirst: boolean) =>
  Asked.superRefine(({ promise, why }, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message: t(message) })
    if (promise.kind !== 'none' && promise.day === null) return refuse(['promise', 'day'], 'Please choose the day.')
    const to = promisedOf(promise)
    const wrong = changeProblem({ from: before, to, reason: isFirst ? FIRST : why.reason })
    if (wrong !== null) refuse(isOtherPromise(before, to) ? ['why', 'reason'] : ['promise', 'day'], wrong)
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
    promise: { kind: before?.kind ?? 'on', day: to ?? before?.day ?? null },
    why: { reason: '', askedBy: 'customer' },
    override: null,
    reach: 'this one',
  })
  const part = promisePart(form)
  async function save({ why: typed, override, reach, ...asked }: Asked) {
    const promise = promisedOf(asked.promise)
    const given = override === null ? {} : { override }
    const why = isFirst ? { ...typed, reason: FIRST } : typed
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
        <PromisedFields form={part} takesFocus={to === undefined} />
        <Planned form={part} before={before} orderId={id} method={order.method} lines={order.lines} />
        {!isFirst && <WhyFields form={part} takesFocus={to !== undefined} />}
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
