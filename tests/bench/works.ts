import { backup } from './rows/backup'
import { command } from './rows/command'
import { customerPage } from './rows/customerPage'
import { importOrders } from './rows/importOrders'
import { searchKeystroke } from './rows/search'
import { tableWindows } from './rows/tables'
import { today } from './rows/today'
import type { Work } from './work'

/** Every line of the table that exists by now. */
export const works: readonly Work[] = [
  today,
  customerPage,
  searchKeystroke,
  command,
  ...tableWindows,
  backup,
  importOrders,
]
