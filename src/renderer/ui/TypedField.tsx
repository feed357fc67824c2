import { useState } from 'react'
import { TextField as AriaTextField, Group, Input } from 'react-aria-components'
import { fieldBox, fieldInput, fieldRing } from './boxes'
import { FieldLabel, FieldNotes, type FieldProps, wrapperProps } from './Field'

/** What a text says: nothing, something, or what is wrong with it. */
export type Reading<V> = { readonly value: V | null } | { readonly mistake: string }
export type TypedFieldProps<V> = FieldProps & {
  readonly value: V | null
  readonly onChange: (value: V | null) => void
  readonly placeholder?: string
}
type Manner<V> = {
  readonly read: (text: string) => Reading<V>
  readonly write: (value: V | null) => string
  /** Before the text: “£”. */
  readonly sign?: string
}

/** Something that is typed as text and held as a value; what can't be read is shown, never mended in silence. */
export function TypedField<V>({ read, write, sign, ...props }: TypedFieldProps<V> & Manner<V>) {
  const { value, onChange, placeholder, onBlur } = props
  const now = write(value)
  const [text, setText] = useState(now)
  const [held, setHeld] = useState(now)
  const [isTyping, setTyping] = useState(false)
  if (held !== now) {
    setHeld(now)
    setText(now)
  }
  const reading = read(text)
  const mistake = 'mistake' in reading ? reading.mistake : undefined
  const field = { ...props, error: props.error ?? (isTyping ? undefined : mistake) }

  function change(next: string) {
    const said = read(next)
    const meant = 'mistake' in said ? null : said.value
    setText(next)
    setHeld(write(meant))
    if (write(meant) !== now) onChange(meant)
  }
  function settle() {
    setTyping(false)
    if (mistake === undefined) setText(now)
    onBlur?.()
  }
  return (
    <AriaTextField
      {...wrapperProps(field)}
      value={text}
      onChange={change}
      onFocus={() => setTyping(true)}
      onBlur={settle}
      autoComplete="off"
      inputMode="decimal"
    >
      <FieldLabel {...props} />
      <Group className={`${fieldBox} ${fieldRing}`} data-unfinished={mistake === undefined ? undefined : ''}>
        {sign && (
          <span aria-hidden className="ps-2.5 text-muted">
            {sign}
          </span>
        )}
        <Input className={`${fieldInput} text-end`} placeholder={placeholder} />
      </Group>
      <FieldNotes {...field} />
    </AriaTextField>
  )
}
