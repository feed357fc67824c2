import { Link } from '@tanstack/react-router'
import { sayLate } from '../../shared/domain/dayWords'
import { lateBy } from '../../shared/domain/tasks'
import type { TaskRow } from '../../shared/tasks'
import { useStaff } from '../shop'
import { Chip } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { useShop } from '../ui/ShopContext'
import { Who } from '../ui/Who'
import { t } from '../words'
import { kindIcons, kindWords, priorityWords, sayTime, statusWords } from './words'

/** Muted, but not on the ground of a chosen row, where it would be too faint. */
export const quiet = 'text-muted in-[[aria-selected=true]]:text-ink'

/** When a task is due in people's words: "3 days late", "tomorrow 9:30"; of a settled one, since when. */
export function TaskDue({ task }: { readonly task: TaskRow }) {
  const { today } = useShop()
  if (task.status !== 'open') {
    return (
      <span className={`truncate ${quiet}`}>
        {statusWords(task.status)} {task.settledOn && <DayText day={task.settledOn} short />}
      </span>
    )
  }
  const late = lateBy(task, today)
  if (late > 0) return <Chip tone="late">{sayLate(late)}</Chip>
  if (task.dueOn === null) return <span className={quiet}>{t('any day')}</span>
  return (
    <span className="truncate">
      <DayText day={task.dueOn} />
      {task.dueTime && ` ${sayTime(task.dueTime)}`}
    </span>
  )
}

/** A task's kind as a sign with its word. */
export function TaskKindText({ kind }: { readonly kind: TaskRow['kind'] }) {
  const Icon = kindIcons[kind]
  return (
    <span className={`flex min-w-0 items-center gap-1.5 ${quiet}`}>
      <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.7} />
      <span className="truncate">{kindWords(kind)}</span>
    </span>
  )
}

/** Only what is out of the ordinary is said. */
export function PriorityText({ priority }: { readonly priority: TaskRow['priority'] }) {
  if (priority === 'normal') return null
  return <Chip tone={priority === 'high' ? 'due' : 'neutral'}>{priorityWords(priority)}</Chip>
}

/** Who does it; nothing where anyone may. */
export function Assignee({ task }: { readonly task: Pick<TaskRow, 'assignee' | 'assigneeId'> }) {
  const staff = useStaff()
  if (task.assignee === null) return null
  return <Who initials={task.assignee} name={staff.find(({ id }) => id === task.assigneeId)?.name || task.assignee} />
}

/** "2 of 5", with how much of it as a bar. */
export function ChecklistText({ task }: { readonly task: Pick<TaskRow, 'checklistDone' | 'checklistTotal'> }) {
  const { checklistDone: done, checklistTotal: total } = task
  if (total === 0) return null
  return (
    <span className={`flex items-center gap-2 ${quiet}`}>
      <span aria-hidden className="h-1.25 w-8 shrink-0 overflow-hidden rounded-full bg-sunken">
        <span className="block h-full bg-accent" style={{ width: `${(done / total) * 100}%` }} />
      </span>
      {t('{{done}} of {{total}}', { done, total })}
    </span>
  )
}

const linkLook = 'rounded-sm decoration-line-strong underline-offset-2 hover:underline'

type LinkProps = {
  readonly id: string
  readonly children: string
  readonly tabIndex?: number
  readonly className?: string
}

type CustomerLinkProps = LinkProps & {
  /** Whether the name stands in words of ours, which run as the page does. */
  readonly isSentence?: boolean
}

/** A customer's name, leading to their page. */
export function CustomerLink({ id, children, tabIndex, className = '', isSentence = false }: CustomerLinkProps) {
  return (
    <Link
      to="/customers/$id"
      params={{ id }}
      tabIndex={tabIndex}
      dir={isSentence ? undefined : 'auto'}
      className={`${linkLook} ${className}`}
    >
      {children}
    </Link>
  )
}

/** A task's title, leading to its page. */
export function TaskLink({ id, children, tabIndex, className = '' }: LinkProps) {
  return (
    <Link to="/tasks/$id" params={{ id }} tabIndex={tabIndex} dir="auto" className={`${linkLook} ${className}`}>
      {children}
    </Link>
  )
}
