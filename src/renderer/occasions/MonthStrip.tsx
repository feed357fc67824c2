import { useQuery } from '@tanstack/react-query'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { sayMonth } from '../../shared/domain/occasionWords'
import { api } from '../api'
import { useShop } from '../ui/ShopContext'
import { sayNumber, t } from '../words'
import { filterOf, type OccasionsSearch } from './search'

type MonthStripProps = { readonly search: OccasionsSearch; readonly onMonth: (month: number | undefined) => void }

/** The twelve months from this one on, each with how many days it has; one narrows the list to it. */
export function MonthStrip({ search, onMonth }: MonthStripProps) {
  const { today, locale } = useShop()
  const { month: _month, ...filter } = filterOf(search)
  const counts = useQuery({ ...api.occasions.months({ filter }), placeholderData: (before) => before }).data
  const first = Number(today.slice(5, 7))
  const months = Array.from({ length: 12 }, (_, at) => ((first + at - 1) % 12) + 1)
  return (
    <ToggleButtonGroup
      aria-label={t('Month')}
      selectionMode="single"
      selectedKeys={search.month === undefined ? [] : [String(search.month)]}
      onSelectionChange={(keys) => {
        const [key] = keys
        onMonth(key === undefined ? undefined : Number(key))
      }}
      className="mb-3 grid grid-cols-6 overflow-hidden rounded-lg border border-line bg-surface shadow-lift @min-[52rem]:grid-cols-12"
    >
      {months.map((month) => {
        const count = counts?.[month - 1] ?? 0
        const name = sayMonth(month, locale)
        return (
          <ToggleButton
            key={month}
            id={String(month)}
            aria-label={t('{{month}}: {{count}} days', { month: name, count })}
            className="-ms-px -mt-px flex min-w-0 cursor-default flex-col items-center border-s border-t border-line px-1 py-1.5 outline-offset-[-3px] data-hovered:bg-sunken data-selected:bg-accent-soft data-selected:text-accent"
          >
            <span className="max-w-full truncate text-sm">{name.slice(0, 3)}</span>
            <b className={`font-semibold ${count === 0 ? 'text-muted' : ''}`}>{sayNumber(count)}</b>
          </ToggleButton>
        )
      })}
    </ToggleButtonGroup>
  )
}
