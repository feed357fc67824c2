import { eq } from 'drizzle-orm'
import { returnImportFields } from '../../../shared/domain/imports/orderFields'
import { numberKey } from '../../../shared/domain/orderNumbers'
import type { Id } from '../../../shared/fields'
import type { ReadContext } from '../../store/context'
import { customers, orders } from '../../store/schema'
import { chosen, discountWay, unknownCustomers, unknownProducts } from './choices'
import { lineTitle, openLineReader, type SaidLine } from './goods'
import { type FileRow, type Importer, type ImporterField, rowWrong } from './importer'
import { type Buyer, type KnownCustomers, openKnownCustomers, plainReference } from './knownCustomers'
import { openKnownProducts } from './knownProducts'
import { orderByNumber } from './orderDraft'
import { lineLabels, madeProducts } from './orderLines'
import { readNumber } from './orderSaid'
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
  type SaidReturn,
} from './returnDraft'
import { withLabels } from './words'

type Head = Omit<SaidReturn, 'lines'>
type ReturnLine = { readonly who: string; readonly number: string; readonly line: SaidLine; readonly head: Head | null }

const fields: readonly ImporterField[] = withLabels(returnImportFields, {
  number: { label: 'Return number', required: true },
  order: 'Order number',
  customerReference: 'Customer number',
  customer: 'Customer',
  customerCountry: 'Customer’s country',
  on: { label: 'Came back', isDay: true },
  ...lineLabels,
  note: 'Note',
})

/** Goods that came back: the return's number joins its lines, and its order may be named. */
export const returnsImporter: Importer<SaidReturn, Return, ReturnLine> = {
  subject: 'returns',
  fields,
  choices: [unknownCustomers('reject'), unknownProducts, discountWay],
  open: (ctx, newId, reading) => {
    const buyers = openKnownCustomers(ctx, newId, chosen.unknownCustomers(reading) === 'create')
    const products = openKnownProducts(ctx, newId, chosen.unknownProducts(reading) === 'create')
    const readLine = openLineReader(products, reading, 'back')
    const readHead = openHeadReader(ctx, buyers)
    const byNumber = returnByNumber(ctx)
    return {
      lines: {
        what: 'return',
        key: (row) => numberKey(readNumber(row)),
        read: (row, isFirst) => ({
          who: buyers.words(row),
          number: readNumber(row),
          head: isFirst ? readHead(row) : null,
          line: readLine(row),
        }),
        gather,
        title: ({ number, line }) => lineTitle(number, line),
      },
      identity: ({ number }) => [`r:${numberKey(number)}`],
      match: ({ number }) => byNumber(number),
      load: returnLoader(ctx),
      blank: () => blankReturn,
      merge: (back, said) => mergeReturn(back, said, newId),
      makes: ({ customerId, lines }) => [...buyers.made(customerId), ...madeProducts(products, lines)],
      parse: (back) => checkedReturn(back, ctx.today),
      fieldOf: (path) => path,
      shown: openShownReturn(ctx),
      title: returnTitle,
      rows: returnRows,
    }
  },
}

function gather(rows: readonly ReturnLine[]): SaidReturn {
  const [first] = rows
  if (!first?.head) throw new Error('The first line of a return says what it is')
  if (rows.some(({ who }) => who !== '' && who !== first.who)) {
    throw rowWrong('Its rows name more than one customer. Give each their own return number.')
  }
  return { ...first.head, lines: rows.map(({ line }) => line) }
}

function openHeadReader(ctx: ReadContext, buyers: KnownCustomers): (row: FileRow) => Head {
  const { orm } = ctx
  const orderOf = orderByNumber(ctx)
  const buyerOf = (orderId: Id): Buyer | undefined =>
    orm
      .select({ customerId: customers.id, customer: customers.name })
      .from(orders)
      .innerJoin(customers, eq(customers.id, orders.customerId))
      .where(eq(orders.id, orderId))
      .get()
  return (row) => {
    const number = plainReference(row.text('order'))
    const orderId = number === '' ? null : orderOf(number)
    if (number !== '' && orderId === null) {
      throw row.wrong('order', 'No order has this number. Import the order first, or leave it empty.')
    }
    const [named, owner] = [buyers.buyer(row), orderId === null ? null : (buyerOf(orderId) ?? null)]
    if (named && owner && named.customerId !== owner.customerId) {
      throw row.wrong('order', `This order is ${owner.customer}’s, not ${named.customer}’s.`)
    }
    return { number: readNumber(row), buyer: named ?? owner, orderId, on: row.day('on'), note: row.prose('note') }
  }
}
