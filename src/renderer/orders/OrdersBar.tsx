import { Banknote, Check, Ellipsis, Hammer, PackageCheck, Send, Trash2, XCircle } from 'lucide-react'
import type { OrderStatus } from '../../shared/domain/orders'
import { moveWords } from '../orderWords'
import { Button } from '../ui/Button'
import { MenuButton } from '../ui/Menu'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import type { About, OrderActions } from './useOrderActions'

type OrdersBarProps = {
  readonly total: number
  readonly chosen: About
  readonly actions: OrderActions
  readonly onDone: () => void
}

const MOST_AT_ONCE = 1000
const moves = [
  ['making', Hammer],
  ['ready', Check],
  ['sent', Send],
  ['delivered', PackageCheck],
] as const

/** Below the list: how many there are, and what can be done to those that are chosen, each as one step. */
export function OrdersBar({ total, chosen, actions, onDone }: OrdersBarProps) {
  const { today } = useShop()
  const count = chosen.ids.length
  const after = (act: () => void) => () => {
    act()
    onDone()
  }
  const move = (to: OrderStatus) => after(() => actions.move(chosen, to))
  const words = () => {
    if (count > MOST_AT_ONCE) return t('{{count}} chosen; at most 1,000 at once', { count })
    return count > 0 ? t('{{count}} chosen', { count }) : t('{{count}} orders', { count: total })
  }
  return (
    <div
      role="toolbar"
      aria-label={t('With the chosen orders')}
      className="flex min-h-12 flex-wrap items-center gap-1 pt-2"
    >
      <output className="me-auto px-1 text-muted">{words()}</output>
      {count > 0 && count <= MOST_AT_ONCE && (
        <>
          {moves.map(([to, icon]) => (
            <Button key={to} size="small" icon={icon} onPress={move(to)}>
              {moveWords(to)}
            </Button>
          ))}
          <Button size="small" icon={Banknote} onPress={after(() => actions.pay(chosen, today))}>
            {t('Paid today')}
          </Button>
          <MenuButton
            size="small"
            label={t('More to do with them')}
            icon={Ellipsis}
            iconOnly
            entries={[
              { id: 'unpaid', label: t('Not paid yet'), onAction: after(() => actions.pay(chosen, null)) },
              { id: 'cancel', label: t('Cancel the orders'), icon: XCircle, onAction: move('cancelled') },
              'separator',
              {
                id: 'remove',
                label: t('Remove'),
                icon: Trash2,
                keys: 'Delete',
                tone: 'danger',
                onAction: after(() => actions.remove(chosen)),
              },
            ]}
          />
        </>
      )}
    </div>
  )
}
