import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight, ListChecks, Table2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { addDays, type Day, weekOf } from '../../shared/domain/day'
import { addMonths, monthWeeks } from '../../shared/domain/months'
import type { OrderRow } from '../../shared/orders'
import { canShow } from '../../shared/today'
import { api } from '../api'
import { useMenuItem } from '../menu'
import { Button, IconButton } from '../ui/Button'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { CarriedWords } from './CarriedWords'
import type { CalendarSearch, CalendarView } from './calendarSearch'
import { type CalendarShown, useCalendarDays } from './calendarShared'
import { fullSentence, monthName, weekName } from './calendarWords'
import { DayPopover } from './DayPopover'
import { MonthGrid } from './MonthGrid'
import { NumbersTable } from './NumbersTable'
import { BarLegend } from './OrderBar'
import { OrdersSwitch } from './OrdersSwitch'
import { RepromiseDialog } from './RepromiseDialog'
import { useCalendarKeys } from './useCalendarKeys'
import { WeekList } from './WeekList'

/** The orders by their promised day, a month or a week at a time; dragged or carried to another day, they are promised it. */
export function CalendarPage() {
  const { today, locale } = useShop()
  const search = useSearch({ from: '/orders/calendar' })
  const navigate = useNavigate({ from: '/orders/calendar' })
  const { view = 'month', on = today } = search
  const weeks = view === 'month' ? monthWeeks(on) : [weekOf(on)]
  const shown = useCalendarDays(weeks[0]?.[0] ?? on, weeks.length * 7)
  const go = (day: Day) => {
    const patch: CalendarSearch = { ...search, on: day === today ? undefined : day }
    if (canShow(day)) void navigate({ search: patch, replace: true })
  }
  const makeList = () => void navigate({ to: '/orders/make-list', search: { on: search.on } })
  useMenuItem('new', () => void navigate({ to: '/orders/new', search: { on: search.on } }))
  useMenuItem('print', makeList)
  const [first = on] = weeks[0] ?? []
  return (
    <Page
      layout="fill"
      title={view === 'month' ? monthName(on, locale) : weekName(first, addDays(first, 6), locale)}
      subtitle={<Subtitle shown={shown} />}
      actions={
        <>
          <OrdersSwitch value={view} />
          <Button icon={ListChecks} onPress={makeList}>
            {t('Make list')}
          </Button>
        </>
      }
    >
      {shown.error && <Message tone="late">{shown.error.message}</Message>}
      <Calendar shown={shown} weeks={weeks} view={view} on={on} onGo={go} />
    </Page>
  )
}

/** "23 open orders. Wednesday is full." */
function Subtitle({ shown }: { readonly shown: ReturnType<typeof useCalendarDays> }) {
  const { today, locale } = useShop()
  const { data } = useQuery({
    ...api.orders.list({
      filter: { status: 'open' },
      sort: { by: 'promised', direction: 'ascending' },
      from: 0,
      size: 1,
    }),
    placeholderData: keepPreviousData,
  })
  if (!data) return <output>{t('Counting …')}</output>
  const full = fullSentence([...shown.days.values()], today, locale)
  return (
    <output>
      {[t('{{count}} open orders.', { count: data.total }), full].filter((part) => part !== '').join(' ')}
    </output>
  )
}

type CalendarProps = {
  readonly shown: ReturnType<typeof useCalendarDays>
  readonly weeks: readonly (readonly Day[])[]
  readonly view: CalendarView
  readonly on: Day
  readonly onGo: (on: Day) => void
}

type Moving = { readonly order: OrderRow; readonly to: Day | null }

