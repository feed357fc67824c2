import { eq, inArray } from 'drizzle-orm'
import { type GiftProblem, giftProblem } from '../../../shared/domain/gifts'
import { nextOccasion } from '../../../shared/domain/occasions'
import { thingKey } from '../../../shared/domain/things'
import { AppError, fieldError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { GiftDraft } from '../../../shared/gifts'
import type { ReadContext, WriteContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { customers, gifts, occasions, orders, products } from '../../store/schema'

export type Gift = RowOf<typeof gifts>

const problemWords: Readonly<Record<GiftProblem['kind'], string>> = {
  'no day': 'On which day was it given?',
  'day to come': 'It can’t have been given on a day to come.',
  'not given': 'How it was received is known once it is given.',
}

/** Refuses what can't be of a gift, at its field. */
export function mustBeRight(gift: Parameters<typeof giftProblem>[0], ctx: ReadContext): void {
  const problem = giftProblem(gift, ctx.today)
  if (problem !== null) throw fieldError(problem.field, problemWords[problem.kind])
}

/** All gifts with these ids. Throws `row.gone` where one is missing. */
export async function giftsById(ctx: ReadContext, ids: readonly Id[]): Promise<readonly Gift[]> {
  const rows = await ctx.orm
    .select()
    .from(gifts)
    .where(inArray(gifts.id, [...ids]))
  if (rows.length < new Set(ids).size) throw new AppError('row.gone', 'This gift is not there any more.')
  return rows
}

export async function nameOf(ctx: ReadContext, customerId: Id): Promise<string> {
  const [row] = await ctx.orm.select({ name: customers.name }).from(customers).where(eq(customers.id, customerId))
  if (!row) throw fieldError('customerId', 'This customer is not there any more. Please choose another.')
  return row.name
}

/** A gift's columns from what a person wrote. Refused at the field that is wrong. */
export async function draftFields(ctx: WriteContext, draft: GiftDraft) {
  mustBeRight(draft, ctx)
  await mustBeTheirs(ctx, draft)
  return { ...draft, on: draft.on ?? (await dayMeant(ctx, draft)), whatKey: thingKey(draft.what) }
}

/** What is planned or bought for an occasion is meant for the next time it comes, unless a day is written. */
export async function dayMeant(ctx: ReadContext, { occasionId, status }: Pick<Gift, 'occasionId' | 'status'>) {
  if (occasionId === null || (status !== 'planned' && status !== 'bought')) return null
  const [occasion] = await ctx.orm.select().from(occasions).where(eq(occasions.id, occasionId))
  return occasion ? nextOccasion(occasion, ctx.today) : null
}

/** The occasion and the order of a gift are of the same customer; its product is there. */
async function mustBeTheirs(ctx: ReadContext, draft: GiftDraft): Promise<void> {
  const { customerId, occasionId, orderId, productId } = draft
  if (occasionId !== null) {
    const [occasion] = await ctx.orm.select().from(occasions).where(eq(occasions.id, occasionId))
    if (occasion?.customerId !== customerId) throw fieldError('occasionId', 'This is not a day of this customer.')
  }
  if (orderId !== null) {
    const [order] = await ctx.orm.select({ of: orders.customerId }).from(orders).where(eq(orders.id, orderId))
    if (order?.of !== customerId) throw fieldError('orderId', 'This is not an order of this customer.')
  }
  if (productId !== null && (await ctx.orm.$count(products, eq(products.id, productId))) === 0) {
    throw fieldError('what', 'This product is not there any more. Please choose another, or write it.')
  }
}
