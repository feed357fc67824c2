import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { PiggyBank, Table2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { SpendOfYear } from '../../shared/gifts'
import { api } from '../api'
import { type BudgetAsked, BudgetDialog } from '../BudgetDialog'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { MoneyText } from '../ui/MoneyText'
import { Page } from '../ui/Page'
import { Select } from '../ui/Select'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { BudgetBar } from './BudgetBar'
import { MonthsTable } from './MonthsTable'
import { SpendChart } from './SpendChart'
import { CustomersTable, OccasionsTable } from './SpendTables'

/** What gifts of a year came to: by month, by customer and by occasion, against the budgets. */
export function SpendPage() {
  const { today } = useShop()
  const search = useSearch({ from: '/gifts/spend' })
  const navigate = useNavigate()
  const year = search.year ?? Number(today.slice(0, 4))
  const { data, error } = useQuery({ ...api.gifts.spend({ year }), placeholderData: keepPreviousData })
  const [budget, setBudget] = useState<BudgetAsked | null>(null)
  const years = data && !data.years.includes(year) ? [year, ...data.years] : (data?.years ?? [year])
  return (
    <Page
      title={t('What gifts came to')}
      subtitle={t('Gifts that were given count on their day; planned and bought ones are counted apart.')}
      actions={
        <>
          <div className="w-28">
            <Select
              label={t('Year')}
              hideLabel
              options={years.map((each) => ({ id: String(each), label: String(each) }))}
              value={String(year)}
              onChange={(id) => void navigate({ to: '/gifts/spend', search: { year: Number(id) }, replace: true })}
            />
          </div>
          <Button icon={PiggyBank} onPress={() => setBudget({ of: 'each customer' })}>
            {t('Budgets')}
          </Button>
        </>
      }
    >
      {error && <Message tone="late">{error.message}</Message>}
      {data ? <Figures spend={data} onBudget={setBudget} /> : <Loading />}
      {budget && <BudgetDialog asked={budget} onClose={() => setBudget(null)} />}
    </Page>
  )
}

type FiguresProps = { readonly spend: SpendOfYear; readonly onBudget: (asked: BudgetAsked) => void }

function Figures({ spend, onBudget }: FiguresProps) {
  const { spent, planned, budget } = spend
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,25rem),1fr))] items-start gap-4">
      <div className="flex min-w-0 flex-col gap-4">
        <Card title={t('The year')}>
          <dl className="mb-2 grid grid-cols-[1fr_auto] gap-y-1.5">
            <dt className="text-muted">{t('Given')}</dt>
            <dd className="text-end font-semibold">
              <MoneyText amount={spent} />
            </dd>
            <dt className="text-muted">{t('Planned and bought')}</dt>
            <dd className="text-end">
              <MoneyText amount={planned} />
            </dd>
          </dl>
          {budget === null ? (
            <Button size="small" variant="quiet" onPress={() => onBudget({ of: 'shop' })}>
              {t('Set a budget for the shop')}
            </Button>
          ) : (
            <div className="flex">
              <BudgetBar spent={spent} planned={planned} budget={budget} />
            </div>
          )}
        </Card>
        <ByMonth spend={spend} />
        <OccasionsTable spend={spend} />
      </div>
      <CustomersTable spend={spend} onBudget={onBudget} />
    </div>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, [contenteditable], [role=dialog], [role=listbox]') !== null

/** The months as a picture, or with T as a table. */
function ByMonth({ spend }: { readonly spend: SpendOfYear }) {
  const [asTable, setAsTable] = useState(false)
  useEffect(() => {
    function keys(event: KeyboardEvent) {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
      if (event.key.toLowerCase() === 't' && isPlain && !isTyping(event.target)) setAsTable((before) => !before)
    }
    document.addEventListener('keydown', keys)
    return () => document.removeEventListener('keydown', keys)
  }, [])
  return (
    <Card
      title={t('By month')}
      actions={
        <Button size="small" variant="quiet" icon={Table2} keys="T" onPress={() => setAsTable(!asTable)}>
          {asTable ? t('As a picture') : t('In numbers')}
        </Button>
      }
    >
      {asTable ? <MonthsTable spend={spend} /> : <SpendChart year={spend.year} months={spend.months} />}
    </Card>
  )
}
