import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SpendOfYear } from '../../shared/gifts'
import type { BudgetAsked } from '../BudgetDialog'
import { occasionKindWords } from '../occasionWords'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { MoneyText } from '../ui/MoneyText'
import { sayNumber, t } from '../words'
import { BudgetBar } from './BudgetBar'
import type { GiftsSearch } from './search'

const cell = 'py-1.5 ps-3 text-end align-baseline'
const link = 'rounded-sm font-semibold text-accent underline decoration-accent/30 underline-offset-2'

function Table({
  caption,
  heads,
  children,
}: {
  readonly caption: string
  readonly heads: readonly string[]
  readonly children: ReactNode
}) {
  const [first, ...rest] = heads
  return (
    <table className="w-full">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 text-start font-medium">
            {first}
          </th>
          {rest.map((head) => (
            <th key={head} scope="col" className={`${cell} font-medium`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

/** A figure that leads to the gifts behind it. */
function ToGifts({ search, children }: { readonly search: GiftsSearch; readonly children: ReactNode }) {
  return (
    <Link to="/gifts" search={search} dir="auto" className={link}>
      {children}
    </Link>
  )
}

type CustomersTableProps = { readonly spend: SpendOfYear; readonly onBudget: (asked: BudgetAsked) => void }

/** On whom most is spent, each against their budget. */
export function CustomersTable({ spend, onBudget }: CustomersTableProps) {
  const { customers, customersInAll, year } = spend
  return (
    <Card title={t('By customer')} count={customersInAll}>
      {customers.length === 0 ? (
        <p className="text-muted">{t('No gifts in this year.')}</p>
      ) : (
        <Table caption={t('Gifts by customer')} heads={[t('Customer'), t('Gifts'), t('Given'), t('Planned')]}>
          {customers.map((row) => (
            <CustomerRows key={row.id} row={row} year={year} onBudget={onBudget} />
          ))}
        </Table>
      )}
      {customersInAll > customers.length && (
        <p className="pt-2 text-sm text-muted">
          {t('and {{count}} customers with less', { count: customersInAll - customers.length })}
        </p>
      )}
    </Card>
  )
}

type CustomerRowsProps = Pick<CustomersTableProps, 'onBudget'> & {
  readonly row: SpendOfYear['customers'][number]
  readonly year: number
}

function CustomerRows({ row, year, onBudget }: CustomerRowsProps) {
  const { id, name, gifts, spent, planned, budget } = row
  return (
    <>
      <tr className="border-t border-line">
        <th scope="row" className="py-1.5 text-start font-normal wrap-anywhere">
          <ToGifts search={{ customerId: id, year }}>{name}</ToGifts>
        </th>
        <td className={cell}>{sayNumber(gifts)}</td>
        <td className={cell}>{spent === 0 ? '' : <MoneyText amount={spent} />}</td>
        <td className={cell}>{planned === 0 ? '' : <MoneyText amount={planned} />}</td>
      </tr>
      <tr>
        <td colSpan={4} className="pb-1.5 text-sm text-muted">
          <span className="flex items-center gap-2">
            <BudgetBar spent={spent} planned={planned} budget={budget} />
            <Button
              size="small"
              variant="quiet"
              aria-label={t('Budget for {{name}}', { name })}
              onPress={() => onBudget({ of: 'customer', customer: { id, name } })}
            >
              {t('Budget')}
            </Button>
          </span>
        </td>
      </tr>
    </>
  )
}

/** What the gifts were for. */
export function OccasionsTable({ spend: { occasions, year } }: { readonly spend: SpendOfYear }) {
  return (
    <Card title={t('By what they were for')}>
      {occasions.length === 0 ? (
        <p className="text-muted">{t('No gifts in this year.')}</p>
      ) : (
        <Table caption={t('Gifts by what they were for')} heads={[t('For'), t('Gifts'), t('Given'), t('Planned')]}>
          {occasions.map(({ kind, gifts, spent, planned }) => (
            <tr key={kind ?? 'none'} className="border-t border-line">
              <th scope="row" className="py-1.5 text-start font-normal">
                <ToGifts search={{ occasion: kind ?? 'none', year }}>
                  {kind === null ? t('No special day') : occasionKindWords(kind)}
                </ToGifts>
              </th>
              <td className={cell}>{sayNumber(gifts)}</td>
              <td className={cell}>{spent === 0 ? '' : <MoneyText amount={spent} />}</td>
              <td className={cell}>{planned === 0 ? '' : <MoneyText amount={planned} />}</td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  )
}
