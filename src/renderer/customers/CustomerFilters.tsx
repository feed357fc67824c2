import { useQuery } from '@tanstack/react-query'
import { customerKinds, customerStatuses } from '../../shared/customers'
import { api } from '../api'
import { kindWords, statusWords } from '../customerWords'
import { useStaff } from '../shop'
import { Checkbox, type Option } from '../ui/Choice'
import { FilterBar, FilterText, MoreFilters, OneOf } from '../views/Filters'
import { isFiltered } from '../views/listSearch'
import { t } from '../words'
import type { CustomersSearch } from './search'

export type CustomerFiltersProps = {
  readonly search: CustomersSearch
  readonly onChange: (change: Partial<CustomersSearch>) => void
  readonly onClear: () => void
}

/** What the list is narrowed by: the most used in sight, the rest one click away. */
export function CustomerFilters({ search, onChange, onClear }: CustomerFiltersProps) {
  const known = useQuery(api.customers.vocabulary({})).data
  return (
    <FilterBar isFiltered={isFiltered(search)} onClear={onClear}>
      <FilterText
        label={t('Search in the list')}
        placeholder={t('Name, phone, place, tag …')}
        value={search.text}
        onChange={(text) => onChange({ text })}
      />
      <OneOf
        label={t('Status')}
        any={t('Active')}
        options={[
          ...customerStatuses.filter((status) => status !== 'active').map((id) => ({ id, label: statusWords(id) })),
          { id: 'all', label: t('Every status') },
        ]}
        value={search.status}
        onChange={(status) => onChange({ status })}
      />
      <OneOf
        label={t('Tag')}
        any={t('Any tag')}
        options={wordOptions(known?.tags, search.tag)}
        value={search.tag}
        onChange={(tag) => onChange({ tag })}
      />
      <OneOf
        label={t('Owing')}
        any={t('Owing or not')}
        options={[
          { id: 'open', label: t('Something is open') },
          { id: 'late', label: t('Something is late') },
        ]}
        value={search.owing}
        onChange={(owing) => onChange({ owing })}
      />
      <More search={search} onChange={onChange} cities={known?.cities} sources={known?.sources} />
    </FilterBar>
  )
}

type MoreProps = Omit<CustomerFiltersProps, 'onClear'> & {
  readonly cities: readonly string[] | undefined
  readonly sources: readonly string[] | undefined
}

function More({ search, onChange, cities, sources }: MoreProps) {
  const staff = useStaff()
  return (
    <MoreFilters
      values={[search.kind, search.keeperId, search.city, search.source, search.mailings, search.stopContact]}
    >
      <OneOf
        showLabel
        label={t('Kind')}
        any={t('People and businesses')}
        options={customerKinds.map((id) => ({ id, label: kindWords(id) }))}
        value={search.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <OneOf
        showLabel
        label={t('Looked after by')}
        any={t('Anyone')}
        options={staff.map(({ id, initials, name }) => ({ id, label: initials, description: name }))}
        value={search.keeperId}
        onChange={(keeperId) => onChange({ keeperId })}
      />
      <OneOf
        showLabel
        label={t('City')}
        any={t('Any city')}
        options={wordOptions(cities, search.city)}
        value={search.city}
        onChange={(city) => onChange({ city })}
      />
      <OneOf
        showLabel
        label={t('How they came to us')}
        any={t('Any way')}
        options={wordOptions(sources, search.source)}
        value={search.source}
        onChange={(source) => onChange({ source })}
      />
      <OneOf
        showLabel
        label={t('Mailings')}
        any={t('Asked or not')}
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
    </MoreFilters>
  )
}

/** The words in use, with the one that is asked for even where nobody has it any more. */
function wordOptions(words: readonly string[] = [], chosen: string | undefined): readonly Option[] {
  const all = chosen === undefined || words.includes(chosen) ? words : [chosen, ...words]
  return all.map((word) => ({ id: word, label: word }))
}
