import { formatMoney, type Minor, minor } from '../../shared/domain/money'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

type BudgetBarProps = { readonly spent: Minor; readonly planned: Minor; readonly budget: Minor | null }

/** How much of a budget is given, and planned beside it; the words say the same. Nothing without a budget. */
export function BudgetBar({ spent, planned, budget }: BudgetBarProps) {
  const { currency, locale } = useShop()
  if (budget === null) return null
  const money = (amount: number) => formatMoney(minor(amount), currency, locale)
  const used = spent + planned
  const whole = Math.max(budget, used)
  const isOver = used > budget
  return (
    <span className="inline-flex min-w-40 flex-1 items-center gap-2.5">
      <svg
        aria-hidden
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        className="block h-2 min-w-16 flex-1 overflow-hidden rounded-full"
      >
        <rect width={100} height={8} className="fill-sunken" />
        <rect width={(100 * used) / whole} height={8} className={isOver ? 'fill-late/45' : 'fill-accent/40'} />
        <rect width={(100 * spent) / whole} height={8} className={isOver ? 'fill-late' : 'fill-accent'} />
      </svg>
      <span className={`whitespace-nowrap ${isOver ? 'font-semibold text-late' : ''}`}>
        {isOver
          ? t('{{over}} over {{budget}}', { over: money(used - budget), budget: money(budget) })
          : t('{{used}} of {{budget}}', { used: money(used), budget: money(budget) })}
      </span>
    </span>
  )
}
