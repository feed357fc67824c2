import { useQuery } from '@tanstack/react-query'
import { api } from '../api'
import { MoneyText } from '../ui/MoneyText'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { BudgetBar } from './BudgetBar'
import { MonthBars } from './SpendChart'

/** Over the log: what this year’s gifts came to, in a line and a small picture. */
export function SpendStrip() {
  const { today } = useShop()
  const year = Number(today.slice(0, 4))
  const spend = useQuery(api.gifts.spend({ year })).data
  if (!spend || spend.gifts === 0) return null
  const { spent, planned, budget, months } = spend
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-1.5 rounded-lg border border-line bg-surface px-3.5 py-2 shadow-lift">
      <span>
        <span className="text-muted">{t('{{year}} so far', { year: String(year) })}</span>{' '}
        <b className="font-semibold">
          <MoneyText amount={spent} />
        </b>{' '}
        {t('given')}
        {planned > 0 && (
          <>
            {', '}
            <MoneyText amount={planned} /> {t('planned')}
          </>
        )}
      </span>
      <span className="flex max-w-80 flex-1 basis-52">
        <BudgetBar spent={spent} planned={planned} budget={budget} />
      </span>
      <span className="ms-auto">
        <MonthBars year={year} months={months} />
      </span>
    </div>
  )
}
