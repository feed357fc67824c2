import type { Binned, BinRow } from '../../shared/bin'
import { MomentText } from '../MomentText'
import { Chip } from '../ui/Chip'
import type { Column } from '../ui/tableColumns'
import { Who } from '../ui/Who'
import { t } from '../words'

const kinds: Readonly<Record<Binned, () => string>> = {
  customers: () => t('Customer'),
  orders: () => t('Order'),
  returns: () => t('Return'),
  tasks: () => t('Task'),
  products: () => t('Product'),
  gifts: () => t('Gift'),
  occasions: () => t('Day to remember'),
  contacts: () => t('Line of the timeline'),
  thanks: () => t('Thank-you'),
}
export const kindOptions = () => (Object.keys(kinds) as Binned[]).map((id) => ({ id, label: kinds[id]() }))

const quiet = 'text-muted in-[[aria-selected=true]]:text-ink'
/** From so few days on it is said in colour, too. */
const SOON = 5

/** What lies in the bin: what it was, whose, since when, and for how long yet. */
export const binColumns: readonly Column<BinRow>[] = [
  {
    id: 'name',
    header: t('Name'),
    cell: ({ name, table }) => (
      <span dir="auto" className="truncate font-medium">
        {name || kinds[table]()}
      </span>
    ),
    text: ({ name }) => name,
    width: 8,
    grow: 3,
    isHideable: false,
  },
  {
    id: 'kind',
    header: t('What it is'),
    cell: ({ table }) => <span className={`truncate ${quiet}`}>{kinds[table]()}</span>,
    text: ({ table }) => kinds[table](),
    width: 6.5,
  },
  {
    id: 'customer',
    header: t('Customer'),
    cell: ({ customer }) => (
      <span dir="auto" className={`truncate ${quiet}`}>
        {customer}
      </span>
    ),
    text: ({ customer }) => customer,
    width: 5,
    grow: 1,
  },
  {
    id: 'removed',
    header: t('Removed'),
    cell: ({ removedAt }) => <MomentText at={removedAt} />,
    text: ({ removedAt }) => removedAt,
    width: 8,
  },
  {
    id: 'who',
    header: t('Who'),
    cell: ({ who }) => who !== null && <Who initials={who} />,
    text: ({ who }) => who ?? '',
    width: 3,
  },
  {
    id: 'left',
    header: t('Kept for'),
    cell: ({ daysLeft }) => (
      <Chip tone={daysLeft <= SOON ? 'due' : 'neutral'}>{t('{{count}} days', { count: daysLeft })}</Chip>
    ),
    text: ({ daysLeft }) => String(daysLeft),
    width: 5.5,
  },
]
