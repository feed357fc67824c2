import type { OrderRow } from '../../shared/orders'

type OrderNameProps = {
  readonly order: Pick<OrderRow, 'number' | 'customerName'>
  /** Looks of the two parts where they differ from the words around. */
  readonly number?: string
  readonly name?: string
}

/**
 * An order's number and whose it is, on one line. Each is cut at its own end, so that a name that runs the other way keeps
 * its beginning, and a long number leaves half of the room to the name.
 */
export function OrderName({ order, number = '', name = '' }: OrderNameProps) {
  return (
    <span className="flex min-w-0 flex-1 gap-x-1.5">
      <span className={`min-w-0 truncate ${number}`}>{order.number}</span>{' '}
      <bdi className={`min-w-1/2 flex-1 truncate [text-align:-webkit-match-parent] ${name}`}>{order.customerName}</bdi>
    </span>
  )
}
