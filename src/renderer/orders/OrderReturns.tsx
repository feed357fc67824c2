import { Undo2, X } from 'lucide-react'
import type { OrderDetail } from '../../shared/orders'
import { api } from '../api'
import { useDoing } from '../doing'
import { Button, IconButton } from '../ui/Button'
import { Card } from '../ui/Card'
import { DayText } from '../ui/DayText'
import { MoneyText } from '../ui/MoneyText'
import { t } from '../words'

type OrderReturnsProps = { readonly order: OrderDetail; readonly onTakeBack: () => void }

/** Goods of this order that came back; nothing where none did. */
export function OrderReturns({ order: { returns }, onTakeBack }: OrderReturnsProps) {
  const remove = useDoing(api.orders.removeReturn, (_, { id }) =>
    t('Removed return {{number}}', { number: returns.find((each) => each.id === id)?.number ?? '' }),
  )
  if (returns.length === 0) return null
  return (
    <Card
      title={t('Came back')}
      count={returns.length}
      actions={
        <Button size="small" variant="quiet" icon={Undo2} onPress={onTakeBack}>
          {t('Goods came back…')}
        </Button>
      }
    >
      <ul>
        {returns.map(({ id, number, on, total }) => (
          <li key={id} className="flex items-center gap-3 border-t border-line py-1 first:border-t-0">
            <span className="font-semibold">{number}</span>
            <span className="flex-1 text-muted">
              <DayText day={on} />
            </span>
            <MoneyText amount={total} />
            <IconButton
              size="small"
              icon={X}
              label={t('Remove return {{number}}', { number })}
              onPress={() => remove.mutate({ id })}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
