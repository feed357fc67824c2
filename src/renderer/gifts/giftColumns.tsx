import { occasionName } from '../../shared/domain/occasionWords'
import type { GiftRow, giftSorts } from '../../shared/gifts'
import { giftStatusTone, giftStatusWords, reactionWords } from '../giftWords'
import { Chip } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { MoneyText } from '../ui/MoneyText'
import type { Column } from '../ui/tableColumns'
import { t } from '../words'

/** Columns are known by the sort that they ask for. */
type GiftColumn = Column<GiftRow> & {
  readonly id: (typeof giftSorts)[number] | 'about' | 'occasion' | 'received' | 'why' | 'order' | 'note'
}

/** Muted, but not on the ground of a chosen row, where it would be too faint. */
const quiet = 'text-muted in-[[aria-selected=true]]:text-ink'

const occasionOf = ({ occasionKind, occasionTitle }: GiftRow): string =>
  occasionKind === null ? '' : occasionName({ kind: occasionKind, title: occasionTitle })

/** How it was received, and what they said: "Loved it: “I use it every week”". */
const sayReceived = ({ reaction, said }: GiftRow): string =>
  [reaction === '' ? '' : reactionWords(reaction), said === '' ? '' : t('“{{words}}”', { words: said })]
    .filter((part) => part !== '')
    .join(': ')

/** What it was for, and how it was received: "Birthday · Loved it: “I use it every week”". */
const sayAbout = (row: GiftRow): string =>
  [occasionOf(row), sayReceived(row) || row.why].filter((part) => part !== '').join(' · ')

const line = (text: string) => (
  <span dir="auto" className={`truncate ${quiet}`}>
    {text}
  </span>
)

export const giftColumns: readonly GiftColumn[] = [
  {
    id: 'on',
    header: t('Day'),
    cell: ({ on }) => on && <DayText day={on} short />,
    text: ({ on }) => on ?? '',
    width: 7.25,
    grow: 0.2,
    isSortable: true,
  },
  {
    id: 'what',
    header: t('Gift'),
    cell: ({ what }) => (
      <span dir="auto" className="truncate font-semibold">
        {what}
      </span>
    ),
    text: ({ what }) => what,
    width: 7,
    grow: 2,
    isSortable: true,
    isHideable: false,
  },
  {
    id: 'customer',
    header: t('Customer'),
    cell: ({ customerName }) => (
      <span dir="auto" className="truncate">
        {customerName}
      </span>
    ),
    text: ({ customerName }) => customerName,
    width: 7,
    grow: 2,
    isSortable: true,
    isHideable: false,
  },
  {
    id: 'status',
    header: t('Status'),
    cell: ({ status }) => <Chip tone={giftStatusTone(status)}>{giftStatusWords(status)}</Chip>,
    text: ({ status }) => giftStatusWords(status),
    width: 5,
    isSortable: true,
  },
  { id: 'about', header: t('About it'), cell: (row) => line(sayAbout(row)), text: sayAbout, width: 6, grow: 3 },
  {
    id: 'cost',
    header: t('Cost'),
    cell: ({ cost }) => cost !== null && <MoneyText amount={cost} />,
    text: ({ cost }) => (cost === null ? '' : String(cost)),
    width: 4.25,
    align: 'end',
    isSortable: true,
  },
  {
    id: 'occasion',
    header: t('For'),
    cell: (row) => line(occasionOf(row)),
    text: occasionOf,
    width: 6,
    grow: 1,
    isHidden: true,
  },
  {
    id: 'received',
    header: t('How it was received'),
    cell: (row) => line(sayReceived(row)),
    text: sayReceived,
    width: 8,
    grow: 2,
    isHidden: true,
  },
  {
    id: 'why',
    header: t('Why'),
    cell: ({ why }) => line(why),
    text: ({ why }) => why,
    width: 8,
    grow: 1,
    isHidden: true,
  },
  {
    id: 'order',
    header: t('Order'),
    cell: ({ orderNumber }) => orderNumber ?? '',
    width: 4,
    isHidden: true,
  },
  {
    id: 'note',
    header: t('Note'),
    cell: ({ note }) => line(note),
    text: ({ note }) => note,
    width: 8,
    grow: 1,
    isHidden: true,
  },
]
