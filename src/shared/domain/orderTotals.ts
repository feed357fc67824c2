import { type Discount, lineTotal, type Minor, minor } from './money'
import type { OrderStatus } from './orders'

/** Price per piece in minor units; the quantity to three decimals, negative for goods that came back. */
export type SoldLine = { readonly price: Minor; readonly quantity: number; readonly discount: Discount | null }

export type OrderTotals = {
  /** Each line's total, rounded per line. */
  readonly lines: readonly Minor[]
  readonly sum: Minor
  /** What is taken off the sum, 0 or more. */
  readonly discount: Minor
  readonly deliveryCharge: Minor
  readonly total: Minor
}

/** The amounts added up, 0 for none. Throws RangeError beyond a safe integer. */
export function addUp(amounts: readonly Minor[]): Minor {
  return minor(amounts.reduce((sum, amount) => sum + amount, 0))
}

/**
 * What an order comes to: the sum of its lines, minus its discount, plus its delivery charge. A discount in percent is
 * taken of the sum, after the lines' own discounts and without the delivery charge, rounded so that what stays is half
 * up. Throws RangeError for a discount over the sum and a negative charge, which `orderProblems` says in words.
 */
export function orderTotals(order: {
  readonly lines: readonly SoldLine[]
  readonly discount: Discount | null
  readonly deliveryCharge: Minor
}): OrderTotals {
  const { deliveryCharge } = order
  const lines = order.lines.map(({ price, quantity, discount }) => lineTotal(price, quantity, discount))
  const sum = addUp(lines)
  const stays = lineTotal(sum, 1, order.discount)
  if (stays < 0 || stays > sum) throw new RangeError(`Not a discount on ${sum}: ${sum - stays}`)
  if (deliveryCharge < 0) throw new RangeError(`Not a delivery charge: ${deliveryCharge}`)
  return { lines, sum, discount: minor(sum - stays), deliveryCharge, total: minor(stays + deliveryCharge) }
}

/**
 * What a return comes to, 0 or less: the sum of its negative lines. What an order's own discount or delivery charge gives
 * back stands in its lines' prices. Throws RangeError for a line above 0.
 */
export function returnTotal(lines: readonly SoldLine[]): Minor {
  const totals = lines.map(({ price, quantity, discount }) => lineTotal(price, quantity, discount))
  if (totals.some((total) => total > 0)) throw new RangeError('A returned line is above 0')
  return addUp(totals)
}

/** Order totals minus returns. Cancelled orders don't count; neither payment nor delivery matters. */
export function netSales(
  orders: readonly { readonly status: OrderStatus; readonly total: Minor }[],
  returns: readonly { readonly total: Minor }[],
): Minor {
  const sold = orders.filter(({ status }) => status !== 'cancelled').map(({ total }) => total)
  return addUp([...sold, ...returns.map(({ total }) => total)])
}

/** All units together, to three decimals. */
export const unitsOf = (lines: readonly { readonly quantity: number }[]): number =>
  lines.reduce((sum, { quantity }) => sum + Math.round(quantity * 1000), 0) / 1000
