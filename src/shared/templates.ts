import { z } from 'zod'
import { priorities, taskKinds } from './domain/tasks'
import { anchors, MOST_OFFSET } from './domain/templates'
import { countings } from './domain/workingDays'
import { DayField, Done, Id, Name, Nothing, Prose } from './fields'
import { command, query } from './ipc'

/** One task of a template, and when it is due. */
export const TemplateStep = z.strictObject({
  title: Name(300),
  kind: z.enum(taskKinds),
  priority: z.enum(priorities),
  anchor: z.enum(anchors),
  countedIn: z.enum(countings),
  offset: z.int('Use whole days.').min(0, 'Count from 0.').max(MOST_OFFSET, `At most ${MOST_OFFSET} days.`),
  assigneeId: Id.nullable(),
})
export type TemplateStep = z.output<typeof TemplateStep>

const MOST_STEPS = 60

/** The shop's standard way of doing something. */
export const TemplateDraft = z.strictObject({
  name: Name(120),
  note: Prose(2000),
  steps: z
    .array(TemplateStep)
    .min(1, 'A template needs at least one task: write down the first.')
    .max(MOST_STEPS, `At most ${MOST_STEPS} tasks.`),
})
export type TemplateDraft = z.output<typeof TemplateDraft>
export const Template = TemplateDraft.extend({ id: Id })
export type Template = z.output<typeof Template>

/** A template put to use: for an order, a customer or the shop, from its start, towards its end, or both. */
export const TemplateUse = z.strictObject({
  id: Id,
  start: DayField.nullable(),
  end: DayField.nullable(),
  customerId: Id.nullable(),
  orderId: Id.nullable(),
})
export type TemplateUse = z.output<typeof TemplateUse>

/** A task that using a template would add. */
export const PlannedTask = TemplateStep.pick({ title: true, kind: true, priority: true }).extend({
  dueOn: DayField,
  assignee: z.string().nullable(),
  isPast: z.boolean(),
  /** The shop is shut on that day. */
  isClosed: z.boolean(),
})
export type PlannedTask = z.output<typeof PlannedTask>

export const templates = {
  list: query(Nothing, z.array(Template)),
  detail: query(z.strictObject({ id: Id }), Template),
  add: command(TemplateDraft, z.object({ id: Id })),
  edit: command(z.strictObject({ id: Id, template: TemplateDraft }), Done),
  remove: command(z.strictObject({ id: Id }), Done),
  /** What using it would add, in the order of its steps; nothing is written. */
  preview: query(TemplateUse, z.array(PlannedTask)),
  /** Adds its tasks, as one step. */
  use: command(TemplateUse, z.object({ count: z.int() })),
}
