import { asc, eq } from 'drizzle-orm'
import type { Day } from '../../shared/domain/day'
import { type Counted, countedWords, type Span, spanProblem, stepDay } from '../../shared/domain/templates'
import { fold } from '../../shared/domain/text'
import { isOpen, type ShopCalendar } from '../../shared/domain/workingDays'
import { AppError, fieldError } from '../../shared/errors'
import type { Template, TemplateDraft, TemplateStep, TemplateUse } from '../../shared/templates'
import type { ReadContext, WriteContext } from '../store/context'
import { customers, orders, staff, tasks, templateSteps, templates } from '../store/schema'
import type { HandlersOf } from '.'
import { howWePlan } from './planned/howWePlan'

export const templatesHandlers: HandlersOf<'templates'> = {
  list: templatesOf,
  detail: (ctx, { id }) => templateById(ctx, id),

  async add(ctx, draft) {
    await mustStand(ctx, draft, null)
    const { steps, ...template } = draft
    const { id } = await ctx.insert(templates, { ...template, addedAt: ctx.now })
    await writeSteps(ctx, id, steps)
    ctx.says('Add template “{{name}}”', { name: template.name })
    return { id }
  },

  async edit(ctx, { id, template: draft }) {
    await templateById(ctx, id)
    await mustStand(ctx, draft, id)
    const { steps, ...template } = draft
    await ctx.update(templates, id, template)
    await writeSteps(ctx, id, steps)
    ctx.says('Change template “{{name}}”', { name: template.name })
    return null
  },

  async remove(ctx, { id }) {
    const { name } = await templateById(ctx, id)
    await removeTemplate(ctx, id)
    ctx.says('Remove template “{{name}}”', { name })
    return null
  },

  async preview(ctx, use) {
    const template = await templateById(ctx, use.id)
    const { calendar } = await howWePlan(ctx)
    const initials = await initialsHere(ctx)
    return datedSteps(template, use, calendar).map(({ title, kind, priority, assigneeId, dueOn }) => ({
      title,
      kind,
      priority,
      dueOn,
      assignee: (assigneeId !== null && initials.get(assigneeId)) || null,
      isPast: dueOn < ctx.today,
      isClosed: !isOpen(dueOn, calendar),
    }))
  },

  async use(ctx, use) {
    const template = await templateById(ctx, use.id)
    const customerId = await whoseTasks(ctx, use)
    const { calendar } = await howWePlan(ctx)
    const initials = await initialsHere(ctx)
    const steps = datedSteps(template, use, calendar)
    for (const { title, kind, priority, assigneeId, dueOn } of steps) {
      await ctx.insert(tasks, {
        title,
        kind,
        priority,
        dueOn,
        // Whoever left the shop does nothing any more.
        assigneeId: assigneeId !== null && initials.has(assigneeId) ? assigneeId : null,
        customerId,
        orderId: use.orderId,
        note: '',
        place: '',
        status: 'open',
        addedAt: ctx.now,
      })
    }
    ctx.says('Add {{count}} tasks of “{{name}}”', { count: steps.length, name: template.name })
    return { count: steps.length }
  },
}

/** All templates by name; a shop has few. */
async function templatesOf(ctx: ReadContext): Promise<Template[]> {
  const rows = await ctx.orm.select().from(templates)
  const steps = await ctx.orm.select().from(templateSteps).orderBy(asc(templateSteps.position))
  const stepsOf = Map.groupBy(steps, ({ templateId }) => templateId)
  return rows
    .map(({ addedAt: _addedAt, ...template }) => ({
      ...template,
      steps: (stepsOf.get(template.id) ?? []).map(
        ({ id: _id, templateId: _template, position: _position, ...step }) => step,
      ),
    }))
    .toSorted((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1))
}

async function templateById(ctx: ReadContext, id: string): Promise<Template> {
  const template = (await templatesOf(ctx)).find((each) => each.id === id)
  if (!template) throw new AppError('row.gone', 'This template is not there any more. Nothing was changed.')
  return template
}

type Dated = TemplateStep & { readonly dueOn: Day }

/** The template's steps with their days. Throws, at the day that is wrong, where one has none. */
function datedSteps({ steps }: Template, span: Span, calendar: ShopCalendar): readonly Dated[] {
  const problem = spanProblem(steps, span)
  if (problem !== null) throw fieldError(problem.field, problem.words)
  return steps.map((step) => ({ ...step, dueOn: dayOfStep(step, span, calendar) }))
}

function dayOfStep(step: TemplateStep & Counted, span: Span, calendar: ShopCalendar): Day {
  const from = span[step.anchor]
  const due = from === null ? null : stepDay(step, from, calendar)
  if (due?.ok) return due.value
  throw fieldError(step.anchor, `“${step.title}”, ${countedWords(step)}, finds no day. Choose another day.`)
}

/** The initials of those who work here now. */
async function initialsHere(ctx: ReadContext): Promise<ReadonlyMap<string, string>> {
  const here = await ctx.orm
    .select({ id: staff.id, initials: staff.initials })
    .from(staff)
    .where(eq(staff.active, true))
  return new Map(here.map(({ id, initials }) => [id, initials]))
}

/** Whose tasks they will be: the order's customer's, or the customer's who was chosen; null for the shop's own. */
async function whoseTasks(ctx: ReadContext, { customerId, orderId }: TemplateUse): Promise<string | null> {
  if (orderId !== null) {
    const [order] = await ctx.orm.select({ customerId: orders.customerId }).from(orders).where(eq(orders.id, orderId))
    if (!order) throw fieldError('orderId', 'This order is not there any more.')
    return order.customerId
  }
  if (customerId !== null && (await ctx.orm.$count(customers, eq(customers.id, customerId))) === 0) {
    throw fieldError('customerId', 'This customer is not there any more. Please choose another.')
  }
  return customerId
}

/** Two templates of one name could not be told apart where one is chosen. */
async function mustStand(ctx: ReadContext, { name, steps }: TemplateDraft, id: string | null): Promise<void> {
  const others = (await templatesOf(ctx)).filter((each) => each.id !== id)
  if (others.some((each) => fold(each.name) === fold(name))) {
    throw fieldError('name', 'There is a template of this name already. Please choose another name.')
  }
  const known = new Set((await ctx.orm.select({ id: staff.id }).from(staff)).map((member) => member.id))
  const at = steps.findIndex(({ assigneeId }) => assigneeId !== null && !known.has(assigneeId))
  if (at >= 0) {
    throw fieldError(`steps.${at}.assigneeId`, 'Nobody with these initials works here any more. Please choose another.')
  }
}

async function writeSteps(ctx: WriteContext, templateId: string, steps: readonly TemplateStep[]): Promise<void> {
  await removeSteps(ctx, templateId)
  for (const [position, step] of steps.entries()) await ctx.insert(templateSteps, { ...step, templateId, position })
}

async function removeSteps(ctx: WriteContext, templateId: string): Promise<void> {
  const standing = await ctx.orm.select().from(templateSteps).where(eq(templateSteps.templateId, templateId))
  for (const { id } of standing) await ctx.remove(templateSteps, id)
}

async function removeTemplate(ctx: WriteContext, id: string): Promise<void> {
  await removeSteps(ctx, id)
  await ctx.remove(templates, id)
}
