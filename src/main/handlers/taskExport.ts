import { asc, inArray } from 'drizzle-orm'
import type { ExportCell, ExportList, ExportRows } from '../../shared/export'
import type { ParsedOf } from '../../shared/ipc'
import type { tasks as declared, TaskRow } from '../../shared/tasks'
import type { ReadContext } from '../store/context'
import { inOrder } from '../store/lists'
import { checklistItems, customers, tasks } from '../store/schema'
import { listKeys, taskRows } from './taskRows'

type Exported = {
  readonly row: TaskRow
  readonly customerNumber: string
  readonly checklist: readonly { readonly text: string; readonly done: boolean }[]
}

/** The columns of the file, named so that an import finds each of them again. */
const columns: readonly (readonly [string, (exported: Exported) => ExportCell])[] = [
  ['Task', ({ row }) => row.title],
  ['Kind', ({ row }) => row.kind],
  ['Due', ({ row }) => row.dueOn],
  ['Time', ({ row }) => row.dueTime],
  ['Minutes', ({ row }) => row.minutes],
  ['Place', ({ row }) => row.place],
  ['Customer', ({ row }) => row.customerName],
  ['Customer number', ({ customerNumber }) => customerNumber],
  ['Phone', ({ row }) => row.phone],
  ['Assigned to', ({ row }) => row.assignee],
  ['Priority', ({ row }) => row.priority],
  ['Status', ({ row }) => row.status],
  ['Settled on', ({ row }) => row.settledOn],
  ['Checklist', ({ checklist }) => checklist.map(({ text, done }) => `${done ? '☑' : '☐'} ${text}`).join('; ')],
  ['Note', ({ row }) => row.note],
]

export async function exportTaskList(
  ctx: ReadContext,
  { filter, sort }: ParsedOf<typeof declared.exportList>,
): Promise<ExportList> {
  return { heading: columns.map(([title]) => title), keys: [...listKeys(ctx, filter, sort)] }
}

/** Each task in cells; what is gone meanwhile is left out. */
export async function exportTaskRows(
  ctx: ReadContext,
  { keys }: ParsedOf<typeof declared.exportRows>,
): Promise<ExportRows> {
  const rows = await inOrder(keys, (window) => taskRows(ctx, inArray(tasks.key, window)))
  const items = await ctx.orm
    .select()
    .from(checklistItems)
    .where(
      inArray(
        checklistItems.taskId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(checklistItems.position))
  const numbers = await ctx.orm
    .select({ id: customers.id, reference: customers.reference })
    .from(customers)
    .where(
      inArray(
        customers.id,
        rows.flatMap(({ customerId }) => customerId ?? []),
      ),
    )
  const numberOf = new Map(numbers.map(({ id, reference }) => [id, reference]))
  const checklistOf = Map.groupBy(items, ({ taskId }) => taskId)
  return rows.map((row) => {
    const customerNumber = numberOf.get(row.customerId ?? '') ?? ''
    const exported = { row, customerNumber, checklist: checklistOf.get(row.id) ?? [] }
    return columns.map(([, value]) => value(exported))
  })
}
