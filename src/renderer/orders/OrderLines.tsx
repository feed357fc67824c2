import { formatMoney, lineTotal, type Minor, minor } from '../../shared/domain/money'
import type { DiscountField, OrderDetail } from '../../shared/orders'
import { Card } from '../ui/Card'
import { MoneyText } from '../ui/MoneyText'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

const head = 'py-1 text-sm font-medium text-muted'
const cell = 'border-t border-line py-1.5'

/** What was ordered, and what it comes to. */
export function OrderLines({ order }: { readonly order: OrderDetail }) {
  const { lines, sum, discount, deliveryCharge, total } = order
  const isPlain = discount === null && deliveryCharge === 0
  return (
    <Card title={t('What')}>
      <table className="w-full border-collapse">
        <thead>
          <tr>
            <th className={`${head} text-start`}>{t('What')}</th>
            <th className={`${head} w-14 text-end`}>{t('Qty')}</th>
            <th className={`${head} w-20 text-end`}>{t('Each')}</th>
            <th className={`${head} w-20 text-end`}>{t('Off')}</th>
            <th className={`${head} w-24 text-end`}>{t('Total')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.id ?? at} className="align-top">
              <td dir="auto" className={`${cell} wrap-anywhere`}>
                {line.product}
              </td>
              <td className={`${cell} text-end`}>{line.quantity.toLocaleString()}</td>
              <td className={`${cell} text-end`}>
                <MoneyText amount={line.price} />
              </td>
              <td className={`${cell} text-end`}>{line.discount && <Off discount={line.discount} />}</td>
              <td className={`${cell} text-end`}>
                <MoneyText amount={lineTotal(line.price, line.quantity, asDiscount(line.discount))} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot className="text-end">
          {!isPlain && <Sum label={t('Sum')} amount={sum} />}
          {discount !== null && (
            <Sum
              label={t('Discount')}
              amount={minor(-(sum + deliveryCharge - total))}
              note={<Off discount={discount} />}
            />
          )}
          {deliveryCharge !== 0 && <Sum label={t('Delivery')} amount={deliveryCharge} />}
          <tr className="text-lg font-semibold">
            <th colSpan={4} className={`${cell} text-start`}>
              {t('Total')}
            </th>
            <td className={cell}>
              <MoneyText amount={total} />
            </td>
          </tr>
        </tfoot>
      </table>
      {lines.length === 0 && <p className="py-2 text-muted">{t('No lines yet. Edit the order to add them.')}</p>}
    </Card>
  )
}

const asDiscount = (discount: DiscountField | null) =>
  discount !== null && 'amount' in discount ? { amount: minor(discount.amount) } : discount

type SumProps = { readonly label: string; readonly amount: Minor; readonly note?: React.ReactNode }

function Sum({ label, amount, note }: SumProps) {
  return (
    <tr className="text-muted">
      <th colSpan={3} className={`${cell} text-start font-normal`}>
        {label}
      </th>
      <td className={cell}>{note}</td>
      <td className={cell}>
        <MoneyText amount={amount} />
      </td>
    </tr>
  )
}

/** What is taken off, as it was said: "10 %", "£2.50". */
function Off({ discount }: { readonly discount: DiscountField }) {
  const { currency, locale } = useShop()
  return (
    <span className="whitespace-nowrap">
      {'percent' in discount
        ? `${discount.percent.toLocaleString(locale)} %`
        : formatMoney(minor(discount.amount), currency, locale)}
    </span>
  )
}
