import type { ReactNode } from 'react'

export type Tone = 'neutral' | 'accent' | 'late' | 'due' | 'kept' | 'info'

export const toneLooks: Readonly<Record<Tone, string>> = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent',
  late: 'bg-late-soft text-late',
  due: 'bg-due-soft text-due',
  kept: 'bg-kept-soft text-kept',
  info: 'bg-info-soft text-info',
}

/** A state in a word: the tone only underlines what the word says. */
export function Chip({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span
      dir="auto"
      className={`chip inline-flex max-w-full items-center gap-1 rounded-full px-2 py-px text-xs font-medium ${toneLooks[tone]}`}
    >
      <span className="truncate">{children}</span>
    </span>
  )
}
