import { AppError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { Raw } from '../connection'
import type { WriteContext } from '../context'
import { SCHEMA } from '../migrate'
import { columnsOf, readStored, type StoredRow } from '../rows'
import {
  addresses,
  checklistItems,
  contacts,
  contactWays,
  customers,
  imports,
  likes,
  relations,
  tags,
  tasks,
} from '../schema'
import { sameRow } from '../undo'

const CHUNK = 200

/** What goes with a row, in the order in which it goes. */
const belongings = {
  customers: [
    ['contact_ways', 'customerId'],
    ['addresses', 'customerId'],
    ['likes', 'customerId'],
    ['tags', 'customerId'],
    ['relations', 'customerId'],
    ['relations', 'otherId'],
    ['contacts', 'customerId'],
  ],
  tasks: [['checklist_items', 'taskId']],
} as const
type Main = keyof typeof belongings
const searches = { customers: 'customer_search', tasks: 'task_search' } as const

/** A row of an import that was changed or used since. */
export type Edited = { readonly id: Id; readonly title: string; readonly isNew: boolean }
type Change = {
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

/** New customers and tasks of an import that were changed since, or that something else hangs on by now. */
function editedNew(raw: Raw, importId: Id, step: number): Edited[] {
  const customers = raw.statement(
    `with ${LATER}, touched (id) as (
       select "rowId" from later where "table" = 'customers'
       union select json_extract(row, '$.customerId') from later
         where "table" in ('contact_ways', 'addresses', 'likes', 'tags', 'relations')
       union select "otherId" from relations
       union select "customerId" from contacts
       union select "customerId" from tasks where "customerId" is not null and "importId" is not :import)
     select id, name as title from customers where "importId" = :import and id in (select id from touched) order by "sortName", key`,
  )
  const tasks = raw.statement(
    `with ${LATER}, touched (id) as (
       select "rowId" from later where "table" = 'tasks'
       union select json_extract(row, '$.taskId') from later where "table" = 'checklist_items'
       union select "taskId" from checklist_items)
     select id, title from tasks where "importId" = :import and id in (select id from touched) order by title, key`,
  )
  const rows = [customers, tasks].flatMap(
    (found) => found.all({ step, import: importId }) as { id: Id; title: string }[],
  )
  return rows.map((row) => ({ ...row, isNew: true }))
}

const changesOf = (raw: Raw, step: number): Change[] =>
  raw
    .statement(
      `select "table", "rowId", "before", "after" from changes where step = ? and "table" <> 'imports' order by id desc`,
    )
    .all(step) as Change[]

/** The customer or task that a change is about. */
function ownerOf({ table, rowId, before, after }: Change): Id {
  if (table === 'customers' || table === 'tasks') return rowId
  return String((JSON.parse(after ?? before ?? '{}') as StoredRow).customerId)
}

/** The changes that an import made to rows which stood before, by the customer or task that they are about. */
function updates(raw: Raw, importId: Id): ReadonlyMap<Id, readonly Change[]> {
  const step = raw.statement('select seq, schema from steps where "importId" = ?').get(importId) as Standing | undefined
  if (!step || step.schema !== SCHEMA) return new Map()
  return Map.groupBy(changesOf(raw, step.seq), ownerOf)
}

const stands = (raw: Raw, change: Change): boolean => sameRow(readStored(raw, change.table, change.rowId), change.after)

function editedUpdates(raw: Raw, importId: Id): Edited[] {
  const title = raw
    .statement('select name from customers where id = :id union all select title from tasks where id = :id')
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
  return { added: count('customers') + count('tasks'), updated: updates(raw, importId).size }
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

/** Turns the import's changes round where nothing stands against it, or where they are named. Answers how many owners. */
export async function restoreUpdated(ctx: WriteContext, importId: Id, also: ReadonlySet<Id>): Promise<number> {
  let restored = 0
  for (const [owner, changes] of updates(ctx.raw, importId)) {
    if (!also.has(owner) && !changes.every((change) => stands(ctx.raw, change))) continue
    for (const { table, rowId, before } of changes) {
      if (before !== null || readStored(ctx.raw, table, rowId)) {
        ctx.put(table, rowId, before === null ? null : (JSON.parse(before) as StoredRow))
      }
    }
    restored += 1
    if (restored % CHUNK === 0) await ctx.job.breathe()
  }
  return restored
}

/**
 * Takes the new rows of an import away, but for those that stay, and marks it as taken back. The rows are journalled in
 * bulk, so that redo is the ordinary way back. Answers how many went.
 */
export async function removeNew(ctx: WriteContext, importId: Id, stay: ReadonlySet<Id>): Promise<number> {
  const { raw } = ctx
  raw.db.pragma('defer_foreign_keys = on')
  const idsOf = (table: Main) =>
    (raw.statement(`select id from ${table} where "importId" = ?`).pluck().all(importId) as Id[]).filter(
      (id) => !stay.has(id),
    )
  const going = { tasks: idsOf('tasks'), customers: idsOf('customers') }
  for (let from = 0; from < going.customers.length; from += CHUNK) {
    const gone = JSON.stringify(going.customers.slice(from, from + CHUNK))
    const hanging = raw
      .statement('select id from tasks where "customerId" in (select value from json_each(?))')
      .pluck()
      .all(gone)
    removeRows(ctx, 'tasks', hanging as Id[])
    removeRows(ctx, 'customers', going.customers.slice(from, from + CHUNK))
    await ctx.job.breathe()
  }
  for (let from = 0; from < going.tasks.length; from += CHUNK) {
    removeRows(ctx, 'tasks', going.tasks.slice(from, from + CHUNK))
    await ctx.job.breathe()
  }
  ctx.put('imports', importId, { ...readStored(raw, 'imports', importId), undoneAt: ctx.now })
  ctx.wrote(imports, customers, contactWays, addresses, likes, tags, relations, contacts, tasks, checklistItems)
  return going.customers.length + going.tasks.length
}

function removeRows(ctx: WriteContext, main: Main, ids: readonly Id[]): void {
  const { raw } = ctx
  const gone = JSON.stringify(ids)
  const remove = (table: string, column: string) => {
    const whole = columnsOf(table)
      .map((name) => `'${name}', "${name}"`)
      .join(', ')
    const those = `"${column}" in (select value from json_each(:gone))`
    raw
      .statement(
        `insert into changes (step, "table", "rowId", "before") select :step, '${table}', id, json_object(${whole}) from "${table}" where ${those}`,
      )
      .run({ step: ctx.step(), gone })
    raw.statement(`delete from "${table}" where ${those}`).run({ gone })
  }
  for (const [table, column] of belongings[main]) remove(table, column)
  const index = searches[main]
  raw
    .statement(
      `delete from ${index} where rowid in (select key from ${main} where id in (select value from json_each(?)))`,
    )
    .run(gone)
  remove(main, 'id')
}
