import { useQuery } from '@tanstack/react-query'
import { Package } from 'lucide-react'
import { useRef } from 'react'
import { Link } from 'react-aria-components'
import { dayWords, lateBy, type TaskKind } from '../../shared/domain/tasks'
import type { OrderRow } from '../../shared/orders'
import type { TaskRow } from '../../shared/tasks'
import type { ThankRow } from '../../shared/thanks'
import { api } from '../api'
import { useDoing } from '../doing'
import { OrderStatusChip, OutcomeChip, PromiseText } from '../OrderPieces'
import { RepeatSign } from '../RepeatSign'
import { aboutThank, useThankActions } from '../thanking'
import { Card } from '../ui/Card'
import { Chip, type Tone } from '../ui/Chip'
import { Checkbox } from '../ui/Choice'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { OwedThank } from './OwedThank'

const MOST = 200

/** A word or thanks is owed; whatever else is open was promised. */
const owed: readonly TaskKind[] = ['call', 'thank-you']

/** What is open for a customer, late first, ticked off right here. An order stands for its own steps. */
export function OpenTasks({ customerId }: { readonly customerId: string }) {
  const list = useQuery(
    api.tasks.list({
      filter: { customerId, status: 'open' },
      sort: { by: 'due', direction: 'ascending' },
      from: 0,
      size: MOST,
    }),
  ).data
  const orders = useOpenOrders(customerId)
  const thanks = useOwedThanks(customerId)
  if (!list || !orders || !thanks) return null
  const isOwed = ({ kind }: TaskRow) => owed.includes(kind)
  const { rows } = list
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,16rem),1fr))] items-start gap-3.5">
      <TasksCard
        title={t('What we promised')}
        orders={orders}
        tasks={rows.filter((row) => !isOwed(row) && row.order === null)}
        none={t('Nothing is promised.')}
      />
      <TasksCard
        title={t('What we owe')}
        thanks={thanks}
        tasks={rows.filter(isOwed)}
        none={t('No call and no thanks are owed.')}
      />
    </div>
  )
}

/** The thanks that they still wait for, the soonest due first. */
function useOwedThanks(customerId: string): readonly ThankRow[] | undefined {
  const sort = { by: 'due' as const, direction: 'ascending' as const }
  return useQuery(api.thanks.list({ filter: { customerId }, sort, from: 0, size: MOST })).data?.rows
}

/** What was ordered and is neither delivered nor cancelled, the next promised day first. */
function useOpenOrders(customerId: string): readonly OrderRow[] | undefined {
  const filter = { customerId, status: 'open' as const }
  const sort = { by: 'promised' as const, direction: 'ascending' as const }
  return useQuery(api.orders.list({ filter, sort, from: 0, size: MOST })).data?.rows
}

function PromisedOrder({ order }: { readonly order: OrderRow }) {
  const { id, number, what, outcome, promisedOn, promiseKind } = order
  return (
    <li className="relative flex items-start gap-2.5 border-t border-line py-1.5 first:border-t-0">
      <Package aria-hidden className="mt-1 size-4 shrink-0 text-muted" strokeWidth={1.7} />
      <Link
        href={`#/orders/${id}`}
        className="min-w-0 flex-1 cursor-default py-0.5 wrap-anywhere data-hovered:text-accent"
      >
        <b className="font-semibold">{number}</b> <bdi>{what}</bdi>
        <span className="block text-sm text-muted">
          <PromiseText day={promisedOn} kind={promiseKind} />
        </span>
      </Link>
      <span className="pt-0.5">
        {outcome.kind === 'late' ? <OutcomeChip outcome={outcome} /> : <OrderStatusChip order={order} />}
      </span>
    </li>
  )
}

type TasksCardProps = {
  readonly title: string
  readonly orders?: readonly OrderRow[]
  readonly thanks?: readonly ThankRow[]
  readonly tasks: readonly TaskRow[]
  readonly none: string
}

function TasksCard({ title, orders = [], thanks = [], tasks, none }: TasksCardProps) {
  const box = useRef<HTMLDivElement>(null)
  const settle = useDoing(api.tasks.settle, (_, { ids }) =>
    t('Done: {{title}}', { title: tasks.find(({ id }) => id === ids[0])?.title ?? '' }),
  )
  // The row goes with its box, and would take the focus along.
  const onDone = () => box.current?.focus()
  const { send } = useThankActions(onDone)
  const tick = (id: string) => settle.mutate({ ids: [id], status: 'done' }, { onSuccess: onDone })
  const count = orders.length + thanks.length + tasks.length
  return (
    <Card title={title} count={count === 0 ? undefined : count}>
      <div ref={box} tabIndex={-1} className="outline-none">
        {count === 0 ? (
          <p className="text-muted">{none}</p>
        ) : (
          <ul>
            {orders.map((order) => (
              <PromisedOrder key={order.id} order={order} />
            ))}
            {thanks.map((thank) => (
              <OwedThank key={thank.id} thank={thank} onSend={() => send(aboutThank(thank))} onDone={onDone} />
            ))}
            {tasks.map((task) => (
              <li
                key={task.id}
                className="relative flex items-start gap-2.5 border-t border-line py-1.5 first:border-t-0"
              >
                <Checkbox
                  hideLabel
                  label={t('Done: {{title}}', { title: task.title })}
                  value={settle.isPending && settle.variables.ids.includes(task.id)}
                  onChange={() => tick(task.id)}
                />
                <Link
                  href={`#/tasks/${task.id}`}
                  className="min-w-0 flex-1 cursor-default py-0.5 wrap-anywhere data-hovered:text-accent"
                >
                  <bdi>{task.title}</bdi> <RepeatSign repeats={task.repeats} />
                  {task.forOrder && (
                    <span className="block text-sm text-muted">
                      {t('order {{number}}', { number: task.forOrder.number })}
                    </span>
                  )}
                </Link>
                <Due task={task} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}

function Due({ task }: { readonly task: TaskRow }) {
  const { today, locale } = useShop()
  const tone: Tone = lateBy(task, today) > 0 ? 'late' : task.dueOn === today ? 'due' : 'neutral'
  const words = [dayWords(task, today, locale), task.dueTime].filter(Boolean).join(', ')
  return (
    <span className="max-w-1/2 pt-0.5">
      <Chip tone={tone}>{words}</Chip>
    </span>
  )
}
