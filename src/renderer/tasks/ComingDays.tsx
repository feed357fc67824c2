import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { CalendarCheck } from 'lucide-react'
import type { Day } from '../../shared/domain/day'
import { sayDay } from '../../shared/domain/dayWords'
import { RepeatDraft } from '../../shared/recurrence'
import { api } from '../api'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

type ComingDaysProps = { readonly id: string | null; readonly dueOn: Day; readonly repeats: RepeatDraft }

/** The next days that were understood, so that a slip is seen before it is saved. */
export function ComingDays({ id, dueOn, repeats }: ComingDaysProps) {
  const { today, locale } = useShop()
  const isPossible = RepeatDraft.safeParse(repeats).success
  const { data } = useQuery({
    ...api.tasks.coming({ id, dueOn, repeats }),
    enabled: isPossible,
    placeholderData: keepPreviousData,
  })
  if (!isPossible || !data) return null
  const days = data.map((each) => sayDay(each, today, locale))
  return (
    <output className="flex items-start gap-2 text-muted">
      <CalendarCheck aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.8} />
      <span className="min-w-0">
        {sentence(days, repeats)}
        {data[0] !== undefined && data[0] !== dueOn && ` ${t('Its due day becomes {{day}}.', { day: days[0] ?? '' })}`}
      </span>
    </output>
  )
}

const SHOWN = 3

function sentence(days: readonly string[], { rule, until }: RepeatDraft): string {
  const [first, second] = days
  if (first === undefined) return t('It would never come. Look at the day it ends.')
  if (rule.unit === 'after') {
    return second === undefined
      ? t('Comes {{day}}, and then no more.', { day: first })
      : t('Comes {{day}}; done on that day, it comes again {{next}}.', { day: first, next: second })
  }
  const all = days.join(' · ')
  return days.length < SHOWN && until !== null
    ? t('Comes {{days}}, and then no more.', { days: all })
    : t('Comes {{days}} …', { days: all })
}
