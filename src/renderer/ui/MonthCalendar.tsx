import { ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components'
import { useShop } from './ShopContext'

const turn =
  'grid size-7 place-items-center rounded-md text-muted data-hovered:bg-sunken data-hovered:text-ink data-disabled:opacity-40'

/** A month to pick a day from, inside a date picker. */
export function MonthCalendar() {
  const { today, weekStartsOn } = useShop()
  return (
    <Calendar firstDayOfWeek={weekStartsOn}>
      <div className="flex items-center gap-1 pb-1.5">
        <Heading className="min-w-0 flex-1 ps-1.5 font-display text-[1rem] font-semibold" />
        <AriaButton slot="previous" className={turn}>
          <ChevronLeft aria-hidden className="size-4 rtl:rotate-180" />
        </AriaButton>
        <AriaButton slot="next" className={turn}>
          <ChevronRight aria-hidden className="size-4 rtl:rotate-180" />
        </AriaButton>
      </div>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className="pb-1 text-xs font-medium text-muted">{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className={`grid size-8 cursor-default place-items-center rounded-md outline-offset-[-2px] data-hovered:bg-accent-soft data-outside-month:hidden data-disabled:text-muted data-disabled:opacity-60 data-unavailable:text-muted data-unavailable:line-through data-selected:bg-accent data-selected:font-semibold data-selected:forced-color-adjust-none data-selected:text-accent-ink ${date.toString() === today ? 'font-bold underline decoration-2 underline-offset-4' : ''}`}
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}
