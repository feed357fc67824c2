import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useRef } from 'react'
import { giftStatuses, occasionKinds } from '../../shared/domain/remembering'
import { api } from '../api'
import { giftStatusWords } from '../giftWords'
import { useMenuItem } from '../menu'
import { occasionKindWords } from '../occasionWords'
import { Button } from '../ui/Button'
import type { Option } from '../ui/Choice'
import { Select } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { SearchField } from '../ui/TextField'
import { useListText } from '../views/useListText'
import { t } from '../words'
import { type GiftsSearch, isFiltered } from './search'

type GiftFiltersProps = {
  readonly search: GiftsSearch
  readonly onChange: (patch: GiftsSearch) => void
  readonly onClear: () => void
}

const ANY = 'any'

type OneOfProps<T extends string> = {
  readonly label: string
  readonly any: string
  readonly options: readonly (Option & { readonly id: T })[]
  readonly value: T | undefined
  readonly onChange: (value: T | undefined) => void
}

/** A filter that holds one value or none. */
function OneOf<T extends string>({ label, any, options, value, onChange }: OneOfProps<T>) {
  return (
    <div className="w-36">
      <Select
        label={label}
        hideLabel
        options={[{ id: ANY, label: any }, ...options]}
        value={value ?? ANY}
        onChange={(chosen) => onChange(options.find(({ id }) => id === chosen)?.id)}
      />
    </div>
  )
}

/** Narrows the log of gifts. What is chosen stands in the page’s address. */
export function GiftFilters({ search, onChange, onClear }: GiftFiltersProps) {
  const field = useRef<HTMLDivElement>(null)
  const [text, setText] = useListText(search.text ?? '', (words) => onChange({ text: words }))
  useMenuItem('find', () => field.current?.querySelector('input')?.focus())
  const years = useYears(search.year)
  return (
    <search className="flex flex-wrap items-center gap-2 pb-3">
      <div ref={field} className="min-w-44 max-w-90 flex-1 basis-44">
        <SearchField
          label={t('Find a gift')}
          placeholder={t('What, why or for whom')}
          keys="Mod+F"
          value={text}
          onChange={setText}
        />
      </div>
      <OneOf
        label={t('Status')}
        any={t('Every status')}
        options={[
          { id: 'to give', label: t('Still to give') },
          ...giftStatuses.map((id) => ({ id, label: giftStatusWords(id) })),
        ]}
        value={search.status}
        onChange={(status) => onChange({ status })}
      />
      <OneOf
        label={t('Year')}
        any={t('Every year')}
        options={years.map((year) => ({ id: String(year), label: String(year) }))}
        value={search.year === undefined ? undefined : String(search.year)}
        onChange={(year) => onChange({ year: year === undefined ? undefined : Number(year) })}
      />
      <OneOf
        label={t('What it was for')}
        any={t('For anything')}
        options={[
          ...occasionKinds.map((id) => ({ id, label: occasionKindWords(id) })),
          { id: 'none' as const, label: t('No special day') },
        ]}
        value={search.occasion}
        onChange={(occasion) => onChange({ occasion })}
      />
      {search.customerId !== undefined && (
        <OneCustomer id={search.customerId} onClear={() => onChange({ customerId: undefined })} />
      )}
      {isFiltered(search) && (
        <Button variant="quiet" onPress={onClear}>
          {t('Clear')}
        </Button>
      )}
    </search>
  )
}

/** Years with gifts, and the one that is asked for. */
function useYears(chosen: number | undefined): readonly number[] {
  const { today } = useShop()
  const year = Number(today.slice(0, 4))
  const found = useQuery(api.gifts.spend({ year })).data?.years ?? [year]
  return chosen === undefined || found.includes(chosen) ? found : [chosen, ...found]
}

/** The customer that the log is narrowed to, and how to leave that. */
function OneCustomer({ id, onClear }: { readonly id: string; readonly onClear: () => void }) {
  const name = useQuery(api.customers.detail({ id })).data?.name ?? '…'
  return (
    <Button icon={X} aria-label={t('Not only {{name}}', { name })} onPress={onClear}>
      <bdi className="max-w-40 truncate">{name}</bdi>
    </Button>
  )
}
