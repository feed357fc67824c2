import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { t } from '../words'

/** A form's state: what is typed (`In`) and what its schema makes of it (`Out`). */
export type ZodForm<In extends FieldValues, Out> = UseFormReturn<In, unknown, Out>

/** An error as the contract sends it. */
type Refusal = {
  readonly code: string
  readonly message: string
  readonly details?: { readonly [key: string]: unknown }
}

function isRefusal(error: unknown): error is Refusal {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error
}

/** The fields that a refusal names, with their words. */
function wrongFields({ message, details }: Refusal): readonly (readonly [string, string])[] {
  const fields = details?.['fields']
  if (typeof fields === 'object' && fields !== null) {
    return Object.entries(fields).map(([field, words]) => [field, String(words)] as const)
  }
  const field = details?.['field']
  return typeof field === 'string' && field !== '' ? [[field, message]] : []
}

function isFieldOf<In extends FieldValues, Out>(form: ZodForm<In, Out>, path: string): path is FieldPath<In> {
  return (path.split('.')[0] ?? '') in form.getValues()
}

/**
 * Shows a refused command's words at the fields that it names. What names no field of this form, or isn't for people to
 * act on, stands above the form.
 */
export function showRefusal<In extends FieldValues, Out>(form: ZodForm<In, Out>, error: unknown) {
  if (!isRefusal(error)) {
    form.setError('root', { message: t('Something went wrong. Nothing was changed. Please try again.') })
    return
  }
  let isShown = false
  for (const [field, message] of wrongFields(error)) {
    if (!isFieldOf(form, field)) continue
    form.setError(field, { message })
    isShown = true
  }
  if (!isShown) form.setError('root', { message: error.message })
}
