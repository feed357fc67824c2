import { command } from './rows/command'
import { tableWindows } from './rows/tables'
import type { Work } from './work'

/** Every line of the table that exists by now. */
export const works: readonly Work[] = [command, ...tableWindows]
