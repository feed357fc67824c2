import { useState } from 'react'
import type { CustomerDetail } from '../../shared/customers'
import { api } from '../api'
import { touchOf, touchWords } from '../customerWords'
import { useDoing } from '../doing'
import { Button } from '../ui/Button'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { t } from '../words'
import { mayCall } from './mayCall'
import type { TouchId, WordDraft } from './useWordDraft'

/** The touches that are written down here, the commonest first. */
const touches: readonly TouchId[] = [
  'note',
  'call out',
  'call in',
  'visit in',
  'visit out',
  'email in',
  'email out',
  'letter in',
  'letter out',
]

const wordsOf = (id: TouchId): string => {
  const { kind, direction } = touchOf(id)
  return touchWords(kind, direction)
}

/** One line, one Enter: a word with the customer is written down. */
export function LogLine({ customer, draft }: { readonly customer: CustomerDetail; readonly draft: WordDraft }) {
  const log = useDoing(api.customers.logContact, () => t('Written down'))
  const [error, setError] = useState<string>()
  // Where we may not go to them, only what came from them can be written down.
  const offered = touches.filter((touch) => mayCall(customer) || !touch.endsWith('out'))
  const touch = offered.find((id) => id === draft.touch) ?? 'note'

  function send() {
    const text = draft.text.trim()
    if (log.isPending) return
    if (text === '' && touch === 'note') {
      setError(t('Please write what was said.'))
      return
    }
    // Refused, the words stay in the line: nothing typed is lost.
    log.mutate({ customerId: customer.id, ...touchOf(touch), text }, { onSuccess: draft.clear })
  }
  return (
    <form
      aria-label={t('Write down what was said')}
      className="flex flex-wrap items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className="w-36">
        <Select
          hideLabel
          label={t('How')}
          options={offered.map((id) => ({ id, label: wordsOf(id) }))}
          value={touch}
          onChange={(id) => draft.write({ touch: id as TouchId })}
        />
      </div>
      <div className="min-w-40 flex-1">
        <TextField
          hideLabel
          label={t('What was said')}
          placeholder={t('Write down what was said …')}
          value={draft.text}
          maxLength={10_000}
          error={error}
          onChange={(text) => {
            setError(undefined)
            draft.write({ text })
          }}
        />
      </div>
      <Button type="submit" isPending={log.isPending} keys="Enter">
        {t('Write down')}
      </Button>
    </form>
  )
}
