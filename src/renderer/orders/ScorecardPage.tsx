import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import type { calendar } from '../../shared/calendar'
import { addDays, type Day } from '../../shared/domain/day'
import { promisedOutcomes, scorecardWords } from '../../shared/domain/promise'
import type { OutputOf } from '../../shared/ipc'
import { api } from '../api'
import { CustomerField } from '../CustomerField'
import { useMenuItem } from '../menu'
import { outcomeMeaning, outcomeName } from '../orderWords'
import { PaperPage } from '../print/PaperPage'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DateField } from '../ui/DateField'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { MoneyText } from '../ui/MoneyText'
import { Page } from '../ui/Page'
import { Select } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { stated } from '../views/listSearch'
import { t } from '../words'
import { OutcomeBar } from './OutcomeBar'
import { type OrdersSearch, type ScorecardSearch, scorePeriods } from './search'

type Card = OutputOf<typeof calendar.scorecard>
type Days = { readonly from?: Day | undefined; readonly to?: Day | undefined }

/** The first and the last promised day that are counted; a year back unless another period is asked for. */
function daysOf({ period = '12 months', from, to }: ScorecardSearch, today: Day): Days {
  switch (period) {
    case '90 days':
      return { from: addDays(today, -90) }
    case '12 months':
      return { from: addDays(today, -365) }
    case 'all':
      return {}
    case 'days':
      return { from, to }
  }
}

/** How the shop kept its promises, for all or for one customer; each figure leads to its orders. */
export function ScorecardPage() {
  const { print, ...search } = useSearch({ from: '/orders/scorecard' })
  const { today } = useShop()
  const navigate = useNavigate()
  const asked = stated({ customerId: search.customerId, ...daysOf(search, today) })
  const { data, error } = useQuery({ ...api.calendar.scorecard(asked), placeholderData: keepPreviousData })
  const showPaper = (isShown: boolean) => {
    const next = isShown ? { ...search, print: isShown } : search
    void navigate({ to: '/orders/scorecard', search: next, replace: !isShown })
  }
  if (print) {
    const title = t('Promise scorecard')
    const shown = { kind: 'scorecard', ...asked } as const
    const close = () => showPaper(false)
    return <PaperPage shown={shown} asOf={data} title={title} fileName={`${title} ${today}`} onClose={close} />
  }
  return (
    <Page
      title={t('Promise scorecard')}
      subtitle={data && scorecardWords(data)}
      actions={<PrintButton onPrint={() => showPaper(true)} />}
    >
      <Choices search={search} />
      {error && <Message tone="late">{error.message}</Message>}
      {data ? <Figures card={data} asked={asked} /> : <Loading />}
    </Page>
  )
}

function PrintButton({ onPrint }: { readonly onPrint: () => void }) {
  useMenuItem('print', onPrint)
  return (
    <Button icon={Printer} keys="Mod+P" onPress={onPrint}>
      {t('Print')}
    </Button>
  )
}

const periodWords = () => ({
  '90 days': t('The last 90 days'),
  '12 months': t('The last 12 months'),
  all: t('All there is'),
  days: t('From a day to another'),
})

function Choices({ search }: { readonly search: ScorecardSearch }) {
  const navigate = useNavigate()
  const goTo = (patch: ScorecardSearch) =>
    void navigate({ to: '/orders/scorecard', search: stated({ ...search, ...patch }), replace: true })
  const { period = '12 months', from, to, customerId } = search
  return (
    <search className="flex flex-wrap items-end gap-3">
      <div className="w-76">
        <CustomerField
          label={t('Customer')}
          placeholder={t('Name or phone; empty for the shop')}
          value={customerId ?? null}
          onChange={(id) => goTo({ customerId: id ?? undefined })}
        />
      </div>
      <div className="w-50">
        <Select
          label={t('Promised in')}
          options={scorePeriods.map((id) => ({ id, label: periodWords()[id] }))}
          value={period}
          onChange={(id) => goTo({ period: scorePeriods.find((known) => known === id) })}
        />
      </div>
      {period === 'days' && (
        <>
          <div className="w-44">
            <DateField label={t('From')} value={from ?? null} onChange={(day) => goTo({ from: day ?? undefined })} />
          </div>
          <div className="w-44">
            <DateField label={t('Until')} value={to ?? null} onChange={(day) => goTo({ to: day ?? undefined })} />
          </div>
        </>
      )}
    </search>
  )
}

type FiguresProps = { readonly card: Card; readonly asked: Days & { readonly customerId?: string | undefined } }

function Figures({ card, asked: { customerId, from, to } }: FiguresProps) {
  const base: OrdersSearch = stated({ customerId, promisedFrom: from, promisedTo: to })
  const most = Math.max(1, ...promisedOutcomes.map((id) => card[id]))
  return (
    <div className="grid max-w-240 grid-cols-[repeat(auto-fit,minmax(min(100%,24rem),1fr))] items-start gap-4">
      <Card title={t('Promises')}>
        <table className="w-full border-collapse">
          <thead className="sr-only">
            <tr>
              <th>{t('What became of it')}</th>
              <th>{t('As a bar')}</th>
              <th>{t('Orders')}</th>
            </tr>
          </thead>
          <tbody>
            {promisedOutcomes.map((id, at) => (
              <tr key={id} className={at === 0 ? '' : '[&>*]:border-t [&>*]:border-line'}>
                <th className="w-1/2 py-1.5 text-start font-medium">
                  {outcomeName(id)}
                  <span className="block text-sm font-normal text-muted">{outcomeMeaning(id)}</span>
                </th>
                <td className="px-3">
                  <OutcomeBar outcome={id} share={card[id] / most} />
                </td>
                <td className="w-14 text-end">
                  <Figure search={{ ...base, outcome: id, status: 'all' }}>{card[id].toLocaleString()}</Figure>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <Card title={t('Sales')}>
        <dl className="grid grid-cols-[1fr_auto] gap-y-1.5">
          <dt className="text-muted">{t('Orders')}</dt>
          <dd className="text-end">
            <Figure search={{ ...base, status: 'all' }}>{card.orders.toLocaleString()}</Figure>
          </dd>
          <dt className="text-muted">{t('Net sales')}</dt>
          <dd className="text-end">
            <Figure search={{ ...base, status: 'all' }}>
              <MoneyText amount={card.netSales} />
            </Figure>
          </dd>
        </dl>
        <p className="mt-2 text-sm text-muted">{t('Order totals minus returns, as entered.')}</p>
      </Card>
    </div>
  )
}

/** A number that leads to the orders behind it. */
function Figure({ search, children }: { readonly search: OrdersSearch; readonly children: ReactNode }) {
  return (
    <Link
      to="/orders"
      search={search}
      className="rounded-sm font-semibold text-accent underline decoration-accent/30 underline-offset-2 hover:decoration-accent"
    >
      {children}
    </Link>
  )
}
