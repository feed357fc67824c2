import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Package } from 'lucide-react'
import { LinkButton } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Empty } from '../ui/Empty'
import { ListDetail } from '../ui/ListDetail'
import { t } from '../words'
import { OrderPaper } from './OrderPaper'
import { OrderView } from './OrderView'
import { narrowColumns } from './orderColumns'
import { type OrdersSearch, sortOf } from './search'
import { useOrderMenu } from './useOrderMenu'
import { useOpenOrder, useOrderRows } from './useOrderRows'

/** One order, beside the list that it was opened from; or a paper of it, in its place. */
export function OrderPage() {
  const { id } = useParams({ from: '/orders/$id' })
  const { print, ...search } = useSearch({ from: '/orders/$id' })
  const navigate = useNavigate()
  const toList = () => void navigate({ to: '/orders', search })
  if (print !== undefined) {
    const close = () => void navigate({ to: '/orders/$id', params: { id }, search, replace: true })
    return <OrderPaper id={id} kind={print} onClose={close} />
  }
  return (
    <ListDetail
      label={t('Orders')}
      list={<NarrowList id={id} search={search} onLeave={toList} />}
      detail={<OrderView key={id} id={id} search={search} onLeave={toList} />}
      onBack={toList}
    />
  )
}

type NarrowListProps = { readonly id: string; readonly search: OrdersSearch; readonly onLeave: () => void }

function NarrowList({ id, search, onLeave }: NarrowListProps) {
  const rows = useOrderRows(search)
  const { open, edit } = useOpenOrder(search)
  const menu = useOrderMenu({ onOpen: open, onEdit: edit })
  const navigate = useNavigate()
  const sort = sortOf(search)
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2 p-3">
      <div className="flex items-center gap-2 ps-1">
        <h2 className="flex-1 font-semibold">
          {t('Orders')} <span className="font-normal text-muted">{rows.total}</span>
        </h2>
        <LinkButton variant="quiet" size="small" href="#/orders" onPress={onLeave}>
          {t('Full list')}
        </LinkButton>
      </div>
      <DataTable
        label={t('Orders')}
        density="twoLines"
        columns={narrowColumns}
        {...rows}
        sort={{ column: sort.by, direction: sort.direction }}
        selected={new Set([id])}
        onActivateRow={(row) => {
          if (row.id !== id) void navigate({ to: '/orders/$id', params: { id: row.id }, search, replace: true })
        }}
        onEdit={edit}
        onDelete={(ids) => menu.actions.remove({ ids })}
        rowMenu={(row) => menu.entriesFor(row)}
        empty={
          <Empty icon={Package} title={t('Nothing else here')}>
            {t('The list’s filter leaves no order.')}
          </Empty>
        }
      />
    </div>
  )
}
