import { Search, X } from 'lucide-react'
import {
  Button as AriaButton,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  Group,
  Input,
} from 'react-aria-components'
import { t } from '../words'
import { fieldBox, fieldInput, fieldRing } from './boxes'
import { FieldLabel, FieldNotes, type FieldProps, wrapperProps } from './Field'
import { Kbd } from './Kbd'

export type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password'
  readonly placeholder?: string
  readonly maxLength?: number
  readonly autoComplete?: string
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', placeholder, maxLength, autoComplete = 'off', onBlur } = props
  return (
    <AriaTextField
      {...wrapperProps(props)}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      type={type}
      maxLength={maxLength}
      autoComplete={autoComplete}
    >
      <FieldLabel {...props} />
      <Group className={`${fieldBox} ${fieldRing}`}>
        <Input className={fieldInput} placeholder={placeholder} dir="auto" spellCheck={type === 'text'} />
      </Group>
      <FieldNotes {...props} />
    </AriaTextField>
  )
}

export type TextAreaProps = Omit<TextFieldProps, 'type' | 'autoComplete'> & { readonly rows?: number }

/** Several lines; it grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, placeholder, maxLength, rows = 3, onBlur } = props
  return (
    <AriaTextField {...wrapperProps(props)} value={value} onChange={onChange} onBlur={onBlur} maxLength={maxLength}>
      <FieldLabel {...props} />
      <Group className={`${fieldBox} ${fieldRing}`}>
        <AriaTextArea
          className={`${fieldInput} field-sizing-content max-h-80 resize-none py-1.5`}
          placeholder={placeholder}
          rows={rows}
          dir="auto"
        />
      </Group>
      <FieldNotes {...props} />
    </AriaTextField>
  )
}

export type SearchFieldProps = Omit<FieldProps, 'hideLabel'> & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onSubmit?: (value: string) => void
  readonly placeholder?: string
  /** Shown inside, such as `Mod+F`. */
  readonly keys?: string
  readonly showLabel?: boolean
}

/** Words to look for. Esc empties it. */
export function SearchField({ showLabel = false, keys, ...props }: SearchFieldProps) {
  const field = { ...props, hideLabel: !showLabel }
  return (
    <AriaSearchField
      {...wrapperProps(field)}
      value={props.value}
      onChange={props.onChange}
      onSubmit={props.onSubmit}
      onBlur={props.onBlur}
    >
      <FieldLabel {...field} />
      <Group className={`@container ${fieldBox} ${fieldRing} gap-2 px-2.5`}>
        <Search aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.8} />
        <Input
          className="min-w-0 flex-1 bg-transparent py-1 outline-none [&::-webkit-search-cancel-button]:hidden"
          placeholder={props.placeholder}
          dir="auto"
        />
        {props.value === '' ? (
          keys && (
            <span className="hidden @min-[14rem]:block">
              <Kbd keys={keys} />
            </span>
          )
        ) : (
          <AriaButton aria-label={t('Clear')} className="rounded-sm p-0.5 text-muted data-hovered:text-ink">
            <X aria-hidden className="size-4" />
          </AriaButton>
        )}
      </Group>
      <FieldNotes {...field} />
    </AriaSearchField>
  )
}
