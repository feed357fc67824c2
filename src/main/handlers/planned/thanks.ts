import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, type SQL } from 'drizzle-orm'
import type { CustomerStatus } from '../../../shared/customers'
import type { Day } from '../../../shared/domain/day'
import { followDebt, forOrder, type ThankTerms } from '../../../shared/domain/thanks'
import type { Id } from '../../../shared/fields'
import type { ReadContext, WriteContext } from '../../store/context'
import { customers, orders, thanks } from '../../store/schema'
import { asOwed, isDelivered, type Ledger, ledgerOf, type ThankFact, termsFor, thankFacts } from './thankFacts'
import type { OrderRecord } from './work'

const CHUNK = 500

/** The debts of orders follow how their orders stand: opened once, withdrawn where nothing is owed any more. */
export async function followThanks(ctx: WriteContext, orderIds: readonly Id[]): Promise<void> {
  await followBy(ctx, await ledgerOf(ctx), orderIds)
}

async function followBy(ctx: WriteContext, ledger: Ledger, orderIds: readonly Id[]): Promise<void> {
  for (let from = 0; from < orderIds.length; from += CHUNK) {
    const theirs = await followAll(ctx, ledger, orderIds.slice(from, from + CHUNK))
    // Where the first order is another now, the debts of both change.
    await followAll(ctx, ledger, await firstsOf(ctx, ledger, theirs))
    if (orderIds.length > CHUNK) await ctx.job.breathe()
  }
}

/** Answers whose orders and debts they are, and were. */
async function followAll(ctx: WriteContext, ledger: Ledger, orderIds: readonly Id[]): Promise<readonly Id[]> {
  if (orderIds.length === 0) return []
  const facts = await thankFacts(ctx, inArray(orders.id, [...orderIds]))
  for (const fact of facts) await followOne(ctx, fact, termsFor(fact, ledger))
  return [...new Set(facts.flatMap(({ customerId, debt }) => (debt ? [customerId, debt.customerId] : [customerId])))]
}

async function followOne(ctx: WriteContext, fact: ThankFact, terms: ThankTerms | null): Promise<void> {
  const { debt } = fact
  const step = followDebt(terms !== null, debt?.status ?? null)
  if (debt === null) {
    if (step !== 'open' || terms === null) return
    await ctx.insert(thanks, { ...asOwed(fact, terms), cause: 'order', orderId: fact.id, addedAt: ctx.now })
  } else if (step === 'withdraw') {
    await ctx.update(thanks, debt.id, { status: 'withdrawn', settledOn: ctx.today })
  } else if (terms !== null && (step === 'open again' || debt.status === 'owed')) {
    await ctx.update(thanks, debt.id, asOwed(fact, terms))
  }
}

/** The orders of customers whose debts say that they were the first, and those that are. */
async function firstsOf(ctx: ReadContext, { rules }: Ledger, customerIds: readonly Id[]): Promise<readonly Id[]> {
  const ofFirst = rules.filter(({ on }) => on === 'first order').map(({ id }) => id)
  if (ofFirst.length === 0 || customerIds.length === 0) return []
  const said = await ctx.orm
    .select({ id: thanks.orderId })
    .from(thanks)
    .where(
      and(inArray(thanks.customerId, [...customerIds]), eq(thanks.status, 'owed'), inArray(thanks.ruleId, ofFirst)),
    )
  const firsts = []
  for (const customerId of customerIds) {
    const theirs = and(eq(orders.customerId, customerId), isDelivered)
    const first = ctx.orm.select({ id: orders.id }).from(orders).where(theirs)
    firsts.push(...(await first.orderBy(asc(orders.deliveredOn), asc(orders.key)).limit(1)))
  }
  return [...new Set([...said, ...firsts].flatMap(({ id }) => id ?? []))]
}

/** After the rules were changed: what is owed for orders follows those that stand from now on. */
export async function followRules(ctx: WriteContext, rules: Ledger['rules']): Promise<void> {
  const { startDay } = await ledgerOf(ctx)
  const owed = await ctx.orm
    .select({ id: thanks.orderId })
    .from(thanks)
    .where(and(eq(thanks.status, 'owed'), isNotNull(thanks.orderId)))
  const orderIds = owed.flatMap(({ id }) => id ?? [])
  await followBy(ctx, { rules, startDay }, orderIds)
}

/** After the shop's start day was moved: what became history owes nothing, and what is no history any more does. */
export async function followStartDay(ctx: WriteContext, before: Day, after: Day): Promise<void> {
  if (before === after) return
  const [from, to] = before < after ? [before, after] : [after, before]
  await followThanks(ctx, await deliveredOf(ctx, and(gte(orders.deliveredOn, from), lt(orders.deliveredOn, to))))
}

/** After a customer died, or is found to live: nobody writes to the dead. Other changes of their status change nothing. */
export async function followCustomer(
  ctx: WriteContext,
  id: Id,
  before: CustomerStatus | undefined,
  after: CustomerStatus,
): Promise<void> {
  if ((before === 'deceased') === (after === 'deceased')) return
  await followThanks(ctx, await deliveredOf(ctx, eq(orders.customerId, id)))
  await followByHand(ctx, eq(thanks.customerId, id))
}

async function deliveredOf(ctx: ReadContext, where: SQL | undefined): Promise<readonly Id[]> {
  const rows = await ctx.orm.select({ id: orders.id }).from(orders).where(and(isDelivered, where))
  return rows.map(({ id }) => id)
}

/** Debts that a person opened follow whether their customer lives. */
export async function followByHand(ctx: WriteContext, where: SQL | undefined): Promise<void> {
  const rows = await ctx.orm
    .select({ id: thanks.id, status: thanks.status, standing: customers.status })
    .from(thanks)
    .innerJoin(customers, eq(customers.id, thanks.customerId))
    .where(and(isNull(thanks.orderId), where))
  for (const { id, status, standing } of rows) {
    const step = followDebt(standing !== 'deceased', status)
    if (step === 'withdraw') await ctx.update(thanks, id, { status: 'withdrawn', settledOn: ctx.today })
    if (step === 'open again') await ctx.update(thanks, id, { status: 'owed', settledOn: null, note: '' })
  }
}

/** Before an order is removed: what is owed for it goes with it; that it was thanked for, or why not, stays known. */
export async function freeThanks(ctx: WriteContext, { id, number }: OrderRecord): Promise<void> {
  for (const debt of await ctx.orm.select().from(thanks).where(eq(thanks.orderId, id))) {
    if (debt.status === 'owed' || debt.status === 'withdrawn') await ctx.remove(thanks, debt.id)
    else await ctx.update(thanks, debt.id, { cause: 'other', orderId: null, title: forOrder(number) })
  }
}

/** After an order was removed, another may be the customer's first. */
export async function followFirst(ctx: WriteContext, customerId: Id): Promise<void> {
  const ledger = await ledgerOf(ctx)
  await followAll(ctx, ledger, await firstsOf(ctx, ledger, [customerId]))
}
