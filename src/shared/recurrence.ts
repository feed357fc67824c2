import { z } from 'zod'
import { ifClosedWays, type Recurrence, ruleProblem } from './domain/recurrence'
import { DayField } from './fields'

const Whole = z.int('Use a whole number.')
const NthField = z.strictObject({ nth: z.literal([1, 2, 3, 4, -1]), weekday: z.int() })
const dayWords = 'Choose a day of the month, from 1 to 31.'

/** How often a task comes again; an impossible rule is refused at the part of it that is wrong. */
export const RuleField: z.ZodType<Recurrence, Recurrence> = z
  .discriminatedUnion('unit', [
    z.strictObject({ unit: z.literal('days'), every: Whole }),
    z.strictObject({ unit: z.literal('working days') }),
    z.strictObject({ unit: z.literal('weeks'), every: Whole, on: z.array(z.int()).max(7) }),
    z.strictObject({
      unit: z.literal('months'),
      every: Whole,
      on: z.union([z.int(), NthField, z.enum(['first working day', 'last working day'])], dayWords),
    }),
    z.strictObject({
      unit: z.literal('years'),
      every: Whole,
      month: Whole,
      on: z.union([z.int(), NthField], dayWords),
    }),
    z.strictObject({ unit: z.literal('after'), days: Whole }),
  ])
  .superRefine((rule, context) => {
    const problem = ruleProblem(rule)
    if (problem !== null) context.addIssue({ code: 'custom', path: [problem.field], message: problem.words })
  })

/** How a task repeats, as a person says it; where it begins is its due day. */
export const RepeatDraft = z.strictObject({
  rule: RuleField,
  ifClosed: z.enum(ifClosedWays),
  /** The last day it may come; null for no end. */
  until: DayField.nullable(),
})
export type RepeatDraft = z.output<typeof RepeatDraft>
