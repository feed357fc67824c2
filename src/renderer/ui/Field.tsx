import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Label, Text, VisuallyHidden } from 'react-aria-components'
import { t } from '../words'

/** What every field takes beside its value. */
export type FieldProps = {
  readonly label: string
  /** Hides the label from the eye only, where the place says it already. */
  readonly hideLabel?: boolean
  readonly description?: ReactNode
  /** What is wrong and what would be right, in a sentence. */
  readonly error?: string | undefined
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  /** Has the focus when it appears: at most one field of a page or a dialog. */
  readonly takesFocus?: boolean
  readonly onBlur?: () => void
}

/** Without a ring of its own: what is typed into has one. */
export const fieldFrame = 'flex min-w-0 flex-col gap-1 outline-none'

/** The props of a field that its React Aria wrapper takes. */
export function wrapperProps({ takesFocus, error, isRequired, isDisabled, isReadOnly, label, hideLabel }: FieldProps) {
  return {
    className: fieldFrame,
    validationBehavior: 'aria' as const,
    isInvalid: error !== undefined && error !== '',
    isRequired,
    isDisabled,
    isReadOnly,
    autoFocus: takesFocus,
    ...(hideLabel ? { 'aria-label': label } : {}),
  }
}

export function FieldLabel({ label, hideLabel, isRequired }: Pick<FieldProps, 'label' | 'hideLabel' | 'isRequired'>) {
  if (hideLabel) return null
  return (
    <Label className="text-sm text-muted">
      {label}
      {isRequired && (
        <span aria-hidden title={t('Needed')} className="ms-0.5 text-late">
          *
        </span>
      )}
    </Label>
  )
}

/** The help and the mistake below a field, tied to it by aria-describedby. */
export function FieldNotes({ description, error }: Pick<FieldProps, 'description' | 'error'>) {
  return (
    <>
      {description && (
        <Text slot="description" className="text-sm text-muted">
          {description}
        </Text>
      )}
      <FieldError className="flex items-start gap-1 text-sm text-late">
        <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
        <span className="min-w-0 wrap-anywhere">
          <VisuallyHidden>{t('Mistake:')} </VisuallyHidden>
          {error}
        </span>
      </FieldError>
    </>
  )
}
