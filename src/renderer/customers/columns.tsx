import { type CustomerRow, type CustomerSort, customerSorts } from '../../shared/customers'
import type { Day } from '../../shared/domain/day'
import { Chip } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { useShop } from '../ui/ShopContext'
import type { Column, Sort } from '../ui/tableColumns'
import { Who } from '../ui/Who'
import { t } from '../words'
import { Standing } from './Standing'

/** A day that something is due on: what is late says so. */
export function DueDay({ day }: { readonly day: Day }) {
  const { today } = useShop()
  if (day < today) {
    return (
      <Chip tone="late">
        {t('late')}, <DayText day={day} short />
      </Chip>
    )
  }
  return day === today ? (
    <Chip tone="due">
      <DayText day={day} />
    </Chip>
  ) : (
    <DayText day={day} short />
  )
}

/** The list's columns, in the order that they are read in. A column's id is what SQL sorts by. */
export const customerColumns: readonly Column<CustomerRow>[] = [
  {
    id: 'name',
    header: t('Name'),
    cell: (row) => (
      <span className="flex items-center gap-2">
        <span dir="auto" className="min-w-0 truncate font-semibold">
          {row.name}
        </span>
        <Standing customer={row} />
      </span>
    ),
    text: ({ name }) => name,
    width: 12,
    grow: 3,
    isSortable: true,
    isHideable: false,
  },
  {
    id: 'contactName',
    header: t('Contact'),
    cell: ({ contactName }) => contactName,
    width: 9,
    grow: 1,
    isHidden: true,
  },
  { id: 'city', header: t('City'), cell: ({ city }) => city, width: 6, grow: 1, isSortable: true },
  { id: 'phone', header: t('Phone'), cell: ({ phone }) => phone, width: 8.5, grow: 1 },
  { id: 'email', header: t('Email'), cell: ({ email }) => email, width: 10, grow: 1, isHidden: true },
  {
    id: 'tags',
    header: t('Tags'),
    cell: ({ tags }) => (
      <span className="flex gap-1 overflow-hidden">
        {tags.map((tag) => (
          <span key={tag} className="min-w-0">
            <Chip>{tag}</Chip>
          </span>
        ))}
      </span>
    ),
    text: ({ tags }) => tags.join(', '),
    width: 6,
    grow: 2,
  },
  {
    id: 'nextDue',
    header: t('Next due'),
    cell: ({ nextDue }) => nextDue && <DueDay day={nextDue} />,
    text: ({ nextDue }) => nextDue ?? '',
    width: 7.5,
    isSortable: true,
  },
  {
    id: 'openTasks',
    header: t('Open'),
    cell: ({ openTasks }) => (openTasks === 0 ? '' : String(openTasks)),
    width: 3.5,
    align: 'end',
    isSortable: true,
  },
  {
    id: 'lastContact',
    header: t('Last word'),
    cell: ({ lastContact }) => lastContact && <DayText day={lastContact} short />,
    text: ({ lastContact }) => lastContact ?? '',
    width: 6.5,
    isSortable: true,
  },
  {
    id: 'knownSince',
    header: t('Known since'),
    cell: ({ knownSince }) => knownSince && <DayText day={knownSince} short />,
    text: ({ knownSince }) => knownSince ?? '',
    width: 7.5,
    isSortable: true,
    isHidden: true,
  },
  {
    id: 'keeper',
    header: t('Looked after by'),
    cell: ({ keeper }) => keeper && <Who initials={keeper} />,
    text: ({ keeper }) => keeper ?? '',
    width: 6.5,
  },
]

const isSort = (column: string): column is CustomerSort['by'] => (customerSorts as readonly string[]).includes(column)

/** The table's sort as the list is asked for it. */
export const asAsked = ({ column, direction }: Sort): CustomerSort => ({
  by: isSort(column) ? column : 'name',
  direction,
})
