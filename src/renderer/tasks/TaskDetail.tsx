import { useMutation, useQuery } from '@tanstack/react-query'
import { CalendarDays, Check, Ellipsis, ListX, Pencil, RotateCcw } from 'lucide-react'
import { exactDay, sayDay, sayLate } from '../../shared/domain/dayWords'
import { repeatsWords } from '../../shared/domain/recurrenceWords'
import { lateBy } from '../../shared/domain/tasks'
import type { TaskDetail as Detail } from '../../shared/tasks'
import { api } from '../api'
import { sayError } from '../doing'
import { OrderLink } from '../OrderPieces'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { Checkbox } from '../ui/Choice'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { MenuButton } from '../ui/Menu'
import { Page } from '../ui/Page'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { Assignee, CustomerLink, PriorityText, TaskKindText } from './TaskPieces'
import { aboutOne } from './useTaskActions'
import { useTaskMenu } from './useTaskMenu'
import { useOpenTask } from './useTaskRows'
import { capital, extentOf, remindWords, sayTime, statusWords } from './words'

type TaskDetailProps = { readonly id: string; readonly onLeave: () => void }

/** Everything about one task, and what can be done with it. */
export function TaskDetail({ id, onLeave }: TaskDetailProps) {
  const { data: task, error } = useQuery(api.tasks.detail({ id }))
  if (error) {
    return (
      <Empty icon={ListX} title={error.message} action={<Button onPress={onLeave}>{t('Back to the list')}</Button>}>
        {t('Undo brings back what was removed last.')}
      </Empty>
    )
  }
  return task ? <Opened task={task} onLeave={onLeave} /> : <Loading />
}

function Opened({ task, onLeave }: { readonly task: Detail; readonly onLeave: () => void }) {
  return (
    <Page title={task.title} subtitle={<State task={task} />} actions={<Actions task={task} onLeave={onLeave} />}>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,17rem),1fr))] items-start gap-3.5">
        <Card title={t('When and where')}>
          <WhenAndWhere task={task} />
        </Card>
        <Card title={t('For whom')}>
          <ForWhom task={task} />
        </Card>
      </div>
      {task.checklist.length > 0 && <Checklist task={task} />}
      {task.note !== '' && (
        <Card title={t('Note')}>
          <p dir="auto" className="max-w-160 whitespace-pre-wrap wrap-anywhere">
            {task.note}
          </p>
        </Card>
      )}
    </Page>
  )
}

function State({ task }: { readonly task: Detail }) {
  const { today } = useShop()
  const late = lateBy(task, today)
  const order = task.order ?? task.forOrder
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <TaskKindText kind={task.kind} />
      {order && <OrderLink id={order.id}>{t('Order {{number}}', { number: order.number })}</OrderLink>}
      {late > 0 && <Chip tone="late">{sayLate(late)}</Chip>}
      {task.status !== 'open' && (
        <Chip tone={task.status === 'done' ? 'kept' : 'neutral'}>{statusWords(task.status)}</Chip>
      )}
      {task.priority !== 'normal' && (
        <span className="flex items-center gap-1.5">
          {t('Priority')} <PriorityText priority={task.priority} />
        </span>
      )}
    </span>
  )
}

function Actions({ task, onLeave }: { readonly task: Detail; readonly onLeave: () => void }) {
  const { edit } = useOpenTask()
  const menu = useTaskMenu({ onRemoved: onLeave })
  const about = aboutOne(task)
  const { actions } = menu
  return (
    <>
      <Button icon={Pencil} onPress={() => edit(task)}>
        {t('Edit')}
      </Button>
      {task.status === 'open' ? (
        <>
          <MenuButton label={t('Move')} icon={CalendarDays} entries={menu.moveEntries(about, task.repeats !== null)} />
          <Button variant="primary" icon={Check} onPress={() => actions.settle(about, 'done')}>
            {t('Mark as done')}
          </Button>
        </>
      ) : (
        <Button icon={RotateCcw} onPress={() => actions.settle(about, 'open')}>
          {t('Open again')}
        </Button>
      )}
      <MenuButton label={t('More to do with it')} icon={Ellipsis} iconOnly entries={menu.entriesFor(task)} />
      {menu.dialog}
    </>
  )
}

function WhenAndWhere({ task }: { readonly task: Detail }) {
  const { today, locale } = useShop()
  const extent = extentOf(task)
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      <dt className="text-muted">{t('Due')}</dt>
      <dd>
        {task.dueOn === null ? t('any day') : <time dateTime={task.dueOn}>{exactDay(task.dueOn, locale)}</time>}
        {task.dueOn !== null && sayDay(task.dueOn, today, locale).match(/^\p{L}+$/u) && (
          <span className="text-muted"> ({sayDay(task.dueOn, today, locale)})</span>
        )}
      </dd>
      {task.dueTime && (
        <>
          <dt className="text-muted">{t('Time')}</dt>
          <dd>{sayTime(task.dueTime)}</dd>
        </>
      )}
      {extent !== '' && (
        <>
          <dt className="text-muted">{t('Length and place')}</dt>
          <dd dir="auto" className="wrap-anywhere">
            {extent}
          </dd>
        </>
      )}
      {task.repeats && (
        <>
          <dt className="text-muted">{t('Repeats')}</dt>
          <dd>{capital(repeatsWords(task.repeats, today, locale))}</dd>
        </>
      )}
      {task.remindMinutes !== null && (
        <>
          <dt className="text-muted">{t('Reminder')}</dt>
          <dd>{remindWords(task.remindMinutes, task.dueTime !== null)}</dd>
        </>
      )}
      {task.settledOn && (
        <>
          <dt className="text-muted">{statusWords(task.status)}</dt>
          <dd>{exactDay(task.settledOn, locale)}</dd>
        </>
      )}
    </dl>
  )
}

function ForWhom({ task }: { readonly task: Detail }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-1.5">
      <dt className="text-muted">{t('Customer')}</dt>
      <dd className="min-w-0 wrap-anywhere">
        {task.customerId === null ? (
          t('the shop')
        ) : (
          <CustomerLink id={task.customerId} className="font-semibold">
            {task.customerName ?? ''}
          </CustomerLink>
        )}
      </dd>
      {task.phone && (
        <>
          <dt className="text-muted">{t('Phone')}</dt>
          <dd className="font-medium select-all">{task.phone}</dd>
        </>
      )}
      <dt className="text-muted">{t('Who does it')}</dt>
      <dd>{task.assignee === null ? t('anyone') : <Assignee task={task} />}</dd>
    </dl>
  )
}

function Checklist({ task }: { readonly task: Detail }) {
  const check = useMutation({ ...api.tasks.check, onError: sayError })
  return (
    <Card
      title={t('Checklist')}
      actions={
        <span className="text-muted">
          {t('{{done}} of {{total}}', { done: task.checklistDone, total: task.checklistTotal })}
        </span>
      }
    >
      <ul className="flex flex-col gap-1">
        {task.checklist.map((item) => (
          <li key={item.id} className={item.done ? 'text-muted line-through' : ''}>
            <Checkbox
              label={item.text}
              value={item.done}
              onChange={(done) => check.mutate({ id: task.id, itemId: item.id, done })}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
