import { CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays, X } from 'lucide-react'
import { useRef, useState } from 'react'
import {
  Button as AriaButton,
  DateInput,
  DatePicker,
  type DateValue,
  Dialog,
  Group,
  Popover,
} from 'react-aria-components'
import { addDays, type Day, dayOf } from '../../shared/domain/day'
import { t } from '../words'
import { Button, IconButton } from './Button'
import { fieldBox, fieldRing, popoverBox } from './boxes'
import { FieldLabel, FieldNotes, type FieldProps, wrapperProps } from './Field'
import { MonthCalendar } from './MonthCalendar'
import { useShop } from './ShopContext'
import { ReportingSegment, type SegmentState, useSegments } from './segments'

export type DateFieldProps = FieldProps & {
  readonly value: Day | null
  readonly onChange: (value: Day | null) => void
  /** The first and the last day that may be chosen. */
  readonly min?: Day
  readonly max?: Day
  /** Days that are struck out in the calendar and can't be chosen. */
  readonly isUnavailable?: (day: Day) => boolean
}

const dateOf = (day: Day | null | undefined): CalendarDate | null => (day ? parseDate(day) : null)

/** The Gregorian day of a picked date; null outside the years that the shop keeps. */
const dayOfDate = (date: DateValue): Day | null => dayOf(date.year, date.month, date.day)

/** The day of a month that has no such day, as it stands in the parts: "31 June". */
function impossibleDay(state: SegmentState | null, locale: string): string | null {
  const part = (type: string) => state?.segments.find((segment) => segment.type === type)
  const [year, month, date] = [part('year'), part('month'), part('day')]
  if (!year || !month || !date || [year, month, date].some((segment) => segment.isPlaceholder)) return null
  const first = new CalendarDate(year.value ?? 2000, month.value ?? 1, 1)
  const days = first.calendar.getDaysInMonth(first)
  if ((date.value ?? 1) <= days) return null
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(first.toDate('UTC'))
  return `${date.value} ${name}`
}

/** A day: typed in parts, picked in a calendar, or said in a word. What can't be a day is shown, never mended in silence. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, min, max, isUnavailable, onBlur } = props
  const { today, locale } = useShop()
  const group = useRef<HTMLDivElement>(null)
  const segments = useSegments()
  // Beside the page's value: while a year is being typed, 2, 20 and 202 stand here and nowhere else.
  const [shown, setShown] = useState<{ readonly of: Day | null; readonly date: DateValue | null }>(() => ({
    of: value,
    date: dateOf(value),
  }))
  const [impossible, setImpossible] = useState<string | null>(null)
  if (shown.of !== value) {
    setShown({ of: value, date: dateOf(value) })
    setImpossible(null)
  }

  /** React Aria would go on with the month's last day, or the day that stood before. */
  function refuse(wrong: string) {
    setImpossible(wrong)
    setShown({ of: value, date: null })
  }

  function take(date: DateValue | null) {
    const wrong = impossibleDay(segments.state.current, locale)
    if (date !== null && wrong !== null) return refuse(wrong)
    const day = date === null ? null : dayOfDate(date)
    const isOdd = date !== null && day === null
    setImpossible(null)
    setShown({ of: isOdd ? value : day, date })
    if (!isOdd && day !== value) onChange(day)
  }

  function leave() {
    segments.setInside(false)
    const wrong = impossibleDay(segments.state.current, locale)
    if (wrong !== null) refuse(wrong)
    // "26" is 2026.
    else if (shown.date && shown.date.year < 100) take(shown.date.set({ year: 2000 + shown.date.year }))
    onBlur?.()
  }

  const isStrange = shown.date !== null && dayOfDate(shown.date) === null
  const isHalf = segments.lack === 'some'
  const isUnfinished = isStrange || isHalf || impossible !== null
  function mistake(): string | undefined {
    if (impossible !== null) return t('There is no {{day}}. Write another day, or clear it.', { day: impossible })
    if (segments.isInside) return undefined
    if (isStrange) return t('Write a year from 1900 to 2199.')
    return isHalf ? t('Write day, month and year, or clear it.') : undefined
  }
  const field = { ...props, error: props.error ?? mistake() }
  const canClear = (shown.date !== null || isUnfinished) && !props.isDisabled && !props.isReadOnly

  return (
    <DatePicker
      {...wrapperProps(field)}
      value={shown.date}
      onChange={take}
      minValue={dateOf(min)}
      maxValue={dateOf(max)}
      isDateUnavailable={
        isUnavailable &&
        ((date) => {
          const day = dayOfDate(date)
          return day === null || isUnavailable(day)
        })
      }
      granularity="day"
      placeholderValue={dateOf(today)}
      shouldForceLeadingZeros={false}
      onFocus={() => segments.setInside(true)}
      onBlur={leave}
    >
      {({ state }) => (
        <>
          <FieldLabel {...props} />
          <Group
            ref={group}
            className={`${fieldBox} ${fieldRing} pe-1`}
            data-unfinished={isUnfinished ? '' : undefined}
            onKeyDownCapture={() => setImpossible(null)}
          >
            <DateInput className="flex min-w-0 flex-1 px-2 py-1 outline-none">
              {(segment) => <ReportingSegment segment={segment} report={segments.report} />}
            </DateInput>
            {canClear && (
              <IconButton
                slot={null}
                label={t('Clear')}
                // The parts are cleared by Backspace: on the way of Tab it would catch the focus after the last digit.
                excludeFromTabOrder
                icon={X}
                size="small"
                onPress={() => {
                  segments.clear()
                  setImpossible(null)
                  setShown({ of: null, date: null })
                  if (value !== null) onChange(null)
                  group.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus()
                }}
              />
            )}
            <AriaButton className="grid size-6.5 shrink-0 place-items-center rounded-[5px] text-muted data-hovered:bg-sunken data-hovered:text-ink">
              <CalendarDays aria-hidden className="size-4" strokeWidth={1.8} />
            </AriaButton>
          </Group>
          <FieldNotes {...field} />
          <Popover className={popoverBox} placement="bottom start" offset={4}>
            <Dialog className="flex flex-col gap-2 p-3 outline-none">
              <MonthCalendar />
              <div className="flex flex-wrap gap-1 border-t border-line pt-2">
                {quickDays(today).map(({ words, day }) => (
                  <Button
                    key={day}
                    slot={null}
                    variant="quiet"
                    size="small"
                    isDisabled={(min && day < min) || (max && day > max) || isUnavailable?.(day)}
                    onPress={() => {
                      take(dateOf(day))
                      state.setOpen(false)
                    }}
                  >
                    {words}
                  </Button>
                ))}
              </div>
            </Dialog>
          </Popover>
        </>
      )}
    </DatePicker>
  )
}

const quickDays = (today: Day) => [
  { words: t('Today'), day: today },
  { words: t('Tomorrow'), day: addDays(today, 1) },
  { words: t('In a week'), day: addDays(today, 7) },
]
