import { zodResolver } from '@hookform/resolvers/zod'
import { createContext, type KeyboardEvent, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import {
  Controller,
  type DefaultValues,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  useForm,
} from 'react-hook-form'
import type { z } from 'zod'
import { t } from '../words'
import { Button } from './Button'
import { ButtonRow } from './Dialog'
import { focusFirstWrong } from './firstWrong'
import { Message } from './Message'
import { hasMod } from './platform'
import { showRefusal, type ZodForm } from './refusal'

export type { ZodForm }

/** A form over a zod schema. The defaults are read once: a refetch never overwrites what is typed. */
export function useZodForm<In extends FieldValues, Out>(
  schema: z.ZodType<Out, In>,
  defaults: DefaultValues<In>,
): ZodForm<In, Out> {
  return useForm<In, unknown, Out>({
    resolver: zodResolver(schema),
    defaultValues: defaults,
    shouldFocusError: false,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
  })
}

type FormShell = { readonly close: () => void; readonly isSending: boolean; readonly canClose: boolean }
const FormContext = createContext<FormShell>({ close: () => undefined, isSending: false, canClose: false })

export type FormProps<In extends FieldValues, Out> = {
  readonly form: ZodForm<In, Out>
  /** What the form is for, for screen readers: "New task". */
  readonly label: string
  /** Sends it. What it throws is shown at the field that it names. */
  readonly onSubmit: (values: Out) => unknown
  /** Leaves without saving: Esc and Cancel. Asked in place first when something was typed. */
  readonly onCancel?: () => void
  readonly children: ReactNode
}

/** Fields that are sent together. Enter or Ctrl/Cmd+Enter sends; Esc leaves, and never drops typed text unasked. */
export function Form<In extends FieldValues, Out>({ form, label, onSubmit, onCancel, children }: FormProps<In, Out>) {
  const element = useRef<HTMLFormElement>(null)
  const asked = useRef<Element | null>(null)
  const [isAsking, setAsking] = useState(false)
  const { isDirty, isSubmitting, errors } = form.formState

  function close() {
    const isUnfinished = element.current?.querySelector('[data-unfinished]') != null
    if (!isDirty && !isUnfinished) onCancel?.()
    else if (!isAsking) {
      asked.current = document.activeElement
      setAsking(true)
    }
  }

  function keepEditing() {
    flushSync(() => setAsking(false))
    if (asked.current instanceof HTMLElement) asked.current.focus()
  }

  async function send() {
    // Amounts and numbers settle when they are left; a half-written date shows what it lacks.
    const active = document.activeElement
    if (
      active instanceof HTMLElement &&
      element.current?.contains(active) &&
      active.matches('input, textarea, [role=spinbutton]')
    ) {
      flushSync(() => active.blur())
      active.focus()
    }
    if (element.current?.querySelector('[data-unfinished]')) {
      await form.trigger()
      focusFirstWrong(element.current)
      return
    }
    await form.handleSubmit(
      async (values) => {
        try {
          await onSubmit(values)
        } catch (error) {
          showRefusal(form, error)
        }
      },
      () => undefined,
    )()
    // The errors are painted after this task.
    requestAnimationFrame(() => focusFirstWrong(element.current))
  }

  /** On the way down: a button that has the focus would keep Enter to itself. */
  function sendKeys(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !hasMod(event)) return
    event.preventDefault()
    event.stopPropagation()
    void send()
  }

  function keys(event: KeyboardEvent) {
    if (event.key === 'Escape' && onCancel && !event.defaultPrevented) {
      event.preventDefault()
      event.stopPropagation()
      if (isAsking) keepEditing()
      else close()
    }
  }

  return (
    <div role="presentation" className="contents" onKeyDownCapture={sendKeys} onKeyDown={keys}>
      <form
        ref={element}
        aria-label={label}
        noValidate
        className="flex min-h-0 flex-col gap-3.5"
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          void send()
        }}
      >
        {errors.root?.message && <Message tone="late">{errors.root.message}</Message>}
        <FormContext value={{ close, isSending: isSubmitting, canClose: onCancel !== undefined }}>
          {children}
        </FormContext>
        {isAsking && <AskBeforeLeaving onKeep={keepEditing} onDiscard={() => onCancel?.()} />}
      </form>
    </div>
  )
}

function AskBeforeLeaving({ onKeep, onDiscard }: { readonly onKeep: () => void; readonly onDiscard: () => void }) {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <Message
      tone="due"
      title={t('What you typed is not saved.')}
      actions={
        <>
          <Button size="small" ref={keep} onPress={onKeep}>
            {t('Keep editing')}
          </Button>
          <Button size="small" variant="danger" onPress={onDiscard}>
            {t('Discard')}
          </Button>
        </>
      }
    />
  )
}

export type FormFieldProps<In extends FieldValues, Out, Name extends FieldPath<In>> = {
  readonly form: ZodForm<In, Out>
  readonly name: Name
  /** Spread it on a field: `{(field) => <TextField label={t('Name')} {...field} />}`. */
  readonly children: (field: {
    readonly value: FieldPathValue<In, Name>
    readonly onChange: (value: FieldPathValue<In, Name>) => void
    readonly onBlur: () => void
    readonly error: string | undefined
  }) => ReactNode
}

/** Ties one field to the form. */
export function FormField<In extends FieldValues, Out, Name extends FieldPath<In>>(
  props: FormFieldProps<In, Out, Name>,
) {
  const { form, name, children } = props
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <>
          {children({
            value: field.value,
            onChange: field.onChange,
            onBlur: field.onBlur,
            error: fieldState.error?.message,
          })}
        </>
      )}
    />
  )
}

export type FormActionsProps = {
  /** The verb: "Save the task". */
  readonly submit: string
  /** At the other end: "Delete". */
  readonly apart?: ReactNode
}

/** The buttons at a form's end: the verb, Cancel where it can be left, in the platform's order. */
export function FormActions({ submit, apart }: FormActionsProps) {
  const { close, isSending, canClose } = useContext(FormContext)
  return (
    <ButtonRow
      apart={apart}
      primary={
        <Button variant="primary" type="submit" isPending={isSending}>
          {submit}
        </Button>
      }
      cancel={canClose ? <Button onPress={close}>{t('Cancel')}</Button> : undefined}
    />
  )
}

/** Two or more fields side by side where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,10rem),1fr))] items-start gap-3.5">{children}</div>
  )
}
