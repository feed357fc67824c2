import type { OrderRow, orderSorts } from '../../shared/orders'
import { OrderStatusChip, OutcomeChip, PromiseText } from '../OrderPieces'
import { methodWords, orderStatusWords, sayOutcome } from '../orderWords'
import { Chip } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { MoneyText } from '../ui/MoneyText'
import type { Column } from '../ui/tableColumns'
import { t } from '../words'

/** Columns are known by the sort that they ask for. */
type OrderColumn = Column<OrderRow> & {
  readonly id: (typeof orderSorts)[number] | 'what' | 'method' | 'outcome' | 'recipient' | 'paid' | 'units'
}

/** Muted, but not on the ground of a chosen row, where it would be too faint. */
const quiet = 'text-muted in-[[aria-selected=true]]:text-ink'

const customer = (order: OrderRow) => (
  <span dir="auto" className="block truncate font-medium">
    {order.customerName}
  </span>
)
const sayPromise = ({ promiseKind, promisedOn }: OrderRow): string =>
  [promiseKind, promisedOn].filter((part) => part !== null).join(' ')

/** The columns of the long list. */
export const orderColumns: readonly OrderColumn[] = [
  {
    id: 'number',
    header: t('Number'),
    cell: ({ number }) => <span className="truncate font-semibold">{number}</span>,
    text: ({ number }) => number,
    width: 3.75,
    isSortable: true,
    isHideable: false,
  },
  {
    id: 'customer',
    header: t('Customer'),
    cell: customer,
    text: ({ customerName }) => customerName,
    width: 7.5,
    grow: 2,
    isSortable: true,
  },
  {
    id: 'what',
    header: t('What'),
    cell: ({ what }) => (
      <span dir="auto" className={`block truncate ${quiet}`}>
        {what}
      </span>
    ),
    text: ({ what }) => what,
    width: 6,
    grow: 3,
  },
  {
    id: 'promised',
    header: t('Promised'),
    cell: (row) => <PromiseText day={row.promisedOn} kind={row.promiseKind} />,
    text: sayPromise,
    width: 8.5,
    isSortable: true,
  },
  {
    id: 'outcome',
    header: t('Kept?'),
    cell: ({ outcome }) => <OutcomeChip outcome={outcome} />,
    text: ({ outcome }) => sayOutcome(outcome),
    width: 7.75,
  },
  {
    id: 'total',
    header: t('Total'),
    cell: ({ total }) => <MoneyText amount={total} />,
    text: ({ total }) => String(total),
    width: 6,
    align: 'end',
    isSortable: true,
  },
  {
    id: 'status',
    header: t('Status'),
    cell: (row) => <OrderStatusChip order={row} />,
    text: ({ status }) => orderStatusWords(status),
    width: 5.25,
    isSortable: true,
  },
  {
    id: 'method',
    header: t('How'),
    cell: ({ method }) => <span className={quiet}>{methodWords(method)}</span>,
    text: ({ method }) => methodWords(method),
    width: 5.25,
  },
  {
    id: 'ordered',
    header: t('Ordered'),
    cell: ({ orderedOn }) => <DayText day={orderedOn} short />,
    text: ({ orderedOn }) => orderedOn,
    width: 6,
    isSortable: true,
  },
  {
    id: 'delivered',
    header: t('Delivered'),
    cell: ({ deliveredOn }) => deliveredOn && <DayText day={deliveredOn} short />,
    text: ({ deliveredOn }) => deliveredOn ?? '',
    width: 6,
    isSortable: true,
    isHidden: true,
  },
  {
    id: 'recipient',
    header: t('For whom'),
    cell: ({ recipientName }) => recipientName,
    width: 8,
    grow: 1,
    isHidden: true,
  },
  {
    id: 'paid',
    header: t('Paid'),
    cell: ({ paidOn }) => (paidOn === null ? <Chip>{t('not paid')}</Chip> : <DayText day={paidOn} short />),
    text: ({ paidOn }) => paidOn ?? '',
    width: 6,
    isHidden: true,
  },
  {
    id: 'units',
    header: t('Units'),
    cell: ({ units }) => units.toLocaleString(),
    text: ({ units }) => String(units),
    width: 4,
    align: 'end',
    isHidden: true,
  },
]

/** The one column of the narrow list beside an order: for whom over what and when. */
export const narrowColumns: readonly OrderColumn[] = [
  {
    id: 'promised',
    header: t('Orders'),
    cell: (order) => (
      <span className="flex min-w-0 flex-col">
        <span className="flex min-w-0 items-center gap-2">
          <span className="flex min-w-0 flex-1">{customer(order)}</span>
          <span className={`max-w-1/2 shrink-0 truncate text-sm ${quiet}`}>{order.number}</span>
        </span>
        <span className="flex min-w-0 items-center gap-2 text-sm">
          <span className={`flex min-w-0 flex-1 ${quiet}`}>
            {order.promisedOn === null ? (
              <span className="truncate">{order.what}</span>
            ) : (
              <PromiseText day={order.promisedOn} kind={order.promiseKind} />
            )}
          </span>
          <span className="flex shrink-0">
            {order.outcome.kind === 'late' ? (
              <OutcomeChip outcome={order.outcome} />
            ) : (
              <OrderStatusChip order={order} />
            )}
          </span>
        </span>
      </span>
    ),
    text: ({ customerName }) => customerName,
    width: 9,
    grow: 1,
    isHideable: false,
  },
]
