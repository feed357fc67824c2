import { type ReactNode, useState } from 'react'
import { type Day, weekday } from '../../shared/domain/day'
import { mostOf, type Recurrence } from '../../shared/domain/recurrence'
import { canMeetClosedDay } from '../../shared/domain/recurrenceWords'
import type { RepeatDraft } from '../../shared/recurrence'
import { IfClosedField } from '../IfClosedField'
import { DateField } from '../ui/DateField'
import { FieldRow } from '../ui/form'
import { NumberField } from '../ui/NumberField'
import { Select } from '../ui/Select'
import { t } from '../words'
import { ComingDays } from './ComingDays'
import { CustomRule, type PartsRule } from './CustomRule'
import { AFTER, CUSTOM, choiceOf, NEVER, repeatOptions, usualRule } from './repeatChoices'

type RepeatFieldProps = {
  /** A field that stands before it in the same row. */
  readonly beside: ReactNode
  /** The task that is changed; null for a new one. */
  readonly id: string | null
  /** The day that the choices are about: the due day, or today while there is none. */
  readonly day: Day
  readonly value: RepeatDraft | null
  readonly onChange: (value: RepeatDraft | null) => void
  /** What is wrong with a part: `rule.every`, `until`; with the whole for an empty path. */
  readonly wrong: (path: string) => string | undefined
}

const usualWait = 7

/** A rule of the unit as it would be on a day. */
function partsRule(unit: PartsRule['unit'], every: number, day: Day): PartsRule {
  const [month, on] = [Number(day.slice(5, 7)), Number(day.slice(8))]
  switch (unit) {
    case 'days':
      return { unit, every }
    case 'weeks':
      return { unit, every, on: [weekday(day)] }
    case 'months':
      return { unit, every, on }
    case 'years':
      return { unit, every, month, on }
  }
}

const isOfParts = (rule: Recurrence): rule is PartsRule => rule.unit !== 'after' && rule.unit !== 'working days'

/** How a task repeats: one of what is usual on its day, or put together; with the days that come of it. */
export function RepeatField({ beside, id, day, value, onChange, wrong }: RepeatFieldProps) {
  const [isCustom, setCustom] = useState(() => choiceOf(value?.rule, day) === CUSTOM)
  const choice = isCustom && value !== null ? CUSTOM : choiceOf(value?.rule, day)
  const withRule = (rule: Recurrence) => onChange({ ifClosed: 'stay', until: null, ...value, rule })

  function choose(chosen: string) {
    setCustom(chosen === CUSTOM)
    if (chosen === NEVER) onChange(null)
    else if (chosen === AFTER) withRule({ unit: 'after', days: usualWait })
    else if (chosen === CUSTOM) withRule(value && isOfParts(value.rule) ? value.rule : partsRule('weeks', 1, day))
    else withRule(usualRule(day, chosen) ?? { unit: 'days', every: 1 })
  }

  return (
    <>
      <FieldRow>
        {beside}
        <Select
          label={t('Repeats')}
          options={repeatOptions(day)}
          value={choice}
          onChange={choose}
          error={wrong('') ?? wrong('rule')}
        />
      </FieldRow>
      {value !== null && (
        <Details id={id} day={day} value={value} onChange={onChange} wrong={wrong} isCustom={choice === CUSTOM} />
      )}
    </>
  )
}

type DetailsProps = Omit<RepeatFieldProps, 'beside' | 'value'> & {
  readonly value: RepeatDraft
  readonly isCustom: boolean
}

/** The parts of the rule, what happens on a closed day, when it ends, and the days that come of it. */
function Details({ id, day, value, onChange, wrong, isCustom }: DetailsProps) {
  const { rule } = value
  const withRule = (changed: Recurrence) => onChange({ ...value, rule: changed })
  return (
    <fieldset
      aria-label={t('How it repeats')}
      className="flex min-w-0 flex-col gap-3.5 rounded-lg border border-line bg-paper px-3.5 py-3"
    >
      <ComingDays id={id} dueOn={day} repeats={value} />
      {isCustom && isOfParts(rule) && (
        <CustomRule
          value={rule}
          onChange={withRule}
          wrong={(part) => wrong(`rule.${part}`)}
          start={(unit, every) => partsRule(unit, every, day)}
        />
      )}
      <FieldRow>
        {rule.unit === 'after' && (
          <NumberField
            label={t('Days after it is done')}
            min={1}
            max={mostOf.after}
            value={rule.days}
            onChange={(days) => withRule({ unit: 'after', days: days ?? Number.NaN })}
            error={wrong('rule.days')}
          />
        )}
        {canMeetClosedDay(rule) && (
          <IfClosedField
            value={value.ifClosed}
            onChange={(ifClosed) => onChange({ ...value, ifClosed })}
            error={wrong('ifClosed')}
          />
        )}
        <DateField
          label={t('Until')}
          description={t('Empty: until you say stop.')}
          value={value.until}
          onChange={(until) => onChange({ ...value, until })}
          error={wrong('until')}
        />
      </FieldRow>
    </fieldset>
  )
}
