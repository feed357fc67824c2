import { eq } from 'drizzle-orm'
import { customerBudget, giftWarnings } from '../../../shared/domain/gifts'
import { AppError } from '../../../shared/errors'
import type { gifts as declared } from '../../../shared/gifts'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { ReadContext } from '../../store/context'
import { customers, gifts, likes, products } from '../../store/schema'
import { budgetsNow, spentIn, yearOf } from './budgets'

type Check = typeof declared.check

/** What to think of while a gift is chosen. */
export async function checkGift(ctx: ReadContext, asked: ParsedOf<Check>): Promise<OutputOf<Check>> {
  const { id, customerId, what, productId, cost, on } = asked
  const [customer] = await ctx.orm.select().from(customers).where(eq(customers.id, customerId))
  if (!customer) throw new AppError('row.gone', 'This customer is not there any more.')
  const [product] = productId === null ? [] : await ctx.orm.select().from(products).where(eq(products.id, productId))
  const year = yearOf(on ?? ctx.today)
  const budgets = await budgetsNow(ctx, customerId)
  const ofCustomer = await spentIn(ctx, year, { customerId, except: id })
  const warnings = giftWarnings({
    thing: { what, productId },
    category: product?.category ?? '',
    cost,
    year,
    past: (await giftsOf(ctx, customerId)).filter((gift) => gift.id !== id),
    dislikes: (await likingsOf(ctx, customerId)).dislikes,
    customer: { id: customerId, stopContact: customer.stopContact, isDeceased: customer.status === 'deceased' },
    budgets,
    ofCustomer,
    ofShop: await spentIn(ctx, year, { except: id }),
  })
  return {
    warnings: [...warnings],
    year,
    budget: customerBudget(budgets, customerId, year)?.amount ?? null,
    ...ofCustomer,
  }
}

/** What a customer got, and is to get. */
export async function giftsOf(ctx: ReadContext, customerId: string) {
  return await ctx.orm
    .select({
      id: gifts.id,
      what: gifts.what,
      productId: gifts.productId,
      status: gifts.status,
      on: gifts.on,
      reaction: gifts.reaction,
      said: gifts.said,
    })
    .from(gifts)
    .where(eq(gifts.customerId, customerId))
}

/** What a customer likes and what they don't, by their words. */
export async function likingsOf(ctx: ReadContext, customerId: string) {
  const rows = await ctx.orm.select().from(likes).where(eq(likes.customerId, customerId)).orderBy(likes.text)
  const of = (liked: boolean) => rows.filter((row) => row.liked === liked).map(({ text }) => text)
  return { likes: of(true), dislikes: of(false) }
}
