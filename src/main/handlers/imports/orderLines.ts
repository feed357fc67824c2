import { orderLineImportFields } from '../../../shared/domain/imports/orderFields'
import { numberKey } from '../../../shared/domain/orderNumbers'
import { chosen, discountWay, unknownProducts } from './choices'
import { type Line, lineTitle, mergeLines, openLineReader, type SaidLine } from './goods'
import { type DraftRow, type Importer, type ImporterField, rowWrong } from './importer'
import { type KnownProducts, openKnownProducts } from './knownProducts'
import { blankOrder, checkedOrder, type Order, orderByNumber, orderLoader, orderRows } from './orderDraft'
import { readNumber } from './orderSaid'
import { openShownOrder, orderField, orderTitle } from './orders'
import { withLabels } from './words'

type NumberedLine = { readonly number: string; readonly line: SaidLine }
type Said = { readonly number: string; readonly lines: readonly SaidLine[] }

export const lineLabels = {
  productReference: 'Product number',
  product: 'Product',
  price: { label: 'Price', isNumber: true },
  quantity: { label: 'Quantity', required: true, isNumber: true },
  discount: { label: 'Discount', isNumber: true },
} as const

const fields: readonly ImporterField[] = withLabels(orderLineImportFields, {
  number: { label: 'Order number', required: true },
  ...lineLabels,
})

/** The products that lines bring with them, each once. */
export const madeProducts = (products: KnownProducts, lines: readonly Line[]): readonly DraftRow[] =>
  lines.flatMap(({ productId }) => (productId === null ? [] : products.made(productId)))

/** Lines of orders that are known already: an order's lines come together. */
export const orderLinesImporter: Importer<Said, Order, NumberedLine> = {
  subject: 'order lines',
  fields,
  choices: [unknownProducts, discountWay],
  open: (ctx, newId, reading) => {
    const products = openKnownProducts(ctx, newId, chosen.unknownProducts(reading) === 'create')
    const readLine = openLineReader(products, reading, 'by quantity')
    const byNumber = orderByNumber(ctx)
    return {
      lines: {
        what: 'order',
        key: (row) => numberKey(readNumber(row)),
        read: (row) => {
          const line = readLine(row)
          if (line.quantity < 0)
            throw row.wrong('quantity', 'What came back is no line of an order: import it as a return.')
          return { number: readNumber(row), line }
        },
        gather: (lines) => ({ number: lines[0]?.number ?? '', lines: lines.map(({ line }) => line) }),
        title: ({ number, line }) => lineTitle(number, line),
      },
      identity: ({ number }) => [`o:${numberKey(number)}`],
      match: ({ number }) => {
        const found = byNumber(number)
        if (found === null) throw rowWrong(`No order has the number ${number}. Import or take the order first.`)
        return found
      },
      load: orderLoader(ctx),
      blank: () => blankOrder,
      merge: (order, { lines }) => ({ ...order, lines: mergeLines(order.lines, lines, newId) }),
      isBare: ({ lines }) => lines.length === 0,
      makes: ({ lines }) => madeProducts(products, lines),
      parse: (order) => checkedOrder(order, ctx.today),
      fieldOf: orderField,
      shown: openShownOrder(ctx),
      title: orderTitle,
      rows: orderRows,
    }
  },
}
