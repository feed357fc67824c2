import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  RadioGroup as AriaRadioGroup,
  Radio,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components'
import { FieldLabel, FieldNotes, type FieldProps, wrapperProps } from './Field'

/** One thing of a list to choose from. */
export type Option = { readonly id: string; readonly label: string; readonly description?: string }

const box =
  'mt-0.5 grid size-4 shrink-0 place-items-center rounded-sm border-[1.5px] border-edge bg-surface transition-colors group-data-selected:border-accent group-data-selected:bg-accent group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-invalid:border-late group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent'

function CheckRow({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <span className={box}>
        <Check
          aria-hidden
          strokeWidth={3.5}
          className="hidden size-3 text-accent-ink group-data-selected:block group-data-indeterminate:hidden"
        />
        <Minus aria-hidden strokeWidth={3.5} className="hidden size-3 text-accent-ink group-data-indeterminate:block" />
      </span>
      {children}
    </>
  )
}

const row = 'group flex min-h-6 cursor-default items-start gap-2 py-0.5 outline-none data-disabled:opacity-50'

export type CheckboxProps = {
  /** What ticking it means. Hidden from the eye with `hideLabel`. */
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly isIndeterminate?: boolean
  readonly isDisabled?: boolean
  readonly error?: string | undefined
  readonly takesFocus?: boolean
}

export function Checkbox(props: CheckboxProps) {
  const { label, hideLabel, value, onChange, isIndeterminate, error } = props
  return (
    <AriaCheckbox
      {...wrapperProps(props)}
      isSelected={value}
      onChange={onChange}
      isIndeterminate={isIndeterminate}
      className={row}
    >
      <CheckRow>
        {!hideLabel && label}
        {error && <span className="text-sm text-late">{error}</span>}
      </CheckRow>
    </AriaCheckbox>
  )
}

export type CheckboxGroupProps = FieldProps & {
  readonly options: readonly Option[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly direction?: 'row' | 'column'
}

const directions = { row: 'flex flex-wrap gap-x-4 gap-y-1', column: 'flex flex-col gap-1' }

export function CheckboxGroup(props: CheckboxGroupProps) {
  const { options, value, onChange, direction = 'row' } = props
  return (
    <AriaCheckboxGroup {...wrapperProps(props)} value={[...value]} onChange={onChange}>
      <FieldLabel {...props} />
      <div className={directions[direction]}>
        {options.map((option) => (
          <AriaCheckbox key={option.id} value={option.id} className={row}>
            <CheckRow>{option.label}</CheckRow>
          </AriaCheckbox>
        ))}
      </div>
      <FieldNotes {...props} />
    </AriaCheckboxGroup>
  )
}

export type RadioGroupProps = FieldProps & {
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (value: string) => void
  readonly direction?: 'row' | 'column'
}

const dot =
  'mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border-[1.5px] border-edge bg-surface group-data-selected:border-[5px] group-data-selected:border-accent group-data-invalid:border-late group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent'

export function RadioGroup(props: RadioGroupProps) {
  const { options, value, onChange, direction = 'column' } = props
  return (
    <AriaRadioGroup {...wrapperProps(props)} value={value} onChange={onChange}>
      <FieldLabel {...props} />
      <div className={directions[direction]}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={row}>
            <span className={dot} />
            <span>
              {option.label}
              {option.description && <span className="block text-sm text-muted">{option.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes {...props} />
    </AriaRadioGroup>
  )
}

export type SegmentedProps = {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isDisabled?: boolean
}

/** A few views or choices side by side; exactly one holds. */
export function Segmented({ label, options, value, onChange, isDisabled }: SegmentedProps) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [first] = keys
        if (first !== undefined) onChange(String(first))
      }}
      className="inline-flex max-w-full flex-wrap overflow-hidden rounded-[7px] border border-line-strong bg-surface"
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          className="-ms-px min-h-8 cursor-default border-s border-line-strong px-3.5 font-medium outline-offset-[-3px] first:border-s-transparent data-hovered:bg-sunken data-selected:bg-accent-soft data-selected:font-semibold data-selected:text-accent"
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
