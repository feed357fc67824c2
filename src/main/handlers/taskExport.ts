import { asc, inArray } from 'drizzle-orm'
import type { Day } from '../../shared/domain/day'
import { repeatsWords } from '../../shared/domain/recurrenceWords'
import type { TaskRow } from '../../shared/tasks'
import type { ReadContext } from '../store/context'
import { inOrder } from '../store/lists'
import { checklistItems, customers } from '../store/schema'
import { type ExportColumns, exportOf } from './exportOf'
import { listKeys, taskRows } from './taskRows'

type Exported = {
  readonly row: TaskRow
  readonly today: Day
  readonly customerNumber: string
  readonly checklist: readonly { readonly text: string; readonly done: boolean }[]
}

const columns: ExportColumns<Exported> = [
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
  ['Repeats', ({ row, today }) => (row.repeats === null ? '' : repeatsWords(row.repeats, today))],
  ['Checklist', ({ checklist }) => checklist.map(({ text, done }) => `${done ? '☑' : '☐'} ${text}`).join('; ')],
  ['Note', ({ row }) => row.note],
]

export const taskExport = exportOf(columns, listKeys, exportedTasks)

async function exportedTasks(ctx: ReadContext, keys: readonly number[]): Promise<readonly Exported[]> {
  const rows = await inOrder(keys, (window) => taskRows(ctx, window))
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
    return { row, today: ctx.today, customerNumber, checklist: checklistOf.get(row.id) ?? [] }
  })
}
