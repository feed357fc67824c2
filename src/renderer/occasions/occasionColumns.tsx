import { occasionName, sayYearlyDay, sayYears } from '../../shared/domain/occasionWords'
import { formatPhone } from '../../shared/domain/phone'
import type { OccasionRow, occasionSorts } from '../../shared/occasions'
import { BuyByChip } from '../OccasionPieces'
import { DayText } from '../ui/DayText'
import { useShop } from '../ui/ShopContext'
import type { Column } from '../ui/tableColumns'
import { t } from '../words'

/** Columns are known by the sort that they ask for. */
type OccasionColumn = Column<OccasionRow> & {
  readonly id: (typeof occasionSorts)[number] | 'what' | 'years' | 'buyBy' | 'lead' | 'phone' | 'note'
}

/** Muted, but not on the ground of a chosen row, where it would be too faint. */
const quiet = 'text-muted in-[[aria-selected=true]]:text-ink'

/** The next time it comes; of a month whose day is not known, the month. */
function NextText({ row }: { readonly row: OccasionRow }) {
  const { locale } = useShop()
  if (row.dayOfMonth !== null) return <DayText day={row.nextOn} />
  return t('in {{month}}', { month: sayYearlyDay({ ...row, year: null }, locale) })
}

export const occasionColumns: readonly OccasionColumn[] = [
  {
    id: 'next',
    header: t('Next time'),
    cell: (row) => <NextText row={row} />,
    text: ({ nextOn }) => nextOn,
    width: 8,
    isSortable: true,
    isHideable: false,
  },
  {
    id: 'customer',
    header: t('Customer'),
    cell: ({ customerName }) => (
      <span dir="auto" className="truncate font-semibold">
        {customerName}
      </span>
    ),
    text: ({ customerName }) => customerName,
    width: 8,
    grow: 2,
    isSortable: true,
    isHideable: false,
  },
  {
    id: 'what',
    header: t('What'),
    cell: (row) => (
      <span dir="auto" className="truncate">
        {occasionName(row)}
      </span>
    ),
    text: occasionName,
    width: 6,
    grow: 1,
  },
  {
    id: 'years',
    header: t('Years'),
    cell: ({ years }) => (years === null ? '' : sayYears(years)),
    width: 5,
    align: 'end',
  },
  {
    id: 'buyBy',
    header: t('Gift'),
    cell: (row) => <BuyByChip row={row} />,
    text: ({ buyBy }) => buyBy,
    width: 11.5,
  },
  {
    id: 'phone',
    header: t('Phone'),
    cell: ({ phone }) => <PhoneText phone={phone} />,
    text: ({ phone }) => phone ?? '',
    width: 8,
    isHidden: true,
  },
  {
    id: 'lead',
    header: t('Days it takes'),
    cell: ({ leadDays }) => String(leadDays),
    width: 6,
    align: 'end',
    isHidden: true,
  },
  {
    id: 'note',
    header: t('Note'),
    cell: ({ note }) => (
      <span dir="auto" className={`truncate ${quiet}`}>
        {note}
      </span>
    ),
    text: ({ note }) => note,
    width: 6,
    grow: 1,
    isHidden: true,
  },
]

function PhoneText({ phone }: { readonly phone: string | null }) {
  const { locale } = useShop()
  if (phone === null) return null
  return <bdi>{formatPhone(phone, new Intl.Locale(locale).region ?? '')}</bdi>
}
