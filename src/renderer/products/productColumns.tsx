import type { Product, productSorts } from '../../shared/products'
import { Chip } from '../ui/Chip'
import { MoneyText } from '../ui/MoneyText'
import type { Column } from '../ui/tableColumns'
import { t } from '../words'

/** Columns are known by the sort that they ask for. */
type ProductColumn = Column<Product> & { readonly id: (typeof productSorts)[number] | 'note' }

export const productColumns: readonly ProductColumn[] = [
  {
    id: 'name',
    header: t('Product'),
    cell: ({ name, active }) => (
      <span className="flex items-center gap-2">
        <span dir="auto" className="min-w-0 truncate font-semibold">
          {name}
        </span>
        {!active && <Chip>{t('sold no more')}</Chip>}
      </span>
    ),
    text: ({ name }) => name,
    width: 12,
    grow: 3,
    isSortable: true,
    isHideable: false,
  },
  {
    id: 'reference',
    header: t('Number'),
    cell: ({ reference }) => reference ?? '',
    width: 6,
    isSortable: true,
  },
  { id: 'category', header: t('Category'), cell: ({ category }) => category, width: 8, grow: 1, isSortable: true },
  {
    id: 'makeDays',
    header: t('Days to make'),
    cell: ({ makeDays }) => (makeDays === 0 ? '' : String(makeDays)),
    width: 6.5,
    align: 'end',
    isSortable: true,
  },
  {
    id: 'price',
    header: t('Price'),
    cell: ({ price }) => <MoneyText amount={price} />,
    text: ({ price }) => String(price),
    width: 6,
    align: 'end',
    isSortable: true,
  },
  { id: 'note', header: t('Note'), cell: ({ note }) => note, width: 10, grow: 2, isHidden: true },
]
