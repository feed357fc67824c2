import { useQuery } from '@tanstack/react-query'
import { ArrowDownUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { CustomerRow, CustomerSort } from '../../shared/customers'
import { api } from '../api'
import { MenuButton } from '../ui/Menu'
import type { Column } from '../ui/tableColumns'
import { SideList } from '../views/SideList'
import { t } from '../words'
import { DueDay } from './columns'
import { Standing } from './Standing'
import type { CustomersSearch } from './search'
import { useCustomerDeeds } from './useCustomerDeeds'
import { type CustomerList, useCustomerList } from './useCustomerList'

export type CustomerSideListProps = {
  /** Whose page is open. */
  readonly id: string
  readonly search: CustomersSearch
  readonly onOpen: (id: string) => void
  readonly onSort: (sort: CustomerSort) => void
  readonly onFullList: () => void
}

const rowId = ({ id }: CustomerRow): string => id

/** The same list as on the Customers page, narrow: who is next. */
export function CustomerSideList({ id, search, onOpen, onSort, onFullList }: CustomerSideListProps) {
  const list = useCustomerList(search)
  const { edit } = useCustomerDeeds()
  const frame = useShownRow(id, list)
  return (
    <SideList
      label={t('Customers')}
      columns={sideColumns}
      total={list.total}
      isReady={list.isReady}
      rowAt={list.rowAt}
      rowId={rowId}
      onWindow={list.onWindow}
      id={id}
      onShow={onOpen}
      onFullList={onFullList}
      onOpen={(row) => onOpen(row.id)}
      onEdit={(row) => edit(row.id)}
      frame={frame}
      actions={
        <MenuButton
          label={t('Order of the list')}
          icon={ArrowDownUp}
          iconOnly
          size="small"
          entries={orders.map(({ words, sort }) => ({
            id: sort.by,
            label: words(),
            isChecked: list.sort.by === sort.by,
            onAction: () => onSort(sort),
          }))}
        />
      }
      empty={t('Nobody answers to the filters.')}
    />
  )
}

const orders: readonly { readonly words: () => string; readonly sort: CustomerSort }[] = [
  { words: () => t('By name'), sort: { by: 'name', direction: 'ascending' } },
  { words: () => t('What is due first'), sort: { by: 'nextDue', direction: 'ascending' } },
  { words: () => t('Longest without a word'), sort: { by: 'lastContact', direction: 'ascending' } },
  { words: () => t('Newest first'), sort: { by: 'added', direction: 'descending' } },
]

const hintOf = ({ contactName, city, phone }: CustomerRow): string =>
  [contactName || city, phone].filter(Boolean).join(' · ')

const sideColumns: readonly Column<CustomerRow>[] = [
  {
    id: 'name',
    header: t('Name'),
    isHideable: false,
    width: 12,
    grow: 1,
    text: ({ name }) => name,
    cell: (row) => (
      <span className="flex flex-col">
        <span className="flex items-center gap-2">
          <span dir="auto" className="min-w-0 flex-1 truncate font-semibold">
            {row.name}
          </span>
          {row.nextDue && <DueDay day={row.nextDue} />}
        </span>
        <span className="flex items-center gap-2 text-xs text-muted in-aria-selected:text-ink">
          <span dir="auto" className="min-w-0 flex-1 truncate">
            {hintOf(row)}
          </span>
          <Standing customer={row} />
        </span>
      </span>
    ),
  },
]

/** Scrolls the open customer into sight when the page is opened from elsewhere; the reader's own scrolling stays. */
function useShownRow(id: string, { filter, sort, isReady }: CustomerList) {
  const frame = useRef<HTMLDivElement>(null)
  const place = useQuery(api.customers.place({ filter, sort, id })).data
  const shown = useRef<string>(undefined)
  useEffect(() => {
    const grid = frame.current?.querySelector('[role=grid]')
    const row = grid?.querySelector<HTMLElement>('tbody tr')
    if (!isReady || place == null || shown.current === id || !grid || !row) return
    shown.current = id
    const top = place * row.offsetHeight
    const isSeen = top >= grid.scrollTop && top + row.offsetHeight <= grid.scrollTop + grid.clientHeight
    if (!isSeen) grid.scrollTop = top - grid.clientHeight / 3
  }, [id, place, isReady])
  return frame
}
