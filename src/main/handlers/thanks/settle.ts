import type { Day } from '../../../shared/domain/day'
import type { ThankChannel } from '../../../shared/domain/thanks'
import { AppError } from '../../../shared/errors'
import type { WriteContext } from '../../store/context'
import { thanks } from '../../store/schema'

type Owed = { readonly id: string; readonly status: string; readonly channel: ThankChannel }

/** Marks debts as sent on a day. Those that are sent, waived or withdrawn stay; answers those that changed. */
export async function sendThanks<T extends Owed>(
  ctx: WriteContext,
  owed: readonly T[],
  { channel, note, on }: { readonly channel?: ThankChannel; readonly note?: string; readonly on: Day },
): Promise<readonly T[]> {
  if (on > ctx.today) throw new AppError('thanks.ahead', 'This day is still to come.')
  const able = owed.filter(({ status }) => status === 'owed')
  for (const thank of able) {
    const words = note === undefined ? {} : { note }
    await ctx.update(thanks, thank.id, {
      status: 'sent',
      settledOn: on,
      channel: channel ?? thank.channel,
      ...words,
    })
  }
  return able
}
