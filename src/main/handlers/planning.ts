import { asc, eq } from 'drizzle-orm'
import { exactDay } from '../../shared/domain/dayWords'
import { AppError, fieldError } from '../../shared/errors'
import { closures, planning, shop } from '../store/schema'
import type { HandlersOf } from '.'
import { holidaysOf, noHolidays } from './planned/holidays'
import { howWePlan, PLANNING, planningNow } from './planned/howWePlan'
import { replan } from './planned/replan'

export const planningHandlers: HandlersOf<'planning'> = {
  get: planningNow,

  async set(ctx, wanted) {
    const stands = (await ctx.orm.$count(planning)) > 0
    if (stands) await ctx.update(planning, PLANNING, wanted)
    else await ctx.insert(planning, { ...wanted, id: PLANNING })
    const { moved } = await replan(ctx)
    ctx.says('Change how the shop plans')
    return { moved }
  },

  async closures(ctx) {
    return await ctx.orm.select().from(closures).orderBy(asc(closures.from))
  },

  async holidays(ctx, { year }) {
    const [here] = await ctx.orm.select({ country: shop.country }).from(shop)
    const ofYear = here ? await holidaysOf(here.country) : noHolidays
    return [...ofYear(year)].map(([on, name]) => ({ on, name })).toSorted((a, b) => (a.on < b.on ? -1 : 1))
  },

  async close(ctx, { from, to, reason }) {
    if (to < from) throw fieldError('to', 'This is before the first day.')
    const before = await howWePlan(ctx)
    const { id } = await ctx.insert(closures, { from, to, reason })
    const { moved, inDanger } = await replan(ctx, undefined, before)
    ctx.says('Close the shop from {{from}} to {{to}}', { from: exactDay(from), to: exactDay(to) })
    return { id, moved, inDanger }
  },

  async reopen(ctx, { id }) {
    const [closure] = await ctx.orm.select().from(closures).where(eq(closures.id, id))
    if (!closure) throw new AppError('row.gone', 'This closure is not there any more.')
    await ctx.remove(closures, id)
    const { moved } = await replan(ctx)
    ctx.says('Open the shop again from {{from}} to {{to}}', {
      from: exactDay(closure.from),
      to: exactDay(closure.to),
    })
    return { moved }
  },
}
