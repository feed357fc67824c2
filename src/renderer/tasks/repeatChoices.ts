import { type Day, weekday } from '../../shared/domain/day'
import { isLastOfMonth, nthWeekdayOf, type Recurrence } from '../../shared/domain/recurrence'
import { ruleWords } from '../../shared/domain/recurrenceWords'
import type { Option } from '../ui/Choice'
import { t } from '../words'
import { capital } from './words'

export const NEVER = 'never'
export const AFTER = 'after'
export const CUSTOM = 'custom'

/** The rules that a task of this day is most often repeated by. */
function usualRules(day: Day): readonly Recurrence[] {
  const nth = nthWeekdayOf(day)
  const month = { unit: 'months', every: 1 } as const
  return [
    { unit: 'days', every: 1 },
    { unit: 'working days' },
    { unit: 'weeks', every: 1, on: [weekday(day)] },
    { ...month, on: Number(day.slice(8)) },
    ...(nth.nth === -1 ? [] : [{ ...month, on: nth }]),
    ...(isLastOfMonth(day) ? [{ ...month, on: { ...nth, nth: -1 as const } }] : []),
    { ...month, on: 'last working day' },
    { unit: 'years', every: 1, month: Number(day.slice(5, 7)), on: Number(day.slice(8)) },
  ]
}

/** A usual rule is known by its words, which no other rule has. */
export const usualRule = (day: Day, id: string): Recurrence | undefined =>
  usualRules(day).find((rule) => ruleWords(rule) === id)

/** What a form offers for a task of this day. */
export const repeatOptions = (day: Day): readonly Option[] => [
  { id: NEVER, label: t('It doesn’t repeat') },
  ...usualRules(day).map((rule) => ({ id: ruleWords(rule), label: capital(ruleWords(rule)) })),
  { id: AFTER, label: t('Some days after it is done…') },
  { id: CUSTOM, label: t('Custom…') },
]

/** Which of them a rule is. */
export function choiceOf(rule: Recurrence | undefined, day: Day): string {
  if (rule === undefined) return NEVER
  if (rule.unit === 'after') return AFTER
  return usualRule(day, ruleWords(rule)) ? ruleWords(rule) : CUSTOM
}
