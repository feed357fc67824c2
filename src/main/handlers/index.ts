import type { Contract } from '../../shared/contract'
import type { OutputOf, ParsedOf } from '../../shared/ipc'
import type { ReadContext, WriteContext } from '../store/context'
import type { FindHandler, Handler } from '../store/run'
import { appearanceHandlers } from './appearance'
import { backupsHandlers } from './backups'
import { binHandlers } from './bin'
import { calendarHandlers } from './calendar'
import { customersHandlers } from './customers'
import { desktopHandlers } from './desktop'
import { giftsHandlers } from './gifts'
import { importsHandlers } from './imports'
import { journalHandlers } from './journal'
import { occasionsHandlers } from './occasions'
import { ordersHandlers } from './orders'
import { planningHandlers } from './planning'
import { productsHandlers } from './products'
import { quickAddHandlers } from './quickAdd'
import { remindersHandlers } from './reminders'
import { searchHandlers } from './search'
import { sheetsHandlers } from './sheets'
import { shopHandlers } from './shop'
import { staffHandlers } from './staff'
import { tasksHandlers } from './tasks'
import { templatesHandlers } from './templates'
import { thanksHandlers } from './thanks'
import { todayHandlers } from './today'
import { viewsHandlers } from './views'

type ContextOf<P> = P extends { kind: 'command' } ? WriteContext : ReadContext

/** The procedures of a subject that the store answers: all but its actions, which the main process answers. */
type StoreNames<S extends keyof Contract> = {
  [N in keyof Contract[S]]: Contract[S][N] extends { kind: 'action' } ? never : N
}[keyof Contract[S]]

/** A handler for each procedure of a subject; one that is missing or answers another shape does not compile. */
export type HandlersOf<S extends keyof Contract> = {
  [N in StoreNames<S>]: (
    ctx: ContextOf<Contract[S][N]>,
    input: ParsedOf<Contract[S][N]>,
  ) => Promise<OutputOf<Contract[S][N]>>
}

type StoreSubjects = { [S in keyof Contract]: StoreNames<S> extends never ? never : S }[keyof Contract]

export const handlers: { [S in StoreSubjects]: HandlersOf<S> } = {
  appearance: appearanceHandlers,
  backups: backupsHandlers,
  bin: binHandlers,
  calendar: calendarHandlers,
  customers: customersHandlers,
  gifts: giftsHandlers,
  desktop: desktopHandlers,
  imports: importsHandlers,
  journal: journalHandlers,
  occasions: occasionsHandlers,
  orders: ordersHandlers,
  planning: planningHandlers,
  products: productsHandlers,
  quickAdd: quickAddHandlers,
  search: searchHandlers,
  reminders: remindersHandlers,
  sheets: sheetsHandlers,
  shop: shopHandlers,
  staff: staffHandlers,
  tasks: tasksHandlers,
  templates: templatesHandlers,
  thanks: thanksHandlers,
  today: todayHandlers,
  views: viewsHandlers,
}

/** The handler of `subject.name`, as run() calls it: with an input that its schema has parsed. */
export const findHandler: FindHandler = (name) => {
  const [subject = '', procedure = ''] = name.split('.')
  if (!Object.hasOwn(handlers, subject)) return undefined
  const ofSubject = handlers[subject as StoreSubjects] as unknown as Readonly<Record<string, Handler>>
  return Object.hasOwn(ofSubject, procedure) ? ofSubject[procedure] : undefined
}
