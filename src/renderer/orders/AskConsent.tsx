import { useId, useRef, useState } from 'react'
import { type ConsentWay, consentWays } from '../../shared/domain/consent'
import { api } from '../api'
import { consentWayWords } from '../customerWords'
import { useDoing } from '../doing'
import { Button } from '../ui/Button'
import { Select } from '../ui/Select'
import { t } from '../words'

const ways = consentWays.filter((way) => way !== '')

type AskConsentProps = { readonly customerId: string; readonly name: string }

/** Whether we may write to them: asked in passing, kept with the customer at once. Not now: not for this order. */
export function AskConsent({ customerId, name }: AskConsentProps) {
  const id = useId()
  const box = useRef<HTMLFieldSetElement>(null)
  const [by, setBy] = useState<ConsentWay>('in person')
  const [isPutOff, setPutOff] = useState(false)
  const answer = useDoing(api.customers.consent, (_, { mailings }) =>
    mailings === 'in'
      ? t('Kept with {{name}}: we may write to them', { name })
      : t('Kept with {{name}}: no mailings', { name }),
  )
  if (isPutOff) return null

  /** On with the order: the buttons are about to go. */
  function goOn() {
    box.current?.closest('form')?.querySelector<HTMLElement>('[data-line] input')?.focus()
  }
  function say(mailings: 'in' | 'out') {
    answer.mutate({ customerId, mailings, by })
    goOn()
  }
  return (
    <fieldset ref={box} aria-labelledby={id} className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <span id={id}>{t('May we write to them with news?')}</span>
      <span className="flex items-center gap-2 text-muted">
        <span aria-hidden>{t('asked')}</span>
        <span className="w-30 text-ink">
          <Select
            label={t('How they are asked')}
            hideLabel
            options={ways.map((way) => ({ id: way, label: consentWayWords(way) }))}
            value={by}
            onChange={(id) => setBy(ways.find((way) => way === id) ?? 'in person')}
          />
        </span>
      </span>
      <span className="flex flex-wrap gap-2">
        <Button onPress={() => say('in')}>{t('Yes')}</Button>
        <Button onPress={() => say('out')}>{t('No')}</Button>
        <Button
          variant="quiet"
          onPress={() => {
            goOn()
            setPutOff(true)
          }}
        >
          {t('Not now')}
        </Button>
      </span>
    </fieldset>
  )
}
