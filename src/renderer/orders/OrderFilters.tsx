import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { orderMethods, orderStatuses } from '../../shared/domain/orders'
import { promisedOutcomes } from '../../shared/domain/promise'
import { api } from '../api'
import { methodWords, orderStatusWords, outcomeName } from '../orderWords'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Choice'
import { DateField } from '../ui/DateField'
import { FilterBar, FilterText, MoreFilters, OneOf } from '../views/Filters'
import { isFiltered } from '../views/listSearch'
import { t } from '../words'
import type { OrdersSearch } from './search'

type OrderFiltersProps = {
  readonly search: OrdersSearch
  readonly onChange: (patch: OrdersSearch) => void
  readonly onClear: () => void
}

/** Narrows the list of orders. What is chosen stands in the page's address. */
export function OrderFilters({ search, onChange, onClear }: OrderFiltersProps) {
  return (
    <FilterBar isFiltered={isFiltered(search)} onClear={onClear}>
      <FilterText
        label={t('Find an order')}
        placeholder={t('Number, customer or what')}
        value={search.text}
        onChange={(text) => onChange({ text })}
      />
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
      <More search={search} onChange={onChange} />
      {search.customerId !== undefined && (
        <OneCustomer id={search.customerId} onClear={() => onChange({ customerId: undefined })} />
      )}
    </FilterBar>
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
function More({ search, onChange }: Omit<OrderFiltersProps, 'onClear'>) {
  return (
    <MoreFilters values={[search.unpaid, ...days.map(([name]) => search[name])]}>
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
    </MoreFilters>
  )
}
