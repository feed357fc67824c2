import './customer.css'
import { type ReactNode, useEffect } from 'react'
import type { CustomerDetail, TimelineEntry } from '../../shared/customers'
import { postalLines } from '../../shared/domain/address'
import type { Day } from '../../shared/domain/day'
import { shortDay } from '../../shared/domain/dayWords'
import { occasionName, sayYearlyDay } from '../../shared/domain/occasionWords'
import { formatPhone } from '../../shared/domain/phone'
import { lateBy } from '../../shared/domain/tasks'
import type { Id } from '../../shared/fields'
import type { OccasionRow } from '../../shared/occasions'
import type { ShopNow } from '../../shared/shop'
import type { TaskRow } from '../../shared/tasks'
import type { ThankRow } from '../../shared/thanks'
import { consentWords, kindWords, relationBackWords, relationWords, statusWords, wayWords } from '../customerWords'
import { thankChannelWords, thankReason } from '../thankWords'
import { said } from '../timelineWords'
import type { Shop } from '../ui/ShopContext'
import { t } from '../words'
import { ask } from './ask'

/** What fits on a page or two: the paper is for the counter and the van, not for the archive. */
const ENTRIES = 40
const TASKS = 100

/** What a customer's page on paper is made from. */
export type CustomerOnPaper = {
  readonly now: ShopNow
  readonly customer: CustomerDetail
  readonly tasks: readonly TaskRow[]
  readonly days: readonly OccasionRow[]
  readonly thanks: readonly ThankRow[]
  readonly entries: readonly TimelineEntry[]
  /** How many entries there are in all. */
  readonly total: number
}

export async function gatherCustomer(id: Id): Promise<CustomerOnPaper> {
  const [now, customer, tasks, thanks, days, timeline] = await Promise.all([
    ask('shop', 'now', {}),
    ask('customers', 'detail', { id }),
    ask('tasks', 'list', {
      filter: { customerId: id, status: 'open' },
      sort: { by: 'due', direction: 'ascending' },
      from: 0,
      size: TASKS,
    }),
    ask('thanks', 'list', {
      filter: { customerId: id },
      sort: { by: 'due', direction: 'ascending' },
      from: 0,
      size: TASKS,
    }),
    ask('occasions', 'ofCustomer', { customerId: id }),
    ask('customers', 'timeline', { id, from: 0, size: ENTRIES }),
  ])
  const { entries, total } = timeline
  return { now, customer, tasks: tasks.rows, thanks: thanks.rows, days, entries, total }
}

type CustomerDocumentProps = {
  readonly gathered: CustomerOnPaper
  readonly locale: string
  readonly onDrawn: () => void
}

/** A customer's page on paper: how to reach them, what is open, what they like, what was said last. */
export function CustomerDocument({ gathered, locale, onDrawn }: CustomerDocumentProps) {
  useEffect(onDrawn, [onDrawn])
  const { now, customer, tasks, thanks, days, entries, total } = gathered
  const shop = { today: now.today, locale, currency: now.shop?.currency ?? 'EUR' }
  return (
    <main>
      <header className="paper-head">
        <div>
          <h1 dir="auto">{customer.name}</h1>
          <p dir="auto">{standing(customer)}</p>
        </div>
      </header>
      <Facts customer={customer} days={days} country={now.shop?.country ?? ''} today={now.today} locale={locale} />
      <Block title={t('What is open')}>
        {tasks.length + thanks.length === 0 ? (
          <p className="small">{t('Nothing is promised or owed.')}</p>
        ) : (
          <Rows columns={['', 'for-due']}>
            {thanks.map((thank) => (
              <ThankLine key={thank.id} thank={thank} today={now.today} locale={locale} />
            ))}
            {tasks.map((task) => (
              <TaskLine key={task.id} task={task} today={now.today} locale={locale} />
            ))}
          </Rows>
        )}
      </Block>
      {customer.note && (
        <Block title={t('Note')}>
          <p dir="auto" className="written">
            {customer.note}
          </p>
        </Block>
      )}
      <Block title={t('Everything so far')}>
        <Rows columns={['for-day', '', 'for-staff']}>
          {entries.map((entry) => (
            <EntryRow key={`${entry.kind} ${entry.detail} ${entry.id}`} entry={entry} shop={shop} />
          ))}
        </Rows>
        {total > entries.length && (
          <p className="small">{t('and {{count}} lines before that', { count: total - entries.length })}</p>
        )}
      </Block>
    </main>
  )
}

