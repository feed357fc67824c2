import { Repeat } from 'lucide-react'
import { VisuallyHidden } from 'react-aria-components'
import { ruleWords } from '../shared/domain/recurrenceWords'
import type { RepeatDraft } from '../shared/recurrence'
import { t } from './words'

/** Beside what comes again: a small sign, its rule in words for whoever asks. */
export function RepeatSign({ repeats }: { readonly repeats: RepeatDraft | null }) {
  if (repeats === null) return null
  const words = t('Comes again: {{rule}}', { rule: ruleWords(repeats.rule) })
  return (
    <span title={words} className="relative inline-flex shrink-0 self-center text-muted">
      <Repeat aria-hidden className="size-3.5" strokeWidth={1.9} />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}
