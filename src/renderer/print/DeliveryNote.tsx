import './orders.css'
import { useEffect } from 'react'
import { exactDay } from '../../shared/domain/dayWords'
import type { ShopNow } from '../../shared/shop'
import { t } from '../words'
import { GoodsTable } from './GoodsTable'
import type { OrderTicketsProps } from './OrderTicket'
import type { OrderOnPaper } from './orderGathered'
import { windowWords } from './orderWords'

const LINES_TO_WRITE = 4

/**
 * Notes that go along with the goods, each on a page of its own: the recipient's address where an envelope has its
 * window, and no prices, so that the note can lie in a gift.
 */
export function DeliveryNotes({ orders, now, locale, onDrawn }: OrderTicketsProps) {
  useEffect(onDrawn, [onDrawn])
  return (
    <main>
      {orders.map((gathered) => (
        <DeliveryNote key={gathered.order.id} gathered={gathered} now={now} locale={locale} />
      ))}
    </main>
  )
}

type DeliveryNoteProps = { readonly gathered: OrderOnPaper; readonly now: ShopNow; readonly locale: string }

function DeliveryNote({ gathered, now, locale }: DeliveryNoteProps) {
  const { order, to } = gathered
  const isForOther = to !== order.customerName
  const shopName = now.shop?.name ?? ''
  return (
    <article className="order-page note-page">
      <header className="note-head">
        <p className="note-shop" dir="auto">
          {shopName}
        </p>
      </header>
      <WindowAddress gathered={gathered} shopName={shopName} />
      <h1>{t('Delivery note')}</h1>
      <p className="small">{t('There are no prices on this note, so that it can go along with a gift.')}</p>
      <dl className="facts">
        <Fact label={t('Order')} value={order.number} />
        <Fact label={t('Ordered')} value={exactDay(order.orderedOn, locale)} />
        <Fact label={t('Ordered by')} value={isForOther ? order.customerName : ''} />
        <Fact label={t('Day')} value={order.promisedOn === null ? '' : exactDay(order.promisedOn, locale)} />
        <Fact label={t('Time')} value={windowWords(order.timeFrom, order.timeTo)} />
      </dl>
      <GoodsTable lines={order.lines} number={order.number} />
      {order.method !== 'post' && (
        <div className="received">
          <span>{t('Received on')}</span>
          <span>{t('Signature')}</span>
        </div>
      )}
    </article>
  )
}

/** Where a window envelope shows it, on A4 as on Letter; lines to write on where no address is known. */
function WindowAddress({ gathered: { to, address }, shopName }: { gathered: OrderOnPaper; shopName: string }) {
  return (
    <address className="window">
      <span className="sender" dir="auto">
        {shopName}
      </span>
      <span dir="auto">
        <b>{to}</b>
      </span>
      {address.map((line, at) => (
        <span key={`${at} ${line}`} dir="auto">
          {line}
        </span>
      ))}
      {address.length === 0 && (
        <>
          {Array.from({ length: LINES_TO_WRITE - 1 }, (_, line) => (
            <span key={line} className="to-write" />
          ))}
        </>
      )}
    </address>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  )
}
