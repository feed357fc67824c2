import type { ReactNode } from 'react'
import { formatMoney, lineTotal, type Minor, minor } from '../../shared/domain/money'
import type { DiscountField, OrderDetail, OrderLine } from '../../shared/orders'
import { Card } from '../ui/Card'
import { MoneyText } from '../ui/MoneyText'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

// Where there is no room for a row, what it is stands above how many and for how much.
const table = 'grid w-full border-collapse @min-[27rem]:table'
const tracks = {
  plain: 'grid-cols-[auto_minmax(0,1fr)_auto]',
  withOff: 'grid-cols-[auto_minmax(0,1fr)_auto_auto]',
}
const row = 'contents align-top @min-[27rem]:table-row'
const group = 'contents @min-[27rem]:table-row-group'

const head = 'py-1 text-sm font-medium text-muted'
const figureHead = `${head} text-end @min-[27rem]:ps-3`
const words = 'border-t border-line py-1.5 text-start'
const figure = 'border-line py-1.5 ps-3 text-end @min-[27rem]:border-t'
const sumFigure = 'border-t border-line py-1.5 ps-3 text-end'

/** What was ordered, and what it comes to. */
export function OrderLines({ order }: { readonly order: OrderDetail }) {
  const { lines, discount } = order
  const hasOff = discount !== null || lines.some((line) => line.discount !== null)
  return (
    <Card title={t('What')}>
      <div className="@container">
        <table className={`${table} ${hasOff ? tracks.withOff : tracks.plain}`}>
          <thead className={group}>
            <tr className={row}>
              <th className={`${head} col-span-full text-start`}>{t('What')}</th>
              <th className={`${figureHead} w-14`}>{t('Qty')}</th>
              <th className={`${figureHead} w-20 justify-self-end`}>{t('Each')}</th>
              {hasOff && <th className={`${figureHead} w-20 justify-self-end`}>{t('Off')}</th>}
              <th className={`${figureHead} w-24 justify-self-end`}>{t('Total')}</th>
            </tr>
          </thead>
          <tbody className={group}>
            {lines.map((line, at) => (
              <LineRow key={line.id ?? at} line={line} hasOff={hasOff} />
            ))}
          </tbody>
          <Sums order={order} hasOff={hasOff} />
        </table>
      </div>
      {lines.length === 0 && <p className="py-2 text-muted">{t('No lines yet. Edit the order to add them.')}</p>}
    </Card>
  )
}

function LineRow({ line, hasOff }: { readonly line: OrderLine; readonly hasOff: boolean }) {
  const { product, quantity, price, discount } = line
  return (
    <tr className={row}>
      <td dir="auto" className={`${words} col-span-full wrap-anywhere`}>
        {product}
      </td>
      <td className={figure}>{quantity.toLocaleString()}</td>
      <td className={figure}>
        <MoneyText amount={price} />
      </td>
      {hasOff && <td className={figure}>{discount && <Off discount={discount} />}</td>}
      <td className={figure}>
        <MoneyText amount={lineTotal(price, quantity, asDiscount(discount))} />
      </td>
    </tr>
  )
}

const asDiscount = (discount: DiscountField | null) =>
  discount !== null && 'amount' in discount ? { amount: minor(discount.amount) } : discount

/** What is taken off the whole, what the way costs, and the total. */
function Sums({ order, hasOff }: { readonly order: OrderDetail; readonly hasOff: boolean }) {
  const { sum, discount, deliveryCharge, total } = order
  const isPlain = discount === null && deliveryCharge === 0
  return (
    <tfoot className={group}>
      {!isPlain && <Sum label={t('Sum')} amount={sum} hasOff={hasOff} />}
      {discount !== null && (
        <Sum
          label={t('Discount')}
          amount={minor(-(sum + deliveryCharge - total))}
          hasOff
          off={<Off discount={discount} />}
        />
      )}
      {deliveryCharge !== 0 && <Sum label={t('Delivery')} amount={deliveryCharge} hasOff={hasOff} />}
      <tr className={`${row} text-lg font-semibold`}>
        <th colSpan={hasOff ? 3 : 2} className={words}>
          {t('Total')}
        </th>
        <td colSpan={2} className={`${sumFigure} ${hasOff ? 'col-span-3' : 'col-span-2'}`}>
          <MoneyText amount={total} />
        </td>
      </tr>
    </tfoot>
  )
}

type SumProps = {
  readonly label: string
  readonly amount: Minor
  /** Whether the table has a column for what is taken off, and what stands there. */
  readonly hasOff: boolean
  readonly off?: ReactNode
}

function Sum({ label, amount, hasOff, off }: SumProps) {
  return (
    <tr className={`${row} text-muted`}>
      <th colSpan={3} className={`${words} col-span-2 font-normal`}>
        {label}
      </th>
      {hasOff && <td className={sumFigure}>{off}</td>}
      <td className={sumFigure}>
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
