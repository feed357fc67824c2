import { daysBetween } from '../../shared/domain/day'
import { sayLate } from '../../shared/domain/dayWords'
import type { ThankRow, thankSorts } from '../../shared/thanks'
import { thankChannelWords, thankReason, thankStatusTone, thankStatusWords } from '../thankWords'
import { Chip } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { useShop } from '../ui/ShopContext'
import type { Column } from '../ui/tableColumns'
import { t } from '../words'

/** Columns are known by the sort that they ask for. */
type ThankColumn = Column<ThankRow> & { readonly id: (typeof thankSorts)[number] | 'for' | 'with' | 'status' | 'note' }

/** Muted, but not on the ground of a chosen row, where it would be too faint. */
const quiet = 'text-muted in-[[aria-selected=true]]:text-ink'

/** When it is due: "3 days late", "today"; of what is settled, nothing any more. */
function ThankDue({ thank }: { readonly thank: ThankRow }) {
  const { today } = useShop()
  if (thank.status !== 'owed') return <DayText day={thank.dueOn} short />
  const late = sayLate(daysBetween(thank.dueOn, today))
  return late === '' ? <DayText day={thank.dueOn} /> : <Chip tone="late">{late}</Chip>
}

const customer = ({ customerName, stopContact }: ThankRow) => (
  <span className="flex min-w-0 items-center gap-2">
    <span dir="auto" className="truncate font-medium">
      {customerName}
    </span>
    {stopContact && (
      <span className="shrink-0">
        <Chip tone="late">{t('No contact')}</Chip>
      </span>
    )}
  </span>
)

const named: readonly ThankColumn[] = [
  {
    id: 'customer',
    header: t('Customer'),
    cell: customer,
    text: ({ customerName }) => customerName,
    width: 9,
    grow: 2,
    isSortable: true,
    isHideable: false,
  },
  {
    id: 'for',
    header: t('What for'),
    cell: (row) => (
      <span dir="auto" className={`truncate ${quiet}`}>
        {thankReason(row)}
      </span>
    ),
    text: thankReason,
    width: 9,
    grow: 2,
  },
  {
    id: 'channel',
    header: t('How'),
    cell: ({ channel }) => <span className="truncate">{thankChannelWords(channel)}</span>,
    text: ({ channel }) => thankChannelWords(channel),
    width: 4.5,
    isSortable: true,
  },
  {
    id: 'with',
    header: t('With'),
    cell: ({ accessory }) => (
      <span dir="auto" className={`truncate ${quiet}`}>
        {accessory}
      </span>
    ),
    text: ({ accessory }) => accessory,
    width: 5,
    grow: 1,
  },
]

const owed: readonly ThankColumn[] = [
  {
    id: 'due',
    header: t('Due'),
    cell: (row) => <ThankDue thank={row} />,
    text: ({ dueOn }) => dueOn,
    width: 8,
    isSortable: true,
  },
  {
    id: 'owed',
    header: t('Owed since'),
    cell: ({ owedSince }) => <DayText day={owedSince} short />,
    text: ({ owedSince }) => owedSince,
    width: 6.5,
    isSortable: true,
    isHidden: true,
  },
]

const settled: readonly ThankColumn[] = [
  {
    id: 'status',
    header: t('Status'),
    cell: ({ status }) => <Chip tone={thankStatusTone[status]}>{thankStatusWords(status)}</Chip>,
    text: ({ status }) => thankStatusWords(status),
    width: 5.5,
  },
  {
    id: 'settled',
    header: t('Settled'),
    cell: ({ settledOn }) => settledOn && <DayText day={settledOn} short />,
    text: ({ settledOn }) => settledOn ?? '',
    width: 6.5,
    isSortable: true,
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
    width: 7,
    grow: 2,
  },
]

/** The columns of what is owed, of what is settled, and of both. */
export const owedColumns: readonly ThankColumn[] = [...named, ...owed]
export const settledColumns: readonly ThankColumn[] = [...named, ...settled]
export const allColumns: readonly ThankColumn[] = [...named, ...owed, ...settled]
