import { useQuery } from '@tanstack/react-query'
import { api } from '../api'
import { PaperPage } from '../print/PaperPage'
import { Loading } from '../ui/Loading'
import { t } from '../words'
import type { OrderPaperKind } from './search'

type OrderPaperProps = { readonly id: string; readonly kind: OrderPaperKind; readonly onClose: () => void }

/** An order's ticket or delivery note before it is paper: in the place of the page, until it is closed. */
export function OrderPaper({ id, kind, onClose }: OrderPaperProps) {
  const order = useQuery(api.orders.detail({ id }))
  if (order.isPending) return <Loading />
  const number = order.data?.number ?? ''
  const title =
    kind === 'order ticket' ? t('Order ticket {{number}}', { number }) : t('Delivery note {{number}}', { number })
  return <PaperPage shown={{ kind, ids: [id] }} title={title} onClose={onClose} />
}
