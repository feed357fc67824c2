import { X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { ComboBox as AriaComboBox, Group, Input, ListBox, Popover } from 'react-aria-components'
import { t } from '../words'
import { fieldBox, fieldRing, popoverBox } from './boxes'
import { FieldLabel, FieldNotes, type FieldProps, wrapperProps } from './Field'
import { OptionItem } from './Select'

export type TagsFieldProps = FieldProps & {
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  /** Known tags, offered while typing. */
  readonly suggestions?: readonly string[]
  /** For suggestions that are looked up. */
  readonly onInputChange?: (text: string) => void
  readonly placeholder?: string
}

const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0

/** The tags with those added that aren't there yet, whatever their capitals. */
function withTags(tags: readonly string[], added: readonly string[]): string[] {
  const all = [...tags]
  for (const tag of added.map((text) => text.trim())) {
    if (tag !== '' && !all.some((other) => same(other, tag))) all.push(tag)
  }
  return all
}

/** Words of one's own: Enter or a comma adds, Backspace takes the last one away. */
export function TagsField(props: TagsFieldProps) {
  const { value, onChange, suggestions = [], onInputChange, placeholder, onBlur } = props
  const [text, setText] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const offered = suggestions.filter(
    (tag) => !value.some((other) => same(other, tag)) && tag.toLowerCase().includes(text.trim().toLowerCase()),
  )

  function write(next: string) {
    setText(next)
    onInputChange?.(next)
  }
  function add(added: readonly string[]) {
    const tags = withTags(value, added)
    if (tags.length !== value.length) onChange(tags)
    write('')
  }
  function remove(tag: string) {
    onChange(value.filter((other) => other !== tag))
    input.current?.focus()
  }
  function keys(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    const isChosen = event.currentTarget.getAttribute('aria-activedescendant')
    if ((event.key === 'Enter' && !isChosen && !event.ctrlKey && !event.metaKey) || event.key === ',') {
      if (text.trim() === '' && event.key === 'Enter') return
      event.preventDefault()
      add([text])
    } else if (event.key === 'Backspace' && text === '') {
      const last = value.at(-1)
      if (last !== undefined) onChange(value.filter((tag) => tag !== last))
    }
  }
  function paste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text')
    if (!/[,;\n\t]/.test(pasted)) return
    event.preventDefault()
    add(pasted.split(/[,;\n\t]+/))
  }

  return (
    <AriaComboBox
      {...wrapperProps(props)}
      items={offered.map((tag) => ({ id: tag, label: tag }))}
      value={null}
      onChange={(key) => {
        if (key !== null) add([String(key)])
      }}
      inputValue={text}
      onInputChange={write}
      allowsCustomValue
      menuTrigger="input"
      onBlur={() => {
        if (text.trim() !== '') add([text])
        onBlur?.()
      }}
    >
      <FieldLabel {...props} />
      <Group ref={box} className={`${fieldBox} ${fieldRing} flex-wrap gap-1 px-1.5 py-1`}>
        {value.map((tag) => (
          <span
            key={tag}
            className="chip inline-flex max-w-full items-center gap-0.5 rounded-full bg-sunken py-px ps-2 pe-0.5 text-xs font-medium text-ink"
          >
            <span dir="auto" className="truncate">
              {tag}
            </span>
            {!props.isDisabled && !props.isReadOnly && (
              <button
                type="button"
                tabIndex={-1}
                aria-label={t('Remove {{tag}}', { tag })}
                className="grid size-4.5 place-items-center rounded-full text-muted hover:bg-line hover:text-ink"
                onClick={() => remove(tag)}
              >
                <X aria-hidden className="size-3" />
              </button>
            )}
          </span>
        ))}
        <Input
          ref={input}
          dir="auto"
          className="min-w-24 flex-1 bg-transparent px-1 outline-none"
          placeholder={value.length === 0 ? placeholder : undefined}
          onKeyDown={keys}
          onPaste={paste}
        />
      </Group>
      <FieldNotes {...props} />
      <Popover className={`${popoverBox} min-w-48`} triggerRef={box} offset={4}>
        <ListBox className="max-h-72 overflow-auto p-1 outline-none">
          {(option: { id: string; label: string }) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
