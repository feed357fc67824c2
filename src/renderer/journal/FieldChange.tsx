import { ArrowRight } from 'lucide-react'
import { VisuallyHidden } from 'react-aria-components'
import { isMoment, parseDay } from '../../shared/domain/day'
import type { Minor } from '../../shared/domain/money'
import type { ChangedField, ChangedRow } from '../../shared/journal'
import { MomentText } from '../MomentText'
import { DayText } from '../ui/DayText'
import { MoneyText } from '../ui/MoneyText'
import { sayNumber, t } from '../words'
import { fieldWords } from './journalWords'

type FieldChangeProps = { readonly field: ChangedField; readonly change: ChangedRow['change'] }

/** A field's name, and what stood in it before and after; of what was added or removed, what it held. */
export function FieldChange({ field, change }: FieldChangeProps) {
  const { name, shape, before, after } = field
  return (
    <div className="border-t border-line py-1.5 first:border-t-0 first:pt-0">
      <dt className="text-xs text-muted">{fieldWords(name)}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2">
        {change !== 'added' && (
          <del className={change === 'changed' ? 'text-muted' : 'no-underline'}>
            <VisuallyHidden>{t('before')} </VisuallyHidden>
            <Value shape={shape} value={before} />
          </del>
        )}
        {change === 'changed' && (
          <ArrowRight aria-hidden className="size-3.5 self-center text-muted rtl:-scale-x-100" />
        )}
        {change !== 'removed' && (
          <ins className="no-underline">
            <VisuallyHidden>{t('after')} </VisuallyHidden>
            <Value shape={shape} value={after} />
          </ins>
        )}
      </dd>
    </div>
  )
}

type ValueProps = { readonly shape: ChangedField['shape']; readonly value: ChangedField['before'] }

function Value({ shape, value }: ValueProps) {
  if (value === null || value === '') return <span className="inline-block text-muted">{t('empty')}</span>
  if (typeof value === 'boolean') return value ? t('yes') : t('no')
  if (typeof value === 'number') return shape === 'money' ? <MoneyText amount={value as Minor} /> : sayNumber(value)
  const day = shape === 'day' ? parseDay(value) : null
  if (day !== null) return <DayText day={day} short />
  if (shape === 'moment' && isMoment(value)) return <MomentText at={value} />
  return <bdi className="wrap-anywhere whitespace-pre-wrap">{value}</bdi>
}
