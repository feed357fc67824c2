import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight, Plus, Printer, Sunrise } from 'lucide-react'
import { useState } from 'react'
import type { Contract } from '../../shared/contract'
import { addDays, type Day } from '../../shared/domain/day'
import { exactDay } from '../../shared/domain/dayWords'
import type { OutputOf } from '../../shared/ipc'
import { canShow, type DayLoad, firstShown, lastShown } from '../../shared/today'
import { api } from '../api'
import { useMenuItem } from '../menu'
import { useStaff } from '../shop'
import { Button, IconButton, LinkButton } from '../ui/Button'
import { Segmented } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { ComingUp } from './ComingUp'
import { DayStrip } from './DayStrip'
import { HoursView } from './HoursView'
import { PromisesLately } from './PromisesLately'
import { SheetsLately } from './SheetsLately'
import type { TodaySearch } from './search'
import { ThanksOwed } from './ThanksOwed'
import { TodayList } from './TodayList'
import { daySentence } from './todayWords'

/** All that a day asks for, on one page: the shop's today unless another day is shown. */
export function TodayPage() {
  const { today, locale } = useShop()
  const search = useSearch({ from: '/today' })
  const navigate = useNavigate({ from: '/today' })
  const [isWalking, setWalking] = useState(false)
  const on = search.on ?? today
  const { data, error } = useQuery({
    ...api.today.day({ on, assigneeId: search.for ?? null }),
    placeholderData: keepPreviousData,
  })
  const ask = (patch: TodaySearch) => void navigate({ search: { ...search, ...patch }, replace: true })
  /** `byKey`: the keyboard walks on from the row that it stands on. */
  const show = (day: Day, byKey = false) => {
    setWalking(byKey)
    // Without a day in the address the page follows the calendar over midnight.
    if (canShow(day)) ask({ on: day === today ? undefined : day })
  }
  const print = () => void navigate({ to: '/today/sheet', search })
  useMenuItem('print', print)
  return (
    <Page
      title={titleOf(on, today, locale)}
      subtitle={data && <output>{daySentence(data, today)}</output>}
      actions={
        <>
          <Button onPress={() => void navigate({ to: '/today/tick-back' })}>{t('Tick back a sheet')}</Button>
          <Button variant="primary" icon={Printer} onPress={print}>
            {t('Print the day sheet')}
          </Button>
        </>
      }
    >
      {error && <Message tone="late">{error.message}</Message>}
      {data && <DayStrip days={data.week} on={on} onShow={show} />}
      <DayTools search={search} on={on} onShow={show} onAsk={ask} />
      {data ? (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-7 gap-y-4 @min-[58rem]:grid-cols-[minmax(0,1fr)_19.75rem]">
          {search.view === 'hours' ? (
            <HoursView key={data.on} rows={data.rows} on={data.on} />
          ) : (
            <DayLists day={data} isWalking={isWalking} onStep={(days) => show(addDays(on, days), true)} />
          )}
          <aside className="flex min-w-0 flex-col gap-3.5">
            <ThanksOwed thanks={data.thanks} />
            <ComingUp occasions={data.occasions.rows} tasks={data.coming} />
            <PromisesLately />
            <SheetsLately most={5} />
          </aside>
        </div>
      ) : (
        <Loading />
      )}
    </Page>
  )
}

type DayListsProps = {
  readonly day: ShownDayOf
  readonly isWalking: boolean
  readonly onStep: (days: 1 | -1) => void
}
type ShownDayOf = OutputOf<Contract['today']['day']>

/** The day's rows; where there are none, what belongs here. */
function DayLists({ day, isWalking, onStep }: DayListsProps) {
  const owed = day.thanks.due + day.occasions.due
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <TodayList key={day.on} rows={day.rows} on={day.on} takesFocus={isWalking} onStep={onStep} />
      {day.rows.length === 0 && <EmptyDay load={day.week.find(({ on }) => on === day.on)} isOwed={owed > 0} />}
    </div>
  )
}

/** "Monday 2 March", with the year where it is another one. */
function titleOf(on: Day, today: Day, locale: string): string {
  const exact = exactDay(on, locale)
  return on.slice(0, 4) === today.slice(0, 4) ? exact.replace(/[\s,]+\d{4}$/, '') : exact
}

type DayToolsProps = {
  readonly search: TodaySearch
  readonly on: Day
  readonly onShow: (day: Day) => void
  readonly onAsk: (patch: TodaySearch) => void
}

const EVERYONE = 'everyone'
const LIST = 'list'

/** Another day, as a list or by the hour, or one person's day. */
function DayTools({ search, on, onShow, onAsk }: DayToolsProps) {
  const { today } = useShop()
  const staff = useStaff()
  return (
    <div className="flex flex-wrap items-center gap-2">
      <IconButton
        variant="plain"
        icon={ChevronLeft}
        label={t('The day before')}
        onPress={() => onShow(addDays(on, -1))}
      />
      <IconButton
        variant="plain"
        icon={ChevronRight}
        label={t('The day after')}
        onPress={() => onShow(addDays(on, 1))}
      />
      <div className="w-40">
        <DateField
          hideLabel
          label={t('Day to show')}
          value={on}
          min={firstShown}
          max={lastShown}
          onChange={(day) => onShow(day ?? today)}
        />
      </div>
      {on !== today && (
        <Button variant="quiet" onPress={() => onShow(today)}>
          {t('Back to today')}
        </Button>
      )}
      <div className="ms-auto flex flex-wrap items-center gap-2">
        <Segmented
          label={t('How the day is shown')}
          options={[
            { id: LIST, label: t('List') },
            { id: 'hours', label: t('Hours') },
          ]}
          value={search.view ?? LIST}
          onChange={(id) => onAsk({ view: id === 'hours' ? id : undefined })}
        />
        {staff.length > 1 && (
          <Segmented
            label={t('Whose day')}
            options={[
              { id: EVERYONE, label: t('Everyone') },
              ...staff.map(({ id, initials }) => ({ id, label: initials })),
            ]}
            value={search.for ?? EVERYONE}
            onChange={(id) => onAsk({ for: id === EVERYONE ? undefined : id })}
          />
        )}
      </div>
    </div>
  )
}

type EmptyDayProps = {
  readonly load: DayLoad | undefined
  /** Whether something is to be done all the same, which stands beside the list. */
  readonly isOwed: boolean
}

function EmptyDay({ load, isOwed }: EmptyDayProps) {
  const { today } = useShop()
  if (!load) return null
  const nothing = load.on === today ? t('Nothing to do today') : t('Nothing on this day')
  const title = isOwed ? t('No task on this day') : nothing
  return (
    <Empty
      icon={Sunrise}
      title={load.working || isOwed ? title : t('The shop is closed, and nothing is planned')}
      action={
        <LinkButton variant="primary" icon={Plus} href={`#/tasks/new?on=${load.on}`}>
          {t('New task')}
        </LinkButton>
      }
    >
      {t(
        'Tasks stand here on the day they are due: what is late first, then what leaves the shop, meetings and calls.',
      )}
    </Empty>
  )
}
