import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Day } from '../../../shared/domain/day'
import { sayDay } from '../../../shared/domain/dayWords'
import { formatPhone } from '../../../shared/domain/phone'
import { promiseWords } from '../../../shared/domain/promise'
import { api } from '../../api'
import { useShopNow } from '../../shop'
import { Chip } from '../../ui/Chip'
import { useShop } from '../../ui/ShopContext'
import { t } from '../../words'

/** What a customer was promised and is owed: read while the phone still rings. */
export function Preview({ customerId }: { readonly customerId: string }) {
  const { today, locale } = useShop()
  const country = useShopNow()?.shop?.country ?? ''
  const glance = useQuery(api.search.glance({ customerId })).data
  if (!glance) return <PreviewBox />
  const when = (day: Day | null) => (day === null ? '' : sayDay(day, today, locale))
  const isOwed = ({ kind }: { readonly kind: string }) => kind === 'call' || kind === 'thank-you'
  const { phone, bestTime, orders, tasks, thanks } = glance
  return (
    <PreviewBox>
      {phone && (
        <p>
          <b dir="ltr" className="font-semibold">
            {formatPhone(phone, country)}
          </b>
          {bestTime && <span className="block text-sm text-muted">{t('best {{time}}', { time: bestTime })}</span>}
        </p>
      )}
      <Part title={t('What we promised')} none={t('Nothing is promised.')}>
        {orders.map(({ number, what, promisedOn, promiseKind, isLate }) => (
          <Line
            key={number}
            title={t('Order {{number}}', { number })}
            small={what}
            when={promisedOn && promiseKind ? promiseWords({ day: promisedOn, kind: promiseKind }, today, locale) : ''}
            isLate={isLate}
          />
        ))}
        {tasks
          .filter((task) => !isOwed(task))
          .map(({ title, dueOn, isLate }) => (
            <Line key={`${title} ${dueOn}`} title={title} when={when(dueOn)} isLate={isLate} />
          ))}
      </Part>
      <Part title={t('What we owe')} none={t('No call and no thanks are owed.')}>
        {thanks.map(({ orderNumber, title, dueOn, isLate }) => (
          <Line
            key={`${orderNumber} ${title} ${dueOn}`}
            title={orderNumber === null ? title : t('Thanks for order {{number}}', { number: orderNumber })}
            when={when(dueOn)}
            isLate={isLate}
          />
        ))}
        {tasks.filter(isOwed).map(({ title, dueOn, isLate }) => (
          <Line key={`${title} ${dueOn}`} title={title} when={when(dueOn)} isLate={isLate} />
        ))}
      </Part>
    </PreviewBox>
  )
}

function PreviewBox({ children }: { readonly children?: ReactNode }) {
  return (
    <aside
      aria-label={t('The customer at a glance')}
      className="hidden w-72 shrink-0 flex-col gap-3 overflow-y-auto border-s border-line bg-paper px-4 py-3.5 @min-[34rem]:flex"
    >
      {children}
    </aside>
  )
}

type PartProps = { readonly title: string; readonly none: string; readonly children: readonly ReactNode[][] }

function Part({ title, none, children }: PartProps) {
  const isEmpty = children.every((part) => part.length === 0)
  return (
    <section>
      <h3 className="pb-0.5 text-sm font-semibold">{title}</h3>
      {isEmpty ? <p className="text-sm text-muted">{none}</p> : <ul className="flex flex-col">{children}</ul>}
    </section>
  )
}

type LineProps = {
  readonly title: string
  readonly small?: string
  readonly when: string
  readonly isLate: boolean
}

function Line({ title, small, when, isLate }: LineProps) {
  return (
    <li className="flex items-start justify-between gap-2 border-t border-line py-1.5 first:border-t-0">
      <span dir="auto" className="min-w-0 wrap-anywhere">
        {title}
        {small && <span className="block truncate text-sm text-muted">{small}</span>}
      </span>
      {when && <Chip tone={isLate ? 'late' : 'neutral'}>{when}</Chip>}
    </li>
  )
}
