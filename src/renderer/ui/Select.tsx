import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { t } from '../words'
import { fieldBox, fieldInput, fieldRing, listItem, popoverBox } from './boxes'
import type { Option } from './Choice'
import { FieldLabel, FieldNotes, type FieldProps, wrapperProps } from './Field'

export function OptionItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={`group ${listItem}`}>
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate">
          {option.label}
        </span>
        {option.description && <span className="block truncate text-sm text-muted">{option.description}</span>}
      </span>
      <Check aria-hidden className="invisible size-4 shrink-0 text-accent group-data-selected:visible" />
    </ListBoxItem>
  )
}

export type SelectProps = FieldProps & {
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (value: string) => void
  readonly placeholder?: string
}

/** One of a short, known list. For a long or a growing one: ComboBox. */
export function Select(props: SelectProps) {
  const { options, value, onChange, placeholder = t('Choose'), onBlur } = props
  return (
    <AriaSelect
      {...wrapperProps(props)}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
      placeholder={placeholder}
      onBlur={onBlur}
    >
      <FieldLabel {...props} />
      <AriaButton className={`${fieldBox} cursor-default gap-2 px-2.5 text-start`}>
        <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-muted">
          {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
      </AriaButton>
      <FieldNotes {...props} />
      <Popover className={`${popoverBox} min-w-(--trigger-width)`} offset={4}>
        <ListBox items={options} className="max-h-80 overflow-auto p-1 outline-none">
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

export type ComboBoxProps = FieldProps & {
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** With it the list is the page's: `options` are what answers the typed text, and nothing is filtered here. */
  readonly onInputChange?: (text: string) => void
  readonly inputValue?: string
  /** Whether free text may stand; it comes through `onInputChange`, with `value` null. */
  readonly allowsCustomValue?: boolean
  readonly placeholder?: string
  /** When the list opens: with the focus, or with the first letter (and ↓), where the field is passed by often. */
  readonly opensOn?: 'focus' | 'input'
  /** Shown in the list when nothing answers. */
  readonly empty?: ReactNode
}

/** One of a long list, found by typing. */
export function ComboBox(props: ComboBoxProps) {
  const {
    options,
    value,
    onChange,
    onInputChange,
    inputValue,
    allowsCustomValue,
    placeholder,
    opensOn = 'focus',
    onBlur,
  } = props
  const list = onInputChange ? { items: options } : { defaultItems: options }
  return (
    <AriaComboBox
      {...wrapperProps(props)}
      {...list}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      inputValue={inputValue}
      onInputChange={onInputChange}
      allowsCustomValue={allowsCustomValue}
      allowsEmptyCollection={!allowsCustomValue}
      menuTrigger={opensOn}
      onBlur={onBlur}
    >
      <FieldLabel {...props} />
      <Group className={`${fieldBox} ${fieldRing} pe-1`}>
        <Input className={fieldInput} placeholder={placeholder} dir="auto" />
        <AriaButton className="grid size-6.5 place-items-center rounded-[5px] text-muted data-hovered:bg-sunken">
          <ChevronDown aria-hidden className="size-4" />
        </AriaButton>
      </Group>
      <FieldNotes {...props} />
      <Popover className={`${popoverBox} w-(--trigger-width) min-w-56`} offset={4}>
        <ListBox
          className="max-h-80 overflow-auto p-1 outline-none"
          renderEmptyState={() => <div className="px-2.5 py-1.5 text-muted">{props.empty ?? t('Nothing found')}</div>}
        >
          {(option: Option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
