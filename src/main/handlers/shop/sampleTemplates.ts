import { inArray } from 'drizzle-orm'
import { sampleTemplates } from '../../../shared/domain/sample/templates'
import type { Id } from '../../../shared/fields'
import type { WriteContext } from '../../store/context'
import { templateSteps, templates } from '../../store/schema'

/** Where the ids of the sample's templates are kept. */
export const SAMPLE_TEMPLATES = 'sample templates'

/** Writes the sample's templates. */
export async function writeSampleTemplates(ctx: WriteContext, member: (initials: string) => Id): Promise<void> {
  const ids: Id[] = []
  for (const { steps, ...template } of sampleTemplates) {
    const { id: templateId } = await ctx.insert(templates, { ...template, addedAt: ctx.now })
    ids.push(templateId)
    for (const [position, { who, ...step }] of steps.entries()) {
      await ctx.insert(templateSteps, { ...step, templateId, position, assigneeId: who === null ? null : member(who) })
    }
  }
  ctx.keep(SAMPLE_TEMPLATES, ids)
}

/** Takes the sample's templates away; the tasks that they made stay. */
export async function removeSampleTemplates(ctx: WriteContext, ids: Id[]): Promise<void> {
  const steps = ctx.orm
    .select({ id: templateSteps.id })
    .from(templateSteps)
    .where(inArray(templateSteps.templateId, ids))
  for (const { id } of await steps) await ctx.remove(templateSteps, id)
  const standing = ctx.orm.select({ id: templates.id }).from(templates).where(inArray(templates.id, ids))
  for (const { id } of await standing) await ctx.remove(templates, id)
}
