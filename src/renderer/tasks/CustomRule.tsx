import { monthNames, mostOf, type NthWeekday } from '../../shared/domain/recurrence'
import { nthWords, weekdayNames } from '../../shared/domain/recurrenceWords'
import type { CalendarRule } from '../../shared/domain/slots'
import { CheckboxGroup } from '../ui/Choice'
import { FieldRow } from '../ui/form'
import { NumberField } from '../ui/NumberField'
import { Select } from '../ui/Select'
import { t } from '../words'

/** A rule that is put together from its parts. */
export type PartsRule = Exclude<CalendarRule, { readonly unit: 'working days' }>
type MonthOn = Extract<PartsRule, { unit: 'months' }>['on']

type CustomRuleProps = {
  readonly value: PartsRule
  readonly onChange: (rule: PartsRule) => void
  /** What is wrong with a part. */
  readonly wrong: (part: 'every' | 'on' | 'month') => string | undefined
  /** What the day of the task says, for a unit that is chosen. */
  readonly start: (unit: PartsRule['unit'], every: number) => PartsRule
}

const units: readonly PartsRule['unit'][] = ['days', 'weeks', 'months', 'years']

/** Any rule of the calendar: every so many days, weeks, months or years, and on which of their days. */
export function CustomRule({ value, onChange, wrong, start }: CustomRuleProps) {
  return (
    <>
      <FieldRow>
        <NumberField
          label={t('Every')}
          min={1}
          max={mostOf[value.unit]}
          value={value.every}
          onChange={(every) => onChange({ ...value, every: every ?? Number.NaN })}
          error={wrong('every')}
        />
        <Select
          label={t('Days, weeks, months or years')}
          options={units.map((unit) => ({ id: unit, label: t(unit) }))}
          value={value.unit}
          onChange={(id) => {
            const unit = units.find((each) => each === id) ?? 'days'
            onChange(start(unit, Math.min(value.every, mostOf[unit])))
          }}
        />
      </FieldRow>
      {value.unit === 'weeks' && (
        <CheckboxGroup
          label={t('On these weekdays')}
          options={weekdayNames.map((name, at) => ({ id: String(at + 1), label: t(name) }))}
          value={value.on.map(String)}
          onChange={(on) => onChange({ ...value, on: on.map(Number).toSorted((a, b) => a - b) })}
          error={wrong('on')}
        />
      )}
      {value.unit === 'months' && (
        <OnDay isOfMonths value={value.on} onChange={(on) => onChange({ ...value, on })} error={wrong('on')} />
      )}
      {value.unit === 'years' && (
        <>
          <Select
            label={t('Month')}
            options={monthNames.map((name, at) => ({ id: String(at + 1), label: t(name) }))}
            value={String(value.month)}
            onChange={(id) => onChange({ ...value, month: Number(id) })}
            error={wrong('month')}
          />
          <OnDay
            value={value.on}
            onChange={(on) => {
              if (typeof on !== 'string') onChange({ ...value, on })
            }}
            error={wrong('on')}
          />
        </>
      )}
    </>
  )
}

type OnDayProps = {
  readonly value: MonthOn
  readonly onChange: (on: MonthOn) => void
  readonly error: string | undefined
  /** Every month has its working days; of a year only a day of one month is asked. */
  readonly isOfMonths?: boolean
}

const DAY = 'day'
const NTH = 'nth'
const nths = [1, 2, 3, 4, -1] as const

function OnDay({ value, onChange, error, isOfMonths = false }: OnDayProps) {
  const way = typeof value === 'string' ? value : typeof value === 'number' ? DAY : NTH
  const options = [
    { id: DAY, label: t('A day of the month') },
    { id: NTH, label: t('A weekday of the month') },
    { id: 'first working day', label: t('The first working day') },
    { id: 'last working day', label: t('The last working day') },
  ]
  return (
    <FieldRow>
      <Select
        label={t('On which day')}
        options={isOfMonths ? options : options.slice(0, 2)}
        value={way}
        onChange={(id) => {
          if (id === DAY) onChange(1)
          else if (id === 'first working day' || id === 'last working day') onChange(id)
          else onChange({ nth: 1, weekday: 1 })
        }}
        error={typeof value === 'string' ? error : undefined}
      />
      {typeof value === 'number' && (
        <NumberField
          label={t('Day')}
          description={isOfMonths && value > 28 ? t('A shorter month has its last day.') : undefined}
          min={1}
          max={31}
          value={value}
          onChange={(on) => onChange(on ?? Number.NaN)}
          error={error}
        />
      )}
      {typeof value === 'object' && <Nth value={value} onChange={onChange} error={error} />}
    </FieldRow>
  )
}

type NthProps = {
  readonly value: NthWeekday
  readonly onChange: (on: NthWeekday) => void
  readonly error: string | undefined
}

function Nth({ value, onChange, error }: NthProps) {
  return (
    <>
      <Select
        label={t('Which one')}
        options={nths.map((nth) => ({ id: String(nth), label: t(nthWords(nth)) }))}
        value={String(value.nth)}
        onChange={(id) => onChange({ ...value, nth: nths.find((nth) => String(nth) === id) ?? 1 })}
        error={error}
      />
      <Select
        label={t('Weekday')}
        options={weekdayNames.map((name, at) => ({ id: String(at + 1), label: t(name) }))}
        value={String(value.weekday)}
        onChange={(id) => onChange({ ...value, weekday: Number(id) })}
      />
    </>
  )
}
