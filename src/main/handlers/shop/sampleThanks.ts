import { eq } from 'drizzle-orm'
import { addDays } from '../../../shared/domain/day'
import { workingDayFrom } from '../../../shared/domain/sample/days'
import { type ToldOfOrder, toldOfOrder, toldThanks } from '../../../shared/domain/sample/thanks'
import type { Id } from '../../../shared/fields'
import type { WriteContext } from '../../store/context'
import { orders, thanks } from '../../store/schema'
import { followThanks } from '../planned/thanks'

/** Opens what is owed for the sample's orders, as the shop would have, and settles what the story has settled. */
export async function writeSampleThanks(ctx: WriteContext, customer: (name: string) => Id): Promise<void> {
  const delivered = await ctx.orm.select({ id: orders.id }).from(orders).where(eq(orders.status, 'delivered'))
  await followThanks(
    ctx,
    delivered.map(({ id }) => id),
  )
  const opened = await ctx.orm
    .select({ id: thanks.id, owedSince: thanks.owedSince, number: orders.number })
    .from(thanks)
    .innerJoin(orders, eq(orders.id, thanks.orderId))
  for (const { number, ...debt } of opened) await ctx.update(thanks, debt.id, settledAs(ctx, debt, toldOfOrder(number)))
  for (const { owedAgo, sentAgo, note = '', customer: name, ...told } of toldThanks) {
    const settledOn = sentAgo === null ? null : addDays(ctx.today, -sentAgo)
    await ctx.insert(thanks, {
      ...told,
      customerId: customer(name),
      cause: 'other',
      accessory: '',
      owedSince: addDays(ctx.today, -owedAgo),
      dueOn: settledOn ?? ctx.today,
      status: settledOn === null ? 'owed' : 'sent',
      settledOn,
      note,
      addedAt: ctx.now,
    })
  }
}

type Opened = { readonly owedSince: typeof thanks.$inferSelect.owedSince }

function settledAs(ctx: WriteContext, { owedSince }: Opened, told: ToldOfOrder): Partial<typeof thanks.$inferInsert> {
  switch (told.is) {
    case 'owed':
      return {
        ...(told.channel && { channel: told.channel }),
        ...(told.dueIn !== undefined && { dueOn: workingDayFrom(ctx.today, told.dueIn) }),
      }
    case 'waived':
      return { status: 'waived', settledOn: owedSince, note: told.reason }
    case 'sent':
      return { status: 'sent', settledOn: addDays(owedSince, told.after), note: told.note ?? '' }
  }
}
