import { z } from 'zod'
import { Done, Nothing } from './fields'
import { action } from './ipc'

/** Why the shop can't be opened. */
export const StoreProblem = z.object({
  code: z.string(),
  message: z.string(),
  /** Where the shop stands or stood. */
  folder: z.string(),
  /** Whether there is a file that may still be read in part. */
  hasFile: z.boolean(),
  /** For a file that went missing while the shop was open: whether all of it was saved as a backup. */
  isRescued: z.boolean(),
})
export type StoreProblem = z.output<typeof StoreProblem>

/** What could be read of a table. */
export const SalvagedTable = z.object({ table: z.string(), rows: z.int(), isWhole: z.boolean() })

export const recovery = {
  /** Null while the shop is open. */
  state: action(Nothing, StoreProblem.nullable()),
  /** Opens the shop again; answers what is still wrong, or null. */
  retry: action(Nothing, StoreProblem.nullable()),
  /** Begins a new shop where one is missing: only because the person says so. */
  beginAnew: action(Nothing, StoreProblem.nullable()),
  /** Asks for another shop's folder and starts the app again with it; false where the person changed their mind. */
  openOther: action(Nothing, z.object({ opens: z.boolean() })),
  /** Asks for a folder and writes what can be read into it as CSV; null where the person changed their mind. */
  exportReadable: action(Nothing, z.object({ tables: z.array(SalvagedTable) }).nullable()),
  showFolder: action(Nothing, Done),
  quit: action(Nothing, Done),
}
