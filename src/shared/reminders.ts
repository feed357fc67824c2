import { z } from 'zod'
import { Done, Id, MomentField, Nothing } from './fields'
import { action, lastingCommand, query } from './ipc'
import { TaskRow } from './tasks'

/** A task to be reminded of. */
export const Reminder = z.object({
  task: TaskRow,
  /** When it is to be shown: before the task's time, or when it was put off to. */
  at: MomentField,
  /** Whether nobody was there to see it then. */
  isMissed: z.boolean(),
})
export type Reminder = z.output<typeof Reminder>

const Ids = z.strictObject({ ids: z.array(Id).min(1).max(30_000) })

export const reminders = {
  /** What is to be shown now, the earliest first, and the next moment to look again. */
  due: query(Nothing, z.object({ due: z.array(Reminder), next: MomentField.nullable() })),
  /** What was shown today and not put away: what stands under the bell. */
  standing: query(Nothing, z.array(Reminder)),
  /** Notes that they are shown, before they are: none is ever shown twice. */
  shown: lastingCommand(Ids, Done),
  sleep: lastingCommand(
    z.union([
      z.strictObject({ id: Id, minutes: z.int().min(1).max(40_320) }),
      z.strictObject({ id: Id, until: z.literal('tomorrow morning') }),
    ]),
    Done,
  ),
  dismiss: lastingCommand(Ids, Done),
  /** The tasks whose reminders came up since a window last asked; each is told once. */
  raised: action(Nothing, z.array(Id)),
}
