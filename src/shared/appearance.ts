import { z } from 'zod'
import { Done, Nothing } from './fields'
import { lastingCommand, query } from './ipc'

/** How the screen looks on this computer. */
export const Appearance = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Per cent of the usual size. */
  textSize: z.union([z.literal(100), z.literal(115), z.literal(130), z.literal(150), z.literal(200)]),
})

export const appearance = {
  get: query(Nothing, Appearance),
  set: lastingCommand(Appearance, Done),
}
export type Appearance = z.output<typeof Appearance>
