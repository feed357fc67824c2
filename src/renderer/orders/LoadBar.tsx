import type { CalendarDay } from '../../shared/calendar'

type LoadBarProps = { readonly day: CalendarDay | undefined; readonly most: number }

/** How full a day is, as a bar: of its capacity, or beside the fullest day where none is set. The words stand elsewhere. */
export function LoadBar({ day, most }: LoadBarProps) {
  const share = day?.share ?? (day ? day.orders / most : 0)
  const isFull = day?.share !== null && share >= 1
  return (
    <span aria-hidden className="block h-0.75 overflow-hidden rounded-full bg-sunken forced-colors:border-b">
      <span
        className={`block h-full rounded-full ${isFull ? 'bg-due' : 'bg-accent opacity-70'}`}
        style={{ width: `${Math.min(1, share) * 100}%` }}
      />
    </span>
  )
}
