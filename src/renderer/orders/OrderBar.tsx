import { Link } from '@tanstack/react-router'
import { useDrag } from 'react-aria-components'
import { isOpenOrder } from '../../shared/domain/orders'
import type { OrderRow } from '../../shared/orders'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { type BarState, barState, barWords } from './calendarWords'
import { OrderName } from './OrderName'

/** What a dragged order is called on its way to another day. */
export const ORDER_DRAG = 'regulars-order'

const looks: Readonly<Record<BarState, { readonly look: string; readonly shape: string }>> = {
  late: { look: 'bg-late-soft text-late font-semibold', shape: '▲' },
  done: { look: 'bg-kept-soft text-kept', shape: '✓' },
  leaving: { look: 'bg-due-soft text-due font-semibold', shape: '◆' },
  on: { look: 'bg-accent-soft text-accent font-semibold', shape: '●' },
  by: { look: 'bg-sunken text-ink', shape: '' },
}

/** The sign before a bar's words: colour alone says nothing. */
export function BarShape({ state }: { readonly state: BarState }) {
  const { shape } = looks[state]
  return shape === '' ? null : (
    <span aria-hidden className="me-1 text-[0.55rem] leading-none">
      {shape}
    </span>
  )
}

/** Lets an order be dragged to another day, by the mouse or the pen; the keyboard has M and Shift with the arrows. */
export function useOrderDrag(order: OrderRow) {
  const canMove = isOpenOrder(order.status)
  const { dragProps, isDragging } = useDrag({
    getItems: () => [{ [ORDER_DRAG]: order.id, 'text/plain': `${order.number} ${order.customerName}` }],
    hasDragButton: true,
    isDisabled: !canMove,
  })
  return { dragProps: canMove ? dragProps : {}, isDragging }
}

type OrderBarProps = {
  readonly order: OrderRow
  readonly leaving: ReadonlySet<string>
  /** Only the orders of the day that the keyboard stands on are on the way of Tab. */
  readonly tabIndex: number
}

/** An order in a month: its number and, where days are wide enough, whose it is. A click opens its page, dragging promises another day. */
export function OrderBar({ order, leaving, tabIndex }: OrderBarProps) {
  const { today } = useShop()
  const { dragProps, isDragging } = useOrderDrag(order)
  const state = barState(order, leaving, today)
  const words = barWords(order, state)
  const name = `${order.number} ${order.customerName}`
  return (
    <Link
      {...dragProps}
      to="/orders/$id"
      params={{ id: order.id }}
      tabIndex={tabIndex}
      data-order={order.id}
      title={`${name}: ${words}. ${order.what}`}
      aria-label={`${name}, ${words}`}
      className={`flex min-h-5 shrink-0 items-center rounded-sm px-0.5 text-xs leading-5 outline-offset-[-1px] @min-[46rem]:px-1.5 hover:brightness-95 dark:hover:brightness-110 ${looks[state].look} ${isDragging ? 'opacity-40' : ''}`}
    >
      <BarShape state={state} />
      <OrderName order={order} name="hidden @min-[46rem]:block" />
    </Link>
  )
}

const legend: readonly BarState[] = ['on', 'leaving', 'late', 'done']
const legendWords = (state: BarState): string =>
  ({
    on: t('must arrive that day'),
    leaving: t('leaves today'),
    late: t('late'),
    done: t('delivered'),
    by: t('that day or before'),
  })[state]

/** What the shapes before the bars mean. */
export function BarLegend() {
  return (
    <ul aria-label={t('What the signs mean')} className="ms-auto flex flex-wrap gap-x-3 text-xs text-muted">
      {legend.map((state) => (
        <li key={state}>
          <span className={`rounded-sm px-1 ${looks[state].look}`}>
            <BarShape state={state} />
          </span>{' '}
          {legendWords(state)}
        </li>
      ))}
    </ul>
  )
}
