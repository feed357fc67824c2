import { useNavigate } from '@tanstack/react-router'
import { Segmented } from '../ui/Choice'
import { t } from '../words'

export type OrdersView = 'list' | 'week' | 'month'

/** The same orders as a list, a week or a month. */
export function OrdersSwitch({ value }: { readonly value: OrdersView }) {
  const navigate = useNavigate()
  return (
    <Segmented
      label={t('How to look at the orders')}
      options={[
        { id: 'list', label: t('List') },
        { id: 'week', label: t('Week') },
        { id: 'month', label: t('Month') },
      ]}
      value={value}
      onChange={(id) => {
        if (id === 'week' || id === 'month') void navigate({ to: '/orders/calendar', search: { view: id } })
        else void navigate({ to: '/orders' })
      }}
    />
  )
}
