import type { ReactNode } from 'react'
import { addDays, daysBetween } from '../../shared/domain/day'
import { sayDay, sayLate, shortDay } from '../../shared/domain/dayWords'
import { hintWords } from '../../shared/domain/owed'
import type { TaskRow } from '../../shared/tasks'
import type { ComingOccasion } from '../../shared/today'
import { sayOccasion } from '../owedWords'
import { sayWords } from '../sayWords'
import { CustomerLink, TaskLink } from '../tasks/TaskPieces'
import { sayTime } from '../tasks/words'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

const SOON_DAYS = 7

type ComingUpProps = { readonly occasions: readonly ComingOccasion[]; readonly tasks: readonly TaskRow[] }

/** What comes after this day: the days to remember, then meetings and deliveries. */
export function ComingUp({ occasions, tasks }: ComingUpProps) {
  return (
    <Card title={t('Coming up')}>
      {occasions.length + tasks.length === 0 ? (
        <p className="text-muted">
          {t('No day to remember in the next two months, no meeting and no delivery in the next two weeks.')}
        </p>
      ) : (
        <ul>
          {occasions.map((occasion) => (
            <OccasionLine key={occasion.id} occasion={occasion} />
          ))}
          {tasks.map((task) => (
            <TaskLine key={task.id} task={task} />
          ))}
        </ul>
      )}
    </Card>
  )
}

type ComingLineProps = { readonly when: ReactNode; readonly children: ReactNode }

function ComingLine({ when, children }: ComingLineProps) {
  return (
    <li className="grid grid-cols-[5.25rem_minmax(0,1fr)] gap-x-2 border-t border-line py-1.5 first:border-t-0 first:pt-0">
      <span className="text-muted">{when}</span>
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </li>
  )
}

/** Leads to the customer, where gifts are thought of. */
function OccasionLine({ occasion }: { readonly occasion: ComingOccasion }) {
  const { locale } = useShop()
  const { customerId, nextOn, dayOfMonth, hint, note } = occasion
  const hints = [hintWords(hint).map(sayWords).join(', '), note].filter((part) => part !== '').join(' · ')
  return (
    <ComingLine when={dayOfMonth === null ? monthName(nextOn, locale) : <DayText day={nextOn} short />}>
      <span className="flex flex-wrap items-start justify-between gap-x-2 gap-y-0.5">
        <CustomerLink isSentence id={customerId}>
          {sayOccasion(occasion)}
        </CustomerLink>
        <BuyByChip occasion={occasion} />
      </span>
      {hints !== '' && (
        <span className="block text-sm text-muted" dir="auto">
          {hints}
        </span>
      )}
      {occasion.stopContact && <b className="block text-sm font-medium text-late">{t('Please do not contact')}</b>}
    </ComingLine>
  )
}

const monthName = (day: ComingOccasion['nextOn'], locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.parse(day))

/** When the gift must be bought by; how late that is; or that somebody has seen to it. */
function BuyByChip({ occasion: { buyBy, isSeenTo } }: { readonly occasion: ComingOccasion }) {
  const { today, locale } = useShop()
  if (isSeenTo) return <Chip tone="kept">{t('seen to')}</Chip>
  if (buyBy < today) return <Chip tone="late">{t('gift {{late}}', { late: sayLate(daysBetween(buyBy, today)) })}</Chip>
  if (buyBy === today) return <Chip tone="due">{t('buy today')}</Chip>
  const isTomorrow = buyBy === addDays(today, 1)
  const day = isTomorrow ? sayDay(buyBy, today, locale) : shortDay(buyBy, today, locale)
  return <Chip tone={daysBetween(today, buyBy) <= SOON_DAYS ? 'due' : 'neutral'}>{t('buy by {{day}}', { day })}</Chip>
}

function TaskLine({ task }: { readonly task: TaskRow }) {
  return (
    <ComingLine
      when={
        <>
          {task.dueOn && <DayText day={task.dueOn} short />}
          {task.dueTime && <span className="block text-sm">{sayTime(task.dueTime)}</span>}
        </>
      }
    >
      <TaskLink id={task.id}>{task.title}</TaskLink>
      <span className="block truncate text-sm text-muted">
        <bdi>{task.customerName ?? t('the shop')}</bdi>
      </span>
    </ComingLine>
  )
}
