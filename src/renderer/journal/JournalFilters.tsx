import { parseDay } from '../../shared/domain/day'
import { CustomerField } from '../CustomerField'
import { useStaff } from '../shop'
import { DateField } from '../ui/DateField'
import { FilterBar, FilterText, MoreFilters, OneOf } from '../views/Filters'
import { t } from '../words'
import { subjectOptions } from './journalWords'
import { isFiltered, type JournalSearch } from './search'

type JournalFiltersProps = {
  readonly search: JournalSearch
  readonly onChange: (patch: JournalSearch) => void
  readonly onClear: () => void
}

/** Narrows the journal. What is chosen stands in the page's address. */
export function JournalFilters({ search, onChange, onClear }: JournalFiltersProps) {
  const staff = useStaff()
  const { text, staffId, subject, from, to, customerId } = search
  return (
    <FilterBar isFiltered={isFiltered(search)} onClear={onClear}>
      <FilterText
        label={t('Find a step')}
        placeholder={t('A name, a title, a word')}
        value={text}
        onChange={(words) => onChange({ text: words })}
      />
      <OneOf
        label={t('Who')}
        any={t('Everyone')}
        options={staff.map(({ id, initials, name }) => ({ id, label: name || initials }))}
        value={staffId}
        onChange={(id) => onChange({ staffId: id })}
      />
      <OneOf
        label={t('About')}
        any={t('Everything')}
        options={subjectOptions()}
        value={subject}
        onChange={(id) => onChange({ subject: id })}
      />
      <MoreFilters values={[from, to, customerId]}>
        <DateField
          label={t('From')}
          value={parseDay(from ?? '')}
          onChange={(day) => onChange({ from: day ?? undefined })}
        />
        <DateField
          label={t('Until')}
          value={parseDay(to ?? '')}
          onChange={(day) => onChange({ to: day ?? undefined })}
        />
        <CustomerField
          label={t('Customer')}
          value={customerId ?? null}
          onChange={(id) => onChange({ customerId: id ?? undefined })}
        />
      </MoreFilters>
    </FilterBar>
  )
}
