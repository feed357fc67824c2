import { z } from 'zod'
import { isDay, isTime, type Moment } from './domain/day'
import type { Minor } from './domain/money'
import { promiseKinds } from './domain/promise'
import { clean } from './domain/text'

/** The fields that all subjects share, each with the words that a person reads when it is wrong. */

export const Id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'This is not an id.')
export type Id = z.infer<typeof Id>

/** Names a running job, so that its progress can be followed and it can be cancelled. Chosen by who starts it. */
export const Job = z.string().min(1).max(60)

export const DayField = z
  .string()
  .refine(isDay, 'This day does not exist. Use a day like 2026-03-02, between 1900 and 2199.')
export const TimeField = z.string().refine(isTime, 'This is not a time. Use a time like 09:30.')
export const MomentField = z.iso.datetime().transform((text) => text as Moment)
export const MinorField = z.int('Use a whole number of the smallest coin.').transform((amount) => amount as Minor)
/** A promised day, and whether it is that very day or the last one. */
export const Promised = z.strictObject({ day: DayField, kind: z.enum(promiseKinds) })

const atMost = (length: number) => `At most ${length.toLocaleString('en')} characters fit here.`

/** One line of text, cleaned; may be empty. */
export const Line = (max = 200) =>
  z
    .string()
    .transform((text) => clean(text))
    .pipe(z.string().max(max, atMost(max)))
/** Whether anything of it can be seen: joiners and marks of direction alone say nothing. */
const says = (text: string): boolean => /[^\p{Cf}\s]/u.test(text)
/** One line of text that must say something. */
export const Name = (max = 200) =>
  z
    .string()
    .transform((text) => clean(text))
    .pipe(z.string().refine(says, 'Please fill this in.').max(max, atMost(max)))
/** Several lines of text, cleaned; may be empty. */
export const Prose = (max = 10_000) =>
  z
    .string()
    .transform((text) => clean(text, 'lines'))
    .pipe(z.string().max(max, atMost(max)))

/** A window of a long list: `from` is the first row, counted from 0. */
export const Window = { from: z.int().min(0), size: z.int().min(1).max(500) }
export const Direction = z.enum(['ascending', 'descending'])
export const Nothing = z.strictObject({})
export const Done = z.null()
