import { sayLate, shortDay } from '../../shared/domain/dayWords'
import type { Line } from '../../shared/domain/sheet'
import { type OrderStep, stepChip, stepNote } from '../../shared/domain/stepWords'
import { lateBy } from '../../shared/domain/tasks'
import type { TaskRow } from '../../shared/tasks'
import { RepeatSign } from '../RepeatSign'
import { Assignee, CustomerLink, PriorityText, TaskLink } from '../tasks/TaskPieces'
import { extentOf } from '../tasks/words'
import { Chip } from '../ui/Chip'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { TickBox } from './TickBox'

/** The task as a step of its order; null where it is none. */
const stepOf = ({ order, dueOn, status }: TaskRow): OrderStep | null =>
  order && { ...order, dueOn, isDone: status === 'done' }

type TodayRowProps = {
  readonly line: Line<TaskRow>
  /** Whether the keyboard stands here: only this row's parts are on the way of Tab. */
  readonly isCurrent: boolean
  readonly onCurrent: () => void
  readonly onTick: (task: TaskRow) => void
}

// In a narrow place the small facts go below the words; in a wide one each has its column.
const tracks =
  'grid-cols-[auto_minmax(0,1fr)_1.75rem] @min-[40rem]:grid-cols-[auto_5.25rem_minmax(0,1.7fr)_minmax(0,1fr)_7.75rem_1.75rem]'

/** One thing of the day: its box, time, words, for whom, how late, and who does it. */
export function TodayRow({ line, isCurrent, onCurrent, onTick }: TodayRowProps) {
  const { today, locale } = useShop()
  const task = line.item
  const isDone = task.status === 'done'
  const late = sayLate(lateBy(task, today))
  const tabIndex = isCurrent ? 0 : -1
  const label = [task.title, task.customerName ?? '', late].filter((part) => part !== '').join(', ')
  const time = line.late !== '' && task.dueOn !== null ? shortDay(task.dueOn, today, locale) : line.time
  return (
    <li
      data-task={task.id}
      className={`relative grid min-h-9.5 items-center gap-x-3 border-t border-line px-3.5 py-1 first:border-t-0 hover:bg-paper has-[:focus-visible]:bg-paper ${tracks}`}
    >
      <TickBox label={label} isTicked={isDone} onTick={() => onTick(task)} tabIndex={tabIndex} onFocus={onCurrent} />
      <div className="min-w-0 @min-[40rem]:col-start-3 @min-[40rem]:row-start-1">
        <Title task={task} tabIndex={tabIndex} />
      </div>
      <div className="col-start-3 row-start-1 @min-[40rem]:col-start-6">
        <Assignee task={task} />
      </div>
      <div className="col-span-2 col-start-2 flex flex-wrap items-center gap-x-2.5 @min-[40rem]:contents">
        {time !== '' && <span className="text-muted @min-[40rem]:col-start-2 @min-[40rem]:row-start-1">{time}</span>}
        <ForWhom task={task} tabIndex={tabIndex} />
        <span className="@min-[40rem]:col-start-5 @min-[40rem]:row-start-1">
          <StateChip task={task} />
        </span>
      </div>
    </li>
  )
}

/** How late it is; else what its order's promise says; else its priority. */
function StateChip({ task }: { readonly task: TaskRow }) {
  const { today } = useShop()
  const late = sayLate(lateBy(task, today))
  if (late !== '') return <Chip tone="late">{late}</Chip>
  const step = stepOf(task)
  const chip = step && stepChip(step)
  if (chip) return <Chip tone={chip.tone}>{t(chip.words)}</Chip>
  return task.status === 'done' ? null : <PriorityText priority={task.priority} />
}

type PartProps = { readonly task: TaskRow; readonly tabIndex: number }

function Title({ task, tabIndex }: PartProps) {
  const { today, locale } = useShop()
  const isDone = task.status === 'done'
  const step = stepOf(task)
  const steps =
    task.checklistTotal > 0 ? t('{{done}} of {{total}}', { done: task.checklistDone, total: task.checklistTotal }) : ''
  const forOrder = task.forOrder ? t('order {{number}}', { number: task.forOrder.number }) : ''
  const order = step ? stepNote(step, today, locale) : forOrder
  const small = [order, extentOf(task), steps, task.note.split('\n')[0] ?? ''].filter((part) => part !== '').join(' · ')
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-2.5">
      <TaskLink id={task.id} tabIndex={tabIndex} className={`wrap-anywhere ${isDone ? 'text-muted line-through' : ''}`}>
        {task.title}
      </TaskLink>
      <RepeatSign repeats={task.repeats} />
      {small !== '' && (
        <span dir="auto" className="min-w-0 flex-1 basis-16 truncate text-sm text-muted">
          {small}
        </span>
      )}
    </span>
  )
}

function ForWhom({ task, tabIndex }: PartProps) {
  return (
    <span className="flex min-w-0 flex-wrap gap-x-2 leading-tight @min-[40rem]:col-start-4 @min-[40rem]:row-start-1 @min-[40rem]:flex-col @min-[40rem]:flex-nowrap">
      {task.customerId === null ? (
        <span className="text-muted">{t('the shop')}</span>
      ) : (
        <CustomerLink
          id={task.customerId}
          tabIndex={tabIndex}
          className={`max-w-full truncate font-semibold ${task.status === 'done' ? 'text-muted' : ''}`}
        >
          {task.customerName ?? ''}
        </CustomerLink>
      )}
      {task.order?.recipient ? (
        <span className="max-w-full truncate text-sm text-muted">
          {t('for {{who}}', { who: task.order.recipient })}
        </span>
      ) : (
        task.phone && <span className="truncate text-sm text-muted">{task.phone}</span>
      )}
    </span>
  )
}
