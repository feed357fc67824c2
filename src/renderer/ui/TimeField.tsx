import { Time as ClockTime } from '@internationalized/date'
import { X } from 'lucide-react'
import { useRef } from 'react'
import { TimeField as AriaTimeField, DateInput, Group } from 'react-aria-components'
import { type Time, time } from '../../shared/domain/day'
import { t } from '../words'
import { IconButton } from './Button'
import { fieldBox, fieldRing } from './boxes'
import { FieldLabel, FieldNotes, type FieldProps, wrapperProps } from './Field'
import { ReportingSegment, useSegments } from './segments'

export type TimeFieldProps = FieldProps & {
  /** `HH:mm`. */
  readonly value: Time | null
  readonly onChange: (value: Time | null) => void
}

function clockOf(value: Time | null): ClockTime | null {
  if (value === null) return null
  const [hour = 0, minute = 0] = value.split(':').map(Number)
  return new ClockTime(hour, minute)
}

const two = (part: number) => String(part).padStart(2, '0')

/** A wall-clock time of the shop, in parts that are typed or stepped. */
export function TimeField(props: TimeFieldProps) {
  const { value, onChange, onBlur } = props
  const group = useRef<HTMLDivElement>(null)
  const segments = useSegments()
  const isUnfinished = segments.lack === 'some'
  const error =
    props.error ??
    (isUnfinished && !segments.isInside ? t('Write hours and minutes, like 09:30, or clear it.') : undefined)
  const field = { ...props, error }
  return (
    <AriaTimeField
      {...wrapperProps(field)}
      value={clockOf(value)}
      onChange={(next) => onChange(next === null ? null : time(`${two(next.hour)}:${two(next.minute)}`))}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      onFocus={() => segments.setInside(true)}
      onBlur={() => {
        segments.setInside(false)
        onBlur?.()
      }}
    >
      <FieldLabel {...props} />
      <Group ref={group} className={`${fieldBox} ${fieldRing} pe-1`} data-unfinished={isUnfinished ? '' : undefined}>
        <DateInput className="flex min-w-0 flex-1 px-2 py-1 outline-none">
          {(segment) => <ReportingSegment segment={segment} report={segments.report} />}
        </DateInput>
        {(value !== null || isUnfinished) && !props.isDisabled && !props.isReadOnly && (
          <IconButton
            label={t('Clear')}
            // The parts are cleared by Backspace: on the way of Tab it would catch the focus after the last digit.
            excludeFromTabOrder
            icon={X}
            size="small"
            onPress={() => {
              segments.clear()
              onChange(null)
              group.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus()
            }}
          />
        )}
      </Group>
      <FieldNotes {...field} />
    </AriaTimeField>
  )
}
