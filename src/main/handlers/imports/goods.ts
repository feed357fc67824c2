import type { Day } from '../../../shared/domain/day'
import type { DiscountWay } from '../../../shared/domain/imports/discounts'
import { type Discount, type Minor, minor } from '../../../shared/domain/money'
import { orderProblems, returnProblems } from '../../../shared/domain/orderProblems'
import type { Id } from '../../../shared/fields'
import type { Reading } from '../../../shared/imports'
import { chosen } from './choices'
import type { FileRow } from './importer'
import type { KnownProducts } from './knownProducts'

/** What a line says, of an order or of a return. */
export type SaidLine = {
  readonly productId: Id | null
  readonly product: string
  readonly price: Minor
  readonly quantity: number
  readonly discount: Discount | null
}
export type Line = SaidLine & { readonly id: Id }
/** Which way the goods go: by the quantity's sign, or all come back. */
export type Way = 'by quantity' | 'back'

const anyDay = '2000-01-01' as Day
const nothingElse = { discount: null, deliveryCharge: 0, orderedOn: anyDay, promisedOn: null, deliveredOn: null }

/** Reads the lines of a file. Throws what is wrong with a line, by its cell. */
export function openLineReader(known: KnownProducts, reading: Reading, way: Way): (row: FileRow) => SaidLine {
  const discountWay = chosen.discountWay(reading)
  return (row) => {
    const written = row.amount('price')
    const { usual, ...named } = known.named(row, written)
    const price = written ?? usual
    const quantity = row.number('quantity')
    const line = { ...named, price, quantity, discount: readDiscount(row, 'discount', discountWay) }
    return way === 'back' ? checkedLine(row, cameBack(line)) : checkedLine(row, line)
  }
}

type UncheckedLine = Omit<SaidLine, 'price' | 'quantity'> & {
  readonly price: Minor | null
  readonly quantity: number | null
}

// Some programs write what came back with the price below 0, some with the quantity, some with neither.
const cameBack = (line: UncheckedLine): UncheckedLine => ({
  ...line,
  price: line.price === null ? null : minor(Math.abs(line.price)),
  quantity: line.quantity === null ? null : -Math.abs(line.quantity),
})

function checkedLine(row: FileRow, line: UncheckedLine): SaidLine {
  const isBack = line.quantity !== null && line.quantity < 0
  const problems = isBack ? returnProblems([line]) : orderProblems({ lines: [line], ...nothingElse }, anyDay)
  const [problem] = problems
  if (problem) throw row.wrong(problem.field.split('.').at(-1) ?? '', problem.words)
  return { ...line, price: line.price ?? minor(0), quantity: line.quantity ?? 0 }
}

/** A discount as the column writes it; a cell with a percent sign says so itself. Null for none. */
export function readDiscount(row: FileRow, key: string, way: DiscountWay): Discount | null {
  const written = row.text(key)
  if (written === '') return null
  if (written.includes('%')) return percentOf(row, key, Number(written.replace('%', '').trim().replace(',', '.')))
  if (way === 'amount') {
    const amount = row.amount(key)
    return amount === null || amount === 0 ? null : { amount }
  }
  const number = row.number(key) ?? 0
  return percentOf(row, key, way === 'share' ? number * 100 : number)
}

function percentOf(row: FileRow, key: string, percent: number): Discount | null {
  if (!(percent >= 0 && percent <= 100)) throw row.wrong(key, 'A discount is from 0 to 100 percent.')
  const rounded = Math.round(percent * 100) / 100
  return rounded === 0 ? null : { percent: rounded }
}

const asText = ({ product, price, quantity, discount }: SaidLine): string =>
  JSON.stringify([product, price, quantity, discount && Object.entries(discount)])

/**
 * The lines as the file says, all of them; those that stand keep their ids. The same lines in another order are the same,
 * and exact repeats are real, and count. Words that name no known product don't unmake a known one.
 */
export function mergeLines(standing: readonly Line[], said: readonly SaidLine[], newId: () => Id): readonly Line[] {
  const left = Map.groupBy(standing, asText)
  const isKnown = (line: SaidLine): boolean => {
    const alike = left.get(asText(line)) ?? []
    const at = alike.findIndex(({ productId }) => line.productId === null || line.productId === productId)
    if (at >= 0) alike.splice(at, 1)
    return at >= 0
  }
  if (standing.length === said.length && said.every(isKnown)) return standing
  return said.map((line, at) => {
    const known = standing[at]
    const productId = line.productId ?? (known?.product === line.product ? known.productId : null)
    return { ...line, productId, id: known?.id ?? newId() }
  })
}

/** “12 × Chai”: the line in a few words. */
export const lineTitle = (number: string, { quantity, product }: SaidLine): string =>
  `${number} · ${quantity} × ${product}`.slice(0, 200)
