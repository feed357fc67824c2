import { asc, inArray } from 'drizzle-orm'
import type { ExportList, ExportRows } from '../../shared/export'
import type { ParsedOf } from '../../shared/ipc'
import type { TaskRow, tasks as declared } from '../../shared/tasks'
import type { ReadContext } from '../store/context'
import { inOrder } from '../store/lists'
import { checklistItems, customers, tasks } from '../store/schema'
import { listKeys, taskRows } from './tasks'

// Named so that an import of the file finds each column again.
const heading = [
  ...['Task', 'Kind', 'Due', 'Time', 'Minutes', 'Place', 'Customer', 'Customer number', 'Phone', 'Assigned to'],
  ...['Priority', 'Status', 'Settled on', 'Checklist', 'Note'],
]

export async function exportTaskList(
  ctx: ReadContext,
  { filter, sort }: ParsedOf<typeof declared.exportList>,
): Promise<ExportList> {
  return { heading, keys: [...listKeys(ctx, filter, sort)] }
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
  return rows.map((row) => cells(row, numberOf.get(row.customerId ?? '') ?? '', checklistOf.get(row.id) ?? []))
}

function cells(
  row: TaskRow,
  customerNumber: string,
  checklist: readonly { readonly text: string; readonly done: boolean }[],
): ExportRows[number] {
  return [
    ...[row.title, row.kind, row.dueOn ?? '', row.dueTime ?? '', row.minutes, row.place, row.customerName ?? ''],
    ...[customerNumber, row.phone ?? '', row.assignee ?? '', row.priority, row.status, row.settledOn ?? ''],
    ...[checklist.map(({ text, done }) => `${done ? '☑' : '☐'} ${text}`).join('; '), row.note],
  ]
}