function Calendar({ shown: found, weeks, view, on, onGo }: CalendarProps) {
  const grid = useRef<HTMLDivElement>(null)
  const cell = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState<Day | null>(null)
  const [asTable, setAsTable] = useState(false)
  const days = weeks.flat()
  const { shown, orderOf, move, dialog } = useMoving(found, days)
  const openDay = (day: Day) => {
    cell.current = grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`) ?? null
    setOpened(day)
  }
  const onNumbers = () => setAsTable(!asTable)
  const keys = useCalendarKeys({ grid, view, on, asTable, orderOf, onGo, onOpenDay: openDay, onMove: move, onNumbers })
  const carriedTo = keys.carried?.to ?? null
  return (
    <>
      <div
        ref={grid}
        role="presentation"
        tabIndex={-1}
        className="relative flex flex-1 flex-col outline-none"
        onKeyDown={keys.onKeyDown}
      >
        <CalendarTools view={view} on={on} asTable={asTable} onGo={onGo} onNumbers={onNumbers} />
        {asTable && <NumbersTable shown={shown} days={days} />}
        {!asTable && view === 'month' && (
          <MonthGrid shown={shown} weeks={weeks} on={on} carriedTo={carriedTo} onOpenDay={openDay} />
        )}
        {!asTable && view === 'week' && <WeekList shown={shown} week={days} on={on} carriedTo={carriedTo} />}
      </div>
      <CarriedWords carried={keys.carried} />
      {opened && <DayPopover on={opened} shown={shown} cell={cell} onClose={() => setOpened(null)} />}
      {dialog}
      <p className="sr-only" id="calendar-keys">
        {t(
          'Arrows go from day to day, Tab to a day’s orders, Enter shows the day. M promises an order another day; Shift and an arrow carry it there.',
        )}
      </p>
    </>
  )
}

/** Moving orders from where they stand: the dialog that asks for the day and the reason, and what opens it. */
function useMoving(found: CalendarProps['shown'], days: readonly Day[]) {
  const [moving, setMoving] = useState<Moving | null>(null)
  const orderOf = (id: string) => days.flatMap((day) => found.rowsOn(day)).find((order) => order.id === id)
  const move = (order: OrderRow, to: Day | null) => setMoving({ order, to })
  const shown: CalendarShown = {
    ...found,
    onMove: (order) => move(order, null),
    onDropped: (id, to) => {
      const order = orderOf(id)
      if (order && order.promisedOn !== to) move(order, to)
    },
  }
  return { shown, orderOf, move, dialog: moving && <Repromise moving={moving} onClose={() => setMoving(null)} /> }
}

/** Asks for the day, the reason and who asked, once the whole order is known. */
function Repromise({ moving: { order, to }, onClose }: { readonly moving: Moving; readonly onClose: () => void }) {
  const { data } = useQuery(api.orders.detail({ id: order.id }))
  return data && <RepromiseDialog order={data} {...(to === null ? {} : { to })} onClose={onClose} />
}

type ToolsProps = Pick<CalendarProps, 'view' | 'on' | 'onGo'> & {
  readonly asTable: boolean
  readonly onNumbers: () => void
}

/** To the months or weeks around, what the shapes mean, and the numbers. */
function CalendarTools({ view, on, asTable, onGo, onNumbers }: ToolsProps) {
  const { today } = useShop()
  const isMonth = view === 'month'
  const turn = (by: 1 | -1) => onGo(isMonth ? addMonths(on, by) : addDays(on, by * 7))
  return (
    <div className="flex flex-wrap items-center gap-2 pb-2">
      <IconButton
        variant="plain"
        size="small"
        icon={ChevronLeft}
        label={isMonth ? t('The month before') : t('The week before')}
        keys="PageUp"
        onPress={() => turn(-1)}
      />
      <IconButton
        variant="plain"
        size="small"
        icon={ChevronRight}
        label={isMonth ? t('The month after') : t('The week after')}
        keys="PageDown"
        onPress={() => turn(1)}
      />
      {on !== today && (
        <Button size="small" variant="quiet" onPress={() => onGo(today)}>
          {t('Today')}
        </Button>
      )}
      <BarLegend />
      <Button size="small" variant="quiet" icon={Table2} keys="T" onPress={onNumbers}>
        {asTable ? t('As a calendar') : t('In numbers')}
      </Button>
    </div>
  )
}
