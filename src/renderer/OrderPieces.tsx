import { Link } from '@tanstack/react-router'
import type { Day } from '../shared/domain/day'
import { exactDay } from '../shared/domain/dayWords'
import { isOpenOrder } from '../shared/domain/orders'
import { type Outcome, type PromiseKind, promiseWords } from '../shared/domain/promise'
import type { OrderRow } from '../shared/orders'
import { orderStatusWords, outcomeTone, sayOutcome } from './orderWords'
import { Chip, type Tone } from './ui/Chip'
import { useShop } from './ui/ShopContext'

/** What became of the promise, in a word; nothing where nothing was promised or it still waits. */
export function OutcomeChip({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.kind === 'none' || outcome.kind === 'waiting') return null
  return <Chip tone={outcomeTone(outcome)}>{sayOutcome(outcome)}</Chip>
}

type PromiseTextProps = { readonly day: Day | null; readonly kind: PromiseKind | null }

/** A promise as people say it: "on Thu 12 March", "by Fri 13 March", "tomorrow". */
export function PromiseText({ day, kind }: PromiseTextProps) {
  const { today, locale } = useShop()
  if (day === null || kind === null) return null
  return (
    <time dateTime={day} title={exactDay(day, locale)} className="truncate">
      {promiseWords({ day, kind }, today, locale)}
    </time>
  )
}

/** How far an order is. */
export function OrderStatusChip({ order }: { readonly order: Pick<OrderRow, 'status'> }) {
  const { status } = order
  const tone: Tone = status === 'delivered' ? 'kept' : isOpenOrder(status) ? 'info' : 'neutral'
  return <Chip tone={tone}>{orderStatusWords(status)}</Chip>
}

type OrderLinkProps = { readonly id: string; readonly children: string; readonly className?: string }

/** An order's number or words, leading to its page. */
export function OrderLink({ id, children, className = '' }: OrderLinkProps) {
  return (
    <Link
      to="/orders/$id"
      params={{ id }}
      dir="auto"
      className={`rounded-sm decoration-line-strong underline-offset-2 hover:underline ${className}`}
    >
      {children}
    </Link>
  )
}
