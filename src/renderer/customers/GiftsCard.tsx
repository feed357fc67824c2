import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CustomerDetail } from '../../shared/customers'
import { minor } from '../../shared/domain/money'
import { api } from '../api'
import { BudgetDialog } from '../BudgetDialog'
import { giftStatusTone, giftStatusWords } from '../giftWords'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { MoneyText } from '../ui/MoneyText'
import { t } from '../words'

const MOST = 5
const link = 'rounded-sm text-accent underline decoration-accent/30 underline-offset-2'

/** What is still to be given to a customer, and what this year’s gifts came to beside their budget. */
export function GiftsCard({ customer: { id, name, status } }: { readonly customer: CustomerDetail }) {
  const open = useQuery(
    api.gifts.list({
      filter: { customerId: id, status: 'to give' },
      sort: { by: 'on', direction: 'ascending' },
      from: 0,
      size: MOST,
    }),
  ).data
  if (!open) return null
  if (status === 'deceased' && open.total === 0) return null
  return (
    <Card
      title={t('Gifts')}
      actions={
        <Link to="/gifts" search={{ customerId: id }} className={`text-sm font-semibold ${link}`}>
          {t('All of them')}
        </Link>
      }
    >
      <ul>
        {open.rows.map((gift) => (
          <li key={gift.id} className="flex items-start gap-2 border-t border-line py-1 first:border-t-0">
            <Link
              to="/gifts/$id/edit"
              params={{ id: gift.id }}
              dir="auto"
              className={`min-w-0 flex-1 wrap-anywhere ${link}`}
            >
              {gift.what}
            </Link>
            <Chip tone={giftStatusTone(gift.status)}>{giftStatusWords(gift.status)}</Chip>
          </li>
        ))}
      </ul>
      <ThisYear customerId={id} name={name} />
    </Card>
  )
}

type ThisYearProps = { readonly customerId: string; readonly name: string }

/** What this year’s gifts come to, and the budget. */
function ThisYear({ customerId, name }: ThisYearProps) {
  const [isBudget, setBudget] = useState(false)
  const checked = useQuery(api.gifts.check({ customerId, what: '', productId: null, cost: null, on: null })).data
  if (!checked) return null
  const { year, spent, planned, budget } = checked
  return (
    <div className="flex items-center gap-2 border-t border-line pt-1.5 first:border-t-0">
      <span className="text-muted">{t('In {{year}}', { year: String(year) })}</span>
      <span className="ms-auto">
        <MoneyText amount={minor(spent + planned)} />
        {budget !== null && (
          <>
            {' '}
            {t('of')} <MoneyText amount={budget} />
          </>
        )}
      </span>
      <Button
        size="small"
        variant="quiet"
        aria-label={t('Budget for {{name}}', { name })}
        onPress={() => setBudget(true)}
      >
        {t('Budget')}
      </Button>
      {isBudget && (
        <BudgetDialog asked={{ of: 'customer', customer: { id: customerId, name } }} onClose={() => setBudget(false)} />
      )}
    </div>
  )
}
