import { sayQuantity } from '../../shared/domain/goods'
import type { OrderLine } from '../../shared/orders'
import { t } from '../words'

type GoodsTableProps = {
  readonly lines: readonly OrderLine[]
  /** The order's, said in the head, which comes again on each page. */
  readonly number: string
  /** A box before each line, to be ticked on the bench. */
  readonly hasBoxes?: boolean
}

/** What an order holds, without prices. */
export function GoodsTable({ lines, number, hasBoxes = false }: GoodsTableProps) {
  if (lines.length === 0) return <p className="no-promise">{t('This order has no lines yet.')}</p>
  return (
    <table className="group goods">
      <colgroup>
        <col className="for-quantity" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="quantity">
            {t('Quantity')}
          </th>
          <th scope="col">
            <span className="goods-head">
              {t('What')}
              <span>{t('Order {{number}}', { number })}</span>
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, product, quantity }, at) => (
          <tr key={id ?? at}>
            <td className="quantity">
              {hasBoxes && <span className="box" />}
              {sayQuantity(quantity)}
            </td>
            <td>
              <bdi>{product}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
