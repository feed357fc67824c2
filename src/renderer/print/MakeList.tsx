import './orders.css'
import { useEffect } from 'react'
import type { calendar } from '../../shared/calendar'
import { exactDay } from '../../shared/domain/dayWords'
import { sayQuantity } from '../../shared/domain/goods'
import type { OutputOf } from '../../shared/ipc'
import { t } from '../words'

export type MakeListProps = {
  readonly list: OutputOf<typeof calendar.makeList>
  readonly locale: string
  readonly onDrawn: () => void
}

/** What is to be made by a day: each product with how many in all, and the orders that wait for it. */
export function MakeList({ list: { on, products }, locale, onDrawn }: MakeListProps) {
  useEffect(onDrawn, [onDrawn])
  const orders = new Set(products.flatMap((product) => product.orders)).size
  return (
    <main>
      <header className="paper-head">
        <div>
          <h1>{t('Make list')}</h1>
          <p>
            {[
              exactDay(on, locale),
              products.length > 0 ? t('{{count}} products', { count: products.length }) : '',
              orders > 0 ? t('{{count}} orders', { count: orders }) : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </div>
      </header>
      {products.length === 0 ? (
        <p className="quiet-day">
          {t('Nothing has to be made for this day: all that is promised is begun, or ready.')}
        </p>
      ) : (
        <ProductTable products={products} />
      )}
    </main>
  )
}

function ProductTable({ products }: Pick<MakeListProps['list'], 'products'>) {
  return (
    <table className="group goods">
      <colgroup>
        <col className="for-quantity" />
        <col />
        <col className="for-orders" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="quantity">
            {t('Quantity')}
          </th>
          <th scope="col">{t('What')}</th>
          <th scope="col">{t('For the orders')}</th>
        </tr>
      </thead>
      <tbody>
        {products.map(({ product, quantity, orders }) => (
          <tr key={product}>
            <td className="quantity">
              <span className="box" />
              {sayQuantity(quantity)}
            </td>
            <td>
              <bdi>{product}</bdi>
            </td>
            <td className="small">{orders.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
