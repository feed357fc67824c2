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

/** The plan's steps, which are tasks: ticked in place, opened again by taking the tick away. */
export function OrderSteps({ order }: { readonly order: OrderDetail }) {
  const { steps, method } = order
  return (
    <Card title={t('Planned backwards')}>
      {steps.length === 0 ? (
        <p className="text-muted">
          {order.promisedOn === null
            ? t('Without a promised day nothing is planned.')
            : t('Nothing of it is left to do.')}
        </p>
      ) : (
        <Ticked tasks={steps.map(({ kind, ...step }) => ({ ...step, title: stepWords(kind, method) }))} />
      )}
    </Card>
  )
}

/** What else is to be done for the order; nothing where there is nothing. */
export function OrderOthers({ order }: { readonly order: OrderDetail }) {
  if (order.others.length === 0) return null
  return (
    <Card title={t('Also to do for it')}>
      <Ticked tasks={order.others} />
    </Card>
  )
}

type OrderTask = OrderDetail['others'][number]

function Ticked({ tasks }: { readonly tasks: readonly OrderTask[] }) {
  const settle = useDoing(api.tasks.settle, (_, { ids, status }) => {
    const title = tasks.find(({ id }) => id === ids[0])?.title ?? ''
    return status === 'done' ? t('Done: {{title}}', { title }) : t('Open again: {{title}}', { title })
  })
  return (
    <ol>
      {tasks.map((task) => (
        <TaskRow
          key={task.id}
          task={task}
          onTick={(isDone) => settle.mutate({ ids: [task.id], status: isDone ? 'done' : 'open' })}
        />
      ))}
    </ol>
  )
}

type TaskRowProps = { readonly task: OrderTask; readonly onTick: (isDone: boolean) => void }

function TaskRow({ task, onTick }: TaskRowProps) {
  const { today } = useShop()
  const { title, dueOn, status } = task
  const isLate = status === 'open' && dueOn !== null && dueOn < today
  return (
    <li className="flex items-start gap-2.5 border-t border-line py-1 first:border-t-0">
      <span className={`min-w-0 flex-1 wrap-anywhere ${status === 'open' ? '' : 'text-muted line-through'}`}>
        <Checkbox label={title} value={status === 'done'} isDisabled={status === 'dropped'} onChange={onTick} />
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
