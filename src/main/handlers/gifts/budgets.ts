import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Day } from '../../../shared/domain/day'
import type { Budget, Spent } from '../../../shared/domain/gifts'
import { minor } from '../../../shared/domain/money'
import type { Id } from '../../../shared/fields'
import type { gifts as declared } from '../../../shared/gifts'
import type { ParsedOf } from '../../../shared/ipc'
import type { ReadContext, WriteContext } from '../../store/context'
import { giftBudgets, gifts } from '../../store/schema'
import { withinYear } from './list'
import { nameOf } from './write'

export const yearOf = (on: Day): number => Number(on.slice(0, 4))

/** All budgets, or those that hold for one customer. */
export async function budgetsNow(ctx: ReadContext, customerId?: Id): Promise<readonly Budget[]> {
  const theirs = or(isNull(giftBudgets.customerId), eq(giftBudgets.customerId, customerId ?? ''))
  return await ctx.orm
    .select({
      of: giftBudgets.of,
      customerId: giftBudgets.customerId,
      year: giftBudgets.year,
      amount: giftBudgets.amount,
    })
    .from(giftBudgets)
    .where(customerId === undefined ? undefined : theirs)
    .orderBy(giftBudgets.of, giftBudgets.year, giftBudgets.customerId)
}

const budgetWords = {
  shop: 'Change the shop’s budget for gifts',
  'each customer': 'Change each customer’s budget for gifts',
  customer: 'Change the budget for gifts to {{name}}',
} as const

/** Sets a budget, or takes it away. There is one for each whom it is of, and each year. */
export async function setBudget(
  ctx: WriteContext,
  { of, customerId, year, amount }: ParsedOf<typeof declared.setBudget>,
): Promise<null> {
  const name = customerId === null ? '' : await nameOf(ctx, customerId)
  const [standing] = await ctx.orm
    .select()
    .from(giftBudgets)
    .where(
      and(
        eq(giftBudgets.of, of),
        customerId === null ? isNull(giftBudgets.customerId) : eq(giftBudgets.customerId, customerId),
        year === null ? isNull(giftBudgets.year) : eq(giftBudgets.year, year),
      ),
    )
  if (standing && amount === null) await ctx.remove(giftBudgets, standing.id)
  else if (standing && amount !== null) await ctx.update(giftBudgets, standing.id, { amount })
  else if (amount !== null) await ctx.insert(giftBudgets, { of, customerId, year, amount })
  ctx.says(budgetWords[of], { name })
  return null
}

type Whose = { readonly customerId?: Id; readonly except?: Id | undefined }

/** What was given in a year, and what is planned for it; what is planned without a day is for the present year. */
export async function spentIn(ctx: ReadContext, year: number, { customerId, except }: Whose): Promise<Spent> {
  const ofThem = and(
    customerId === undefined ? undefined : eq(gifts.customerId, customerId),
    except === undefined ? undefined : sql`${gifts.id} <> ${except}`,
  )
  const sum = async (where: ReturnType<typeof and>) => {
    const [row] = await ctx.orm
      .select({ sum: sql<number>`coalesce(sum(${gifts.cost}), 0)` })
      .from(gifts)
      .where(and(where, ofThem))
    return row?.sum ?? 0
  }
  const isPlanned = inArray(gifts.status, ['planned', 'bought'])
  const undated = year === yearOf(ctx.today) ? await sum(and(isPlanned, isNull(gifts.on))) : 0
  return {
    spent: minor(await sum(and(eq(gifts.status, 'given'), withinYear(year)))),
    planned: minor((await sum(and(isPlanned, withinYear(year)))) + undated),
  }
}
