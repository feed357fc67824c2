import { formatMoney, type Minor } from '../../shared/domain/money'
import { useShop } from './ShopContext'

/** An amount in the shop's currency, or in another one. */
export function MoneyText({ amount, currency }: { readonly amount: Minor; readonly currency?: string }) {
  const shop = useShop()
  return <span className="whitespace-nowrap">{formatMoney(amount, currency ?? shop.currency, shop.locale)}</span>
}
