import './scorecard.css'
import { useEffect } from 'react'
import type { calendar, ScorecardAsked } from '../../shared/calendar'
import type { Day } from '../../shared/domain/day'
import { shortDay } from '../../shared/domain/dayWords'
import { formatMoney } from '../../shared/domain/money'
import { type PromisedOutcome, promisedOutcomes, scorecardWords } from '../../shared/domain/promise'
import type { OutputOf } from '../../shared/ipc'
import type { OrderRow } from '../../shared/orders'
import type { ShopNow } from '../../shared/shop'
import { orderStatusWords, outcomeMeaning, outcomeName, sayOutcome } from '../orderWords'
import { t } from '../words'
import { ask } from './ask'
import { shortened } from './shortened'

/** The most orders of a kind that are named: a scorecard is looked at, not worked through. */
const NAMED = 200
/** What of an order's goods fits on two lines. */
const WHAT_LENGTH = 70

type Named = { readonly total: number; readonly rows: readonly OrderRow[] }

/** What a scorecard on paper is made from. */
export type ScorecardOnPaper = {
  readonly asked: ScorecardAsked
  readonly card: OutputOf<typeof calendar.scorecard>
  /** Whose it is; empty for the shop's. */
  readonly customer: string
  readonly late: Named
  readonly broken: Named
}

export async function gatherScorecard({ customerId, from, to }: ScorecardAsked): Promise<ScorecardOnPaper> {
  const asked = { customerId, from, to }
  const named = (outcome: PromisedOutcome) =>
    ask('orders', 'list', {
      filter: { outcome, status: 'all', customerId, promisedFrom: from, promisedTo: to },
      sort: { by: 'promised', direction: outcome === 'late' ? 'ascending' : 'descending' },
      from: 0,
      size: NAMED,
    })
  const [card, customer, late, broken] = await Promise.all([
    ask('calendar', 'scorecard', asked),
    customerId === undefined ? undefined : ask('customers', 'detail', { id: customerId }),
    named('late'),
    named('broken'),
  ])
  return { asked, card, customer: customer?.name ?? '', late, broken }
}

type Drawn = { readonly now: ShopNow; readonly locale: string }
type ScorecardDocumentProps = Drawn & { readonly gathered: ScorecardOnPaper; readonly onDrawn: () => void }

/** How the promises did, on paper: the figures, and the orders that were late or broken. */
export function ScorecardDocument({ gathered, now, locale, onDrawn }: ScorecardDocumentProps) {
  useEffect(onDrawn, [onDrawn])
  const { asked, card, customer, late, broken } = gathered
  return (
    <main>
      <header className="paper-head">
        <div>
          <h1>{t('Promise scorecard')}</h1>
          {customer !== '' && (
            <p dir="auto">
              <b>{customer}</b>
            </p>
          )}
          <p>{[periodWords(asked, now.today, locale), scorecardWords(card)].join(' · ')}</p>
        </div>
      </header>
      <svg aria-hidden className="patterns">
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V4" stroke="#000" strokeWidth="2.4" />
        </pattern>
      </svg>
      <Tally card={card} locale={locale} />
      <dl className="sales">
        <div>
          <dt>{t('Orders')}</dt>
          <dd>{card.orders.toLocaleString(locale)}</dd>
        </div>
        <div>
          <dt>
            {t('Net sales')} <span className="small">{t('Order totals minus returns, as entered.')}</span>
          </dt>
          <dd>{formatMoney(card.netSales, now.shop?.currency ?? 'EUR', locale)}</dd>
        </div>
      </dl>
      <CameOut outcome="late" named={late} now={now} locale={locale} />
      <CameOut outcome="broken" named={broken} now={now} locale={locale} />
    </main>
  )
}

/** The promised days that are counted, in words. */
function periodWords({ from, to }: ScorecardAsked, today: Day, locale: string): string {
  const [first, last] = [from, to].map((day) => day && shortDay(day, today, locale))
  if (first && last) return t('Promised from {{from}} to {{to}}', { from: first, to: last })
  if (first) return t('Promised since {{day}}', { day: first })
  return last ? t('Promised until {{day}}', { day: last }) : t('All promises so far')
}

function Tally({ card, locale }: Pick<ScorecardOnPaper, 'card'> & { readonly locale: string }) {
  const most = Math.max(1, ...promisedOutcomes.map((kind) => card[kind]))
  return (
    <table className="group tally">
      <colgroup>
        <col className="for-outcome" />
        <col />
        <col className="for-count" />
      </colgroup>
      <tbody>
        {promisedOutcomes.map((kind) => (
          <tr key={kind}>
            <th scope="row">
              <b>{outcomeName(kind)}</b>
              <span className="small">{outcomeMeaning(kind)}</span>
            </th>
            <td>
              <Bar kind={kind} share={card[kind] / most} />
            </td>
            <td className="count">{card[kind].toLocaleString(locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const fills: Readonly<Record<PromisedOutcome, string>> = {
  kept: '#000',
  beaten: '#000',
  broken: 'url(#hatch)',
  late: 'url(#hatch)',
  waiting: '#fff',
}

/** A share as a bar that tells good from bad without colour: full, hatched, or hollow for what is not due yet. */
function Bar({ kind, share }: { readonly kind: PromisedOutcome; readonly share: number }) {
  return (
    <svg aria-hidden className="bar">
      {share > 0 && (
        <rect
          x="0.5"
          y="0.5"
          width={`${share * 99}%`}
          height="92%"
          fill={fills[kind]}
          stroke="#000"
          strokeWidth="0.8"
        />
      )}
    </svg>
  )
}

type CameOutProps = Drawn & { readonly outcome: 'late' | 'broken'; readonly named: Named }

/** The orders that came out so, each with the day that was promised and what became of it. */
function CameOut({ outcome, named: { total, rows }, now: { today }, locale }: CameOutProps) {
  if (rows.length === 0) return null
  const isLate = outcome === 'late'
  const heads = [t('Order'), t('For'), t('Promised'), isLate ? t('Status') : t('Delivered'), t('What became of it')]
  return (
    <>
      <table className="group came-out">
        <colgroup>
          <col className="for-order" />
          <col />
          <col className="for-day" />
          <col className="for-day" />
          <col className="for-words" />
        </colgroup>
        <thead>
          <tr>
            <th colSpan={heads.length}>
              <h2>{isLate ? t('Late') : t('Broken')}</h2>
            </th>
          </tr>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((order) => (
            <tr key={order.id}>
              <td>
                <b>{order.number}</b>
              </td>
              <td>
                <bdi>{order.customerName}</bdi>
                <span className="small" dir="auto">
                  {shortened(order.what, WHAT_LENGTH)}
                </span>
              </td>
              <td>
                <Promised order={order} today={today} locale={locale} />
              </td>
              <td>
                {isLate || order.deliveredOn === null
                  ? orderStatusWords(order.status)
                  : shortDay(order.deliveredOn, today, locale)}
              </td>
              <td>{sayOutcome(order.outcome)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > rows.length && <p className="small">{t('and {{count}} more orders', { count: total - rows.length })}</p>}
    </>
  )
}

type PromisedProps = { readonly order: OrderRow; readonly today: Day; readonly locale: string }

/** The day that counts, and beside it the one that the shop moved the promise to. */
function Promised({ order: { countsOn, promisedOn }, today, locale }: PromisedProps) {
  if (countsOn === null) return null
  return (
    <>
      {shortDay(countsOn, today, locale)}
      {promisedOn !== null && promisedOn !== countsOn && (
        <span className="small">{t('then {{day}}', { day: shortDay(promisedOn, today, locale) })}</span>
      )}
    </>
  )
}
