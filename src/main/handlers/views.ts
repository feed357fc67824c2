import { asc, eq } from 'drizzle-orm'
import { savedViews } from '../store/schema'
import type { HandlersOf } from '.'

const columns = { id: savedViews.id, subject: savedViews.subject, name: savedViews.name, search: savedViews.search }

export const viewsHandlers: HandlersOf<'views'> = {
  async list(ctx, { subject }) {
    return await ctx.orm
      .select(columns)
      .from(savedViews)
      .where(eq(savedViews.subject, subject))
      .orderBy(asc(savedViews.position), asc(savedViews.name))
  },

  /** A view of the same name is replaced. */
  async save(ctx, { subject, name, search }) {
    const standing = await ctx.orm.select().from(savedViews).where(eq(savedViews.subject, subject))
    const same = standing.find((view) => view.name.toLowerCase() === name.toLowerCase())
    const { position: _position, ...view } = same
      ? await ctx.update(savedViews, same.id, { name, search })
      : await ctx.insert(savedViews, { subject, name, search, position: standing.length })
    ctx.says('Save view “{{name}}”', { name })
    return view
  },

  async remove(ctx, { id }) {
    const [view] = await ctx.orm.select(columns).from(savedViews).where(eq(savedViews.id, id))
    await ctx.remove(savedViews, id)
    ctx.says('Remove view “{{name}}”', { name: view?.name ?? '' })
    return null
  },
}
