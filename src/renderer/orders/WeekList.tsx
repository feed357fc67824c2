import { Link } from '@tanstack/react-router'
import { CalendarClock } from 'lucide-react'
import type { CalendarDay } from '../../shared/calendar'
import type { Day } from '../../shared/domain/day'
import { exactDay } from '../../shared/domain/dayWords'
import { sayQuantity } from '../../shared/domain/goods'
import { isOpenOrder } from '../../shared/domain/orders'
import type { OrderRow } from '../../shared/orders'
import { methodWords } from '../orderWords'
import { IconButton } from '../ui/Button'
import { Chip, type Tone } from '../ui/Chip'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { asGrid, type CalendarShown } from './calendarShared'
import { type BarState, barState, barWords, closedWords, leavingWords, loadWords, weekName } from './calendarWords'
import { LoadBar } from './LoadBar'
import { MoreOfDay } from './MoreOfDay'
import { useOrderDrag } from './OrderBar'
import { OrderName } from './OrderName'
import { dropRing, useDayDrop } from './useDayDrop'

type WeekListProps = {
  readonly shown: CalendarShown
  readonly week: readonly Day[]
  readonly on: Day
  readonly carriedTo: Day | null
}

/** A week with more room: each day's orders with what is in them, and what must leave. */
export function WeekList({ shown, week, on, carriedTo }: WeekListProps) {
  const { locale } = useShop()
  const [first = on] = week
  return (
    <table
      {...asGrid}
      aria-label={weekName(first, week.at(-1) ?? first, locale)}
      className="@container block shrink-0 overflow-hidden rounded-lg border border-line bg-surface shadow-lift"
    >
      <tbody className="block">
        {week.map((day) => (
          <WeekDay key={day} day={day} shown={shown} isCurrent={day === on} isTarget={day === carriedTo} />
        ))}
      </tbody>
    </table>
  )
}

type WeekDayProps = {
  readonly day: Day
  readonly shown: CalendarShown
  readonly isCurrent: boolean
  readonly isTarget: boolean
}

function WeekDay({ day, shown, isCurrent, isTarget }: WeekDayProps) {
  const { today } = useShop()
  const { ref, dropProps, isDropTarget } = useDayDrop<HTMLTableRowElement>(day, shown.onDropped)
  const rows = shown.rowsOn(day)
  const found = shown.days.get(day)
  const ring = isTarget || isDropTarget ? dropRing : ''
  const tabIndex = isCurrent ? 0 : -1
  return (
    <tr
      {...dropProps}
      ref={ref}
      className={`grid border-t border-line first:border-t-0 @min-[44rem]:grid-cols-[13.5rem_minmax(0,1fr)] ${found?.closed ? 'bg-paper' : ''} ${ring}`}
    >
      <th
        scope="row"
        data-day={day}
        tabIndex={tabIndex}
        aria-describedby="calendar-keys"
        aria-current={day === today ? 'date' : undefined}
        className="flex flex-col gap-1 px-3.5 py-2.5 text-start font-normal outline-offset-[-2px]"
      >
        <WeekDayHead day={day} found={found} shown={shown} />
      </th>
      <td className="min-w-0 py-1 @min-[44rem]:border-s @min-[44rem]:border-line">
        {rows.length === 0 ? (
          <p className="px-3.5 py-1.5 text-muted">{found?.closed ? '' : t('nothing promised')}</p>
        ) : (
          <ul>
            {rows.map((order) => (
              <WeekOrder key={order.id} order={order} shown={shown} tabIndex={tabIndex} />
            ))}
          </ul>
        )}
        <MoreOfDay on={day} count={(found?.orders ?? 0) - rows.length} />
      </td>
    </tr>
  )
}

type HeadProps = { readonly day: Day; readonly found: CalendarDay | undefined; readonly shown: CalendarShown }

function WeekDayHead({ day, found, shown }: HeadProps) {
  const { today, locale } = useShop()
  const leaving = found ? leavingWords(found.leaving) : ''
  return (
    <>
      <span className={`font-semibold ${day === today ? 'text-accent' : ''}`} title={exactDay(day, locale)}>
        {exactDay(day, locale).replace(/[\s,]+\d{4}$/, '')}
        {day === today && <span className="sr-only">, {t('today')}</span>}
      </span>
      {found?.closed && <span className="text-muted">{closedWords(found.closed)}</span>}
      {found && found.orders > 0 && (
        <>
          <span className="text-sm text-muted">{loadWords(found, shown.capacity)}</span>
          <LoadBar day={found} most={shown.most} />
        </>
      )}
      {leaving !== '' && <span className="text-sm">{t('leaving: {{what}}', { what: leaving })}</span>}
    </>
  )
}

const tones: Readonly<Record<BarState, Tone>> = {
  late: 'late',
  done: 'kept',
  leaving: 'due',
  on: 'accent',
  by: 'neutral',
}

type WeekOrderProps = { readonly order: OrderRow; readonly shown: CalendarShown; readonly tabIndex: number }

function WeekOrder({ order, shown, tabIndex }: WeekOrderProps) {
  const { today } = useShop()
  const { dragProps, isDragging } = useOrderDrag(order)
  const state = barState(order, shown.leaving, today)
  return (
    <li
      className={`grid min-h-8.5 grid-cols-[minmax(0,1fr)_auto_1.75rem] items-center gap-x-3 px-3.5 hover:bg-paper @min-[54rem]:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_4.5rem_5rem_9.5rem_1.75rem] ${isDragging ? 'opacity-40' : ''}`}
    >
      <Link
        {...dragProps}
        to="/orders/$id"
        params={{ id: order.id }}
        tabIndex={tabIndex}
        data-order={order.id}
        className="flex min-w-0 rounded-sm py-1 font-semibold underline-offset-2 hover:underline"
      >
        <OrderName order={order} number="font-medium text-muted" />
      </Link>
      <span dir="auto" className="hidden truncate text-muted @min-[54rem]:block">
        {order.what}
      </span>
      <span className="hidden text-end text-muted @min-[54rem]:block">
        {t('{{units}} units', { count: order.units, units: sayQuantity(order.units) })}
      </span>
      <span className="hidden text-muted @min-[54rem]:block">{methodWords(order.method)}</span>
      <span>{state !== 'by' && <Chip tone={tones[state]}>{barWords(order, state)}</Chip>}</span>
      {isOpenOrder(order.status) && (
        <IconButton
          size="small"
          icon={CalendarClock}
          label={t('Promise another day: {{number}}', { number: order.number })}
          excludeFromTabOrder={tabIndex < 0}
          onPress={() => shown.onMove(order)}
        />
      )}
    </li>
  )
}
