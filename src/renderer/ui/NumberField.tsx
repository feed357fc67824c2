import { Minus, Plus } from 'lucide-react'
import { Button as AriaButton, NumberField as AriaNumberField, Group, Input } from 'react-aria-components'
import { fieldBox, fieldInput, fieldRing } from './boxes'
import { FieldLabel, FieldNotes, type FieldProps, wrapperProps } from './Field'

export type NumberFieldProps = FieldProps & {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min?: number
  readonly max?: number
  /** How many decimals may stand; whole numbers unless said. */
  readonly decimals?: number
  /** After the number: "min", "%". */
  readonly unit?: string
}

const stepper =
  'grid h-7 w-6 place-items-center rounded-[5px] text-muted data-hovered:bg-sunken data-disabled:opacity-40'

/** A number; arrows step it. What it holds settles when the field is left, on Enter, or when its form is sent. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min, max, decimals = 0, unit, onBlur } = props
  return (
    <AriaNumberField
      {...wrapperProps(props)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      minValue={min}
      maxValue={max}
      formatOptions={{ maximumFractionDigits: decimals }}
      onBlur={onBlur}
    >
      <FieldLabel {...props} />
      <Group className={`${fieldBox} ${fieldRing} pe-1`}>
        <Input className={fieldInput} />
        {unit && <span className="px-1 text-muted">{unit}</span>}
        <AriaButton slot="decrement" className={stepper}>
          <Minus aria-hidden className="size-3.5" />
        </AriaButton>
        <AriaButton slot="increment" className={stepper}>
          <Plus aria-hidden className="size-3.5" />
        </AriaButton>
      </Group>
      <FieldNotes {...props} />
    </AriaNumberField>
  )
}
