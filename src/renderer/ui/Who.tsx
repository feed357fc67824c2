import { VisuallyHidden } from 'react-aria-components'
import { type Tone, toneLooks } from './Chip'

const tones: readonly Tone[] = ['accent', 'due', 'info', 'kept', 'late']

/** The same initials always have the same colour. */
export function toneOf(initials: string): Tone {
  let sum = 0
  for (const letter of initials) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return tones[sum % tones.length] ?? 'accent'
}

export type WhoProps = {
  readonly initials: string /** The full name, read out and on hover. */
  readonly name?: string
}

/** A member of staff as a disc with initials. */
export function Who({ initials, name }: WhoProps) {
  return (
    <span
      title={name}
      className={`who inline-grid h-6.5 min-w-6.5 shrink-0 place-items-center rounded-full px-0.5 font-semibold ${initials.length > 2 ? 'text-[0.5625rem]' : 'text-[0.6875rem]'} ${toneLooks[toneOf(initials)]}`}
    >
      <span aria-hidden>{initials}</span>
      <VisuallyHidden>{name ?? initials}</VisuallyHidden>
    </span>
  )
}
