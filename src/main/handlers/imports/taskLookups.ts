import { and, eq, sql } from 'drizzle-orm'
import { fold } from '../../../shared/domain/text'
import type { Id } from '../../../shared/fields'
import type { ReadContext } from '../../store/context'
import { staff, tasks } from '../../store/schema'
import type { FileRow } from './importer'
import { type Buyer, openBuyers } from './knownCustomers'

type NamedStaff = { readonly assigneeId: Id; readonly assignee: string }

/** What a task's row names by words: the customer, who does it, the task itself. Prepared: it is asked for every row. */
export type TaskLookups = {
  /** Throws what is wrong with the cell where nobody, or more than one, is called so; null where the row names nobody. */
  readonly customer: (row: FileRow) => Buyer | null
  readonly assignee: (row: FileRow) => NamedStaff | null
  readonly byReference: (reference: string) => Id | null
  /** Tasks of a customer (or of nobody) on a day (or on none). */
  readonly onDay: (
    customerId: Id | null,
    dueOn: string | null,
  ) => readonly { readonly id: Id; readonly title: string }[]
}

export function openTaskLookups(ctx: ReadContext): TaskLookups {
  const { orm } = ctx
  const { numbered, called } = openBuyers(ctx)
  const working = orm.select().from(staff).where(eq(staff.active, true)).all()
  const task = orm
    .select({ id: tasks.id })
    .from(tasks)
    .where(eq(tasks.reference, sql.placeholder('reference')))
    .prepare()
  const sameDay = orm
    .select({ id: tasks.id, title: tasks.title })
    .from(tasks)
    .where(
      and(
        sql`${tasks.customerId} is ${sql.placeholder('customerId')}`,
        sql`${tasks.dueOn} is ${sql.placeholder('dueOn')}`,
        // Every status there is: said so that the index serves the day, too.
        sql`${tasks.status} in ('open', 'done', 'dropped')`,
      ),
    )
    .prepare()

  return {
    customer: (row) => {
      const [reference, name] = [row.text('customerReference'), row.text('customer')]
      if (reference !== '') {
        const found = numbered(reference)
        if (found) return found
        throw row.wrong('customerReference', 'No customer has this number. Import or add the customer first.')
      }
      if (name === '') return null
      const [first, second] = called(name)
      if (second) {
        throw row.wrong('customer', 'More than one customer is called so. Add a column with the customer number.')
      }
      if (first) return { customerId: first.customerId, customer: first.customer }
      throw row.wrong('customer', 'No customer is called so. Import or add the customer first, or mend the name.')
    },
    assignee: (row) => {
      const written = row.text('assignee')
      if (written === '') return null
      const found = working.find(
        ({ initials, name }) => fold(initials) === fold(written) || fold(name) === fold(written),
      )
      if (found) return { assigneeId: found.id, assignee: found.initials }
      const known = working.map(({ initials }) => initials).join(', ')
      throw row.wrong('assignee', `Nobody here has these initials. Use one of: ${known}.`)
    },
    byReference: (reference) => task.get({ reference })?.id ?? null,
    onDay: (customerId, dueOn) => sameDay.all({ customerId, dueOn }),
  }
}
