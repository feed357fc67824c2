import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'react-aria-components'
import { useWatch } from 'react-hook-form'
import { api } from '../api'
import { Message } from '../ui/Message'
import { t } from '../words'
import type { CustomerFormState } from './CustomerForm'

const pause = 300
const fewestLetters = 3

type AlikeNoticeProps = {
  readonly form: CustomerFormState
  readonly id: string | undefined
  /** Called before the other customer's page opens, so that what is typed can be put aside. */
  readonly onLook: () => void
}

/** Who may be the customer being written down, as it is typed. It only tells: two may share a name. */
export function AlikeNotice({ form, id, onLook }: AlikeNoticeProps) {
  const [name, ways, addresses] = useWatch({ control: form.control, name: ['name', 'ways', 'addresses'] })
  const waysOf = (kind: string) =>
    ways.filter((way) => way.kind === kind && way.value.trim() !== '').map(({ value }) => value)
  const asked = useSettled({
    id,
    name,
    phones: waysOf('phone'),
    emails: waysOf('email'),
    postalCode: addresses[0]?.postalCode ?? '',
    city: addresses[0]?.city ?? '',
  })
  const isEnough = asked.name.trim().length >= fewestLetters || asked.phones.length + asked.emails.length > 0
  const found = useQuery({ ...api.customers.alike(asked), enabled: isEnough, placeholderData: keepPreviousData })
  if (!isEnough || !found.data || found.data.length === 0) return null
  return (
    <Message tone="due" title={t('Perhaps we know them already')}>
      <ul>
        {found.data.map((other) => (
          <li key={other.id} className="wrap-anywhere">
            <Link
              href={`#/customers/${other.id}`}
              onPress={onLook}
              className="font-semibold text-accent underline decoration-accent/30 underline-offset-2"
            >
              <bdi>{other.name}</bdi>
            </Link>{' '}
            {[other.city, other.phone].filter(Boolean).join(', ')}
            {' – '}
            {other.reasons.map((reason) => t(reason)).join(', ')}
          </li>
        ))}
      </ul>
    </Message>
  )
}

/** A value once it has stood still for a moment. */
function useSettled<T>(value: T): T {
  const now = JSON.stringify(value)
  const [settled, setSettled] = useState({ key: now, value })
  useEffect(() => {
    if (settled.key === now) return undefined
    const timer = setTimeout(() => setSettled({ key: now, value }), pause)
    return () => clearTimeout(timer)
  }, [now, settled.key, value])
  return settled.value
}