type TaskLineProps = { readonly task: TaskRow; readonly today: Day; readonly locale: string }

function TaskLine({ task, today, locale }: TaskLineProps) {
  const day = task.dueOn === null ? t('any day') : shortDay(task.dueOn, today, locale)
  const due = [day, task.dueTime].filter(Boolean).join(', ')
  return (
    <tr>
      <td className="to-tick">
        <span className="box" />
        <bdi>{task.title}</bdi>
      </td>
      <td className="staff">{lateBy(task, today) > 0 ? `${t('LATE')}, ${due}` : due}</td>
    </tr>
  )
}

type ThankLineProps = { readonly thank: ThankRow; readonly today: Day; readonly locale: string }

function ThankLine({ thank, today, locale }: ThankLineProps) {
  const { dueOn, channel, accessory } = thank
  const due = `${thankChannelWords(channel)}, ${shortDay(dueOn, today, locale)}`
  return (
    <tr>
      <td className="to-tick">
        <span className="box" />
        <bdi>
          {t('Thanks for {{what}}', { what: thankReason(thank) })}
          {accessory !== '' && `, ${accessory}`}
        </bdi>
      </td>
      <td className="staff">{dueOn < today ? `${t('LATE')}, ${due}` : due}</td>
    </tr>
  )
}

/** What must be known at first sight: died, no contact; then who they are. */
function standing({ status, stopContact, kind, contactName, trade, tags }: CustomerDetail): string {
  const first = [status === 'active' ? '' : statusWords(status), stopContact ? t('Please do not contact') : '']
  return [...first.map((word) => word.toLocaleUpperCase()), kindWords(kind), contactName, trade, tags.join(', ')]
    .filter((part) => part !== '')
    .join(' · ')
}

type FactsProps = {
  readonly customer: CustomerDetail
  readonly days: readonly OccasionRow[]
  readonly country: string
  readonly today: Day
  readonly locale: string
}

function Facts({ customer, days, country, today, locale }: FactsProps) {
  const { ways, addresses, likes, relations, keeper, source, bestTime, mailingsOn, knownSince, reference } = customer
  const liked = (isLiked: boolean) => likes.filter((like) => like.liked === isLiked).map(({ text }) => text)
  const facts: readonly (readonly [string, string])[] = [
    ...ways.map(({ kind, label, value }) => {
      const shown = kind === 'phone' ? formatPhone(value, country) : value
      return [label === '' ? wayWords(kind) : `${wayWords(kind)}, ${label}`, shown] as const
    }),
    ...addresses.map((address) => [address.label || t('Address'), postalLines(address, country).join('\n')] as const),
    [t('Best time'), bestTime],
    [t('Days to remember'), days.map((day) => `${occasionName(day)}, ${sayYearlyDay(day, locale)}`).join('\n')],
    [t('Likes'), liked(true).join(', ')],
    [t('Dislikes'), liked(false).join(', ')],
    ...relations.map(
      ({ kind, mine, otherName }) => [mine ? relationWords(kind) : relationBackWords(kind), otherName] as const,
    ),
    [t('Mailings'), consentWords(customer, mailingsOn === null ? '' : shortDay(mailingsOn, today, locale))],
    [t('Looked after by'), keeper ?? ''],
    [t('Came to us by'), source],
    [t('Customer since'), knownSince === null ? '' : shortDay(knownSince, today, locale)],
    [t('Number'), reference ?? ''],
  ]
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value], at) => (
          <div key={`${at} ${label}`}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="group block">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** Rows that never stand on two pages; a column without a class takes the room that is left. */
function Rows({ columns, children }: { readonly columns: readonly string[]; readonly children: ReactNode }) {
  return (
    <table>
      <colgroup>
        {columns.map((column) => (
          <col key={column} className={column} />
        ))}
      </colgroup>
      <tbody>{children}</tbody>
    </table>
  )
}

function EntryRow({ entry, shop }: { readonly entry: TimelineEntry; readonly shop: Shop }) {
  const { title, text } = said(entry, shop)
  return (
    <tr>
      <td>{shortDay(entry.on, shop.today, shop.locale)}</td>
      <td className="written">
        <b>{title}</b> <bdi>{text}</bdi>
      </td>
      <td className="staff">{entry.who}</td>
    </tr>
  )
}
