import { useEffect, useState } from 'react'
import type { Day } from '../../shared/domain/day'
import { useShop } from '../ui/ShopContext'
import { asGrid, type CalendarShown } from './calendarShared'
import { monthName, weekdayName } from './calendarWords'
import { MonthDay } from './MonthDay'

// In rem: a day's number with its load bar, and a bar with the gap below it.
const DAY_HEAD = 2.2
const BAR = 1.44

type MonthGridProps = {
  readonly shown: CalendarShown
  readonly weeks: readonly (readonly Day[])[]
  readonly on: Day
  /** The day that an order would move to, while it is carried by the keyboard. */
  readonly carriedTo: Day | null
  readonly onOpenDay: (on: Day) => void
}

/** A month of orders: weeks from Monday, the shop's closed weekdays narrow. */
export function MonthGrid({ shown, weeks, on, carriedTo, onOpenDay }: MonthGridProps) {
  const { locale } = useShop()
  const { place, rowHeight } = useRowHeight(weeks.length)
  const columns = columnsOf(shown, weeks)
  const fitting = Math.max(1, Math.floor((rowHeight - DAY_HEAD) / BAR))
  return (
    <table {...asGrid} aria-label={monthName(on, locale)} className="flex flex-1 flex-col">
      <thead className="block">
        <tr className="grid" style={{ gridTemplateColumns: columns }}>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" className="truncate px-2 pb-1.5 text-start text-xs font-normal text-muted">
              {weekdayName(day, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={place} className="flex flex-1 flex-col overflow-hidden rounded-lg border border-line bg-surface">
        {weeks.map((week) => (
          <tr
            key={week[0]}
            className="grid min-h-22 flex-1 basis-0 border-b border-line last:border-b-0"
            style={{ gridTemplateColumns: columns }}
          >
            {week.map((day) => (
              <MonthDay
                key={day}
                day={day}
                shown={shown}
                isOut={day.slice(0, 7) !== on.slice(0, 7)}
                isCurrent={day === on}
                isTarget={day === carriedTo}
                fitting={fitting}
                onOpen={onOpenDay}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A weekday that is closed in every week is narrow, as nothing stands there. */
function columnsOf({ days, rowsOn }: CalendarShown, weeks: MonthGridProps['weeks']): string {
  const isSlim = (at: number) =>
    days.size > 0 && weeks.every((week) => week[at] && days.get(week[at])?.closed && rowsOn(week[at]).length === 0)
  return [0, 1, 2, 3, 4, 5, 6].map((at) => `minmax(0, ${isSlim(at) ? 0.62 : 1}fr)`).join(' ')
}

/** The height of a week in rem, as the window gives it. */
function useRowHeight(weeks: number) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const [height, setHeight] = useState(0)
  useEffect(() => {
    if (!place) return undefined
    const watching = new ResizeObserver(([entry]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setHeight((entry?.contentRect.height ?? 0) / rem)
    })
    watching.observe(place)
    return () => watching.disconnect()
  }, [place])
  return { place: setPlace, rowHeight: height / weeks }
}
