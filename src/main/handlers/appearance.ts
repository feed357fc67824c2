import { eq } from 'drizzle-orm'
import { Appearance } from '../../shared/appearance'
import { kept } from '../store/schema'
import type { HandlersOf } from '.'

const usual: Appearance = { theme: 'system', textSize: 100 }

export const appearanceHandlers: HandlersOf<'appearance'> = {
  async get(ctx) {
    const [row] = await ctx.orm.select().from(kept).where(eq(kept.id, 'appearance'))
    return Appearance.catch(usual).parse(row?.value)
  },

  async set(ctx, appearance) {
    ctx.keep('appearance', appearance)
    return null
  },
}
