import { useQuery } from '@tanstack/react-query'
import { SlidersHorizontal, X } from 'lucide-react'
import { useRef } from 'react'
import { orderMethods, orderStatuses } from '../../shared/domain/orders'
import { promisedOutcomes } from '../../shared/domain/promise'
import { api } from '../api'
import { useMenuItem } from '../menu'
import { methodWords, orderStatusWords, outcomeName } from '../orderWords'
import { Button } from '../ui/Button'
import { Checkbox, type Option } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { PopoverButton } from '../ui/Popover'
import { Select } from '../ui/Select'
import { SearchField } from '../ui/TextField'
import { useListText } from '../views/useListText'
import { t } from '../words'
import { isFiltered, type OrdersSearch } from './search'

type OrderFiltersProps = {
  readonly search: OrdersSearch
  readonly onChange: (patch: OrdersSearch) => void
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
    <div className="w-33">
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

/** Narrows the list of orders. What is chosen stands in the page's address. */
export function OrderFilters({ search, onChange, onClear }: OrderFiltersProps) {
  const field = useRef<HTMLDivElement>(null)
  const [text, setText] = useListText(search.text ?? '', (words) => onChange({ text: words }))
  useMenuItem('find', () => field.current?.querySelector('input')?.focus())
  return (
    <search className="flex flex-wrap items-center gap-2 pb-3">
      <div ref={field} className="min-w-44 flex-1 basis-44">
        <SearchField
          label={t('Find an order')}
          placeholder={t('Number, customer or what')}
          keys="Mod+F"
          value={text}
          onChange={setText}
        />
      </div>
      <OneOf
        label={t('Status')}
        any={t('Open')}
        options={[
          { id: 'late', label: t('Late') },
          ...orderStatuses.map((id) => ({ id, label: orderStatusWords(id) })),
          { id: 'all', label: t('All orders') },
        ]}
        value={search.status === 'open' ? undefined : search.status}
        onChange={(status) => onChange({ status })}
      />
      <OneOf
        label={t('How it gets there')}
        any={t('Any way')}
        options={orderMethods.map((id) => ({ id, label: methodWords(id) }))}
        value={search.method}
        onChange={(method) => onChange({ method })}
      />
      <OneOf
        label={t('Promise')}
        any={t('Kept or not')}
        options={promisedOutcomes.map((id) => ({ id, label: outcomeName(id) }))}
        value={search.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
      <MoreFilters search={search} onChange={onChange} />
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

/** The customer that the list is narrowed to, and how to leave that. */
function OneCustomer({ id, onClear }: { readonly id: string; readonly onClear: () => void }) {
  const name = useQuery(api.customers.detail({ id })).data?.name ?? '…'
  return (
    <Button icon={X} aria-label={t('Not only {{name}}', { name })} onPress={onClear}>
      <bdi className="max-w-40 truncate">{name}</bdi>
    </Button>
  )
}

const days = [
  ['promisedFrom', () => t('Promised from')],
  ['promisedTo', () => t('Promised until')],
  ['orderedFrom', () => t('Ordered from')],
  ['orderedTo', () => t('Ordered until')],
  ['deliveredFrom', () => t('Delivered from')],
  ['deliveredTo', () => t('Delivered until')],
] as const

/** Days and payment, which are asked for less often. */
function MoreFilters({ search, onChange }: Omit<OrderFiltersProps, 'onClear'>) {
  const count = [search.unpaid, ...days.map(([name]) => search[name])].filter((value) => value !== undefined).length
  return (
    <PopoverButton
      icon={SlidersHorizontal}
      label={count === 0 ? t('More filters') : t('More filters ({{count}})', { count })}
    >
      <Checkbox
        label={t('Only what is not paid yet')}
        value={search.unpaid === true}
        onChange={(isOn) => onChange({ unpaid: isOn ? true : undefined })}
      />
      <div className="grid grid-cols-2 gap-3">
        {days.map(([name, label]) => (
          <DateField
            key={name}
            label={label()}
            value={search[name] ?? null}
            onChange={(day) => onChange({ [name]: day ?? undefined })}
          />
        ))}
      </div>
    </PopoverButton>
  )
}
