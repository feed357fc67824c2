import { z } from 'zod'
import { Done, Nothing, TimeField } from './fields'
import { action, lastingCommand, query } from './ipc'

/** How Regulars lives on this computer while nobody looks at it. */
export const Desktop = z.strictObject({
  /** Whether it stays, with a sign in the tray, when its window is closed. */
  stayInTray: z.boolean(),
  /** Whether reminders come as the system's notifications, too. */
  notifications: z.boolean(),
  /** The hour to remind at of what has a day and no time. */
  morning: TimeField,
})
export type Desktop = z.output<typeof Desktop>

/** Whether the computer starts Regulars when someone signs in; not available where the system has no such switch. */
export const AtLogin = z.object({ isAvailable: z.boolean(), isOn: z.boolean() })
export type AtLogin = z.output<typeof AtLogin>

export const desktop = {
  get: query(Nothing, Desktop),
  set: lastingCommand(Desktop, Done),
  /** Asked of the system, which keeps it: people switch it off there, too. */
  atLogin: action(Nothing, AtLogin),
  setAtLogin: action(z.strictObject({ isOn: z.boolean() }), AtLogin),
}
