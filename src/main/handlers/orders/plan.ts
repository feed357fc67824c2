import { inArray } from 'drizzle-orm'
import { planStrip } from '../../../shared/domain/planStrip'
import { checkPromise, earliestPromise, makeDaysOf, refusalWords } from '../../../shared/domain/schedule'
import type { ParsedOf } from '../../../shared/ipc'
import type { orders as declared, PlanShown } from '../../../shared/orders'
import type { ReadContext } from '../../store/context'
import { products } from '../../store/schema'
import { howWePlan } from '../planned/howWePlan'
import { askOf, progressOf, workOf } from '../planned/work'
import { orderById } from './standing'

/** Whether a promise can be kept, and the plan backwards from it, for the form that asks while somebody fills it in. */
export async function showPlan(ctx: ReadContext, asked: ParsedOf<typeof declared.plan>): Promise<PlanShown> {
  const { orderId, method, promise, productIds } = asked
  const how = await howWePlan(ctx)
  const goods = await ctx.orm.select().from(products).where(inArray(products.id, productIds))
  const work = workOf(how, method, makeDaysOf(goods))
  const progress = orderId === undefined ? undefined : progressOf(await orderById(ctx, orderId))
  const { makeDays, transitDays } = work
  const nothing = { makeDays, transitDays, words: '', plan: null, instead: [], strip: [] }
  if (promise === null) return { ...nothing, ok: true, earliest: earliestPromise(ctx.today, work, progress) }
  const check = checkPromise(ctx.today, askOf(work, promise), progress)
  return {
    ...nothing,
    ok: check.ok,
    plan: check.plan,
    strip: check.plan === null ? [] : [...planStrip(check.plan, ctx.today, how.calendar)],
    ...(check.ok
      ? { earliest: earliestPromise(ctx.today, work, progress) }
      : { words: refusalWords(check, ctx.today), earliest: check.earliest, instead: [...check.instead] }),
  }
}
