import { asc, eq } from 'drizzle-orm'
import { AppError, fieldError } from '../../shared/errors'
import type { StaffMember } from '../../shared/staff'
import type { ReadContext } from '../store/context'
import { staff } from '../store/schema'
import type { HandlersOf } from '.'

const columns = { id: staff.id, initials: staff.initials, name: staff.name, active: staff.active }

export const staffHandlers: HandlersOf<'staff'> = {
  async list(ctx) {
    return await ctx.orm.select(columns).from(staff).orderBy(asc(staff.position), asc(staff.initials))
  },

  async current(ctx) {
    return ctx.actor === null
      ? null
      : ((await ctx.orm.select(columns).from(staff).where(eq(staff.id, ctx.actor)))[0] ?? null)
  },

  async add(ctx, { initials, name }) {
    await mustBeFree(ctx, initials)
    const { position: _position, ...member } = await ctx.insert(staff, {
      initials,
      name,
      active: true,
      position: await ctx.orm.$count(staff),
    })
    ctx.says('Add {{initials}} to the staff', { initials })
    return member
  },

  async edit(ctx, { id, initials, name, active }) {
    await mustBeFree(ctx, initials, id)
    if (!active && id === ctx.actor) {
      throw fieldError('active', 'You stand at the counter now: switch to someone else first.')
    }
    const [before] = await ctx.orm.select(columns).from(staff).where(eq(staff.id, id))
    const { position: _position, ...member } = await ctx.update(staff, id, { initials, name, active })
    const comesOrGoes = active ? '{{initials}} works here again' : '{{initials}} works here no more'
    ctx.says(before?.active === active ? 'Change {{initials}}' : comesOrGoes, { initials })
    return member
  },

  async switch(ctx, { id }) {
    const [member] = await ctx.orm.select(columns).from(staff).where(eq(staff.id, id))
    if (!member?.active) throw new AppError('staff.gone', 'Nobody with these initials works here any more.')
    ctx.keep('staff', member.id)
    return null
  },
}

async function mustBeFree(ctx: ReadContext, initials: string, except?: StaffMember['id']): Promise<void> {
  const [other] = await ctx.orm.select(columns).from(staff).where(eq(staff.initials, initials))
  if (other && other.id !== except) {
    throw fieldError('initials', `${initials} is ${other.name || 'someone'} already. Please choose other initials.`)
  }
}
