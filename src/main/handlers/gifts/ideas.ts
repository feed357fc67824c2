import { eq } from 'drizzle-orm'
import { rankIdeas } from '../../../shared/domain/giftIdeas'
import { customerBudget, leftOf } from '../../../shared/domain/gifts'
import { nextOccasion } from '../../../shared/domain/occasions'
import { AppError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { gifts as declared } from '../../../shared/gifts'
import type { OutputOf, ParsedOf } from '../../../shared/ipc'
import type { ReadContext } from '../../store/context'
import { customers, occasions } from '../../store/schema'
import { budgetsNow, spentIn, yearOf } from './budgets'
import { giftsOf, likingsOf } from './check'
import { addOns, boughtMost, productsInTheirWords, refills } from './goods'
import { pleasedByLike, pleasedByTag, pleasedMany } from './pleased'

type Ideas = typeof declared.ideas

/** What might please a customer: gathers what is known; the domain ranks it. */
export async function giftIdeas(
  ctx: ReadContext,
  { customerId, occasionId }: ParsedOf<Ideas>,
): Promise<OutputOf<Ideas>> {
  const [customer] = await ctx.orm.select().from(customers).where(eq(customers.id, customerId))
  if (!customer) throw new AppError('row.gone', 'This customer is not there any more.')
  const liking = await likingsOf(ctx, customerId)
  const bought = await boughtMost(ctx, customerId)
  const candidates = [
    ...(await pleasedByLike(ctx, customer, liking.likes)),
    ...(await pleasedByTag(ctx, customer)),
    ...(await productsInTheirWords(ctx, liking.likes)),
    ...(await addOns(ctx, bought)),
    ...(await refills(ctx, bought)),
    ...(await pleasedMany(ctx, customer)),
  ]
  const got = (await giftsOf(ctx, customerId)).filter(({ status }) => status !== 'dropped')
  const { ideas, leftOut } = rankIdeas({
    candidates,
    got,
    dislikes: liking.dislikes,
    left: await leftFor(ctx, customerId, occasionId),
  })
  return { ideas: ideas.map((idea) => ({ ...idea, reasons: [...idea.reasons] })), leftOut, ...liking }
}

/** What is left of the customer's budget, in the year of the occasion where there is one; null without a budget. */
async function leftFor(ctx: ReadContext, customerId: Id, occasionId: Id | undefined) {
  const [occasion] =
    occasionId === undefined ? [] : await ctx.orm.select().from(occasions).where(eq(occasions.id, occasionId))
  const year = yearOf((occasion && nextOccasion(occasion, ctx.today)) ?? ctx.today)
  const budget = customerBudget(await budgetsNow(ctx, customerId), customerId, year)
  return budget && leftOf(budget, await spentIn(ctx, year, { customerId }))
}
