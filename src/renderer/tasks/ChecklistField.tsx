import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Checkbox } from '../ui/Choice'
import { hasMod } from '../ui/platform'
import { TextField } from '../ui/TextField'
import { t } from '../words'

export type Step = { readonly id?: string; readonly text: string; readonly done: boolean }

type ChecklistFieldProps = {
  readonly value: readonly Step[]
  readonly onChange: (steps: Step[]) => void
  /** What is wrong with each step. */
  readonly errors: readonly (string | undefined)[]
  readonly error: string | undefined
}

/** Steps one below the other: Enter begins the next, Backspace in an empty one takes it away. */
export function ChecklistField({ value, onChange, errors, error }: ChecklistFieldProps) {
  const list = useRef<HTMLUListElement>(null)
  const [next, setNext] = useState('')
  const end = value.length

  function focusAt(at: number) {
    list.current?.querySelectorAll<HTMLInputElement>('[data-step] input[type=text]')[at]?.focus()
  }
  const replace = (at: number, steps: readonly Step[], count = 1) =>
    onChange([...value.slice(0, at), ...steps, ...value.slice(at + count)])

  /** What stands in the last, empty line becomes a step. */
  function take() {
    if (next.trim() === '') return
    flushSync(() => {
      onChange([...value, { text: next, done: false }])
      setNext('')
    })
  }

  function keys(event: KeyboardEvent, at: number) {
    if (event.nativeEvent.isComposing || hasMod(event)) return
    const text = at === end ? next : (value[at]?.text ?? '')
    if (event.key === 'Enter') {
      // Not the form's Enter: one more step is what is meant here.
      event.preventDefault()
      if (at === end) take()
      else flushSync(() => replace(at + 1, [{ text: '', done: false }], 0))
      focusAt(at + 1)
    } else if (event.key === 'Backspace' && text === '' && at > 0) {
      event.preventDefault()
      if (at < end) flushSync(() => replace(at, []))
      focusAt(at - 1)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      focusAt(at + (event.key === 'ArrowDown' ? 1 : -1))
    }
  }

  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 text-sm text-muted">{t('Checklist')}</legend>
      <ul ref={list} className="flex flex-col gap-1.5" data-unfinished={next.trim() === '' ? undefined : ''}>
        {value.map((step, at) => (
          <li key={step.id ?? at}>
            <div
              role="presentation"
              data-step
              className="flex items-start gap-2"
              onKeyDown={(event) => keys(event, at)}
            >
              <span className="pt-1.5">
                <Checkbox
                  hideLabel
                  label={t('Done: {{title}}', { title: step.text })}
                  value={step.done}
                  onChange={(done) => replace(at, [{ ...step, done }])}
                />
              </span>
              <div className="min-w-0 flex-1">
                <TextField
                  hideLabel
                  label={t('Step {{number}}', { number: at + 1 })}
                  value={step.text}
                  onChange={(text) => replace(at, [{ ...step, text }])}
                  onBlur={() => {
                    if (step.text.trim() === '') replace(at, [])
                  }}
                  error={errors[at]}
                />
              </div>
            </div>
          </li>
        ))}
        <li>
          <div role="presentation" data-step className="ps-6" onKeyDown={(event) => keys(event, end)}>
            <TextField
              hideLabel
              label={t('Next step')}
              placeholder={t('Add a step; Enter begins the next')}
              value={next}
              onChange={setNext}
              onBlur={take}
              error={error}
            />
          </div>
        </li>
      </ul>
    </fieldset>
  )
}
