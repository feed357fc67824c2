import type { gifts } from '../../shared/gifts'
import type { OutputOf } from '../../shared/ipc'
import { MoneyText } from '../ui/MoneyText'
import { t } from '../words'
import { BudgetBar } from './BudgetBar'

/** How the customer’s budget of the gift’s year stands without it. */
export function BudgetLine({ checked }: { readonly checked: OutputOf<typeof gifts.check> | undefined }) {
  if (!checked) return null
  const { spent, planned, budget, year } = checked
  if (budget === null && spent + planned === 0) return null
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
      <span>{t('Gifts to them in {{year}} so far', { year: String(year) })}</span>
      <BudgetBar spent={spent} planned={planned} budget={budget} />
      {budget === null && <MoneyText amount={spent} />}
    </p>
  )
}
