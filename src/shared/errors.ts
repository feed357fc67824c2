import type { z } from 'zod'
import type { SentError } from './ipc'

/** Something the person can act on. All else is `unexpected`: logged in full, said in one calm sentence. */
export class AppError extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  /** @param code `subject.reason`, stable; @param message a whole sentence for the person. */
  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** A person's words for a wrong field; `details.field` is its dotted path, so that a form can show it in place. */
export const fieldError = (field: string, message: string): AppError =>
  new AppError('input.invalid', message, { field, fields: { [field]: message } })

/** Turns a failed parse into one error that names every wrong field. */
export function inputError(error: z.ZodError): AppError {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.')
    fields[path] ??= issue.message
  }
  const [first = ''] = Object.keys(fields)
  const message = first === '' ? (fields[''] ?? 'This cannot be read.') : `${first}: ${fields[first]}`
  return new AppError('input.invalid', message, { field: first, fields })
}

export const UNEXPECTED: SentError = {
  code: 'unexpected',
  message: 'Something went wrong that we did not foresee. Nothing was changed. Please try again.',
  details: {},
}

export const toSent = (error: unknown): SentError =>
  error instanceof AppError ? { code: error.code, message: error.message, details: error.details } : UNEXPECTED

export const fromSent = ({ code, message, details }: SentError): AppError => new AppError(code, message, details)
