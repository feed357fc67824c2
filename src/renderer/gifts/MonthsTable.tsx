import { sayMonth } from '../../shared/domain/occasionWords'
import type { SpendOfYear } from '../../shared/gifts'
import { MoneyText } from '../ui/MoneyText'
import { useShop } from '../ui/ShopContext'
import { sayNumber, t } from '../words'

/** The months in numbers: what the picture shows, to be read and copied. */
export function MonthsTable({ spend }: { readonly spend: SpendOfYear }) {
  const { locale } = useShop()
  const cell = 'py-1 ps-3 text-end'
  return (
    <table className="w-full">
      <caption className="sr-only">{t('Gifts by month in numbers')}</caption>
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 text-start font-medium">
            {t('Month')}
          </th>
          {[t('Gifts'), t('Given'), t('Planned')].map((head) => (
            <th key={head} scope="col" className={`${cell} font-medium`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spend.months.map(({ spent, planned, gifts }, at) => (
          <tr key={sayMonth(at + 1)} className="border-t border-line">
            <th scope="row" className="py-1 text-start font-normal">
              {sayMonth(at + 1, locale)}
            </th>
            <td className={cell}>{gifts === 0 ? '' : sayNumber(gifts)}</td>
            <td className={cell}>{spent === 0 ? '' : <MoneyText amount={spent} />}</td>
            <td className={cell}>{planned === 0 ? '' : <MoneyText amount={planned} />}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-line-strong font-semibold">
          <th scope="row" className="py-1 text-start">
            {t('The whole year')}
          </th>
          <td className={cell}>{sayNumber(spend.gifts)}</td>
          <td className={cell}>
            <MoneyText amount={spend.spent} />
          </td>
          <td className={cell}>
            <MoneyText amount={spend.planned} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
