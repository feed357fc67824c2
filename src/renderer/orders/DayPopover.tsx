import { Link } from '@tanstack/react-router'
import { CalendarClock, ListChecks, Plus, Printer } from 'lucide-react'
import type { RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { Day } from '../../shared/domain/day'
import { exactDay } from '../../shared/domain/dayWords'
import { isOpenOrder } from '../../shared/domain/orders'
import type { OrderRow } from '../../shared/orders'
import { IconButton, LinkButton } from '../ui/Button'
import { popoverBox } from '../ui/boxes'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import type { CalendarShown } from './calendarShared'
import { barState, barWords, closedWords, leavingWords, loadWords } from './calendarWords'
import { MoreOfDay } from './MoreOfDay'
import { BarShape } from './OrderBar'
import { OrderName } from './OrderName'

type DayPopoverProps = {
  readonly on: Day
  readonly shown: CalendarShown
  readonly cell: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** A day's whole list beside its cell: all orders, how full it is, what must leave. */
export function DayPopover({ on, shown, cell, onClose }: DayPopoverProps) {
  const { locale } = useShop()
  const found = shown.days.get(on)
  const rows = shown.rowsOn(on)
  const title = exactDay(on, locale)
  const leaving = found ? leavingWords(found.leaving) : ''
  return (
    <Popover
      isOpen
      triggerRef={cell}
      // Below or above the day: beside it there is no room at large text.
      placement="bottom start"
      className={`${popoverBox} w-88 max-w-[calc(100vw-1.5rem)]`}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Dialog aria-label={title} className="flex max-h-100 flex-col gap-2 p-3 outline-none">
        <h2 className="font-display text-lg font-semibold">{title}</h2>
        <p className="text-sm text-muted">
          {[
            found?.closed ? closedWords(found.closed) : '',
            (found && loadWords(found, shown.capacity)) || t('no orders'),
            leaving === '' ? '' : t('leaving: {{what}}', { what: leaving }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        <ul className="min-h-0 overflow-y-auto">
          {rows.map((order) => (
            <DayOrder key={order.id} order={order} shown={shown} onClose={onClose} />
          ))}
        </ul>
        <MoreOfDay on={on} count={(found?.orders ?? 0) - rows.length} />
        <div className="-mx-1 flex flex-wrap gap-0.5 border-t border-line pt-2">
          <LinkButton size="small" variant="quiet" icon={Plus} href={`#/orders/new?on=${on}`}>
            {t('New order')}
          </LinkButton>
          <LinkButton size="small" variant="quiet" icon={ListChecks} href={`#/orders/make-list?on=${on}`}>
            {t('Make list')}
          </LinkButton>
          {rows.length > 0 && (
            <LinkButton size="small" variant="quiet" icon={Printer} href={`#/orders/tickets?on=${on}`}>
              {t('Tickets')}
            </LinkButton>
          )}
        </div>
      </Dialog>
    </Popover>
  )
}

type DayOrderProps = { readonly order: OrderRow; readonly shown: CalendarShown; readonly onClose: () => void }

function DayOrder({ order, shown, onClose }: DayOrderProps) {
  const { today } = useShop()
  const state = barState(order, shown.leaving, today)
  return (
    <li className="flex items-center gap-2 border-t border-line py-1 first:border-t-0">
      <Link to="/orders/$id" params={{ id: order.id }} className="min-w-0 flex-1 rounded-sm hover:underline">
        <span className="flex items-baseline font-medium">
          <BarShape state={state} />
          <OrderName order={order} />
        </span>
        <span dir="auto" className="block truncate text-sm text-muted">
          {[barWords(order, state), order.what].filter((part) => part !== '').join(' · ')}
        </span>
      </Link>
      {isOpenOrder(order.status) && (
        <IconButton
          size="small"
          icon={CalendarClock}
          label={t('Promise another day: {{number}}', { number: order.number })}
          onPress={() => {
            onClose()
            shown.onMove(order)
          }}
        />
      )}
    </li>
  )
}
