import { and, desc, eq, gte, ne, type SQL, sql } from 'drizzle-orm'
import { addDays } from '../../../shared/domain/day'
import type { Candidate } from '../../../shared/domain/giftIdeas'
import { minor } from '../../../shared/domain/money'
import { sameLiking } from '../../../shared/domain/things'
import type { ReadContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { customers, gifts, likes, tags } from '../../store/schema'
import { averageCost } from './things'

type Customer = RowOf<typeof customers>

/** What many were glad of is told of the last two years. */
const LATELY_DAYS = 730
/** Fewer than so many glad ones of a kind say nothing of the others. */
const FEWEST_MANY = 3
const MOST = 100

const distinctOf = (when: SQL) => sql<number>`count(distinct case when ${when} then ${gifts.customerId} end)`

const pleased = distinctOf(sql`${gifts.reaction} in ('loved', 'liked')`)

/** Gifts to others whose answer is known, by the thing: how many there are, and how many were glad. */
async function received(ctx: ReadContext, customer: Customer, among: SQL | undefined) {
  const rows = await ctx.orm
    .select({
      what: sql<string>`min(${gifts.what})`,
      productId: sql<string | null>`max(${gifts.productId})`,
      cost: averageCost,
      pleased,
      loved: distinctOf(sql`${gifts.reaction} = 'loved'`),
      known: sql<number>`count(distinct ${gifts.customerId})`,
    })
    .from(gifts)
    .where(and(eq(gifts.status, 'given'), ne(gifts.reaction, ''), ne(gifts.customerId, customer.id), among))
    .groupBy(gifts.whatKey)
    .orderBy(desc(pleased), gifts.whatKey)
    .limit(MOST)
  return rows.map(({ pleased, loved, known, cost, ...thing }) => ({
    thing: { ...thing, cost: cost === null ? null : minor(cost), category: '' },
    answers: { pleased, loved, known },
  }))
}

/** The words in use for a liking: "Gardening" and "garden" are one. */
async function spellings(ctx: ReadContext): Promise<(like: string) => readonly string[]> {
  const rows = await ctx.orm.selectDistinct({ text: likes.text }).from(likes).where(eq(likes.liked, true))
  return (like) => rows.map(({ text }) => text).filter((text) => sameLiking(text, like))
}

const listed = (texts: readonly string[]): SQL => sql`(select value from json_each(${JSON.stringify(texts)}))`

/** What pleased those who like the same. */
export async function pleasedByLike(
  ctx: ReadContext,
  customer: Customer,
  liked: readonly string[],
): Promise<readonly Candidate[]> {
  if (liked.length === 0) return []
  const spelled = await spellings(ctx)
  const found: Candidate[] = []
  for (const like of liked) {
    const others = sql`${gifts.customerId} in (select ${likes.customerId} from ${likes}
      where ${likes.text} in ${listed(spelled(like))} and ${likes.liked} = 1)`
    const rows = await received(ctx, customer, others)
    found.push(...rows.map(({ thing, answers }) => ({ ...thing, reason: { kind: 'like' as const, like, ...answers } })))
  }
  return found
}

/** What pleased those with the same tag. */
export async function pleasedByTag(ctx: ReadContext, customer: Customer): Promise<readonly Candidate[]> {
  const own = await ctx.orm.select({ tag: tags.tag }).from(tags).where(eq(tags.customerId, customer.id))
  const found: Candidate[] = []
  for (const { tag } of own) {
    const others = sql`${gifts.customerId} in (select ${tags.customerId} from ${tags} where ${tags.tag} = ${tag})`
    const rows = await received(ctx, customer, others)
    found.push(...rows.map(({ thing, answers }) => ({ ...thing, reason: { kind: 'tag' as const, tag, ...answers } })))
  }
  return found
}

/** What pleased many of the same kind, people or businesses, of late. */
export async function pleasedMany(ctx: ReadContext, customer: Customer): Promise<readonly Candidate[]> {
  const alike = sql`exists (select 1 from ${customers} where ${customers.id} = ${gifts.customerId}
    and ${customers.kind} = ${customer.kind})`
  const rows = await received(ctx, customer, and(gte(gifts.on, addDays(ctx.today, -LATELY_DAYS)), alike))
  return rows
    .filter(({ answers }) => answers.pleased >= FEWEST_MANY)
    .map(({ thing, answers }) => ({ ...thing, reason: { kind: 'many' as const, ...answers } }))
}
