import { useRef } from 'react'
import { thankChannels, thankStatuses } from '../../shared/domain/thanks'
import { CustomerField } from '../CustomerField'
import { useMenuItem } from '../menu'
import { thankChannelWords, thankStatusWords } from '../thankWords'
import { Button } from '../ui/Button'
import { PopoverButton } from '../ui/Popover'
import { SearchField } from '../ui/TextField'
import { OneOf } from '../views/Filters'
import { useListText } from '../views/useListText'
import { t } from '../words'
import { isFiltered, type ThanksSearch } from './search'

type ThankFiltersProps = {
  readonly search: ThanksSearch
  readonly onChange: (patch: ThanksSearch) => void
  readonly onClear: () => void
}

/** Narrows the ledger. What is chosen stands in the page's address. */
export function ThankFilters({ search, onChange, onClear }: ThankFiltersProps) {
  const field = useRef<HTMLDivElement>(null)
  const [text, setText] = useListText(search.text ?? '', (words) => onChange({ text: words }))
  useMenuItem('find', () => field.current?.querySelector('input')?.focus())
  return (
    <search className="flex flex-wrap items-center gap-2 pb-3">
      <div ref={field} className="min-w-44 flex-1 basis-44">
        <SearchField
          label={t('Find a thank-you')}
          placeholder={t('Customer or order number')}
          keys="Mod+F"
          value={text}
          onChange={setText}
        />
      </div>
      <OneOf
        label={t('Status')}
        any={thankStatusWords('owed')}
        options={[
          { id: 'late', label: t('Late') },
          ...thankStatuses.filter((id) => id !== 'owed').map((id) => ({ id, label: thankStatusWords(id) })),
          { id: 'all', label: t('Owed and settled') },
        ]}
        value={search.status === 'owed' ? undefined : search.status}
        onChange={(status) => onChange({ status, by: undefined, direction: undefined })}
      />
      <OneOf
        label={t('How')}
        any={t('Any way')}
        options={thankChannels.map((id) => ({ id, label: thankChannelWords(id) }))}
        value={search.channel}
        onChange={(channel) => onChange({ channel })}
      />
      <PopoverButton label={search.customerId === undefined ? t('Customer') : t('Customer (1)')}>
        <CustomerField
          label={t('Customer')}
          value={search.customerId ?? null}
          onChange={(id) => onChange({ customerId: id ?? undefined })}
        />
      </PopoverButton>
      {isFiltered(search) && (
        <Button variant="quiet" onPress={onClear}>
          {t('Clear')}
        </Button>
      )}
    </search>
  )
}
