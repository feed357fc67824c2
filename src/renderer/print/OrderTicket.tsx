import './orders.css'
import { useEffect } from 'react'
import type { Day } from '../../shared/domain/day'
import { exactDay, shortDay } from '../../shared/domain/dayWords'
import { formatMoney } from '../../shared/domain/money'
import { formatPhone } from '../../shared/domain/phone'
import type { OrderDetail } from '../../shared/orders'
import type { ShopNow } from '../../shared/shop'
import { t } from '../words'
import { GoodsTable } from './GoodsTable'
import type { OrderOnPaper } from './orderGathered'
import { methodWords, promiseKindWords, windowWords } from './orderWords'

/** Signs of a number beyond which it is set smaller, or the name beside it had no room. */
const LONG_NUMBER = 8

export type OrderTicketsProps = {
  readonly orders: readonly OrderOnPaper[]
  readonly now: ShopNow
  readonly locale: string
  readonly onDrawn: () => void
}

/** Orders for the workshop, each on a page of its own: what, how many, until when. Prices are not for the bench. */
export function OrderTickets({ orders, now, locale, onDrawn }: OrderTicketsProps) {
  useEffect(onDrawn, [onDrawn])
  return (
    <main>
      {orders.map((gathered) => (
        <OrderTicket key={gathered.order.id} gathered={gathered} now={now} locale={locale} />
      ))}
    </main>
  )
}

type OrderTicketProps = Pick<OrderTicketsProps, 'now' | 'locale'> & { readonly gathered: OrderOnPaper }

function OrderTicket({ gathered, now, locale }: OrderTicketProps) {
  const { order } = gathered
  return (
    <article className="order-page">
      <header className="paper-head">
        <div>
          <h1 dir="auto">{order.customerName}</h1>
          <p>
            {[methodWords(order.method), order.phone && formatPhone(order.phone, now.shop?.country ?? '')]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <div className="paper-code ticket-number">
          <b className={order.number.length > LONG_NUMBER ? 'is-long' : ''}>{order.number}</b>
          {t('order ticket')}
        </div>
      </header>
      <Milestones order={order} today={now.today} locale={locale} />
      <TicketFacts gathered={gathered} now={now} locale={locale} />
      <GoodsTable lines={order.lines} number={order.number} hasBoxes />
      {order.note !== '' && (
        <section className="order-note">
          <h2>{t('Note')}</h2>
          <p dir="auto" className="written">
            {order.note}
          </p>
        </section>
      )}
    </article>
  )
}

type MilestonesProps = { readonly order: OrderDetail; readonly today: Day; readonly locale: string }

/** Start by, send by, promised: what the bench looks for first, large. */
function Milestones({ order, today, locale }: MilestonesProps) {
  const dueOf = (kind: 'make' | 'send') => order.steps.find((step) => step.kind === kind)
  const [make, send] = [dueOf('make'), dueOf('send')]
  const marks = [
    { label: make?.status === 'done' ? t('Begun') : t('Start by'), day: make?.dueOn },
    { label: send?.status === 'done' ? t('Sent') : t('Send by'), day: send?.dueOn },
    { label: order.promiseKind ? promiseKindWords(order.promiseKind) : '', day: order.promisedOn },
  ].flatMap(({ label, day }) => (day ? [{ label, day }] : []))
  if (marks.length === 0) return <p className="no-promise">{t('No day is promised.')}</p>
  return (
    <dl className="milestones">
      {marks.map(({ label, day }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{shortDay(day, today, locale)}</dd>
        </div>
      ))}
    </dl>
  )
}

function TicketFacts({ gathered: { order, to, address }, now, locale }: OrderTicketProps) {
  const currency = now.shop?.currency ?? 'EUR'
  const isForOther = to !== order.customerName
  const facts: readonly (readonly [string, string])[] = [
    [t('For'), [isForOther ? to : '', ...(order.method === 'pick up' ? [] : address)].filter(Boolean).join('\n')],
    [t('Time'), windowWords(order.timeFrom, order.timeTo)],
    [t('Email'), order.email],
    [t('Ordered'), exactDay(order.orderedOn, locale)],
    [
      t('Paid'),
      order.paidOn === null
        ? t('{{amount}} to be paid', { amount: formatMoney(order.total, currency, locale) })
        : exactDay(order.paidOn, locale),
    ],
  ]
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
