import { appearance } from './appearance'
import { backups } from './backups'
import { bin } from './bin'
import { calendar } from './calendar'
import { customers } from './customers'
import { desktop } from './desktop'
import { files } from './files'
import { gifts } from './gifts'
import { imports } from './imports'
import type { Procedure } from './ipc'
import { journal } from './journal'
import { occasions } from './occasions'
import { orders } from './orders'
import { paper } from './paper'
import { planning } from './planning'
import { products } from './products'
import { quickAdd } from './quickAdd'
import { recovery } from './recovery'
import { reminders } from './reminders'
import { search } from './search'
import { sheets } from './sheets'
import { shop } from './shop'
import { staff } from './staff'
import { tasks } from './tasks'
import { templates } from './templates'
import { thanks } from './thanks'
import { today } from './today'
import { views } from './views'

/** Everything a window may ask for, one line a subject. */
export const contract = {
  appearance,
  backups,
  bin,
  calendar,
  customers,
  desktop,
  files,
  gifts,
  imports,
  journal,
  occasions,
  orders,
  paper,
  planning,
  products,
  quickAdd,
  search,
  recovery,
  reminders,
  sheets,
  shop,
  staff,
  tasks,
  templates,
  thanks,
  today,
  views,
}
export type Contract = typeof contract

/** Finds a procedure by its `subject.name`; own properties only. */
export function procedureNamed(name: string): Procedure | undefined {
  const [subject = '', procedure = '', ...rest] = name.split('.')
  if (rest.length > 0 || !Object.hasOwn(contract, subject)) return undefined
  const procedures: Readonly<Record<string, Procedure>> = contract[subject as keyof Contract]
  return Object.hasOwn(procedures, procedure) ? procedures[procedure] : undefined
}
