import { eq, inArray, or } from 'drizzle-orm'
import { sampleStaff } from '../../../shared/domain/sampleShop'
import { AppError, fieldError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { ReadContext, WriteContext } from '../../store/context'
import type { RowOf, RowTable } from '../../store/rows'
import {
  addresses,
  checklistItems,
  contacts,
  contactWays,
  customers,
  imports,
  kept,
  likes,
  occasions,
  promiseChanges,
  recurrences,
  relations,
  reminders,
  sheetLines,
  sheets,
  shop,
  staff,
  steps,
  tags,
  tasks,
  templateSteps,
  thanks,
} from '../../store/schema'
import { forgetEmpty } from '../planned/copies'
import { ordersOf, removeOrders } from './removeSampleOrders'
import { SAMPLE_STAFF } from './sample'
import { removeSampleGifts } from './sampleGifts'
import { SAMPLE_RECURRENCES } from './sampleRecurring'
import { removeSampleTemplates, SAMPLE_TEMPLATES } from './sampleTemplates'

/** Takes out what came with the sample and still stands, with all that hangs on it. What was added since stays. */
export async function takeSampleOut(ctx: WriteContext, shopId: string): Promise<void> {
  const [here] = await ctx.orm.select().from(shop).where(eq(shop.id, shopId))
  const importId = here?.sampleImportId
  if (importId == null) throw new AppError('sample.none', 'The sample is not here any more. Nothing was changed.')
  const spokenOf = standingSubjects(ctx)
  const theirs = await ctx.orm.select({ id: customers.id }).from(customers).where(eq(customers.importId, importId))
  const customerIds = theirs.map(({ id }) => id)
  const orderIds = await ordersOf(ctx, importId, customerIds)
  await removeSampleGifts(ctx, customerIds)
  await removeSampleTemplates(ctx, await keptIds(ctx, SAMPLE_TEMPLATES))
  await removeTasks(ctx, importId, customerIds, orderIds)
  await removeOrders(ctx, importId, customerIds, orderIds)
  for (const table of [contactWays, addresses, likes, tags, contacts, relations] as const) {
    await removeAll(
      ctx,
      table,
      await ctx.orm.select({ id: table.id }).from(table).where(inArray(table.customerId, customerIds)),
    )
  }
  const named = await ctx.orm
    .select({ id: relations.id })
    .from(relations)
    .where(inArray(relations.otherId, customerIds))
  await removeAll(ctx, relations, named)
  await removeAll(ctx, customers, theirs)
  await removeSheets(ctx, spokenOf)
  await removeStaff(ctx)
  await ctx.update(imports, importId, { undoneAt: ctx.now })
  // What stays is the person's own, and begins now.
  await ctx.update(shop, shopId, { sampleImportId: null, startDay: ctx.today })
}

async function removeAll(ctx: WriteContext, table: RowTable, rows: readonly { readonly id: Id }[]): Promise<void> {
  for (const { id } of rows) await ctx.remove(table, id)
}

/** What printed sheets speak of and is still there. */
function standingSubjects(ctx: ReadContext): ReadonlySet<Id> {
  const found = [tasks, thanks, occasions].map((subjects) =>
    ctx.orm
      .selectDistinct({ id: subjects.id })
      .from(subjects)
      .innerJoin(sheetLines, eq(sheetLines.subjectId, subjects.id))
      .all(),
  )
  return new Set(found.flat().map(({ id }) => id))
}

/** The printed sheets that speak of nothing but what went with the sample. */
async function removeSheets(ctx: WriteContext, before: ReadonlySet<Id>): Promise<void> {
  const now = standingSubjects(ctx)
  const lines = await ctx.orm.select().from(sheetLines)
  for (const [sheetId, theirs] of Map.groupBy(lines, (line) => line.sheetId)) {
    if (!theirs.every(({ subjectId }) => before.has(subjectId) && !now.has(subjectId))) continue
    await removeAll(ctx, sheetLines, theirs)
    await ctx.remove(sheets, sheetId)
  }
}

/** The sample's tasks with all copies of what comes again in it, and all tasks for its customers. */
async function removeTasks(ctx: WriteContext, importId: Id, customerIds: Id[], orderIds: Id[]): Promise<void> {
  const gone = await ctx.orm
    .select({ id: tasks.id, recurrenceId: tasks.recurrenceId })
    .from(tasks)
    .where(
      or(
        eq(tasks.importId, importId),
        inArray(tasks.customerId, customerIds),
        inArray(tasks.orderId, orderIds),
        inArray(tasks.recurrenceId, await keptIds(ctx, SAMPLE_RECURRENCES)),
      ),
    )
  const ids = gone.map(({ id }) => id)
  const items = ctx.orm
    .select({ id: checklistItems.id })
    .from(checklistItems)
    .where(inArray(checklistItems.taskId, ids))
  await removeAll(ctx, checklistItems, await items)
  await removeAll(
    ctx,
    reminders,
    await ctx.orm.select({ id: reminders.id }).from(reminders).where(inArray(reminders.id, ids)),
  )
  await removeAll(ctx, tasks, gone)
  await removeRecurrences(
    ctx,
    gone.flatMap(({ recurrenceId }) => recurrenceId ?? []),
    customerIds,
  )
}

/** What has no copy left, or came again for one of the sample's customers: the shop's own of that stays the shop's. */
async function removeRecurrences(ctx: WriteContext, ids: readonly Id[], customerIds: Id[]): Promise<void> {
  const theirs = await ctx.orm.select().from(recurrences).where(inArray(recurrences.customerId, customerIds))
  await forgetEmpty(ctx, [...ids, ...theirs.map(({ id }) => id)])
  const left = await ctx.orm.select().from(recurrences).where(inArray(recurrences.customerId, customerIds))
  for (const { id } of left) await ctx.update(recurrences, id, { customerId: null })
}

/**
 * The sample's staff, as they came. Whoever stands at the counter stays, and whoever something of the shop's own hangs
 * on; those whom only the journal names stay known to it, but work here no more.
 */
async function removeStaff(ctx: WriteContext): Promise<void> {
  for (const member of await staffAsTheyCame(ctx)) {
    if (member.id === ctx.actor || (await isNeeded(ctx, member.id))) continue
    const inJournal = (await ctx.orm.$count(steps, eq(steps.staffId, member.id))) > 0
    if (inJournal) await ctx.update(staff, member.id, { active: false })
    else await ctx.remove(staff, member.id)
  }
}

/** Ids that were kept under a name when the sample came. */
async function keptIds(ctx: ReadContext, name: string): Promise<Id[]> {
  const [row] = await ctx.orm.select().from(kept).where(eq(kept.id, name))
  return Array.isArray(row?.value) ? row.value.map(String) : []
}

async function staffAsTheyCame(ctx: ReadContext): Promise<readonly RowOf<typeof staff>[]> {
  const ids = await keptIds(ctx, SAMPLE_STAFF)
  const standing = await ctx.orm.select().from(staff).where(inArray(staff.id, ids))
  return standing.filter(({ initials, name }) =>
    sampleStaff.some((member) => member.initials === initials && member.name === name),
  )
}

async function isNeeded(ctx: ReadContext, id: Id): Promise<boolean> {
  const counts = [
    await ctx.orm.$count(customers, eq(customers.keeperId, id)),
    await ctx.orm.$count(tasks, eq(tasks.assigneeId, id)),
    await ctx.orm.$count(recurrences, eq(recurrences.assigneeId, id)),
    await ctx.orm.$count(templateSteps, eq(templateSteps.assigneeId, id)),
    await ctx.orm.$count(contacts, eq(contacts.staffId, id)),
    await ctx.orm.$count(promiseChanges, eq(promiseChanges.staffId, id)),
    await ctx.orm.$count(sheets, eq(sheets.assigneeId, id)),
  ]
  return counts.some((count) => count > 0)
}

/** Gives whoever stands at the counter their own initials: what they did so far stays theirs, and Undo knows them. */
export async function nameTheCounter(ctx: WriteContext, initials: string, name: string): Promise<void> {
  const [other] = await ctx.orm.select().from(staff).where(eq(staff.initials, initials))
  if (other && other.id !== ctx.actor) {
    throw fieldError('initials', `${initials} is ${other.name || 'someone'} already. Please choose other initials.`)
  }
  if (ctx.actor === null)
    throw new AppError('staff.nobody', 'Nobody stands at the counter. Please choose who you are first.')
  await ctx.update(staff, ctx.actor, { initials, name, active: true })
}
