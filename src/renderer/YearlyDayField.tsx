import { useState } from 'react'
import { TextField as AriaTextField, Group, Input } from 'react-aria-components'
import type { Day } from '../shared/domain/day'
import { sayDay } from '../shared/domain/dayWords'
import { nextOccasion, type YearlyDay, yearsOn } from '../shared/domain/occasions'
import { sayYearlyDay, sayYears } from '../shared/domain/occasionWords'
import { dayOrderOf, readYearlyDay } from '../shared/domain/yearlyDayText'
import { fieldBox, fieldInput, fieldRing } from './ui/boxes'
import { FieldLabel, FieldNotes, type FieldProps, wrapperProps } from './ui/Field'
import { useShop } from './ui/ShopContext'
import { t } from './words'

type YearlyDayFieldProps = Omit<FieldProps, 'description'> & {
  readonly value: YearlyDay | null
  readonly onChange: (value: YearlyDay | null) => void
}

/** What was understood, and when it comes next: "29 February 1988: next Sun 28 February 2027, 39 years". */
function understood(day: YearlyDay, today: Day, locale: string): string {
  const words = sayYearlyDay(day, locale)
  if (day.dayOfMonth === null) return t('{{month}}, on no day in particular', { month: words })
  const next = nextOccasion(day, today)
  if (next === null) return words
  const years = yearsOn(day, next)
  const comes = t('{{day}}: next {{next}}', { day: words, next: sayDay(next, today, locale) })
  return [comes, years === null ? t('no age is known') : sayYears(years)].join(', ')
}

/** A day that comes every year, as people say it: typed in words or numbers, and shown as it was understood. */
export function YearlyDayField(props: YearlyDayFieldProps) {
  const { value, onChange, onBlur } = props
  const { today, locale } = useShop()
  const order = dayOrderOf(locale)
  const [text, setText] = useState(() => (value === null ? '' : sayYearlyDay(value, locale)))
  const [isTyping, setTyping] = useState(false)
  const reading = readYearlyDay(text, order, today, locale)
  const mistake = 'mistake' in reading ? reading.mistake : undefined
  const isRead = 'value' in reading && reading.value !== null
  const field = {
    ...props,
    description: isRead ? understood(reading.value, today, locale) : t('The year may be left away, and the day too.'),
    // What is wrong with what stands there says more than that something is missing.
    error: mistake === undefined || (isTyping && props.error === undefined) ? props.error : t(mistake),
  }
  function change(next: string) {
    setText(next)
    const read = readYearlyDay(next, order, today, locale)
    onChange('value' in read ? read.value : null)
  }
  return (
    <AriaTextField
      {...wrapperProps(field)}
      value={text}
      onChange={change}
      onFocus={() => setTyping(true)}
      onBlur={() => {
        setTyping(false)
        onBlur?.()
      }}
      autoComplete="off"
    >
      <FieldLabel {...field} />
      <Group className={`${fieldBox} ${fieldRing}`} data-unfinished={mistake === undefined ? undefined : ''}>
        <Input className={fieldInput} placeholder={t('14 May, 14/5/1986 or June')} spellCheck={false} />
      </Group>
      <FieldNotes {...field} />
    </AriaTextField>
  )
}
