import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { postalLines } from '../../shared/domain/address'
import { formatPhone } from '../../shared/domain/phone'
import type { OrderDetail } from '../../shared/orders'
import { methodWords } from '../orderWords'
import { useShopNow } from '../shop'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { t } from '../words'

type Facts = { readonly order: OrderDetail }

const FactList = ({ children }: { readonly children: ReactNode }) => (
  <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-4 gap-y-1.5">{children}</dl>
)

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  )
}

/** Who ordered it, how to reach them, and to whom it goes. */
export function ForWhom({ order }: Facts) {
  const country = useShopNow()?.shop?.country ?? ''
  const { customerId, customerName, phone, email, recipient } = order
  return (
    <Card title={t('For whom')}>
      <FactList>
        <Fact label={t('Customer')}>
          <Link
            to="/customers/$id"
            params={{ id: customerId }}
            dir="auto"
            className="rounded-sm font-semibold decoration-line-strong underline-offset-2 hover:underline"
          >
            {customerName}
          </Link>
        </Fact>
        {phone !== '' && (
          <Fact label={t('Phone')}>
            <bdi className="font-medium select-all">{formatPhone(phone, country)}</bdi>
          </Fact>
        )}
        {email !== '' && (
          <Fact label={t('Email')}>
            <bdi className="select-all">{email}</bdi>
          </Fact>
        )}
        {recipient && (
          <Fact label={t('Goes to')}>
            <address className="not-italic" dir="auto">
              {[recipient.name, ...postalLines(recipient, country)]
                .filter((line) => line !== '')
                .map((line, at) => (
                  <span key={`${at} ${line}`} className="block">
                    {line}
                  </span>
                ))}
            </address>
          </Fact>
        )}
      </FactList>
    </Card>
  )
}

/** How it gets there, which days it had, and whether it is paid. */
export function HowAndPaid({ order }: Facts) {
  const { method, timeFrom, timeTo, orderedOn, startedOn, sentOn, deliveredOn, paidOn, note } = order
  const days = [
    [t('Ordered'), orderedOn],
    [t('Begun'), startedOn],
    [t('Sent'), sentOn],
    [t('Delivered'), deliveredOn],
  ] as const
  return (
    <Card title={t('How it goes')}>
      <FactList>
        <Fact label={t('How it gets there')}>{methodWords(method)}</Fact>
        {(timeFrom ?? timeTo) && (
          <Fact label={t('Time')}>
            {[
              timeFrom && t('not before {{time}}', { time: timeFrom }),
              timeTo && t('not after {{time}}', { time: timeTo }),
            ]
              .filter(Boolean)
              .join(', ')}
          </Fact>
        )}
        {days.map(
          ([label, day]) =>
            day && (
              <Fact key={label} label={label}>
                <DayText day={day} />
              </Fact>
            ),
        )}
        <Fact label={t('Paid')}>
          {paidOn === null ? <Chip tone="due">{t('not paid yet')}</Chip> : <DayText day={paidOn} />}
        </Fact>
        {note !== '' && (
          <Fact label={t('Note')}>
            <span dir="auto" className="whitespace-pre-wrap">
              {note}
            </span>
          </Fact>
        )}
      </FactList>
    </Card>
  )
}
