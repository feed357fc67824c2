import { asc, eq, inArray } from 'drizzle-orm'
import type { Minor } from '../../../shared/domain/money'
import type { Problem } from '../../../shared/domain/orderProblems'
import { AppError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { OrderLine } from '../../../shared/orders'
import type { ReadContext, WriteContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { orderLines, products, returnLines } from '../../store/schema'

/** One refusal for all that is wrong, each at its field. */
export function problemsError(problems: readonly Problem[]): AppError {
  // Of two words for one field the first stands.
  const fields = Object.fromEntries(problems.toReversed().map(({ field, words }) => [field, words]))
  const [first] = problems
  return new AppError('input.invalid', first?.words ?? '', { field: first?.field ?? '', fields })
}

/** Which lines name a product that is not there (any more). */
export async function missingProducts(ctx: ReadContext, lines: readonly OrderLine[]): Promise<readonly Problem[]> {
  const named = lines.flatMap(({ productId }) => productId ?? [])
  if (named.length === 0) return []
  const rows = await ctx.orm.select({ id: products.id }).from(products).where(inArray(products.id, named))
  const known = new Set(rows.map(({ id }) => id))
  return lines.flatMap(({ productId }, at) =>
    productId === null || known.has(productId)
      ? []
      : [{ field: `lines.${at}.product`, words: 'This product is not there any more. Please choose another.' }],
  )
}

/** The lines of an order as a form edits them. */
export async function linesOf(ctx: ReadContext, orderId: Id): Promise<OrderLine[]> {
  const rows = await ctx.orm
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.position))
  return rows.map(asLine)
}

const asLine = ({ id, productId, product, price, quantity, discount }: RowOf<typeof orderLines>): OrderLine => ({
  id,
  productId,
  product,
  price,
  quantity,
  discount,
})

/** Makes an order's lines what the person wrote; those that stay keep their id. `totals` are theirs, in their order. */
export async function writeLines(
  ctx: WriteContext,
  orderId: Id,
  wanted: readonly OrderLine[],
  totals: readonly Minor[],
): Promise<void> {
  const standing = await ctx.orm.select({ id: orderLines.id }).from(orderLines).where(eq(orderLines.orderId, orderId))
  const known = new Set(standing.map(({ id }) => id))
  const kept = new Set(wanted.map(({ id }) => id))
  for (const { id } of standing) if (!kept.has(id)) await ctx.remove(orderLines, id)
  for (const [position, { id, ...line }] of wanted.entries()) {
    const row = { ...line, position, orderId, total: totals[position] ?? line.price }
    if (id !== undefined && known.delete(id)) await ctx.update(orderLines, id, row)
    else await ctx.insert(orderLines, row)
  }
}

export async function writeReturned(
  ctx: WriteContext,
  returnId: Id,
  lines: readonly OrderLine[],
  totals: readonly Minor[],
): Promise<void> {
  for (const [position, { id: _id, ...line }] of lines.entries()) {
    await ctx.insert(returnLines, { ...line, position, returnId, total: totals[position] ?? line.price })
  }
}
