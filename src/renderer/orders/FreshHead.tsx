import type { OutputOf } from '../../shared/ipc'
import type { orders } from '../../shared/orders'
import { Button } from '../ui/Button'
import { t } from '../words'
import type { OrderFormState } from './LinesField'
import { MissingWays } from './MissingWays'
import { isBlank } from './orderTyped'

export type Fresh = OutputOf<typeof orders.fresh>
type FreshHeadProps = { readonly form: OrderFormState; readonly fresh: Fresh; readonly name: string }

/** Over the lines of a new order: how this customer orders, and what is still to be asked of them. */
export function FreshHead({ form, fresh, name }: FreshHeadProps) {
  return (
    <>
      <Habit form={form} fresh={fresh} />
      <MissingWays customerId={fresh.draft.customerId} name={name} missing={fresh.missing} />
    </>
  )
}

/** "Usually orders every 5 weeks. Last time: six tapers, lavender. Repeat it". */
function Habit({ form, fresh: { habit, last } }: { readonly form: OrderFormState; readonly fresh: Fresh }) {
  if (habit === '' && last === null) return null
  function repeat() {
    const kept = form.getValues('lines').filter((line) => !isBlank(line))
    const again = (last?.lines ?? []).map(({ id: _id, ...line }) => line)
    form.setValue('lines', [...kept, ...again], { shouldDirty: true })
  }
  return (
    <p className="-mt-2 flex flex-wrap items-center gap-x-2 text-muted">
      {habit !== '' && <span>{habit}</span>}
      {last && (
        <>
          <bdi className="wrap-anywhere">{t('Last time: {{what}}', { what: last.what })}</bdi>
          <Button size="small" variant="quiet" onPress={repeat}>
            {t('Repeat it')}
          </Button>
        </>
      )}
    </p>
  )
}
