import type { Day } from './day'
import { type Discount, lineTotal, minor } from './money'

/** The most of one thing on a line. */
export const MOST_QUANTITY = 1_000_000
/** The most lines of one order or return: a wholesaler's invoice has hundreds. */
export const MOST_LINES = 5000
/** The largest price, line, charge or sum, in minor units: sums of many stay exact. */
export const MOST_AMOUNT = 1_000_000_000_000

/** A discount before it is known to be right. */
export type DraftDiscount = { readonly percent: number } | { readonly amount: number }

/** A line as a form or a file gives it; null is missing. Prices are in minor units. */
export type DraftLine = {
  /** The product's name; empty is missing. */
  readonly product: string
  readonly price: number | null
  readonly quantity: number | null
  readonly discount: DraftDiscount | null
}

export type DraftOrder = {
  readonly lines: readonly DraftLine[]
  readonly discount: DraftDiscount | null
  readonly deliveryCharge: number
  readonly orderedOn: Day
  readonly promisedOn: Day | null
  readonly deliveredOn: Day | null
}

/** What is wrong with a field, in words; `field` is its dotted path: "lines.2.quantity". */
export type Problem = { readonly field: string; readonly words: string }

/** Whether a number has more decimals than allowed; what binary fractions add far behind is none. */
function isFiner(value: number, decimals: number): boolean {
  const scaled = value * 10 ** decimals
  return Math.abs(scaled - Math.round(scaled)) > 1e-6
}

/** What is wrong with a price, a discount or a charge in minor units; null when it is 0 to `MOST_AMOUNT`, and whole. */
export function amountProblem(amount: number): string | null {
  if (amount < 0) return 'An amount cannot be below 0.'
  if (!(amount <= MOST_AMOUNT)) return 'This amount is too large.'
  return Number.isInteger(amount) ? null : 'An amount cannot be finer than the currency’s smallest coin.'
}

type Way = 'sold' | 'returned'

function quantityProblem(quantity: number | null, way: Way): string | null {
  if (quantity === null || Number.isNaN(quantity)) return 'The quantity is missing.'
  if (quantity === 0) return 'The quantity cannot be 0.'
  if (way === 'sold' && quantity < 0) return 'The quantity must be above 0: what came back is a return.'
  if (way === 'returned' && quantity > 0) return 'What came back has a quantity below 0.'
  if (Math.abs(quantity) > MOST_QUANTITY) return 'At most 1,000,000 of one thing.'
  return isFiner(quantity, 3) ? 'A quantity has at most three decimals.' : null
}

/** What is wrong with a discount; `from` is the amount that it is taken from, null where that is not known yet. */
function discountProblem(discount: DraftDiscount | null, from: number | null, whole: string): string | null {
  if (discount === null) return null
  if ('amount' in discount) {
    const isOver = from !== null && discount.amount > from
    return amountProblem(discount.amount) ?? (isOver ? `The discount is more than the ${whole} comes to.` : null)
  }
  if (!(discount.percent >= 0 && discount.percent <= 100)) return 'A discount is from 0 to 100 percent.'
  return isFiner(discount.percent, 2) ? 'A percentage has at most two decimals.' : null
}

const named = (field: string, words: string | null): readonly Problem[] => (words === null ? [] : [{ field, words }])

function lineProblems({ product, price, quantity, discount }: DraftLine, at: number, way: Way): readonly Problem[] {
  const priceIs = price === null ? 'The price is missing.' : amountProblem(price)
  const quantityIs = quantityProblem(quantity, way)
  const isNumbers = price !== null && quantity !== null && priceIs === null && quantityIs === null
  const size = isNumbers ? price * Math.abs(quantity) : null
  const isOver = size !== null && size > MOST_AMOUNT
  const gross = size === null || isOver || price === null ? null : lineTotal(minor(price), Math.abs(quantity ?? 0))
  return [
    ...named(`lines.${at}.product`, product.trim() === '' ? 'The product is missing.' : null),
    ...named(`lines.${at}.price`, priceIs ?? (isOver ? 'This line comes to too much.' : null)),
    ...named(`lines.${at}.quantity`, quantityIs),
    ...named(`lines.${at}.discount`, discountProblem(discount, gross, 'line')),
  ]
}

const checked = (discount: DraftDiscount | null): Discount | null =>
  discount !== null && 'amount' in discount ? { amount: minor(discount.amount) } : discount

/** The sum of lines that are known to be right. */
function sumOf(lines: readonly DraftLine[]): number {
  const totals = lines.map(({ price, quantity, discount }) =>
    lineTotal(minor(price ?? 0), quantity ?? 0, checked(discount)),
  )
  return totals.reduce((sum, total) => sum + total, 0)
}

function dayProblems({ orderedOn, promisedOn, deliveredOn }: DraftOrder, today: Day): readonly Problem[] {
  const isPromisedBefore = promisedOn !== null && promisedOn < orderedOn
  const isDeliveredBefore = deliveredOn !== null && deliveredOn < orderedOn
  const isAhead = deliveredOn !== null && deliveredOn > today
  return [
    ...named('orderedOn', orderedOn > today ? 'It cannot be ordered on a day to come.' : null),
    ...named('promisedOn', isPromisedBefore ? 'It cannot be promised for a day before it was ordered.' : null),
    ...named('deliveredOn', isDeliveredBefore ? 'It cannot be delivered before it was ordered.' : null),
    ...named('deliveredOn', isAhead ? 'It cannot be delivered on a day to come.' : null),
  ]
}

/**
 * All that is wrong with an order; empty when it may be saved. A price of 0 is a gift and may be; so may an order without
 * lines, which an import brings first and a telephone call leaves for later. Whether the promise can be kept is
 * `checkPromise`'s question.
 */
export function orderProblems(order: DraftOrder, today: Day): readonly Problem[] {
  const lines = order.lines.flatMap((line, at) => lineProblems(line, at, 'sold'))
  const sum = lines.length > 0 ? null : sumOf(order.lines)
  return [
    ...lines,
    ...named('lines', sum !== null && sum > MOST_AMOUNT ? 'The order comes to too much.' : null),
    ...named('discount', discountProblem(order.discount, sum, 'order')),
    ...named('deliveryCharge', amountProblem(order.deliveryCharge)),
    ...dayProblems(order, today),
  ]
}

/** All that is wrong with a return's lines; empty when it may be saved. */
export function returnProblems(lines: readonly DraftLine[]): readonly Problem[] {
  return lines.length === 0
    ? [{ field: 'lines', words: 'What came back? A return needs a line.' }]
    : lines.flatMap((line, at) => lineProblems(line, at, 'returned'))
}

type Goods = { readonly productId: string; readonly quantity: number }

const inThousandths = (goods: readonly Goods[], productId: string): number =>
  goods.reduce((sum, each) => (each.productId === productId ? sum + Math.round(each.quantity * 1000) : sum), 0)

/**
 * How much of a product can still come back from an order, 0 or more, to three decimals: what was sold, less what came
 * back before (negative quantities).
 */
export function leftToReturn(sold: readonly Goods[], returned: readonly Goods[], productId: string): number {
  return Math.max(0, inThousandths(sold, productId) + inThousandths(returned, productId)) / 1000
}
