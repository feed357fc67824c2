import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from './api'
import type { Option } from './ui/Choice'
import type { FieldProps } from './ui/Field'
import { ComboBox } from './ui/Select'
import { t } from './words'

const OFFERED = 12

type CustomerFieldProps = FieldProps & {
  /** Who can't be chosen: nobody is related to themselves. */
  readonly except?: string | undefined
  readonly placeholder?: string
  readonly opensOn?: 'focus' | 'input'
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

/** One of the shop's customers, found by the beginning of a name, a phone number or an email. */
export function CustomerField(props: CustomerFieldProps) {
  // Only the one that it begins with is looked up: of those chosen later the name is known.
  const [start] = useState(props.value)
  const known = useQuery({ ...api.customers.detail({ id: start ?? '' }), enabled: start !== null })
  if (start !== null && known.isPending) return null
  return <Finding {...props} startName={known.data?.name ?? ''} />
}

function Finding({
  startName,
  except,
  placeholder = t('Name or phone'),
  ...props
}: CustomerFieldProps & { readonly startName: string }) {
  const [text, setText] = useState(startName)
  const [picked, setPicked] = useState<Option | null>(
    props.value === null ? null : { id: props.value, label: startName },
  )
  const found = useQuery({ ...api.customers.find({ text, size: OFFERED }), placeholderData: keepPreviousData })
  const offered = (found.data ?? [])
    .filter(({ id }) => id !== except)
    .map(({ id, name, hint }) => ({ id, label: name, description: hint }))
  // The chosen one stays among the options, or the field would forget its name.
  const options = picked && !offered.some(({ id }) => id === picked.id) ? [picked, ...offered] : offered
  function pick(next: Option | null) {
    setPicked(next)
    setText(next?.label ?? '')
    props.onChange(next?.id ?? null)
  }
  return (
    <ComboBox
      {...props}
      options={options}
      inputValue={text}
      // An emptied field is nobody's; half a name stands until one is picked or the field is left.
      onInputChange={(typed) => (typed === '' ? pick(null) : setText(typed))}
      placeholder={placeholder}
      empty={t('No customer begins so')}
      onChange={(id) => pick(options.find((option) => option.id === id) ?? null)}
    />
  )
}
