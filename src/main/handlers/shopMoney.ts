import { decimalOf, formatMoney, type Minor } from '../../shared/domain/money'
import type { ReadContext } from '../store/context'
import { shop } from '../store/schema'

/** The currency that the shop's amounts are in. */
export const currencyOf = ({ orm }: ReadContext): string =>
  orm.select({ currency: shop.currency }).from(shop).get()?.currency ?? 'EUR'

/** Amounts as other programs read them: plain decimals. */
export function openDecimals(ctx: ReadContext): (amount: Minor) => number {
  const currency = currencyOf(ctx)
  return (amount) => decimalOf(amount, currency)
}

/** Amounts as people read them. */
export function openMoney(ctx: ReadContext): (amount: Minor) => string {
  const currency = currencyOf(ctx)
  return (amount) => formatMoney(amount, currency, 'en')
}
