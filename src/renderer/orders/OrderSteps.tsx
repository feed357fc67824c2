import type { OrderMethod } from '../../shared/domain/orders'
import type { OrderDetail } from '../../shared/orders'
import { api } from '../api'
import { useDoing } from '../doing'
import { stepWords } from '../orderWords'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { Checkbox } from '../ui/Choice'
import { DayText } from '../ui/DayText'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

type Step = OrderDetail['steps'][number]

/** The plan's steps, which are tasks: ticked in place, opened again by taking the tick away. */
export function OrderSteps({ order }: { readonly order: OrderDetail }) {
  const settle = useDoing(api.tasks.settle, (_, { ids, status }) => {
    const title = stepWords(order.steps.find(({ id }) => id === ids[0])?.kind ?? 'deliver', order.method)
    return status === 'done' ? t('Done: {{title}}', { title }) : t('Open again: {{title}}', { title })
  })
  return (
    <Card title={t('Planned backwards')}>
      {order.steps.length === 0 ? (
        <p className="text-muted">
          {order.promisedOn === null
            ? t('Without a promised day nothing is planned.')
            : t('Nothing of it is left to do.')}
        </p>
      ) : (
        <ol>
          {order.steps.map((step) => (
            <StepRow
              key={step.id}
              step={step}
              method={order.method}
              onTick={(isDone) => settle.mutate({ ids: [step.id], status: isDone ? 'done' : 'open' })}
            />
          ))}
        </ol>
      )}
    </Card>
  )
}

type StepRowProps = {
  readonly step: Step
  readonly method: OrderMethod
  readonly onTick: (isDone: boolean) => void
}

function StepRow({ step, method, onTick }: StepRowProps) {
  const { today } = useShop()
  const { kind, dueOn, status } = step
  const isLate = status === 'open' && dueOn !== null && dueOn < today
  return (
    <li className="flex items-start gap-2.5 border-t border-line py-1 first:border-t-0">
      <span className={`min-w-0 flex-1 ${status === 'open' ? '' : 'text-muted line-through'}`}>
        <Checkbox
          label={stepWords(kind, method)}
          value={status === 'done'}
          isDisabled={status === 'dropped'}
          onChange={onTick}
        />
      </span>
      {status === 'dropped' && <Chip>{t('Dropped')}</Chip>}
      {dueOn &&
        (isLate ? (
          <Chip tone="late">
            {t('late')}, <DayText day={dueOn} short />
          </Chip>
        ) : (
          <span className="pt-0.5 text-muted">
            <DayText day={dueOn} />
          </span>
        ))}
    </li>
  )
}
