import { AppError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { Raw } from '../connection'
import { SCHEMA } from '../migrate'
import { readStored, type StoredRow } from '../rows'
import { sameRow } from '../undo'
import { isMain, type Main, mains, ownerColumn } from './tables'

/** A row of an import that was changed or used since. */
export type Edited = { readonly id: Id; readonly title: string; readonly isNew: boolean }
export type Change = {
  readonly table: string
  readonly rowId: string
  readonly before: string | null
  readonly after: string | null
}
type Standing = { readonly seq: number; readonly schema: number }

/** The step that brought an import's rows in, or that last brought them back; null where it was taken back. */
export function standingStep(raw: Raw, importId: Id): Standing | null {
  const stepOf = raw.statement('select seq, schema, "undoneBy" from steps where seq = ?')
  let step = raw.statement('select seq, schema, "undoneBy" from steps where "importId" = ?').get(importId) as
    | (Standing & { undoneBy: number | null })
    | undefined
  while (step?.undoneBy != null) {
    const undo = stepOf.get(step.undoneBy) as typeof step
    step = undo?.undoneBy == null ? undefined : (stepOf.get(undo.undoneBy) as typeof step)
  }
  const undone = raw.statement('select "undoneAt" is not null from imports where id = ?').pluck().get(importId)
  return step && undone === 0 ? step : null
}

// What later steps left changed. A step that was undone changed nothing; nor did the one that undid it.
const LATER = `later as (select "table", "rowId", coalesce("after", "before") as row from changes
  join steps on steps.seq = changes.step
  where changes.step > :step and steps.kind <> 'undo' and steps."undoneBy" is null)`
/** The owners of what was changed later in tables of belongings. */
const laterIn = (column: string, ...tables: readonly string[]): string =>
  `select json_extract(row, '$.${column}') from later where "table" in (${tables.map((table) => `'${table}'`).join(', ')})`
/** Goods of documents that another import brought, or nobody; lines that this import brought to them don't count. */
const soldElsewhere = (lines: string, owner: string, documents: string): string =>
  `select "productId" from ${lines} join ${documents} on ${documents}.id = "${owner}"
   where "productId" is not null and ${documents}."importId" is not :import
     and ${lines}.id not in (select "rowId" from changes where step = :step and "table" = '${lines}')`

/** For each kind of row what names those that were changed since, or that something else hangs on by now. */
const touched: Readonly<Record<Main, { readonly title: string; readonly by: readonly string[] }>> = {
  customers: {
    title: 'name',
    by: [
      laterIn('customerId', 'contact_ways', 'addresses', 'likes', 'tags', 'relations'),
      'select "otherId" from relations',
      'select "customerId" from contacts',
      'select "customerId" from gifts',
      'select "customerId" from occasions',
      'select "customerId" from gift_budgets where "customerId" is not null',
      `select "customerId" from tasks where "customerId" is not null and "importId" is not :import
         and ("orderId" is null or "orderId" not in (select id from orders where "importId" = :import))`,
      'select "customerId" from orders where "importId" is not :import',
      'select "customerId" from returns where "importId" is not :import',
      'select "customerId" from thanks where "orderId" is null',
      `select json_extract(recipient, '$.customerId') from orders where recipient is not null`,
    ],
  },
  products: {
    title: 'name',
    by: [
      soldElsewhere('order_lines', 'orderId', 'orders'),
      soldElsewhere('return_lines', 'returnId', 'returns'),
      'select "productId" from gifts where "productId" is not null',
    ],
  },
  orders: {
    title: 'number',
    by: [
      laterIn('orderId', 'order_lines', 'promise_changes', 'tasks', 'thanks'),
      'select "orderId" from promise_changes',
      'select "orderId" from returns where "orderId" is not null and "importId" is not :import',
      'select "orderId" from gifts where "orderId" is not null',
    ],
  },
  returns: { title: 'number', by: [laterIn('returnId', 'return_lines')] },
  tasks: { title: 'title', by: [laterIn('taskId', 'checklist_items'), 'select "taskId" from checklist_items'] },
}

/** New rows of an import that were changed since, or that something else hangs on by now. */
function editedNew(raw: Raw, importId: Id, step: number): Edited[] {
  return mains.flatMap((table) => {
    const { title, by } = touched[table]
    const rows = raw
      .statement(
        `with ${LATER}, touched (id) as (
           select "rowId" from later where "table" = '${table}' union ${by.join(' union ')})
         select id, ${title} as title from ${table}
         where "importId" = :import and id in (select id from touched) order by ${title}, key`,
      )
      .all({ step, import: importId }) as { id: Id; title: string }[]
    return rows.map((row) => ({ ...row, isNew: true }))
  })
}

const changesOf = (raw: Raw, step: number): Change[] =>
  raw
    .statement(
      `select "table", "rowId", "before", "after" from changes where step = ? and "table" <> 'imports' order by id desc`,
    )
    .all(step) as Change[]

type ChangedRow = { readonly rowId: Id; readonly before: StoredRow | null; readonly after: StoredRow | null }

/** Rows of a table that a step changed so far. */
export function changedBy(raw: Raw, step: number, table: string): readonly ChangedRow[] {
  const rowOf = (json: string | null) => (json === null ? null : (JSON.parse(json) as StoredRow))
  return changesOf(raw, step)
    .filter((change) => change.table === table)
    .map(({ rowId, before, after }) => ({ rowId, before: rowOf(before), after: rowOf(after) }))
}

/** The row that a change is about: a step is its order's, and so is a thank-you for one. */
function ownerOf({ table, rowId, before, after }: Change): Id {
  const row = JSON.parse(after ?? before ?? '{}') as StoredRow
  if ((table === 'tasks' || table === 'thanks') && row.orderId !== null) return String(row.orderId)
  return isMain(table) ? rowId : String(row[ownerColumn(table) ?? ''])
}

/** The changes that an import made to rows which stood before, by the row that they are about. */
export function updates(raw: Raw, importId: Id): ReadonlyMap<Id, readonly Change[]> {
  const step = raw.statement('select seq, schema from steps where "importId" = ?').get(importId) as Standing | undefined
  if (!step || step.schema !== SCHEMA) return new Map()
  const isNew = raw.statement('select 1 from orders where id = ? and "importId" = ?')
  const byOwner = Map.groupBy(changesOf(raw, step.seq), ownerOf)
  // The steps of new orders go with them.
  return new Map([...byOwner].filter(([owner]) => isNew.get(owner, importId) === undefined))
}

/** Whether a row is still as the change left it. */
export const stands = (raw: Raw, change: Change): boolean =>
  sameRow(readStored(raw, change.table, change.rowId), change.after)

function editedUpdates(raw: Raw, importId: Id): Edited[] {
  const title = raw
    .statement(mains.map((table) => `select ${touched[table].title} from ${table} where id = :id`).join(' union all '))
    .pluck()
  return [...updates(raw, importId)]
    .filter(([, changes]) => !changes.every((change) => stands(raw, change)))
    .map(([id]) => ({ id, title: (title.get({ id }) as string | undefined) ?? '—', isNew: false }))
}

/** Rows of an import that were changed or used since it came in. */
export function editedSince(raw: Raw, importId: Id): Edited[] {
  const step = standingStep(raw, importId)
  return step ? [...editedNew(raw, importId, step.seq), ...editedUpdates(raw, importId)] : []
}

/** How many rows an import brought that are still there, and how many that stood before it changed. */
export function broughtBy(raw: Raw, importId: Id): { readonly added: number; readonly updated: number } {
  const count = (table: Main) =>
    Number(raw.statement(`select count(*) from ${table} where "importId" = ?`).pluck().get(importId))
  return { added: mains.reduce((sum, table) => sum + count(table), 0), updated: updates(raw, importId).size }
}

/** Refuses to undo an import of which something was changed or used since: there the person decides, row by row. */
export function mustBeUntouched(raw: Raw, importId: Id): void {
  const edited = editedSince(raw, importId)
  if (edited.length === 0) return
  const [first] = edited
  const others = edited.length === 1 ? '' : ` and ${edited.length - 1} more`
  throw new AppError(
    'import.edited',
    `“${first?.title}”${others} of this import was changed or used since. Choose “Take back…” on the Import page to decide what stays.`,
    { importId, edited: edited.length },
  )
}
