import type { Day } from '../../shared/domain/day'
import { useShop } from '../ui/ShopContext'
import { sayNumber, t } from '../words'
import type { CalendarShown } from './calendarShared'
import { closedWords, dayLabel } from './calendarWords'
import { LoadBar } from './LoadBar'
import { OrderBar } from './OrderBar'
import { dropRing, useDayDrop } from './useDayDrop'

type MonthDayProps = {
  readonly day: Day
  readonly shown: CalendarShown
  /** Of the month before or after. */
  readonly isOut: boolean
  /** Whether the keyboard stands here. */
  readonly isCurrent: boolean
  /** Whether an order that the keyboard carries would land here. */
  readonly isTarget: boolean
  /** How many bars have room. */
  readonly fitting: number
  readonly onOpen: (on: Day) => void
}

const hatch = 'bg-[repeating-linear-gradient(135deg,var(--sunken)_0_4px,transparent_4px_9px)]'

/** A day of the month: its number, its orders as far as they fit, how full it is. */
export function MonthDay({ day, shown, isOut, isCurrent, isTarget, fitting, onOpen }: MonthDayProps) {
  const { today, locale } = useShop()
  const rows = shown.rowsOn(day)
  const found = shown.days.get(day)
  const { ref, dropProps, isDropTarget } = useDayDrop<HTMLTableCellElement>(day, shown.onDropped)
  const visible = rows.length > fitting ? rows.slice(0, fitting - 1) : rows
  const more = Math.max(rows.length, found?.orders ?? 0) - visible.length
  const tabIndex = isCurrent ? 0 : -1
  const ground = isOut ? 'bg-sunken' : found?.closed ? hatch : ''
  const ring = isTarget || isDropTarget ? dropRing : ''
  return (
    <td
      {...dropProps}
      ref={ref}
      data-day={day}
      tabIndex={tabIndex}
      aria-describedby="calendar-keys"
      aria-current={day === today ? 'date' : undefined}
      className={`relative flex min-w-0 flex-col gap-0.75 overflow-hidden border-e border-line px-1.75 pt-1 pb-1.5 outline-offset-[-2px] last:border-e-0 ${ground} ${ring}`}
    >
      <span className="sr-only">{dayLabel(day, found, shown.capacity, locale)}</span>
      <DayNumber day={day} closed={found?.closed ?? ''} isOut={isOut} />
      {visible.map((order) => (
        <OrderBar key={order.id} order={order} leaving={shown.leaving} tabIndex={tabIndex} />
      ))}
      {more > 0 && (
        <button
          type="button"
          tabIndex={tabIndex}
          aria-label={t('{{count}} more orders on this day', { count: more })}
          onClick={() => onOpen(day)}
          className="min-h-5 shrink-0 truncate rounded-sm bg-sunken px-1.5 text-start text-xs text-muted hover:bg-line"
        >
          <span className="@min-[46rem]:hidden">{`+${sayNumber(more)}`}</span>
          <span className="hidden @min-[46rem]:inline">{t('+{{count}} more', { count: more })}</span>
        </button>
      )}
      <span className="mt-auto pt-0.5">
        <LoadBar day={found} most={shown.most} />
      </span>
    </td>
  )
}

type DayNumberProps = { readonly day: Day; readonly closed: string; readonly isOut: boolean }

function DayNumber({ day, closed, isOut }: DayNumberProps) {
  const { today } = useShop()
  const number = Number(day.slice(8))
  return (
    <span
      aria-hidden
      className={`flex min-h-5 items-center gap-1 truncate text-xs text-muted ${isOut ? '' : 'font-medium'}`}
    >
      {day === today ? (
        <b className="rounded-full bg-accent px-1.5 font-bold text-accent-ink forced-color-adjust-none">{number}</b>
      ) : (
        number
      )}
      {closed !== '' && <span className="hidden min-w-0 truncate @min-[46rem]:inline">{closedWords(closed)}</span>}
    </span>
  )
}
