import { z } from 'zod'
import { CustomerFilter, CustomerSort } from './customers'
import { Done, Id, Job, Line, Name } from './fields'
import { GiftFilter, GiftSort } from './gifts'
import { action } from './ipc'
import { JournalFilter, JournalSort } from './journal'
import { OrderFilter, OrderSort } from './orders'
import { ProductFilter, ProductSort } from './products'
import { TaskFilter, TaskSort } from './tasks'
import { ThankFilter, ThankSort } from './thanks'

/** A file that the person chose or the app made. Windows know it by its handle, never by its path. */
export const FileHandle = z.object({ id: Id, name: z.string(), bytes: z.int() })
export type FileHandle = z.output<typeof FileHandle>

/** A list as it stands on screen: its subject, filter and sort. */
export const ExportedList = z.discriminatedUnion('subject', [
  z.strictObject({ subject: z.literal('customers'), filter: CustomerFilter, sort: CustomerSort }),
  z.strictObject({ subject: z.literal('gifts'), filter: GiftFilter, sort: GiftSort }),
  z.strictObject({ subject: z.literal('journal'), filter: JournalFilter, sort: JournalSort }),
  z.strictObject({ subject: z.literal('orders'), filter: OrderFilter, sort: OrderSort }),
  z.strictObject({ subject: z.literal('products'), filter: ProductFilter, sort: ProductSort }),
  z.strictObject({ subject: z.literal('tasks'), filter: TaskFilter, sort: TaskSort }),
  z.strictObject({ subject: z.literal('thanks'), filter: ThankFilter, sort: ThankSort }),
])
export type ExportedList = z.output<typeof ExportedList>

export const files = {
  choose: action(z.strictObject({ title: Line() }), FileHandle.nullable()),
  /** Saves a list as CSV where the person says; `saved` is false where they changed their mind. */
  exportCsv: action(
    z.strictObject({ list: ExportedList, fileName: Name(120), job: Job }),
    z.object({ saved: z.boolean(), rows: z.int() }),
  ),
  /** Saves all that is held about one customer as one file where the person says. */
  handOver: action(z.strictObject({ id: Id, fileName: Name(120) }), z.object({ saved: z.boolean() })),
  cancel: action(z.strictObject({ job: Job }), Done),
}
