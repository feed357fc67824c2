import { eq } from 'drizzle-orm'
import { lineTotal } from '../../../shared/domain/money'
import { numberKey } from '../../../shared/domain/orderNumbers'
import { leftToReturn, type Problem, returnProblems } from '../../../shared/domain/orderProblems'
import { returnTotal } from '../../../shared/domain/orderTotals'
import { fold } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { ParsedOf } from '../../../shared/ipc'
import type { orders as declared, OrderLine } from '../../../shared/orders'
import type { ReadContext, WriteContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { orderLines, returnLines, returns } from '../../store/schema'
import { numberFor } from '../planned/numbers'
import { discountOf } from './draft'
import { missingProducts, problemsError, writeReturned } from './goods'
import { nameOf, orderById } from './standing'

type Return = ParsedOf<typeof declared.takeBack>

/** Takes goods back. With an order, no more can come back than it brought. */
export async function takeGoodsBack(ctx: WriteContext, wanted: Return): Promise<RowOf<typeof returns>> {
  const problems = [
    ...returnProblems(wanted.lines),
    ...(await missingProducts(ctx, wanted.lines)),
    ...(await dayAndOwner(ctx, wanted)),
  ]
  const found = problems.length > 0 || wanted.orderId === null ? problems : await tooMuch(ctx, wanted, wanted.orderId)
  if (found.length > 0) throw problemsError(found)
  const lines = wanted.lines.map((line) => ({ ...line, discount: discountOf(line.discount) }))
  const number = await numberFor(ctx, returns, wanted.number)
  const { lines: _lines, ...own } = wanted
  const row = await ctx.insert(returns, {
    ...own,
    number,
    numberKey: numberKey(number),
    total: returnTotal(lines),
    addedAt: ctx.now,
  })
  const totals = lines.map(({ price, quantity, discount }) => lineTotal(price, quantity, discount))
  await writeReturned(ctx, row.id, wanted.lines, totals)
  return row
}

async function dayAndOwner(ctx: ReadContext, { customerId, orderId, on }: Return): Promise<readonly Problem[]> {
  const words = 'This customer is not there any more. Please choose another.'
  if ((await nameOf(ctx, customerId)) === '') return [{ field: 'customerId', words }]
  if (on > ctx.today) return [{ field: 'on', words: 'It cannot have come back on a day to come.' }]
  if (orderId === null) return []
  const order = await orderById(ctx, orderId)
  if (order.customerId !== customerId) return [{ field: 'orderId', words: 'This is another customer’s order.' }]
  return on < order.orderedOn ? [{ field: 'on', words: 'It cannot come back before it was ordered.' }] : []
}

type Goods = { readonly productId: string | null; readonly product: string; readonly quantity: number }

/** What a line is counted under: its product, or its words where the shop has no such product. */
const counted = ({ productId, product, quantity }: Goods) => ({ productId: productId ?? fold(product), quantity })

async function tooMuch(ctx: ReadContext, { lines }: Return, orderId: string): Promise<readonly Problem[]> {
  const sold = (await ctx.orm.select().from(orderLines).where(eq(orderLines.orderId, orderId))).map(counted)
  const earlier = await ctx.orm
    .select({ productId: returnLines.productId, product: returnLines.product, quantity: returnLines.quantity })
    .from(returnLines)
    .innerJoin(returns, eq(returns.id, returnLines.returnId))
    .where(eq(returns.orderId, orderId))
  return lines.flatMap((line: OrderLine, at) => {
    const { productId, quantity } = counted(line)
    const before = [...earlier.map(counted), ...lines.slice(0, at).map(counted)]
    const left = leftToReturn(sold, before, productId)
    if (-quantity <= left) return []
    const words = left === 0 ? 'Nothing of this is left to come back from the order.' : `At most ${left} can come back.`
    return [{ field: `lines.${at}.quantity`, words }]
  })
}

export async function removeReturnOf(ctx: WriteContext, id: string): Promise<RowOf<typeof returns>> {
  const [row] = await ctx.orm.select().from(returns).where(eq(returns.id, id))
  if (!row) throw new AppError('row.gone', 'This return is not there any more.')
  const lines = await ctx.orm.select({ id: returnLines.id }).from(returnLines).where(eq(returnLines.returnId, id))
  for (const line of lines) await ctx.remove(returnLines, line.id)
  await ctx.remove(returns, id)
  return row
}
