import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ListDetail } from '../ui/ListDetail'
import { SideList } from '../views/SideList'
import { t } from '../words'
import { OrderPaper } from './OrderPaper'
import { OrderView } from './OrderView'
import { narrowColumns } from './orderColumns'
import type { OrdersSearch } from './search'
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
  return (
    <SideList
      label={t('Orders')}
      columns={narrowColumns}
      {...rows}
      id={id}
      onShow={(other) => void navigate({ to: '/orders/$id', params: { id: other }, search, replace: true })}
      onFullList={onLeave}
      onEdit={edit}
      onDelete={(ids) => menu.actions.remove({ ids })}
      rowMenu={(row) => menu.entriesFor(row)}
      empty={t('The list’s filter leaves no order.')}
    />
  )
}
