import type { TaskRow, taskSorts } from '../../shared/tasks'
import { RepeatSign } from '../RepeatSign'
import type { Column } from '../ui/tableColumns'
import { t } from '../words'
import { Assignee, ChecklistText, PriorityText, quiet, TaskDue, TaskKindText } from './TaskPieces'
import { kindWords, priorityWords } from './words'

/** Columns are known by the sort that they ask for; the checklist has none. */
type TaskColumn = Column<TaskRow> & { readonly id: (typeof taskSorts)[number] | 'checklist' }

const title = (task: TaskRow) => (
  <span className="flex min-w-0 items-center gap-1.5">
    <span dir="auto" className={`truncate ${task.status === 'open' ? 'font-medium' : `line-through ${quiet}`}`}>
      {task.title}
    </span>
    {task.forOrder && (
      <span className={`shrink-0 text-sm ${quiet}`}>{t('order {{number}}', { number: task.forOrder.number })}</span>
    )}
    <RepeatSign repeats={task.repeats} />
  </span>
)

/** The columns of the long list. */
export const taskColumns: readonly TaskColumn[] = [
  {
    id: 'title',
    header: t('Task'),
    cell: title,
    text: (task) => task.title,
    width: 13,
    grow: 3,
    isSortable: true,
    isHideable: false,
  },
  {
    id: 'customer',
    header: t('Customer'),
    cell: (task) =>
      task.customerName === null ? (
        <span className={quiet}>{t('the shop')}</span>
      ) : (
        <span dir="auto" className="block truncate">
          {task.customerName}
        </span>
      ),
    text: (task) => task.customerName ?? '',
    width: 9,
    grow: 2,
    isSortable: true,
  },
  {
    id: 'due',
    header: t('Due'),
    cell: (task) => <TaskDue task={task} />,
    text: (task) => [task.dueOn, task.dueTime].filter((part) => part !== null).join(' '),
    width: 8.5,
    isSortable: true,
  },
  {
    id: 'kind',
    header: t('Kind'),
    cell: (task) => <TaskKindText kind={task.kind} />,
    text: (task) => kindWords(task.kind),
    width: 6.5,
    isSortable: true,
  },
  {
    id: 'assignee',
    header: t('Who'),
    cell: (task) => <Assignee task={task} />,
    text: (task) => task.assignee ?? '',
    width: 3.25,
    isSortable: true,
  },
  {
    id: 'priority',
    header: t('Priority'),
    cell: (task) => <PriorityText priority={task.priority} />,
    text: (task) => priorityWords(task.priority),
    width: 4.5,
    isSortable: true,
  },
  {
    id: 'checklist',
    header: t('Checklist'),
    cell: (task) => <ChecklistText task={task} />,
    text: (task) => (task.checklistTotal === 0 ? '' : `${task.checklistDone}/${task.checklistTotal}`),
    width: 6,
  },
]

/** The one column of the narrow list beside a task: what to do over for whom and when. */
export const narrowColumns: readonly TaskColumn[] = [
  {
    id: 'due',
    header: t('Tasks'),
    cell: (task) => (
      <span className="flex min-w-0 flex-col">
        <span className="flex min-w-0 items-center gap-2">
          <span className="flex min-w-0 flex-1">{title(task)}</span>
          <Assignee task={task} />
        </span>
        <span className="flex min-w-0 items-center gap-2 text-sm">
          <span dir="auto" className={`min-w-0 flex-1 truncate ${quiet}`}>
            {task.customerName ?? t('the shop')}
          </span>
          <span className="flex shrink-0">
            <TaskDue task={task} />
          </span>
        </span>
      </span>
    ),
    text: (task) => task.title,
    width: 9,
    grow: 1,
    isHideable: false,
  },
]
