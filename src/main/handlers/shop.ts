import { fieldError } from '../../shared/errors'
import type { Shop } from '../../shared/shop'
import type { ReadContext } from '../store/context'
import type { RowOf } from '../store/rows'
import { shop, staff } from '../store/schema'
import type { HandlersOf } from '.'

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
    if (await theShop(ctx)) throw fieldError('name', 'A shop is here already.')
    await ctx.insert(shop, { ...first, id: SHOP, startDay: ctx.today })
    const member = await ctx.insert(staff, { initials, name: staffName, active: true, position: 0 })
    ctx.keep('staff', member.id)
    ctx.says('Open the shop {{name}}', { name: first.name })
    return { staffId: member.id }
  },

  async edit(ctx, wanted) {
    const row = await ctx.update(shop, SHOP, wanted)
    ctx.says('Change the shop’s settings')
    return asShop(row)
  },
}

async function theShop(ctx: ReadContext): Promise<RowOf<typeof shop> | undefined> {
  return (await ctx.orm.select().from(shop))[0]
}
