import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useFieldArray } from 'react-hook-form'
import { Button, IconButton } from '../../ui/Button'
import { Message } from '../../ui/Message'
import { t } from '../../words'
import { StepRow } from './StepRow'
import { stepAfter, type TemplateFormState } from './templateTyped'

/** The tasks of a template in their order: written, moved, taken away. */
export function StepsField({ form }: { readonly form: TemplateFormState }) {
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: 'steps', keyName: 'key' })
  const list = useRef<HTMLOListElement>(null)
  const { steps: wrong } = form.formState.errors
  const words = wrong?.root?.message ?? wrong?.message

  const focusIn = (at: number, what: string) =>
    list.current?.querySelector<HTMLElement>(`[data-step="${at}"] ${what}`)?.focus()
  function add() {
    const steps = form.getValues('steps')
    flushSync(() => append(stepAfter(steps.at(-1)), { shouldFocus: false }))
    focusIn(steps.length, 'input')
  }
  function removeAt(at: number) {
    flushSync(() => remove(at))
    if (at > 0) focusIn(at - 1, 'input')
    else focusIn(0, 'input')
  }
  function moveTo(at: number, to: number) {
    flushSync(() => move(at, to))
    focusIn(
      to,
      to < at
        ? '[data-up] button:not(:disabled), [data-down] button'
        : '[data-down] button:not(:disabled), [data-up] button',
    )
  }

  return (
    <div className="@container flex flex-col gap-2">
      {words && <Message tone="late">{words}</Message>}
      <ol ref={list}>
        {fields.map(({ key }, at) => (
          <li
            key={key}
            data-step={at}
            aria-label={t('Task {{number}}', { number: at + 1 })}
            className="flex items-start gap-x-2 border-t border-line py-3 first:border-t-0 first:pt-0"
          >
            <span aria-hidden className="w-5 pt-1.5 text-end text-muted">
              {at + 1}
            </span>
            <StepRow
              form={form}
              at={at}
              actions={
                <span className="flex">
                  <span data-up>
                    <IconButton
                      size="small"
                      icon={ArrowUp}
                      label={t('Move task {{number}} up', { number: at + 1 })}
                      isDisabled={at === 0}
                      onPress={() => moveTo(at, at - 1)}
                    />
                  </span>
                  <span data-down>
                    <IconButton
                      size="small"
                      icon={ArrowDown}
                      label={t('Move task {{number}} down', { number: at + 1 })}
                      isDisabled={at === fields.length - 1}
                      onPress={() => moveTo(at, at + 1)}
                    />
                  </span>
                  <IconButton
                    size="small"
                    icon={X}
                    label={t('Remove task {{number}}', { number: at + 1 })}
                    onPress={() => removeAt(at)}
                  />
                </span>
              }
            />
          </li>
        ))}
      </ol>
      <span className="-ms-2">
        <Button variant="quiet" size="small" icon={Plus} onPress={add}>
          {t('Add a task')}
        </Button>
      </span>
    </div>
  )
}
