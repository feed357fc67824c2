import { type IfClosed, ifClosedWays } from '../shared/domain/recurrence'
import type { FieldProps } from './ui/Field'
import { Select } from './ui/Select'
import { t } from './words'

type IfClosedFieldProps = Omit<FieldProps, 'label'> & {
  readonly value: IfClosed
  readonly onChange: (value: IfClosed) => void
}

/** What becomes of a day that comes again when the shop is closed on it. */
export function IfClosedField({ onChange, ...field }: IfClosedFieldProps) {
  return (
    <Select
      label={t('If the shop is closed that day')}
      options={[
        { id: 'stay', label: t('the day stays') },
        { id: 'before', label: t('the working day before') },
        { id: 'after', label: t('the working day after') },
      ]}
      onChange={(id) => onChange(ifClosedWays.find((way) => way === id) ?? 'stay')}
      {...field}
    />
  )
}
