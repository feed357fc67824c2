import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { scorecardWords } from '../../shared/domain/promise'
import type { OrderFilter } from '../../shared/orders'
import { api } from '../api'
import { Card } from '../ui/Card'
import { MoneyText } from '../ui/MoneyText'
import { t } from '../words'

const look = 'rounded-sm font-semibold text-accent underline decoration-accent/30 underline-offset-2'

/** What a customer's orders come to, and how we kept our promises; each figure leads to its orders. */
export function InNumbers({ customerId }: { readonly customerId: string }) {
  const card = useQuery(api.calendar.scorecard({ customerId })).data
  const habit = useQuery(api.orders.fresh({ customerId })).data?.habit ?? ''
  if (!card || card.orders === 0) return null
  const { netSales, orders, kept, beaten, broken, late } = card
  return (
    <Card
      title={t('In numbers')}
      actions={
        <Link to="/orders/scorecard" search={{ customerId, period: 'all' }} className={`text-sm ${look}`}>
          {t('Scorecard')}
        </Link>
      }
    >
      <dl>
        <Figure label={t('Net sales')} search={{ customerId, status: 'all' }}>
          <MoneyText amount={netSales} />
        </Figure>
        <Figure label={t('Orders')} search={{ customerId, status: 'all' }}>
          {orders.toLocaleString()}
        </Figure>
        {kept + beaten + broken > 0 && (
          <Figure label={t('Promises')} search={{ customerId, status: 'delivered' }}>
            {scorecardWords({ kept, beaten, broken })}
          </Figure>
        )}
        {broken > 0 && (
          <Figure label={t('Broken')} search={{ customerId, status: 'all', outcome: 'broken' }}>
            {broken.toLocaleString()}
          </Figure>
        )}
        {late > 0 && (
          <Figure label={t('Late now')} search={{ customerId, status: 'late' }}>
            {late.toLocaleString()}
          </Figure>
        )}
      </dl>
      {habit !== '' && <p className="mt-2 text-muted">{habit}</p>}
    </Card>
  )
}

type FigureProps = {
  readonly label: string
  readonly search: OrderFilter
  readonly children: ReactNode
}

function Figure({ label, search, children }: FigureProps) {
  return (
    <div className="flex items-start gap-3 border-t border-line py-1 first:border-t-0">
      <dt className="text-muted">{label}</dt>
      <dd className="ms-auto min-w-0 text-end wrap-anywhere">
        <Link to="/orders" search={search} className={look}>
          {children}
        </Link>
      </dd>
    </div>
  )
}
