import { asc, eq } from 'drizzle-orm'
import { firstCopy } from '../../../shared/domain/copies'
import { clockAt, type Day } from '../../../shared/domain/day'
import { type Understood, understand } from '../../../shared/domain/quickAdd'
import { dayOrderOf } from '../../../shared/domain/yearlyDayText'
import type { ReadContext } from '../../store/context'
import { shop, staff } from '../../store/schema'
import type { HandlersOf } from '..'
import { howWePlan } from '../planned/howWePlan'
import { customersNamed } from './customersNamed'
import { loadChrono, whenIn } from './whenIn'

export const quickAddHandlers: HandlersOf<'quickAdd'> = {
  async understand(ctx, { text }) {
    const [here] = await ctx.orm.select({ country: shop.country, timeZone: shop.timeZone }).from(shop)
    const members = await ctx.orm
      .select({ id: staff.id, initials: staff.initials })
      .from(staff)
      .where(eq(staff.active, true))
      .orderBy(asc(staff.position))
    const order = dayOrderOf(`en-${here?.country ?? 'GB'}`)
    const { time } = clockAt(ctx.now, here?.timeZone ?? 'UTC')
    const chrono = await loadChrono()
    const understood = understand(text, {
      when: (rest) => whenIn(chrono, rest, { today: ctx.today, time, order }),
      initials: members.map(({ initials }) => initials),
      today: ctx.today,
      order,
    })
    const { initials, names, unclear, impossible, repeats, ...task } = understood
    return {
      ...task,
      dueOn: await firstDay(ctx, understood),
      repeats: repeats && { ...repeats, ifClosed: 'stay' },
      unclear: [...unclear],
      impossible: [...impossible],
      assignee: members.find((member) => member.initials === initials) ?? null,
      ...(await customersNamed(ctx, names)),
    }
  },
}

/** What comes again begins on the first day of its rule: "every Monday", said on a Tuesday, begins in six days. */
async function firstDay(ctx: ReadContext, { repeats, dueOn }: Understood): Promise<Day | null> {
  if (repeats === null) return dueOn
  const startsOn = dueOn ?? ctx.today
  const { calendar } = await howWePlan(ctx)
  return firstCopy({ ...repeats, ifClosed: 'stay', startsOn }, calendar)?.day ?? startsOn
}
