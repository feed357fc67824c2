import type { NumberFormat } from '../number'
import { words } from '../text'
import { parseNumberAs } from './numbers'

/** How a file's column says what is taken off: 0.15 of it, 15 percent of it, or so much money. */
export const discountWays = ['share', 'percent', 'amount'] as const
export type DiscountWay = (typeof discountWays)[number]

const percentWords = new Set(['percent', 'percentage', 'pct', 'prozent', 'pourcentage', 'pourcent', 'porcentaje'])
const amountWords = new Set(['amount', 'value', 'betrag', 'montant', 'importe'])

/**
 * How discounts are most likely written, by their heading and the first cells. Only zeros say nothing: a share, then.
 * Whole numbers up to 100 are percentages, as few take off round sums. What the heading calls it is said of the cells
 * without a sign: one with a % is a percentage anywhere.
 */
export function recogniseDiscounts(heading: string, cells: readonly string[], format: NumberFormat): DiscountWay {
  const said = words(heading)
  if (heading.includes('%') || said.some((word) => percentWords.has(word))) return 'percent'
  if (said.some((word) => amountWords.has(word))) return 'amount'
  if (cells.some((cell) => cell.includes('%'))) return 'percent'
  const numbers = cells
    .map((cell) => parseNumberAs(cell, format))
    .flatMap((parsed) => (parsed.ok ? [parsed.value] : []))
  if (numbers.every((number) => number >= 0 && number <= 1)) return 'share'
  return numbers.every((number) => Number.isInteger(number) && number <= 100) ? 'percent' : 'amount'
}
