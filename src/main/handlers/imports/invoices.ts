import { invoiceImportFields } from '../../../shared/domain/imports/orderFields'
import { numberKey } from '../../../shared/domain/orderNumbers'
import type { ReadContext } from '../../store/context'
import { chosen, discountWay, handedOver, method, promiseKind, unknownCustomers, unknownProducts } from './choices'
import { lineTitle, mergeLines, openLineReader, type SaidLine } from './goods'
import { type Importer, type ImporterField, type Rules, rowWrong } from './importer'
import { type KnownCustomers, openKnownCustomers } from './knownCustomers'
import { type KnownProducts, openKnownProducts } from './knownProducts'
import { blankOrder, checkedOrder, type Order, orderByNumber, orderLoader, orderRows } from './orderDraft'
import { lineLabels, madeProducts } from './orderLines'
import { mergeOrder, openIsBuyer } from './orderMerge'
import { readNumber, readOrder, type SaidOrder } from './orderSaid'
import { openShownOrder, orderField, orderLabels, orderTitle } from './orders'
import {
  blankReturn,
  checkedReturn,
  mergeReturn,
  openShownReturn,
  type Return,
  returnByNumber,
  returnLoader,
  returnRows,
  returnTitle,
} from './returnDraft'
import { withLabels } from './words'

/** A row: its line, and what its first row says of the whole invoice. */
type InvoiceLine = {
  readonly who: string
  readonly number: string
  readonly line: SaidLine
  readonly head: SaidOrder | null
}
type Said = { readonly head: SaidOrder; readonly lines: readonly SaidLine[]; readonly isReturn: boolean }
type Draft = { readonly is: 'order'; readonly order: Order } | { readonly is: 'return'; readonly back: Return }

const { discount: _, ...labels } = orderLabels
const fields: readonly ImporterField[] = withLabels(invoiceImportFields, {
  ...labels,
  number: { label: 'Invoice number', required: true },
  orderedOn: { label: 'Day', isDay: true },
  ...lineLabels,
})

/** Orders with their lines in one file: the invoice's number joins its lines. What came back makes it a return. */
export const invoicesImporter: Importer<Said, Draft, InvoiceLine> = {
  subject: 'invoices',
  fields,
  choices: [
    unknownCustomers('create'),
    unknownProducts,
    handedOver('yes'),
    promiseKind,
    method('pick up'),
    discountWay,
  ],
  open: (ctx, newId, reading) => {
    const customers = openKnownCustomers(ctx, newId, chosen.unknownCustomers(reading) === 'create')
    const products = openKnownProducts(ctx, newId, chosen.unknownProducts(reading) === 'create')
    const readLine = openLineReader(products, reading, 'by quantity')
    const isBuyer = openIsBuyer(ctx, customers)
    return {
      lines: {
        what: 'invoice',
        key: (row) => numberKey(readNumber(row)),
        read: (row, isFirst) => ({
          who: customers.words(row),
          number: readNumber(row),
          head: isFirst ? readOrder(row, customers, reading, false) : null,
          line: readLine(row),
        }),
        gather,
        title: ({ number, line }) => lineTitle(number, line),
      },
      ...rulesOf(ctx, customers, products),
      merge: (draft, { head, lines }) => {
        const { number, buyer, facts } = head
        if (draft.is === 'order') {
          const order = mergeOrder(draft.order, head, reading, isBuyer)
          return { is: 'order', order: { ...order, lines: mergeLines(order.lines, lines, newId) } }
        }
        const said = { number, buyer, orderId: null, on: facts.orderedOn ?? null, note: facts.note ?? '', lines }
        return { is: 'return', back: mergeReturn(draft.back, said, newId) }
      },
    }
  },
}

function gather(rows: readonly InvoiceLine[]): Said {
  const [first] = rows
  if (!first?.head) throw new Error('The first line of an invoice says what it is')
  if (rows.some(({ who }) => who !== '' && who !== first.who)) {
    throw rowWrong('Its rows name more than one customer. Give each their own invoice number.')
  }
  const lines = rows.map(({ line }) => line)
  const isReturn = lines.every(({ quantity }) => quantity < 0)
  if (!isReturn && lines.some(({ quantity }) => quantity < 0)) {
    throw rowWrong('Some of its quantities are below 0. What came back needs an invoice number of its own.')
  }
  return { head: first.head, lines, isReturn }
}

function rulesOf(
  ctx: ReadContext,
  customers: KnownCustomers,
  products: KnownProducts,
): Omit<Rules<Said, Draft>, 'merge'> {
  const [orderOf, returnOf] = [orderByNumber(ctx), returnByNumber(ctx)]
  const [loadOrder, loadReturn] = [orderLoader(ctx), returnLoader(ctx)]
  const [shownOrder, shownReturn] = [openShownOrder(ctx), openShownReturn(ctx)]
  return {
    identity: ({ head, isReturn }) => [`${isReturn ? 'r' : 'o'}:${numberKey(head.number)}`],
    match: ({ head, isReturn }) => (isReturn ? returnOf(head.number) : orderOf(head.number)),
    load: (id, { isReturn }) =>
      isReturn ? { is: 'return', back: loadReturn(id) } : { is: 'order', order: loadOrder(id) },
    blank: ({ isReturn }) => (isReturn ? { is: 'return', back: blankReturn } : { is: 'order', order: blankOrder }),
    makes: (draft) => {
      const { customerId, lines } = draft.is === 'order' ? draft.order : draft.back
      return [...customers.made(customerId), ...madeProducts(products, lines)]
    },
    parse: (draft) => {
      if (draft.is === 'order') checkedOrder(draft.order, ctx.today)
      else checkedReturn(draft.back, ctx.today)
      return draft
    },
    fieldOf: (path) => (path === 'on' ? 'orderedOn' : orderField(path)),
    shown: (draft) => {
      if (draft.is === 'order') return shownOrder(draft.order)
      const { on = '', ...shown } = shownReturn(draft.back)
      return { ...shown, orderedOn: on }
    },
    title: (draft) => (draft.is === 'order' ? orderTitle(draft.order) : returnTitle(draft.back)),
    rows: (id, draft) => (draft.is === 'order' ? orderRows(id, draft.order) : returnRows(id, draft.back)),
  }
}
