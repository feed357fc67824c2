import { useQuery } from '@tanstack/react-query'
import { SlidersHorizontal } from 'lucide-react'
import { useRef } from 'react'
import { customerKinds, customerStatuses } from '../../shared/customers'
import { api } from '../api'
import { kindWords, statusWords } from '../customerWords'
import { useMenuItem } from '../menu'
import { useStaff } from '../shop'
import { Button } from '../ui/Button'
import { Checkbox, type Option } from '../ui/Choice'
import { PopoverButton } from '../ui/Popover'
import { Select } from '../ui/Select'
import { SearchField } from '../ui/TextField'
import { useListText } from '../views/useListText'
import { t } from '../words'
import { type CustomersSearch, isFiltered } from './search'

export type CustomerFiltersProps = {
  readonly search: CustomersSearch
  readonly onChange: (change: Partial<CustomersSearch>) => void
  readonly onClear: () => void
}

/** What the list is narrowed by: the most used in sight, the rest one click away. */
export function CustomerFilters({ search, onChange, onClear }: CustomerFiltersProps) {
  const box = useRef<HTMLDivElement>(null)
  const [text, setText] = useListText(search.text ?? '', (words) => onChange({ text: words }))
  useMenuItem('find', () => box.current?.querySelector('input')?.focus())
  const known = useQuery(api.customers.vocabulary({})).data
  return (
    <search className="flex flex-wrap items-center gap-2 pb-3">
      <div ref={box} className="min-w-44 max-w-72 flex-1">
        <SearchField
          label={t('Search in the list')}
          placeholder={t('Name, phone, place, tag …')}
          keys="Mod+F"
          value={text}
          onChange={setText}
        />
      </div>
      <Picked
        label={t('Status')}
        all={t('Active')}
        options={[
          ...customerStatuses.filter((status) => status !== 'active').map((id) => ({ id, label: statusWords(id) })),
          { id: 'all', label: t('Every status') },
        ]}
        value={search.status}
        onChange={(status) => onChange({ status })}
      />
      <Picked
        label={t('Tag')}
        all={t('Any tag')}
        options={wordOptions(known?.tags, search.tag)}
        value={search.tag}
        onChange={(tag) => onChange({ tag })}
      />
      <Picked
        label={t('Owing')}
        all={t('Owing or not')}
        options={[
          { id: 'open', label: t('Something is open') },
          { id: 'late', label: t('Something is late') },
        ]}
        value={search.owing}
        onChange={(owing) => onChange({ owing })}
      />
      <MoreFilters search={search} onChange={onChange} cities={known?.cities} sources={known?.sources} />
      {isFiltered(search) && (
        <Button variant="quiet" onPress={onClear}>
          {t('All')}
        </Button>
      )}
    </search>
  )
}

type MoreProps = Omit<CustomerFiltersProps, 'onClear'> & {
  readonly cities: readonly string[] | undefined
  readonly sources: readonly string[] | undefined
}

function MoreFilters({ search, onChange, cities, sources }: MoreProps) {
  const staff = useStaff()
  const set = [search.kind, search.keeperId, search.city, search.source, search.mailings, search.stopContact]
  const count = set.filter((value) => value !== undefined).length
  return (
    <PopoverButton
      icon={SlidersHorizontal}
      label={count === 0 ? t('More filters') : t('More filters ({{count}})', { count })}
    >
      <Picked
        showLabel
        label={t('Kind')}
        all={t('People and businesses')}
        options={customerKinds.map((id) => ({ id, label: kindWords(id) }))}
        value={search.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <Picked
        showLabel
        label={t('Looked after by')}
        all={t('Anyone')}
        options={staff.map(({ id, initials, name }) => ({ id, label: initials, description: name }))}
        value={search.keeperId}
        onChange={(keeperId) => onChange({ keeperId })}
      />
      <Picked
        showLabel
        label={t('City')}
        all={t('Any city')}
        options={wordOptions(cities, search.city)}
        value={search.city}
        onChange={(city) => onChange({ city })}
      />
      <Picked
        showLabel
        label={t('How they came to us')}
        all={t('Any way')}
        options={wordOptions(sources, search.source)}
        value={search.source}
        onChange={(source) => onChange({ source })}
      />
      <Picked
        showLabel
        label={t('Mailings')}
        all={t('Asked or not')}
        options={[
          { id: 'in', label: t('Said yes') },
          { id: 'out', label: t('Said no') },
          { id: 'not asked', label: t('Not asked yet') },
        ]}
        value={search.mailings}
        onChange={(mailings) => onChange({ mailings })}
      />
      <Checkbox
        label={t('Only those not to be contacted')}
        value={search.stopContact === true}
        onChange={(isOn) => onChange({ stopContact: isOn ? true : undefined })}
      />
    </PopoverButton>
  )
}

/** The words in use, with the one that is asked for even where nobody has it any more. */
function wordOptions(words: readonly string[] = [], chosen: string | undefined): readonly Option[] {
  const all = chosen === undefined || words.includes(chosen) ? words : [chosen, ...words]
  return all.map((word) => ({ id: word, label: word }))
}

type PickedProps<Value extends string> = {
  readonly label: string
  readonly showLabel?: boolean
  /** The words for not asking. */
  readonly all: string
  readonly options: readonly (Option & { readonly id: NoInfer<Value> })[] | readonly Option[]
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
}

// No word or id of a customer is a lone line feed.
const ANY = '\n'

function Picked<Value extends string>({ label, showLabel = false, all, options, value, onChange }: PickedProps<Value>) {
  return (
    <div className={showLabel ? '' : 'w-34 max-w-full'}>
      <Select
        label={label}
        hideLabel={!showLabel}
        options={[{ id: ANY, label: all }, ...options]}
        value={value ?? ANY}
        onChange={(id) => onChange(id === ANY ? undefined : (id as Value))}
      />
    </div>
  )
}
