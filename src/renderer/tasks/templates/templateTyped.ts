import { z } from 'zod'
import { TemplateDraft, TemplateStep } from '../../../shared/templates'
import type { ZodForm } from '../../ui/form'

/** The template as its form holds it: an emptied number of days is none. */
export const TemplateTyped = TemplateDraft.extend({
  steps: z
    .array(TemplateStep.extend({ offset: TemplateStep.shape.offset.nullable().transform((offset) => offset ?? 0) }))
    .pipe(TemplateDraft.shape.steps),
})
export type TypedTemplate = z.input<typeof TemplateTyped>
export type TypedStep = TypedTemplate['steps'][number]
export type TemplateFormState = ZodForm<TypedTemplate, TemplateDraft>

const firstStep: TypedStep = {
  title: '',
  kind: 'to-do',
  priority: 'normal',
  anchor: 'end',
  countedIn: 'working days',
  offset: 1,
  assigneeId: null,
}

/** The next step is counted and done as the last one. */
export const stepAfter = (last: TypedStep | undefined): TypedStep =>
  last
    ? { ...firstStep, anchor: last.anchor, countedIn: last.countedIn, offset: last.offset, assigneeId: last.assigneeId }
    : firstStep

export const freshTemplate: TypedTemplate = { name: '', note: '', steps: [firstStep] }
