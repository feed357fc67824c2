import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  Banknote,
  CalendarClock,
  CircleStop,
  Ellipsis,
  LayoutList,
  PackageX,
  Pencil,
  Printer,
  Repeat,
  Trash2,
  Undo2,
} from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { movesFrom, type OrderStatus } from '../../shared/domain/orders'
import type { OrderDetail } from '../../shared/orders'
import { api } from '../api'
import { useMenuItem } from '../menu'
import { OrderStatusChip, OutcomeChip, PromiseText } from '../OrderPieces'
import { moveWords, nextStatus } from '../orderWords'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { MenuButton } from '../ui/Menu'
import { Page } from '../ui/Page'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { DeliveredDialog } from './DeliveredDialog'
import { ForWhom, HowAndPaid } from './OrderFacts'
import { OrderLines } from './OrderLines'
import { OrderReturns } from './OrderReturns'
import { OrderOthers, OrderSteps } from './OrderSteps'
import { PromiseHistory } from './PromiseHistory'
import { RepeatDialog } from './RepeatDialog'
import { RepromiseDialog } from './RepromiseDialog'
import type { OrdersSearch } from './search'
import { TakeBackDialog } from './TakeBackDialog'
import { aboutOne, useOrderActions } from './useOrderActions'
import { useOpenOrder } from './useOrderRows'

type OrderViewProps = { readonly id: string; readonly search: OrdersSearch; readonly onLeave: () => void }

/** Everything about one order, and what can be done with it. */
export function OrderView({ id, search, onLeave }: OrderViewProps) {
  const { data: order, error } = useQuery(api.orders.detail({ id }))
  if (error) {
    return (
      <Empty icon={PackageX} title={error.message} action={<Button onPress={onLeave}>{t('Back to the list')}</Button>}>
        {t('Undo brings back what was removed last.')}
      </Empty>
    )
  }
  return order ? <Opened order={order} search={search} onLeave={onLeave} /> : <Loading />
}

type Asked = 'promise' | 'return' | 'repeat' | 'delivered' | null
type OpenedProps = Omit<OrderViewProps, 'id'> & { readonly order: OrderDetail }

function Opened({ order, search, onLeave }: OpenedProps) {
  const { edit, print } = useOpenOrder(search)
  const [asked, setAsked] = useState<Asked>(null)
  const close = () => setAsked(null)
  useMenuItem('print', () => print(order, 'order ticket'))
  function keys(event: KeyboardEvent) {
    if (event.key !== 'F2' || event.defaultPrevented) return
    event.preventDefault()
    edit(order)
  }
  return (
    <div role="presentation" className="contents" onKeyDown={keys}>
      <Page
        title={t('Order {{number}}', { number: order.number })}
        subtitle={<State order={order} />}
        actions={<Actions order={order} search={search} onAsk={setAsked} onLeave={onLeave} />}
      >
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,19rem),1fr))] items-start gap-3.5">
          <PromiseHistory order={order} onMove={() => setAsked('promise')} />
          <div className="flex min-w-0 flex-col gap-3.5">
            <OrderSteps order={order} />
            <OrderOthers order={order} />
          </div>
        </div>
        <OrderLines order={order} />
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,19rem),1fr))] items-start gap-3.5">
          <ForWhom order={order} />
          <HowAndPaid order={order} />
        </div>
        <OrderReturns order={order} onTakeBack={() => setAsked('return')} />
        {asked === 'promise' && <RepromiseDialog order={order} onClose={close} />}
        {asked === 'return' && <TakeBackDialog order={order} onClose={close} />}
        {asked === 'delivered' && <DeliveredDialog order={order} onClose={close} />}
        {asked === 'repeat' && <RepeatDialog order={order} onClose={close} />}
      </Page>
    </div>
  )
}

function State({ order }: { readonly order: OrderDetail }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <bdi className="min-w-0 font-semibold wrap-anywhere text-ink">{order.customerName}</bdi>
      <PromiseText day={order.promisedOn} kind={order.promiseKind} />
      <OrderStatusChip order={order} />
      <OutcomeChip outcome={order.outcome} />
    </span>
  )
}

type ActionsProps = OpenedProps & { readonly onAsk: (asked: Asked) => void }

/** The button of an order's next step goes with its last one: the keyboard goes on at the menu beside it. */
function useKeptPlace(next: OrderStatus | null): RefObject<HTMLSpanElement | null> {
  const beside = useRef<HTMLSpanElement>(null)
  const before = useRef(next)
  useEffect(() => {
    const isGone = before.current !== null && next === null
    before.current = next
    if (isGone && document.activeElement === document.body) beside.current?.querySelector('button')?.focus()
  }, [next])
  return beside
}

function Actions({ order, search, onAsk, onLeave }: ActionsProps) {
  const { today } = useShop()
  const { edit, print } = useOpenOrder(search)
  const navigate = useNavigate()
  const actions = useOrderActions()
  const about = aboutOne(order)
  const { status, method, steps, paidOn, seriesId, series } = order
  const next = nextStatus({ status, method, isMade: !steps.some(({ kind }) => kind === 'make') })
  const others = movesFrom(status, method).filter((to) => to !== next)
  const beside = useKeptPlace(next)
  return (
    <>
      <Button icon={Pencil} onPress={() => edit(order)}>
        {t('Edit')}
      </Button>
      <MenuButton
        label={t('Print')}
        icon={Printer}
        entries={[
          { id: 'ticket', label: t('Order ticket'), keys: 'Mod+P', onAction: () => print(order, 'order ticket') },
          { id: 'note', label: t('Delivery note'), onAction: () => print(order, 'delivery note') },
        ]}
      />
      {next && (
        <Button variant="primary" onPress={() => actions.move(about, next)}>
          {moveWords(next)}
        </Button>
      )}
      <span ref={beside}>
        <MenuButton
          label={t('More to do with it')}
          icon={Ellipsis}
          iconOnly
          entries={[
            ...others.map((to) => ({
              id: to,
              label: moveWords(to, status),
              onAction: () => actions.move(about, to),
            })),
            ...(movesFrom(status, method).includes('delivered')
              ? [
                  {
                    id: 'delivered before',
                    label: t('Delivered on another day…'),
                    onAction: () => onAsk('delivered'),
                  },
                ]
              : []),
            'separator',
            paidOn === null
              ? { id: 'paid', label: t('Paid today'), icon: Banknote, onAction: () => actions.pay(about, today) }
              : { id: 'unpaid', label: t('Not paid yet'), icon: Banknote, onAction: () => actions.pay(about, null) },
            { id: 'promise', label: t('Change the promise…'), icon: CalendarClock, onAction: () => onAsk('promise') },
            ...(seriesId === null
              ? [{ id: 'repeat', label: t('Let it come again…'), icon: Repeat, onAction: () => onAsk('repeat') }]
              : []),
            ...(series?.goesOn
              ? [
                  {
                    id: 'stop repeating',
                    label: t('Make no more of the series'),
                    icon: CircleStop,
                    onAction: () => actions.stopRepeating(order.id),
                  },
                ]
              : []),
            {
              id: 'template',
              label: t('Use a template…'),
              icon: LayoutList,
              onAction: () => void navigate({ to: '/tasks/templates/use', search: { orderId: order.id } }),
            },
            { id: 'return', label: t('Goods came back…'), icon: Undo2, onAction: () => onAsk('return') },
            'separator',
            {
              id: 'remove',
              label: t('Remove'),
              icon: Trash2,
              tone: 'danger',
              onAction: () => actions.remove(about, onLeave),
            },
          ]}
        />
      </span>
    </>
  )
}
