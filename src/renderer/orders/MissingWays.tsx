import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { AppError } from '../../shared/errors'
import type { OutputOf } from '../../shared/ipc'
import type { orders } from '../../shared/orders'
import { api } from '../api'
import { draftOf } from '../customerDraft'
import { useSayDone } from '../doing'
import { Button } from '../ui/Button'
import { hasMod } from '../ui/platform'
import { TextField } from '../ui/TextField'
import { t } from '../words'
import { AskConsent } from './AskConsent'

type Missing = OutputOf<typeof orders.fresh>['missing']
type Way = Exclude<Missing[number], 'consent'>
type MissingWaysProps = {
  readonly customerId: string
  readonly name: string
  readonly missing: Missing
}

/** What we don’t know of them yet, asked for where the order is taken: how to reach them, and whether we may write. */
export function MissingWays({ customerId, name, missing }: MissingWaysProps) {
  const ways = missing.filter((what) => what !== 'consent')
  return (
    <>
      {ways.length > 0 && (
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          {ways.map((way) => (
            <AskFor key={way} way={way} customerId={customerId} name={name} />
          ))}
        </div>
      )}
      {missing.includes('consent') && <AskConsent customerId={customerId} name={name} />}
    </>
  )
}

type AskForProps = { readonly way: Way; readonly customerId: string; readonly name: string }

function AskFor({ way, customerId, name }: AskForProps) {
  const client = useQueryClient()
  const sayDone = useSayDone()
  const [text, setText] = useState('')
  const [mistake, setMistake] = useState<string>()
  const value = text.trim()

  async function save() {
    if (value === '') return
    try {
      const customer = await client.fetchQuery({ ...api.customers.detail({ id: customerId }), staleTime: 0 })
      const draft = draftOf(customer)
      const ways = [...draft.ways, { kind: way, label: '', value }]
      await api.customers.edit.mutationFn({ id: customerId, customer: { ...draft, ways } })
      setText('')
      await sayDone(t('Kept with {{name}}: {{value}}', { name, value }))
    } catch (error) {
      setMistake(error instanceof AppError ? error.message : t('Something went wrong. Nothing was changed.'))
    }
  }
  function keys(event: KeyboardEvent) {
    if (event.key !== 'Enter' || hasMod(event) || event.nativeEvent.isComposing) return
    // Not the form's Enter: the number is what is meant.
    event.preventDefault()
    event.stopPropagation()
    void save()
  }
  return (
    <div
      role="presentation"
      className="flex min-w-60 flex-1 items-end gap-2"
      data-unfinished={value === '' ? undefined : ''}
      onKeyDownCapture={keys}
    >
      <div className="min-w-0 flex-1">
        <TextField
          label={
            way === 'phone' ? t('We have no phone of {{name}}', { name }) : t('We have no email of {{name}}', { name })
          }
          type={way === 'phone' ? 'tel' : 'email'}
          placeholder={t('Ask now; Enter keeps it')}
          value={text}
          onChange={(next) => {
            setText(next)
            setMistake(undefined)
          }}
          error={mistake}
        />
      </div>
      <Button isDisabled={value === ''} onPress={() => void save()}>
        {t('Keep it')}
      </Button>
    </div>
  )
}
