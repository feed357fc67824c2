import { useState } from 'react'
import type { CustomerDetail } from '../../shared/customers'

/** A touch's kind and direction in one, as the timeline says it. */
export type TouchId =
  | 'note'
  | 'call out'
  | 'call in'
  | 'visit in'
  | 'visit out'
  | 'email in'
  | 'email out'
  | 'letter in'
  | 'letter out'
type Draft = { readonly touch: TouchId; readonly text: string }

export type WordDraft = Draft & { readonly write: (change: Partial<Draft>) => void; readonly clear: () => void }

// What was begun stays while one looks something up on another page.
const begun = new Map<string, Draft>()
const blank: Draft = { touch: 'note', text: '' }

/** The line that is being written about a customer. */
export function useWordDraft({ id }: Pick<CustomerDetail, 'id'>): WordDraft {
  const [draft, setDraft] = useState<Draft>(() => begun.get(id) ?? blank)
  function keep(next: Draft) {
    setDraft(next)
    if (next.text === '') begun.delete(id)
    else begun.set(id, next)
  }
  return { ...draft, write: (change) => keep({ ...draft, ...change }), clear: () => keep(blank) }
}
