import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Package } from 'lucide-react'
import { useState } from 'react'
import { isOpenOrder } from '../../shared/domain/orders'
import { api } from '../api'
import { Segmented } from '../ui/Choice'
import { Empty } from '../ui/Empty'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { DayPaper } from './DayPaper'
import { type OrderPaperKind, orderPapers } from './search'

const kindWords = (kind: OrderPaperKind): string => (kind === 'order ticket' ? t('Order tickets') : t('Delivery notes'))

/** The tickets or delivery notes of all open orders that are promised for a day, each on a page of its own. */
export function DayTicketsPage() {
  const { today } = useShop()
  const navigate = useNavigate()
  const { on = today } = useSearch({ from: '/orders/tickets' })
  const [kind, setKind] = useState<OrderPaperKind>('order ticket')
  const day = useQuery(api.calendar.days({ from: on, days: 1 })).data?.[0]
  const ids = day?.rows.filter(({ status }) => isOpenOrder(status)).map(({ id }) => id)
  return (
    <DayPaper
      title={kindWords(kind)}
      on={on}
      onDay={(next) => void navigate({ to: '/orders/tickets', search: { on: next }, replace: true })}
      shown={ids && (ids.length === 0 ? null : { kind, ids })}
      empty={
        <Empty icon={Package} title={t('No open order is promised for this day')}>
          {t('Choose another day: each of its orders gets a page of its own.')}
        </Empty>
      }
    >
      <Segmented
        label={t('What to print')}
        options={orderPapers.map((id) => ({ id, label: kindWords(id) }))}
        value={kind}
        onChange={(id) => setKind(id as OrderPaperKind)}
      />
    </DayPaper>
  )
}
