import { dayAt } from '../../../shared/domain/day'
import { fieldError } from '../../../shared/errors'
import type { Shop } from '../../../shared/shop'
import type { ReadContext, WriteContext } from '../../store/context'
import type { RowOf } from '../../store/rows'
import { shop, staff } from '../../store/schema'
import type { HandlersOf } from '..'
import { followStartDay } from '../planned/thanks'
import { nameTheCounter, takeSampleOut } from './removeSample'
import { writeSample } from './sample'

/** There is one shop in a store, under this id. */
export const SHOP = 'shop'

const asShop = ({ id: _id, sampleImportId: _sample, ...row }: RowOf<typeof shop>): Shop => ({
  ...row,
  workingDays: [...row.workingDays],
})

export const shopHandlers: HandlersOf<'shop'> = {
  async now(ctx) {
    const row = await theShop(ctx)
    return { shop: row ? asShop(row) : null, sample: row?.sampleImportId != null, today: ctx.today, now: ctx.now }
  },

  async begin(ctx, { initials, staffName, ...first }) {
    await mustBeFirst(ctx)
    // Until there is a shop, ctx.today is the computer's day, not the shop's.
    await ctx.insert(shop, { ...first, id: SHOP, startDay: dayAt(ctx.now, first.timeZone) })
    const member = await ctx.insert(staff, { initials, name: staffName, active: true, position: 0 })
    ctx.keep('staff', member.id)
    ctx.says('Open the shop {{name}}', { name: first.name })
    return { staffId: member.id }
  },

  async beginWithSample(ctx, place) {
    await mustBeFirst(ctx)
    const staffId = await writeSample(ctx, SHOP, place)
    ctx.says('Open the sample shop')
    return { staffId }
  },

  async removeSample(ctx) {
    await withStartDay(ctx, () => takeSampleOut(ctx, SHOP))
    ctx.says('Remove the sample')
    return null
  },

  async startOwn(ctx, { initials, staffName, ...own }) {
    const row = await withStartDay(ctx, async () => {
      await takeSampleOut(ctx, SHOP)
      return await ctx.update(shop, SHOP, { ...own, startDay: dayAt(ctx.now, own.timeZone) })
    })
    await nameTheCounter(ctx, initials, staffName)
    ctx.says('Start my own shop {{name}}', { name: own.name })
    return asShop(row)
  },

  async edit(ctx, wanted) {
    const row = await withStartDay(ctx, () => ctx.update(shop, SHOP, wanted))
    ctx.says('Change the shop’s settings')
    return asShop(row)
  },
}

/** Does something that may move the start day; what is owed by orders around it follows. */
async function withStartDay<T>(ctx: WriteContext, work: () => Promise<T>): Promise<T> {
  const before = await theShop(ctx)
  const done = await work()
  const after = await theShop(ctx)
  if (before && after) await followStartDay(ctx, before.startDay, after.startDay)
  return done
}

async function theShop(ctx: ReadContext): Promise<RowOf<typeof shop> | undefined> {
  return (await ctx.orm.select().from(shop))[0]
}

async function mustBeFirst(ctx: ReadContext): Promise<void> {
  if (await theShop(ctx)) throw fieldError('name', 'A shop is here already.')
}
