import { and, eq, gt, gte, inArray } from 'drizzle-orm'
import type { Id } from '../../../shared/fields'
import type { WriteContext } from '../../store/context'
import { orders, thanks } from '../../store/schema'
import { openWithImport } from '../../store/thanks'
import { asOwed, hasEarlier, type Ledger, ledgerOf, ofImport, termsFor, thankFacts } from '../planned/thankFacts'
import { followThanks } from '../planned/thanks'

const CHUNK = 500

/**
 * Opens what is owed for the new orders of an import. Like its orders they are not journalled: they are known by their
 * orders, and go with them. Of what was owed before, a first order may be none any more.
 */
export async function thankBrought(ctx: WriteContext, importId: Id): Promise<void> {
  const ledger = await ledgerOf(ctx)
  const delivered = and(
    eq(orders.importId, importId),
    eq(orders.status, 'delivered'),
    gte(orders.deliveredOn, ledger.startDay),
  )
  for (let after = 0; ; ) {
    const facts = await thankFacts(ctx, and(delivered, gt(orders.key, after)), CHUNK)
    for (const fact of facts) {
      const terms = termsFor(fact, ledger)
      if (terms === null || fact.debt !== null) continue
      const opened = { id: ctx.newId(), cause: 'order', orderId: fact.id, addedAt: ctx.now } as const
      openWithImport(ctx.raw, { ...asOwed(fact, terms), ...opened })
    }
    const last = facts.at(-1)
    if (!last || facts.length < CHUNK) break
    after = last.key
    await ctx.job.breathe()
  }
  await followThanks(ctx, await firstsNoMore(ctx, ledger, importId))
}

/** Orders whose debts say that they were the first, although the import brought earlier ones. */
async function firstsNoMore(ctx: WriteContext, { rules }: Ledger, importId: Id): Promise<readonly Id[]> {
  const ofFirst = rules.filter(({ on }) => on === 'first order').map(({ id }) => id)
  const rows = await ctx.orm
    .select({ id: orders.id })
    .from(thanks)
    .innerJoin(orders, eq(orders.id, thanks.orderId))
    .where(and(eq(thanks.status, 'owed'), inArray(thanks.ruleId, ofFirst), hasEarlier(ofImport(importId))))
  return rows.map(({ id }) => id)
}
