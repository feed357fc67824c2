import { z } from 'zod'
import { MomentField, Nothing } from './fields'
import { command, query } from './ipc'

/** A step in words: an English key and the values that go into it. */
export const Words = z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
export type Words = z.output<typeof Words>

const Offer = z.object({ seq: z.int(), summary: Words }).nullable()

export const journal = {
  /** What Undo and Redo would do now, for whoever stands at the counter. */
  offers: query(Nothing, z.object({ undo: Offer, redo: Offer })),
  undo: command(z.strictObject({ seq: z.int().optional() }), z.object({ summary: Words })),
  redo: command(Nothing, z.object({ summary: Words })),
  recent: query(
    z.strictObject({ size: z.int().min(1).max(500) }),
    z.array(
      z.object({
        seq: z.int(),
        at: MomentField,
        who: z.string().nullable(),
        summary: Words,
        undone: z.boolean(),
      }),
    ),
  ),
}
