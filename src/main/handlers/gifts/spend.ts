import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { customerBudget, shopBudget } from '../../../shared/domain/gifts'
import { minor } from '../../../shared/domain/money'
import type { SpendOfYear } from '../../../shared/gifts'
import type { ReadContext } from '../../store/context'
import { customers, gifts, occasions } from '../../store/schema'
import { budgetsNow, yearOf } from './budgets'
import { withinYear } from './list'

/** Those on whom most is spent: further down nobody looks for the total's sake. */
const MOST_CUSTOMERS = 100

const planned = inArray(gifts.status, ['planned', 'bought'])
const spentSum = sql<number>`coalesce(sum(case when ${gifts.status} = 'given' then ${gifts.cost} end), 0)`
const plannedSum = sql<number>`coalesce(sum(case when ${gifts.status} <> 'given' then ${gifts.cost} end), 0)`
const sums = { spent: spentSum, planned: plannedSum, gifts: sql<number>`count(*)` }

type Sums = { readonly spent: number; readonly planned: number; readonly gifts: number }
const nothing: Sums = { spent: 0, planned: 0, gifts: 0 }
const asShare = ({ spent, planned, gifts }: Sums = nothing) => ({ spent: minor(spent), planned: minor(planned), gifts })

/** What counts for a year: given or meant for a day in it; what is planned without a day, for the present year. */
function ofYear(ctx: ReadContext, year: number): SQL | undefined {
  const dated = and(inArray(gifts.status, ['given', 'planned', 'bought']), withinYear(year))
  return year === yearOf(ctx.today) ? or(dated, and(planned, isNull(gifts.on))) : dated
}

/** What gifts of a year came to: in all, by month, by customer and by occasion, beside their budgets. */
export async function spendOfYear(ctx: ReadContext, { year }: { readonly year: number }): Promise<SpendOfYear> {
  const where = ofYear(ctx, year)
  const [inAll] = await ctx.orm.select(sums).from(gifts).where(where)
  const budgets = await budgetsNow(ctx)
  const { rows, count } = await byCustomer(ctx, where)
  return {
    year,
    years: await yearsWithGifts(ctx),
    ...asShare(inAll),
    budget: shopBudget(budgets, year)?.amount ?? null,
    months: await byMonth(ctx, where),
    customers: rows.map(({ id, name, ...share }) => ({
      id,
      name,
      budget: customerBudget(budgets, id, year)?.amount ?? null,
      ...asShare(share),
    })),
    customersInAll: count,
    occasions: await byOccasion(ctx, where),
  }
}

async function yearsWithGifts(ctx: ReadContext): Promise<number[]> {
  const year = sql<string>`substr(${gifts.on}, 1, 4)`
  const found = await ctx.orm
    .selectDistinct({ year })
    .from(gifts)
    .where(and(inArray(gifts.status, ['given', 'planned', 'bought']), isNotNull(gifts.on)))
  return [...new Set([yearOf(ctx.today), ...found.map((row) => Number(row.year))])].toSorted((a, b) => b - a)
}

async function byMonth(ctx: ReadContext, where: SQL | undefined): Promise<SpendOfYear['months']> {
  const month = sql<string | null>`substr(${gifts.on}, 6, 2)`
  const found = await ctx.orm
    .select({ month, ...sums })
    .from(gifts)
    .where(where)
    .groupBy(month)
  return Array.from({ length: 12 }, (_, at) => asShare(found.find((row) => Number(row.month) === at + 1)))
}

async function byCustomer(ctx: ReadContext, where: SQL | undefined) {
  const rows = await ctx.orm
    .select({ id: customers.id, name: customers.name, ...sums })
    .from(gifts)
    .innerJoin(customers, eq(customers.id, gifts.customerId))
    .where(where)
    .groupBy(customers.id)
    .orderBy(sql`${spentSum} + ${plannedSum} desc`, customers.sortName)
    .limit(MOST_CUSTOMERS)
  const [row] = await ctx.orm
    .select({ count: sql<number>`count(distinct ${gifts.customerId})` })
    .from(gifts)
    .where(where)
  return { rows, count: row?.count ?? 0 }
}

async function byOccasion(ctx: ReadContext, where: SQL | undefined): Promise<SpendOfYear['occasions']> {
  const rows = await ctx.orm
    .select({ kind: occasions.kind, ...sums })
    .from(gifts)
    .leftJoin(occasions, eq(occasions.id, gifts.occasionId))
    .where(where)
    .groupBy(occasions.kind)
    .orderBy(sql`${spentSum} + ${plannedSum} desc`)
  return rows.map(({ kind, ...share }) => ({ kind, ...asShare(share) }))
}
